// journeys.mjs CHROMIUM PROGRAM PAGES PICTURES: the plugin in a plain page with the real server over a WebSocket, used with mouse and keyboard.
// Every journey looks at both sides: what stands in the text, and what the picture shows.
import assert from 'node:assert/strict';
import { openBrowser } from './support/browser.mjs';
import { openHost } from './support/host.mjs';
import { buildPages, servePages } from './support/pages.mjs';

const [, , chromium, program, folder, pictures, only] = process.argv;
await buildPages(folder);
const pages = await servePages(folder);
const browser = await openBrowser(chromium, pictures);

const text = `organisation Haus {
  einheit Amt {
    rolle Annahme
    rolle Prüfung
    rolle Kasse
  }
}

extern Bürger "Bürgerin"

dokument Antrag

prozess Kurz "Ein kurzer Prozess" {
  verantwortlich Amt.Kasse
  auslöser Antrag von Bürger an Amt.Annahme

  zuständig Amt.Annahme {
    schritt "Aufnehmen" als Aufnahme // bleibt stehen
    schritt "Kopieren" als Kopie
    schritt "Sortieren" als Sortierung
  }
  übergabe Antrag an Amt.Prüfung

  zuständig Amt.Prüfung {
    prüfung "Prüfen" als P
    schritt "Notieren" als Notiz
  }
  ende "Fertig"
}
`;

const forked = text.replace('    schritt "Notieren"', '    entscheidung "Passt es?" {\n      wenn "ja"\n      wenn "nein" { schritt "Nachfordern" als N }\n    }\n    schritt "Notieren"');

