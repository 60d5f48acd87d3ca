// An edit of the diagram becomes one of the text: one step to undo, and only in the texts for which it was made.
import * as vscode from 'vscode';
import type { Edit, Edited, VersionedEdit } from '../../diagram/protocol';
import type { OfProcess } from '../../diagram/webview_messages';
import type { Server } from '../server/server';
import { isCurrent } from './current';
import { openDocument } from './uris';

/** Rejects where there is no answer. */
export async function applyEdit(server: Server, of: OfProcess & { readonly version: number | null }, edit: Edit): Promise<Edited> {
  const { uri, process, version } = of;
  const edited = await server.request('dienstweg/diagramEdit', { textDocument: { uri, version }, process, edit });
  if (!('edit' in edited)) return edited;
  if (!isCurrent(edited.edit, stateOf)) return stale();
  // From here on to the end of the call nothing can come between; what the window knows and this extension does not yet is
  // compared there, by the same versions.
  if (await vscode.workspace.applyEdit(workspaceEdit(edited.edit))) return edited;
  return isCurrent(edited.edit, stateOf) ? unchangeable() : stale();
}

function stateOf(uri: string): { version: number; dirty: boolean } | undefined {
  const document = openDocument(uri);
  return document === undefined ? undefined : { version: document.version, dirty: document.isDirty };
}

function workspaceEdit({ documentChanges }: VersionedEdit): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  for (const { textDocument, edits } of documentChanges)
    all.set(
      vscode.Uri.parse(textDocument.uri),
      edits.map(({ range: { start, end }, newText }) =>
        new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
  return all;
}

const stale = (): Edited => ({
  refused: {
    reason: 'stale',
    message: vscode.l10n.t('The text has changed meanwhile, so nothing was done. Please look at the diagram as it is now and try again.'),
  },
});

const unchangeable = (): Edited => ({
  refused: { reason: 'cannot-be-said', message: vscode.l10n.t('The editor does not let the text be changed. Perhaps the file is write-protected.') },
});
