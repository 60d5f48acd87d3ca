// Where the program `dienstweg` may be, in the order in which it is tried.
import * as os from 'node:os';
import * as path from 'node:path';

export type Origin = 'bundled' | 'setting' | 'path';

export interface Candidate {
  readonly origin: Origin;
  /** Absolute. */
  readonly file: string;
}

export interface Surroundings {
  readonly extensionFolder: string;
  /** The first folder that is open, for a relative setting. */
  readonly workspaceFolder: string | undefined;
  /** `dienstweg.server.path`; empty if it is not set, and in an untrusted folder what that folder's settings say is not in it. */
  readonly setting: string;
  /** The environment variable PATH. */
  readonly searchPath: string;
  readonly windows: boolean;
}

/** The setting, for whoever sets it wants that one; then the program that comes with the extension, then PATH. None of the files need exist. */
export function candidates(where: Surroundings): Candidate[] {
  const name = where.windows ? 'dienstweg.exe' : 'dienstweg';
  const found: Candidate[] = [];
  const setting = fromSetting(where);
  if (setting !== undefined) found.push({ origin: 'setting', file: setting });
  found.push({ origin: 'bundled', file: path.join(where.extensionFolder, 'server', name) });
  for (const folder of where.searchPath.split(path.delimiter)) {
    // A relative entry would mean a program of whatever folder happens to be open.
    if (path.isAbsolute(folder)) found.push({ origin: 'path', file: path.join(folder, name) });
  }
  return found;
}

function fromSetting({ setting, workspaceFolder }: Surroundings): string | undefined {
  const written = setting.trim();
  if (written === '') return undefined;
  if (written === '~' || written.startsWith('~/')) return path.join(os.homedir(), written.slice(1));
  if (path.isAbsolute(written)) return written;
  return workspaceFolder === undefined ? undefined : path.join(workspaceFolder, written);
}
