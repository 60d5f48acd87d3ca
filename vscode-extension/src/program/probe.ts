// Whether a program works on this machine: it is asked for its version.
import { execFile } from 'node:child_process';

export type Probed =
  | { readonly works: true; readonly version: string }
  | { readonly works: false; readonly missing: boolean; readonly reason: string };

const patienceMs = 10_000;

export function probe(file: string): Promise<Probed> {
  return new Promise(resolve => {
    execFile(file, ['--version'], { timeout: patienceMs, windowsHide: true }, (error, stdout, stderr) => {
      const version = /^dienstweg (\S+)/.exec(stdout)?.[1];
      if (error === null && version !== undefined) {
        resolve({ works: true, version });
        return;
      }
      const missing = error !== null && error.code !== undefined && String(error.code) === 'ENOENT';
      const reason = error === null ? stdout : stderr.trim() || error.message;
      resolve({ works: false, missing, reason: reason.trim().split('\n')[0] ?? '' });
    });
  });
}
