// main.mjs PROGRAM SOURCES RECORDINGS...: drives PROGRAM over examples/klinikum, and holds all that it said, and what was
// recorded elsewhere, against the protocol. Exit status 0: all that was said is right, every method was seen, and every
// message made wrong was refused.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check, faultsOf, tableOf, unseen } from './check.mjs';
import { drive } from './drive.mjs';
import { mutants } from './mutate.mjs';
import { protocol } from './schemas.mjs';

const fewestMutants = 300;

const [program, sources, ...recorded] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dienstweg-protocol-'));
let failed = false;
const fail = text => {
  failed = true;
  console.log(text);
};

try {
  const table = tableOf(fs.readFileSync(path.join(sources, 'server/lsp/methods.cpp'), 'utf8'));
  const validate = protocol();
  fs.cpSync(path.join(sources, 'examples/klinikum'), path.join(folder, 'klinikum'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'recorded'));
  await drive(program, path.join(folder, 'klinikum'), table, path.join(folder, 'recorded'));

  const all = check(validate, [path.join(folder, 'recorded'), ...recorded]);
  for (const fault of all.faults) fail(fault);
  for (const method of unseen(table, all)) fail(`${method}: no message that says anything was seen`);

  // The check itself: what is not asked is missed, and each wrong message is refused.
  const without = { ...all, answered: new Map([...all.answered].filter(([method]) => method !== 'textDocument/hover')) };
  if (!unseen(table, without).includes('textDocument/hover')) fail('a method that is never asked is not missed');
  let refused = 0;
  for (const [method, { example }] of [...all.seen, ...all.answered]) {
    for (const [what, mutant] of example ? mutants(example) : []) {
      if (faultsOf(validate, JSON.parse(JSON.stringify(mutant)), method).length > 0) ++refused;
      else fail(`${method}: ${what} is not refused: ${JSON.stringify(mutant).slice(0, 300)}`);
    }
  }
  if (refused < fewestMutants) fail(`only ${refused} wrong messages were tried`);
  console.log(`${all.messages} messages of ${all.answered.size} requests and ${all.seen.size} other methods; ${refused} made wrong and refused`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(failed ? 'FAILED' : 'PASSED');
process.exitCode = failed ? 1 : 0;
