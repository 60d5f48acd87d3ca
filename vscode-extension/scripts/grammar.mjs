// The TextMate grammar: first colours for a text, before the server's semantic tokens say it better, and without a server.
import { spellings } from './keywords.mjs';

// Scopes by the headings of the list, so that a new word is coloured without a change here and a new heading stops the build.
const scopes = {
  'beside processes': 'storage.type',
  'facts of a process': 'storage.modifier',
  statements: 'keyword.control',
  clauses: 'keyword.other',
  'units of time and money': 'keyword.other.unit',
  'little words': 'keyword.operator.word',
};

const word = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}\\p{M}\\p{N}_]+)*';
const name = `${word}(?:\\.${word})*`;
const before = '(?<![\\p{L}\\p{M}\\p{N}_.-])';
const after = '(?![\\p{L}\\p{M}\\p{N}_-]|\\.\\p{L})';

// Longer spellings first: "review-due" before a word that it might begin with.
const anyOf = rows => rows.flatMap(spellings).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const string = (open, close, inner) => ({
  name: 'string.quoted.dienstweg',
  begin: open,
  end: `(${close})|$`,
  patterns: [{ name: 'constant.character.escape.dienstweg', match: '\\\\.' }],
  ...inner,
});

export function makeGrammar(rows) {
  for (const row of rows)
    if (!(row.group in scopes)) throw new Error(`keywords.tsv: no colour is known for the heading "${row.group}"`);

  const reserved = rows.filter(row => row.place === 'reserved');
  const notReserved = `(?!(?i:${anyOf(reserved)})${after})`;
  const declared = rows.filter(row => row.place === 'names' && row.group === 'beside processes');
  const named = rows.filter(row => row.place === 'names' && row.group !== 'beside processes');

  // A word of the language may also be a name ("dokument Bescheid"): behind a word that wants a name, it is one.
  const withName = (group, some, nameScope) => ({
    match: `${before}(?i:(${anyOf(some)}))${after}\\s+${notReserved}(${name})`,
    captures: { 1: { name: `${scopes[group]}.dienstweg` }, 2: { name: `${nameScope}.dienstweg` } },
  });
  const groups = Object.keys(scopes);
  return {
    name: 'Dienstweg',
    scopeName: 'source.dienstweg',
    patterns: [
      { name: 'comment.line.double-slash.dienstweg', match: '//.*$' },
      string('"', '"'),
      string('[„“”]', '[“”"]'),
      string('»', '«'),
      string('«', '»'),
      { name: 'constant.numeric.date.dienstweg', match: '\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})\\b' },
      { name: 'constant.numeric.dienstweg', match: `${before}\\d+(?:[.,]\\d+)?(?:\\s*[%€])?` },
      withName('beside processes', declared, 'entity.name.type'),
      ...groups.slice(1).flatMap(group => {
        const some = named.filter(row => row.group === group);
        return some.length > 0 ? [withName(group, some, 'variable.other')] : [];
      }),
      {
        match: `(,)\\s*${notReserved}(${name})`,
        captures: { 1: { name: 'punctuation.separator.dienstweg' }, 2: { name: 'variable.other.dienstweg' } },
      },
      ...groups.map(group => ({
        name: `${scopes[group]}.dienstweg`,
        match: `${before}(?i:${anyOf(rows.filter(row => row.group === group))})${after}`,
      })),
      { name: 'variable.other.dienstweg', match: `${before}${name}` },
      { name: 'punctuation.section.block.dienstweg', match: '[{}]' },
    ],
  };
}
