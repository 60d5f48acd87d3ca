import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../code_server.mjs';
import { until } from '../workbench.mjs';

export const title = 'a file is laid out when it is saved, where that is set';

export function prepare(folder) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ '[dienstweg]': { 'editor.formatOnSave': true } }));
}

export async function journey({ workbench }) {
  const { page, folder } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.goTo(20, 19);
  await page.keyboard.type('   ');
  await workbench.waitForLine(/versand Bescheid {4}an Halter/);
  await workbench.save();
  await until(() => readText(path.join(folder, 'hundesteuer.weg')).includes('\n  versand Bescheid an Halter per Post\n'), 'laid out on the disk');
  await workbench.waitForLine(/versand Bescheid an Halter per Post$/);
}
