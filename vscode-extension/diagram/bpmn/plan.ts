// What a BPMN file says is to be drawn: every element with its parent, in the order in which bpmn-js draws, without drawing.
import BpmnTreeWalker from 'bpmn-js/lib/import/BpmnTreeWalker';
import { getLabel, isLabelExternal } from 'bpmn-js/lib/util/LabelUtil';
import { isExpanded } from 'bpmn-js/lib/util/DiUtil';
import { isA, type Definitions, type Drawn, type Moddle, type ModdleShape } from './diagram_js';
import { appearanceOf } from './appearance';

export interface Planned {
  readonly id: string;
  readonly semantic: Moddle;
  readonly di: ModdleShape;
  /** The id of what it lies in. */
  readonly parent: string;
  /** What cannot change while the drawn element stays the same one. */
  readonly kind: string;
  /** Of a shape. It can be moved without being drawn again. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
  /** Of a connection: where it leads along. */
  readonly way: string | undefined;
  readonly appearance: string;
  /** Of a text beside the element: what it says, and where. */
  readonly label: { readonly appearance: string; readonly place: { readonly x: number; readonly y: number } } | undefined;
}

export interface Plan {
  readonly root: string;
  readonly rootSemantic: Moddle;
  readonly rootDi: ModdleShape;
  readonly elements: readonly Planned[];
  readonly complaints: readonly string[];
}

export function planOf(definitions: Definitions): Plan {
  const elements: Planned[] = [];
  const complaints: string[] = [];
  let root: { id: string; semantic: Moddle; di: ModdleShape } | undefined;
  const walker = new BpmnTreeWalker({
    root(semantic: Moddle, di: ModdleShape) {
      root = { id: isA(semantic, 'bpmn:SubProcess') ? `${semantic.id}_plane` : semantic.id, semantic, di };
      return root;
    },
    element(semantic: Moddle, di: ModdleShape, parent: { id: string; di: ModdleShape }) {
      // As bpmn-js's importer has it.
      const isOutside = isA(semantic, 'bpmn:DataAssociation') || (isA(semantic, 'bpmn:DataStoreReference') && !liesIn(di, parent.di));
      const planned = plan(semantic, di, isOutside ? (root?.id ?? parent.id) : parent.id);
      elements.push(planned);
      return planned;
    },
    error(message: string) {
      complaints.push(message);
    },
  });
  walker.handleDefinitions(definitions, definitions.diagrams[0]);
  if (!root) throw new Error('no root');
  return { root: root.id, rootSemantic: root.semantic, rootDi: root.di, elements, complaints };
}

function liesIn({ bounds }: ModdleShape, { bounds: outer }: ModdleShape): boolean {
  if (!outer) return true;
  const x = Math.round(bounds.x + bounds.width / 2);
  const y = Math.round(bounds.y + bounds.height / 2);
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

function plan(semantic: Moddle, di: ModdleShape, parent: string): Planned {
  const isEdge = isA(di, 'bpmndi:BPMNEdge');
  const kind = [semantic.$type, isEdge, !isEdge && isExpanded({ businessObject: semantic, di } as never)].join(' ');
  const place = isEdge ? undefined : { x: Math.round(di.bounds.x), y: Math.round(di.bounds.y) };
  const way = isEdge ? (di.waypoint ?? []).map(({ x, y }) => `${x} ${y}`).join() : undefined;
  return { id: semantic.id, semantic, di, parent, kind, place, way, appearance: appearanceOf(semantic, di), label: labelOf(semantic, di) };
}

function labelOf(semantic: Moddle, di: ModdleShape): Planned['label'] {
  const text = isLabelExternal(semantic as never) ? getLabel({ businessObject: semantic, di } as unknown as Drawn as never) : undefined;
  if (!text) return undefined;
  const bounds = di.label?.bounds;
  // Without bounds of its own its place follows from the element's, so any change of that is a change of the label.
  if (!bounds) return { appearance: JSON.stringify([text, di.bounds, di.waypoint?.map(({ x, y }) => [x, y])]), place: { x: 0, y: 0 } };
  return { appearance: JSON.stringify([text, bounds.width, bounds.height]), place: { x: Math.round(bounds.x), y: Math.round(bounds.y) } };
}
