// Finds the program that the server, the tasks and the explanations are run with.
import * as vscode from 'vscode';
import { candidates, type Candidate } from './candidates';
import { probe, type Why } from './probe';

export interface Program extends Candidate {
  readonly version: string;
}

export interface NoProgram {
  /** What was there and did not work, with the reason. */
  readonly tried: readonly { readonly candidate: Candidate; readonly reason: string }[];
  /** Works, but the setting names another: it is for the person to say whether it may take that one's place. */
  readonly instead?: Program;
}

/** `insteadOfSetting`: a setting whose program does not work is passed over. */
export async function findProgram(extensionFolder: string, insteadOfSetting: boolean): Promise<Program | NoProgram> {
  const tried = [];
  for (const candidate of candidates({
    extensionFolder,
    workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    setting: vscode.workspace.getConfiguration('dienstweg').get('server.path', ''),
    searchPath: process.env['PATH'] ?? '',
    windows: process.platform === 'win32',
  })) {
    const probed = await probe(candidate.file);
    if (probed.works) {
      const program = { ...candidate, version: probed.version };
      const asked = insteadOfSetting || !tried.some(one => one.candidate.origin === 'setting');
      return asked ? program : { tried, instead: program };
    }
    if (probed.why !== 'missing' || candidate.origin === 'setting') tried.push({ candidate, reason: inWords(probed.why, probed.said) });
  }
  return { tried };
}

export function isProgram(found: Program | NoProgram): found is Program {
  return 'version' in found;
}

/** A whole sentence, unless the program had its own words. */
function inWords(why: Why, said: string): string {
  const { l10n } = vscode;
  switch (why) {
    case 'missing':
      return l10n.t('There is no such file.');
    case 'forbidden':
      return l10n.t('It is not permitted to run it.');
    case 'silent':
      return l10n.t('It gave no answer.');
    case 'other':
      return l10n.t('It is another program.');
    case 'failed':
      return said;
  }
}
