// Where the arrow keys lead: along the flow, among branches, up and down where nothing leads.
import { centre, type Scene, type SceneNode } from './scene';

export type Direction = 'next' | 'previous' | 'up' | 'down';

export function neighbour(scene: Scene, from: string, direction: Direction): string | undefined {
  const node = scene.nodes.get(from);
  if (!node) return undefined;
  switch (direction) {
    case 'next':
      return nearestOf(scene, node, node.next);
    case 'previous':
      return nearestOf(scene, node, node.previous);
    case 'up':
    case 'down':
      return beside(scene, node, direction);
  }
}

/** The one that the eye would go to: first those at about the same height. */
function nearestOf(scene: Scene, from: SceneNode, ids: readonly string[]): string | undefined {
  const nodes = ids.flatMap(id => scene.nodes.get(id) ?? []);
  const off = (node: SceneNode) => Math.abs(centre(node).y - centre(from).y);
  return nodes.sort((a, b) => off(a) - off(b))[0]?.id;
}

/** The nearest above or below; branches of the same fork come before others. */
function beside(scene: Scene, from: SceneNode, direction: 'up' | 'down'): string | undefined {
  const sign = direction === 'down' ? 1 : -1;
  const there = [...scene.nodes.values()].filter(node => node.id !== from.id && sign * (centre(node).y - centre(from).y) > 1);
  const branches = new Set(from.previous.flatMap(id => scene.nodes.get(id)?.next ?? []));
  const distance = (node: SceneNode) => Math.abs(centre(node).y - centre(from).y) + 2 * Math.abs(centre(node).x - centre(from).x);
  const rank = (node: SceneNode) => (branches.has(node.id) ? 0 : 1);
  return there.sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))[0]?.id;
}

/** The node at which nothing ends, leftmost and topmost: where reading begins. */
export function beginning(scene: Scene): string | undefined {
  const starts = [...scene.nodes.values()].filter(({ previous }) => previous.length === 0);
  return starts.sort((a, b) => a.x - b.x || a.y - b.y)[0]?.id ?? [...scene.nodes.keys()][0];
}
