import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../workbench.mjs';

export const title = 'in an untrusted folder no program named by its settings is started, until the person trusts it';

const trap = folder => path.join(folder, 'was-started');

export function prepare(folder) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, 'program'), `#!/bin/sh\necho started >"${trap(folder)}"\necho 'dienstweg 6.6.6'\n`);
  chmodSync(path.join(folder, 'program'), 0o755);
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'dienstweg.server.path': path.join(folder, 'program') }));
}

export async function journey({ workbench, words }) {
  const { page, folder } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.notification(words.notTrusted).waitFor();
  if (existsSync(trap(folder))) throw new Error('the program was started');
  await workbench.notification(words.notTrusted).locator('.monaco-button', { hasText: words.manageTrust }).click();
  await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ }).first().click();
  // The proof that the trap works: it is sprung as soon as the folder is trusted.
  await until(() => existsSync(trap(folder)), 'the program is started once the folder is trusted');
}
