// Runs the program once, for what is no conversation.
import { execFile } from 'node:child_process';
import type { Program } from './find';

export interface Run {
  readonly output: string;
  /** What it said when it failed; undefined if it did not. */
  readonly failure: string | undefined;
}

const patienceMs = 10_000;

export function runProgram(program: Program, words: readonly string[]): Promise<Run> {
  return new Promise(resolve => {
    execFile(program.file, words, { timeout: patienceMs, windowsHide: true }, (error, stdout, stderr) =>
      resolve({ output: stdout, failure: error === null ? undefined : stderr.trim() || error.message }),
    );
  });
}
