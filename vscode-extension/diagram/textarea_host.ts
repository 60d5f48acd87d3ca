// The editor around the diagram, in a page: a <textarea>. What it needs of the page beyond that (files, printing) it is given.
import type { Connection, Failed, Host } from './connection';
import type { Edit, Edited, Place, Position } from './protocol';
import type { TextDocument } from './text_document';

export interface Surroundings {
  readonly stale: string;
  save(file: Parameters<Host['save']>[0]): void;
  print(svg: string): void;
  openProcess(of: { uri: string; process: string }): void;
}

export class TextareaHost implements Host {
  #kept: unknown;

  constructor(
    readonly language: 'de' | 'en',
    private readonly connection: Connection,
    private readonly document: TextDocument,
    private readonly textarea: HTMLTextAreaElement,
    private readonly surroundings: Surroundings,
  ) {
    textarea.value = document.text;
    textarea.addEventListener('input', () => document.set(textarea.value));
    textarea.addEventListener('keydown', event => this.#press(event));
    document.onChanged(() => {
      if (textarea.value !== document.text) textarea.value = document.text;
    });
  }

  async edit({ uri, process, version }: { uri: string; process: string; version: number | null }, edit: Edit): Promise<Edited | Failed> {
    const stale = { refused: { reason: 'stale', message: this.surroundings.stale } } as const;
    if (version !== this.document.version) return stale;
    try {
      const edited = await this.connection.request('dienstweg/diagramEdit', { textDocument: { uri, version }, process, edit });
      if ('edit' in edited && !this.document.apply(edited.edit)) return stale;
      return edited;
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }

  readonly clipboard = {
    read: () => navigator.clipboard.readText(),
    write: (text: string) => navigator.clipboard.writeText(text),
  };

  undo(): void {
    this.document.undo();
  }
  redo(): void {
    this.document.redo();
  }

  showText({ uri, range }: Place, focus: boolean): void {
    if (uri !== this.document.uri) return;
    const begin = this.document.offsetAt(range.start);
    this.textarea.setSelectionRange(begin, this.document.offsetAt(range.end));
    const lineHeight = parseFloat(getComputedStyle(this.textarea).lineHeight) || 16;
    this.textarea.scrollTop = Math.max(0, (range.start.line - 5) * lineHeight);
    if (focus) this.textarea.focus();
  }

  onCursor(listener: (at: { uri: string; position: Position }) => void): () => void {
    const tell = () => {
      // Only where the reader moves it: the diagram selects in here, too.
      if (this.textarea.ownerDocument.activeElement === this.textarea)
        listener({ uri: this.document.uri, position: this.document.positionAt(this.textarea.selectionStart) });
    };
    const events = ['keyup', 'click'];
    for (const event of events) this.textarea.addEventListener(event, tell);
    return () => events.forEach(event => this.textarea.removeEventListener(event, tell));
  }

  openProcess(of: { uri: string; process: string }): void {
    this.surroundings.openProcess(of);
  }
  save(file: Parameters<Host['save']>[0]): void {
    this.surroundings.save(file);
  }
  print(svg: string): void {
    this.surroundings.print(svg);
  }
  keep(state: unknown): void {
    this.#kept = state;
  }
  kept(): unknown {
    return this.#kept;
  }

  /** The browser's own undoing ends where the diagram has set the text. */
  #press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }
}
