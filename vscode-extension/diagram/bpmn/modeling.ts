// Takes the place of bpmn-js's service `modeling`: each gesture becomes one edit of the text, and the model is left alone. What was dragged stands
// where it stood until the text's new picture comes.
import type { Words } from '../words';
import { isFlow, middleOf, subjectOf, type Drawn, type Dragging, type Point } from './diagram_js';
import { dropOf, insertOf, type Drop } from './drop';
import type { Edits } from './edits';
import type { Scenes } from './scene_of';
import type { Shown } from './shown';
import type { StatementKind } from '../protocol';

/** What the palette drags knows what it is. */
export interface Fresh extends Drawn {
  readonly statement?: StatementKind;
}

export class EditingModeling {
  static $inject = ['edits', 'scenes', 'shown', 'words'];

  constructor(
    private readonly edits: Edits,
    private readonly scenes: Scenes,
    private readonly shown: Shown,
    private readonly words: Words,
  ) {}

  /** Also asked by the rules, while something is dragged. `at` is where its middle would come to lie, or where the pointer is. */
  dropOf(shapes: readonly Drawn[], target: Drawn | null | undefined, at: Point): Drop {
    return dropOf(this.scenes.now(), [...new Set(shapes.map(shape => subjectOf(shape).id))], this.scenes.target(target), at);
  }
  insertOf(what: StatementKind, target: Drawn | null | undefined, at: Point): Drop {
    return insertOf(this.scenes.now(), what, this.scenes.target(target), at);
  }

  moveElements(shapes: readonly Drawn[], delta: Point, target?: Drawn | null, hints: { primaryShape?: Drawn } = {}): void {
    const primary = hints.primaryShape ?? shapes[0];
    if (!primary) return;
    const { x, y } = middleOf(primary);
    this.#drop(this.dropOf(shapes, target, { x: x + delta.x, y: y + delta.y }), shapes);
  }
  moveShape(shape: Drawn, delta: Point, target?: Drawn | null): void {
    this.moveElements([shape], delta, target);
  }

  createShape(shape: Fresh, position: Point, target: Drawn): Drawn {
    if (shape.statement) this.#drop(this.insertOf(shape.statement, target, position), [target], true);
    return shape;
  }
  createElements(elements: readonly Fresh[], position: Point, target: Drawn): readonly Drawn[] {
    for (const element of elements) this.createShape(element, position, target);
    return elements;
  }
  appendShape(source: Drawn, shape: Fresh, position: Point, target: Drawn): Drawn {
    return target === source || !source ? this.createShape(shape, position, target) : this.createShape(shape, position, source);
  }

  connect(source: Drawn, target: Drawn): void {
    const [from, to] = [subjectOf(source).id, subjectOf(target).id];
    void this.edits.send({ kind: 'connect', from, to }, [from, to]);
  }
  createConnection(source: Drawn, target: Drawn): void {
    this.connect(source, target);
  }
  reconnect(connection: Drawn, source: Drawn, target: Drawn): void {
    if (source !== connection.source) return this.edits.refuse(this.words.say('cannotConnect'), [connection.id]);
    this.reconnectEnd(connection, target);
  }
  reconnectEnd(connection: Drawn, target: Drawn): void {
    void this.edits.send({ kind: 'redirect', flow: connection.id, to: subjectOf(target).id }, [connection.id]);
  }
  reconnectStart(connection: Drawn): void {
    this.edits.refuse(this.words.say('cannotConnect'), [connection.id]);
  }

  updateLabel(element: Drawn, text: string | null): void {
    const { id, businessObject } = subjectOf(element);
    const name = (text ?? '').trim();
    if (name === '') return this.edits.refuse(this.words.say('emptyLabel'), [id]);
    if (name !== (businessObject.name ?? '').trim()) void this.edits.send({ kind: 'rename', element: id, text: name }, [id]);
  }

  removeElements(elements: readonly Drawn[]): void {
    const subjects = [...new Set(elements.map(subjectOf))];
    const ids = subjects.map(({ id }) => id);
    if (ids.length === 0) return;
    if (!subjects.every(element => this.shown.can(element, 'delete')))
      return this.edits.refuse(this.words.say(this.shown.isEditable ? 'cannotDelete' : 'notEditable'), ids);
    void this.edits.send({ kind: 'delete', elements: ids }, ids);
  }
  removeShape(element: Drawn): void {
    this.removeElements([element]);
  }
  removeConnection(element: Drawn): void {
    this.removeElements([element]);
  }

