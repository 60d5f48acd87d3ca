// A text field that offers completions in a list: ARIA's pattern of an editable combobox with a listbox.
import type { Suggestion, Suggestions } from '../protocol';
import type { Words } from '../words';
import { freshId, make } from './dom';

export interface Field {
  readonly label: string;
  readonly value: string;
  readonly isEditable: boolean;
  suggest(text: string, offset: number): Promise<Suggestions>;
  /** Enter, or the focus left with another text than before. */
  commit(text: string): void;
  cancel?(): void;
}

export class Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #told = make('span', { class: 'dw-spoken', role: 'status' });
  #items: readonly Suggestion[] = [];
  #replaces = { begin: 0, end: 0 };
  #active = -1;
  /** What was committed last: leaving the field after Enter is not a second edit. */
  #last: string;
  /** Answers to older questions are not shown. */
  #question = 0;

  constructor(
    private readonly words: Words,
    private readonly field: Field,
  ) {
    const id = freshId('list');
    this.input = make('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': field.label,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
      autocomplete: 'off',
      spellcheck: false,
      readonly: !field.isEditable,
    });
    this.input.value = field.value;
    this.#list = make('ul', { id, role: 'listbox', class: 'dw-list', 'aria-label': words.say('suggestions') });
    this.#list.hidden = true;
    this.element = make('div', { class: 'dw-combobox' }, this.input, this.#list, this.#told);
    this.input.addEventListener('input', () => void this.#ask());
    this.input.addEventListener('keydown', event => this.#press(event));
    // As the field has it: line breaks are not in it any more.
    this.#last = this.input.value.trim();
    this.input.addEventListener('blur', () => this.#commit());
  }

  async #ask(): Promise<void> {
    if (!this.field.isEditable) return;
    const question = ++this.#question;
    const text = this.input.value;
    const suggestions = await this.field.suggest(text, this.input.selectionStart ?? text.length).catch(() => undefined);
    if (question !== this.#question || document.activeElement !== this.input || this.input.value !== text) return;
    this.#items = suggestions?.items ?? [];
    this.#replaces = suggestions?.replaces ?? { begin: 0, end: 0 };
    this.#show();
  }

  #show(): void {
    this.#active = -1;
    this.#list.replaceChildren(
      ...this.#items.map((item, i) => {
        const option = make('li', { role: 'option', id: `${this.#list.id}-${i}`, 'aria-selected': 'false' }, make('span', {}, item.label));
        if (item.detail) option.append(make('small', {}, item.detail));
        // Before the field loses the focus.
        option.addEventListener('mousedown', event => {
          event.preventDefault();
          this.#take(i);
        });
        return option;
      }),
    );
    const isOpen = this.#items.length > 0;
    this.#list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    this.input.removeAttribute('aria-activedescendant');
    this.#told.textContent = isOpen ? this.words.say('suggestionCount', { n: this.#items.length }) : '';
  }

  #close(): void {
    this.#question++;
    if (this.#list.hidden) return;
    this.#items = [];
    this.#show();
  }

  #activate(index: number): void {
    const options = [...this.#list.children];
    this.#active = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#active)));
    const option = options[this.#active];
    if (!option) return;
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #take(index: number): void {
    const item = this.#items[index];
    if (!item) return;
    const { begin, end } = this.#replaces;
    this.input.setRangeText(item.insert, begin, end, 'end');
    this.#close();
    void this.#ask();
  }

  #press(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    switch (event.key) {
      case 'ArrowDown':
        if (isOpen) this.#activate(this.#active + 1);
        else void this.#ask();
        break;
      case 'ArrowUp':
        if (!isOpen) return;
        this.#activate(this.#active < 0 ? -1 : this.#active - 1);
        break;
      case 'Enter':
        if (isOpen && this.#active >= 0) this.#take(this.#active);
        else this.#commit();
        break;
      case 'Escape':
        if (isOpen) this.#close();
        else {
          this.input.value = this.field.value;
          this.field.cancel?.();
        }
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #commit(): void {
    this.#close();
    const text = this.input.value.trim();
    if (!this.field.isEditable || text === this.#last) return;
    this.#last = text;
    this.field.commit(text);
  }
}
