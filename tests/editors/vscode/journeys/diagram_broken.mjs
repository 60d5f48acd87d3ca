import { openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'while the text is broken, the last picture stays, and nothing can be changed in it; each says so';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await page.locator('.view-line', { hasText: 'prozess' }).first().click();
  await page.keyboard.press('End');
  // The picture has followed the cursor: from here on it stands still.
  await diagram.frame.locator('.djs-element.selected').first().waitFor();
  const view = await diagram.view();
  await page.keyboard.press('Backspace');
  await diagram.banner.filter({ hasText: words.broken }).waitFor();
  await diagram.element('steuer-festsetzen').waitFor();
  if ((await diagram.view()) !== view) throw new Error('the picture has moved');
  await workbench.picture('broken');

  const broken = (await workbench.lines()).join('\n');
  const isRefused = async what => {
    const notice = diagram.notice.filter({ hasText: words.notEditable });
    await notice.waitFor();
    if ((await diagram.field.count()) > 0) throw new Error(`${what}: the label can be written`);
    if ((await workbench.lines()).join('\n') !== broken) throw new Error(`${what}: the text has changed`);
    await diagram.element('Pruefen').waitFor();
    await notice.locator('button').click();
    await notice.waitFor({ state: 'detached' });
  };
  await diagram.click('Pruefen');
  await page.keyboard.press('F2');
  await isRefused('F2');
  await page.keyboard.press('Delete');
  await workbench.picture('refused');
  await isRefused('Delete');
  const { x, y } = await diagram.middle('Pruefen');
  await page.mouse.dblclick(x, y);
  await isRefused('a double click');
  if (await diagram.palette(words.step).isVisible()) throw new Error('something new is offered');

  await page.locator('.view-line', { hasText: 'prozess' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('{');
  await until(async () => (await diagram.banner.count()) === 0, 'nothing is said any more');
  await diagram.palette(words.step).waitFor();
  await diagram.doubleClick('Pruefen');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Anmeldung ansehen');
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/prüfung "Anmeldung ansehen" als Prüfen/);
  await diagram.waitForName('Pruefen', 'Anmeldung ansehen');
}
