import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step is put in on a way, and is named where it stands';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  await diagram.click('steuer-festsetzen');
  await page.keyboard.press('Shift+ArrowRight');
  await diagram.selected('flow_steuer-festsetzen.send_bescheid').waitFor({ state: 'attached' }); // a straight line has no height
  await page.keyboard.press('Shift+F10');
  const choose = text => diagram.menu.locator('[role=menuitem]', { hasText: text }).first().click();
  await choose(words.insertHere);
  await choose(words.step);
  await diagram.field.waitFor();
  await page.keyboard.type('Bescheid "unterschreiben"');
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/schritt "?.*unterschreiben/);
  await until(async () => (await diagram.frame.locator('.djs-shape .djs-visual text', { hasText: 'unterschreiben' }).count()) > 0, 'the step is drawn');
  const lines = await workbench.lines();
  const at = pattern => lines.findIndex(line => pattern.test(line));
  if (!(at(/Steuer festsetzen/) < at(/unterschreiben/) && at(/unterschreiben/) < at(/versand/))) throw new Error('the step stands elsewhere');
  if (!lines.some(line => line.includes('// Der Hund wird am Schalter angemeldet'))) throw new Error('the comment is gone');
}
