// What can be done with an element now, in one list: the context pad shows it as buttons, Shift+F10 as a menu, and both do the same.
import type { Host } from '../connection';
import type { Ability, DiagramFinding, StatementKind } from '../protocol';
import type { Words } from '../words';
import type { Clipboard } from './clipboard';
import { isFlow, isFlowNode, subjectOf, type Drawn, type EventBus, type Registry } from './diagram_js';
import type { Edits } from './edits';
import type { Renaming } from './renaming';
import type { Scenes } from './scene_of';
import { lanesBeside, leafLanes } from './scene';
import type { Shown } from './shown';
import { statements, usual } from './statements';

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly group: 'append' | 'change' | 'fix' | 'show';
  /** Shown as a button of the context pad, too. */
  readonly isOnPad: boolean;
  /** `at`: where a menu that asks further may open. */
  run(at: HTMLElement | undefined): void;
  /** The one that is dragged: draws a way. */
  readonly drag?: 'connect' | StatementKind;
}

export interface Choice {
  readonly title: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  choose(id: string): void;
}

export class Actions {
  static $inject = ['shown', 'edits', 'words', 'eventBus', 'renaming', 'scenes', 'elementRegistry', 'clipboard', 'config.host'];

  constructor(
    private readonly shown: Shown,
    private readonly edits: Edits,
    private readonly words: Words,
    private readonly eventBus: EventBus,
    private readonly renaming: Renaming,
    private readonly scenes: Scenes,
    private readonly registry: Registry,
    private readonly clipboard: Clipboard,
    private readonly host: Host,
  ) {}

