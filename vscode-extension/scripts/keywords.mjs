// Reads the one list of the language's words, grammar/keywords.tsv.
import { readFileSync } from 'node:fs';

const list = new URL('../../grammar/keywords.tsv', import.meta.url);

/** Rows { token, place, group, de, en }: `de` and `en` are spellings, the one that is written first; `group` is the heading above. */
export function readKeywords() {
  let group = '';
  const rows = [];
  for (const line of readFileSync(list, 'utf8').split(/\r?\n/)) {
    const heading = /^# --- (.*)$/.exec(line);
    if (heading) group = heading[1];
    if (line === '' || line.startsWith('#')) continue;
    const [token, place, de, en] = line.split('\t');
    rows.push({ token, place, group, de: de.split(' '), en: en.split(' ') });
  }
  return rows;
}

const writtenOut = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** All spellings that are read for a row, also with umlauts written out. */
export function spellings(row) {
  const all = new Set();
  for (const word of [...row.de, ...row.en]) {
    all.add(word);
    all.add(word.replace(/[äöüß]/g, letter => writtenOut[letter]));
  }
  return [...all];
}
