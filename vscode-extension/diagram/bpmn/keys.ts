// Everything by keyboard. The keys belong to the canvas while it has the focus.
import type { Host } from '../connection';
import type { Actions } from './actions';
import type { Clipboard } from './clipboard';
import { isFlow, isFlowNode, isLane, middleOf, subjectOf, type Canvas, type Drawn, type EventBus, type Registry, type Selection } from './diagram_js';
import type { Edits } from './edits';
import type { Renaming } from './renaming';
import { leafLanes } from './scene';
import type { Scenes } from './scene_of';
import type { Shown } from './shown';
import { beginning, neighbour, type Direction } from './ways';

interface Keyboard {
  addListener(listener: (context: { keyEvent: KeyboardEvent }) => unknown): void;
}

const directions: Record<string, Direction> = { ArrowRight: 'next', ArrowLeft: 'previous', ArrowUp: 'up', ArrowDown: 'down' };

export class Keys {
  static $inject = ['keyboard', 'selection', 'elementRegistry', 'canvas', 'eventBus', 'actions', 'clipboard', 'renaming', 'scenes', 'shown', 'edits', 'config.host'];

  constructor(
    keyboard: Keyboard,
    private readonly selection: Selection,
    private readonly registry: Registry,
    private readonly canvas: Canvas,
    private readonly eventBus: EventBus,
    private readonly actions: Actions,
    private readonly clipboard: Clipboard,
    private readonly renaming: Renaming,
    private readonly scenes: Scenes,
    private readonly shown: Shown,
    private readonly edits: Edits,
    private readonly host: Host,
  ) {
    keyboard.addListener(({ keyEvent }) => this.#press(keyEvent) || undefined);
  }

  /** @returns whether the key meant something here. */
  #press(event: KeyboardEvent): boolean {
    const isCommand = event.ctrlKey || event.metaKey;
    const direction = directions[event.key];
    if (direction && !isCommand) {
      if (event.altKey) this.#move(direction);
      else if (event.shiftKey) this.#select(this.#aside(direction));
      else this.#select(this.#along(direction));
      return true;
    }
    if (isCommand) return this.#command(event);
    if (event.altKey) return false;
    const [selected] = this.selection.get();
    switch (event.key) {
      case 'Enter':
      case 'F2':
        if (selected) this.renaming.start(selected);
        return true;
      case 'Delete':
      case 'Backspace':
        this.actions.remove(this.selection.get());
        return true;
      case 'ContextMenu':
        return this.#menu();
      case 'F10':
        return event.shiftKey && this.#menu();
      case 'F4':
        this.eventBus.fire('dienstweg.facts', { element: selected && subjectOf(selected) });
        return true;
      case 'F8':
        this.eventBus.fire('dienstweg.nextFinding', { back: event.shiftKey });
        return true;
      case 'F1':
      case '?':
        this.eventBus.fire('dienstweg.keys');
        return true;
      case 'Escape':
        this.selection.select(null);
        return true;
      default:
        return false;
    }
  }

