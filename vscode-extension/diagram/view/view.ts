// The whole diagram: bar, picture, panel. It asks the server for the picture and again whenever it is told that there is another.
import { Modeler } from '../bpmn/modeler';
import { subjectOf, type Canvas, type Drawn, type EventBus, type Overlays, type Registry, type Selection } from '../bpmn/diagram_js';
import type { Action, Actions, Choice } from '../bpmn/actions';
import type { Custody } from '../bpmn/custody';
import type { Edits } from '../bpmn/edits';
import type { Changes, Following } from '../bpmn/following';
import type { Keys } from '../bpmn/keys';
import type { Renaming } from '../bpmn/renaming';
import type { Shown } from '../bpmn/shown';
import type { Spoken } from '../bpmn/spoken';
import type { Connection, Host } from '../connection';
import type { Diagram, Position } from '../protocol';
import { Words } from '../words';
import { askName, showKeys } from './dialog';
import { make } from './dom';
import { exportMenu } from './exporting';
import { Legend } from './legend';
import { openMenu, type MenuPlace } from './menu';
import { Notices } from './notices';
import { Panel } from './panel';
import { found, innermostAt } from './places';
import { Toolbar } from './toolbar';

export interface What {
  readonly uri: string;
  readonly process?: string;
  readonly position?: Position;
}

interface Kept {
  readonly uri: string;
  readonly process: string;
  /** How large it is shown, and what lies at the left top. */
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
  readonly selected: readonly string[];
  readonly custody: boolean;
  readonly panel: boolean;
}

export class DiagramView {
  readonly #words: Words;
  readonly #modeler: Modeler;
  readonly #main: HTMLElement;
  /** For those who go from heading to heading; the chooser shows the title to the others. */
  readonly #title = make('h1', { class: 'dw-spoken' });
  readonly #toolbar: Toolbar;
  readonly #panel: Panel;
  readonly #notices: Notices;
  readonly #canvas: Canvas;
  readonly #registry: Registry;
  readonly #selection: Selection;
  readonly #eventBus: EventBus;
  readonly #shown: Shown;
  readonly #edits: Edits;
  readonly #actions: Actions;
  readonly #custody: Custody;
  #what: What | undefined;
  /** A question is under way, and whether what it is about has changed since. */
  #isAsking = false;
  #isStale = false;
  #isRevealing = false;

