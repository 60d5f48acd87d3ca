// A new picture is applied as its difference to the one that is shown: what did not change is not drawn again, what only moved is moved.
import { updateLine } from 'diagram-js/lib/util/RenderUtil';
import { translate } from 'diagram-js/lib/util/SvgTransformUtil';
import { Reading } from './reading';
import { planOf, type Plan, type Planned } from './plan';
import { isFlow, type Canvas, type Definitions, type Drawn, type EventBus, type Importer, type ModdleFactory, type Point, type Registry, type Selection } from './diagram_js';

interface Viewer {
  importDefinitions(definitions: Definitions): Promise<unknown>;
  _setDefinitions(definitions: Definitions): void;
}

export interface Changes {
  /** Everything was drawn from nothing: another process, or the first one. */
  readonly whole: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Before ChangeSupport (1000) draws. */
const beforeDrawing = 5000;

export class Following {
  static $inject = ['bpmnjs', 'moddle', 'bpmnImporter', 'canvas', 'elementRegistry', 'eventBus', 'selection'];

  #shown = new Map<string, Planned>();
  readonly #onlyMoved = new Set<Drawn>();
  readonly #reading: Reading;

  constructor(
    private readonly viewer: Viewer,
    moddle: ModdleFactory,
    private readonly importer: Importer,
    private readonly canvas: Canvas,
    private readonly registry: Registry,
    private readonly eventBus: EventBus,
    private readonly selection: Selection,
  ) {
    this.#reading = new Reading(moddle);
    eventBus.on<{ element: Drawn; gfx: SVGGElement; stopPropagation(): void }>('shape.changed', beforeDrawing, event => {
      if (!this.#onlyMoved.has(event.element)) return;
      move(event.element, event.gfx);
      event.stopPropagation();
    });
  }

  async show(bpmn: string): Promise<Changes> {
    const definitions = await this.#reading.read(bpmn);
    const plan = planOf(definitions);
    if (this.#shown.size === 0 || this.registry.get(plan.root) !== this.canvas.getRootElement()) {
      await this.viewer.importDefinitions(definitions);
      this.#remember(plan);
      return { whole: true, added: plan.elements.map(({ id }) => id), removed: [], changed: [] };
    }
    const selected = this.selection.get().map(({ id }) => id);
    // What bpmn-js's own export and its clear() look at.
    this.viewer._setDefinitions(definitions);
    const root = this.canvas.getRootElement();
    root.businessObject = plan.rootSemantic;
    root.di = plan.rootDi;
    const changes = this.#apply(plan);
    this.#remember(plan);
    this.#select(selected);
    return changes;
  }

  #remember(plan: Plan): void {
    this.#shown = new Map(plan.elements.map(planned => [planned.id, planned]));
  }

  /** What was replaced by something of the same id is selected again. */
  #select(ids: readonly string[]): void {
    const elements = ids.flatMap(id => this.registry.get(id) ?? []);
    const now = this.selection.get();
    if (elements.length > 0 && (elements.length !== now.length || elements.some((element, i) => now[i] !== element))) this.selection.select(elements);
  }

  #apply(plan: Plan): Changes {
    const planned = new Map(plan.elements.map(element => [element.id, element]));
    const replaced = this.#replaced(plan);
    const gone = [...this.#shown.keys()].filter(id => !planned.has(id));
    const kept = plan.elements.filter(({ id }) => this.#shown.has(id) && !replaced.has(id));
    this.#remove([...gone, ...replaced]);
    const changed: Drawn[] = [];
    // First of all the shapes that stay: where they are now decides what lies in them.
    for (const element of kept) this.#place(element, changed);
    const added = plan.elements.filter(({ id }) => !this.registry.get(id));
    const addedNow = new Set(added.map(({ id }) => id));
    // In the plan's order, since one may lie in, or lead to, another that is new.
    for (const element of plan.elements) {
      if (addedNow.has(element.id)) this.importer.add(element.semantic, element.di, this.registry.get(element.parent));
    }
    for (const element of kept) this.#update(element, changed);
    this.#draw(changed);
    return {
      whole: false,
      added: added.map(({ id }) => id).filter(id => !replaced.has(id)),
      removed: gone,
      changed: [...replaced, ...changed.map(({ id }) => id)],
    };
  }

  /** The event goes to a dozen listeners, so of what only moved it tells only those that somebody has put something at. */
  #draw(changed: readonly Drawn[]): void {
    if (changed.length === 0) return;
    const attended = this.#attended();
    const told = changed.filter(element => {
      if (!this.#onlyMoved.has(element) || attended.has(element.id)) return true;
      move(element, this.registry.getGraphics(element));
      return false;
    });
    this.eventBus.fire('elements.changed', { elements: told });
    this.#onlyMoved.clear();
  }

  /** Ids of what has something that moves with it: overlays, an outline, handles. */
  #attended(): Set<string> {
    const container = this.canvas.getContainer();
    const ids = (selector: string, attribute: string) =>
      [...container.querySelectorAll(selector)].map(found => found.closest(`[${attribute}]`)?.getAttribute(attribute) ?? '');
    return new Set([...ids('.djs-overlays', 'data-container-id'), ...ids('.djs-bendpoints, .djs-outline', 'data-element-id')]);
  }

