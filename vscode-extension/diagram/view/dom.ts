// Elements of the page, made with text that is never read as HTML.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...content);
  return element;
}

/** A button with a sign and a name; the name is also its tooltip. */
export function button(name: string, icon: string, press: (pressed: HTMLButtonElement) => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: `dw-button ${icon}`, title: name, 'aria-label': name });
  made.addEventListener('click', () => press(made));
  return made;
}

let count = 0;
export const freshId = (stem: string): string => `dw-${stem}-${++count}`;
