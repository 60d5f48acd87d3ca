import { openBoth } from '../diagram.mjs';

export const title = 'undo and redo, by turns from the text and from the diagram, are one and the same; each takes back one step';

export async function journey({ workbench, words }) {
  const { page } = workbench;
  const diagram = await openBoth(workbench, words);
  const name = async text => {
    await diagram.doubleClick('Pruefen');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await is(text);
  };
  const is = async text => {
    await workbench.waitForLine(new RegExp(`prüfung "${text}" als`, 'u'));
    await diagram.waitForName('Pruefen', text);
  };
  const inText = () => page.locator('.view-line', { hasText: 'prüfung' }).first().click();
  const inDiagram = () => diagram.click('steuer-festsetzen');
  for (const text of ['Eins', 'Zwei', 'Drei']) await name(text);
  await inDiagram();
  await page.keyboard.press('Control+z');
  await is('Zwei');
  await inText();
  await page.keyboard.press('Control+z');
  await is('Eins');
  await diagram.tool(words.undo).click();
  await is('Anmeldung prüfen');
  await inText();
  await page.keyboard.press('Control+y');
  await is('Eins');
  await inDiagram();
  await page.keyboard.press('Control+y');
  await is('Zwei');
  await diagram.tool(words.redo).click();
  await is('Drei');
  // The text's own typing, taken back from the diagram.
  await inText();
  await workbench.goTo(8, 16);
  await page.keyboard.type('hundert');
  await is('Dreihundert');
  await inDiagram();
  await page.keyboard.press('Control+z');
  await is('Drei');
}