  /** Which elements cannot stay the same object: they are another kind of thing, lie in something else, or hang on something that is replaced. */
  #replaced(plan: Plan): Set<string> {
    const replaced = new Set<string>();
    for (const { id, kind, parent, semantic } of plan.elements) {
      const before = this.#shown.get(id);
      if (!before) continue;
      const host = (semantic as { attachedToRef?: { id: string } }).attachedToRef?.id;
      const hostBefore = (before.semantic as { attachedToRef?: { id: string } }).attachedToRef?.id;
      const isNew = (other: string) => replaced.has(other) || (other !== plan.root && !this.#shown.has(other));
      if (before.kind !== kind || before.parent !== parent || isNew(parent) || host !== hostBefore || (host !== undefined && isNew(host))) replaced.add(id);
    }
    return replaced;
  }

  #remove(ids: readonly string[]): void {
    const elements = ids.flatMap(id => this.registry.get(id) ?? []);
    const depth = (element: Drawn): number => (element.parent ? 1 + depth(element.parent) : 0);
    const inner = elements.map(element => ({ element, depth: element.waypoints ? 1e6 : depth(element) })).sort((a, b) => b.depth - a.depth);
    for (const { element } of inner) {
      this.#removeLabel(element);
      if (element.waypoints) {
        this.canvas.removeConnection(element);
        Object.assign(element, { source: null, target: null });
      } else {
        this.canvas.removeShape(element);
        Object.assign(element, { host: null });
      }
    }
  }

  #removeLabel(element: Drawn): void {
    const { label } = element;
    if (!label) return;
    this.canvas.removeShape(label);
    label.labelTarget = null;
  }

  #place(planned: Planned, changed: Drawn[]): void {
    const element = this.registry.get(planned.id);
    if (!element) return;
    element.businessObject = planned.semantic;
    element.di = planned.di;
    if (!planned.place) return;
    const isSame = this.#shown.get(planned.id)?.appearance === planned.appearance;
    const isMoved = element.x !== planned.place.x || element.y !== planned.place.y;
    const { width, height } = planned.di.bounds;
    Object.assign(element, planned.place, { width: Math.round(width), height: Math.round(height) });
    if (!isSame || isMoved) changed.push(element);
    if (isSame && isMoved) this.#onlyMoved.add(element);
  }

  /** What depends on others being there: the ends of ways, and labels. */
  #update(planned: Planned, changed: Drawn[]): void {
    const before = this.#shown.get(planned.id);
    const element = this.registry.get(planned.id);
    if (!before || !element) return;
    if (element.waypoints) {
      const isOther = this.#join(element, planned) || before.appearance !== planned.appearance;
      if (isOther || before.way !== planned.way) {
        element.waypoints = (planned.di.waypoint ?? []).map(({ x, y }) => ({ x, y }));
        changed.push(element);
        // Others have something in their middle.
        if (!isOther && isFlow(element)) this.#onlyMoved.add(element);
      }
    }
    this.#updateLabel(element, before.label, planned, changed);
  }

  /** Its ends may be new objects of the same ids, or others. */
  #join(element: Drawn, { semantic }: Planned): boolean {
    let joined = false;
    for (const end of ['source', 'target'] as const) {
      const id = (semantic.get(`${end}Ref`) as { id?: string } | undefined)?.id;
      const other = id === undefined ? undefined : this.registry.get(id);
      if (!other || element[end] === other) continue;
      element[end] = other;
      joined = true;
    }
    return joined;
  }

  #updateLabel(element: Drawn, before: Planned['label'], planned: Planned, changed: Drawn[]): void {
    const { label } = element;
    const after = planned.label;
    if (!after || !label || before?.appearance !== after.appearance || label.parent !== element.parent) {
      const isNeeded = after !== undefined;
      if (!label && !isNeeded) return;
      this.#removeLabel(element);
      if (isNeeded) this.importer.addLabel(planned.semantic, planned.di, element);
      return;
    }
    label.businessObject = planned.semantic;
    label.di = planned.di;
    const by: Point = { x: after.place.x - before.place.x, y: after.place.y - before.place.y };
    if (by.x === 0 && by.y === 0) return;
    label.x += by.x;
    label.y += by.y;
    this.#onlyMoved.add(label);
    changed.push(label);
  }
}

/** What is drawn stays: a shape lies elsewhere, a line leads along elsewhere. */
function move(element: Drawn, gfx: SVGGElement): void {
  if (!element.waypoints) return translate(gfx, element.x, element.y);
  const lines = gfx.querySelectorAll<SVGPathElement>(':scope > .djs-visual > path, :scope > .djs-hit');
  for (const line of lines) updateLine(line, element.waypoints);
}