  #command(event: KeyboardEvent): boolean {
    const [selected] = this.selection.get();
    switch (event.key.toLowerCase()) {
      case 'z':
        if (event.shiftKey) this.host.redo();
        else this.host.undo();
        return true;
      case 'y':
        this.host.redo();
        return true;
      case 'c':
        void this.clipboard.copy(this.selection.get());
        return true;
      case 'x':
        void this.clipboard.cut(this.selection.get());
        return true;
      case 'v':
        void this.clipboard.paste(selected);
        return true;
      case 'f':
        this.eventBus.fire('dienstweg.search');
        return true;
      case 'enter':
        if (selected) this.actions.showText(selected, true);
        return true;
      case '+':
      case '=':
        this.canvas.zoom(Math.min(4, this.canvas.zoom() * 1.25));
        return true;
      case '-':
        this.canvas.zoom(Math.max(0.1, this.canvas.zoom() / 1.25));
        return true;
      case '0':
        this.canvas.zoom('fit-viewport', 'auto');
        return true;
      default:
        return false;
    }
  }

  #menu(): boolean {
    const selected = this.selection.get();
    if (selected.length > 0) this.eventBus.fire('dienstweg.menu', { elements: selected });
    return true;
  }

  #select(element: Drawn | undefined): void {
    if (!element) return;
    this.selection.select(element);
    this.canvas.scrollToElement(element, 60);
  }

  #along(direction: Direction): Drawn | undefined {
    const scene = this.scenes.now();
    const [now] = this.selection.get();
    const selected = now && subjectOf(now);
    if (!selected) {
      const first = beginning(scene);
      return first === undefined ? undefined : this.registry.get(first);
    }
    if (isFlow(selected)) return this.#fromFlow(selected, direction);
    if (isLane(selected)) return this.#laneBeside(selected, direction);
    const to = neighbour(scene, selected.id, direction) ?? (isFlowNode(selected) ? undefined : beginning(scene));
    return to === undefined ? undefined : this.registry.get(to);
  }

  #fromFlow(flow: Drawn, direction: Direction): Drawn | undefined {
    if (direction === 'next') return flow.target;
    if (direction === 'previous') return flow.source;
    const ways = (flow.source?.outgoing ?? []).filter(isFlow).sort((a, b) => (a.target?.y ?? 0) - (b.target?.y ?? 0));
    return ways[ways.indexOf(flow) + (direction === 'down' ? 1 : -1)];
  }

  #laneBeside(lane: Drawn, direction: Direction): Drawn | undefined {
    if (direction === 'next' || direction === 'previous') return undefined;
    const lanes = this.registry.filter(other => isLane(other) && other.parent === lane.parent).sort((a, b) => a.y - b.y);
    return lanes[lanes.indexOf(lane) + (direction === 'down' ? 1 : -1)];
  }

  /** With Shift: the ways themselves, and what something lies in. */
  #aside(direction: Direction): Drawn | undefined {
    const [now] = this.selection.get();
    if (!now) return this.#along(direction);
    const selected = subjectOf(now);
    if (isFlow(selected)) return direction === 'next' ? selected.target : direction === 'previous' ? selected.source : undefined;
    if (direction === 'next' || direction === 'previous') {
      const ways = (direction === 'next' ? selected.outgoing : selected.incoming)?.filter(isFlow);
      return ways?.[0];
    }
    if (direction === 'up') {
      const lane = this.scenes.now().nodes.get(selected.id)?.lane;
      const outer = lane === undefined ? selected.parent : this.registry.get(lane);
      return outer?.parent ? outer : undefined;
    }
    return this.#into(selected);
  }

  #into(outer: Drawn): Drawn | undefined {
    const inner = (outer.children ?? []).find(isLane);
    if (inner) return inner;
    const nodes = [...this.scenes.now().nodes.values()].filter(({ lane, id }) => lane === outer.id || this.registry.get(id)?.parent === outer);
    const first = nodes.sort((a, b) => a.x - b.x)[0];
    return first && this.registry.get(first.id);
  }

  /** With Alt: in the order, or to the lane above or below. */
  #move(direction: Direction): void {
    const selected = this.selection.get().map(subjectOf);
    const [first] = selected;
    if (!first) return;
    if (isLane(first)) {
      if (direction === 'up' || direction === 'down') this.actions.moveLane(first, direction === 'up' ? -1 : 1);
      return;
    }
    const ids = selected.map(({ id }) => id);
    const scene = this.scenes.now();
    if (direction === 'up' || direction === 'down') {
      const lanes = leafLanes(scene.lanes);
      const own = lanes.findIndex(({ id }) => id === scene.nodes.get(first.id)?.lane);
      const lane = own < 0 ? undefined : lanes[own + (direction === 'down' ? 1 : -1)];
      if (lane && ids.every(id => this.shown.can(id, 'assign'))) void this.edits.send({ kind: 'assign', elements: ids, lane: lane.id }, ids);
      return;
    }
    if (!ids.every(id => this.shown.can(id, 'move'))) return;
    const to = this.#stepBeside(first.id, direction);
    if (to !== undefined) void this.edits.send({ kind: 'move', elements: ids, at: direction === 'next' ? { after: to } : { before: to } }, ids);
  }

  /** Gateways that join ways are not said in the text: the next one of which something can be said. */
  #stepBeside(from: string, direction: Direction): string | undefined {
    const scene = this.scenes.now();
    const seen = new Set([from]);
    for (let to = neighbour(scene, from, direction); to !== undefined && !seen.has(to); to = neighbour(scene, to, direction)) {
      if (this.shown.can(to, 'append') || this.shown.can(to, 'move')) return to;
      seen.add(to);
    }
    return undefined;
  }

  /** Where a menu for the element is best opened: on the screen. */
  placeOf(element: Drawn): { x: number; y: number } {
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    const { x, y } = middleOf(this.canvas.getAbsoluteBBox(element));
    return { x: left + x, y: top + y };
  }
}
