// Finds the program that the server, the tasks and the explanations are run with.
import * as vscode from 'vscode';
import { candidates, type Candidate } from './candidates';
import { probe } from './probe';

export interface Program extends Candidate {
  readonly version: string;
}

export interface NoProgram {
  /** What was there and did not work, with the reason. */
  readonly tried: readonly { readonly candidate: Candidate; readonly reason: string }[];
}

export async function findProgram(extensionFolder: string): Promise<Program | NoProgram> {
  const tried = [];
  for (const candidate of candidates({
    extensionFolder,
    workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    setting: vscode.workspace.getConfiguration('dienstweg').get('server.path', ''),
    searchPath: process.env['PATH'] ?? '',
    windows: process.platform === 'win32',
  })) {
    const probed = await probe(candidate.file);
    if (probed.works) return { ...candidate, version: probed.version };
    if (!probed.missing || candidate.origin === 'setting') tried.push({ candidate, reason: probed.reason });
  }
  return { tried };
}

export function isProgram(found: Program | NoProgram): found is Program {
  return 'version' in found;
}
