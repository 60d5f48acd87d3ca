import { openBoth } from '../diagram.mjs';

export const title = 'what is typed is drawn, and the cursor and the selection follow each other';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.click('Pruefen');
  // It is seen in the text, which has not got the focus; nothing comes back from there.
  await page.locator('.editor-instance .selected-text').first().waitFor();
  await diagram.selected('Pruefen').waitFor();
  await page.locator('.view-line', { hasText: 'Steuer festsetzen' }).click();
  await diagram.selected('steuer-festsetzen').waitFor();
  await workbench.goTo(8, 28);
  await diagram.selected('Pruefen').waitFor();
  const view = await diagram.view();
  await page.keyboard.type(' gründlich');
  await diagram.waitForName('Pruefen', 'Anmeldung prüfen gründlich');
  if ((await diagram.view()) !== view) throw new Error('the picture has moved');
  await page.locator('.tab.dirty').first().waitFor();
  await workbench.save();
}
