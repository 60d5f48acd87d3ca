// What hangs on elements as overlays is there only while they are near to what is seen: a thousand would be laid out and moved with every edit.
import { isNear, type Bounds, type Canvas, type Drawn, type EventBus, type Overlays, type Registry } from './diagram_js';

/** What is drawn of a mark, as a text: where it is the same as before, nothing is done. */
export interface Mark {
  readonly key: string;
  readonly draw: () => void;
}
/** By a name: the type of the overlay without its "dw-", a space, and the id of the element. */
export type Marked = ReadonlyMap<string, () => Mark>;

export class Nearby {
  #wanted: Marked = new Map();
  /** Of what is drawn now, how. */
  readonly #keys = new Map<string, string>();

  /** @param minZooms by type: smaller than that it could not be read. */
  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly minZooms: Readonly<Record<string, number>>,
  ) {
    eventBus.on('canvas.viewbox.changed', () => this.#draw());
    // What is drawn anew has lost its overlays, or will have; they are put there again with the next picture.
    eventBus.on<{ element: Drawn }>(['shape.remove', 'connection.remove'], ({ element }) => {
      for (const name of [...this.#keys.keys()]) if (name.endsWith(` ${element.id}`)) this.#keys.delete(name);
    });
    eventBus.on('diagram.clear', () => {
      this.#wanted = new Map();
      this.#keys.clear();
    });
  }

  show(wanted: Marked): void {
    this.#wanted = wanted;
    this.#draw();
  }

  #draw(): void {
    if (this.#wanted.size === 0 && this.#keys.size === 0) return;
    const seen = this.canvas.viewbox();
    for (const [name, key] of [...this.#keys]) {
      // What has just been left behind stays for a while: whoever scrolls back and forth makes nothing anew.
      if (this.#isSeen(name, seen, 2) && this.#wanted.get(name)?.().key === key) continue;
      const [type = '', id = ''] = name.split(' ');
      if (this.registry.get(id)) this.overlays.remove({ element: id, type: `dw-${type}` });
      this.#keys.delete(name);
    }
    for (const [name, mark] of this.#wanted) {
      if (this.#keys.has(name) || !this.#isSeen(name, seen, 1)) continue;
      const { key, draw } = mark();
      draw();
      this.#keys.set(name, key);
    }
  }

  #isSeen(name: string, seen: Bounds & { scale: number }, screens: number): boolean {
    const [type = '', id = ''] = name.split(' ');
    const element = this.registry.get(id);
    return element !== undefined && seen.scale >= (this.minZooms[type] ?? 0) && isNear(element, seen, screens);
  }
}
