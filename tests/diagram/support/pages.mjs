// The pages, built and served on loopback under the policy that VS Code's webview has, too.
import { createServer } from 'node:http';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const extension = path.resolve(here, '../../../vscode-extension');
const { build } = createRequire(path.join(extension, 'package.json'))('esbuild');

export async function buildPages(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pages = path.resolve(here, '../pages');
  await build({
    entryPoints: { page: path.join(pages, 'page.ts'), fed: path.join(pages, 'fed.ts'), diagram: path.join(extension, 'diagram/diagram.css') },
    outdir: folder,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'warning',
  });
  for (const file of ['page.html', 'fed.html', 'page.css']) cpSync(path.join(pages, file), path.join(folder, file));
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.weg': 'text/plain' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self' ws://127.0.0.1:*";

/** @returns where it is, and a map of further texts that it serves. */
export function servePages(folder) {
  const texts = new Map();
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1));
    const file = path.join(folder, path.basename(name));
    const content = texts.get(name) ?? (existsSync(file) ? readFileSync(file) : undefined);
    if (content === undefined) return response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': policy }).end(content);
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${server.address().port}`, texts, close: () => new Promise(done => server.close(done)) });
    });
  });
}
