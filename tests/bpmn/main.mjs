// main.mjs FOLDER IMPORTED: each BPMN file in it is valid against OMG's schema, read by bpmn-moddle without a warning, and no rule that bpmnlint
// recommends finds an error in it. What it only advises against is counted. Two files made wrong must be refused. What was imported and exported again
// (IMPORTED) is only held against the schema and bpmn-moddle: labels that the original lacks are lacking still.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const schema = path.join(path.dirname(require.resolve('bpmn-moddle/package.json')), 'resources/bpmn/xsd/BPMN20.xsd');

function againstSchema(file) {
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
  return status === 0 ? [] : stderr.split('\n').filter(line => line.includes('error'));
}

async function unreadable(file) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(file, 'utf8'));
  return { rootElement, faults: [...againstSchema(file), ...warnings.map(warning => `bpmn-moddle: ${warning.message}`)] };
}

async function faultsOf(file) {
  const { rootElement, faults } = await unreadable(file);
  // A linter that is used again remembers the file before.
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const advice = {};
  for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
    for (const { category, id, message } of reports) {
      if (category === 'warn') advice[rule] = (advice[rule] ?? 0) + 1;
      else faults.push(`bpmnlint ${rule} (${category}): ${id}: ${message}`);
    }
  }
  return { faults, advice };
}

const folder = process.argv[2];
const files = readdirSync(folder).filter(file => file.endsWith('.bpmn'));
let failed = files.length === 0;
const advised = {};
for (const file of files) {
  const { faults, advice } = await faultsOf(path.join(folder, file));
  for (const fault of faults) console.log(`${file}: ${fault}`);
  failed ||= faults.length > 0;
  for (const [rule, count] of Object.entries(advice)) advised[rule] = (advised[rule] ?? 0) + count;
}

const imported = process.argv[3];
const again = readdirSync(imported).filter(file => file.endsWith('.bpmn'));
failed ||= again.length === 0;
for (const file of again) {
  const { faults } = await unreadable(path.join(imported, file));
  for (const fault of faults) console.log(`imported ${file}: ${fault}`);
  failed ||= faults.length > 0;
}

const wrong = mkdtempSync(path.join(tmpdir(), 'dienstweg-bpmn-'));
try {
  const text = readFileSync(path.join(folder, files[0]), 'utf8');
  const changes = { schema: text.replace(' sourceRef=', ' quelle='), lint: text.replace(/<bpmn:startEvent[^]*?<\/bpmn:startEvent>/g, '') };
  for (const [what, changed] of Object.entries(changes)) {
    const file = path.join(wrong, `${what}.bpmn`);
    writeFileSync(file, changed);
    if (changed === text || (await faultsOf(file)).faults.length === 0) {
      console.log(`a file made wrong (${what}) is not refused`);
      failed = true;
    }
  }
} finally {
  rmSync(wrong, { recursive: true });
}
console.log(`BPMN: ${files.length} files; bpmnlint advises against: ${JSON.stringify(advised)}`);
process.exitCode = failed ? 1 : 0;
