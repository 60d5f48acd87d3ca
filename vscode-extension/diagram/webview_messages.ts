// What the webview and the extension post to each other, as types. Both sides are built against this; nothing else is posted.
import type { Method } from './connection';
import type { Edit, Place, Position } from './protocol';

/** A process, named as the protocol names it. */
export interface OfProcess {
  readonly uri: string;
  readonly process: string;
}

export interface SavedFile {
  readonly name: string;
  readonly type: 'image/svg+xml' | 'image/png' | 'application/xml';
  /** Text, or base64 for a picture. */
  readonly content: string;
  readonly base64: boolean;
}

/** What to show: a process by name, or the one around a position, or the first. */
export interface Shown {
  readonly uri: string;
  readonly process?: string;
  readonly position?: Position;
}

/** From the webview to the extension. Every `id` is answered by one `response`. */
export type FromWebview =
  /** It listens now: `state` and `show` may be posted. */
  | { readonly type: 'ready' }
  | { readonly type: 'request'; readonly id: number; readonly method: Method; readonly params: unknown }
  /** Its response is `Edited`; `version` is that of the text that the picture shows. */
  | {
      readonly type: 'edit';
      readonly id: number;
      readonly of: OfProcess & { readonly version: number | null };
      readonly edit: Edit;
    }
  /** The clipboard; the response of `paste` is its text. */
  | { readonly type: 'copy'; readonly id: number; readonly text: string }
  | { readonly type: 'paste'; readonly id: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'showText'; readonly place: Place; readonly focus: boolean }
  | { readonly type: 'openProcess'; readonly of: OfProcess }
  | { readonly type: 'save'; readonly file: SavedFile }
  | { readonly type: 'print'; readonly svg: string };

/** The answer to a `request`, an `edit`, a `copy` or a `paste`. `error` is for a reader's eyes and says that there is no answer. */
export type Response =
  | { readonly type: 'response'; readonly id: number; readonly result: unknown }
  | { readonly type: 'response'; readonly id: number; readonly error: string };

/** From the extension to the webview. */
export type ToWebview =
  | Response
  | { readonly type: 'changed'; readonly of: OfProcess }
  | { readonly type: 'state'; readonly state: 'connected' | 'lost' }
  | { readonly type: 'cursor'; readonly at: { readonly uri: string; readonly position: Position } }
  | { readonly type: 'show'; readonly of: Shown }
  /** Selects an element of the process shown and scrolls to it. */
  | { readonly type: 'reveal'; readonly element: string };

/** What `<body data-language="…">` says. */
export type PageLanguage = 'de' | 'en';
