// One file of everything that runs in the editor: it starts faster, and the .vsix needs no node_modules. The diagram is a second one, for the webview.
import { build } from 'esbuild';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});

const folder = 'dist/diagram';
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: { webview: 'diagram/webview.ts', diagram: 'diagram/diagram.css' },
  outdir: folder,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  // A font beside it: the page's policy allows no data as fonts. Nothing of it comes from the network.
  loader: { '.woff2': 'file' },
  assetNames: '[name]',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
});

const most = 900_000;
const files = readdirSync(folder).filter(file => !file.endsWith('.LEGAL.txt'));
const sizes = files.map(file => [file, statSync(path.join(folder, file)).size]);
const all = sizes.reduce((sum, [, size]) => sum + size, 0);
console.log(`diagram: ${sizes.map(([file, size]) => `${file} ${Math.round(size / 1000)} kB`).join(', ')}; ${Math.round(all / 1000)} of ${most / 1000} kB`);
if (all > most) {
  console.error('The diagram is larger than it may be.');
  process.exit(1);
}
