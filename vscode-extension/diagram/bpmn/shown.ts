// What the server says about the elements that are drawn, by their ids; and whether anything may be changed now.
import type { Ability, Diagram, DiagramElement, DiagramFinding } from '../protocol';
import { subjectOf, type Drawn } from './diagram_js';

export class Shown {
  #diagram: Diagram | undefined;
  #elements = new Map<string, DiagramElement>();
  #findings = new Map<string, DiagramFinding[]>();
  /** Set by the view: without the server nothing can be changed. */
  isConnected = true;

  get diagram(): Diagram | undefined {
    return this.#diagram;
  }
  set diagram(diagram: Diagram | undefined) {
    this.#diagram = diagram;
    this.#elements = new Map(diagram?.elements.map(element => [element.id, element]));
    this.#findings = new Map();
    for (const finding of diagram?.findings ?? []) {
      const others = this.#findings.get(finding.element);
      if (others) others.push(finding);
      else this.#findings.set(finding.element, [finding]);
    }
  }

  get isEditable(): boolean {
    return this.isConnected && this.#diagram?.state === 'current';
  }

  element(id: string): DiagramElement | undefined {
    return this.#elements.get(id);
  }

  /** Also of a label, which stands for what it belongs to. */
  of(element: Drawn): DiagramElement | undefined {
    return this.#elements.get(subjectOf(element).id);
  }

  findings(id: string): readonly DiagramFinding[] {
    return this.#findings.get(id) ?? [];
  }

  can(element: Drawn | string, ability: Ability): boolean {
    const id = typeof element === 'string' ? element : subjectOf(element).id;
    return this.isEditable && (this.#elements.get(id)?.can.includes(ability) ?? false);
  }
}
