import { openBoth } from '../diagram.mjs';

export const title = 'a double click renames a step in the text; undoing in the field is the field’s';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  await diagram.doubleClick('Pruefen');
  await page.keyboard.type('Anmeldung ansehen');
  await page.keyboard.press('Control+z');
  await diagram.field.waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Anmeldung <b>genau</b> ansehen');
  await page.keyboard.press('Enter');
  await workbench.waitForLine(/prüfung "Anmeldung <b>genau<\/b> ansehen" als Prüfen durch Bürgerbüro\.Sachbearbeitung braucht Anmeldung/);
  await diagram.waitForName('Pruefen', 'Anmeldung <b>genau</b> ansehen');
}
