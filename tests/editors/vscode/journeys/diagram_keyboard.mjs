import { nothingIsWrong, shownDiagram } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'all by keyboard: open, walk along the way, rename, move to another lane, insert, delete, take back, and to the text';
export const prepare = nothingIsWrong;

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const { keyboard } = page;
  // The file, by its name.
  const input = page.locator('.quick-input-widget input').first();
  await workbench.press('Control+p', input);
  await input.fill('hundesteuer.weg');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'hundesteuer.weg' }).first().waitFor();
  await keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
  await until(async () => {
    await keyboard.press('F1');
    await input.fill(`>${words.showDiagramCommand}`);
    return page.locator('.quick-input-list .monaco-list-row', { hasText: words.showDiagramCommand }).first().waitFor({ timeout: 10_000 }).then(() => true, () => false);
  }, 'the command is offered');
  await keyboard.press('Enter');
  const diagram = await shownDiagram(workbench);
  const isCanvas = () => diagram.frame.locator('.djs-container svg').first().evaluate(svg => document.activeElement === svg || svg.parentElement.contains(document.activeElement));
  await until(async () => {
    if (await isCanvas()) return true;
    await keyboard.press('Tab');
    return false;
  }, 'the Tab key comes to the picture');
  const go = (key, id) =>
    until(async () => {
      if (await diagram.selected(id).isVisible()) return true;
      await keyboard.press(key);
      return diagram.selected(id).waitFor({ timeout: 1000 }).then(() => true, () => false);
    }, `${key} leads to ${id}`);
  await go('ArrowRight', 'Pruefen');
  await keyboard.press('Enter');
  await diagram.field.waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('Anmeldung ansehen');
  await keyboard.press('Enter');
  await workbench.waitForLine(/prüfung "Anmeldung ansehen" als Prüfen/);
  await diagram.waitForName('Pruefen', 'Anmeldung ansehen');
  await go('ArrowRight', 'steuer-festsetzen');
  await keyboard.press('Alt+ArrowUp');
  // Between the two may stand a hint: with whom the case is until it is handed over.
  await workbench.waitForLine(/schritt "Steuer festsetzen".* durch Bürgerbüro\.Sachbearbeitung/);
  await keyboard.press('Control+z');
  await workbench.waitForLine(/schritt "Steuer festsetzen" durch Steueramt\.Sachbearbeitung/);
  // The menu of what can be done: a step behind it.
  await go('ArrowRight', 'steuer-festsetzen');
  await keyboard.press('Shift+F10');
  await diagram.menu.waitFor();
  await until(async () => {
    const now = await diagram.frame.locator('.dw-menu [role=menuitem]:focus').textContent();
    if (now?.includes(words.thenStep)) return true;
    await keyboard.press('ArrowDown');
    return false;
  }, words.thenStep);
  await keyboard.press('Enter');
  await diagram.field.waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('Bescheid unterschreiben');
  await keyboard.press('Enter');
  await workbench.waitForLine(/schritt "Bescheid unterschreiben"/);
  await workbench.picture('inserted');
  await go('ArrowRight', 'bescheid-unterschreiben');
  await keyboard.press('Delete');
  await until(async () => !(await workbench.lines()).some(line => line.includes('unterschreiben')), 'the step is gone');
  // What came behind it is selected: so the way back leads on.
  await diagram.selected('send_bescheid').waitFor();
  await go('ArrowLeft', 'Pruefen');
  await keyboard.press('Control+Enter');
  await page.locator('.monaco-editor.focused').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Ln 8' }).waitFor();
}
