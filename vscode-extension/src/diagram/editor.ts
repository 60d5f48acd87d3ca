// The diagram as a custom text editor: the document with its undo, its saving and its dirty state is the editor's own.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Shown, ToWebview } from '../../diagram/webview_messages';
import { language } from '../language';
import type { Log } from '../log';
import type { Server } from '../server/server';
import { Conversation } from './conversation';
import { pageHtml } from './page';
import { bringForward } from './panels';
import { onCursor } from './text_side';
import { normal } from './uris';
import { Watched } from './watched';

export const viewType = 'dienstweg.diagram';

interface Open {
  readonly uri: string;
  readonly panel: vscode.WebviewPanel;
  readonly conversation: Conversation;
}

export class Diagrams implements vscode.CustomTextEditorProvider {
  /** In the order in which they were opened. */
  private readonly open = new Set<Open>();
  private readonly watched = new Watched<Open>();
  /** What a diagram that is being opened is to show, by its document. */
  private readonly wanted = new Map<string, Shown>();

  private constructor(
    private readonly extensionFolder: vscode.Uri,
    private readonly server: Server,
    private readonly log: Log,
  ) {}

  static offer(context: vscode.ExtensionContext, server: Server, log: Log): Diagrams {
    const diagrams = new Diagrams(context.extensionUri, server, log);
    context.subscriptions.push(
      // A picture that is hidden is drawn anew when it is seen again, where it was: it keeps that itself.
      vscode.window.registerCustomEditorProvider(viewType, diagrams, { supportsMultipleEditorsPerDocument: true }),
      server.onState(() => diagrams.open.forEach(({ conversation }) => conversation.tellState())),
      server.onDiagramChanged(({ textDocument: { uri }, process }) => diagrams.tellAll({ type: 'changed', of: { uri: normal(uri), process } })),
      onCursor((document, position) => {
        const uri = document.uri.toString();
        for (const open of diagrams.open) if (open.uri === uri) open.conversation.post({ type: 'cursor', at: { uri, position } });
      }),
    );
    return diagrams;
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const uri = document.uri.toString();
    const conversation = new Conversation(document, panel, {
      server: this.server,
      log: this.log,
      openProcess: (other, process) => this.show(other, { uri: other.toString(), process }, panel.viewColumn ?? vscode.ViewColumn.Active),
      shows: diagram => this.tellClosed(this.watched.show(open, { uri: diagram.uri, process: diagram.process })),
    });
    const open: Open = { uri, panel, conversation };
    this.open.add(open);
    const wanted = this.wanted.get(uri);
    this.wanted.delete(uri);
    if (wanted !== undefined) conversation.show(wanted);

    const { webview } = panel;
    const assets = vscode.Uri.joinPath(this.extensionFolder, 'dist', 'diagram');
    const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
    webview.onDidReceiveMessage((raw: unknown) => conversation.receive(raw));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) conversation.leave();
    });
    panel.onDidDispose(() => {
      conversation.leave();
      this.open.delete(open);
      this.tellClosed(this.watched.close(open));
    });
    webview.options = { enableScripts: true, localResourceRoots: [assets] };
    webview.html = pageHtml({
      language: language(),
      title: vscode.l10n.t('Diagram'),
      nonce: randomBytes(24).toString('base64url'),
      source: webview.cspSource,
      script: asset('webview.js'),
      style: asset('diagram.css'),
    });
  }

  /** Brings the diagram of the document forward that was opened last, or opens one. */
  async show(document: vscode.Uri, of: Shown, column: vscode.ViewColumn): Promise<void> {
    const uri = document.toString();
    const there = [...this.open].filter(open => open.uri === uri).at(-1);
    if (there !== undefined) {
      there.conversation.show(of);
      bringForward(there.panel);
      return;
    }
    this.wanted.set(uri, of);
    await vscode.commands.executeCommand('vscode.openWith', document, viewType, { viewColumn: column });
  }

  private tellAll(message: ToWebview): void {
    for (const { conversation } of this.open) conversation.post(message);
  }

  private tellClosed(key: { readonly uri: string; readonly process: string } | undefined): void {
    if (key !== undefined) this.server.notify('dienstweg/diagramClosed', { textDocument: { uri: key.uri }, process: key.process });
  }
}
