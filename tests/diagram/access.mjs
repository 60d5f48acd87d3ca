// access.mjs CHROMIUM PROGRAM PAGES PICTURES: axe-core finds nothing to complain about, in German and English, light, dark and with forced colours; with
// everything open that can be. Each state is kept as a picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './support/browser.mjs';
import { diagramOf } from './support/diagrams.mjs';
import { buildPages, servePages } from './support/pages.mjs';
import { exportedExample } from './support/program.mjs';

const [, , chromium, program, folder, pictures] = process.argv;
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
await buildPages(folder);
const pages = await servePages(folder);
const browser = await openBrowser(chromium, pictures);
const bpmn = exportedExample(program, path.join(project, 'examples/musterstadt/prozesse/hundesteuer.weg'));

function full() {
  const diagram = diagramOf(bpmn, { version: 1 });
  const flows = diagram.elements.filter(({ kind }) => kind === 'sequenceFlow');
  const tasks = diagram.elements.filter(({ kind }) => kind === 'task');
  const roles = ['Bürgerbüro.Sachbearbeitung', 'Steueramt.Sachbearbeitung', 'Steueramt.Leitung'];
  const elements = diagram.elements.map((element, i) => {
    const isWork = !['lane', 'participant', 'sequenceFlow'].includes(element.kind);
    const holders = isWork ? { holders: i % 7 === 0 ? roles.slice(0, 2) : [roles[i % 3]] } : {};
    const handoff = element.id === flows[3].id ? { handoff: { object: 'Hundeanmeldung', channel: 'E-Akte', deadline: '1 Arbeitstag', confirmed: true, mediaBreak: true } } : {};
    return { ...element, ...holders, ...handoff };
  });
  const range = elements[0].range;
  const finding = (element, severity, fixes, more = {}) => ({ element, severity, rule: `H10${severity}`, message: 'Hier fehlt etwas, das gesagt werden muss.', help: 'Schreiben Sie „frist 2 Tage“.', range, fixes, ...more });
  const findings = [
    finding(tasks[0].id, 1, [{ title: 'Frist ergänzen', preferred: true }]),
    finding(tasks[1].id, 2, []),
    finding(tasks[2].id, 3, []),
    finding(tasks[3].id, 4, []),
    finding(tasks[3].id, 1, [{ title: 'Übergabe ergänzen', preferred: true }], { missingHandoff: [flows[12].id] }),
  ];
  return { ...diagram, elements, findings };
}

let count = 0;
async function check(page, name) {
  await browser.picture(page, `access-${name}`);
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document)).violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`));
  for (const violation of violations) {
    count++;
    console.log(`${name}: ${violation}`);
  }
}

for (const language of ['de', 'en']) {
  for (const [scheme, options] of Object.entries({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' } })) {
    const page = await browser.open(`${pages.url}/fed.html?language=${language}`, options);
    // Past the page's policy, which lets in nothing that is not served with it.
    await page.evaluate(axe);
    await page.evaluate(diagram => fed.feed(diagram), full());
    const on = `${language}-${scheme}`;
    await check(page, `${on}-plain`);
    const task = full().elements.find(({ kind }) => kind === 'task').id;
    await page.evaluate(task => {
      const fact = (index, text) => ({ index, clause: 'x', text, range: null });
      fed.facts({ title: 'Anmeldung prüfen', word: 'prüfung', facts: [fact(0, 'braucht Hundeanmeldung'), fact(1, 'dauer 10..15 min')], possible: [{ clause: 'deadline', word: 'frist', meaning: 'bis wann' }] });
      fed.suggestions({ replaces: { begin: 0, end: 5 }, items: [{ label: 'Arbeitstage', detail: 'Einheit', insert: 'Arbeitstage' }, { label: 'Stunden', detail: '', insert: 'Stunden' }] });
      fed.service('selection').select(fed.service('elementRegistry').get(task));
      fed.service('canvas').scrollToElement(fed.service('elementRegistry').get(task), 60);
      fed.service('eventBus').fire('dienstweg.facts', {});
    }, task);
    await page.locator('.dw-lines input').first().waitFor();
    await page.locator('.dw-lines input').first().press('ArrowDown');
    await page.locator('.dw-list [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await check(page, `${on}-panel`);
    await page.keyboard.press('Escape');
    await page.evaluate(() => fed.service('custody').set(true));
    await page.evaluate(task => fed.service('edits').refuse('Dort kann es nicht stehen.', [task]), task);
    await check(page, `${on}-custody`);
    await page.evaluate(() => fed.service('custody').set(false));
    await page.evaluate(() => fed.service('eventBus').fire('dienstweg.menu', { elements: fed.service('selection').get() }));
    await check(page, `${on}-menu`);
    await page.keyboard.press('Escape');
    await page.evaluate(() => fed.service('eventBus').fire('dienstweg.keys'));
    await check(page, `${on}-keys`);
    await page.keyboard.press('Escape');
    await page.evaluate(diagram => fed.feed(diagram), { ...full(), state: 'broken' });
    await check(page, `${on}-broken`);
    await page.close();
  }
}
// What is wrong must be found.
const page = await browser.open(`${pages.url}/fed.html`);
await page.evaluate(axe);
await page.evaluate(() => document.body.append(document.createElement('button')));
const found = await page.evaluate(async () => (await globalThis.axe.run(document)).violations.length);
if (found === 0) console.log('a button without a name is not found');
await browser.close();
await pages.close();
for (const fault of browser.faults) console.log(fault);
console.log(`axe-core: ${count} violations`);
process.exitCode = count > 0 || found === 0 || browser.faults.length > 0 ? 1 : 0;
