// What the task prints, in both languages and with all severities, is understood by exactly one of the problem matchers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, '../build/release/dienstweg');
const matchers = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).contributes.problemMatchers;

/** As VS Code reads it: a line that fits the first pattern, and the next one the second. */
function problems(text) {
  const lines = text.split('\n');
  return matchers.flatMap(({ severity, pattern: [head, place] }) =>
    lines.flatMap((line, at) => {
      const said = new RegExp(head.regexp).exec(line);
      const where = said && new RegExp(place.regexp).exec(lines[at + 1] ?? '');
      return where ? [{ rule: said[head.code], severity, message: said[head.message], file: where[place.file], line: Number(where[place.line]), column: Number(where[place.column]) }] : [];
    }),
  );
}
const sorted = list => list.map(one => JSON.stringify(one)).sort();

for (const language of ['de', 'en']) {
  test(`the task's findings in ${language}`, { skip: existsSync(program) ? false : 'the program is not built' }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'matchers-'));
    try {
      cpSync(path.join(root, '../examples/unclear'), folder, { recursive: true });
      writeFileSync(path.join(folder, 'dienstweg.toml'), '[rules]\nR101 = "info"\nH221 = "hint"\n');
      const check = (...words) => execFileSync(program, ['check', '--language', language, '--fail-on', 'never', ...words], { cwd: folder, encoding: 'utf8' });
      const { findings } = JSON.parse(check('--format', 'json'));
      assert.deepEqual([...new Set(findings.map(({ severity }) => severity))].sort(), ['error', 'hint', 'info', 'warning']);
      const expected = findings.map(({ rule, severity, message, file, range: { start } }) => ({
        rule, severity: severity === 'hint' ? 'info' : severity, message, file, line: start.line, column: start.column,
      }));
      assert.deepEqual(sorted(problems(check())), sorted(expected));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
