// No sentence in one language alone, and none that is used nowhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const read = file => readFileSync(path.join(root, file), 'utf8');
const json = file => JSON.parse(read(file));
const places = text => (text.match(/\{\d+\}/g) ?? []).sort();

const english = json('package.nls.json');
const german = json('package.nls.de.json');

test('the manifest takes each of its sentences from both lists', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(match => match[1]));
  assert.ok(used.size > 20);
  assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  assert.deepEqual(Object.keys(german).sort(), [...used].sort());
});

test('what the manifest calls a title or a description is in the lists', () => {
  const spoken = /^(title|description|markdownDescription|label|markdown)$/;
  const visit = (value, key, trail) => {
    if (typeof value === 'string' && spoken.test(key) && value !== 'Dienstweg') assert.match(value, /^%.*%$/, trail);
    if (typeof value === 'object' && value !== null)
      for (const [inner, part] of Object.entries(value)) visit(part, Array.isArray(value) ? key : inner, `${trail}.${inner}`);
  };
  visit(json('package.json').contributes, '', 'contributes');
});

test('the walkthrough has its pages in both languages', () => {
  for (const list of [english, german])
    for (const [key, file] of Object.entries(list)) if (key.endsWith('.media')) assert.ok(existsSync(path.join(root, file)), file);
});

test('every sentence of the code has its German one, with the same places for what is filled in', () => {
  const translations = json('l10n/bundle.l10n.de.json');
  const sources = readdirSync(path.join(root, 'src'), { recursive: true }).filter(file => file.endsWith('.ts'));
  const said = new Set();
  for (const file of sources) {
    const text = read(path.join('src', file));
    const literal = [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(match => match[1]);
    assert.equal(literal.length, [...text.matchAll(/l10n\.t\(/g)].length, `${file}: l10n.t wants one text in single quotes`);
    literal.forEach(sentence => said.add(sentence));
  }
  assert.ok(said.size > 20);
  assert.deepEqual(Object.keys(translations).sort(), [...said].sort());
  for (const [source, translation] of Object.entries(translations)) assert.deepEqual(places(translation), places(source), source);
});

test('every command is there in the code and in the manifest', () => {
  const declared = json('package.json').contributes.commands.map(({ command }) => command.replace('dienstweg.', ''));
  const registered = [...read('src/extension.ts').matchAll(/^ {2}command\('(\w+)'/gm)].map(match => match[1]);
  assert.deepEqual(registered.sort(), declared.sort());
});
