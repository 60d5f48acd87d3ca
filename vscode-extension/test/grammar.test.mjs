// The TextMate grammar, read by VS Code's own engine: every word of the list is coloured, names and texts are not taken for words.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { readKeywords, spellings } from '../scripts/keywords.mjs';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: sources => new oniguruma.OnigScanner(sources),
    createOnigString: string => new oniguruma.OnigString(string),
  }),
  loadGrammar: async () =>
    textmate.parseRawGrammar(readFileSync(path.join(root, 'syntaxes/dienstweg.tmLanguage.json'), 'utf8'), 'dienstweg.json'),
});
const grammar = await registry.loadGrammar('source.dienstweg');

/** The innermost scope of the character at `offset` of the last of the lines. */
function scopeAt(text, offset) {
  let stack = textmate.INITIAL;
  let tokens = [];
  for (const line of text.split('\n')) {
    const read = grammar.tokenizeLine(line, stack);
    stack = read.ruleStack;
    tokens = read.tokens;
  }
  return tokens.find(token => token.startIndex <= offset && offset < token.endIndex)?.scopes.at(-1) ?? 'none';
}

/** The scope of `part` where it stands last in the text's last line. */
const scopeOf = (text, part) => scopeAt(text, text.split('\n').at(-1).lastIndexOf(part));

for (const row of readKeywords()) {
  test(`${row.token} is a word of the language in all its spellings`, () => {
    for (const word of spellings(row)) {
      for (const written of [word, word.toUpperCase()]) {
        assert.match(scopeAt(written, 0), /^(keyword|storage)\./, written);
        assert.match(scopeAt(written, written.length - 1), /^(keyword|storage)\./, written);
      }
      assert.doesNotMatch(scopeAt(`${word}amt`, 0), /^(keyword|storage)\./, `${word}amt`);
      assert.doesNotMatch(scopeOf(`Amt.${word}`, word), /^(keyword|storage)\./, `Amt.${word}`);
      assert.match(scopeOf(`"${word} 1"`, word), /^string\./);
      assert.match(scopeOf(`// ${word}`, word), /^comment\./);
    }
  });
}

test('a word of the language behind a word that wants a name is a name', () => {
  assert.match(scopeOf('dokument Bescheid', 'Bescheid'), /^entity\.name/);
  assert.match(scopeOf('versand Bescheid an Halter', 'Bescheid'), /^variable/);
  assert.match(scopeOf('schritt "x" braucht Antrag, Bescheid', 'Bescheid'), /^variable/);
  assert.match(scopeOf('übergabe an Steueramt.Leitung', 'an'), /^keyword/);
});

test('quotes of all kinds, dates and numbers', () => {
  for (const text of ['"a b"', '„a b“', '“a b”', '»a b«', '«a b»']) {
    assert.match(scopeOf(text, 'b'), /^string\./, text);
    assert.doesNotMatch(scopeOf(`${text} c`, 'c'), /^string\./, text);
  }
  assert.match(scopeOf('"a \\" b" c', 'b'), /^string\./);
  assert.doesNotMatch(scopeOf('"never closed\nschritt', 'schritt'), /^string\./);
  assert.match(scopeOf('fassung 2026-03-01', '2026'), /^constant\.numeric\.date/);
  assert.match(scopeOf('fassung 01.03.2026', '2026'), /^constant\.numeric\.date/);
  assert.match(scopeOf('wenn "ja" 85 %', '85'), /^constant\.numeric/);
});

test('in the examples every line begins with a word of the language, a brace or a comment', () => {
  const examples = path.join(root, '../examples');
  const files = readdirSync(examples, { recursive: true }).filter(file => file.endsWith('.weg'));
  assert.ok(files.length > 10);
  for (const file of files) {
    let stack = textmate.INITIAL;
    for (const line of readFileSync(path.join(examples, file), 'utf8').split('\n')) {
      const read = grammar.tokenizeLine(line, stack);
      stack = read.ruleStack;
      const first = read.tokens.find(token => line.slice(token.startIndex, token.endIndex).trim() !== '');
      if (first) assert.match(first.scopes.at(-1), /^(keyword|storage|comment|punctuation)/, `${file}: ${line}`);
    }
  }
});
