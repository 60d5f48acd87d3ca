#!/usr/bin/env node
// A stand-in for `dienstweg lsp` that knows one finding (a step that nobody is responsible for) with one fix, and just enough of
// the rest for the journeys to be proven without the real server. Its words are the real ones. It understands the files of
// tests/editors/support/workspace and nothing else. No dependencies: it must run wherever it is packed to.
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

const words = {
  de: { message: title => `Für „${title}“ ist niemand zuständig.`, fix: 'durch Steueramt.Sachbearbeitung einfügen', holder: 'bei', handoffs: count => `${count} ${count === 1 ? 'Übergabe' : 'Übergaben'}` },
  en: { message: title => `Nobody is responsible for “${title}”.`, fix: 'insert durch Steueramt.Sachbearbeitung', holder: 'with', handoffs: count => `${count} ${count === 1 ? 'handoff' : 'handoffs'}` },
};
const performer = 'durch Steueramt.Sachbearbeitung';
const roles = ['Steueramt.Sachbearbeitung', 'Steueramt.Leitung', 'Bürgerbüro.Sachbearbeitung', 'Bürgerbüro.Leitung'];
const wordAt = /[\p{L}\p{N}_-]+/gu;

const argument = process.argv[2];
if (argument === '--version') console.log('dienstweg 0.0.0-fake');
else if (argument === 'explain') console.log(`${process.argv[3]} missing-responsible`);
else if (argument === 'lsp') serve();
else process.exitCode = 2;

