// What the extension and its server did, for people: never the contents of files.
import * as vscode from 'vscode';

export type Log = vscode.LogOutputChannel;

export function createLog(context: vscode.ExtensionContext): Log {
  const log = vscode.window.createOutputChannel('Dienstweg', { log: true });
  context.subscriptions.push(log);
  return log;
}

/**
 * The log as vscode-languageclient writes messages to it. By itself it asks for the channel's level, which people would have to
 * raise for everything; here the setting `dienstweg.trace.server` is what counts.
 */
export function traceLog(context: vscode.ExtensionContext, log: Log): Log {
  const level = () => (vscode.workspace.getConfiguration('dienstweg').get('trace.server', 'off') === 'off' ? vscode.LogLevel.Off : vscode.LogLevel.Trace);
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('dienstweg.trace.server')) changed.fire(level());
    }),
  );
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => log.info(message) },
  }) as Log;
}
