import { openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'a finding is marked in the diagram and can be mended there';

export async function journey({ workbench, words }) {
  const diagram = await openBoth(workbench, words);
  await diagram.badges.first().waitFor();
  if (!(await diagram.badges.first().getAttribute('title')).includes(words.nobodyResponsible)) throw new Error('another finding');
  await workbench.picture('finding');
  await diagram.click('steuer-festsetzen');
  await diagram.pad('durch Steueramt.Sachbearbeitung').click();
  await workbench.waitForLine(/schritt "Steuer festsetzen" durch Steueramt\.Sachbearbeitung erzeugt Bescheid/);
  await until(async () => (await diagram.badges.count()) === 0, 'nothing is marked any more');
  await until(async () => (await workbench.page.locator('.squiggly-error').count()) === 0, 'nothing is underlined any more');
}
