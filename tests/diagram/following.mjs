// following.mjs CHROMIUM PROGRAM PAGES PICTURES: a new picture is applied as its difference. After any change there must be shown exactly what would be
// shown if it had been drawn from nothing; what did not change is not drawn again; zoom, scroll and selection stay; and it is fast enough.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './support/browser.mjs';
import { diagramOf, escape } from './support/diagrams.mjs';
import { buildPages, servePages } from './support/pages.mjs';
import { exported, exportedExample, longProcess } from './support/program.mjs';

const [, , chromium, program, pages, pictures] = process.argv;
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await buildPages(pages);
const server = await servePages(pages);
const browser = await openBrowser(chromium, pictures);

const feed = (page, diagram) =>
  page.evaluate(async diagram => {
    fed.drawn.length = 0;
    const begin = performance.now();
    await fed.feed(diagram);
    return { drawn: [...fed.drawn], time: performance.now() - begin };
  }, diagram);

/** Everything that is drawn, as it is drawn; marks of the view (outlines, ids for screen readers) are not the picture. */
const shown = page =>
  page.evaluate(() => {
    const registry = fed.service('elementRegistry');
    const all = registry.getAll().filter(element => element.parent);
    const told = all.map(element => [element.id, element, element.businessObject]).map(([id, element, semantic]) => [
      id,
      {
        type: element.type,
        parent: element.parent.id,
        box: element.waypoints ? element.waypoints.map(({ x, y }) => [x, y]) : [element.x, element.y, element.width, element.height],
        ends: [element.source?.id, element.target?.id, element.host?.id, element.labelTarget?.id],
        joined: [element.incoming, element.outgoing, element.attachers].map(list => (list ?? []).map(({ id }) => id).sort()),
        at: registry.getGraphics(element).getAttribute('transform'),
        touched: ['d', 'width', 'height'].map(name => registry.getGraphics(element).querySelector(':scope > .djs-hit')?.getAttribute(name) ?? null),
        drawn: registry.getGraphics(element).querySelector('.djs-visual').innerHTML.replace(/[a-z_-]*marker[\w-]*/gi, '').replace(/#[\w-]+/g, '#'),
        // What it is made of names others as they are now.
        names: [semantic.sourceRef, semantic.targetRef, semantic.attachedToRef, semantic.default, ...(semantic.flowNodeRef ?? []), element.di.bpmnElement].map(other => other?.id),
        isNow: [semantic.sourceRef, semantic.targetRef, semantic.attachedToRef, ...(semantic.flowNodeRef ?? [])].every(other => !other || !registry.get(other.id) || registry.get(other.id).businessObject === other),
        isOurs: element.businessObject.$model !== undefined && element.businessObject.id === (element.labelTarget ?? element).id,
      },
    ]);
    return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** What bpmn-js itself shows of the file, from nothing. */
const other = await browser.open(`${server.url}/fed.html`);
async function freshly({ bpmn }) {
  await other.evaluate(bpmn => fed.view.modeler.importXML(bpmn), bpmn);
  return shown(other);
}

/** Only those, for whole pictures cannot be read. */
function differences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(id => {
    if (!one[id] || !other[id]) return [[id, one[id] ? 'is left over' : 'is missing']];
    return Object.keys(one[id]).flatMap(what => {
      const [a, b] = [one, other].map(each => JSON.stringify(each[id][what]));
      return a === b ? [] : [[id, what, a, b]];
    });
  });
}

let version = 0;
const asDiagram = (bpmn, options) => diagramOf(bpmn, { version: ++version, ...options });

async function examplesFollow() {
  const folders = ['musterstadt/prozesse', 'klinikum/prozesse'].map(folder => path.join(project, 'examples', folder));
  const files = folders.flatMap(folder => readdirSync(folder).map(file => path.join(folder, file)));
  let followed = 0;
  for (const file of files.filter((_, i) => i % 3 === 0)) {
    const kinds = [[], ['--documents'], ['--as-written'], ['--lanes-as-written'], []].map(options => asDiagram(exportedExample(program, file, ...options)));
    const page = await browser.open(`${server.url}/fed.html`);
    for (const diagram of kinds) {
      await feed(page, diagram);
      assert.deepEqual(differences(await shown(page), await freshly(diagram)), [], path.basename(file));
      followed++;
    }
    await page.close();
  }
  console.log(`following: ${followed} pictures of ${files.length} files are as if drawn from nothing`);
}

const text = `organisation Haus {
  einheit Amt {
    rolle Annahme
    rolle Prüfung
    rolle Kasse
  }
}

prozess Kurz "Ein kurzer Prozess" {
  schritt "Aufnehmen" als Aufnahme durch Amt.Annahme
  prüfung "Prüfen" als P durch Amt.Prüfung
  entscheidung "Vollständig?" durch Amt.Prüfung {
    wenn "ja"
    wenn "nein" { schritt "Nachfordern" als Nach durch Amt.Prüfung }
  }
  schritt "Buchen" als Buchung durch Amt.Kasse
  ende "Fertig"
}
`;

async function littleIsDrawn() {
  const page = await browser.open(`${server.url}/fed.html`);
  await feed(page, asDiagram(exported(program, text)));
  await page.evaluate(() => {
    fed.service('canvas').viewbox({ x: 40, y: 30, width: 700, height: 430 });
    fed.service('selection').select(fed.service('elementRegistry').get('P'));
    // An object that stays the same, or does not.
    globalThis.graphics = fed.service('elementRegistry').getGraphics('Aufnahme').querySelector('.djs-visual').firstChild;
  });
  const same = () =>
    page.evaluate(() => ({
      viewbox: Object.fromEntries(Object.entries(fed.service('canvas').viewbox()).filter(([name]) => 'x y width height'.split(' ').includes(name)).map(([name, value]) => [name, Math.round(value)])),
      selected: fed.service('selection').get().map(({ id }) => id),
      isSame: globalThis.graphics === fed.service('elementRegistry').getGraphics('Aufnahme').querySelector('.djs-visual').firstChild,
    }));
  const before = await same();
  const follow = async (changed, check) => {
    const diagram = asDiagram(exported(program, changed));
    const { drawn } = await feed(page, diagram);
    assert.deepEqual(differences(await shown(page), await freshly(diagram)), []);
    assert.deepEqual(await same(), before);
    check(drawn);
  };
  const changed = (from, to) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };
  await follow(text, drawn => assert.deepEqual(drawn, []));
  await follow(`// a comment\n${text}`, drawn => assert.deepEqual(drawn, []));
  await follow(changed('"Buchen"', '"Buche"'), drawn => assert.deepEqual(drawn, ['Buchung']));
  await follow(text, drawn => assert.deepEqual(drawn, ['Buchung']));
  // One that is new: it, the ways at it, and what had to become longer. Steps that only moved are not among them.
  await follow(changed('  schritt "Buchen"', '  schritt "Neu" als Neu durch Amt.Kasse\n  schritt "Buchen"'), drawn => {
    assert.ok(drawn.includes('Neu'));
    assert.ok(!drawn.includes('Buchung') && !drawn.includes('Nach'), drawn.join());
  });
  await follow(text, drawn => assert.ok(!drawn.includes('Buchung'), drawn.join()));
  await follow(changed('schritt "Buchen"', 'prüfung "Buchen"'), drawn => assert.ok(!drawn.includes('Aufnahme')));
  await follow(changed('als Nach durch Amt.Prüfung', 'als Nach durch Amt.Annahme'), drawn => assert.ok(!drawn.includes('P')));
  await follow(changed('    rolle Kasse\n', '    rolle Kasse\n    rolle Registratur\n').replace('  ende "Fertig"', '  schritt "Ablegen" als Akte durch Amt.Registratur\n  ende "Fertig"'), drawn => assert.ok(drawn.includes('Akte')));
  await follow(changed('  schritt "Buchen" als Buchung durch Amt.Kasse\n', ''), drawn => assert.ok(!drawn.includes('P')));
  await follow(changed('wenn "ja"', 'wenn "ja, alles"'), drawn => assert.ok(!drawn.includes('P')));
  await follow(text, () => {});
  await page.close();
  console.log('following: what did not change is not drawn; view and selection stay');
}

/** Numbers that look random and are the same every time: a failure can be seen again. */
function numbers(seed) {
  return below => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** A process that somebody goes on changing: statements are put in, taken out, called otherwise, given to others, put in another order. */
function changingProcess(below) {
  const roles = ['Antrag', 'Prüfung', 'Kasse', 'Archiv'];
  const words = ['Prüfen', 'Ablegen', 'Ein recht langer Name, der umgebrochen wird', 'Ä & <b> "', 'Zahlen', ''];
  let last = 0;
  const role = () => roles[below(roles.length)];
  const word = () => words[below(words.length)].replaceAll('"', "'");
  const made = () => {
    const name = `N${++last}`;
    const statement = { name, kind: below(5), role: role(), word: word() };
    return statement;
  };
  const said = ({ name, kind, role: by, word: label }) => {
    const step = (word_, id) => `schritt "${word_ || id}" als ${id} durch Amt.${by}`;
    if (kind === 0) return [`  entscheidung "${label || 'Wie?'}" als ${name} durch Amt.${by} {`, '    wenn "ja"', `    wenn "nein" { ${step(label, `${name}b`)} }`, '  }'];
    if (kind === 1) return ['  parallel {', `    zweig "a" { ${step(label, name)} }`, `    zweig "b" { ${step('', `${name}b`)} }`, '  }'];
    return [`  ${step(label, name)}`];
  };
  const statements = Array.from({ length: 12 }, made);
  const changes = [
    () => statements.splice(below(statements.length + 1), 0, made()),
    () => statements.length > 3 && statements.splice(below(statements.length), 1),
    () => (statements[below(statements.length)].word = word()),
    () => (statements[below(statements.length)].role = role()),
    () => (statements[below(statements.length)].kind = below(5)),
    () => statements.splice(below(statements.length), 0, ...statements.splice(below(statements.length), 1)),
  ];
  return {
    change: () => changes[below(changes.length)](),
    text: () => [...text.split('\n').slice(0, 2), ...roles.map(name => `    rolle ${name}`), '  }', '}', '', 'prozess Anders "Wird anders" {', ...statements.flatMap(said), '  ende "Fertig"', '}', ''].join('\n'),
  };
}

async function randomEditsFollow() {
  const below = numbers(20261127);
  const page = await browser.open(`${server.url}/fed.html`);
  const process_ = changingProcess(below);
  let kept = 0;
  const edits = 60;
  for (let edit = 0; edit < edits; edit++) {
    const diagram = asDiagram(exported(program, process_.text()));
    const { drawn } = await feed(page, diagram);
    const now = await shown(page);
    assert.deepEqual(differences(now, await freshly(diagram)), [], `after edit ${edit} of\n${process_.text()}`);
    if (edit > 0 && drawn.length < Object.keys(now).length / 2) kept++;
    for (let i = below(3); i >= 0; i--) process_.change();
  }
  // A new order of ways may move everything, but most edits are small.
  assert.ok(kept > edits / 2, `only ${kept} of ${edits} kept what was drawn`);
  await page.close();
  console.log(`following: after each of ${edits} random edits the picture is as if drawn from nothing`);
}

/** Where nobody sees them there are no marks; where somebody comes there are. */
async function marksAreWhereOneLooks() {
  const page = await browser.open(`${server.url}/fed.html`);
  const diagram = asDiagram(exported(program, longProcess(200)));
  const findings = diagram.elements
    .filter(({ id }) => /^S\d+$/.test(id))
    .map(({ id: element, range }) => ({ element, severity: 2, rule: 'X1', message: element, help: '', range, fixes: [] }));
  await feed(page, { ...diagram, findings });
  const badges = () => page.evaluate(() => [...document.querySelectorAll('.dw-badge')].map(({ title }) => title.replace(/.* /, '')));
  const first = await badges();
  assert.ok(first.includes('S0') && !first.includes('S150') && first.length < 100, first.join());
  await page.evaluate(() => fed.service('canvas').scrollToElement(fed.service('elementRegistry').get('S150')));
  await page.waitForFunction(() => [...document.querySelectorAll('.dw-badge')].some(({ title }) => title.endsWith(' S150')));
  assert.ok(!(await badges()).includes('S0'));
  // A finding that has gone elsewhere is not left over when one comes back.
  await feed(page, { ...diagram, findings: findings.slice(1) });
  await page.evaluate(() => fed.service('canvas').scrollToElement(fed.service('elementRegistry').get('S0')));
  await page.waitForFunction(() => [...document.querySelectorAll('.dw-badge')].some(({ title }) => title.endsWith(' S1')));
  assert.ok(!(await badges()).includes('S0'));
  await page.close();
  console.log('following: marks are where one looks');
}

async function hostileLabels() {
  const labels = {
    markup: '<img src=x onerror="globalThis.hurt = true">',
    script: '</text><script>globalThis.hurt = true</script>',
    quotes: `"'\`„“ & &amp; &lt;b&gt;`,
    lines: 'eins\nzwei\r\ndrei',
    rightToLeft: 'طلب שלום \u202eabc\u202c',
    long: 'Wort '.repeat(2000),
    unbroken: 'x'.repeat(10_000),
  };
  const bpmn = exported(program, text);
  const page = await browser.open(`${server.url}/fed.html`);
  await feed(page, asDiagram(bpmn));
  for (const [kind, label] of Object.entries(labels)) {
    const hostile = bpmn.replace('name="Buchen"', `name="${escape(label)}"`).replace('name="ja"', `name="${escape(label)}"`).replace('name="Ein kurzer Prozess"', `name="${escape(label)}"`);
    const diagram = asDiagram(hostile);
    const finding = { element: 'Buchung', severity: 1, rule: label, message: label, help: label, range: diagram.elements[0].range, fixes: [{ title: label, preferred: true }], missingHandoff: [diagram.elements.find(({ kind }) => kind === 'sequenceFlow').id] };
    const elements = diagram.elements.map(element => ({ ...element, description: label, holders: [label], ...(element.kind === 'sequenceFlow' ? { handoff: { object: label, channel: label, deadline: label, confirmed: true, mediaBreak: true } } : {}) }));
    await feed(page, { ...diagram, title: label, processes: diagram.processes.map(each => ({ ...each, title: label })), elements, findings: [finding] });
    await page.evaluate(label => {
      fed.facts({ title: label, word: label, facts: [{ index: 0, clause: 'x', text: label, range: null }], possible: [{ clause: 'x', word: label, meaning: label }] });
      fed.service('custody').set(true);
      fed.service('selection').select(fed.service('elementRegistry').get('Buchung'));
      fed.service('eventBus').fire('dienstweg.facts', {});
      fed.service('eventBus').fire('dienstweg.menu', { elements: fed.service('selection').get() });
      fed.service('edits').refuse(label, ['Buchung']);
    }, label);
    await page.keyboard.press('Escape');
    const found = await page.evaluate(() => ({
      hurt: globalThis.hurt,
      images: document.querySelectorAll('img, script:not([src])').length,
      name: fed.service('elementRegistry').get('Buchung').businessObject.name,
      notice: document.querySelector('.dw-notice span').textContent,
    }));
    assert.deepEqual(found, { hurt: undefined, images: 0, name: label, notice: label }, kind);
    await browser.picture(page, `hostile-${kind}`);
    await page.evaluate(() => fed.service('custody').set(false));
  }
  await page.close();
  console.log('following: hostile labels are text');
}

try {
  await examplesFollow();
  await littleIsDrawn();
  await randomEditsFollow();
  await marksAreWhereOneLooks();
  await hostileLabels();
} finally {
  await browser.close();
  await server.close();
}
assert.deepEqual(browser.faults, []);
