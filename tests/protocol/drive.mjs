// Speaks to the real server over its pipes, asks every method of its table at places of the examples, and records all.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const longest = 60_000; // milliseconds for an answer

class Client {
  #bytes = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map();
  told = [];

  constructor(program, recording) {
    this.recording = fs.openSync(recording, 'w');
    this.server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.server.stdout.on('data', bytes => this.#take(bytes));
    this.ended = new Promise(resolve => this.server.on('exit', resolve));
  }

  #record(entry) {
    fs.writeSync(this.recording, `${JSON.stringify(entry)}\n`);
  }

  #take(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#bytes.toString('latin1', 0, head))[1]);
      if (this.#bytes.length < head + 4 + length) return;
      const message = JSON.parse(this.#bytes.toString('utf8', head + 4, head + 4 + length));
      this.#bytes = this.#bytes.subarray(head + 4 + length);
      this.#record({ out: message });
      if (message.method !== undefined) {
        this.told.push(message);
        if (message.id !== undefined) this.send({ id: message.id, result: null });
      } else {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      }
    }
  }

  send(message) {
    const whole = { jsonrpc: '2.0', ...message };
    this.#record({ in: whole });
    const body = Buffer.from(JSON.stringify(whole));
    this.server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.server.stdin.write(body);
  }

  tell(method, params) {
    this.send({ method, params });
  }

  ask(method, params) {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), longest);
      this.#waiting.set(id, message => {
        clearTimeout(late);
        resolve(message);
      });
    });
    this.send({ id, method, params });
    return answer;
  }

  async end() {
    await this.ask('shutdown');
    this.tell('exit');
    const status = await this.ended;
    fs.closeSync(this.recording);
    if (status !== 0) throw new Error(`the server ended with status ${status}`);
  }
}

function positionAt(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

const formatting = { tabSize: 2, insertSpaces: true };
const place = method => async (client, file) => {
  const answers = [];
  for (let offset = 0; offset < file.text.length; offset += file.step) {
    answers.push(await client.ask(method, { ...file.document, position: positionAt(file.text, offset), ...more[method] }));
  }
  return answers.map(({ result }) => result);
};
const more = { 'textDocument/references': { context: { includeDeclaration: true } }, 'textDocument/rename': { newName: 'Umbenannt' } };
const whole = (method, params = {}) => (client, file) => client.ask(method, { ...file.document, ...params });
const ranged = (method, params = {}) => (client, file) => client.ask(method, { ...file.document, range: file.everything, ...params });
// Asked with what another method has answered.
const following = (first, method, params) => async (client, file) => {
  const items = (await first(client, file)).flatMap(result => (Array.isArray(result) ? result : (result?.items ?? []))).slice(0, 30);
  for (const item of items) await client.ask(method, params(item));
};

const prepareCalls = place('textDocument/prepareCallHierarchy');
const prepareTypes = place('textDocument/prepareTypeHierarchy');
const asItem = item => ({ item });
const wide = method => async (client, file) => [(await ranged(method, { context: { diagnostics: file.diagnostics(client) } })(client, file)).result];

// The pictures of a text, and their elements as parameters.
async function diagrams(client, file) {
  const { result } = await client.ask('dienstweg/diagram', file.document);
  return result === null ? [] : [result];
}
async function elements(client, file) {
  return (await diagrams(client, file)).flatMap(({ process, elements }) => elements.slice(0, 12).map(({ id }) => ({ ...file.document, process, element: id })));
}

// How each request is asked of a file.
const asking = {
  'callHierarchy/incomingCalls': following(prepareCalls, 'callHierarchy/incomingCalls', asItem),
  'callHierarchy/outgoingCalls': following(prepareCalls, 'callHierarchy/outgoingCalls', asItem),
  'typeHierarchy/subtypes': following(prepareTypes, 'typeHierarchy/subtypes', asItem),
  'typeHierarchy/supertypes': following(prepareTypes, 'typeHierarchy/supertypes', asItem),
  'completionItem/resolve': following(place('textDocument/completion'), 'completionItem/resolve', item => item),
  'codeAction/resolve': following(wide('textDocument/codeAction'), 'codeAction/resolve', item => item),
  'textDocument/codeAction': wide('textDocument/codeAction'),
  'textDocument/selectionRange': (client, file) => client.ask('textDocument/selectionRange', { ...file.document, positions: [{ line: 0, character: 0 }, positionAt(file.text, file.text.length / 2)] }),
  'textDocument/semanticTokens/full/delta': async (client, file) => {
    const { result } = await client.ask('textDocument/semanticTokens/full', file.document);
    file.change(client, '// neu\n' + file.text);
    await client.ask('textDocument/semanticTokens/full/delta', { ...file.document, previousResultId: result?.resultId ?? '' });
  },
  'textDocument/formatting': whole('textDocument/formatting', { options: formatting }),
  'textDocument/rangeFormatting': ranged('textDocument/rangeFormatting', { options: formatting }),
  'textDocument/onTypeFormatting': async (client, file) => {
    for (const [ch, at] of [['\n', file.text.indexOf('\n') + 1], ['}', file.text.lastIndexOf('}') + 1]]) {
      await client.ask('textDocument/onTypeFormatting', { ...file.document, position: positionAt(file.text, at), ch, options: formatting });
    }
  },
  'textDocument/inlayHint': ranged('textDocument/inlayHint'),
  'textDocument/semanticTokens/range': ranged('textDocument/semanticTokens/range'),
  'workspace/diagnostic': client => client.ask('workspace/diagnostic', { previousResultIds: [] }),
  'workspace/symbol': client => client.ask('workspace/symbol', { query: '' }),
  'dienstweg/diagram': diagrams,
  'dienstweg/diagramEdit': async (client, file) => {
    for (const diagram of await diagrams(client, file)) {
      const of = { textDocument: { uri: diagram.uri, version: diagram.version }, process: diagram.process };
      for (const { id } of diagram.elements.slice(0, 12)) {
        await client.ask('dienstweg/diagramEdit', { ...of, edit: { kind: 'rename', element: id, text: 'Neu' } });
        await client.ask('dienstweg/diagramEdit', { ...of, edit: { kind: 'insert', what: 'step', at: { after: id } } });
      }
    }
  },
  'dienstweg/diagramText': async (client, file) => {
    for (const diagram of await diagrams(client, file)) {
      const of = { textDocument: { uri: diagram.uri, version: diagram.version }, process: diagram.process };
      for (const { id } of diagram.elements.slice(0, 12)) await client.ask('dienstweg/diagramText', { ...of, elements: [id] });
    }
  },
  'dienstweg/diagramFacts': async (client, file) => {
    for (const of of await elements(client, file)) await client.ask('dienstweg/diagramFacts', of);
  },
  'dienstweg/diagramSuggestions': async (client, file) => {
    for (const of of await elements(client, file)) await client.ask('dienstweg/diagramSuggestions', { ...of, text: 'frist 2 ', offset: 8 });
  },
  'dienstweg/reveal': place('dienstweg/reveal'),
  initialize: () => undefined, // at the beginning
  ...Object.fromEntries(
    ['codeLens', 'diagnostic', 'documentLink', 'documentSymbol', 'foldingRange', 'semanticTokens/full'].map(name => [`textDocument/${name}`, whole(`textDocument/${name}`)]),
  ),
  ...Object.fromEntries(
    ['completion', 'definition', 'documentHighlight', 'hover', 'implementation', 'prepareCallHierarchy', 'prepareRename', 'prepareTypeHierarchy', 'references', 'rename', 'typeDefinition']
      .map(name => [`textDocument/${name}`, place(`textDocument/${name}`)]),
  ),
};

const everything = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  window: { workDoneProgress: true },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] }, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true }, configuration: true, workspaceFolders: true, symbol: { resolveSupport: { properties: ['location.range'] } } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true, insertReplaceSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } }, disabledSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1 },
  },
};
const pulling = { ...everything, general: {}, textDocument: { ...everything.textDocument, diagnostic: { relatedDocumentSupport: true } }, workspace: { ...everything.workspace, diagnostics: { refreshSupport: true } } };
const clients = {
  everything: { capabilities: everything, locale: 'de', initializationOptions: { rulePage: 'https://example.org/{rule}' } },
  pulling: { capabilities: pulling, locale: 'en' },
  nothing: { capabilities: {} },
};

