// Writes what is made of other files and therefore does not stand in the repository: the TextMate grammar and the snippets
// (of grammar/keywords.tsv, the one list of words), the icon's png (of its svg), the licence (of the project's).
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { makeGrammar } from './grammar.mjs';
import { readKeywords } from './keywords.mjs';
import { makeSnippets } from './snippets.mjs';

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);

function writeJson(path, value) {
  const file = new URL(path, root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

const rows = readKeywords();
writeJson('syntaxes/dienstweg.tmLanguage.json', makeGrammar(rows));
for (const language of ['de', 'en']) writeJson(`snippets/${language}.json`, makeSnippets(rows, language));

await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
writeFileSync(new URL('images/icon.png', root), new Resvg(readFileSync(new URL('images/icon.svg', root), 'utf8')).render().asPng());

copyFileSync(new URL('../LICENSE', root), new URL('LICENSE', root));
