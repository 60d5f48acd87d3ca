// The palette and the context pad: bpmn-js's own, with entries of ours that are real buttons.
import type { Words } from '../words';
import type { Actions } from './actions';
import type { Drawn, EventBus, ModdleFactory, Selection } from './diagram_js';
import type { Fresh } from './modeling';
import { statements, type Statement } from './statements';
import type { StatementKind } from '../protocol';

interface Create {
  start(event: Event, shape: object): void;
}
interface ElementFactory {
  createShape(attributes: object): object;
}
interface Provided {
  registerProvider(provider: object): void;
}
interface Connect {
  start(event: Event, element: Drawn): void;
}

/** Without data in it: the titles are set as attributes. */
const button = '<button type="button" class="entry" draggable="true"></button>';

/** Makes what is seen while a statement is dragged into the picture. */
export class Ghosts {
  static $inject = ['moddle', 'elementFactory', 'create', 'words'];
  #count = 0;

  constructor(
    private readonly moddle: ModdleFactory,
    private readonly elementFactory: ElementFactory,
    private readonly create: Create,
    private readonly words: Words,
  ) {}

  start(event: Event, { what, type, size: [width, height] }: Statement): void {
    const id = `new_${++this.#count}`;
    const businessObject = this.moddle.create(type, { id, name: this.words.statement(what) });
    const di = this.moddle.create('bpmndi:BPMNShape', { id: `${id}_di`, bounds: this.moddle.create('dc:Bounds', { x: 0, y: 0, width, height }) });
    const shape = this.elementFactory.createShape({ id, type, businessObject, di, width, height, statement: what });
    this.create.start(event, shape satisfies object as Fresh);
  }
}

export class PaletteEntries {
  static $inject = ['palette', 'words', 'actions', 'ghosts', 'selection', 'eventBus'];

  constructor(
    palette: Provided,
    private readonly words: Words,
    private readonly actions: Actions,
    private readonly ghosts: Ghosts,
    private readonly selection: Selection,
    eventBus: EventBus,
  ) {
    eventBus.on<{ container: HTMLElement }>('palette.create', ({ container }) => {
      container.setAttribute('role', 'toolbar');
      container.setAttribute('aria-orientation', 'vertical');
      container.setAttribute('aria-label', words.say('palette'));
      container.addEventListener('keydown', event => roam(container, event));
    });
    eventBus.on('palette.changed', () => {
      const entries = [...document.querySelectorAll<HTMLElement>('.djs-palette .entry')];
      entries.forEach((entry, i) => (entry.tabIndex = i === 0 ? 0 : -1));
    });
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, object> {
    return Object.fromEntries(
      statements.map(statement => {
        const what = this.words.statement(statement.what);
        const dragstart = (event: Event) => this.ghosts.start(event, statement);
        const click = () => this.actions.insert(statement.what, this.selection.get()[0]);
        const title = this.words.say('paletteEntry', { what });
        return [`insert-${statement.what}`, { group: 'statements', className: statement.icon, title, html: button, action: { dragstart, click } }];
      }),
    );
  }
}

/** One stop of the Tab key for all entries; the arrows go among them. */
function roam(container: HTMLElement, event: KeyboardEvent): void {
  const entries = [...container.querySelectorAll<HTMLElement>('.entry')];
  const now = entries.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: entries.length - 1 }[event.key];
  const entry = to === undefined || now < 0 ? undefined : entries[(to + entries.length) % entries.length];
  if (!entry) return;
  event.preventDefault();
  for (const other of entries) other.tabIndex = other === entry ? 0 : -1;
  entry.focus();
}

/** Beside something wide (a lane), or at the right edge, it would be out of sight. */
function keepInside(pad: HTMLElement): void {
  const move = () => {
    const room = pad.closest('.djs-container');
    const margin = 8;
    const over = room ? pad.getBoundingClientRect().right + margin - room.getBoundingClientRect().right : 0;
    if (over > 0) pad.style.left = `${parseFloat(pad.style.left) - over}px`;
  };
  // diagram-js places it anew whenever the picture is moved.
  new MutationObserver(move).observe(pad, { attributes: true, attributeFilter: ['style'] });
}

export class PadEntries {
  static $inject = ['contextPad', 'actions', 'ghosts', 'connect', 'words', 'eventBus'];

  constructor(
    contextPad: Provided,
    private readonly actions: Actions,
    private readonly ghosts: Ghosts,
    private readonly connect: Connect,
    words: Words,
    eventBus: EventBus,
  ) {
    eventBus.on<{ pad: HTMLElement }>('contextPad.create', ({ pad }) => {
      keepInside(pad);
      pad.setAttribute('role', 'group');
      pad.setAttribute('aria-label', words.say('actions', { element: '' }).replace(/[:\s]+$/, ''));
    });
    eventBus.on<{ current: { html: HTMLElement } }>('contextPad.open', ({ current }) => {
      for (const entry of current.html.querySelectorAll('.entry')) entry.setAttribute('aria-label', entry.getAttribute('title') ?? '');
      current.html.hidden = current.html.childElementCount === 0;
    });
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: Drawn): Record<string, object> {
    return this.#entries(this.actions.of(element), element);
  }
  getMultiElementContextPadEntries(elements: readonly Drawn[]): Record<string, object> {
    const [first] = elements;
    return first ? this.#entries(this.actions.ofMany(elements), first) : {};
  }

  #entries(actions: ReturnType<Actions['of']>, element: Drawn): Record<string, object> {
    const entries: Record<string, object> = {};
    for (const { id, title, icon, group, isOnPad, run, drag } of actions) {
      if (!isOnPad) continue;
      const click = (event: Event) => run(event.target instanceof HTMLElement ? event.target : undefined);
      const dragstart = (event: Event) => this.#drag(event, drag, element);
      const connects = drag === 'connect' ? { click: (event: Event) => this.#draw(event, element, run), dragstart } : { click, ...(drag ? { dragstart } : {}) };
      entries[id] = { group, className: icon, title, html: button, action: connects };
    }
    return entries;
  }

  /** By mouse the way is drawn, by keyboard its goal is chosen from a list. */
  #draw(event: Event, element: Drawn, run: (at: HTMLElement | undefined) => void): void {
    if (event instanceof MouseEvent && event.detail > 0) this.connect.start(event, element);
    else run(event.target instanceof HTMLElement ? event.target : undefined);
  }

  #drag(event: Event, drag: 'connect' | StatementKind | undefined, element: Drawn): void {
    if (drag === 'connect') return this.connect.start(event, element);
    const statement = statements.find(({ what }) => what === drag);
    if (statement) this.ghosts.start(event, statement);
  }
}
