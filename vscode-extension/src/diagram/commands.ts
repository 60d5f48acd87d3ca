// From the text to its diagram and back.
import * as vscode from 'vscode';
import { viewType, type Diagrams } from './editor';

/** `clicked`: what the button above an editor belongs to. */
export async function showDiagram(diagrams: Diagrams, clicked?: vscode.Uri): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = clicked ?? editor?.document.uri;
  if (uri === undefined) return;
  const { line, character } = editor?.document.uri.toString() === uri.toString() ? editor.selection.active : new vscode.Position(0, 0);
  await diagrams.show(uri, { uri: uri.toString(), position: { line, character } }, vscode.ViewColumn.Beside);
}

/** Beside the diagram, where it is visible; else in its place. */
export async function showText(clicked?: vscode.Uri): Promise<void> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = clicked ?? (input instanceof vscode.TabInputCustom && input.viewType === viewType ? input.uri : undefined);
  if (uri === undefined) return;
  const visible = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString() && editor.viewColumn !== undefined);
  await vscode.window.showTextDocument(uri, visible?.viewColumn === undefined ? { preview: false } : { viewColumn: visible.viewColumn });
}
