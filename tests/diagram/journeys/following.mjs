// What the picture shows of the text, and the text of the picture.
import assert from 'node:assert/strict';
import { text } from './texts.mjs';

export async function followsTheText(host) {
  const { page } = host;
  await page.evaluate(() => globalThis.page.view.modeler.get('canvas').viewbox({ x: 20, y: 10, width: 800, height: 700 }));
  const view = () => page.evaluate(() => JSON.stringify(globalThis.page.view.modeler.get('canvas').viewbox(), ['x', 'y', 'width', 'height']));
  const before = await view();
  await page.evaluate(() => {
    globalThis.drawn = [];
    globalThis.page.view.modeler.get('eventBus').on('render.shape', 100000, ({ element }) => void globalThis.drawn.push(element.id));
  });
  await page.locator('#text').fill(text.replace('"Notieren"', '"Eintragen"'));
  await host.shows('Eintragen');
  assert.deepEqual(await page.evaluate(() => globalThis.drawn), ['Notiz']);
  assert.equal(await view(), before);
}

export async function brokenText(host) {
  const { page } = host;
  await page.locator('#text').fill(text.replace('prüfung "Prüfen"', '}}}} "Prüfen'));
  const banner = page.locator('.dw-banner');
  await banner.waitFor();
  assert.equal(await banner.getAttribute('role'), 'status');
  assert.match(await banner.textContent(), /cannot be read/);
  assert.ok((await host.names()).includes('Prüfen'), 'the last picture stays');
  assert.equal(await page.locator('.djs-palette').isVisible(), false);
  await host.picture('broken');
  await page.locator('#text').fill(text);
  await banner.waitFor({ state: 'hidden' });
  assert.ok(await page.locator('.djs-palette').isVisible());
}

export async function cursorAndSelection(host) {
  const { page } = host;
  const place = (await host.text()).indexOf('"Notieren"') + 3;
  await page.locator('#text').evaluate((area, at) => {
    area.focus();
    area.setSelectionRange(at, at);
  }, place);
  await page.locator('#text').press('ArrowRight');
  await page.waitForFunction(() => globalThis.page.view.modeler.get('selection').get()[0]?.id === 'Notiz');
  await host.click(await host.id('Aufnehmen'));
  const marked = await page.locator('#text').evaluate(area => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.match(marked, /Aufnehmen|Aufnahme/);
}

export async function searchAndExport(host) {
  const { page } = host;
  await page.locator('.dw-search').fill('notie');
  assert.deepEqual(await host.selected(), [await host.id('Notieren')]);
  assert.match(await page.locator('.dw-found').textContent(), /1 of 1/);
  for (const [name, mark] of [['SVG', '<svg'], ['PNG', 'iVBOR'], ['BPMN', '<bpmn:definitions']]) {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: new RegExp(name) }).click();
    await page.waitForFunction(mark => globalThis.page.saved.at(-1)?.content.includes(mark), mark);
  }
  assert.ok(!(await page.evaluate(() => globalThis.page.saved[0].content)).includes('var(--dw-'), 'colours of paper');
}

export async function serverKilled(host) {
  const { page } = host;
  page.expected.push('WebSocket', 'ERR_CONNECTION_REFUSED');
  await host.server.kill();
  const banner = page.locator('.dw-banner');
  await banner.waitFor();
  assert.match(await banner.textContent(), /connection.*lost/);
  assert.equal(await banner.getAttribute('role'), 'status');
  assert.ok((await host.names()).includes('Prüfen'));
  await host.click(await host.id('Kopieren'));
  await page.keyboard.press('Delete');
  assert.equal(await host.text(), text);
  await host.picture('lost');
}
