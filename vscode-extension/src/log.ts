// What the extension and its server did, for people: never the contents of files.
import * as vscode from 'vscode';

export type Log = vscode.LogOutputChannel;

export function createLog(context: vscode.ExtensionContext): Log {
  const log = vscode.window.createOutputChannel('Dienstweg', { log: true });
  context.subscriptions.push(log);
  return log;
}
