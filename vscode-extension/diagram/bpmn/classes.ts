// One class for each of some elements, by which the style sheet knows them. Without the canvas's markers: each of a way would make the handles at which it
// is bent, of all ways at once.
import type { Drawn, EventBus, Registry } from './diagram_js';

export class Classes {
  #now = new Map<string, string>();

  constructor(
    eventBus: EventBus,
    private readonly registry: Registry,
  ) {
    eventBus.on<{ element: Drawn }>(['shape.remove', 'connection.remove'], ({ element }) => void this.#now.delete(element.id));
    eventBus.on('diagram.clear', () => this.#now.clear());
  }

  /** By the ids of elements. Others lose theirs. */
  show(wanted: ReadonlyMap<string, string>): void {
    for (const [id, name] of this.#now) if (wanted.get(id) !== name) this.#put(id, name, false);
    for (const [id, name] of wanted) if (this.#now.get(id) !== name) this.#put(id, name, true);
    this.#now = new Map(wanted);
  }

  #put(id: string, name: string, isOn: boolean): void {
    if (this.registry.get(id)) this.registry.getGraphics(id).classList.toggle(name, isOn);
  }
}
