// What the diagram decides without a browser: what a drop means, where the keys lead, how edits are applied to a text.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../diagram');
async function load(file) {
  const built = buildSync({ entryPoints: [path.join(folder, file)], bundle: true, platform: 'node', format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
}
const { dropOf, insertOf } = await load('bpmn/drop.ts');
const { nearest } = await load('bpmn/near.ts');
const { beginning, neighbour } = await load('bpmn/ways.ts');
const { TextDocument, edited } = await load('text_document.ts');
const { found, innermostAt } = await load('view/places.ts');
const { Words, allWords } = await load('words.ts');

// One lane above the other; a, b, c in a row, between b and c a fork to d below.
//   top:    a → b → c
//   bottom:     ↘ d
const box = (x, y) => ({ x, y, width: 100, height: 80 });
function scene(denied = []) {
  const node = (id, x, y, lane, previous, next) => [id, { id, ...box(x, y), lane, previous, next }];
  const nodes = new Map([
    node('a', 100, 10, 'top', [], ['b']),
    node('b', 300, 10, 'top', ['a'], ['c', 'd']),
    node('c', 500, 10, 'top', ['b'], []),
    node('d', 500, 210, 'bottom', ['b'], []),
  ]);
  const lanes = [
    { id: 'unit', x: 0, y: 0, width: 1000, height: 300, depth: 0, parent: undefined },
    { id: 'top', x: 20, y: 0, width: 980, height: 100, depth: 1, parent: 'unit' },
    { id: 'bottom', x: 20, y: 200, width: 980, height: 100, depth: 1, parent: 'unit' },
  ];
  return { nodes, lanes, can: (id, ability) => !denied.includes(`${id} ${ability}`) };
}

test('what is dropped near a way is dropped on the nearest one', () => {
  const level = { waypoints: [{ x: 0, y: 0 }, { x: 100, y: 0 }] };
  const bent = { waypoints: [{ x: 0, y: 30 }, { x: 50, y: 30 }, { x: 50, y: 90 }] };
  const point = { waypoints: [{ x: 300, y: 0 }, { x: 300, y: 0 }] };
  const all = [level, bent, point, { waypoints: [] }];
  assert.equal(nearest(all, { x: 50, y: 12 }, 12), level);
  assert.equal(nearest(all, { x: 50, y: 12.5 }, 12), undefined);
  assert.equal(nearest(all, { x: 50, y: 16 }, 20), bent);
  assert.equal(nearest(all, { x: 60, y: 95 }, 12), bent);
  assert.equal(nearest(all, { x: 110, y: 8 }, 12), undefined);
  assert.equal(nearest(all, { x: 303, y: 4 }, 5), point);
  assert.equal(nearest([], { x: 0, y: 0 }, 12), undefined);
});

const flow = { id: 'flow', kind: 'flow', ends: ['b', 'c'] };
const lane = { id: 'top', kind: 'lane' };

test('a drop into another lane makes another responsible', () => {
  assert.deepEqual(dropOf(scene(), ['a'], { id: 'bottom', kind: 'lane' }, { x: 150, y: 250 }), { edit: { kind: 'assign', elements: ['a'], lane: 'bottom' } });
  assert.deepEqual(dropOf(scene(['a assign']), ['a'], { id: 'bottom', kind: 'lane' }, { x: 150, y: 250 }), { why: 'cannotAssign' });
  assert.deepEqual(dropOf(scene(), ['a', 'd'], { id: 'bottom', kind: 'lane' }, { x: 150, y: 250 }), { edit: { kind: 'assign', elements: ['a', 'd'], lane: 'bottom' } });
});

test('a lane is dropped between lanes of the same one', () => {
  const [unit, top, bottom] = scene().lanes;
  const middle = { ...top, id: 'middle', y: 100 };
  const three = (denied = []) => ({ ...scene(denied), lanes: [unit, bottom, middle, top] });
  assert.deepEqual(dropOf(three(), ['top'], lane, { x: 500, y: 190 }), { edit: { kind: 'moveLane', lane: 'top', before: 'bottom' } });
  assert.deepEqual(dropOf(three(), ['top'], lane, { x: 500, y: 290 }), { edit: { kind: 'moveLane', lane: 'top' } });
  assert.deepEqual(dropOf(three(), ['bottom'], undefined, { x: 500, y: -20 }), { edit: { kind: 'moveLane', lane: 'bottom', before: 'top' } });
  assert.equal(dropOf(three(), ['middle'], lane, { x: 500, y: 120 }), undefined, 'back to where it was');
  assert.equal(dropOf(three(), ['bottom'], lane, { x: 500, y: 280 }), undefined, 'back to where it was');
  assert.deepEqual(dropOf(three(['top moveLane']), ['top'], lane, { x: 500, y: 190 }), { why: 'cannotMoveLane' });
  assert.deepEqual(dropOf(three(), ['top', 'a'], lane, { x: 500, y: 190 }), { why: 'cannotMoveLane' });
});

test('a drop on a flow moves onto it, but not onto one of its own', () => {
  assert.deepEqual(dropOf(scene(), ['a'], flow, { x: 450, y: 50 }), { edit: { kind: 'move', elements: ['a'], at: { on: 'flow' } } });
  assert.equal(dropOf(scene(), ['b'], flow, { x: 450, y: 50 }), undefined);
  assert.deepEqual(dropOf(scene(['flow insert']), ['a'], flow, { x: 450, y: 50 }), { why: 'notThere' });
  assert.deepEqual(dropOf(scene(['a move']), ['a'], flow, { x: 450, y: 50 }), { why: 'cannotMove' });
});

test('a drop within the lane orders anew; back at its place it means nothing', () => {
  assert.deepEqual(dropOf(scene(), ['a'], lane, { x: 590, y: 50 }), { edit: { kind: 'move', elements: ['a'], at: { after: 'c' } } });
  assert.deepEqual(dropOf(scene(), ['c'], lane, { x: 120, y: 50 }), { edit: { kind: 'move', elements: ['c'], at: { before: 'a' } } });
  assert.equal(dropOf(scene(), ['a'], lane, { x: 290, y: 50 }), undefined);
  assert.equal(dropOf(scene(), ['c'], lane, { x: 400, y: 50 }), undefined);
  assert.deepEqual(dropOf(scene(['a move']), ['a'], lane, { x: 590, y: 50 }), { why: 'cannotMove' });
});

test('outside of all lanes, and on what is no part of the process, nothing can stand', () => {
  assert.deepEqual(dropOf(scene(), ['a'], { id: 'pool', kind: 'other' }, { x: 150, y: 900 }), { why: 'notThere' });
  assert.deepEqual(dropOf(scene(), ['a'], { id: 'root', kind: 'pool' }, { x: 150, y: 900 }), { why: 'notThere' });
  assert.deepEqual(dropOf(scene(), ['a'], undefined, { x: 150, y: 50 }), { why: 'notThere' });
});

test('something new is put on the flow, behind the element, or beside the nearest of the lane', () => {
  assert.deepEqual(insertOf(scene(), 'step', flow, { x: 450, y: 50 }), { edit: { kind: 'insert', what: 'step', at: { on: 'flow' } } });
  assert.deepEqual(insertOf(scene(), 'end', { id: 'b', kind: 'node' }, { x: 350, y: 50 }), { edit: { kind: 'insert', what: 'end', at: { after: 'b' }, lane: 'top' } });
  assert.deepEqual(insertOf(scene(), 'check', lane, { x: 90, y: 50 }), { edit: { kind: 'insert', what: 'check', at: { before: 'a' }, lane: 'top' } });
  assert.deepEqual(insertOf(scene(['b append']), 'step', { id: 'b', kind: 'node' }, { x: 350, y: 50 }), { why: 'notThere' });
});

test('the arrow keys follow the way and change branches', () => {
  assert.equal(beginning(scene()), 'a');
  assert.equal(neighbour(scene(), 'a', 'next'), 'b');
  assert.equal(neighbour(scene(), 'b', 'next'), 'c');
  assert.equal(neighbour(scene(), 'c', 'down'), 'd');
  assert.equal(neighbour(scene(), 'd', 'up'), 'c');
  assert.equal(neighbour(scene(), 'd', 'previous'), 'b');
  assert.equal(neighbour(scene(), 'a', 'previous'), undefined);
  assert.equal(neighbour(scene(), 'nobody', 'next'), undefined);
});

const at = (line, character) => ({ line, character });
const range = (...[a, b, c, d]) => ({ start: at(a, b), end: at(c, d) });

test('edits are places of the text before, in UTF-16 units, whatever their order', () => {
  assert.equal(edited('ä😀b\r\nzwei\n', [{ range: range(1, 0, 1, 4), newText: 'drei' }, { range: range(0, 3, 0, 4), newText: 'c' }]), 'ä😀c\r\ndrei\n');
  assert.equal(edited('ab', [{ range: range(0, 1, 0, 1), newText: '1' }, { range: range(0, 1, 0, 1), newText: '2' }]), 'a12b');
  assert.equal(edited('a\nb', [{ range: range(0, 1, 7, 0), newText: '' }]), 'a');
});

test('an edit is made for its version alone, and can be undone', () => {
  const text = new TextDocument('file:///a', 'eins');
  const change = version => ({ documentChanges: [{ textDocument: { uri: 'file:///a', version }, edits: [{ range: range(0, 0, 0, 4), newText: 'zwei' }] }] });
  assert.equal(text.apply(change(7)), false);
  assert.equal(text.text, 'eins');
  assert.equal(text.apply(change(1)), true);
  assert.deepEqual([text.text, text.version], ['zwei', 2]);
  text.undo();
  assert.deepEqual([text.text, text.version], ['eins', 3]);
  text.redo();
  assert.equal(text.text, 'zwei');
  text.set('drei');
  text.redo();
  assert.equal(text.text, 'drei');
  assert.deepEqual(text.positionAt(2), at(0, 2));
});

test('the innermost element around a place; of two with one range the first', () => {
  const diagram = {
    uri: 'file:///a',
    elements: [
      { id: 'outer', range: range(0, 0, 9, 0) },
      { id: 'inner', range: range(2, 2, 4, 0) },
      { id: 'flow', range: range(2, 2, 4, 0) },
      { id: 'elsewhere', uri: 'file:///b', range: range(3, 0, 3, 1) },
    ],
  };
  assert.equal(innermostAt(diagram, at(3, 0)), 'inner');
  assert.equal(innermostAt(diagram, at(5, 0)), 'outer');
  assert.equal(innermostAt(diagram, at(10, 0)), undefined);
});

test('searching goes round, in reading order, and back', () => {
  const named = (id, x, name) => ({ id, x, y: 0, businessObject: { name } });
  const all = [named('b', 20, 'Antrag prüfen'), named('a', 10, 'antrag'), named('c', 30, 'Ende')];
  assert.deepEqual({ ...found(all, 'ANTRAG', undefined, false), hit: undefined }, { hit: undefined, n: 1, all: 2 });
  assert.equal(found(all, 'antrag', undefined, false).hit.id, 'a');
  assert.equal(found(all, 'antrag', all[1], false).hit.id, 'b');
  assert.equal(found(all, 'antrag', all[0], false).hit.id, 'a');
  assert.equal(found(all, 'antrag', all[1], true).hit.id, 'b');
  assert.equal(found(all, '', all[1], true).hit, undefined);
});

test('every sentence is in both languages with the same places, and used somewhere', () => {
  const files = folder_ => readdirSync(folder_, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? files(path.join(folder_, entry.name)) : [path.join(folder_, entry.name)]));
  const sources = files(folder).filter(file => file.endsWith('.ts') && !file.endsWith('words.ts')).map(file => readFileSync(file, 'utf8')).join('\n');
  const places = text => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [name, [german, english]] of Object.entries(allWords)) {
    assert.deepEqual(places(german), places(english), name);
    assert.ok(german.trim() && english.trim(), name);
    const isUsed = new RegExp(`['"\`]${name}['"\`]`).test(sources) || /^severity\d$/.test(name);
    assert.ok(isUsed, `${name} is used nowhere`);
  }
  assert.equal(new Words('de').say('searchFound', { n: 1, all: 2 }), '1 von 2');
  assert.equal(new Words('de').keys().length, new Words('en').keys().length);
});
