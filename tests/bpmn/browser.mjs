// browser.mjs CHROMIUM BPMN IMPORTED SVG PICTURES: each BPMN file in the folders BPMN and IMPORTED is read by bpmn-js in a real browser without a
// complaint and shown without a text that sticks out of its shape; so is each text of our own pictures in SVG, in the browser and by librsvg. How
// bpmn-js shows them is kept in PICTURES. Nothing may be asked of any other machine. Files made wrong must be found.
// Exit status 77: there is no rsvg-convert, so that part was not run.
// Texts are measured with the fonts of this machine, so what is printed names the one that Arial is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './browser/blank_page.mjs';
import { importInto, measureTexts, openViewer, showWhole } from './browser/bpmn_js.mjs';
import { hasRenderer, strayPixels } from './browser/rendered_texts.mjs';
import { labelBoxes, outsideTheirBox, textsOf } from './browser/svg_texts.mjs';

const [, , chromium, bpmnFolder, importedFolder, svgFolder, pictures] = process.argv;
const filesOf = (folder, ending) => readdirSync(folder).filter(file => file.endsWith(ending)).map(file => path.join(folder, file));
const read = file => readFileSync(file, 'utf8');

let failed = false;
function fault(text) {
  console.log(text);
  failed = true;
}

const browser = await openBrowser(chromium);
try {
  const viewer = await browser.blankPage();
  await openViewer(viewer);
  const reader = await browser.blankPage();

  const counts = {};
  let texts = 0;
  /** What was imported was labelled by others, who leave less room: that is counted only. */
  async function readByOthers(file, ours) {
    const name = path.basename(file, '.bpmn');
    for (const complaint of await importInto(viewer, read(file))) fault(`${name}: bpmn-js ${complaint}`);
    await showWhole(viewer);
    await viewer.screenshot({ path: path.join(pictures, `${name}.png`) });
    const measured = await measureTexts(viewer);
    texts += measured.texts;
    for (const [kind, places] of Object.entries(measured.found)) {
      counts[kind] = (counts[kind] ?? 0) + places.length;
      const isFault = ours && ['outside', 'broken', 'covered', 'onShape'].includes(kind);
      for (const place of places) (isFault ? fault : console.log)(`${name}: ${kind}: ${place}`);
    }
  }
  mkdirSync(pictures, { recursive: true });
  const files = filesOf(bpmnFolder, '.bpmn');
  const imported = filesOf(importedFolder, '.bpmn');
  if (files.length === 0 || imported.length === 0) fault('there are no files');
  for (const file of files) await readByOthers(file, true);
  for (const file of imported) await readByOthers(file, false);
  console.log(`bpmn-js: ${files.length + imported.length} files, ${texts} texts; ${JSON.stringify(counts)}`);

  const bpmnOf = picture => read(path.join(bpmnFolder, `${path.basename(picture, '.svg')}.bpmn`));
  async function faultsOf(svg, bpmn) {
    const texts = await textsOf(reader, svg, await labelBoxes(reader, bpmn));
    const boxes = texts.flatMap(({ box }) => box ?? []);
    return { count: texts.length, outside: outsideTheirBox(texts), stray: hasRenderer ? strayPixels(svg, boxes) : [] };
  }
  const ours = filesOf(svgFolder, '.svg');
  if (ours.length !== files.length) fault(`${ours.length} pictures of ${files.length} files`);
  let own = 0;
  for (const picture of ours) {
    const name = path.basename(picture);
    const { count, outside, stray } = await faultsOf(read(picture), bpmnOf(picture));
    own += count;
    for (const text of outside) fault(`${name}: ${text}`);
    if (stray.length > 0) fault(`${name}: librsvg draws ${stray.length} pixels of texts outside of their boxes, the first at ${stray[0].x}, ${stray[0].y}`);
  }
  console.log(`SVG: ${ours.length} files, ${own} texts${hasRenderer ? '' : '; by librsvg: NOT RUN'}`);

  // What is wrong must be found.
  const sound = read(files[0]);
  const changed = (text, from, to) => {
    const made = text.replace(from, to);
    if (made === text) fault(`nothing to make wrong: ${from}`);
    return made;
  };
  if ((await importInto(viewer, changed(sound, /(<bpmndi:BPMNShape [^>]*bpmnElement=")[^"]*/, '$1nowhere'))).length === 0)
    fault('a shape of nothing is not complained about');
  async function mustBeFound(kind, bpmn) {
    await importInto(viewer, bpmn);
    await showWhole(viewer);
    if ((await measureTexts(viewer)).found[kind].length === 0) fault(`a file made wrong (${kind}) is not found`);
  }
  await mustBeFound('outside', changed(sound, /(<bpmn:task [^>]*name=")[^"]*/, `$1${'viel zu lang '.repeat(20)}`));
  await mustBeFound('broken', changed(sound, /(<bpmn:task [^>]*name=")[^"]*/, '$1Donaudampfschifffahrtsgesellschaft'));
  const [box] = sound.match(/<dc:Bounds [^>]*height="80"[^>]*>/);
  const [, x, y] = sound.match(/<di:waypoint x="(\d+)" y="(\d+)"/);
  const onWay = `<dc:Bounds x="${x - 45}" y="${y - 7}" width="90" height="14" />`;
  for (const [kind, place] of [['onShape', box], ['onLine', onWay]])
    await mustBeFound(kind, changed(sound, /(<bpmndi:BPMNLabel>\s*)<dc:Bounds [^>]*>/, `$1${place}`));

  const longer = changed(read(ours[0]), />([^<]{10,})<\/text>/, '>$1$1$1</text>');
  const { outside, stray } = await faultsOf(longer, bpmnOf(ours[0]));
  if (outside.length !== 1) fault('a text that is three times as long is not found');
  if (hasRenderer && stray.length === 0) fault('pixels of a text that is three times as long are not found');

  if (browser.asked.length > 0) fault(`asked of others: ${[...new Set(browser.asked)].join(' ')}`);
  await reader.setContent('<img src="http://elsewhere.invalid/">');
  if (browser.asked.length === 0) fault('a page that asks others is not found');
} finally {
  await browser.close();
}
console.log(`Arial is ${spawnSync('fc-match', ['--format', '%{family}', 'Arial'], { encoding: 'utf8' }).stdout || 'not known'}`);
process.exitCode = failed ? 1 : hasRenderer ? 0 : 77;
