// The picture as plain data: nodes in their lanes, and what follows what. Where things are dropped and how keys go through it is decided on this.
import type { Ability } from '../protocol';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}
export interface SceneNode extends Box {
  readonly id: string;
  /** The innermost lane. */
  readonly lane: string | undefined;
  readonly next: readonly string[];
  readonly previous: readonly string[];
}
export interface SceneLane extends Box {
  readonly id: string;
  readonly depth: number;
  readonly parent: string | undefined;
}
export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly lanes: readonly SceneLane[];
  can(id: string, ability: Ability): boolean;
}

export const centre = ({ x, y, width, height }: Box): Place => ({ x: x + width / 2, y: y + height / 2 });

export function contains(box: Box, { x, y }: Place): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

export function innermostLane(lanes: readonly SceneLane[], at: Place): SceneLane | undefined {
  return lanes.filter(lane => contains(lane, at)).sort((a, b) => b.depth - a.depth)[0];
}

/** The lane and those that may change places with it, from top to bottom. */
export function lanesBeside(lanes: readonly SceneLane[], of: SceneLane): SceneLane[] {
  return lanes.filter(({ parent, depth }) => parent === of.parent && depth === of.depth).sort((a, b) => a.y - b.y);
}

/** Lanes that hold no other lanes, from top to bottom. */
export function leafLanes(lanes: readonly SceneLane[]): SceneLane[] {
  return lanes.filter(lane => !lanes.some(({ parent }) => parent === lane.id)).sort((a, b) => a.y - b.y);
}
