// The scene (scene.ts) of what is drawn.
import { isA, isFlow, isFlowNode, isLane, isPool, type Drawn, type Registry } from './diagram_js';
import type { Target } from './drop';
import type { Scene, SceneLane, SceneNode } from './scene';
import type { Shown } from './shown';

export class Scenes {
  static $inject = ['elementRegistry', 'shown'];

  constructor(
    private readonly registry: Registry,
    private readonly shown: Shown,
  ) {}

  now(): Scene {
    const lanes: SceneLane[] = this.registry.filter(isLane).map(lane => {
      const { id, x, y, width, height } = lane;
      return { id, x, y, width, height, depth: depthOf(lane), parent: lane.parent && isLane(lane.parent) ? lane.parent.id : undefined };
    });
    const laneOf = lanesByNode(this.registry.filter(isLane));
    const nodes = new Map<string, SceneNode>();
    for (const node of this.registry.filter(isFlowNode)) {
      const { id, x, y, width, height } = node;
      const next = flowsOf(node.outgoing).flatMap(({ target }) => (target ? [target.id] : []));
      const previous = flowsOf(node.incoming).flatMap(({ source }) => (source ? [source.id] : []));
      // An event at the edge of a step comes behind that step.
      if (node.host) previous.push(node.host.id);
      // On along the way comes what follows; an event at the edge lies below.
      if (next.length === 0) for (const attached of node.attachers ?? []) next.push(attached.id);
      nodes.set(id, { id, x, y, width, height, lane: laneOf.get(id) ?? laneOf.get(outermost(node).id), next, previous });
    }
    return { nodes, lanes, can: (id, ability) => this.shown.can(id, ability) };
  }

  target(element: Drawn | undefined | null): Target | undefined {
    if (!element) return undefined;
    const subject = element.labelTarget ?? element;
    const { id } = subject;
    if (isFlow(subject)) return { id, kind: 'flow', ends: [subject.source?.id ?? '', subject.target?.id ?? ''] };
    // The inside of a sub-process is a place, its own statement is not what one drops on.
    if (isFlowNode(subject)) return { id, kind: isA(subject, 'bpmn:SubProcess') && subject.collapsed === false ? 'pool' : 'node' };
    if (isLane(subject)) return { id, kind: 'lane' };
    if (isPool(subject)) return { id, kind: (subject.children?.length ?? 0) > 0 ? 'pool' : 'other' };
    return { id, kind: subject.parent ? 'other' : 'pool' };
  }
}

const flowsOf = (connections: readonly Drawn[] | undefined): Drawn[] => (connections ?? []).filter(isFlow);

function depthOf(lane: Drawn): number {
  let depth = 0;
  for (let parent = lane.parent; parent && isLane(parent); parent = parent.parent) depth++;
  return depth;
}

/** Lanes hold what stands in the process; what stands in a sub-process lies where that does. */
function outermost(node: Drawn): Drawn {
  let outer = node;
  while (outer.parent && isFlowNode(outer.parent)) outer = outer.parent;
  return outer;
}

function lanesByNode(lanes: readonly Drawn[]): Map<string, string> {
  const found = new Map<string, string>();
  // Inner ones last, so that they win.
  for (const lane of [...lanes].sort((a, b) => depthOf(a) - depthOf(b))) {
    for (const node of (lane.businessObject.get('flowNodeRef') as { id: string }[] | undefined) ?? []) found.set(node.id, lane.id);
  }
  return found;
}