  constructor(
    container: HTMLElement,
    private readonly connection: Connection,
    private readonly host: Host,
  ) {
    this.#words = new Words(host.language);
    const picture = make('div', { class: 'dw-picture' });
    this.#main = make('div', { class: 'dw-view bio-theme-parent', lang: host.language });
    container.append(this.#main);
    this.#main.append(picture);
    this.#modeler = new Modeler(picture, connection, host);
    const service = <T>(name: string): T => this.#modeler.service<T>(name);
    this.#canvas = service('canvas');
    this.#registry = service('elementRegistry');
    this.#selection = service('selection');
    this.#eventBus = service('eventBus');
    this.#shown = service('shown');
    this.#edits = service('edits');
    this.#actions = service('actions');
    this.#custody = service('custody');
    this.#notices = new Notices(this.#words, this.#eventBus, service<Overlays>('overlays'), this.#registry, this.#canvas);
    this.#toolbar = new Toolbar(this.#words, this.#tools());
    this.#panel = new Panel(this.#words, connection, this.#shown, this.#edits, {
      select: id => this.#reveal(id, true),
      fix: (finding, title) => this.#actions.fix(finding, title),
      close: () => this.#openPanel(false, true),
    });
    const legend = new Legend(this.#words, this.#eventBus, this.#custody);
    const body = make('div', { class: 'dw-body' }, picture, this.#panel.element);
    this.#main.replaceChildren(this.#title, this.#toolbar.element, this.#notices.banner, body, this.#notices.toast, this.#notices.live);
    picture.append(legend.element);
    this.#listen();
    new ResizeObserver(() => this.#canvas.resized()).observe(picture);
  }

  /** For a host that has to reach into it: the tests. */
  get modeler(): Modeler {
    return this.#modeler;
  }

  /** Where nothing says which process: the one that was shown before the page was made anew. */
  show(what: What): void {
    const { uri, process } = (this.host.kept() as Partial<Kept> | undefined) ?? {};
    const isOpen = what.process === undefined && what.position === undefined;
    this.#what = isOpen && uri === what.uri && process !== undefined ? { uri, process } : what;
    void this.#ask();
  }

  reveal(element: string): void {
    this.#reveal(element, false);
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) {
      this.#isStale = true;
      return;
    }
    this.#isAsking = true;
    try {
      do {
        this.#isStale = false;
        await this.#askOnce();
      } while (this.#isStale);
    } finally {
      this.#isAsking = false;
    }
  }

  async #askOnce(): Promise<void> {
    const what = this.#what;
    if (!what) return;
    const { uri, process, position } = what;
    const textDocument = { uri };
    const named = { textDocument, ...(process === undefined ? {} : { process }), ...(position ? { position } : {}) };
    try {
      let diagram = await this.connection.request('dienstweg/diagram', named);
      // It is called otherwise now, or is gone: the first one, then.
      if (!diagram && process !== undefined) diagram = await this.connection.request('dienstweg/diagram', { textDocument });
      if (what !== this.#what) this.#isStale = true;
      else if (diagram) await this.#apply(diagram);
      else this.#notices.show(this.#words.say('nothing'));
    } catch (error) {
      // Lost connections are told by the connection itself.
      if (this.#shown.isConnected) this.#notices.show(this.#words.say('cannotShow', { why: error instanceof Error ? error.message : String(error) }));
    }
  }

  async #apply(diagram: Diagram): Promise<void> {
    await this.#dragged();
    const before = this.#shown.diagram;
    const kept = before ? undefined : this.#kept(diagram);
    // Before it is drawn: drawing may ask what can be done.
    this.#shown.diagram = diagram;
    this.#what = { uri: diagram.uri, process: diagram.process };
    const changes = await this.#modeler.service<Following>('following').show(diagram.bpmn);
    if (changes.whole) this.#place(kept);
    this.#title.textContent = this.#words.say('diagramOf', { title: diagram.title });
    this.#toolbar.show(diagram, this.#shown.isEditable);
    this.#states();
    this.#eventBus.fire('dienstweg.shown', { diagram, changes } satisfies { diagram: Diagram; changes: Changes });
    this.#selectEdited();
    this.#panel.refresh();
    this.#keep();
  }

  /** While something is dragged the picture stands still; the drop is for the picture in which it was made. */
  #dragged(): Promise<void> {
    const { context } = this.#modeler.service<{ context(): { active?: boolean } | null }>('dragging');
    const isDragging = () => Boolean(context.call(this.#modeler.service('dragging')));
    if (!isDragging()) return Promise.resolve();
    return new Promise(resolve => this.#eventBus.once('drag.cleanup', () => setTimeout(resolve)));
  }

  #place(kept: Kept | undefined): void {
    if (kept) this.#restore(kept.view);
    else this.#fit();
    for (const id of kept?.selected ?? []) {
      const element = this.#registry.get(id);
      if (element) this.#selection.select(element);
    }
    if (kept?.custody) this.#custody.set(true);
    if (kept?.panel) this.#openPanel(true, false);
  }

  /** All of it, but never so small that it cannot be read: then from its left top. */
  #fit(readable = 0.6): void {
    const { inner, outer } = this.#canvas.viewbox();
    const room = { left: 64, other: 24 }; // on the left is the palette
    const whole = Math.min((outer.width - room.left - room.other) / inner.width, (outer.height - 2 * room.other) / inner.height, 1);
    const scale = Math.max(whole, readable);
    if (!Number.isFinite(scale) || scale <= 0) return;
    this.#canvas.viewbox({ x: inner.x - room.left / scale, y: inner.y - room.other / scale, width: outer.width / scale, height: outer.height / scale });
  }

  /** The window may have another size now: what is kept is how large things are, not how much of them is seen. */
  #restore({ x, y, scale }: Kept['view']): void {
    const { outer } = this.#canvas.viewbox();
    if (scale > 0) this.#canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
  }

  #states(): void {
    const { isConnected, diagram } = this.#shown;
    this.#notices.show(!isConnected ? this.#words.say('lost') : diagram?.state === 'broken' ? this.#words.say('broken') : '');
    this.#main.classList.toggle('dw-fixed', !this.#shown.isEditable);
    if (diagram) this.#toolbar.show(diagram, this.#shown.isEditable);
    // The pad offers what can be done now.
    const selected = this.#selection.get();
    if (selected.length > 0) this.#modeler.service<{ open(target: unknown, force: boolean): void }>('contextPad').open(selected.length === 1 ? selected[0] : selected, true);
  }

