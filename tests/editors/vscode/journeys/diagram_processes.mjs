import { change, nothingIsWrong, openBoth, shownDiagram } from '../diagram.mjs';
import { writeSecond } from '../second.mjs';
import { until } from '../workbench.mjs';

export const title = 'of several processes in a file one is chosen, and from a call one goes to the process that is called';

export function prepare(folder) {
  nothingIsWrong(folder);
  writeSecond(folder);
  writeSecond(folder, { file: 'mahnung.weg', name: 'Mahnung', title: 'Halter mahnen', step: 'Mahnen' });
  change(folder, '  versand', '  aufruf Mahnung durch Steueramt.Sachbearbeitung\n  aufruf Abmeldung durch Steueramt.Sachbearbeitung\n  versand');
}

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  const chooser = diagram.frame.locator('.dw-chooser');
  const shows = async (shown, title, id) => {
    await shown.element(id).waitFor();
    const now = await shown.frame.locator('.dw-chooser option:checked').textContent();
    if (now !== title) throw new Error(`${now} is said to be shown`);
  };
  await shows(diagram, 'Hund zur Hundesteuer anmelden', 'steuer-festsetzen');
  await chooser.selectOption({ label: 'Hund abmelden' });
  await shows(diagram, 'Hund abmelden', 'Austragen');
  if ((await diagram.element('steuer-festsetzen').count()) > 0) throw new Error('the other process is still shown');
  // What is done there is done to the process that is shown.
  await diagram.doubleClick('Austragen');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hund streichen');
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/schritt "Hund streichen" als Austragen/);
  await diagram.waitForName('Austragen', 'Hund streichen');
  await chooser.selectOption({ label: 'Hund zur Hundesteuer anmelden' });
  await shows(diagram, 'Hund zur Hundesteuer anmelden', 'steuer-festsetzen');
  await diagram.showAll(words);
  // Called in the same file: in the same diagram.
  await diagram.click(await diagram.idOf('Abmeldung'));
  await diagram.pad(words.openCalled).click();
  await shows(diagram, 'Hund abmelden', 'Austragen');
  await workbench.picture('called');
  await chooser.selectOption({ label: 'Hund zur Hundesteuer anmelden' });
  await shows(diagram, 'Hund zur Hundesteuer anmelden', 'steuer-festsetzen');
  await diagram.showAll(words);
  // In another: that file's diagram comes, in the same column.
  await diagram.click(await diagram.idOf('Mahnung'));
  await diagram.pad(words.openCalled).click();
  await page.locator('.editor-group-container').nth(1).locator('.tab.active', { hasText: 'mahnung.weg' }).waitFor();
  await until(async () => (await shownDiagram(workbench)).element('Mahnen').isVisible(), 'the process that is called');
  await shows(await shownDiagram(workbench), 'Halter mahnen', 'Mahnen');
  if ((await page.locator('.editor-group-container').count()) !== 2) throw new Error('there are more than two columns');
}
