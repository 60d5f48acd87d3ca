// The bar above the picture. One stop of the Tab key for its buttons; the arrows go among them.
import type { Diagram } from '../protocol';
import type { Words } from '../words';
import { button, make } from './dom';

export interface Tools {
  chooseProcess(process: string): void;
  search(text: string, back: boolean): { n: number; all: number };
  zoom(by: number): void;
  fit(): void;
  undo(): void;
  redo(): void;
  custody(): boolean;
  panel(): boolean;
  exportAs(at: HTMLElement): void;
  keys(): void;
  leave(): void;
}

export class Toolbar {
  readonly element: HTMLElement;
  readonly #chooser: HTMLSelectElement;
  readonly #search: HTMLInputElement;
  readonly #found = make('span', { class: 'dw-found', 'aria-live': 'polite' });
  readonly #custody: HTMLButtonElement;
  readonly #panel: HTMLButtonElement;
  readonly #changing: HTMLButtonElement[];

  constructor(
    private readonly words: Words,
    private readonly tools: Tools,
  ) {
    const say = words.say.bind(words);
    this.#chooser = make('select', { class: 'dw-chooser', 'aria-label': say('process'), title: say('process') });
    this.#chooser.addEventListener('change', () => tools.chooseProcess(this.#chooser.value));
    this.#search = make('input', { type: 'search', class: 'dw-search', placeholder: say('search'), 'aria-label': say('search'), spellcheck: false });
    this.#search.addEventListener('input', () => this.#find(false));
    this.#search.addEventListener('keydown', event => this.#searchKey(event));
    const toggle = (name: string, icon: string, press: () => boolean) => {
      const made = button(name, icon, () => made.setAttribute('aria-pressed', String(press())));
      made.setAttribute('aria-pressed', 'false');
      return made;
    };
    this.#custody = toggle(say('custody'), 'dw-icon-custody', () => tools.custody());
    this.#panel = toggle(say('panel'), 'dw-icon-panel', () => tools.panel());
    const undo = button(say('undo'), 'dw-icon-undo', () => tools.undo());
    const redo = button(say('redo'), 'dw-icon-redo', () => tools.redo());
    this.#changing = [undo, redo];
    const exporting = button(say('export'), 'dw-icon-export', pressed => tools.exportAs(pressed));
    exporting.setAttribute('aria-haspopup', 'menu');
    const buttons = [
      undo,
      redo,
      button(say('zoomOut'), 'dw-icon-minus', () => tools.zoom(1 / 1.25)),
      button(say('zoomIn'), 'dw-icon-add', () => tools.zoom(1.25)),
      button(say('fit'), 'dw-icon-fit', () => tools.fit()),
      this.#custody,
      exporting,
      button(say('keys'), 'dw-icon-keys', () => tools.keys()),
      this.#panel,
    ];
    const group = make('div', { class: 'dw-tools', role: 'toolbar', 'aria-label': say('bar') }, ...buttons);
    roam(group, buttons);
    this.element = make('div', { class: 'dw-bar' }, this.#chooser, make('span', { class: 'dw-seek' }, this.#search, this.#found), group);
  }

  show({ processes, process }: Pick<Diagram, 'processes' | 'process'>, isEditable: boolean): void {
    const known = processes.map(({ process: id, title }) => `${id}\n${title}`).join('\n\n');
    if (this.#chooser.dataset['known'] !== known) {
      this.#chooser.dataset['known'] = known;
      this.#chooser.replaceChildren(...processes.map(({ process: id, title }) => make('option', { value: id }, title || id)));
    }
    this.#chooser.value = process;
    for (const changing of this.#changing) changing.disabled = !isEditable;
  }

  pressed(which: 'custody' | 'panel', isPressed: boolean): void {
    (which === 'custody' ? this.#custody : this.#panel).setAttribute('aria-pressed', String(isPressed));
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  #find(back: boolean): void {
    const text = this.#search.value.trim();
    const { n, all } = this.tools.search(text, back);
    this.#found.textContent = text === '' ? '' : all === 0 ? this.words.say('searchNothing') : this.words.say('searchFound', { n, all });
  }

  #searchKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#find(event.shiftKey);
    else if (event.key === 'Escape') {
      this.#search.value = '';
      this.#find(false);
      this.tools.leave();
    } else return;
    event.preventDefault();
  }
}

function roam(group: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  buttons.forEach((each, i) => (each.tabIndex = i === 0 ? 0 : -1));
  const go = (to: number) => {
    const target = buttons[(to + buttons.length) % buttons.length];
    for (const each of buttons) each.tabIndex = each === target ? 0 : -1;
    target?.focus();
  };
  group.addEventListener('keydown', event => {
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    let to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    const step = event.key === 'ArrowLeft' || event.key === 'End' ? -1 : 1;
    while (buttons[(to + buttons.length) % buttons.length]?.disabled) to += step;
    event.preventDefault();
    go(to);
  });
}
