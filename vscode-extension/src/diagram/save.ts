// Keeps a file that the diagram made: where the person says, and over another one only if they say so in the dialog.
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { SavedFile } from '../../diagram/webview_messages';

const kinds: Readonly<Record<SavedFile['type'], { readonly ending: string; readonly name: string }>> = {
  'image/svg+xml': { ending: 'svg', name: 'SVG' },
  'image/png': { ending: 'png', name: 'PNG' },
  'application/xml': { ending: 'bpmn', name: 'BPMN 2.0' },
};

export async function saveFile(file: SavedFile, document: vscode.Uri): Promise<void> {
  const { ending, name } = kinds[file.type];
  const folder = document.scheme === 'file' ? vscode.Uri.joinPath(document, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  // The page proposes a name, not a place.
  const proposed = path.posix.basename(file.name.replaceAll('\\', '/')) || `diagram.${ending}`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Where is the diagram to be saved?'),
    filters: { [name]: [ending] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, proposed) }),
  });
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(file.content, file.base64 ? 'base64' : 'utf8'));
  } catch (error) {
    await vscode.window.showErrorMessage(vscode.l10n.t('The diagram could not be saved: {0}', error instanceof Error ? error.message : String(error)));
  }
}
