// Drives real VS Code through all journeys. Started by tests/editors/run, which says where everything is.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCodeServer } from './code_server.mjs';
import { runInside } from './inside/inside.mjs';
import { openWorkbench, patienceMs } from './workbench.mjs';

const { values, positionals: only } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string' }, // where code-server and playwright-core are
    chromium: { type: 'string' },
    state: { type: 'string' }, // a folder for all that is written
    server: { type: 'string' }, // the program that is tested
    extension: { type: 'string' }, // the .vsix with a server
    bare: { type: 'string' }, // the .vsix without
    locale: { type: 'string' }, // only in this language
    both: { type: 'boolean', default: false }, // every journey in both languages
  },
});
const { chromium } = createRequire(path.join(values.home, 'package.json'))('playwright-core');
const here = path.dirname(fileURLToPath(import.meta.url));
const support = path.resolve(here, '../support');

const words = {
  'en-US': {
    nobodyResponsible: 'Nobody is responsible for “Steuer festsetzen”.',
    endedSeveralTimes: 'ended unexpectedly several times',
    startAgain: 'Start again',
    showLog: 'Show the log',
    report: 'Report the problem',
    notTrusted: 'is not started, because you do not trust the folder',
    manageTrust: 'Manage trust',
    explainFinding: 'Dienstweg: Explain finding',
    newProcess: 'Dienstweg: New process',
    newProcessPrompt: 'What is the process called?',
    process: 'process',
    checkWorkspace: 'Dienstweg: Check all processes',
    oneHandoff: '1 handoff',
    holder: 'with Steueramt.Sachbearbeitung',
    noSuchFile: 'There is no such file.',
    useOfExtension: 'Use the one included',
    showDiagram: 'Show diagram',
    showDiagramCommand: 'Dienstweg: Show diagram',
    showText: 'Show text',
    zoomIn: 'Zoom in',
    showAll: 'Show all',
    step: 'Step',
    connect: 'Draw a way',
    undo: 'Undo',
    redo: 'Redo',
    broken: 'The text cannot be read at the moment',
    lost: 'The connection to the language server is lost',
    thenStep: 'Then: Step',
    insertHere: 'Insert here',
    export: 'Export',
    print: 'Print',
    notEditable: 'Nothing can be changed at the moment.',
    openCalled: 'Open the called process',
    copied: 'Copied: 1',
    found: (n, all) => `${n} of ${all}`,
    foundNothing: 'Nothing found',
  },
  'de-DE': {
    nobodyResponsible: 'Für „Steuer festsetzen“ ist niemand zuständig.',
    endedSeveralTimes: 'mehrmals unerwartet beendet',
    startAgain: 'Neu starten',
    showLog: 'Protokoll anzeigen',
    report: 'Problem melden',
    notTrusted: 'wird nicht gestartet, weil Sie dem Ordner nicht vertrauen',
    manageTrust: 'Vertrauen verwalten',
    explainFinding: 'Dienstweg: Befund erklären',
    newProcess: 'Dienstweg: Neuer Prozess',
    newProcessPrompt: 'Wie heißt der Prozess?',
    process: 'prozess',
    checkWorkspace: 'Dienstweg: Alle Prozesse prüfen',
    oneHandoff: '1 Übergabe',
    holder: 'bei Steueramt.Sachbearbeitung',
    noSuchFile: 'Eine solche Datei gibt es nicht.',
    useOfExtension: 'Mitgeliefertes verwenden',
    showDiagram: 'Diagramm anzeigen',
    showDiagramCommand: 'Dienstweg: Diagramm anzeigen',
    showText: 'Text anzeigen',
    zoomIn: 'Vergrößern',
    showAll: 'Alles zeigen',
    step: 'Schritt',
    connect: 'Weg zu einer anderen Stelle',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    broken: 'Der Text ist gerade nicht lesbar',
    lost: 'Die Verbindung zum Sprachserver ist unterbrochen',
    thenStep: 'Danach: Schritt',
    insertHere: 'Hier einfügen',
    export: 'Ausgeben',
    print: 'Drucken',
    notEditable: 'Zurzeit kann nichts geändert werden.',
    openCalled: 'Aufgerufenen Prozess öffnen',
    copied: 'Kopiert: 1',
    found: (n, all) => `${n} von ${all}`,
    foundNothing: 'Nichts gefunden',
  },
};

