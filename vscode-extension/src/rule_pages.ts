// The pages of the rules as read-only documents, from the program itself: they need no network.
import * as vscode from 'vscode';
import { language } from './language';
import { runProgram } from './program/run';
import type { Server } from './server/server';

const scheme = 'dienstweg-rule';

/** For the server: the address of a rule's page, which findings link to. */
export const rulePageTemplate = `${scheme}:/{rule}`;

export function offerRulePages(context: vscode.ExtensionContext, server: Server): void {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: uri => explain(server, uri.path.slice(1)),
    }),
  );
}

export async function openRulePage(rule: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: `/${rule}` }));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function explain(server: Server, rule: string): Promise<string> {
  const program = await server.program();
  if (program === undefined) return vscode.l10n.t('The program “dienstweg” is missing');
  // Only what a rule can be called: anything else might be read as an option.
  if (!/^[A-Za-z][\w-]*$/.test(rule)) return vscode.l10n.t('There is no rule “{0}”.', rule);
  const run = await runProgram(program, ['explain', rule, '--language', language(), '--color', 'never']);
  return run.failure ?? run.output;
}
