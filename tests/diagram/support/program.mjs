// The program under test: what it exports, and its server.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @returns the BPMN of the one process of a text. */
export function exported(program, text, ...options) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dienstweg-diagram-'));
  try {
    const file = path.join(folder, 'text.weg');
    writeFileSync(file, text);
    return execFileSync(program, ['export', file, ...options, '-q'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function exportedExample(program, file, ...options) {
  return execFileSync(program, ['export', file, ...options, '-q'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
}

/** `dienstweg lsp --websocket`, and where it listens. Ended by `stop`, or by `kill` as if it had crashed. */
export async function startServer(program, origin) {
  const child = spawn(program, ['lsp', '--websocket', '127.0.0.1:0', '--allow-origin', origin], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  const url = await new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', text => {
      told += text;
      const [address] = told.match(/ws:\/\/\S+/) ?? [];
      if (address) resolve(address);
    });
    child.on('exit', code => reject(new Error(`the server ended (${code}): ${told}`)));
  });
  const ended = new Promise(resolve => child.on('exit', resolve));
  return {
    url,
    stop: () => (child.kill('SIGTERM'), ended),
    kill: () => (child.kill('SIGKILL'), ended),
  };
}

/** A process of that many steps in three roles, with a question now and then: about as many nodes. */
export function longProcess(steps) {
  const roles = ['Antrag', 'Prüfung', 'Kasse'];
  const lines = ['organisation Haus {', '  einheit Amt {', ...roles.map(role => `    rolle ${role}`), '  }', '}', '', 'prozess Lang "Ein langer Prozess" {'];
  for (let i = 0; i < steps; i++) lines.push(`  schritt "Schritt ${i}" als S${i} durch Amt.${roles[Math.floor(i / 7) % roles.length]}`);
  return [...lines, '  ende', '}', ''].join('\n');
}
