// Which colour and letter stands for which role, while it is shown who has the case.
import type { Custody } from '../bpmn/custody';
import type { EventBus } from '../bpmn/diagram_js';
import type { Words } from '../words';
import { make } from './dom';

export class Legend {
  readonly element: HTMLElement;

  constructor(
    private readonly words: Words,
    eventBus: EventBus,
    private readonly custody: Custody,
  ) {
    this.element = make('section', { class: 'dw-legend', 'aria-label': words.say('legend') });
    this.element.hidden = true;
    eventBus.on(['dienstweg.custody', 'dienstweg.shown'], () => this.#show());
  }

  #show(): void {
    this.element.hidden = !this.custody.isOn;
    if (!this.custody.isOn) return;
    const holders = this.custody.holders();
    const lines = holders.map(({ letter, role, colour }) => make('li', {}, make('span', { class: `dw-letter dw-letter-${colour}` }, letter), ` ${role}`));
    if (holders.length > 1) lines.push(make('li', {}, make('span', { class: 'dw-letter dw-letter-several' }, 'A/B'), ` ${this.words.say('unclearHolder')}`));
    this.element.replaceChildren(make('h2', {}, this.words.say('legend')), make('ul', {}, ...lines));
  }
}
