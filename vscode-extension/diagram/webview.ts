// The diagram in VS Code: the server and the text are behind the messages that the extension answers (webview_messages.ts).
import type { Connection, Failed, Host } from './connection';
import type { Edited } from './protocol';
import { DiagramView } from './view/view';
import { keepKeys } from './webview_keys';
import type { FromWebview, Response, ToWebview } from './webview_messages';

interface VsCode {
  postMessage(message: FromWebview): void;
  setState(state: unknown): void;
  getState(): unknown;
}
declare function acquireVsCodeApi(): VsCode;

type Waiting = (response: Response) => void;
type Ask = { type: 'request'; method: string; params: unknown } | { type: 'edit'; of: { uri: string; process: string; version: number | null }; edit: unknown } | { type: 'copy'; text: string } | { type: 'paste' };

function start(code: VsCode, body: HTMLElement): void {
  const language = body.dataset['language'] === 'de' ? 'de' : 'en';
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const ask = (message: Ask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, response => ('error' in response ? reject(new Error(response.error)) : resolve(response.result)));
      code.postMessage({ ...message, id } as FromWebview);
    });

  type Listeners<T> = Set<(what: T) => void>;
  const changed: Listeners<{ uri: string; process: string }> = new Set();
  const states: Listeners<'connected' | 'lost'> = new Set();
  const cursors: Listeners<Parameters<Parameters<Host['onCursor']>[0]>[0]> = new Set();
  const listen = <T>(listeners: Listeners<T>, listener: (what: T) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  const connection: Connection = {
    request: (method, params) => ask({ type: 'request', method, params }) as Promise<never>,
    onChanged: listener => listen(changed, listener),
    onState: listener => listen(states, listener),
  };
  const host: Host = {
    language,
    edit: async (of, edit) => {
      try {
        return (await ask({ type: 'edit', of, edit })) as Edited;
      } catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) } satisfies Failed;
      }
    },
    // A page may not use the clipboard by itself; the extension may.
    clipboard: { read: () => ask({ type: 'paste' }) as Promise<string>, write: text => ask({ type: 'copy', text }) as Promise<never> },
    undo: () => code.postMessage({ type: 'undo' }),
    redo: () => code.postMessage({ type: 'redo' }),
    showText: (place, focus) => code.postMessage({ type: 'showText', place, focus }),
    onCursor: listener => listen(cursors, listener),
    openProcess: of => code.postMessage({ type: 'openProcess', of }),
    save: file => code.postMessage({ type: 'save', file }),
    print: svg => code.postMessage({ type: 'print', svg }),
    keep: state => code.setState(state),
    kept: () => code.getState(),
  };

  keepKeys(document);
  const view = new DiagramView(body, connection, host);
  window.addEventListener('message', (event: MessageEvent<ToWebview>) => {
    const message = event.data;
    switch (message.type) {
      case 'response': {
        const answer = waiting.get(message.id);
        waiting.delete(message.id);
        return answer?.(message);
      }
      case 'changed':
        return changed.forEach(listener => listener(message.of));
      case 'state':
        return states.forEach(listener => listener(message.state));
      case 'cursor':
        return cursors.forEach(listener => listener(message.at));
      case 'show':
        return view.show(message.of);
      case 'reveal':
        return view.reveal(message.element);
    }
  });
  code.postMessage({ type: 'ready' });
}

start(acquireVsCodeApi(), document.body);
