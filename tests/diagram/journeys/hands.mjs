// In whose hands the work is: lanes, roles, handoffs.
import assert from 'node:assert/strict';
import { text } from './texts.mjs';

export async function otherLane(host) {
  const { page } = host;
  const step = await host.at(await host.id('Kopieren'));
  const lane = await host.at(await host.id('Prüfung'));
  await host.picture('lane-before');
  await host.drag(step, { x: step.x, y: lane.y + 4 });
  await host.textHas('Amt.Prüfung', 'another is responsible');
  await page.waitForFunction(text => globalThis.page.document.text !== text, text);
  await host.settled();
  const missing = page.locator('.dw-hand-over').first();
  await missing.waitFor();
  await host.picture('lane-after');
  const before = await host.text();
  await missing.click();
  await page.waitForFunction(before => globalThis.page.document.text !== before, before);
  await host.settled();
  assert.ok((await host.text()).split('übergabe').length > before.split('übergabe').length, await host.text());
  await host.picture('handed-over');
}

export async function lanesChangePlaces(host) {
  const { page } = host;
  const [upper, lower] = [await host.head(await host.id('Annahme')), await host.head(await host.id('Prüfung'))];
  await host.drag(upper, { x: upper.x, y: lower.y + 20 });
  await page.waitForFunction(text => globalThis.page.document.text !== text, text);
  await host.settled();
  assert.equal(await host.text(), text.replace('    rolle Annahme\n    rolle Prüfung\n', '    rolle Prüfung\n    rolle Annahme\n'));
  assert.ok((await host.at(await host.id('Annahme'))).y > (await host.at(await host.id('Prüfung'))).y);
  await host.picture('lanes-changed');
}

export async function emptyLane(host) {
  const { page } = host;
  const head = await host.head(await host.id('Prüfung'));
  await page.mouse.click(head.x, head.y);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'New lane beside it…' }).click();
  await page.getByLabel('Name of the new role').fill('Archiv');
  await page.keyboard.press('Enter');
  await host.shows('Archiv');
  assert.equal(await host.text(), text.replace('    rolle Prüfung\n', '    rolle Prüfung\n    rolle Archiv\n'));
  const lane = await host.at(await host.id('Archiv'));
  const step = await host.at(await host.id('Notieren'));
  await host.drag(step, { x: step.x, y: lane.y + 4 });
  await host.textHas('Amt.Archiv', 'the empty lane takes over');
  await host.picture('empty-lane');
}

export async function quickFixFromThePad(host) {
  const { page } = host;
  await page.evaluate(() => globalThis.page.document.set(globalThis.page.document.text.replace('"Kopieren" als Kopie', '"Kopieren" als Kopie durch Amt.Prüfung')));
  await page.locator('.dw-hand-over').first().waitFor();
  const before = await host.text();
  await host.click(await host.id('Kopieren'));
  await page.locator('.djs-context-pad [data-action^=fix-]').first().click();
  await page.waitForFunction(before => globalThis.page.document.text !== before, before);
  await host.settled();
}

export async function renamesALane(host) {
  const { page } = host;
  const lane = await host.id('Annahme');
  const { x, y } = await page.evaluate(id => {
    const graphics = globalThis.page.view.modeler.get('elementRegistry').getGraphics(id).getBoundingClientRect();
    return { x: graphics.x + 12, y: graphics.y + graphics.height / 2 };
  }, lane);
  await page.mouse.dblclick(x, y);
  await page.locator('.djs-direct-editing-content').waitFor();
  await page.keyboard.type('Eingang');
  await page.keyboard.press('Enter');
  await host.shows('Eingang');
  assert.ok((await host.text()).includes('Eingang'));
}

export async function newRole(host) {
  const { page } = host;
  await host.click(await host.id('Kopieren'));
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /new role/ }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Registratur');
  await page.keyboard.press('Enter');
  await host.textHas('rolle Registratur');
  await host.shows('Registratur');
  assert.match(await host.text(), /"Kopieren" als Kopie durch Amt\.Registratur/);
  await host.picture('new-role');
}
