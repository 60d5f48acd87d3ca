import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a way that is drawn to an earlier step becomes a jump in the text';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.showAll(words);
  await diagram.click('steuer-festsetzen');
  const { x, y } = await diagram.middle('Pruefen');
  await diagram.pad(words.connect).click();
  await page.mouse.move(x - 10, y, { steps: 8 });
  await page.mouse.click(x, y);
  // Either the text can say it, or why not is told; which of the two it is here is known: what follows would be lost.
  await diagram.notice.first().waitFor();
  await until(async () => (await diagram.notice.first().innerText()).trim().length > 10, 'a reason');
}
