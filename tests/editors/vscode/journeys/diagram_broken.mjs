import { openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'while the text is broken, the last picture stays and says so';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  const view = await diagram.view();
  await page.locator('.view-line', { hasText: 'prozess' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await diagram.banner.filter({ hasText: words.broken }).waitFor();
  await diagram.element('steuer-festsetzen').waitFor();
  if ((await diagram.view()) !== view) throw new Error('the picture has moved');
  await workbench.picture('broken');
  await page.locator('.view-line', { hasText: 'prozess' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('{');
  await until(async () => (await diagram.banner.count()) === 0, 'nothing is said any more');
}
