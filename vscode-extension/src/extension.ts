// Puts the parts together. All knowledge of the language is the server's.
import * as vscode from 'vscode';
import { checkWorkspace } from './commands/check_workspace';
import { explainFinding } from './commands/explain_finding';
import { newProcess } from './commands/new_process';
import { reportProblem } from './commands/report';
import { showPlaces } from './commands/show_places';
import { openBeside } from './diagram/beside';
import { showDiagram, showText } from './diagram/commands';
import { Diagrams } from './diagram/editor';
import { createLog, traceLog } from './log';
import { offerRulePages } from './rule_pages';
import { Server } from './server/server';
import { showStatus } from './server/status';
import { tellTrouble } from './server/trouble';
import { offerTasks } from './tasks';

let running: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = createLog(context);
  const server = new Server(context.extensionPath, log, traceLog(context, log));
  running = server;
  context.subscriptions.push(server);

  tellTrouble(context, server, log);
  showStatus(context, server);
  offerRulePages(context, server);
  offerTasks(context, server);
  const diagrams = Diagrams.offer(context, server, log);
  openBeside(context);

  const command = (name: string, run: (...given: never[]) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(`dienstweg.${name}`, run));
  command('newProcess', () => newProcess(context.extensionUri, server));
  command('checkWorkspace', () => checkWorkspace(server));
  command('explainFinding', () => explainFinding());
  command('showDiagram', (clicked?: vscode.Uri) => showDiagram(diagrams, clicked));
  command('showText', (clicked?: vscode.Uri) => showText(clicked));
  command('restart', () => server.restart());
  command('showLog', () => log.show());
  command('report', () => reportProblem(server.state));

  // Not in the palette: the server names it in its code lenses.
  context.subscriptions.push(vscode.commands.registerCommand('dienstweg.showPlaces', showPlaces));

  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('dienstweg.server.path')) void server.restart();
    }),
    // Trust can make a program usable that was not before; a running one is left alone.
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (server.state.kind !== 'running') void server.restart();
    }),
  );
  void server.restart();
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
