// Where the program is looked for, and how often a dead server is started again.
import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
async function load(file) {
  const built = buildSync({ entryPoints: [path.join(root, 'src', file)], bundle: true, platform: 'node', format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
}
const { candidates } = await load('program/candidates.ts');
const { Restarts } = await load('server/restarts.ts');

const here = { extensionFolder: '/ext', workspaceFolder: '/folder', setting: '', searchPath: '/usr/bin:relative::/bin', windows: false };
const files = where => candidates({ ...here, ...where }).map(({ origin, file }) => `${origin} ${file}`);

test('the setting comes before the program of the extension, and that before PATH', () => {
  assert.deepEqual(files({ setting: '/opt/dienstweg' }), [
    'setting /opt/dienstweg',
    'bundled /ext/server/dienstweg',
    'path /usr/bin/dienstweg',
    'path /bin/dienstweg',
  ]);
  assert.equal(files({ setting: '  ' })[0], 'bundled /ext/server/dienstweg');
});

test('a setting may begin at home or in the folder; a relative one without a folder means nothing', () => {
  assert.ok(files({ setting: '~/bin/dienstweg' }).includes(`setting ${os.homedir()}/bin/dienstweg`));
  assert.ok(files({ setting: 'tools/dienstweg' }).includes('setting /folder/tools/dienstweg'));
  assert.ok(!files({ setting: 'tools/dienstweg', workspaceFolder: undefined }).some(file => file.startsWith('setting')));
});

test('relative entries of PATH are no program of the folder that is open', () => {
  assert.ok(!files({}).some(file => file.includes('relative') || file.includes('/folder')));
});

test('a server that dies is started again a few times, and anew when it has run for a while', () => {
  const restarts = new Restarts(2, 1000);
  assert.deepEqual([0, 10, 20].map(now => restarts.mayRestart(now)), [true, true, false]);
  assert.equal(restarts.mayRestart(2000), true);
  restarts.forget();
  assert.equal(restarts.mayRestart(2001), true);
});
