// Who has the case, along its path: a colour and a letter for each holder, and a legend that says which is which.
import type { Canvas, Drawn, EventBus, Overlays, Registry } from './diagram_js';
import type { Shown } from './shown';

export interface Holder {
  readonly letter: string;
  readonly role: string;
  /** 1 to 8; later ones begin anew, which is why there are letters. */
  readonly colour: number;
}

const colours = 8;

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

export class Custody {
  static $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry', 'shown'];

  #isOn = false;
  #marked = new Map<string, string>();

  constructor(
    private readonly eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly shown: Shown,
  ) {
    // No value may be returned: that would keep the event from others.
    eventBus.on('dienstweg.shown', () => {
      if (this.#isOn) this.#show();
    });
    eventBus.on('diagram.clear', () => this.#marked.clear());
    eventBus.on<{ element: Drawn }>(['shape.remove', 'connection.remove'], ({ element }) => void this.#marked.delete(element.id));
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** In the order in which the work comes to them: as the elements stand in the text. */
  holders(): Holder[] {
    const roles = new Set((this.shown.diagram?.elements ?? []).flatMap(({ holders }) => holders ?? []));
    return [...roles].map((role, i) => ({ role, letter: letterOf(i), colour: (i % colours) + 1 }));
  }

  set(isOn: boolean): void {
    this.#isOn = isOn;
    if (isOn) this.#show();
    else this.#hide();
    this.eventBus.fire('dienstweg.custody', { isOn });
  }

  #hide(): void {
    for (const [id, marker] of this.#marked) if (this.registry.get(id)) this.canvas.removeMarker(id, marker);
    this.#marked.clear();
    this.overlays.remove({ type: 'dw-holder' });
  }

  #show(): void {
    this.#hide();
    const byRole = new Map(this.holders().map(holder => [holder.role, holder]));
    for (const { id, holders } of this.shown.diagram?.elements ?? []) {
      const element = this.registry.get(id);
      const own = (holders ?? []).flatMap(role => byRole.get(role) ?? []);
      const [first] = own;
      if (!element || !first) continue;
      const marker = own.length > 1 ? 'dw-holder-several' : `dw-holder-${first.colour}`;
      this.canvas.addMarker(element, marker);
      this.#marked.set(id, marker);
      if (!element.waypoints) this.#letter(element, own);
    }
  }

  #letter(element: Drawn, own: readonly Holder[]): void {
    const letter = document.createElement('div');
    letter.className = `dw-letter dw-letter-${own.length > 1 ? 'several' : own[0]?.colour}`;
    letter.textContent = own.map(holder => holder.letter).join('/');
    letter.title = own.map(({ role }) => role).join(', ');
    this.overlays.add(element, 'dw-holder', { position: { top: -10, left: -8 }, html: letter, show: { minZoom: 0.25 } });
  }
}
