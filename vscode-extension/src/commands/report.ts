// A text for a report: what runs where. It opens unsaved, so that everybody sees what they pass on.
import * as os from 'node:os';
import * as vscode from 'vscode';
import type { Program } from '../program/find';
import type { State } from '../server/server';

export async function reportProblem(state: State): Promise<void> {
  const { l10n } = vscode;
  const extension: unknown = vscode.extensions.getExtension('dienstweg.dienstweg')?.packageJSON.version;
  const program = 'program' in state ? `${state.program.version} (${originInWords(state.program)})` : '–';
  const content = [
    `# ${l10n.t('Report about Dienstweg')}`,
    '',
    l10n.t('Please describe what you did, what happened, and what you expected. Then pass this text on to whoever looks after Dienstweg for you.'),
    '',
    '…',
    '',
    `## ${l10n.t('What runs here')}`,
    '',
    `* ${l10n.t('Extension')}: ${String(extension)}`,
    `* ${l10n.t('Program')}: ${program}`,
    `* ${l10n.t('State')}: ${stateInWords(state)}`,
    `* ${l10n.t('Editor')}: ${vscode.env.appName} ${vscode.version} (${vscode.env.appHost}), ${vscode.env.language}`,
    `* ${l10n.t('System')}: ${os.type()} ${os.release()}, ${os.arch()}`,
    '',
    l10n.t('The log (command “Show log”) tells more. It contains the names of your files, and their contents only if you have set it to “verbose”.'),
    '',
  ].join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

function stateInWords(state: State): string {
  const { l10n } = vscode;
  switch (state.kind) {
    case 'stopped':
      return l10n.t('stopped');
    case 'starting':
      return l10n.t('starting');
    case 'running':
      return l10n.t('running');
    case 'missing':
      return l10n.t('missing');
    case 'dead':
      return l10n.t('ended unexpectedly');
  }
}

function originInWords({ origin }: Program): string {
  const { l10n } = vscode;
  switch (origin) {
    case 'bundled':
      return l10n.t('included in the extension');
    case 'setting':
      return l10n.t('named by the setting');
    case 'path':
      return l10n.t('found in PATH');
  }
}