function opened(client, name, text) {
  const uri = pathToFileURL(name).href;
  const lines = text.split('\n');
  const file = {
    document: { textDocument: { uri } },
    text,
    step: Math.ceil(text.length / 40),
    everything: { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } },
    version: 1,
    diagnostics: ({ told }) => told.filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri).at(-1)?.params.diagnostics ?? [],
    change(to, fresh) {
      file.text = fresh;
      to.tell('textDocument/didChange', { textDocument: { uri, version: ++file.version }, contentChanges: [{ text: fresh }] });
    },
  };
  client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'dienstweg', version: 1, text } });
  return file;
}

// As nobody should leave it, but still understood.
const untidy = text => text.replaceAll('\n  ', '\n       ');
// With much that is wrong.
const broken = text => text.replace(/ frist .*/g, '').replace(/ (an|durch|to|by) /, ' $1 Niemand').replace(/\}\s*$/, '');

async function session(program, folder, table, about, recording) {
  const client = new Client(program, recording);
  const uri = pathToFileURL(folder).href;
  await client.ask('initialize', { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'examples' }], ...about });
  client.tell('initialized', {});
  client.tell('$/setTrace', { value: 'verbose' });
  const names = fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.weg') || name.endsWith('.toml'));
  for (const name of names) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const file = opened(client, path.join(folder, name), text);
    for (const state of [text, untidy(text), broken(text)]) {
      file.change(client, state);
      await client.ask('textDocument/documentSymbol', file.document); // by then it has been told what is wrong with another one
      for (const method of table.requests) {
        if (!asking[method]) throw new Error(`tests/protocol/drive.mjs does not know how to ask ${method}`);
        await asking[method](client, file);
      }
    }
    for (const { process } of await diagrams(client, file)) {
      file.change(client, `// ${name}\n${file.text}`);
      await client.ask('textDocument/documentSymbol', file.document);
      client.tell('dienstweg/diagramClosed', { ...file.document, process });
    }
    client.tell('textDocument/didSave', file.document);
    client.tell('textDocument/didClose', file.document);
  }
  client.tell('workspace/didChangeConfiguration', { settings: { dienstweg: { inlayHints: { holder: false } } } });
  client.tell('workspace/didChangeWatchedFiles', { changes: names.map(name => ({ uri: `${uri}/${name}`, type: 2 })) });
  client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri, name: 'examples' }] } });
  await client.ask('textDocument/hover', { textDocument: { uri: 'file:///nowhere.weg' }, position: { line: 0, character: 0 } });
  await client.ask('dienstweg/unheardOf', {});
  await client.end();
}

// One conversation a kind of client, each with a file of its own in `recordings`.
export async function drive(program, folder, table, recordings) {
  for (const [name, about] of Object.entries(clients)) await session(program, folder, table, about, path.join(recordings, `pipe-${name}.jsonl`));
}
