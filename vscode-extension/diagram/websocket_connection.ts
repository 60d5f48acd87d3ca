// The diagram in a page: the server over a WebSocket (`dienstweg lsp --websocket`), a message of the Language Server Protocol a text frame.
import type { Connection, Method } from './connection';
import { protocolVersion } from './protocol';
import type { TextDocument } from './text_document';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const methodNotFound = -32601;
/** How often a server that is gone is looked for. */
const retryAfter = 1000;

export class WebSocketConnection implements Connection {
  readonly #changed = new Set<(of: { uri: string; process: string }) => void>();
  readonly #states = new Set<(state: 'connected' | 'lost') => void>();
  readonly #waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  #socket: WebSocket | undefined;
  #state: 'connected' | 'lost' | undefined;
  #lastId = 0;
  #isClosed = false;
  /** The version that the server has been told. */
  #told = 0;

  constructor(
    private readonly url: string,
    private readonly document: TextDocument,
    private readonly language: 'de' | 'en',
  ) {
    document.onChanged(() => this.#tell());
    this.#open();
  }

  async request<M extends Method>(method: M, params: import('./protocol').Requests[M]['params']): Promise<import('./protocol').Requests[M]['result']> {
    if (this.#state !== 'connected') throw new Error('not connected');
    return this.#ask(method, params);
  }
  onChanged(listener: (of: { uri: string; process: string }) => void): () => void {
    this.#changed.add(listener);
    return () => void this.#changed.delete(listener);
  }
  onState(listener: (state: 'connected' | 'lost') => void): () => void {
    this.#states.add(listener);
    if (this.#state) listener(this.#state);
    return () => void this.#states.delete(listener);
  }
  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  #open(): void {
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.addEventListener('open', () => void this.#greet().catch(() => socket.close()));
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message));
    socket.addEventListener('close', () => this.#lose());
  }

  async #greet(): Promise<void> {
    // Versioned edits: those are the only ones that can be held against the text as it is.
    const workspace = { workspaceEdit: { documentChanges: true } };
    // A client that asks for findings by itself is not told them: here they come with the picture, and telling them twice takes as long as the picture.
    const textDocument = { diagnostic: {} };
    const capabilities = { workspace, textDocument, experimental: { dienstwegDiagram: { version: protocolVersion } } };
    await this.#ask('initialize', { processId: null, rootUri: null, locale: this.language, capabilities });
    this.#notify('initialized', {});
    const { uri, version, text } = this.document;
    this.#told = version;
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dienstweg', version, text } });
    this.#become('connected');
  }

  #tell(): void {
    const { uri, version, text } = this.document;
    if (this.#state !== 'connected' || version === this.#told) return;
    this.#told = version;
    this.#notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  #lose(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the connection is lost'));
    this.#waiting.clear();
    this.#become('lost');
    if (!this.#isClosed) setTimeout(() => this.#open(), retryAfter);
  }

  #become(state: 'connected' | 'lost'): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#states) listener(state);
  }

  #ask(method: string, params: unknown): Promise<never> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }
  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }
  #send(message: Message): void {
    this.#socket?.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  #receive({ id, method, params, result, error }: Message): void {
    if (method === 'dienstweg/diagramChanged') {
      const { textDocument, process } = params as { textDocument: { uri: string }; process: string };
      for (const listener of this.#changed) listener({ uri: textDocument.uri, process });
    } else if (method !== undefined && id !== undefined) {
      // What the server asks of an editor cannot be done here.
      this.#socket?.send(JSON.stringify({ jsonrpc: '2.0', id, error: { code: methodNotFound, message: method } }));
    } else if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result as never);
    }
  }
}
