// VS Code listens to every key that is pressed in a webview, and acts on it, too: what was done here would be done twice.

/** Keys that mean something here, and undoing in a field, which is the field's, stay here. */
export function keepKeys(page: Document): void {
  page.addEventListener('keydown', event => {
    const isUndoing = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
    if (event.defaultPrevented || (isUndoing && isField(event.target))) event.stopPropagation();
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}
