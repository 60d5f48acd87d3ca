import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { button, nothingIsWrong, shownDiagram } from '../diagram.mjs';
import { writeSecond } from '../second.mjs';
import { until } from '../workbench.mjs';

export const title = 'where the settings say so, each text has its diagram beside it, until somebody closes that';

export function prepare(folder) {
  nothingIsWrong(folder);
  writeSecond(folder, { file: 'abmeldung.weg' });
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'dienstweg.diagram.open': 'beside' }));
}

export async function journey({ workbench, words }) {
  const { page } = workbench;
  await workbench.open('hundesteuer.weg');
  const first = await shownDiagram(workbench);
  await first.element('steuer-festsetzen').waitFor();
  const group = nth => page.locator('.editor-group-container').nth(nth);
  const webview = () => page.locator('iframe.webview.ready').first().boundingBox();
  const text = await group(0).locator('.monaco-editor').first().boundingBox();
  if (text.x + text.width > (await webview()).x + 1) throw new Error('the diagram is not right of the text');
  // Who opens a text writes in it.
  await page.locator('.editor-group-container.active .monaco-editor').waitFor();
  await workbench.picture('first');

  await workbench.open('abmeldung.weg');
  const tab = (nth, name) => group(nth).locator('.tab', { hasText: name });
  await tab(1, 'abmeldung.weg').waitFor();
  await until(async () => (await shownDiagram(workbench, 0)).element('Austragen').isVisible(), 'the diagram of the other text');
  if ((await page.locator('.editor-group-container').count()) !== 2) throw new Error('there are more than two columns');
  // Back to the first text, its diagram comes forward.
  await tab(0, 'hundesteuer.weg').click();
  await group(1).locator('.tab.active', { hasText: 'hundesteuer.weg' }).waitFor();
  await workbench.picture('back');

  await tab(1, 'hundesteuer.weg').locator('.tab-actions .action-label').click();
  const isClosed = async () => (await tab(1, 'hundesteuer.weg').count()) === 0;
  await until(isClosed, 'the diagram is closed');
  // Neither writing nor coming back from another text opens it again.
  await group(0).locator('.view-line', { hasText: 'prüfung' }).first().click();
  await workbench.goTo(8, 28);
  await page.keyboard.type(' genau');
  await workbench.waitForLine(/prüfung "Anmeldung prüfen genau"/);
  await tab(0, 'abmeldung.weg').click();
  await group(1).locator('.tab.active', { hasText: 'abmeldung.weg' }).waitFor();
  await tab(0, 'hundesteuer.weg').click();
  await workbench.waitForLine(/prüfung "Anmeldung prüfen genau"/);
  await workbench.goTo(8, 34);
  await page.keyboard.type('er');
  await workbench.waitForLine(/prüfung "Anmeldung prüfen genauer"/);
  if (!(await isClosed())) throw new Error('the diagram is open again');
  await workbench.picture('closed');
  // Who asks for it gets it.
  await button(workbench, words.showDiagram).click();
  await tab(1, 'hundesteuer.weg').waitFor();
}
