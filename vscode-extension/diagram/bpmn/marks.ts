// Findings and handoffs in the picture: outlines, badges, what a handoff says, and the way on which one is missing.
import type { DiagramElement, DiagramFinding } from '../protocol';
import type { Words } from '../words';
import type { Actions } from './actions';
import { Classes } from './classes';
import type { Canvas, Drawn, EventBus, Overlays, Point, Registry, Selection } from './diagram_js';
import { Nearby, type Mark } from './nearby';
import type { Shown } from './shown';

const signs = { 1: '✕', 2: '!', 3: 'i', 4: '…' } as const;

/** Smaller than that it could not be read. */
const minZooms = { finding: 0.25, handoff: 0.5, missing: 0.25 };

export class Marks {
  static $inject = ['eventBus', 'canvas', 'overlays', 'elementRegistry', 'selection', 'shown', 'words', 'actions'];

  readonly #classes: Classes;
  readonly #nearby: Nearby;

  constructor(
    eventBus: EventBus,
    canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly selection: Selection,
    private readonly shown: Shown,
    private readonly words: Words,
    private readonly actions: Actions,
  ) {
    this.#classes = new Classes(eventBus, registry);
    this.#nearby = new Nearby(eventBus, canvas, overlays, registry, minZooms);
    eventBus.on('dienstweg.shown', () => this.#show());
  }

  #show(): void {
    const { diagram } = this.shown;
    const wanted = new Map<string, () => Mark>();
    const classes = new Map<string, string>();
    for (const element of this.registry.getAll()) {
      const findings = this.shown.findings(element.id);
      if (findings.length > 0 && element.parent) {
        classes.set(element.id, `dw-severity-${Math.min(...findings.map(({ severity }) => severity))}`);
        wanted.set(`finding ${element.id}`, () => this.#badge(element, findings));
      }
      const known = this.shown.of(element);
      if (known?.handoff && !element.labelTarget) wanted.set(`handoff ${element.id}`, () => this.#handoff(element, known));
    }
    for (const finding of diagram?.findings ?? []) {
      for (const id of finding.missingHandoff ?? []) {
        const flow = this.registry.get(id);
        if (!flow) continue;
        classes.set(id, 'dw-missing-handoff');
        wanted.set(`missing ${id}`, () => this.#missing(flow, finding));
      }
    }
    this.#classes.show(classes);
    this.#nearby.show(wanted);
  }

  #badge(element: Drawn, findings: readonly DiagramFinding[]): Mark {
    const severity = Math.min(...findings.map(finding => finding.severity)) as 1 | 2 | 3 | 4;
    const said = findings.map(finding => `${this.words.say(`severity${finding.severity}`)}: ${finding.message}`).join('\n');
    const at = middleOfWay(element);
    const draw = () => {
      const badge = document.createElement('button');
      badge.type = 'button';
      badge.tabIndex = -1; // F8 goes through the findings, and the list has all of them
      badge.className = `dw-badge dw-badge-${severity}`;
      badge.textContent = findings.length > 1 ? `${signs[severity]} ${findings.length}` : signs[severity];
      badge.title = said;
      badge.setAttribute('aria-label', said);
      badge.addEventListener('click', () => {
        const shown = this.registry.get(element.id);
        if (shown) this.selection.select(shown);
      });
      const position = at ? { left: at.x, top: at.y - 10 } : { top: -10, right: 10 };
      this.overlays.add(element, 'dw-finding', { position, html: badge, show: { minZoom: minZooms.finding } });
    };
    return { key: `${said}|${at?.x ?? ''} ${at?.y ?? ''}`, draw };
  }

  #handoff(element: Drawn, { handoff }: DiagramElement): Mark {
    const name = element.businessObject.name ?? '';
    // What the drawn label says already is not said twice.
    const facts = [handoff?.object, handoff?.channel, handoff?.deadline].filter((fact): fact is string => fact !== undefined && fact !== '' && !name.includes(fact));
    const marks = [handoff?.confirmed ? `✓ ${this.words.say('confirmed')}` : '', handoff?.mediaBreak ? `⚡ ${this.words.say('mediaBreak')}` : ''].filter(Boolean);
    const said = [...facts, ...marks];
    const at = middleOfWay(element);
    const draw = () => {
      if (said.length === 0) return;
      const label = document.createElement('div');
      label.className = 'dw-handoff';
      label.title = `${this.words.say('handoff')}: ${[handoff?.object, handoff?.channel, handoff?.deadline, ...marks].filter(Boolean).join(' · ')}`;
      for (const fact of facts) label.append(part('dw-handoff-fact', fact));
      for (const mark of marks) label.append(part('dw-handoff-mark', mark));
      const position = at ? { left: at.x, top: at.y + 4 } : { bottom: -2, left: 0 };
      this.overlays.add(element, 'dw-handoff', { position, html: label, show: { minZoom: minZooms.handoff } });
    };
    return { key: `${said.join('|')}|${at?.x ?? ''} ${at?.y ?? ''}`, draw };
  }

  #missing(flow: Drawn, finding: DiagramFinding): Mark {
    const at = middleOfWay(flow) ?? { x: 0, y: 0 };
    const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
    const draw = () => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'dw-hand-over';
      button.textContent = this.words.say('handOver');
      button.title = this.words.say('handOverWhy', { message: finding.message });
      button.disabled = fix === undefined;
      button.addEventListener('click', () => fix && this.actions.fix(finding, fix.title));
      this.overlays.add(flow, 'dw-missing', { position: { left: at.x, top: at.y + 6 }, html: button, show: { minZoom: minZooms.missing } });
    };
    return { key: `${finding.message}|${fix?.title ?? ''}|${at.x} ${at.y}`, draw };
  }

}

/** The middle of a way, from the left top of all of it, as overlays of a connection are placed; of a shape nothing. */
function middleOfWay({ waypoints }: Drawn): Point | undefined {
  if (!waypoints) return undefined;
  const middle = halfway(waypoints);
  const { x, y } = leftTopOf(waypoints);
  return { x: middle.x - x, y: middle.y - y };
}

function part(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

function leftTopOf(points: readonly Point[]): Point {
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}

/** The point in the middle of the longest stretch: there is room. */
function halfway(points: readonly Point[]): Point {
  let longest = -1;
  let middle: Point = points[0] ?? { x: 0, y: 0 };
  points.slice(1).forEach((to, i) => {
    const from = points[i] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (length > longest) [longest, middle] = [length, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }];
  });
  return middle;
}
