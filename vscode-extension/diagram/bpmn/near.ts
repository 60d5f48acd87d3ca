// What is dropped near a way is dropped on it: ways are thin, and short where the picture is small. While something is dragged, the way beside the
// pointer takes the place of the lane that is under it.
import { isFlow, subjectOf, type Canvas, type Drawn, type EventBus, type Point, type Registry } from './diagram_js';
import { innermostLane } from './scene';
import type { Scenes } from './scene_of';
import type { Shown } from './shown';

/** On the screen, so that it is as easy in a small picture. */
const tolerance = 12;

/** Before diagram-js and our own reasons (modeling.ts) look at what is under the pointer. */
const first = 3000;

const markers = ['drop-ok', 'drop-not-ok', 'new-parent', 'attach-ok'];

interface Dragged extends Point {
  hover?: Drawn | null;
  hoverGfx?: SVGGElement | null;
  context: { shapes?: readonly Drawn[] };
}

export class NearWays {
  static $inject = ['eventBus', 'elementRegistry', 'canvas', 'scenes', 'shown'];
  /** The way that took the place of what is under the pointer. */
  #taken: Drawn | undefined;

  constructor(
    eventBus: EventBus,
    private readonly registry: Registry,
    private readonly canvas: Canvas,
    private readonly scenes: Scenes,
    private readonly shown: Shown,
  ) {
    eventBus.on<Dragged>(['create.move', 'create.hover', 'create.end', 'shape.move.move', 'shape.move.end'], first, event => this.#look(event));
    eventBus.on(['create.out', 'shape.move.out', 'create.cleanup', 'shape.move.cleanup'], () => this.#take(undefined));
  }

  #look(event: Dragged): void {
    const { hover } = event;
    const near = hover && this.#near(hover, event, event.context.shapes ?? []);
    this.#take(near || undefined);
    if (!hover || !near) return;
    this.#unmark(hover);
    event.hover = near;
    event.hoverGfx = this.registry.getGraphics(near);
  }

  #near(hover: Drawn, at: Point, shapes: readonly Drawn[]): Drawn | undefined {
    const kind = this.scenes.target(hover)?.kind;
    if (kind !== 'lane' && kind !== 'pool') return undefined;
    const moved = new Set(shapes.map(shape => subjectOf(shape).id));
    // What comes from another lane is to get into this one, which it would not on a way.
    if (moved.size > 0) {
      const { lanes, nodes } = this.scenes.now();
      const lane = innermostLane(lanes, at)?.id;
      if ([...moved].some(id => nodes.get(id)?.lane !== lane)) return undefined;
    }
    const isOwn = ({ source, target }: Drawn) => moved.has(source?.id ?? '') || moved.has(target?.id ?? '');
    const ways = this.registry.filter(element => isFlow(element) && this.shown.can(element, 'insert') && !isOwn(element));
    return nearest(ways, at, tolerance / this.canvas.viewbox().scale);
  }

  #take(way: Drawn | undefined): void {
    if (this.#taken && this.#taken !== way) this.#unmark(this.#taken);
    this.#taken = way;
  }

  #unmark(element: Drawn): void {
    // A picture that came meanwhile may be without it.
    if (this.registry.get(element.id)) for (const marker of markers) this.canvas.removeMarker(element, marker);
  }
}

/** Of those that are no farther from the place than `within`. */
export function nearest<W extends { readonly waypoints?: readonly Point[] }>(ways: readonly W[], at: Point, within: number): W | undefined {
  let best: { way: W; distance: number } | undefined;
  for (const way of ways) {
    const distance = distanceTo(way.waypoints ?? [], at);
    if (distance <= within && (!best || distance < best.distance)) best = { way, distance };
  }
  return best?.way;
}

function distanceTo(line: readonly Point[], at: Point): number {
  let least = Infinity;
  line.slice(1).forEach((to, i) => {
    const from = line[i] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
    least = Math.min(least, Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy));
  });
  return least;
}
