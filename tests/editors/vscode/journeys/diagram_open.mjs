import { button, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'the diagram opens by the button above the text, beside it, and the text by the one above the diagram';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  for (const id of ['Pruefen', 'handoff_anmeldung', 'steuer-festsetzen', 'lane_Steueramt.Sachbearbeitung']) await diagram.element(id).waitFor();
  await diagram.waitForName('steuer-festsetzen', 'Steuer festsetzen');
  await diagram.tool(words.zoomIn).waitFor();
  if ((await page.locator('.editor-group-container').count()) !== 2) throw new Error('the diagram is not beside the text');
  // Asked for again, it is the same one.
  await page.locator('.view-line').first().click();
  await button(workbench, words.showDiagram).click();
  await until(async () => (await page.locator('.editor-group-container.active .tab.active').count()) === 1 && (await button(workbench, words.showText).isVisible()), 'the diagram has come forward');
  if ((await page.locator('.tab').count()) !== 2) throw new Error('a second diagram was opened');
  await button(workbench, words.showText).click();
  await page.locator('.monaco-editor.focused').waitFor();
  if ((await page.locator('.tab').count()) !== 2) throw new Error('a second text was opened');
}
