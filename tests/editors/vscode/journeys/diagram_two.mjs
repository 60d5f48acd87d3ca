import { openBoth, shownDiagram } from '../diagram.mjs';

export const title = 'two diagrams of one file, and two windows on it, show the same';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.click('Pruefen');
  await workbench.command('View: Split Editor Down');
  const second = await shownDiagram(workbench, 1);
  await second.doubleClick('Pruefen');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Eins');
  await page.keyboard.press('Enter');
  for (const each of [diagram, second]) await each.waitForName('Pruefen', 'Eins');
  const other = await workbench.another();
  try {
    const third = await openBoth(other, words);
    // What is not saved is this window's alone.
    await third.waitForName('Pruefen', 'Anmeldung prüfen');
    await page.keyboard.press('Control+s');
    await third.waitForName('Pruefen', 'Eins');
    await third.doubleClick('Pruefen');
    await other.page.keyboard.press('Control+a');
    await other.page.keyboard.type('Zwei');
    await other.page.keyboard.press('Enter');
    await third.waitForName('Pruefen', 'Zwei');
    await other.page.keyboard.press('Control+s');
    for (const each of [diagram, second]) await each.waitForName('Pruefen', 'Zwei');
    await other.picture('other-window');
    workbench.outside.push(...other.outside);
    workbench.violations.push(...other.violations);
  } finally {
    await other.close();
  }
}
