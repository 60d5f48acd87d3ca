// The panel beside the picture: the facts of what is selected, one line each as the text spells it, and the findings of the process.
import type { Connection } from '../connection';
import type { DiagramFinding, Fact, Facts } from '../protocol';
import type { Words } from '../words';
import type { Edits } from '../bpmn/edits';
import type { Shown } from '../bpmn/shown';
import { Combobox } from './combobox';
import { button, make } from './dom';

export interface PanelTools {
  select(element: string): void;
  fix(finding: DiagramFinding, title: string): void;
  close(): void;
}

export class Panel {
  readonly element: HTMLElement;
  readonly #title = make('h2');
  readonly #facts = make('div', { class: 'dw-facts' });
  readonly #findings = make('div', { class: 'dw-findings' });
  readonly #findingsTitle = make('h2');
  #selected: string | undefined;
  #question = 0;
  #shownFindings = '';
  #shownFacts = '';

  constructor(
    private readonly words: Words,
    private readonly connection: Connection,
    private readonly shown: Shown,
    private readonly edits: Edits,
    private readonly tools: PanelTools,
  ) {
    const head = make('div', { class: 'dw-head' }, this.#title, button(words.say('close'), 'dw-icon-close', () => tools.close()));
    this.element = make('aside', { class: 'dw-panel', 'aria-label': words.say('panel') }, head, this.#facts, this.#findingsTitle, this.#findings);
    this.element.hidden = true;
    this.element.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      tools.close();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }
  open(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    if (isOpen) this.refresh();
  }
  focus(): void {
    (this.element.querySelector<HTMLElement>('.dw-facts input, .dw-facts button') ?? this.element.querySelector<HTMLElement>('button'))?.focus();
  }

  /** Another element is selected, or none. */
  select(element: string | undefined): void {
    if (this.#selected === element) return;
    this.#selected = element;
    this.#shownFacts = '';
    this.refresh();
  }

  /** The picture is another. A line that is being written in stays. */
  refresh(): void {
    if (!this.isOpen) return;
    this.#showFindings();
    void this.#askFacts();
  }

  async #askFacts(): Promise<void> {
    const question = ++this.#question;
    const { diagram } = this.shown;
    const element = this.#selected;
    if (!diagram || element === undefined) return this.#showNone('noSelection');
    if (!this.shown.element(element)?.can.includes('facts')) return this.#showNone('noFacts');
    const { uri, process } = diagram;
    const facts = await this.connection.request('dienstweg/diagramFacts', { textDocument: { uri }, process, element }).catch(() => null);
    if (question !== this.#question) return;
    if (facts) this.#showFacts(element, facts);
    else this.#showNone('noFacts');
  }

  #showNone(why: 'noSelection' | 'noFacts'): void {
    this.#shownFacts = why;
    this.#title.textContent = this.words.say('panel');
    this.#facts.replaceChildren(make('p', {}, this.words.say(why)));
  }

  #showFacts(element: string, facts: Facts): void {
    const now = JSON.stringify([element, facts, this.shown.isEditable]);
    if (now === this.#shownFacts) return;
    const focused = this.#focusedLine();
    this.#shownFacts = now;
    this.#title.textContent = this.words.say('factsOf', { title: facts.title || facts.word });
    const lines = facts.facts.map(fact => this.#line(element, fact));
    this.#facts.replaceChildren(
      lines.length > 0 ? make('ul', { class: 'dw-lines' }, ...lines) : make('p', {}, this.words.say('noFactsYet')),
      ...(this.shown.isEditable ? [this.#adding(element, facts)] : []),
    );
    if (focused !== undefined) this.#facts.querySelectorAll<HTMLElement>('input, select').item(focused)?.focus();
  }

  #focusedLine(): number | undefined {
    const at = [...this.#facts.querySelectorAll('input, select')].indexOf(document.activeElement as Element);
    return at < 0 ? undefined : at;
  }

  #combobox(element: string, label: string, value: string, commit: (text: string) => void, cancel?: () => void): Combobox {
    return new Combobox(this.words, {
      label,
      value,
      isEditable: this.shown.isEditable,
      suggest: (text, offset) => this.connection.request('dienstweg/diagramSuggestions', { ...this.#of(), element, text, offset }),
      commit,
      ...(cancel ? { cancel } : {}),
    });
  }

  #of(): { textDocument: { uri: string }; process: string } {
    const { uri = '', process = '' } = this.shown.diagram ?? {};
    return { textDocument: { uri }, process };
  }

  #line(element: string, { index, text }: Fact): HTMLElement {
    const commit = (written: string) => {
      if (written === '') void this.edits.send({ kind: 'removeFact', element, index }, [element]);
      else void this.edits.send({ kind: 'setFact', element, index, text: written }, [element]).then(made => made || this.#again());
    };
    const box = this.#combobox(element, this.words.say('fact', { n: index + 1 }), text, commit);
    const remove = button(this.words.say('removeFact', { text }), 'dw-icon-remove', () => void this.edits.send({ kind: 'removeFact', element, index }, [element]));
    remove.disabled = !this.shown.isEditable;
    return make('li', {}, box.element, remove);
  }

  /** What was refused is not in the text, and must not look as if it were. */
  #again(): void {
    this.#shownFacts = '';
    void this.#askFacts();
  }

  #adding(element: string, facts: Facts): HTMLElement {
    const choose = make('select', { class: 'dw-add', 'aria-label': this.words.say('addFact') }, make('option', { value: '' }, `${this.words.say('addFact')} …`));
    for (const { word, meaning } of facts.possible) choose.append(make('option', { value: word, title: meaning }, meaning ? `${word} – ${meaning}` : word));
    const holder = make('div', { class: 'dw-adding' }, choose);
    choose.disabled = facts.possible.length === 0;
    choose.addEventListener('change', () => {
      if (choose.value === '') return;
      // A share begins with its number.
      const begun = choose.value === '%' ? '' : `${choose.value} `;
      const back = () => holder.replaceChildren(choose);
      const commit = (text: string) => {
        back();
        if (text !== begun.trim()) void this.edits.send({ kind: 'setFact', element, text }, [element]);
      };
      const box = this.#combobox(element, this.words.say('newFact'), begun, commit, back);
      choose.value = '';
      holder.replaceChildren(box.element);
      box.input.focus();
      box.input.setSelectionRange(begun.length, begun.length);
      box.input.dispatchEvent(new Event('input'));
      box.input.addEventListener('blur', () => queueMicrotask(back));
    });
    return holder;
  }

  #showFindings(): void {
    const findings = this.shown.diagram?.findings ?? [];
    const now = JSON.stringify([findings, this.shown.isEditable]);
    if (now === this.#shownFindings) return;
    this.#shownFindings = now;
    this.#findingsTitle.textContent = this.words.say('findingCount', { n: findings.length });
    const list = make('ul', { class: 'dw-finding-list' }, ...findings.map(finding => this.#finding(finding)));
    this.#findings.replaceChildren(findings.length > 0 ? list : make('p', {}, this.words.say('noFindings')));
  }

  #finding(finding: DiagramFinding): HTMLElement {
    const { element, severity, rule, message, help, fixes } = finding;
    const severityName = this.words.say(`severity${severity}`);
    const go = make('button', { type: 'button', class: `dw-finding dw-finding-${severity}` }, make('b', {}, `${severityName} ${rule}`), ` ${message}`);
    go.addEventListener('click', () => this.tools.select(element));
    const item = make('li', {}, go);
    if (help) item.append(make('p', { class: 'dw-help' }, help));
    for (const { title } of this.shown.isEditable ? fixes : []) {
      const fix = make('button', { type: 'button', class: 'dw-fix' }, title);
      fix.addEventListener('click', () => this.tools.fix(finding, title));
      item.append(fix);
    }
    return item;
  }
}
