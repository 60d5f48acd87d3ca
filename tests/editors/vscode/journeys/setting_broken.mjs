import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processesBelow } from '../code_server.mjs';

export const title = 'where the setting names what is not there, the person is told, and may take the program of the extension';

export function prepare(folder) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'dienstweg.server.path': '/nowhere/dienstweg' }));
}

export async function journey({ workbench, words }) {
  await workbench.open('hundesteuer.weg');
  const told = workbench.notification('/nowhere/dienstweg');
  await told.filter({ hasText: words.noSuchFile }).waitFor();
  if (processesBelow(workbench.code.pid, '/server/dienstweg lsp').length > 0) throw new Error('another program was started without being asked');
  await told.locator('.monaco-button', { hasText: words.useOfExtension }).click();
  await workbench.squiggle();
}
