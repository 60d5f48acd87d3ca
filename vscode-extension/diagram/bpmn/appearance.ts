// Everything about an element that its drawing may depend on, as a text that can be compared. Where it lies, or leads along, is not among it.
import type { Moddle, ModdleShape } from './diagram_js';
import { isA } from './diagram_js';

/** What lies in an element is drawn by itself; documentation and extensions are not drawn at all. */
const notDrawn = new Set([
  'incoming',
  'outgoing',
  'flowNodeRef',
  'laneSets',
  'childLaneSet',
  'flowElements',
  'artifacts',
  'documentation',
  'extensionElements',
  'lanes',
  'processRef',
  'dataInputAssociations',
  'dataOutputAssociations',
  'ioSpecification',
  'participants',
  'messageFlows',
  'rootElements',
  'diagrams',
]);

const isModdle = (value: unknown): value is Moddle => typeof value === 'object' && value !== null && '$type' in value;

function said(value: unknown, isReference: boolean): unknown {
  if (Array.isArray(value)) return value.map(part => said(part, isReference));
  if (!isModdle(value)) return value;
  return isReference ? value.id : describe(value);
}

function describe(semantic: Moddle): Record<string, unknown> {
  const told: Record<string, unknown> = { is: semantic.$type };
  for (const { name, ns, isReference } of semantic.$descriptor.properties) {
    if (notDrawn.has(ns.localName) || name === 'di') continue;
    // Own members only, since get() makes empty lists; it has made some where somebody else has asked.
    const value = (semantic as unknown as Record<string, unknown>)[ns.localName];
    if (Array.isArray(value) && value.length === 0) continue;
    if (value !== undefined && Object.hasOwn(semantic, ns.localName)) told[ns.localName] = said(value, isReference === true);
  }
  return told;
}

export function appearanceOf(semantic: Moddle, di: ModdleShape): string {
  const own: Record<string, unknown> = describe(semantic);
  // The small mark of a default way is drawn at the flow, but said at its source.
  if (isA(semantic, 'bpmn:SequenceFlow')) {
    const source = semantic.get('sourceRef') as (Moddle & { default?: Moddle }) | undefined;
    own['isDefault'] = source?.default === semantic;
    own['sourceIs'] = source?.$type;
  }
  const { isExpanded } = di;
  const extra = di as unknown as Record<string, unknown>;
  return JSON.stringify([
    own,
    di.bounds && [Math.round(di.bounds.width), Math.round(di.bounds.height)],
    isExpanded,
    extra['isHorizontal'],
    extra['isMarkerVisible'],
    di.get('color:background-color'),
    di.get('color:border-color'),
    di.get('bioc:fill'),
    di.get('bioc:stroke'),
  ]);
}
