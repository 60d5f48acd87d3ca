// Steps are put in, moved, renamed, copied and deleted.
import assert from 'node:assert/strict';
import { text } from './texts.mjs';

export async function rename(host) {
  const { page } = host;
  const { x, y } = await host.at(await host.id('Kopieren'));
  await page.mouse.dblclick(x, y);
  await page.locator('.djs-direct-editing-content').waitFor();
  await page.keyboard.type('Zweimal "ablichten"');
  await page.keyboard.press('Enter');
  await host.shows('Zweimal "ablichten"');
  assert.ok((await host.text()).includes('// bleibt stehen'));
  assert.equal((await host.text()).split('\n').length, text.split('\n').length);
}

export async function insertOnAWay(host) {
  const { page } = host;
  const flow = await host.flow('Kopieren', 'Sortieren');
  assert.ok(flow);
  await host.dragFrom(page.locator('.djs-palette [data-action=insert-step]'), await host.at(flow));
  await page.waitForFunction(text => globalThis.page.document.text !== text, text);
  await page.locator('.djs-direct-editing-content').waitFor();
  await page.keyboard.type('Stempeln');
  await page.keyboard.press('Enter');
  await host.shows('Stempeln');
  assert.ok(await host.flow('Kopieren', 'Stempeln'), await host.text());
  assert.ok(await host.flow('Stempeln', 'Sortieren'));
  await host.picture('inserted');
}

export async function reorder(host) {
  const [from, to] = [await host.at(await host.id('Sortieren')), await host.at(await host.id('Kopieren'))];
  await host.drag(from, { x: to.x - 40, y: to.y + 4 });
  await host.page.waitForFunction(text => globalThis.page.document.text !== text, text);
  await host.settled();
  assert.ok(await host.flow('Sortieren', 'Kopieren'), await host.text());
  assert.ok((await host.text()).includes('// bleibt stehen'));
}

export async function appendFromThePad(host) {
  const { page } = host;
  await host.click(await host.id('Notieren'));
  await page.locator('.djs-context-pad [data-action=append-decision]').click();
  await page.waitForFunction(text => globalThis.page.document.text !== text, text);
  await host.settled();
  assert.ok((await host.text()).includes('entscheidung'), await host.text());
  await page.keyboard.press('Escape');
}

export async function deleteAndUndo(host) {
  const { page } = host;
  await host.click(await host.id('Kopieren'));
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => !globalThis.page.document.text.includes('Kopieren'));
  await host.settled();
  assert.ok(!(await host.names()).includes('Kopieren'));
  await host.focusPicture();
  await page.keyboard.press('Control+z');
  await host.shows('Kopieren');
  assert.equal(await host.text(), text);
  await page.keyboard.press('Control+y');
  await page.waitForFunction(() => !globalThis.page.document.text.includes('Kopieren'));
}

export async function refusedDrop(host) {
  const { page } = host;
  const id = await host.id('Kopieren');
  const from = await host.at(id);
  const pool = await host.at(await host.id('Bürgerin'));
  await host.drag(from, { x: pool.x + 60, y: pool.y });
  assert.match(await host.notice(), /cannot stand there/);
  assert.match(await page.locator('.dw-spoken[role=log]').textContent(), /cannot stand there/);
  assert.equal(await host.text(), text);
  const now = await host.at(id);
  assert.deepEqual([Math.round(now.x), Math.round(now.y)], [Math.round(from.x), Math.round(from.y)]);
  await host.picture('refused');
}

export async function staleEdit(host) {
  const { page } = host;
  const id = await host.id('Kopieren');
  const step = await host.at(id);
  await page.mouse.move(step.x, step.y);
  await page.mouse.down();
  await page.mouse.move(step.x + 5, step.y + 30, { steps: 5 });
  // Meanwhile the text moves on.
  await page.evaluate(() => globalThis.page.document.set(globalThis.page.document.text.replace('"Aufnehmen"', '"Annehmen"')));
  const lane = await host.at(await host.id('Prüfung'));
  await page.mouse.move(step.x, lane.y, { steps: 8 });
  await page.mouse.up();
  await page.locator('.dw-notice').waitFor();
  assert.ok((await host.text()).includes('"Annehmen"'));
  assert.equal(await host.text(), text.replace('"Aufnehmen"', '"Annehmen"'));
  await host.shows('Annehmen');
}

export async function copyAndPaste(host) {
  const { page } = host;
  await host.click(await host.id('Kopieren'));
  await page.keyboard.press('Control+c');
  await host.click(await host.id('Sortieren'));
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => globalThis.page.document.text.split('"Kopieren"').length === 3);
  await host.settled();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^schritt "Kopieren"/, 'what is copied is the language of the text');
  await page.evaluate(() => navigator.clipboard.writeText('prüfung "Aus einer Mail" durch Amt.Prüfung'));
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => globalThis.page.document.text.includes('prüfung "Aus einer Mail"'));
  await page.evaluate(() => navigator.clipboard.writeText('Sehr geehrte Damen und Herren,'));
  await page.keyboard.press('Control+v');
  assert.match(await host.notice(), /What was copied is no part of a process/);
}

export async function facts(host) {
  const { page } = host;
  await host.click(await host.id('Kopieren'));
  await page.keyboard.press('F4');
  const add = page.locator('.dw-add');
  await add.waitFor();
  const word = await add.evaluate(select => [...select.options].map(({ value }) => value).find(value => value === 'dauer'));
  assert.equal(word, 'dauer');
  await add.selectOption('dauer');
  const field = page.locator('.dw-adding input');
  await field.waitFor();
  await page.keyboard.type('5 min');
  await host.picture('fact-new');
  await page.keyboard.press('Enter');
  await host.textHas('dauer 5 min');
  await host.settled();
  const line = page.locator('.dw-lines input', {}).first();
  await page.waitForFunction(() => [...document.querySelectorAll('.dw-lines input')].some(({ value }) => value.includes('5 min')));
  await line.fill('dauer 7 min');
  await line.press('Enter');
  await host.textHas('dauer 7 min');
  await host.settled();
  await host.picture('facts');
  await page.locator('.dw-lines .dw-icon-remove').first().click();
  await page.waitForFunction(() => !globalThis.page.document.text.includes('dauer'));
  assert.ok((await host.text()).includes('// bleibt stehen'));
}

export async function hostileText(host) {
  const { page } = host;
  const { x, y } = await host.at(await host.id('Kopieren'));
  const label = `<img src=x onerror="globalThis.hurt=1"> „“ "quoted" \\ {} // שלום`;
  await page.mouse.dblclick(x, y);
  await page.locator('.djs-direct-editing-content').waitFor();
  await page.keyboard.insertText(label);
  await page.keyboard.press('Enter');
  await host.shows(label);
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  assert.equal(await page.locator('#diagram img').count(), 0);
  await host.picture('hostile-renamed');
}
