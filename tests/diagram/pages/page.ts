// The second host: a text on the left, its diagram on the right, the server over a WebSocket. ?socket=…&language=…&text=… say which.
import type { EventBus } from '../../../vscode-extension/diagram/bpmn/diagram_js';
import { TextDocument } from '../../../vscode-extension/diagram/text_document';
import { TextareaHost } from '../../../vscode-extension/diagram/textarea_host';
import { DiagramView } from '../../../vscode-extension/diagram/view/view';
import { WebSocketConnection } from '../../../vscode-extension/diagram/websocket_connection';

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language = asked.get('language') === 'de' ? 'de' : 'en';
  const text = await (await fetch(asked.get('text') ?? 'text.weg')).text();
  document.documentElement.lang = language;
  const document_ = new TextDocument(asked.get('uri') ?? 'file:///page/text.weg', text);
  const connection = new WebSocketConnection(asked.get('socket') ?? '', document_, language);
  const textarea = document.querySelector<HTMLTextAreaElement>('#text');
  const place = document.querySelector<HTMLElement>('#diagram');
  if (!textarea || !place) return;
  textarea.setAttribute('aria-label', 'Text');
  const saved: unknown[] = [];
  const opened: unknown[] = [];
  const printed: string[] = [];
  const host = new TextareaHost(language, connection, document_, textarea, {
    stale: language === 'de' ? 'Der Text hat sich inzwischen geändert.' : 'The text has changed meanwhile.',
    save: file => void saved.push(file),
    print: svg => void printed.push(svg),
    openProcess: of => {
      opened.push(of);
      if (of.uri === document_.uri) view.show(of);
    },
  });
  const view = new DiagramView(place, connection, host);
  /** When the first picture was asked for, and painted: in the second frame behind it. */
  const first: { asked?: number; painted?: number } = {};
  connection.onState(state => {
    if (state !== 'connected') return;
    first.asked ??= performance.timeOrigin + performance.now();
    view.show({ uri: document_.uri });
  });
  view.modeler.service<EventBus>('eventBus').once('dienstweg.shown', () => {
    requestAnimationFrame(() => requestAnimationFrame(() => (first.painted = performance.timeOrigin + performance.now())));
  });
  Object.assign(globalThis, { page: { view, document: document_, connection, saved, opened, printed, first } });
}

void start();
