// The entry beside the language in the status bar: whether the server runs, and which one.
import * as vscode from 'vscode';
import type { Server, State } from './server';

export function showStatus(context: vscode.ExtensionContext, server: Server): void {
  const item = vscode.languages.createLanguageStatusItem('dienstweg.server', { language: 'dienstweg' });
  item.name = 'Dienstweg';
  const show = (state: State) => {
    const { text, severity } = describe(state);
    item.text = text;
    item.severity = severity;
    item.busy = state.kind === 'starting';
    item.command =
      state.kind === 'running'
        ? { command: 'dienstweg.showLog', title: vscode.l10n.t('Show the log') }
        : { command: 'dienstweg.restart', title: vscode.l10n.t('Start again') };
  };
  show(server.state);
  context.subscriptions.push(item, server.onState(show));
}

function describe(state: State): { text: string; severity: vscode.LanguageStatusSeverity } {
  const { l10n, LanguageStatusSeverity: severity } = vscode;
  switch (state.kind) {
    case 'starting':
      return { text: l10n.t('Dienstweg is starting'), severity: severity.Information };
    case 'running':
      return { text: `Dienstweg ${state.program.version}`, severity: severity.Information };
    case 'stopped':
      return { text: l10n.t('Dienstweg is stopped'), severity: severity.Warning };
    case 'missing':
      return { text: l10n.t('The program “dienstweg” is missing'), severity: severity.Error };
    case 'dead':
      return { text: l10n.t('Dienstweg has ended unexpectedly'), severity: severity.Error };
  }
}