  /** What was put in is selected, and its name can be written at once. */
  #selectEdited(): void {
    const wanted = this.#edits.takeSelection();
    const { diagram } = this.#shown;
    if (!wanted || !diagram) return;
    const id = innermostAt(diagram, wanted.at);
    const element = id === undefined ? undefined : this.#registry.get(id);
    if (!element) return;
    this.#selection.select(element);
    this.#canvas.scrollToElement(element, 60);
    this.#canvas.focus();
    if (wanted.rename && this.#shown.can(element, 'rename')) this.#modeler.service<Renaming>('renaming').start(element);
  }

  #listen(): void {
    this.connection.onChanged(({ uri, process }) => {
      const { diagram } = this.#shown;
      if (uri === this.#what?.uri && (!diagram || process === diagram.process || diagram.uri !== uri)) void this.#ask();
    });
    this.connection.onState(state => {
      const isBack = state === 'connected' && !this.#shown.isConnected;
      this.#shown.isConnected = state === 'connected';
      this.#states();
      if (isBack) void this.#ask();
    });
    this.host.onCursor(({ uri, position }) => void this.#follow(uri, position));
    const on = <E>(event: string | readonly string[], listener: (event: E) => void) => this.#eventBus.on<E>(event, listener);
    on<{ newSelection: Drawn[] }>('selection.changed', ({ newSelection }) => this.#selected(newSelection));
    on<object>('canvas.viewbox.changed', () => this.#keep());
    on<{ element?: Drawn }>('dienstweg.facts', () => this.#openPanel(true, true));
    on<{ back: boolean }>('dienstweg.nextFinding', ({ back }) => this.#nextFinding(back));
    on<object>('dienstweg.search', () => this.#toolbar.focusSearch());
    on<object>('dienstweg.keys', () => showKeys(this.#words, this.#main));
    on<{ elements: Drawn[] }>('dienstweg.menu', ({ elements }) => this.#menu(elements));
    on<{ choice: Choice; at?: HTMLElement; element: Drawn }>('dienstweg.choose', ({ choice, at, element }) => this.#choose(choice, at, element));
    on<{ title: string; beside: Drawn; elements: readonly Drawn[] }>('dienstweg.askLane', asked => this.#askLane(asked));
    on<{ isOn: boolean }>('dienstweg.custody', ({ isOn }) => {
      this.#toolbar.pressed('custody', isOn);
      this.#keep();
    });
    on<{ element: Drawn; originalEvent: MouseEvent; preventDefault(): void }>('element.contextmenu', event => {
      event.originalEvent.preventDefault();
      const element = subjectOf(event.element);
      if (!element.parent) return;
      this.#selection.select(element);
      this.#menu([element], { x: event.originalEvent.clientX, y: event.originalEvent.clientY });
    });
  }

  #selected(elements: readonly Drawn[]): void {
    const [label] = elements;
    // A label stands for what it belongs to.
    if (label?.labelTarget && elements.length === 1) return void queueMicrotask(() => this.#selection.select(subjectOf(label)));
    const [first] = elements;
    this.#panel.select(first?.id);
    this.#keep();
    if (!first) return;
    this.#notices.say(this.#modeler.service<Spoken>('spoken').labelOf(first));
    if (!this.#isRevealing && elements.length === 1) this.#actions.showText(first, false);
  }

  /** The text's cursor has moved: what it is in is selected here, and nothing is told back. */
  async #follow(uri: string, position: Position): Promise<void> {
    if (uri !== this.#shown.diagram?.uri) return;
    const at = await this.connection.request('dienstweg/reveal', { textDocument: { uri }, position }).catch(() => null);
    if (at && at.process === this.#shown.diagram?.process) this.#reveal(at.element, false);
  }

  #reveal(id: string, focus: boolean): void {
    const element = this.#registry.get(id);
    if (!element) return;
    this.#isRevealing = !focus;
    this.#selection.select(element);
    this.#isRevealing = false;
    this.#canvas.scrollToElement(element, 60);
    if (focus) this.#canvas.focus();
  }

  #nextFinding(back: boolean): void {
    const marked = [...new Set((this.#shown.diagram?.findings ?? []).map(({ element }) => element))].filter(id => this.#registry.get(id));
    const now = marked.indexOf(this.#selection.get()[0]?.id ?? '');
    const next = marked[(now + (back ? -1 : 1) + marked.length) % marked.length] ?? marked[0];
    if (next === undefined) this.#notices.say(this.#words.say('noFindings'));
    else this.#reveal(next, true);
  }

  #menu(elements: readonly Drawn[], at?: MenuPlace): void {
    const [first] = elements;
    if (!first) return;
    const actions: Action[] = elements.length === 1 ? this.#actions.of(first) : this.#actions.ofMany(elements);
    const items = actions.map(({ title, group, run }) => ({ title, group, run: () => run(undefined) }));
    openMenu(this.#words.say('actions', { element: first.businessObject.name ?? '' }), items, at ?? this.#modeler.service<Keys>('keys').placeOf(first), this.#main);
  }

  #choose({ title, choices, choose }: Choice, at: HTMLElement | undefined, element: Drawn): void {
    const bounds = at?.getBoundingClientRect();
    const place = bounds ? { x: bounds.right, y: bounds.top } : this.#modeler.service<Keys>('keys').placeOf(element);
    openMenu(title, choices.map(({ id, title: name }) => ({ title: name, run: () => choose(id) })), place, this.#main);
  }

  #askLane({ title, beside, elements: drawn }: { title: string; beside: Drawn; elements: readonly Drawn[] }): void {
    const elements = drawn.map(({ id }) => id);
    const add = (name: string) => void this.#edits.send({ kind: 'addLane', name, lane: beside.id, elements }, [beside.id, ...elements]);
    askName(this.#words, title, this.#words.say('laneName'), this.#main, add);
  }

  #openPanel(isOpen: boolean, focus: boolean): void {
    this.#panel.open(isOpen);
    this.#panel.select(this.#selection.get()[0]?.id);
    this.#toolbar.pressed('panel', isOpen);
    this.#canvas.resized();
    this.#keep();
    if (focus && isOpen) this.#panel.focus();
    else if (focus) this.#canvas.focus();
  }

  #tools(): ConstructorParameters<typeof Toolbar>[1] {
    return {
      chooseProcess: process => this.#shown.diagram && this.show({ uri: this.#shown.diagram.uri, process }),
      search: (text, back) => {
        const { hit, n, all } = found(this.#registry.getAll(), text, this.#selection.get()[0], back);
        if (hit) this.#reveal(hit.id, false);
        return { n, all };
      },
      zoom: by => void this.#canvas.zoom(Math.min(4, Math.max(0.1, this.#canvas.zoom() * by))),
      fit: () => this.#fit(0.05),
      undo: () => this.host.undo(),
      redo: () => this.host.redo(),
      custody: () => {
        this.#custody.set(!this.#custody.isOn);
        return this.#custody.isOn;
      },
      panel: () => {
        this.#openPanel(!this.#panel.isOpen, false);
        return this.#panel.isOpen;
      },
      exportAs: at => exportMenu(this.#words, this.#modeler as never, this.host, this.#shown, at, this.#main),
      keys: () => showKeys(this.#words, this.#main),
      leave: () => this.#canvas.focus(),
    };
  }

  #kept({ uri, process }: Diagram): Kept | undefined {
    const kept = this.host.kept() as Partial<Kept> | undefined;
    return kept?.uri === uri && kept.process === process && kept.view ? (kept as Kept) : undefined;
  }

  #keep(): void {
    const { diagram } = this.#shown;
    if (!diagram) return;
    const { x, y, scale } = this.#canvas.viewbox();
    this.host.keep({
      uri: diagram.uri,
      process: diagram.process,
      view: { x, y, scale },
      selected: this.#selection.get().map(({ id }) => id),
      custody: this.#custody.isOn,
      panel: this.#panel.isOpen,
    } satisfies Kept);
  }
}
