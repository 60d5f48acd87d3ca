// What a screen reader hears: every element has a role and a label, and the canvas says which one is selected.
import type { Words } from '../words';
import { subjectOf, type Canvas, type Drawn, type EventBus, type Registry, type Selection } from './diagram_js';
import type { Shown } from './shown';

export class Spoken {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'selection', 'shown', 'words'];

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly registry: Registry,
    private readonly selection: Selection,
    private readonly shown: Shown,
    private readonly words: Words,
  ) {
    eventBus.on('dienstweg.shown', () => this.#label());
    eventBus.on('selection.changed', () => this.#point());
  }

  labelOf(drawn: Drawn): string {
    const element = subjectOf(drawn);
    const findings = this.shown.findings(element.id);
    const said = this.shown.of(element)?.description ?? element.businessObject.name ?? '';
    const found = findings.map(({ severity, message }) => `${this.words.say(`severity${severity}`)}: ${message}`);
    return [said, ...found].filter(Boolean).join('. ');
  }

  #label(): void {
    const svg = this.canvas.getContainer().querySelector('svg');
    svg?.setAttribute('role', 'application');
    svg?.setAttribute('aria-label', this.words.say('diagramOf', { title: this.shown.diagram?.title ?? '' }));
    svg?.setAttribute('aria-description', this.words.say('keysHint'));
    for (const element of this.registry.getAll()) {
      if (!element.parent) continue;
      const graphics = this.registry.getGraphics(element);
      const label = this.labelOf(element);
      // What has no name of its own says nothing: a gateway that only joins ways.
      if (element.labelTarget || label === '') {
        if (graphics.getAttribute('aria-hidden') !== 'true') graphics.setAttribute('aria-hidden', 'true');
        continue;
      }
      if (graphics.getAttribute('aria-label') === label) continue;
      graphics.id = `dw-${element.id}`;
      graphics.removeAttribute('aria-hidden');
      graphics.setAttribute('role', 'img');
      graphics.setAttribute('aria-label', label);
    }
    this.#point();
  }

  #point(): void {
    const svg = this.canvas.getContainer().querySelector('svg');
    const [selected] = this.selection.get();
    if (selected) svg?.setAttribute('aria-activedescendant', `dw-${subjectOf(selected).id}`);
    else svg?.removeAttribute('aria-activedescendant');
  }
}
