// What it means that something is dropped somewhere: one edit, a reason why not, or nothing.
import type { Edit, Spot, StatementKind } from '../protocol';
import { centre, innermostLane, lanesBeside, type Place, type Scene, type SceneLane, type SceneNode } from './scene';

export type Why = 'cannotAssign' | 'cannotMove' | 'cannotMoveLane' | 'notThere' | 'noOrder';
export type Drop = { readonly edit: Edit } | { readonly why: Why } | undefined;

/** What lies under the pointer. */
export interface Target {
  readonly id: string;
  readonly kind: 'flow' | 'node' | 'lane' | 'pool' | 'other';
  /** Of a flow. */
  readonly ends?: readonly [string, string];
}

export function dropOf(scene: Scene, moved: readonly string[], target: Target | undefined, at: Place): Drop {
  const lanes = scene.lanes.filter(({ id }) => moved.includes(id));
  const [only] = lanes;
  if (only) return moved.length === 1 ? laneDrop(scene, only, at) : { why: 'cannotMoveLane' };
  const nodes = moved.flatMap(id => scene.nodes.get(id) ?? []);
  const [first] = nodes;
  if (!first || nodes.length !== moved.length || !target || target.kind === 'other') return { why: 'notThere' };
  if (target.kind === 'flow') {
    if (target.ends?.some(id => moved.includes(id))) return undefined; // it lies there already
    if (!scene.can(target.id, 'insert')) return { why: 'notThere' };
    if (!nodes.every(({ id }) => scene.can(id, 'move'))) return { why: 'cannotMove' };
    return { edit: { kind: 'move', elements: moved, at: { on: target.id } } };
  }
  const lane = innermostLane(scene.lanes, at);
  if (lane && nodes.some(node => node.lane !== lane.id)) {
    if (!nodes.every(({ id }) => scene.can(id, 'assign'))) return { why: 'cannotAssign' };
    return { edit: { kind: 'assign', elements: moved, lane: lane.id } };
  }
  if (scene.lanes.length > 0 && !lane) return { why: 'notThere' };
  return reorder(scene, nodes, target, at);
}

/** Lanes stand below each other: only how high it is dropped counts. */
function laneDrop(scene: Scene, lane: SceneLane, at: Place): Drop {
  if (!scene.can(lane.id, 'moveLane')) return { why: 'cannotMoveLane' };
  const all = lanesBeside(scene.lanes, lane);
  const others = all.filter(({ id }) => id !== lane.id);
  const before = others.find(other => centre(other).y > at.y);
  if (before?.id === all[all.indexOf(lane) + 1]?.id) return undefined; // back to where it was
  return { edit: { kind: 'moveLane', lane: lane.id, ...(before ? { before: before.id } : {}) } };
}

function reorder(scene: Scene, nodes: readonly SceneNode[], target: Target, at: Place): Drop {
  const [first] = nodes;
  if (!first) return undefined;
  const moved = new Set(nodes.map(({ id }) => id));
  const under = target.kind === 'node' && !moved.has(target.id) ? scene.nodes.get(target.id) : undefined;
  const beside = under ?? nearest(scene, moved, first.lane, at);
  if (!beside) return { why: 'noOrder' };
  const isAfter = at.x >= centre(beside).x;
  // Back to where it was.
  if (isAfter ? first.previous.includes(beside.id) : first.next.includes(beside.id)) return undefined;
  if (!nodes.every(({ id }) => scene.can(id, 'move'))) return { why: 'cannotMove' };
  return { edit: { kind: 'move', elements: [...moved], at: isAfter ? { after: beside.id } : { before: beside.id } } };
}

/** The node of the lane that is nearest; to the side counts less than above and below, for the flow goes to the side. */
function nearest(scene: Scene, without: ReadonlySet<string>, lane: string | undefined, at: Place): SceneNode | undefined {
  const distance = (node: SceneNode) => Math.abs(centre(node).x - at.x) + 2 * Math.abs(centre(node).y - at.y);
  const others = [...scene.nodes.values()].filter(node => node.lane === lane && !without.has(node.id) && scene.can(node.id, 'append'));
  return others.sort((a, b) => distance(a) - distance(b))[0];
}

/** The same for something new out of the palette. */
export function insertOf(scene: Scene, what: StatementKind, target: Target | undefined, at: Place): Drop {
  if (!target || target.kind === 'other') return { why: 'notThere' };
  const lane = innermostLane(scene.lanes, at)?.id;
  const spot = spotFor(scene, target, lane, at);
  if (!spot) return { why: 'notThere' };
  return { edit: { kind: 'insert', what, at: spot, ...(lane !== undefined && target.kind !== 'flow' ? { lane } : {}) } };
}

function spotFor(scene: Scene, target: Target, lane: string | undefined, at: Place): Spot | undefined {
  if (target.kind === 'flow') return scene.can(target.id, 'insert') ? { on: target.id } : undefined;
  if (target.kind === 'node') {
    const node = scene.nodes.get(target.id);
    if (!node || !scene.can(target.id, 'append')) return undefined;
    return { after: target.id };
  }
  const beside = nearest(scene, new Set(), lane, at);
  if (!beside) {
    // An empty lane: behind what lies left of the place, wherever that is.
    const left = [...scene.nodes.values()].filter(node => scene.can(node.id, 'append') && centre(node).x <= at.x);
    const last = left.sort((a, b) => centre(b).x - centre(a).x)[0];
    return last && { after: last.id };
  }
  return at.x >= centre(beside).x ? { after: beside.id } : { before: beside.id };
}
