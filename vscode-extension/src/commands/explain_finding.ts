// Opens the page of the rule behind a finding: the one at the cursor, else one of the file's.
import * as vscode from 'vscode';
import { openRulePage } from '../rule_pages';

export async function explainFinding(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const all = editor === undefined ? [] : vscode.languages.getDiagnostics(editor.document.uri).filter(finding => ruleOf(finding));
  const here = all.filter(finding => editor !== undefined && finding.range.intersection(editor.selection) !== undefined);
  const finding = await pick(here.length > 0 ? here : all);
  if (finding !== undefined) await openRulePage(ruleOf(finding) ?? '');
}

async function pick(findings: readonly vscode.Diagnostic[]): Promise<vscode.Diagnostic | undefined> {
  if (findings.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no finding in this file.'));
    return undefined;
  }
  if (new Set(findings.map(ruleOf)).size === 1) return findings[0];
  const items = findings.map(finding => ({
    label: ruleOf(finding) ?? '',
    description: vscode.l10n.t('line {0}', finding.range.start.line + 1),
    detail: finding.message,
    finding,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which finding is to be explained?') }))?.finding;
}

function ruleOf(finding: vscode.Diagnostic): string | undefined {
  if (finding.source !== 'dienstweg') return undefined;
  const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
  return code === undefined ? undefined : String(code);
}
