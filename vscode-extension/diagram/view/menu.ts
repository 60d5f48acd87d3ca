// A menu as ARIA's practices want it: arrows, Home, End, first letters, Escape; the focus returns to where it was.
import { make } from './dom';

export interface Item {
  readonly title: string;
  readonly group?: string;
  run(): void;
}

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

let open: { close(): void } | undefined;

export function openMenu(title: string, items: readonly Item[], at: MenuPlace, within: HTMLElement): void {
  open?.close();
  if (items.length === 0) return;
  const before = document.activeElement as (HTMLElement | SVGElement) | null;
  const menu = make('div', { class: 'dw-menu', role: 'menu', 'aria-label': title });
  const close = () => {
    if (!menu.isConnected) return;
    open = undefined;
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    before?.focus();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close();
  };
  let group = items[0]?.group;
  const entries = items.map(item => {
    if (item.group !== group) menu.append(make('div', { role: 'separator' }));
    group = item.group;
    const entry = make('button', { type: 'button', role: 'menuitem', tabindex: -1 }, item.title);
    entry.addEventListener('click', () => {
      close();
      item.run();
    });
    menu.append(entry);
    return entry;
  });
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!go(entries, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) close();
  });
  document.addEventListener('pointerdown', outside, true);
  within.append(menu);
  place(menu, at, within);
  open = { close };
  entries[0]?.focus();
}

function go(entries: readonly HTMLElement[], event: KeyboardEvent): boolean {
  const now = entries.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: entries.length - 1 }[event.key] ?? byLetter(entries, now, event);
  if (to === undefined) return false;
  entries[(to + entries.length) % entries.length]?.focus();
  return true;
}

function byLetter(entries: readonly HTMLElement[], now: number, event: KeyboardEvent): number | undefined {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return undefined;
  const begins = (entry: HTMLElement | undefined) => entry?.textContent?.toLowerCase().startsWith(event.key.toLowerCase());
  for (let i = 1; i <= entries.length; i++) if (begins(entries[(now + i) % entries.length])) return now + i;
  return undefined;
}

/** All of it within the view. */
function place(menu: HTMLElement, at: MenuPlace, within: HTMLElement): void {
  const bounds = within.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(at.x - bounds.left, bounds.width - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y - bounds.top, bounds.height - height - 4))}px`;
}