function serve() {
  let say = words.en;
  let rulePage = '';
  const folders = [];
  const open = new Map();

  const filesOf = folder =>
    fs.readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.weg')).map(file => pathToFileURL(path.join(folder, file)).href);
  const textOf = uri => open.get(uri) ?? fs.readFileSync(fileURLToPath(uri), 'utf8');
  const linesOf = uri => textOf(uri).split('\n');
  const range = (line, from, to) => ({ start: { line, character: from }, end: { line, character: to } });

  const findings = uri =>
    linesOf(uri).flatMap((text, line) => {
      const step = /^(\s*)(schritt "([^"]*)")(?!.*\bdurch [\p{L}])/u.exec(text);
      if (step === null) return [];
      const from = step[1].length;
      return [
        { range: range(line, from, from + step[2].length), severity: 1, source: 'dienstweg', code: 'R101', codeDescription: { href: rulePage.replace('{rule}', 'R101') }, message: say.message(step[3]) },
      ];
    });
  const publish = uri => send({ method: 'textDocument/publishDiagnostics', params: { uri, diagnostics: findings(uri) } });

  /** Where a name stands, not in quotes and not in comments. */
  const occurrences = (uri, name) =>
    linesOf(uri).flatMap((text, line) => {
      const bare = text.replace(/"[^"]*"|\/\/.*$/g, hidden => ' '.repeat(hidden.length));
      return [...bare.matchAll(wordAt)].filter(match => match[0] === name).map(match => range(line, match.index, match.index + name.length));
    });

  const requests = {
    initialize: ({ locale, workspaceFolders, initializationOptions }) => {
      rulePage = initializationOptions?.rulePage ?? '';
      if (/^de/.test(locale ?? '')) say = words.de;
      for (const { uri } of workspaceFolders ?? []) folders.push(fileURLToPath(uri));
      return {
        serverInfo: { name: 'dienstweg' },
        capabilities: {
          textDocumentSync: { openClose: true, change: 1, save: true },
          codeActionProvider: { codeActionKinds: ['quickfix'] },
          completionProvider: { triggerCharacters: [' ', '.'] },
          renameProvider: { prepareProvider: true },
          documentFormattingProvider: true,
          inlayHintProvider: true,
          codeLensProvider: {},
          hoverProvider: true,
        },
      };
    },
    'textDocument/codeAction': ({ textDocument: { uri }, range: { start } }) =>
      findings(uri)
        .filter(finding => finding.range.start.line === start.line)
        .map(finding => ({
          title: say.fix,
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: [finding],
          edit: { changes: { [uri]: [{ range: range(start.line, finding.range.end.character, finding.range.end.character), newText: ` ${performer}` }] } },
        })),
    'textDocument/completion': ({ textDocument: { uri }, position: { line, character } }) => {
      const before = linesOf(uri)[line].slice(0, character);
      const typed = /\bdurch ([\p{L}.]*)$/u.exec(before)?.[1];
      if (typed === undefined) return [];
      return roles.map(label => ({ label, kind: 13, textEdit: { range: range(line, character - typed.length, character), newText: label } }));
    },
    'textDocument/prepareRename': ({ textDocument: { uri }, position: { line, character } }) => {
      for (const match of linesOf(uri)[line].matchAll(wordAt))
        if (match.index <= character && character <= match.index + match[0].length) return range(line, match.index, match.index + match[0].length);
      return null;
    },
    'textDocument/rename': ({ textDocument: { uri }, position, newName }) => {
      const here = requests['textDocument/prepareRename']({ textDocument: { uri }, position });
      const name = linesOf(uri)[here.start.line].slice(here.start.character, here.end.character);
      const all = new Set([...folders.flatMap(filesOf), ...open.keys()]);
      return { changes: Object.fromEntries([...all].map(file => [file, occurrences(file, name).map(place => ({ range: place, newText: newName }))])) };
    },
    'textDocument/formatting': ({ textDocument: { uri } }) =>
      linesOf(uri).flatMap((text, line) => {
        const tidy = /^\s*versand/.test(text) ? text.replace(/(?<=\S) +/g, ' ') : text;
        return tidy === text ? [] : [{ range: range(line, 0, text.length), newText: tidy }];
      }),
    'textDocument/inlayHint': ({ textDocument: { uri } }) =>
      linesOf(uri).flatMap((text, line) => {
        const receiver = /^\s*(?:übergabe|auslöser) .*\ban ([\p{L}.]+)/u.exec(text)?.[1];
        return receiver === undefined ? [] : [{ position: { line, character: text.length }, label: `${say.holder} ${receiver}`, paddingLeft: true }];
      }),
    'textDocument/codeLens': ({ textDocument: { uri } }) => {
      const lines = linesOf(uri);
      const matching = pattern => lines.flatMap((text, line) => (pattern.test(text) ? [range(line, text.search(/\S/), text.length)] : []));
      const places = matching(/^\s*übergabe /u).map(at => ({ uri, range: at }));
      return matching(/^prozess /).map(at => ({
        range: at,
        command: { title: say.handoffs(places.length), command: 'dienstweg.showPlaces', arguments: [uri, at.start, places] },
      }));
    },
    'textDocument/hover': () => ({ contents: { kind: 'markdown', value: 'Dienstweg' } }),
    shutdown: () => null,
  };
  const notifications = {
    initialized: () => folders.flatMap(filesOf).forEach(publish),
    'textDocument/didOpen': ({ textDocument: { uri, text } }) => (open.set(uri, text), publish(uri)),
    'textDocument/didChange': ({ textDocument: { uri }, contentChanges }) => (open.set(uri, contentChanges.at(-1).text), publish(uri)),
    'textDocument/didClose': ({ textDocument: { uri } }) => open.delete(uri),
    exit: () => process.exit(0),
  };

  function receive({ id, method, params }) {
    if (method === undefined) return;
    if (id === undefined) notifications[method]?.(params);
    else if (method in requests) send({ id, result: requests[method](params) });
    else send({ id, error: { code: -32601, message: method } });
  }
  function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
    process.stdout.write(body);
  }

  let pending = Buffer.alloc(0);
  process.stdin.on('data', chunk => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, end).toString())[1]);
      if (pending.length < end + 4 + length) return;
      const body = pending.subarray(end + 4, end + 4 + length);
      pending = pending.subarray(end + 4 + length);
      receive(JSON.parse(body.toString()));
    }
  });
  process.stdin.on('end', () => process.exit(0));
}