  of(drawn: Drawn): Action[] {
    const element = subjectOf(drawn);
    const { id } = element;
    const can = (ability: Ability) => this.shown.can(id, ability);
    const say = this.words.say.bind(this.words);
    const actions: Action[] = [];
    const add = (action: Action) => actions.push(action);
    if (can('append') && isFlowNode(element)) {
      for (const { what, icon } of statements.filter(({ what }) => usual.includes(what))) {
        const title = say('append', { what: this.words.statement(what) });
        add({ id: `append-${what}`, title, icon, group: 'append', isOnPad: true, drag: what, run: () => this.insert(what, element) });
      }
      add({ id: 'append', title: say('appendOther'), icon: 'dw-icon-more', group: 'append', isOnPad: true, run: at => this.#chooseStatement(element, at) });
    }
    if (can('insert') && isFlow(element))
      add({ id: 'insert', title: say('insertOn'), icon: 'dw-icon-add', group: 'append', isOnPad: true, run: at => this.#chooseStatement(element, at) });
    for (const action of this.#fixes(id)) add(action);
    if (can('rename')) add({ id: 'rename', title: say('rename'), icon: 'dw-icon-rename', group: 'change', isOnPad: true, run: () => this.renaming.start(element) });
    if (can('connect') && isFlowNode(element))
      add({ id: 'connect', title: say('connect'), icon: 'bpmn-icon-connection', group: 'change', isOnPad: true, drag: 'connect', run: at => this.#chooseNode('connectTo', to => this.edits.send({ kind: 'connect', from: id, to }, [id]), element, at) });
    if (can('redirect'))
      add({ id: 'redirect', title: say('redirect'), icon: 'bpmn-icon-connection', group: 'change', isOnPad: true, run: at => this.#chooseNode('redirectTo', to => this.edits.send({ kind: 'redirect', flow: id, to }, [id]), element, at) });
    if (can('assign')) add({ id: 'assign', title: say('moveTo'), icon: 'bpmn-icon-lane', group: 'change', isOnPad: false, run: at => this.#chooseLane(element, at) });
    if (can('moveLane')) {
      for (const [direction, by] of [['laneUp', -1], ['laneDown', 1]] as const)
        add({ id: direction, title: say(direction), icon: by < 0 ? 'dw-icon-up' : 'dw-icon-down', group: 'change', isOnPad: true, run: () => this.moveLane(element, by) });
    }
    if (can('assign') && isFlowNode(element)) add(this.#newLane(element, [element]));
    if (can('moveLane')) add(this.#newLane(element, []));
    if (can('copy')) add({ id: 'copy', title: say('copy'), icon: 'dw-icon-copy', group: 'change', isOnPad: true, run: () => void this.clipboard.copy([element]) });
    if (can('delete')) add({ id: 'delete', title: say('remove'), icon: 'bpmn-icon-trash', group: 'change', isOnPad: true, run: () => this.remove([element]) });
    const known = this.shown.of(element);
    if (known?.calls) {
      const { calls } = known;
      add({ id: 'open', title: say('openCalled'), icon: 'bpmn-icon-call-activity', group: 'show', isOnPad: true, run: () => this.host.openProcess(calls) });
    }
    if (known?.can.includes('facts')) add({ id: 'facts', title: say('showFacts'), icon: 'bpmn-icon-screw-wrench', group: 'show', isOnPad: true, run: () => this.eventBus.fire('dienstweg.facts', { element }) });
    if (known) add({ id: 'text', title: say('showText'), icon: 'bpmn-icon-text-annotation', group: 'show', isOnPad: false, run: () => this.showText(element, true) });
    return actions;
  }

  ofMany(elements: readonly Drawn[]): Action[] {
    const subjects = [...new Set(elements.map(subjectOf))];
    const all = (ability: Ability) => subjects.every(element => this.shown.can(element, ability));
    const actions: Action[] = [];
    const [first] = subjects;
    if (!first) return actions;
    if (all('assign')) actions.push({ id: 'assign', title: this.words.say('moveTo'), icon: 'bpmn-icon-lane', group: 'change', isOnPad: true, run: at => this.#chooseLane(first, at, subjects) });
    if (all('assign')) actions.push(this.#newLane(first, subjects));
    if (all('copy')) actions.push({ id: 'copy', title: this.words.say('copy'), icon: 'dw-icon-copy', group: 'change', isOnPad: true, run: () => void this.clipboard.copy(subjects) });
    if (all('delete')) actions.push({ id: 'delete', title: this.words.say('remove'), icon: 'bpmn-icon-trash', group: 'change', isOnPad: true, run: () => this.remove(subjects) });
    return actions;
  }

  /** Behind the element, or on the flow. Without one: behind what is selected, which is the caller's to say. */
  insert(what: StatementKind, element: Drawn | undefined): void {
    if (!element) return this.edits.refuse(this.words.say('selectFirst'), []);
    const subject = subjectOf(element);
    const { id } = subject;
    if (isFlow(subject) && this.shown.can(id, 'insert')) void this.edits.send({ kind: 'insert', what, at: { on: id } }, [id], { rename: true });
    else if (this.shown.can(id, 'append')) void this.edits.send({ kind: 'insert', what, at: { after: id } }, [id], { rename: true });
    else this.edits.refuse(this.words.say(this.shown.isEditable ? 'cannotAppend' : 'notEditable'), [id]);
  }

  remove(elements: readonly Drawn[]): void {
    const ids = [...new Set(elements.map(element => subjectOf(element).id))];
    if (ids.length === 0) return;
    if (ids.every(id => this.shown.can(id, 'delete'))) void this.edits.send({ kind: 'delete', elements: ids }, ids);
    else this.edits.refuse(this.words.say(this.shown.isEditable ? 'cannotDelete' : 'notEditable'), ids);
  }

  moveLane(lane: Drawn, by: -1 | 1): void {
    if (!this.shown.can(lane, 'moveLane')) return;
    const scene = this.scenes.now();
    const own = scene.lanes.find(({ id }) => id === lane.id);
    const siblings = own ? lanesBeside(scene.lanes, own) : [];
    const index = siblings.findIndex(({ id }) => id === lane.id);
    const to = index + by;
    if (index < 0 || to < 0 || to >= siblings.length) return;
    const before = siblings[by < 0 ? to : to + 1]?.id;
    void this.edits.send({ kind: 'moveLane', lane: lane.id, ...(before === undefined ? {} : { before }) }, [lane.id]);
  }

  showText(element: Drawn, focus: boolean): void {
    const known = this.shown.of(element);
    const { diagram } = this.shown;
    if (known && diagram) this.host.showText({ uri: known.uri ?? diagram.uri, range: known.selectionRange }, focus);
  }

  fix(finding: DiagramFinding, title: string): void {
    const { element, rule } = finding;
    void this.edits.send({ kind: 'fix', element, rule, title }, [element]);
  }

  /** Beside a lane, or for what is chosen; `beside` also says whose unit the new role is of. */
  #newLane(beside: Drawn, elements: readonly Drawn[]): Action {
    const title = this.words.say(elements.length > 0 ? 'addLane' : 'addEmptyLane');
    const run = () => void this.eventBus.fire('dienstweg.askLane', { title, beside, elements });
    return { id: 'add-lane', title, icon: 'bpmn-icon-lane-insert-below', group: 'change', isOnPad: false, run };
  }

  #fixes(id: string): Action[] {
    if (!this.shown.isEditable) return [];
    return this.shown.findings(id).flatMap((finding, i) =>
      finding.fixes.map(({ title }, j) => ({
        id: `fix-${i}-${j}`,
        title: this.words.say('fix', { title }),
        icon: 'dw-icon-fix',
        group: 'fix' as const,
        isOnPad: true,
        run: () => this.fix(finding, title),
      })),
    );
  }

  #ask(choice: Choice, at: HTMLElement | undefined, element: Drawn): void {
    this.eventBus.fire('dienstweg.choose', { choice, at, element });
  }

  #chooseStatement(element: Drawn, at: HTMLElement | undefined): void {
    const choices = statements.map(({ what }) => ({ id: what as string, title: this.words.statement(what) }));
    const title = this.words.say('palette');
    this.#ask({ title, choices, choose: what => this.insert(what as StatementKind, this.registry.get(element.id)) }, at, element);
  }

  #chooseNode(question: 'connectTo' | 'redirectTo', choose: (id: string) => unknown, element: Drawn, at: HTMLElement | undefined): void {
    const nodes = [...this.scenes.now().nodes.values()].filter(({ id }) => id !== element.id && this.shown.element(id) && this.registry.get(id)?.businessObject.name);
    const choices = nodes.sort((a, b) => a.x - b.x).map(({ id }) => ({ id, title: this.registry.get(id)?.businessObject.name ?? id }));
    this.#ask({ title: this.words.say(question), choices, choose }, at, element);
  }

  #chooseLane(element: Drawn, at: HTMLElement | undefined, elements: readonly Drawn[] = [element]): void {
    const scene = this.scenes.now();
    const own = scene.nodes.get(element.id)?.lane;
    const lanes = leafLanes(scene.lanes).filter(({ id }) => id !== own && this.shown.element(id));
    const choices = lanes.map(({ id }) => ({ id, title: this.registry.get(id)?.businessObject.name ?? id }));
    const ids = elements.map(({ id }) => id);
    this.#ask({ title: this.words.say('assignTo'), choices, choose: lane => void this.edits.send({ kind: 'assign', elements: ids, lane }, ids) }, at, element);
  }
}
