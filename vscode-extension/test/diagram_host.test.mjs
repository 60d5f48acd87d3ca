// The parts of the diagram's host that need no editor: what is let through, and what is not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
async function load(file) {
  const built = buildSync({ entryPoints: [path.join(root, 'src/diagram', file)], bundle: true, platform: 'node', format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
}
const { readMessage } = await load('messages.ts');
const { pageHtml } = await load('page.ts');
const { printHtml, printPolicy } = await load('print_page.ts');
const { isCurrent } = await load('current.ts');
const { Watched } = await load('watched.ts');

const uri = 'file:///a.weg';
const place = { uri, range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } } };
const good = [
  { type: 'ready' },
  { type: 'undo' },
  { type: 'redo' },
  { type: 'request', id: 1, method: 'dienstweg/diagram', params: { textDocument: { uri } } },
  { type: 'edit', id: 2, of: { uri, process: 'P', version: 3 }, edit: { kind: 'delete', elements: ['a'] } },
  { type: 'edit', id: 2, of: { uri, process: 'P', version: null }, edit: { kind: 'delete', elements: ['a'] } },
  { type: 'showText', place, focus: false },
  { type: 'openProcess', of: { uri, process: 'P' } },
  { type: 'save', file: { name: 'a.svg', type: 'image/svg+xml', content: '<svg/>', base64: false } },
  { type: 'print', svg: '<svg/>' },
];

test('what the webview may post is read as it is', () => {
  for (const message of good) assert.deepEqual(readMessage(message), { message });
});

test('a message that lacks a part, or has one of another kind, is refused', () => {
  let tried = 0;
  // What the parameters of a request and an edit say is for the server to judge.
  const judgedElsewhere = new Set(['params', 'edit']);
  const visit = (whole, part) => {
    for (const [key, before] of Object.entries(part)) {
      for (const other of [undefined, -1, Number.NaN, [], {}]) {
        if (key === 'params' && other !== null && typeof other === 'object' && !Array.isArray(other)) continue;
        part[key] = other;
        assert.ok('refused' in readMessage(whole), `${JSON.stringify(whole)} was taken`);
        tried += 1;
      }
      part[key] = before;
      if (typeof before === 'object' && before !== null && !judgedElsewhere.has(key)) visit(whole, before);
    }
  };
  for (const message of structuredClone(good)) visit(message, message);
  assert.ok(tried > 100);
});

test('of the server, only the methods of the protocol may be asked, and the page is told', () => {
  const said = readFileSync(path.join(root, 'diagram/protocol.ts'), 'utf8');
  const requests = said.slice(said.indexOf('export interface Requests'), said.indexOf('export interface Notifications'));
  const methods = [...requests.matchAll(/^ {2}'(dienstweg\/\w+)'/gm)].map(match => match[1]);
  assert.ok(methods.length >= 5);
  for (const method of methods) assert.ok('message' in readMessage({ type: 'request', id: 1, method, params: {} }), method);
  for (const method of ['workspace/executeCommand', 'textDocument/rename', 'dienstweg/other', 'toString', '__proto__', ''])
    assert.deepEqual(readMessage({ type: 'request', id: 7, method, params: {} }), { refused: `request ${method}`.trim(), id: 7 });
  for (const nothing of [null, undefined, 3, 'ready', [], { type: 'eval' }, { id: 3 }]) assert.ok('refused' in readMessage(nothing));
});

const page = { language: 'de', title: 'Diagramm', nonce: 'n0nce', source: 'https://assets.example', script: 'https://assets.example/a.js', style: 'https://assets.example/a.css' };

test('the page lets in nothing from elsewhere, and has nothing inline', () => {
  const html = pageHtml(page);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1].replaceAll('&#39;', "'");
  const directives = Object.fromEntries(policy.split('; ').map(one => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
  assert.deepEqual(directives, {
    'default-src': "'none'",
    'script-src': "'nonce-n0nce'",
    'style-src': 'https://assets.example',
    'font-src': 'https://assets.example',
    'img-src': 'https://assets.example data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  assert.doesNotMatch(html, /unsafe|<style|style=|\son\w+=|<script(?! nonce="n0nce" src=)|http:/);
  assert.match(html, /<script nonce="n0nce" src="https:\/\/assets\.example\/a\.js"><\/script>/);
  assert.match(html, /<html lang="de">[\s\S]*<body data-language="de">/);
});

test('what stands in a title or an address stays text', () => {
  const html = pageHtml({ ...page, title: `</title><script>x('1')</script>`, style: 'a"><b' });
  assert.match(html, /<title>&lt;\/title&gt;&lt;script&gt;x\(&#39;1&#39;\)&lt;\/script&gt;<\/title>/);
  assert.doesNotMatch(html, /"><b/);
});

test('what is printed is a picture, in which nothing can run', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Ämter</text></svg>';
  const html = printHtml({ language: 'de', title: 'a"b<c', nonce: 'n0nce', svg });
  const picture = /<img alt="a&quot;b&lt;c" src="data:image\/svg\+xml;base64,([^"]*)">/.exec(html)[1];
  assert.equal(Buffer.from(picture, 'base64').toString('utf8'), svg);
  assert.doesNotMatch(html, /alert/);
  assert.equal([...html.matchAll(/<script/g)].length, 1);
  assert.match(printPolicy('n0nce'), /^default-src 'none'; img-src data:; /);
  assert.doesNotMatch(printPolicy('n0nce'), /unsafe|\*|http/);
});

test('an edit is for the versions that it names, of all its texts', () => {
  const open = { 'file:///a': { version: 4, dirty: true }, 'file:///b': { version: 1, dirty: false } };
  const current = changes =>
    isCurrent({ documentChanges: Object.entries(changes).map(([name, version]) => ({ textDocument: { uri: `file:///${name}`, version }, edits: [] })) }, name => open[name]);
  assert.equal(current({ a: 4 }), true);
  assert.equal(current({ a: 3 }), false);
  assert.equal(current({ a: 5 }), false);
  assert.equal(current({ a: 4, b: 1 }), true);
  assert.equal(current({ a: 4, b: 2 }), false);
  assert.equal(current({ a: null }), false); // it has changes that the edit does not know
  assert.equal(current({ b: null }), true);
  assert.equal(current({ c: null }), true);
  assert.equal(current({ c: 1 }), false); // it was closed meanwhile
});

test('a picture is given up when nobody shows it any more', () => {
  const watched = new Watched();
  const [p, q] = ['P', 'Q'].map(process => ({ uri, process }));
  assert.equal(watched.show('left', p), undefined);
  assert.equal(watched.show('right', { ...p }), undefined);
  assert.equal(watched.show('left', p), undefined);
  assert.equal(watched.show('left', q), undefined); // the right one still shows it
  assert.deepEqual(watched.show('right', q), p);
  assert.equal(watched.close('left'), undefined);
  assert.deepEqual(watched.close('right'), q);
  assert.equal(watched.close('right'), undefined);
});
