import path from 'node:path';
import { readText } from '../code_server.mjs';
import { nothingIsWrong, openBoth, shownDiagram } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'two diagrams of a text in one window, and one in another window: a change in one is seen in all, and nothing is lost';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const written = () => readText(path.join(workbench.folder, 'hundesteuer.weg'));
  const rename = async ({ page }, diagram, text) => {
    await diagram.doubleClick('Pruefen');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await diagram.waitForName('Pruefen', text);
  };
  const { page } = workbench;
  const first = await openBoth(workbench, words);
  await first.click('Pruefen');
  await workbench.command('View: Split Editor Down');
  const second = await shownDiagram(workbench, 1);
  await second.waitForName('Pruefen', 'Anmeldung prüfen');
  await workbench.picture('split');
  await rename(workbench, second, 'Eins');
  await first.waitForName('Pruefen', 'Eins');
  await workbench.waitForLine(/prüfung "Eins" als/);
  await rename(workbench, first, 'Zwei');
  await second.waitForName('Pruefen', 'Zwei');
  await workbench.waitForLine(/prüfung "Zwei" als/);
  // What one has changed, the other takes back.
  await second.click('steuer-festsetzen');
  await page.keyboard.press('Control+z');
  await first.waitForName('Pruefen', 'Eins');
  await second.waitForName('Pruefen', 'Eins');
  await workbench.waitForLine(/prüfung "Eins" als/);
  await workbench.picture('undone');

  // Before: a window that is opened gets what is not saved from the editor's own backup, and has it as a change of its own.
  await workbench.save();
  const other = await workbench.another();
  try {
    const there = await openBoth(other, words);
    await there.waitForName('Pruefen', 'Eins');
    await rename(other, there, 'Drei');
    if (!written().includes('prüfung "Eins"')) throw new Error('it is saved unasked');
    await other.save();
    await first.waitForName('Pruefen', 'Drei');
    await second.waitForName('Pruefen', 'Drei');
    await workbench.waitForLine(/prüfung "Drei" als/);
    // Changed in both: whoever saves last is asked, and until then keeps what is theirs.
    await rename(other, there, 'Vier');
    await rename(workbench, first, 'Fünf');
    await workbench.save();
    await until(() => written().includes('prüfung "Fünf"'), 'it is saved');
    await other.page.keyboard.press('Control+s');
    await other.page.locator('.notification-toast .codicon-error, .notification-toast .codicon-notifications-error').first().waitFor();
    await there.waitForName('Pruefen', 'Vier');
    if (!written().includes('prüfung "Fünf"')) throw new Error('what was saved is overwritten unasked');
    await other.picture('conflict');
  } finally {
    await other.close();
  }
}
