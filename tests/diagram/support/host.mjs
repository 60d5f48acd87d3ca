// The page with its server, and what a person does in it: real mouse, real keyboard, and waiting for what is to be seen.
import assert from 'node:assert/strict';
import { startServer } from './program.mjs';

export async function openHost({ browser, pages, program, text, language = 'en', options = {} }) {
  const server = await startServer(program, pages.url);
  pages.texts.set('text.weg', text);
  const page = await browser.open(`${pages.url}/page.html?language=${language}&socket=${encodeURIComponent(server.url)}`, options);
  await page.waitForFunction(() => globalThis.page?.view.modeler.getDefinitions() !== undefined);

  const registry = "globalThis.page.view.modeler.get('elementRegistry')";
  const evaluate = (body, argument) => page.evaluate(body, argument);
  const host = {
    page,
    server,
    text: () => evaluate(() => globalThis.page.document.text),
    names: () => evaluate(`${registry}.filter(e => !e.labelTarget && e.parent).map(e => e.businessObject.name).filter(Boolean)`),
    selected: () => evaluate(() => globalThis.page.view.modeler.get('selection').get().map(({ id }) => id)),
    /** The id of what bears that name. */
    id: name =>
      evaluate(name => globalThis.page.view.modeler.get('elementRegistry').find(e => !e.labelTarget && e.businessObject?.name === name)?.id, name).then(id => {
        assert.ok(id, `nothing is called ${name}`);
        return id;
      }),
    /** The flow between two names. */
    flow: (from, to) =>
      evaluate(
        ([from, to]) => globalThis.page.view.modeler.get('elementRegistry').find(e => e.waypoints && e.source?.businessObject.name === from && e.target?.businessObject.name === to)?.id,
        [from, to],
      ),
    /** Where it is on the screen: the middle; of a flow the middle of its longest stretch. */
    at: id =>
      evaluate(id => {
        const modeler = globalThis.page.view.modeler;
        const element = modeler.get('elementRegistry').get(id);
        const { x, y, scale } = modeler.get('canvas').viewbox();
        const { left, top } = modeler.get('canvas').getContainer().getBoundingClientRect();
        const on = point => ({ x: left + (point.x - x) * scale, y: top + (point.y - y) * scale });
        if (!element.waypoints) return on({ x: element.x + element.width / 2, y: element.y + element.height / 2 });
        let best = { length: -1, point: element.waypoints[0] };
        element.waypoints.slice(1).forEach((to, i) => {
          const from = element.waypoints[i];
          const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
          if (length > best.length) best = { length, point: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
        });
        return on(best.point);
      }, id),
    /** The head of a lane, by which it is taken. */
    head: id =>
      evaluate(id => {
        const modeler = globalThis.page.view.modeler;
        const lane = modeler.get('elementRegistry').get(id);
        const { x, y, scale } = modeler.get('canvas').viewbox();
        const { left, top } = modeler.get('canvas').getContainer().getBoundingClientRect();
        return { x: left + (lane.x + 12 - x) * scale, y: top + (lane.y + lane.height / 2 - y) * scale };
      }, id),
    async click(id) {
      const { x, y } = await host.at(id);
      await page.mouse.click(x, y);
    },
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.move(to.x + 1, to.y, { steps: 2 });
      await page.mouse.up();
    },
    async dragFrom(locator, to) {
      const box = await locator.boundingBox();
      await host.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
    },
    /** The text and the picture of it: a text says so when the server has answered. */
    textHas: (part, why = part) => page.waitForFunction(part => globalThis.page.document.text.includes(part), part).catch(async () => assert.fail(`${why}: not in\n${await host.text()}`)),
    shows: name =>
      page
        .waitForFunction(name => globalThis.page.view.modeler.get('elementRegistry').find(e => e.businessObject?.name === name) !== undefined, name)
        .catch(async () => assert.fail(`the picture does not show ${name}: ${(await host.names()).join(', ')}\n${await host.text()}`)),
    settled: () =>
      page.waitForFunction(() => {
        const { shown, document: text } = { shown: globalThis.page.view.modeler.get('shown'), document: globalThis.page.document };
        return shown.diagram?.version === text.version;
      }),
    focusPicture: () => evaluate(() => globalThis.page.view.modeler.get('canvas').focus()),
    /** Kept by its name. */
    picture: name => browser.picture(page, name),
    notice: () => page.locator('.dw-notice:visible, .dw-toast:visible').first().textContent(),
    async close() {
      await page.close();
      await server.stop();
    },
  };
  return host;
}
