// Everything by keyboard alone.
import assert from 'node:assert/strict';
import { text } from './texts.mjs';

export async function keyboardAlone(host) {
  const { page } = host;
  await page.locator('#text').focus();
  // Over the bar, past the palette, to the picture.
  for (let i = 0; i < 12 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'svg'; i++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'svg');
  const reach = async name => {
    const id = await host.id(name);
    for (let i = 0; i < 12 && !(await host.selected()).includes(id); i++) await page.keyboard.press('ArrowRight');
    assert.deepEqual(await host.selected(), [id]);
  };
  await reach('Kopieren');
  await page.keyboard.press('F2');
  await page.keyboard.type('Abschreiben');
  await page.keyboard.press('Enter');
  await host.shows('Abschreiben');
  await host.focusPicture();
  // Its menu: append a step.
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await host.picture('menu');
  await page.keyboard.press('Enter');
  await page.locator('.djs-direct-editing-content').waitFor();
  await page.keyboard.type('Lochen');
  await page.keyboard.press('Enter');
  await host.shows('Lochen');
  assert.ok(await host.flow('Abschreiben', 'Lochen'));
  await host.focusPicture();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForFunction(() => globalThis.page.document.text.indexOf('"Lochen"') < globalThis.page.document.text.indexOf('"Abschreiben"'));
  await host.settled();
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => !globalThis.page.document.text.includes('Lochen'));
  await host.settled();
  assert.deepEqual(await host.selected(), [await host.id('Abschreiben')], 'what came behind it is selected');
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  assert.deepEqual(await host.selected(), []);
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await host.picture('keys');
  await page.keyboard.press('Escape');
}
