import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'Ctrl+F searches the diagram, Enter goes on, and Escape leads back to what was found';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  const field = diagram.frame.locator('.dw-search');
  const found = text => diagram.frame.locator('.dw-found', { hasText: text }).waitFor();
  await diagram.click('Pruefen');
  await page.keyboard.press('Control+f');
  await until(() => field.evaluate(one => one === document.activeElement), 'the field has the focus');
  await page.keyboard.type('FESTSETZEN');
  await diagram.selected('steuer-festsetzen').waitFor();
  await found(words.found(1, 1));
  // It was scrolled into sight.
  const view = await diagram.frame.locator('.djs-container').first().boundingBox();
  const hit = await diagram.box('steuer-festsetzen');
  if (hit.x < view.x || hit.x + hit.width > view.x + view.width) throw new Error('what was found is out of sight');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('bescheid');
  const counted = async () => /^(\d+) \S+ (\d+)$/.exec(await diagram.frame.locator('.dw-found').textContent())?.slice(1).map(Number);
  const [first, all] = await until(counted, 'it is counted');
  if (all < 2) throw new Error('less is found than there is');
  await page.keyboard.press('Enter');
  await found(words.found((first % all) + 1, all));
  await page.keyboard.press('Shift+Enter');
  await found(words.found(first, all));
  await page.keyboard.type('xyz');
  await found(words.foundNothing);
  await workbench.picture('nothing');
  // Nothing of this was meant for VS Code.
  if ((await page.locator('.find-widget.visible').count()) > 0) throw new Error('the editor searches, too');
  await page.keyboard.press('Escape');
  await until(async () => (await field.inputValue()) === '', 'the field is empty');
  await diagram.click('steuer-festsetzen');
  await page.keyboard.press('ArrowRight');
  await diagram.selected('send_bescheid').waitFor();
}
