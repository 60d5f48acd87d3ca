// bench.mjs CHROMIUM PROGRAM FOLDER [ROUNDS [SIZES]]: how long it takes until the first picture is painted, until a change of the text is, and until an
// edit of the diagram is in the text and painted, in the plain page with its server over a WebSocket. Prints a table; judges nothing.
import path from 'node:path';
import { openBrowser } from './support/browser.mjs';
import { openHost } from './support/host.mjs';
import { buildPages, servePages } from './support/pages.mjs';
import { longProcess } from './support/program.mjs';

const [chromium, program, folder, rounds = '15', only = '20,50,200,1000'] = process.argv.slice(2);
await buildPages(folder);
const pages = await servePages(folder);
const browser = await openBrowser(chromium, path.join(folder, 'pictures'));
const sizes = only.split(',').map(Number);

/** Runs in the page: milliseconds until the next picture is painted, which is in the second frame behind it. */
function measure({ what, round }) {
  const { view, document: text } = globalThis.page;
  const eventBus = view.modeler.get('eventBus');
  const painted = new Promise(resolve => {
    const done = () => {
      eventBus.off('dienstweg.shown', done);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    };
    eventBus.on('dienstweg.shown', 1, done);
  });
  const begin = performance.now();
  let changed = Promise.resolve(begin);
  if (what === 'label in the text') text.set(text.text.replace(/"Schritt 3[^"]*"/, `"Schritt 3 ${round}"`));
  if (what === 'step in the text') text.set(text.text.replace(/ {2}schritt "Schritt 5"/, `  schritt "Neu ${round}"\n  schritt "Schritt 5"`));
  if (what === 'label in the diagram') {
    changed = new Promise(resolve => text.onChanged(() => resolve(performance.now())));
    void view.modeler.get('edits').send({ kind: 'rename', element: 'S3', text: `Schritt 3 ${round}` }, ['S3']);
  }
  if (what === 'step in the diagram') {
    changed = new Promise(resolve => text.onChanged(() => resolve(performance.now())));
    void view.modeler.get('edits').send({ kind: 'insert', what: 'step', at: { after: 'S5' } }, ['S5']);
  }
  return Promise.all([changed, painted]).then(([inText, onScreen]) => ({ inText: inText - begin, painted: onScreen - begin }));
}

const middle = times => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const shown = times => `${middle(times).toFixed(0)} (${Math.max(...times).toFixed(0)})`;

/** Each time in a page of its own with a server of its own: what goes before the question (the server, the page, its script), and the picture. */
async function firstPictures(text) {
  const times = { start: [], picture: [] };
  for (let round = 0; round < Math.min(5, Number(rounds)); ++round) {
    const begin = Date.now();
    const host = await openHost({ browser, pages, program, text, options: {} });
    await host.page.waitForFunction(() => globalThis.page.first.painted !== undefined);
    const { asked, painted } = await host.page.evaluate(() => globalThis.page.first);
    times.start.push(asked - begin);
    times.picture.push(painted - asked);
    await host.close();
  }
  return times;
}

try {
  console.log('Milliseconds, median (longest):\n');
  console.log('| steps | start → asked | asked → first picture painted | label in the text → painted | step in the text → painted | label in the diagram → text | → painted | step in the diagram → text | → painted |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const steps of sizes) {
    const { start, picture } = await firstPictures(longProcess(steps));
    const row = [shown(start), shown(picture)];
    const host = await openHost({ browser, pages, program, text: longProcess(steps), options: {} });
    for (const what of ['label in the text', 'step in the text', 'label in the diagram', 'step in the diagram']) {
      const times = { inText: [], painted: [] };
      for (let round = 0; round < Number(rounds); ++round) {
        const { inText, painted } = await host.page.evaluate(measure, { what, round });
        times.inText.push(inText);
        times.painted.push(painted);
        await host.settled();
      }
      if (what.endsWith('diagram')) row.push(shown(times.inText));
      row.push(shown(times.painted));
    }
    console.log(`| ${steps} | ${row.join(' | ')} |`);
    await host.close();
  }
} finally {
  await browser.close();
  await pages.close();
}
