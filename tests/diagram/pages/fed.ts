// The diagram without a server: it shows what the test feeds it, and writes down what it asks for.
import type { Connection, Host } from '../../../vscode-extension/diagram/connection';
import type { Diagram, Edit, Edited } from '../../../vscode-extension/diagram/protocol';
import { DiagramView } from '../../../vscode-extension/diagram/view/view';

const language = new URLSearchParams(location.search).get('language') === 'de' ? 'de' : 'en';
document.documentElement.lang = language;
let diagram: Diagram | null = null;
let answer: (edit: Edit) => Edited = () => ({ refused: { message: 'refused by the test', reason: 'cannot-be-said' } });
let facts: unknown = null;
let suggestions: unknown = { replaces: { begin: 0, end: 0 }, items: [] };
const edits: Edit[] = [];
const told: unknown[] = [];
const changed = new Set<(of: { uri: string; process: string }) => void>();
const states = new Set<(state: 'connected' | 'lost') => void>();
let kept: unknown;
let copied = '';

const connection: Connection = {
  async request(method) {
    const answers = { 'dienstweg/diagram': diagram, 'dienstweg/diagramText': { text: 'schritt' }, 'dienstweg/diagramFacts': facts, 'dienstweg/diagramSuggestions': suggestions } as Record<string, unknown>;
    return (answers[method] ?? null) as never;
  },
  onChanged(listener) {
    changed.add(listener);
    return () => void changed.delete(listener);
  },
  onState(listener) {
    states.add(listener);
    listener('connected');
    return () => void states.delete(listener);
  },
};
const host: Host = {
  language,
  async edit(_of, edit) {
    edits.push(edit);
    return answer(edit);
  },
  clipboard: { read: async () => copied, write: async text => void (copied = text) },
  undo: () => void told.push('undo'),
  redo: () => void told.push('redo'),
  showText: (place, focus) => void told.push({ showText: place, focus }),
  onCursor: () => () => {},
  openProcess: of => void told.push({ openProcess: of }),
  save: file => void told.push({ save: file }),
  print: svg => void told.push({ print: svg }),
  keep: state => (kept = state),
  kept: () => kept,
};

const place = document.querySelector<HTMLElement>('#diagram');
if (place) {
  const view = new DiagramView(place, connection, host);
  const service = (name: string): never => view.modeler.service(name) as never;
  const eventBus = view.modeler.service<{ on(event: string | string[], priority: number, listener: (event: never) => unknown): void }>('eventBus');
  const drawn: string[] = [];
  // What is drawn, by the very event that makes bpmn-js draw.
  eventBus.on(['render.shape', 'render.connection'], 100_000, (event: { element: { id: string } }) => void drawn.push(event.element.id));
  const feed = (next: Diagram): Promise<void> => {
    const isFirst = diagram === null;
    diagram = next;
    return new Promise(resolve => {
      const done = () => {
        (eventBus as unknown as { off(event: string, listener: unknown): void }).off('dienstweg.shown', done);
        resolve();
      };
      eventBus.on('dienstweg.shown', 1, done);
      if (isFirst) view.show({ uri: next.uri, process: next.process });
      else for (const listener of changed) listener({ uri: next.uri, process: next.process });
    });
  };
  Object.assign(globalThis, {
    fed: {
      view, service, feed, drawn, edits, told,
      answer: (next: typeof answer) => (answer = next),
      facts: (next: unknown) => (facts = next),
      suggestions: (next: unknown) => (suggestions = next),
      state: (state: 'connected' | 'lost') => states.forEach(listener => listener(state)),
    },
  });
}
