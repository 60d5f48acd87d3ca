import { existsSync } from 'node:fs';
import path from 'node:path';
import { prepare as prepareTrap } from './untrusted.mjs';

export const title = 'in an untrusted folder the program of the extension goes on checking, whatever the settings name';
export const prepare = prepareTrap;

export async function journey({ workbench }) {
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  if (existsSync(path.join(workbench.folder, 'was-started'))) throw new Error('the program was started');
}
