// What one webview and the extension say to each other.
import * as vscode from 'vscode';
import type { Diagram, Requests } from '../../diagram/protocol';
import type { FromWebview, Response, Shown, ToWebview } from '../../diagram/webview_messages';
import type { Log } from '../log';
import { NotRunning, type Server } from '../server/server';
import { applyEdit } from './apply_edit';
import { readMessage } from './messages';
import { comesForward } from './panels';
import { printPicture } from './print';
import { saveFile } from './save';
import { showPlace } from './text_side';
import { isOfOurs } from './uris';

export interface Surroundings {
  readonly server: Server;
  readonly log: Log;
  /** Opens the diagram of a process, which may be one of another file. */
  openProcess(uri: vscode.Uri, process: string): Promise<void>;
  /** The webview shows this picture now. */
  shows(diagram: Diagram): void;
}

/** As JSON-RPC says it of a method that the server does not have. */
const methodNotFound = -32601;

export class Conversation {
  /** How often the page has begun anew, which it does whenever it was hidden: an answer to an earlier one is nothing to this one. */
  private page = 0;
  private listening = false;
  private next: Shown | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
    private readonly around: Surroundings,
  ) {}

  /** Shows it now, or as soon as the page listens. */
  show(of: Shown): void {
    this.next = of;
    if (this.listening) this.tellWhatToShow();
  }

  /** The page is gone, for a while or for good; it says that it is ready when it is there again. */
  leave(): void {
    this.page += 1;
    this.listening = false;
  }

  post(message: ToWebview): void {
    if (this.listening) void this.panel.webview.postMessage(message);
  }

  tellState(): void {
    this.post({ type: 'state', state: this.around.server.state.kind === 'running' ? 'connected' : 'lost' });
  }

  async receive(raw: unknown): Promise<void> {
    const read = readMessage(raw);
    if ('message' in read) {
      await this.obey(read.message);
      return;
    }
    this.around.log.warn(`diagram: refused: ${read.refused}`);
    if (read.id !== undefined) this.post({ type: 'response', id: read.id, error: vscode.l10n.t('The diagram asked for something that it may not ask for.') });
  }

  private async obey(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.page += 1;
        this.listening = true;
        this.tellState();
        this.tellWhatToShow();
        return;
      case 'request':
        return this.answer(message.id, () => this.ask(message.method, message.params));
      case 'edit':
        return this.answer(message.id, () => applyEdit(this.around.server, message.of, message.edit));
      case 'copy':
        return this.answer(message.id, async () => void (await vscode.env.clipboard.writeText(message.text)));
      case 'paste':
        return this.answer(message.id, async () => await vscode.env.clipboard.readText());
      case 'undo':
      case 'redo':
        // The editor's own commands: they act on the document of the editor that is active.
        if (await comesForward(this.panel)) await vscode.commands.executeCommand(message.type);
        return;
      case 'showText':
        if (isOfOurs(message.place.uri)) await showPlace(message.place, message.focus, this.panel.viewColumn);
        return;
      case 'openProcess':
        if (isOfOurs(message.of.uri)) await this.around.openProcess(vscode.Uri.parse(message.of.uri), message.of.process);
        return;
      case 'save':
        return saveFile(message.file, this.document.uri);
      case 'print':
        return printPicture(message.svg, this.document.uri.path.split('/').at(-1) ?? '');
    }
  }

  private tellWhatToShow(): void {
    this.post({ type: 'show', of: this.next ?? { uri: this.document.uri.toString() } });
    this.next = undefined;
  }

  private async ask(method: keyof Requests, params: unknown): Promise<unknown> {
    const result = await this.around.server.request(method, params as Requests[typeof method]['params']);
    if (method === 'dienstweg/diagram' && result !== null) this.around.shows(result as Diagram);
    return result;
  }

  private async answer(id: number, work: () => Promise<unknown>): Promise<void> {
    const page = this.page;
    let response: Response;
    try {
      response = { type: 'response', id, result: await work() };
    } catch (error) {
      response = { type: 'response', id, error: this.inWords(error) };
    }
    if (page === this.page) this.post(response);
  }

  private inWords(error: unknown): string {
    if (error instanceof NotRunning) return vscode.l10n.t('Dienstweg does not run at the moment.');
    this.around.log.error(`diagram: ${String(error)}`);
    if (error instanceof Error && (error as { code?: unknown }).code === methodNotFound)
      return vscode.l10n.t('The program “dienstweg” that runs here is too old for diagrams. Please use a newer one.');
    return vscode.l10n.t('Dienstweg gave no answer. The log (command “Show log”) tells more.');
  }
}
