// The snippets, as they stand when nothing is filled in, are read by the program without a finding about how they are written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, '../build/release/dienstweg');

const filledIn = body => body.join('\n').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d/g, '');

for (const language of ['de', 'en']) {
  const snippets = Object.values(JSON.parse(readFileSync(path.join(root, `snippets/${language}.json`), 'utf8')));
  for (const { prefix, body } of snippets) {
    test(`${language}: ${prefix}`, { skip: existsSync(program) ? false : 'the program is not built' }, () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'snippet-'));
      try {
        const alone = /^(prozess|process|organisation)/.test(prefix);
        const text = alone ? filledIn(body) : `prozess P "P" {\n${filledIn(body)}\n}`;
        writeFileSync(path.join(folder, 'dienstweg.toml'), '');
        writeFileSync(path.join(folder, 'a.weg'), `${text}\n`);
        const report = JSON.parse(execFileSync(program, ['check', '--format', 'json', '--fail-on', 'never', folder], { encoding: 'utf8' }));
        assert.ok(Array.isArray(report.findings));
        assert.deepEqual(report.findings.filter(({ rule }) => /^S/.test(typeof rule === 'object' ? rule.code : rule)), []);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
}
