import { nothingIsWrong, openBoth } from '../diagram.mjs';
import { writeSecond } from '../second.mjs';
import { until } from '../workbench.mjs';

export const title = 'a step is copied in the diagram and pasted into another process, and into the text';

export function prepare(folder) {
  nothingIsWrong(folder);
  writeSecond(folder);
}

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.click('steuer-festsetzen');
  await page.keyboard.press('Control+c');
  await diagram.frame.locator('.dw-spoken', { hasText: words.copied }).waitFor({ state: 'attached' });
  await diagram.frame.locator('.dw-chooser').selectOption({ label: 'Hund abmelden' });
  await diagram.element('Austragen').waitFor();
  await diagram.click('Austragen');
  await page.keyboard.press('Control+v');
  await until(async () => (await diagram.frame.locator('.djs-shape .djs-visual text', { hasText: 'festsetzen' }).count()) > 0, 'the copy is drawn');
  const order = async () => (await workbench.lines()).flatMap(line => /(Steuer festsetzen|Hund austragen)/.exec(line)?.[1] ?? []);
  await until(async () => (await order()).join() === 'Steuer festsetzen,Hund austragen,Steuer festsetzen', 'the copy stands in the other process');
  await workbench.picture('pasted');
  // What was copied is text.
  await page.locator('.view-line', { hasText: 'austragen' }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  await until(async () => (await order()).length === 4, 'the text has it, too');
  await until(async () => (await diagram.frame.locator('.djs-shape .djs-visual text', { hasText: 'festsetzen' }).count()) === 2, 'and so the diagram');
}
