// What a diagram needs of the world around it. The webview of VS Code is one implementation, a WebSocket in a page another.
import type { Edit, Edited, Place, Position, Requests } from './protocol';

export type Method = keyof Requests;

/** The way to the server. */
export interface Connection {
  /** Rejects where the server gives no answer: it is dead, or the connection is. */
  request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']>;
  /** Each returns what ends it. */
  onChanged(listener: (of: { uri: string; process: string }) => void): () => void;
  /** Alive or not; told once at the beginning, too. */
  onState(listener: (state: 'connected' | 'lost') => void): () => void;
}

/** Nobody said whether the edit can be made. For a reader's eyes. */
export interface Failed {
  readonly failed: string;
}

/** What the editor around the diagram does for it. */
export interface Host {
  readonly language: 'de' | 'en';
  /** Asks the server for the edit and makes it in the text, if that is still the one that the edit is for. Never rejects. */
  edit(of: { uri: string; process: string; version: number | null }, edit: Edit): Promise<Edited | Failed>;
  /** The clipboard of everything on this machine. Both reject where it may not be used. */
  readonly clipboard: { read(): Promise<string>; write(text: string): Promise<void> };
  undo(): void;
  redo(): void;
  /** Shows a place of the text; `focus`: and goes there. */
  showText(place: Place, focus: boolean): void;
  /** The text's cursor has moved. */
  onCursor(listener: (at: { uri: string; position: Position }) => void): () => void;
  /** Shows another process, which may be one of another file. */
  openProcess(of: { uri: string; process: string }): void;
  /** Keeps a file that the user asked for. `content` is text, or base64 for a picture. */
  save(file: { name: string; type: 'image/svg+xml' | 'image/png' | 'application/xml'; content: string; base64: boolean }): void;
  print(svg: string): void;
  /** Small state that survives a reload of the window: zoom, scroll, selection, process. */
  keep(state: unknown): void;
  kept(): unknown;
}
