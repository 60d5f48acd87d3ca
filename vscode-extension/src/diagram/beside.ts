// Where the settings say so, each text with processes has its diagram beside it: opened once, and not again when it was closed.
import * as vscode from 'vscode';
import { viewType } from './editor';

export function openBeside(context: vscode.ExtensionContext): void {
  const opened = new Set<string>();
  const look = () => {
    if (vscode.workspace.getConfiguration('dienstweg').get('diagram.open') === 'beside') void openDiagram(opened);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('dienstweg.diagram.open')) look();
    }),
  );
  look();
}

async function openDiagram(opened: Set<string>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  // A text that is compared with another, or only looked into, is none that somebody opened.
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (document?.languageId !== 'dienstweg' || !(input instanceof vscode.TabInputText)) return;
  const uri = document.uri.toString();
  if (input.uri.toString() !== uri) return;
  const groups = vscode.window.tabGroups.all;
  const isDiagram = (tab: vscode.Tab | undefined) => tab?.input instanceof vscode.TabInputCustom && tab.input.viewType === viewType;
  const ours = (tab: vscode.Tab) => isDiagram(tab) && (tab.input as vscode.TabInputCustom).uri.toString() === uri;
  const there = groups.flatMap(group => group.tabs).find(ours);
  if (there === undefined) {
    if (opened.has(uri)) return;
    opened.add(uri);
    await vscode.commands.executeCommand('vscode.openWith', document.uri, viewType, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    return;
  }
  opened.add(uri);
  // Behind the diagram of another text it comes forward; anything else that covers it was put there.
  if (!there.isActive && isDiagram(there.group.activeTab))
    await vscode.commands.executeCommand('vscode.openWith', document.uri, viewType, { viewColumn: there.group.viewColumn, preserveFocus: true });
}