// Which journey is made in which installation and language. What speaks to people is looked at in both; of the rest each language makes a half, so
// that a run does not take twice as long. `--both` makes everything in both.
const both = ['en-US', 'de-DE'];
const installations = [
  {
    name: 'trusted',
    extensions: [values.extension],
    trust: true,
    journeys: [
      ['squiggle', both],
      ['corrected', ['en-US']],
      ['whole_workspace', both],
      ['rule_page', both],
      ['quick_fix', both],
      ['completion', both],
      ['rename', both],
      ['format_on_save', both],
      ['inlay_hints', both],
      ['code_lens', both],
      ['commands', both],
      ['setting_wins', ['en-US']],
      ['setting_broken', both],
      ['dead_server', both],
      ['diagram_open', both],
      ['diagram_follow', ['de-DE']],
      ['diagram_drag', both],
      ['diagram_insert', ['de-DE']],
      ['diagram_drop', ['en-US']],
      ['diagram_beside', ['en-US']],
      ['diagram_two', ['de-DE']],
      ['diagram_processes', ['en-US']],
      ['diagram_many', ['de-DE']],
      ['diagram_copy', ['de-DE']],
      ['diagram_search', ['en-US']],
      ['diagram_rename', ['en-US']],
      ['diagram_connect', ['de-DE']],
      ['diagram_delete', ['en-US']],
      ['diagram_fix', both],
      ['diagram_undo', ['de-DE']],
      ['diagram_broken', ['en-US']],
      ['diagram_reload', ['de-DE']],
      ['diagram_dead_server', ['de-DE']],
      ['diagram_keyboard', both],
      ['diagram_export', ['en-US']],
    ],
  },
  { name: 'inside', extensions: [values.extension], trust: true, inside: true, journeys: [] },
  { name: 'untrusted', extensions: [values.extension], trust: false, journeys: [['untrusted_checks', both]] },
  { name: 'bare', extensions: [values.bare], trust: false, journeys: [['untrusted', both]] },
];

const say = text => console.log(text);
let failures = 0;
let made = 0;

/** Also where the browser itself gives no answer any more, a journey ends. */
function within(milliseconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function attempt(name, work) {
  const begin = Date.now();
  made += 1;
  try {
    await within(3 * patienceMs, work());
    say(`ok      ${name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failures += 1;
    say(`FAILED  ${name}: ${error.message}`);
  }
}

async function makeJourney(browser, code, { title, journey, prepare, mustFail }, name, locale) {
  const folder = path.join(values.state, 'work', `${name}-${locale}`);
  await attempt(`${title} [${name}, ${locale}]`, async () => {
    const workbench = await openWorkbench({ browser, code, source: path.join(support, 'workspace'), folder, locale, prepare: folder => prepare?.(folder, values), pictures: path.join(values.state, 'pictures', `${name}-${locale}`) });
    let failure;
    try {
      await journey({ workbench, words: words[locale] });
      if (name.startsWith('diagram_')) await workbench.picture('end');
      if (mustFail) failure = new Error('the control passed, which it must not');
    } catch (error) {
      if (!mustFail?.test(error.message)) failure = error;
    }
    if (workbench.outside.length > 0) failure = new Error(`requests that leave this machine: ${[...new Set(workbench.outside)].join(' ')}`);
    if (workbench.violations.length > 0) failure = new Error(`the page's policy forbade: ${[...new Set(workbench.violations)].join(' ')}`);
    if (failure) {
      const picture = path.join(values.state, `${name}-${locale}.png`);
      await workbench.page.screenshot({ path: picture }).catch(() => undefined);
      failure.message += `\n        picture: ${picture}`;
    }
    await workbench.close();
    if (failure) throw failure;
  });
}

rmSync(values.state, { recursive: true, force: true });
mkdirSync(values.state, { recursive: true });
const launch = () =>
  chromium.launch({
    executablePath: values.chromium,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** One installation in one language, with a code-server of its own. */
async function makeAll(browser, { name: installation, extensions, trust, inside = false, journeys }, locale) {
  const code = await startCodeServer({ home: values.home, state: path.join(values.state, `${installation}-${locale}`), extensions, trust, driver: inside });
  try {
    for (const [name] of journeys) {
      const journey = await import(`./journeys/${name}.mjs`);
      await makeJourney(browser, code, journey, name, locale);
    }
    if (inside)
      await attempt('the suite inside the extension host [inside]', () =>
        runInside({
          browser,
          code,
          source: path.join(support, 'workspace'),
          folder: path.join(values.state, 'work/inside'),
          driver: path.join(support, 'driver'),
          suite: path.join(here, 'inside/suite.cjs'),
          say,
        }),
      );
  } finally {
    await code.stop();
  }
}

const known = readdirSync(path.join(here, 'journeys')).map(file => path.basename(file, '.mjs'));
for (const name of only) if (name !== 'inside' && !known.includes(name)) throw new Error(`there is no journey ${name}; there are inside, ${known.join(', ')}`);
const wanted = name => only.length === 0 || only.includes(name);
const waiting = installations.flatMap(installation => {
  const locales = installation.inside ? ['en-US'] : both.filter(one => (values.locale ?? one) === one);
  return locales.flatMap(locale => {
    const journeys = installation.journeys.filter(([name, languages]) => wanted(name) && (values.both || languages.includes(locale)));
    return journeys.length > 0 || (installation.inside && wanted('inside')) ? [browser => makeAll(browser, { ...installation, journeys }, locale)] : [];
  });
});
// Two at a time, each with a browser and so a clipboard of its own: a journey waits more than it works.
const twoAtATime = Array.from({ length: 2 }, async () => {
  if (waiting.length === 0) return;
  const browser = await launch();
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next(browser);
  } finally {
    await browser.close();
  }
});
const ends = await Promise.allSettled(twoAtATime);
for (const end of ends) if (end.status === 'rejected') throw end.reason;
say(`VS Code: ${made - failures} of ${made} passed`);
process.exitCode = failures === 0 && made > 0 ? 0 : 1;
