import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownDiagram } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'where the settings say so, a text has its diagram beside it; what was closed stays closed';

export function prepare(folder) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'dienstweg.diagram.open': 'beside' }));
}

export async function journey({ workbench }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  const diagram = await shownDiagram(workbench);
  await diagram.element('Pruefen').waitFor();
  if ((await page.locator('.tab').count()) !== 2) throw new Error('not one text and one diagram');
  // The text has kept the focus.
  await page.keyboard.press('Control+Home');
  await page.locator('.statusbar-item', { hasText: 'Ln 1, Col 1' }).waitFor();
  await diagram.click('Pruefen');
  await page.keyboard.press('Control+F4');
  await until(async () => (await page.locator('iframe.webview.ready').count()) === 0, 'the diagram is closed');
  await workbench.open('organisation.weg');
  await until(async () => (await page.locator('.tab', { hasText: 'organisation.weg' }).count()) === 2, 'the other text has one too');
  await workbench.open('hundesteuer.weg');
  await page.locator('.monaco-editor .view-line', { hasText: 'prozess' }).first().click();
  await workbench.goTo(8, 3);
  if ((await page.locator('.tab', { hasText: 'hundesteuer.weg' }).count()) !== 1) throw new Error('it was opened again');
}
