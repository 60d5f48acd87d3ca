import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBoth } from '../diagram.mjs';
import { until } from '../workbench.mjs';

export const title = 'the diagram is saved as SVG, PNG and BPMN and printed, and nothing is overwritten unasked';

export async function journey({ workbench, words }) {
  const { page, folder, context } = workbench;
  const diagram = await openBoth(workbench, words);
  const input = page.locator('.quick-input-widget input').first();
  const save = async (entry, name) => {
    await diagram.tool(words.export).click();
    await diagram.frame.locator('.dw-menu [role=menuitem]', { hasText: entry }).click();
    await input.waitFor();
    await until(async () => (await input.inputValue()).startsWith(folder), 'a place is proposed');
    await input.fill(path.join(folder, name));
    await page.keyboard.press('Enter');
  };
  const saved = async (name, begins) => {
    const file = path.join(folder, name);
    await until(() => existsSync(file) && begins.test(readFileSync(file, name.endsWith('png') ? 'latin1' : 'utf8')), `${name} is written`);
  };
  await save('SVG', 'bild.svg');
  await saved('bild.svg', /^(<\?xml[\s\S]*)?<svg/);
  const svg = readFileSync(path.join(folder, 'bild.svg'), 'utf8');
  if (/var\(/.test(svg)) throw new Error('the picture has the colours of the editor');
  if (!/>\s*(Anmeldung )?prüfen\s*</.test(svg)) throw new Error('the picture does not show the steps');
  await save('PNG', 'bild.png');
  await saved('bild.png', /^\x89PNG/);
  const png = readFileSync(path.join(folder, 'bild.png'));
  if (png.readUInt32BE(16) < 500 || png.readUInt32BE(20) < 200) throw new Error('the picture is too small');
  await save('BPMN', 'bild.bpmn');
  await saved('bild.bpmn', /<bpmn:definitions[\s\S]*name="Anmeldung prüfen"[\s\S]*<\/bpmn:definitions>/);
  writeFileSync(path.join(folder, 'schon-da.svg'), 'mine');
  await save('SVG', 'schon-da.svg');
  await until(async () => /exists|replace|overwrite|vorhanden/i.test(await page.locator('.quick-input-widget').innerText()), 'it is asked before something is overwritten');
  await page.keyboard.press('Escape');
  if (readFileSync(path.join(folder, 'schon-da.svg'), 'utf8') !== 'mine') throw new Error('it was overwritten');
  const printing = context.waitForEvent('page');
  await diagram.tool(words.export).click();
  await diagram.frame.locator('.dw-menu [role=menuitem]', { hasText: words.print }).click();
  const printed = await printing;
  await until(() => printed.locator('img').evaluate(picture => picture.naturalWidth > 100), 'the picture to print');
  await printed.screenshot({ path: `${workbench.pictures}-printed.png` });
  await printed.close();
}
