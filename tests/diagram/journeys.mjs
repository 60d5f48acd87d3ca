// journeys.mjs CHROMIUM PROGRAM PAGES PICTURES: the plugin in a plain page with the real server over a WebSocket, used with mouse and keyboard.
// Every journey looks at both sides: what stands in the text, and what the picture shows.
import * as following from './journeys/following.mjs';
import * as hands from './journeys/hands.mjs';
import * as keyboard from './journeys/keyboard.mjs';
import * as steps from './journeys/steps.mjs';
import { text } from './journeys/texts.mjs';
import * as ways from './journeys/ways.mjs';
import { openBrowser } from './support/browser.mjs';
import { openHost } from './support/host.mjs';
import { buildPages, servePages } from './support/pages.mjs';

const [, , chromium, program, folder, pictures, only] = process.argv;
await buildPages(folder);
const pages = await servePages(folder);
const browser = await openBrowser(chromium, pictures);

let failed = 0;
for (const [name, journey] of [following, steps, hands, ways, keyboard].flatMap(Object.entries)) {
  if (only && only !== name) continue;
  const host = await openHost({ browser, pages, program, text });
  const begin = Date.now();
  try {
    await journey(host);
    console.log(`journey ${name}: ${Date.now() - begin} ms`);
  } catch (error) {
    failed++;
    console.log(`journey ${name}: FAILED: ${error.message}\n${error.stack.split('\n').filter(line => line.includes('/journeys/')).join('\n')}`);
    await browser.picture(host.page, `failed-${name}`);
  }
  await host.close();
}
await browser.close();
await pages.close();
for (const fault of browser.faults) console.log(fault);
process.exitCode = failed > 0 || browser.faults.length > 0 ? 1 : 0;
