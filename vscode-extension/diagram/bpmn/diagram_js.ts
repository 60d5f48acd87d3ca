// What is used of bpmn-js and diagram-js, as types of our own: theirs are generated from comments and too loose for strict code.

export interface Point {
  x: number;
  y: number;
}
export interface Bounds extends Point {
  width: number;
  height: number;
}

/** An object of the BPMN file, made by bpmn-moddle. */
export interface Moddle {
  id: string;
  readonly $type: string;
  readonly $descriptor: { readonly properties: readonly ModdleProperty[]; readonly propertiesByName: Readonly<Record<string, ModdleProperty>> };
  $parent?: Moddle;
  name?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf(type: string): boolean;
}
export interface ModdleProperty {
  readonly name: string;
  readonly ns: { readonly localName: string };
  readonly type: string;
  readonly isReference?: boolean;
  readonly isMany?: boolean;
  readonly isVirtual?: boolean;
}
export interface ModdleShape extends Moddle {
  bounds: Bounds;
  label?: { bounds?: Bounds };
  waypoint?: readonly Point[];
  isExpanded?: boolean;
}

/** Something drawn: a shape, or a connection where it has waypoints. A label has a `labelTarget`. */
export interface Drawn extends Bounds {
  readonly id: string;
  readonly type: string;
  businessObject: Moddle;
  di: ModdleShape;
  parent: Drawn | null;
  children?: Drawn[];
  waypoints?: Point[];
  source?: Drawn;
  target?: Drawn;
  incoming?: Drawn[];
  outgoing?: Drawn[];
  host?: Drawn | null;
  attachers?: Drawn[];
  label?: Drawn;
  labels?: Drawn[];
  labelTarget?: Drawn | null;
  collapsed?: boolean;
  hidden?: boolean;
}

export interface EventBus {
  on<E = Event>(events: string | readonly string[], priority: number, listener: (event: E) => unknown): void;
  on<E = Event>(events: string | readonly string[], listener: (event: E) => unknown): void;
  once<E = Event>(events: string | readonly string[], listener: (event: E) => unknown): void;
  off(events: string | readonly string[], listener: (event: never) => unknown): void;
  fire(event: string, data?: object): unknown;
}

export interface ViewBox extends Bounds {
  readonly scale: number;
  readonly inner: Bounds;
  readonly outer: { width: number; height: number };
}
export interface Canvas {
  addMarker(element: Drawn | string, marker: string): void;
  removeMarker(element: Drawn | string, marker: string): void;
  hasMarker(element: Drawn | string, marker: string): boolean;
  removeShape(element: Drawn): void;
  removeConnection(element: Drawn): void;
  getRootElement(): Drawn;
  getGraphics(element: Drawn | string): SVGGElement;
  getContainer(): HTMLElement;
  getAbsoluteBBox(element: Drawn): Bounds;
  viewbox(): ViewBox;
  viewbox(box: Bounds): void;
  zoom(): number;
  zoom(to: number | 'fit-viewport', center?: Point | 'auto'): number;
  scrollToElement(element: Drawn, padding?: number | { top?: number; right?: number; bottom?: number; left?: number }): void;
  scroll(by: { dx: number; dy: number }): void;
  resized(): void;
  focus(): void;
}

export interface Registry {
  get(id: string): Drawn | undefined;
  getAll(): Drawn[];
  getGraphics(element: Drawn | string): SVGGElement;
  filter(test: (element: Drawn) => boolean): Drawn[];
}

export interface Selection {
  get(): Drawn[];
  select(elements: Drawn | readonly Drawn[] | null): void;
  isSelected(element: Drawn): boolean;
}

export interface Importer {
  add(semantic: Moddle, di: ModdleShape, parent: Drawn | undefined): Drawn;
  addLabel(semantic: Moddle, di: ModdleShape, element: Drawn): Drawn;
}

export interface ModdleFactory {
  create(type: string, attributes?: object): Moddle;
  fromXML(xml: string, type: string): Promise<ReadFile>;
}
export interface ReadFile {
  readonly rootElement: Definitions;
  readonly elementsById: Readonly<Record<string, Moddle>>;
  readonly references: readonly Reference[];
}
/** What an element names by its id. */
export interface Reference {
  readonly element: Moddle;
  readonly property: string;
  readonly id: string;
}
export interface Definitions extends Moddle {
  readonly diagrams: readonly { readonly plane: { readonly bpmnElement?: Moddle } }[];
}

export interface Overlays {
  add(element: Drawn | string, type: string, overlay: { position: object; html: HTMLElement; show?: object; scale?: boolean | object }): string;
  remove(filter: string | { element?: Drawn | string; type?: string }): void;
}

export interface Dragging {
  context(): { prefix: string } | null;
  cancel(): void;
}

export interface DirectEditing {
  activate(element: Drawn): boolean;
  isActive(element?: Drawn): boolean;
  cancel(): void;
  complete(): void;
  registerProvider(provider: object): void;
}

/** A module of diagram-js: names of services, and how each is made. */
export type Module = Record<string, unknown>;

/** The element that a label belongs to, or the element itself. */
export function subjectOf(element: Drawn): Drawn {
  return element.labelTarget ?? element;
}

export function isA(element: Drawn | Moddle, ...types: string[]): boolean {
  const semantic = 'businessObject' in element ? element.businessObject : element;
  return Boolean(semantic) && types.some(type => semantic.$instanceOf?.(type));
}

export const isFlowNode = (element: Drawn): boolean => !element.labelTarget && isA(element, 'bpmn:FlowNode');
export const isFlow = (element: Drawn): boolean => !element.labelTarget && isA(element, 'bpmn:SequenceFlow');
export const isLane = (element: Drawn): boolean => isA(element, 'bpmn:Lane');
export const isPool = (element: Drawn): boolean => isA(element, 'bpmn:Participant');

export function middleOf({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Does something of it lie in the box, or within so many times the box's size around it? */
export function isNear(element: Drawn, { x, y, width, height }: Bounds, times: number): boolean {
  const left = x - times * width;
  const top = y - times * height;
  const right = x + (1 + times) * width;
  const bottom = y + (1 + times) * height;
  const points = element.waypoints ?? [element, { x: element.x + element.width, y: element.y + element.height }];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    minX = Math.min(minX, point.x);
    minY = Math.min(minY, point.y);
    maxX = Math.max(maxX, point.x);
    maxY = Math.max(maxY, point.y);
  }
  return maxX >= left && minX <= right && maxY >= top && minY <= bottom;
}
