import path from 'node:path';
import { readText } from '../code_server.mjs';
import { until } from '../workbench.mjs';

export const title = 'a document gets another name in all files, and texts in quotes stay';

export async function journey({ workbench }) {
  const { page, folder } = workbench;
  await workbench.open('hundesteuer.weg');
  await workbench.squiggle();
  await workbench.goTo(10, 14);
  const input = page.locator('.rename-box input');
  await workbench.press('F2', input);
  await input.fill('Hundeanmeldung');
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/übergabe Hundeanmeldung an/);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s'); // all files
  const written = file => readText(path.join(folder, file));
  await until(() => written('organisation.weg').includes('dokument Hundeanmeldung "Anmeldung zur Hundesteuer"'), 'the other file is changed');
  await until(() => written('hundesteuer.weg').includes('auslöser        Hundeanmeldung von Halter'), 'this file is changed');
  if (!written('hundesteuer.weg').includes('prüfung "Anmeldung prüfen"')) throw new Error('a text in quotes was changed');
  if (/(?<![\p{L}"])Anmeldung(?=[ \n])/u.test(written('hundesteuer.weg').replace(/"[^"]*"/g, ''))) throw new Error('the old name still stands');
}
