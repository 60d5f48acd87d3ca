// A real VS Code: code-server on a loopback port of its own choice, with the extension installed from its .vsix.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const userSettings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * `home`: where it is installed; `state`: a folder for all that it writes; `trust`: whether every folder is trusted;
 * `driver`: whether a suite may be run inside (then it shows no notifications).
 * Returns its address, its process and `stop`.
 */
export async function startCodeServer({ home, state, extensions, trust, driver = false }) {
  rmSync(state, { recursive: true, force: true });
  mkdirSync(path.join(state, 'user/User'), { recursive: true });
  writeFileSync(path.join(state, 'config.yaml'), 'auth: none\n');
  writeFileSync(path.join(state, 'user/User/settings.json'), JSON.stringify(userSettings, null, 2));

  speakGerman(path.join(state, 'user'));

  const words = [
    path.join(home, 'node_modules/code-server/out/node/entry.js'),
    ...['--config', path.join(state, 'config.yaml')],
    ...['--user-data-dir', path.join(state, 'user')],
    ...['--extensions-dir', path.join(state, 'extensions')],
  ];
  // Nothing is asked of a gallery, and nothing of the tester's own editor gets in.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_IPC_HOOK_CLI: '' };
  for (const extension of extensions) {
    const run = spawnSync(process.execPath, [...words, '--install-extension', extension, '--force'], { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${extension} could not be installed:\n${run.stdout}${run.stderr}`);
  }

  const log = path.join(state, 'code-server.log');
  const child = spawn(
    process.execPath,
    [
      ...words,
      ...['--bind-addr', '127.0.0.1:0', '--auth', 'none'],
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(trust ? ['--disable-workspace-trust'] : []),
      ...['--reconnection-grace-time', '5'],
      ...(driver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const file = createWriteStream(log);
  let said = '';
  const address = new Promise((resolve, reject) => {
    const listen = chunk => {
      file.write(chunk);
      said += chunk;
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', code => reject(new Error(`code-server ended with ${code}; see ${log}`)));
  });

  const ended = new Promise(resolve => child.once('exit', resolve));
  const endAll = signal => {
    try {
      return process.kill(-child.pid, signal);
    } catch {
      return false; // nobody left
    }
  };
  // Also where the tests are broken off (the browser's library ends this process then).
  const brokenOff = () => endAll('SIGKILL');
  process.once('exit', brokenOff);
  const stop = async () => {
    // It leads a group of its own, so that nothing of it stays behind, and nothing else is touched.
    for (const signal of ['SIGTERM', 'SIGKILL']) {
      if (!endAll(signal)) break;
      await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 5000))]);
    }
    process.off('exit', brokenOff);
    file.end();
  };
  try {
    return { url: await address, pid: child.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Makes the editor's language that of the browser, also where that is German: what installing a language pack would write.
 * The pack translates nothing; only the extension under test speaks German then.
 */
function speakGerman(user) {
  const translations = path.join(user, 'german.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = { hash: 'tests', label: 'Deutsch', extensions: [{ extensionIdentifier: { id: 'dienstweg-tests.german' }, version: '1.0.0' }], translations: { vscode: translations } };
  writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ de: pack }));
  // Without this file the language is English, whatever the browser asks for.
  writeFileSync(path.join(user, 'User/argv.json'), '{}');
}

/** The processes below `pid` whose command line contains `part`. */
export function processesBelow(pid, part) {
  const list = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n').flatMap(line => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), words: found[3] }] : [];
  });
  const below = new Set([pid]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { pid: child, parent } of list) if (below.has(parent)) below.add(child);
  }
  return list.filter(({ pid: child, words }) => below.has(child) && words.includes(part)).map(({ pid: child }) => child);
}

export const readText = file => readFileSync(file, 'utf8');
