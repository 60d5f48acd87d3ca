import { change, nothingIsWrong, openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'several steps that are chosen together are moved and deleted together, and taken back in one step';

export function prepare(folder) {
  nothingIsWrong(folder);
  const step = (name, id) => `  schritt "${name}" als ${id} durch Steueramt.Sachbearbeitung dauer 5 min\n`;
  change(folder, '  versand', `${step('Bescheid entwerfen', 'Entwerfen')}${step('Bescheid drucken', 'Drucken')}  versand`);
}

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await workbench.waitForLine(/Bescheid drucken/);
  const before = (await workbench.lines()).join('\n');
  const isAsBefore = () => until(async () => (await workbench.lines()).join('\n') === before, 'the text is as it was');
  const both = ['Entwerfen', 'Drucken'];
  const choose = async () => {
    await diagram.showAll(words);
    // A click takes back the choice of what is chosen, so nothing is, before.
    const { x, y, width, height } = await diagram.frame.locator('.djs-container').first().boundingBox();
    await page.mouse.click(x + width / 2, y + height - 90);
    await until(async () => (await diagram.frame.locator('.djs-element.selected').count()) === 0, 'nothing is chosen');
    await diagram.click('Entwerfen');
    await page.keyboard.down('Shift');
    await diagram.click('Drucken');
    await page.keyboard.up('Shift');
    for (const id of both) await diagram.selected(id).waitFor();
  };
  await choose();
  const from = await diagram.middle('Entwerfen');
  const lane = await diagram.box('lane_Buergerbuero.Sachbearbeitung');
  await diagram.drag(from, { x: from.x, y: lane.y + lane.height / 2 });
  for (const id of both) await workbench.waitForLine(new RegExp(`als ${id} durch Bürgerbüro\\.Sachbearbeitung`));
  await workbench.picture('moved');
  await page.keyboard.press('Control+z');
  await isAsBefore();
  await until(async () => (await diagram.middle('Drucken')).y > lane.y + lane.height, 'the steps lie where they lay');

  await choose();
  await workbench.picture('chosen');
  await page.keyboard.press('Delete');
  for (const id of both) await diagram.element(id).waitFor({ state: 'detached' });
  await until(async () => !/Bescheid (entwerfen|drucken)/.test((await workbench.lines()).join('\n')), 'the steps are gone from the text');
  await diagram.click('steuer-festsetzen');
  await page.keyboard.press('Control+z');
  for (const id of both) await diagram.element(id).waitFor();
  await isAsBefore();
}
