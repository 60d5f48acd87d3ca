import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processesBelow } from '../code_server.mjs';

export const title = 'the program that the setting names is used, though the extension brings one';

const mark = folder => path.join(folder, 'was-started');

export function prepare(folder, { server }) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, 'mine'), `#!/bin/sh\ntouch "${mark(folder)}"\nexec "${server}" "$@"\n`);
  chmodSync(path.join(folder, 'mine'), 0o755);
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'dienstweg.server.path': 'mine' }));
}

export async function journey({ workbench }) {
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  if (!existsSync(mark(workbench.folder))) throw new Error('it was not started');
  if (processesBelow(workbench.code.pid, '/server/dienstweg lsp').length > 0) throw new Error('the one of the extension runs');
}