const journeys = {
  async followsTheText(host) {
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
  },

  async brokenText(host) {
    const { page } = host;
    await page.locator('#text').fill(text.replace('prüfung "Prüfen"', '}}}} "Prüfen'));
    const banner = page.locator('.dw-banner');
    await banner.waitFor();
    assert.equal(await banner.getAttribute('role'), 'status');
    assert.match(await banner.textContent(), /cannot be read/);
    assert.ok((await host.names()).includes('Prüfen'), 'the last picture stays');
    assert.equal(await page.locator('.djs-palette').isVisible(), false);
    await browser.picture(page, 'broken');
    await page.locator('#text').fill(text);
    await banner.waitFor({ state: 'hidden' });
    assert.ok(await page.locator('.djs-palette').isVisible());
  },

  async rename(host) {
    const { page } = host;
    const { x, y } = await host.at(await host.id('Kopieren'));
    await page.mouse.dblclick(x, y);
    await page.locator('.djs-direct-editing-content').waitFor();
    await page.keyboard.type('Zweimal "ablichten"');
    await page.keyboard.press('Enter');
    await host.shows('Zweimal "ablichten"');
    assert.ok((await host.text()).includes('// bleibt stehen'));
    assert.equal((await host.text()).split('\n').length, text.split('\n').length);
  },

  async otherLane(host) {
    const { page } = host;
    const step = await host.at(await host.id('Kopieren'));
    const lane = await host.at(await host.id('Prüfung'));
    await browser.picture(page, 'lane-before');
    await host.drag(step, { x: step.x, y: lane.y + 4 });
    await host.textHas('Amt.Prüfung', 'another is responsible');
    await page.waitForFunction(text => globalThis.page.document.text !== text, text);
    await host.settled();
    const missing = page.locator('.dw-hand-over').first();
    await missing.waitFor();
    await browser.picture(page, 'lane-after');
    const before = await host.text();
    await missing.click();
    await page.waitForFunction(before => globalThis.page.document.text !== before, before);
    await host.settled();
    assert.ok((await host.text()).split('übergabe').length > before.split('übergabe').length, await host.text());
    await browser.picture(page, 'handed-over');
  },

  async insertOnAWay(host) {
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
    await browser.picture(page, 'inserted');
  },

  async reorder(host) {
    const [from, to] = [await host.at(await host.id('Sortieren')), await host.at(await host.id('Kopieren'))];
    await host.drag(from, { x: to.x - 40, y: to.y + 4 });
    await host.page.waitForFunction(text => globalThis.page.document.text !== text, text);
    await host.settled();
    assert.ok(await host.flow('Sortieren', 'Kopieren'), await host.text());
    assert.ok((await host.text()).includes('// bleibt stehen'));
  },

  async appendFromThePad(host) {
    const { page } = host;
    await host.click(await host.id('Notieren'));
    await page.locator('.djs-context-pad [data-action=append-decision]').click();
    await page.waitForFunction(text => globalThis.page.document.text !== text, text);
    await host.settled();
    assert.ok((await host.text()).includes('entscheidung'), await host.text());
    await page.keyboard.press('Escape');
  },

  async deleteAndUndo(host) {
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
  },

  async refusedDrop(host) {
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
    await browser.picture(page, 'refused');
  },

  async staleEdit(host) {
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
  },

  async cursorAndSelection(host) {
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
  },

  async copyAndPaste(host) {
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
  },

  async lanesChangePlaces(host) {
    const { page } = host;
    const [upper, lower] = [await host.head(await host.id('Annahme')), await host.head(await host.id('Prüfung'))];
    await host.drag(upper, { x: upper.x, y: lower.y + 20 });
    await page.waitForFunction(text => globalThis.page.document.text !== text, text);
    await host.settled();
    assert.equal(await host.text(), text.replace('    rolle Annahme\n    rolle Prüfung\n', '    rolle Prüfung\n    rolle Annahme\n'));
    assert.ok((await host.at(await host.id('Annahme'))).y > (await host.at(await host.id('Prüfung'))).y);
    await browser.picture(page, 'lanes-changed');
  },

  async emptyLane(host) {
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
    await browser.picture(page, 'empty-lane');
  },

  async searchAndExport(host) {
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
  },

  async quickFixFromThePad(host) {
    const { page } = host;
    await page.evaluate(() => globalThis.page.document.set(globalThis.page.document.text.replace('"Kopieren" als Kopie', '"Kopieren" als Kopie durch Amt.Prüfung')));
    await page.locator('.dw-hand-over').first().waitFor();
    const before = await host.text();
    await host.click(await host.id('Kopieren'));
    await page.locator('.djs-context-pad [data-action^=fix-]').first().click();
    await page.waitForFunction(before => globalThis.page.document.text !== before, before);
    await host.settled();
  },

  async redirectAWay(host) {
    const { page } = host;
    await page.evaluate(text => globalThis.page.document.set(text), forked);
    await host.shows('Nachfordern');
    await host.settled();
    await page.getByRole('button', { name: 'Show all' }).click();
    const flow = await page.evaluate(id => globalThis.page.view.modeler.get('elementRegistry').get(id).outgoing[0].id, await host.id('Nachfordern'));
    const on = await host.at(flow);
    await page.mouse.click(on.x, on.y);
    assert.deepEqual(await host.selected(), [flow]);
    const end = await page.evaluate(id => {
      const handles = [...document.querySelectorAll(`.djs-bendpoints[data-element-id="${CSS.escape(id)}"] .djs-bendpoint:not(.floating)`)];
      const { x, y, width, height } = handles.at(-1).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, flow);
    await host.drag(end, await host.at(await host.id('Prüfen')));
    await page.waitForFunction(text => globalThis.page.document.text !== text, forked);
    await host.settled();
    await host.textHas('zurück zu P', 'a way back, in the words of the language');
    await browser.picture(page, 'redirected');
  },

  async connectByTheMenu(host) {
    const { page } = host;
    await page.evaluate(text => globalThis.page.document.set(text), forked);
    await host.shows('Nachfordern');
    await host.settled();
    await host.click(await host.id('Nachfordern'));
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Draw a way/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Prüfen' }).press('Enter');
    await host.textHas('zurück zu P', 'a way back, in the words of the language');
    await host.settled();
  },

  async renamesALane(host) {
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
  },

  async newRole(host) {
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
    await browser.picture(page, 'new-role');
  },

  async facts(host) {
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
    await browser.picture(page, 'fact-new');
    await page.keyboard.press('Enter');
    await host.textHas('dauer 5 min');
    await host.settled();
    const line = page.locator('.dw-lines input', {}).first();
    await page.waitForFunction(() => [...document.querySelectorAll('.dw-lines input')].some(({ value }) => value.includes('5 min')));
    await line.fill('dauer 7 min');
    await line.press('Enter');
    await host.textHas('dauer 7 min');
    await host.settled();
    await browser.picture(page, 'facts');
    await page.locator('.dw-lines .dw-icon-remove').first().click();
    await page.waitForFunction(() => !globalThis.page.document.text.includes('dauer'));
    assert.ok((await host.text()).includes('// bleibt stehen'));
  },

  async hostileText(host) {
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
    await browser.picture(page, 'hostile-renamed');
  },

  async keyboardAlone(host) {
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
    await browser.picture(page, 'menu');
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
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    assert.deepEqual(await host.selected(), []);
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await browser.picture(page, 'keys');
    await page.keyboard.press('Escape');
  },

  async serverKilled(host) {
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
    await browser.picture(page, 'lost');
  },
};

let failed = 0;
for (const [name, journey] of Object.entries(journeys)) {
  if (only && only !== name) continue;
  const host = await openHost({ browser, pages, program, text });
  const begin = Date.now();
  try {
    await journey(host);
    console.log(`journey ${name}: ${Date.now() - begin} ms`);
  } catch (error) {
    failed++;
    console.log(`journey ${name}: FAILED: ${error.message}\n${error.stack.split('\n').filter(line => line.includes('journeys.mjs')).join('\n')}`);
    await browser.picture(host.page, `failed-${name}`);
  }
  await host.close();
}
await browser.close();
await pages.close();
for (const fault of browser.faults) console.log(fault);
process.exitCode = failed > 0 || browser.faults.length > 0 ? 1 : 0;
