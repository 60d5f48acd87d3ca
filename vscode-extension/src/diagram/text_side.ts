// The text beside the diagram: where its cursor is, and showing a place in it.
import * as vscode from 'vscode';
import type { Place, Position } from '../../diagram/protocol';
import { normal } from './uris';

/** What the diagram selected in a text editor: it must not come back as a cursor that somebody moved. */
const ownSelections = new WeakMap<vscode.TextEditor, vscode.Selection>();

/** Tells where somebody put the cursor in a text. */
export function onCursor(listener: (document: vscode.TextDocument, at: Position) => void): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
    const own = ownSelections.get(textEditor);
    ownSelections.delete(textEditor);
    // While the diagram has the focus, a cursor moves only because the text around it was changed.
    if (selection === undefined || own?.isEqual(selection) === true || textEditor !== vscode.window.activeTextEditor) return;
    const { line, character } = selection.active;
    listener(textEditor.document, { line, character });
  });
}

/** `focus`: goes there, and opens the text in the other column where it is not visible; else only where it is. */
export async function showPlace({ uri, range: { start, end } }: Place, focus: boolean, diagram: vscode.ViewColumn | undefined): Promise<void> {
  const wanted = normal(uri);
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === wanted && editor.viewColumn !== undefined);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (focus) {
    const column = visible?.viewColumn ?? (diagram === undefined || diagram > vscode.ViewColumn.One ? vscode.ViewColumn.One : vscode.ViewColumn.Beside);
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: column, preview: false });
    select(editor, range);
  } else if (visible !== undefined) select(visible, range);
}

function select(editor: vscode.TextEditor, wanted: vscode.Range): void {
  // The text may be shorter than when the picture was drawn.
  const { start, end } = editor.document.validateRange(wanted);
  const selection = new vscode.Selection(start, end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (editor.selection.isEqual(selection)) return;
  ownSelections.set(editor, selection);
  editor.selection = selection;
}
