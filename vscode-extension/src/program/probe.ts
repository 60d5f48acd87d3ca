// Whether a program works on this machine: it is asked for its version.
import { execFile, type ExecFileException } from 'node:child_process';

export type Probed =
  | { readonly works: true; readonly version: string }
  | { readonly works: false; readonly why: Why; readonly said: string };

/** `other`: it runs, but is another program; `failed`: see what it said. */
export type Why = 'missing' | 'forbidden' | 'silent' | 'other' | 'failed';

const patienceMs = 10_000;

export function probe(file: string): Promise<Probed> {
  return new Promise(resolve => {
    execFile(file, ['--version'], { timeout: patienceMs, windowsHide: true }, (error, stdout, stderr) => {
      const version = /^dienstweg (\S+)/.exec(stdout)?.[1];
      if (error === null && version !== undefined) {
        resolve({ works: true, version });
        return;
      }
      resolve({ works: false, why: whyNot(error), said: (stderr.trim() || (error?.message ?? '')).split('\n')[0] ?? '' });
    });
  });
}

function whyNot(error: ExecFileException | null): Why {
  if (error === null) return 'other';
  if (error.killed === true) return 'silent';
  switch (String(error.code)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
      return 'forbidden';
    default:
      return 'failed';
  }
}
