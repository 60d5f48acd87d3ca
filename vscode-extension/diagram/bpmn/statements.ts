// What the palette and the context pad offer: the statements of the language, each with the sign that bpmn-js has for it, or one of ours.
import type { StatementKind } from '../protocol';

export interface Statement {
  readonly what: StatementKind;
  readonly icon: string;
  /** How it looks while it is dragged. */
  readonly type: string;
  readonly size: readonly [number, number];
}

const task = [100, 80] as const;
const gateway = [50, 50] as const;
const event = [36, 36] as const;

export const statements: readonly Statement[] = [
  { what: 'step', icon: 'bpmn-icon-task', type: 'bpmn:Task', size: task },
  { what: 'check', icon: 'bpmn-icon-user-task', type: 'bpmn:UserTask', size: task },
  { what: 'approval', icon: 'bpmn-icon-manual-task', type: 'bpmn:ManualTask', size: task },
  { what: 'decision', icon: 'bpmn-icon-gateway-xor', type: 'bpmn:ExclusiveGateway', size: gateway },
  { what: 'parallel', icon: 'bpmn-icon-gateway-parallel', type: 'bpmn:ParallelGateway', size: gateway },
  { what: 'wait', icon: 'bpmn-icon-intermediate-event-catch-timer', type: 'bpmn:IntermediateCatchEvent', size: event },
  { what: 'handoff', icon: 'dw-icon-handoff', type: 'bpmn:SendTask', size: task },
  { what: 'send', icon: 'bpmn-icon-send-task', type: 'bpmn:SendTask', size: task },
  { what: 'consult', icon: 'dw-icon-consult', type: 'bpmn:SendTask', size: task },
  { what: 'cosign', icon: 'bpmn-icon-intermediate-event-catch-parallel-multiple', type: 'bpmn:SendTask', size: task },
  { what: 'subprocess', icon: 'bpmn-icon-subprocess-collapsed', type: 'bpmn:SubProcess', size: task },
  { what: 'end', icon: 'bpmn-icon-end-event-none', type: 'bpmn:EndEvent', size: event },
];

/** Those of which the context pad has a button each; the others stand in its menu. */
export const usual: readonly StatementKind[] = ['step', 'decision', 'handoff', 'end'];