  /** Where things lie and how large they are follows from the text. */
  resizeShape(element: Drawn): void {
    this.edits.refuse(this.words.say('cannotResize'), [element.id]);
  }
  updateWaypoints(connection: Drawn): void {
    this.edits.refuse(this.words.say('cannotResize'), [connection.id]);
  }
  layoutConnection(): void {
    // Asked for by previews; the server lays out.
  }

  #drop(drop: Drop, shapes: readonly Drawn[], rename = false): void {
    const ids = shapes.map(shape => subjectOf(shape).id);
    if (!drop) return;
    if ('why' in drop) return this.edits.refuse(this.words.say(drop.why), ids);
    void this.edits.send(drop.edit, ids, { rename });
  }
}

/** What is offered while something is dragged or drawn; takes the place of the service `rules`, so there is no command stack to ask. */
export class EditingRules {
  static $inject = ['injector'];

  constructor(private readonly injector: { get(name: string): unknown }) {}

  allowed(action: string, context: Record<string, unknown> = {}): boolean | null {
    const shown = this.injector.get('shown') as Shown;
    if (!shown.isEditable) return false;
    switch (action) {
      case 'elements.move':
        return this.#canMove(shown, context as never);
      case 'shape.create':
        return this.#canCreate(context as never);
      case 'connection.create':
        return this.#canConnect(shown, context as never);
      case 'connection.start':
        return shown.can(context['source'] as Drawn, 'connect');
      case 'connection.reconnect':
        return this.#canReconnect(shown, context as never);
      default:
        return false; // resizing, bending, attaching: cannot be said
    }
  }

  get #modeling(): EditingModeling {
    return this.injector.get('modeling') as EditingModeling;
  }

  #canMove(shown: Shown, { shapes, target, position }: { shapes: Drawn[]; target?: Drawn | null; position?: Point }): boolean | null {
    if (shapes.some(shape => shape.labelTarget || shape.waypoints || !canBeDragged(shown, shape))) return false;
    if (!position) return true;
    const drop = this.#modeling.dropOf(shapes, target, position);
    return drop ? 'edit' in drop : null;
  }

  #canCreate({ shape, target, position }: { shape: Fresh; target: Drawn; position: Point }): boolean {
    const drop = shape.statement && this.#modeling.insertOf(shape.statement, target, position);
    return drop !== undefined && 'edit' in drop;
  }

  #canConnect(shown: Shown, { source, target }: { source: Drawn | null; target: Drawn | null }): boolean {
    if (!source || !target || source === target) return false;
    return shown.can(source, 'connect') && !isFlow(target) && shown.of(target) !== undefined && subjectOf(target).waypoints === undefined && isNode(target);
  }

  #canReconnect(shown: Shown, { connection, source, target }: { connection: Drawn; source: Drawn; target: Drawn }): boolean {
    return source === connection.source && shown.can(connection, 'redirect') && isNode(target);
  }
}

/** Somewhere at least; where exactly the drop says. */
const canBeDragged = (shown: Shown, shape: Drawn): boolean => shown.can(shape, 'move') || shown.can(shape, 'assign') || shown.can(shape, 'moveLane');

const isNode = (element: Drawn): boolean => subjectOf(element).businessObject?.$instanceOf('bpmn:FlowNode') ?? false;

/** A drop that is not allowed comes to nothing; the reason is said at the place. */
export class DropReasons {
  static $inject = ['eventBus', 'modeling', 'edits', 'words', 'dragging'];

  constructor(
    eventBus: import('./diagram_js').EventBus,
    modeling: EditingModeling,
    edits: Edits,
    words: Words,
    _dragging: Dragging,
  ) {
    interface End {
      x: number;
      y: number;
      hover?: Drawn;
      context: { shapes?: Drawn[]; shape?: Fresh; canExecute?: unknown };
    }
    const tell = (drop: Drop, elements: readonly Drawn[]) => {
      if (drop && 'why' in drop) edits.refuse(words.say(drop.why), elements.map(element => subjectOf(element).id));
    };
    eventBus.on<End>('shape.move.end', 2000, ({ x, y, hover, context }) => {
      if (context.canExecute === false && context.shapes) tell(modeling.dropOf(context.shapes, hover, { x, y }), context.shapes);
    });
    eventBus.on<End>('create.end', 2000, ({ x, y, hover, context }) => {
      if (context.canExecute === false && context.shape?.statement && hover) tell(modeling.insertOf(context.shape.statement, hover, { x, y }), [hover]);
    });
    eventBus.on<{ hover?: Drawn; context: { canExecute?: unknown } }>('connect.end', 2000, ({ hover, context }) => {
      if (!context.canExecute && hover?.parent) edits.refuse(words.say('cannotConnect'), [subjectOf(hover).id]);
    });
  }
}
