// What people are told when there is no server, with buttons for what they can do.
import * as vscode from 'vscode';
import { reportProblem } from '../commands/report';
import type { Log } from '../log';
import type { NoProgram } from '../program/find';
import type { Server, State } from './server';

export function tellTrouble(context: vscode.ExtensionContext, server: Server, log: Log): void {
  context.subscriptions.push(
    server.onState(state => {
      if (state.kind === 'missing') void tellMissing(state.none, server, log);
      if (state.kind === 'dead') void tellDead(state, server, log);
    }),
  );
}

async function tellMissing(none: NoProgram, server: Server, log: Log): Promise<void> {
  const { l10n } = vscode;
  const choose = l10n.t('Choose the program …');
  const instead = none.instead?.origin === 'path' ? l10n.t('Use the one in PATH') : l10n.t('Use the one included');
  const settings = l10n.t('Open the setting');
  const trust = l10n.t('Manage trust');
  const showLog = l10n.t('Show the log');

  // At most three, and short ones: a narrow window cuts them.
  const buttons = none.instead !== undefined ? [instead, choose, settings] : [isDistrusted(none) ? trust : choose, settings, showLog];
  const answer = await vscode.window.showErrorMessage(whatIsMissing(none), ...buttons);
  if (answer === choose) await chooseProgram();
  if (answer === instead) await server.restart({ insteadOfSetting: true });
  if (answer === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'dienstweg.server.path');
  if (answer === trust) await vscode.commands.executeCommand('workbench.trust.manage');
  if (answer === showLog) log.show();
}

/** What an untrusted folder's settings say is hidden from extensions, so it may be that they name a program. */
const isDistrusted = (none: NoProgram) => none.tried.length === 0 && !vscode.workspace.isTrusted;

function whatIsMissing(none: NoProgram): string {
  const { l10n } = vscode;
  const broken = none.tried.find(({ candidate }) => candidate.origin === 'setting') ?? none.tried[0];
  if (isDistrusted(none))
    return l10n.t('Findings, completion and formatting need the program “dienstweg”. It was not found in this extension, in your own settings or in PATH. A program that the settings of this folder name is not started, because you do not trust the folder.');
  if (broken === undefined)
    return l10n.t('Findings, completion and formatting need the program “dienstweg”. It was not found: not in this extension, not in the settings, not in PATH.');
  if (none.instead !== undefined)
    return l10n.t('The setting “dienstweg.server.path” names the program {0}. It cannot be started: {1} Findings, completion and formatting are missing until you change the setting or use another program.', broken.candidate.file, broken.reason);
  return l10n.t('Findings, completion and formatting need the program “dienstweg”. {0} cannot be started: {1}', broken.candidate.file, broken.reason);
}

async function chooseProgram(): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: false,
    title: vscode.l10n.t('Where is the program “dienstweg”?'),
    openLabel: vscode.l10n.t('Use this program'),
  });
  const file = chosen?.[0]?.fsPath;
  if (file === undefined) return;
  // Written where it is said already, for there it would win.
  const settings = vscode.workspace.getConfiguration('dienstweg');
  const ofFolder = settings.inspect('server.path')?.workspaceValue !== undefined;
  await settings.update('server.path', file, ofFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
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
