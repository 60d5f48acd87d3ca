// What people are told when there is no server, with buttons for what they can do.
import * as vscode from 'vscode';
import { reportProblem } from '../commands/report';
import type { Log } from '../log';
import type { NoProgram } from '../program/find';
import type { Server, State } from './server';

export function tellTrouble(context: vscode.ExtensionContext, server: Server, log: Log): void {
  context.subscriptions.push(
    server.onState(state => {
      if (state.kind === 'missing') void tellMissing(state.none, log);
      if (state.kind === 'dead') void tellDead(state, server, log);
    }),
  );
}

async function tellMissing(none: NoProgram, log: Log): Promise<void> {
  const { l10n, window } = vscode;
  const choose = l10n.t('Choose the program …');
  const settings = l10n.t('Open the setting');
  const trust = l10n.t('Manage trust');
  const showLog = l10n.t('Show the log');

  const broken = none.tried.find(({ candidate }) => candidate.origin === 'setting') ?? none.tried[0];
  // What an untrusted folder's settings say is hidden from extensions, so it may be that they name a program.
  const distrusted = broken === undefined && !vscode.workspace.isTrusted;
  const text = distrusted
    ? l10n.t('Findings, completion and formatting need the program “dienstweg”. It was not found in this extension, in your own settings or in PATH. A program that the settings of this folder name is not started, because you do not trust the folder.')
    : broken !== undefined
      ? l10n.t('Findings, completion and formatting need the program “dienstweg”. {0} cannot be started: {1}', broken.candidate.file, broken.reason)
      : l10n.t('Findings, completion and formatting need the program “dienstweg”. It was not found: not in this extension, not in the settings, not in PATH.');

  const answer = await window.showErrorMessage(text, ...(distrusted ? [trust] : [choose]), settings, showLog);
  if (answer === choose) await chooseProgram();
  if (answer === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'dienstweg.server.path');
  if (answer === trust) await vscode.commands.executeCommand('workbench.trust.manage');
  if (answer === showLog) log.show();
}

async function chooseProgram(): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    title: vscode.l10n.t('Where is the program “dienstweg”?'),
    openLabel: vscode.l10n.t('Use this program'),
  });
  const file = chosen?.[0]?.fsPath;
  if (file !== undefined)
    await vscode.workspace.getConfiguration('dienstweg').update('server.path', file, vscode.ConfigurationTarget.Global);
}

async function tellDead(state: State & { kind: 'dead' }, server: Server, log: Log): Promise<void> {
  const { l10n } = vscode;
  const again = l10n.t('Start again');
  const showLog = l10n.t('Show the log');
  const report = l10n.t('Report the problem');
  const answer = await vscode.window.showErrorMessage(
    l10n.t('Dienstweg has ended unexpectedly several times and is not started again. Your texts are safe; findings and completion are missing until it runs again.'),
    again,
    showLog,
    report,
  );
  if (answer === again) await server.restart();
  if (answer === showLog) log.show();
  if (answer === report) await reportProblem(state);
}
