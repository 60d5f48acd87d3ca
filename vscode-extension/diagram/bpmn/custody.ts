// Who has the case, along its path: a colour and a letter for each holder, and a legend that says which is which.
import { Classes } from './classes';
import type { Canvas, Drawn, EventBus, Overlays, Registry } from './diagram_js';
import { Nearby, type Mark } from './nearby';
import type { Shown } from './shown';

export interface Holder {
  readonly letter: string;
  readonly role: string;
  /** 1 to 8; later ones begin anew, which is why there are letters. */
  readonly colour: number;
}

const colours = 8;
/** Smaller than that letters could not be read. */
const minZoom = 0.25;

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

export class Custody {
  static $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry', 'shown'];

  #isOn = false;
  readonly #classes: Classes;
  readonly #nearby: Nearby;

  constructor(
    private readonly eventBus: EventBus,
    canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly shown: Shown,
  ) {
    this.#classes = new Classes(eventBus, registry);
    this.#nearby = new Nearby(eventBus, canvas, overlays, registry, { holder: minZoom });
    // No value may be returned: that would keep the event from others.
    eventBus.on('dienstweg.shown', () => {
      if (this.#isOn) this.#show();
    });
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
    this.#classes.show(new Map());
    this.#nearby.show(new Map());
  }

  #show(): void {
    const byRole = new Map(this.holders().map(holder => [holder.role, holder]));
    const classes = new Map<string, string>();
    const letters = new Map<string, () => Mark>();
    for (const { id, holders } of this.shown.diagram?.elements ?? []) {
      const element = this.registry.get(id);
      const own = (holders ?? []).flatMap(role => byRole.get(role) ?? []);
      const [first] = own;
      if (!element || !first) continue;
      classes.set(id, own.length > 1 ? 'dw-holder-several' : `dw-holder-${first.colour}`);
      if (!element.waypoints) letters.set(`holder ${id}`, () => this.#letter(element, own));
    }
    this.#classes.show(classes);
    this.#nearby.show(letters);
  }

  #letter(element: Drawn, own: readonly Holder[]): Mark {
    const text = own.map(({ letter }) => letter).join('/');
    const roles = own.map(({ role }) => role).join(', ');
    const draw = () => {
      const letter = document.createElement('div');
      letter.className = `dw-letter dw-letter-${own.length > 1 ? 'several' : own[0]?.colour}`;
      letter.textContent = text;
      letter.title = roles;
      this.overlays.add(element, 'dw-holder', { position: { top: -10, left: -8 }, html: letter, show: { minZoom } });
    };
    return { key: `${text}|${roles}`, draw };
  }
}
