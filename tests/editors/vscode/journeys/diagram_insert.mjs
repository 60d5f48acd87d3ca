import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step is dragged out of the palette onto a way, and is named where it stands';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  const entry = await diagram.palette(words.step).boundingBox();
  await diagram.drag({ x: entry.x + entry.width / 2, y: entry.y + entry.height / 2 }, await diagram.onWay('flow_steuer-festsetzen.send_bescheid'));
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
