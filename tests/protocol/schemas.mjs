// Schemas of all messages, made of the types of vscode-languageserver-protocol: what a method is called, and which types its
// parameters and its result have, stands there as `ProtocolRequestType<Params, Result, …>`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const declarations = path.join(here, 'node_modules/vscode-languageserver-protocol/lib/common');

// TypeScript knows numbers and strings only; what the protocol says of these stands in comments of vscode-languageserver-types.
const address = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[!-~]*$' };
const narrower = {
  integer: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
  DocumentUri: address,
  URI: address,
};

// Places of the type arguments: parameters and result.
const messageTypes = {
  ProtocolRequestType: { params: 0, result: 1 },
  ProtocolRequestType0: { result: 0 },
  ProtocolNotificationType: { params: 0 },
  ProtocolNotificationType0: {},
};

// method -> { params, result } as nodes of TypeScript; absent: there is none.
function declaredMethods() {
  const methods = new Map();
  for (const name of fs.readdirSync(declarations).filter(file => file.endsWith('.d.ts'))) {
    const source = ts.createSourceFile(name, fs.readFileSync(path.join(declarations, name), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const namespace of source.statements.filter(ts.isModuleDeclaration)) {
      const constants = new Map();
      for (const statement of namespace.body.statements.filter(ts.isVariableStatement)) {
        for (const { name: { text }, type } of statement.declarationList.declarations) constants.set(text, type);
      }
      const method = constants.get('method')?.literal?.text;
      const type = constants.get('type');
      const places = messageTypes[type?.typeName?.text];
      if (method === undefined || places === undefined) continue;
      const argument = place => (place === undefined ? undefined : type.typeArguments[place]);
      methods.set(method, { params: argument(places.params), result: argument(places.result) });
    }
  }
  return methods;
}

// The diagram's part of the protocol (docs/diagram-protocol.md) is typed by the extension, which depends on nothing; here its
// places, numbers and addresses are those of the protocol.
const diagramFile = path.join(here, '../../vscode-extension/diagram/protocol.ts');

function diagramTypes() {
  const text = fs.readFileSync(diagramFile, 'utf8');
  const source = ts.createSourceFile(diagramFile, text, ts.ScriptTarget.Latest, true);
  const own = source.statements.filter(statement => !(ts.isInterfaceDeclaration(statement) && ['Position', 'Range'].includes(statement.name.text)));
  const exact = own
    .map(statement => statement.getFullText())
    .join('')
    .replace(/\b(uri\??): string/g, '$1: DocumentUri')
    .replace(/\bversion: number/g, 'version: integer')
    .replace(/\b(index\??|begin|end): number/g, '$1: uinteger')
    .replace(/interface TextEdit\b/, 'interface DiagramTextEdit')
    .replace(/\bTextEdit\[\]/, 'DiagramTextEdit[]');
  return exact;
}

// method -> which parts it has; the types are members of the interfaces Requests and Notifications.
function diagramMethods() {
  const source = ts.createSourceFile(diagramFile, fs.readFileSync(diagramFile, 'utf8'), ts.ScriptTarget.Latest, true);
  const methods = new Map();
  for (const statement of source.statements.filter(ts.isInterfaceDeclaration)) {
    for (const { name } of ['Requests', 'Notifications'].includes(statement.name.text) ? statement.members : []) {
      methods.set(name.text, statement.name.text === 'Requests' ? { params: "['params']", result: "['result']" } : { params: '' });
    }
  }
  return methods;
}

// One module with a type for each of `wanted` ({ name, type }), in memory.
function moduleOf(wanted) {
  const imported = new Set(['DocumentUri', 'Position', 'Range', 'integer', 'uinteger', 'LogTraceParams', 'ProgressToken', 'WorkDoneProgressBegin', 'WorkDoneProgressReport', 'WorkDoneProgressEnd']);
  const collect = node => {
    if (ts.isTypeReferenceNode(node)) imported.add(node.typeName.getText());
    node.forEachChild(collect);
  };
  wanted.forEach(({ type }) => collect(type));
  return [
    `import type { ${[...imported].join(', ')} } from 'vscode-languageserver-protocol';`,
    ...wanted.map(({ name, type }) => `export type ${name} = ${type.getText() === 'void' ? 'null' : type.getText()};`),
    // What a progress says is typed by its token; the server makes tokens for its own work only.
    'export type LogTrace = LogTraceParams;',
    diagramTypes(),
    ...[...diagramMethods()].flatMap(([method, parts]) =>
      Object.entries(parts).map(
        ([part, member]) => `export type ${nameOf(method, part)} = ${parts.result ? 'Requests' : 'Notifications'}['${method}']${member};`,
      ),
    ),
    'export interface Progress { token: ProgressToken; value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd }',
  ].join('\n');
}

function programOf(text) {
  const file = path.join(here, 'messages.ts');
  const options = { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noEmit: true, skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = name => name === file || fileExists(name);
  host.readFile = name => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...more) => (name === file ? ts.createSourceFile(name, text, options.target, true) : getSourceFile(name, ...more));
  return { file, program: ts.createProgram([file], options, host) };
}

// Of these two the types give no method with its parameters.
const named = { '$/progress': 'Progress', '$/logTrace': 'LogTrace' };
const nameOf = (method, part) => (part === 'params' && named[method]) || `${part}_${method.replace(/\W/g, '_')}`;

// A function (method, 'params' | 'result', value) -> list of what is wrong with it; undefined is "not there".
export function protocol() {
  const methods = declaredMethods();
  const wanted = [];
  for (const [method, types] of methods) {
    for (const [part, type] of Object.entries(types)) if (type) wanted.push({ name: nameOf(method, part), type });
  }
  for (const method of diagramMethods().keys()) methods.set(method, {});
  const { file, program } = programOf(moduleOf(wanted));
  const schema = createGenerator({ path: file, tsProgram: program, type: '*', expose: 'all', jsDoc: 'none', functions: 'hide', encodeRefs: false }).createSchema('*');
  for (const [name, what] of Object.entries(narrower)) {
    if (!['number', 'string'].includes(schema.definitions[name]?.type)) throw new Error(`the types have no ${name} any more`);
    schema.definitions[name] = what;
  }
  const ajv = new Ajv({ allErrors: false, strict: false, allowUnionTypes: true });
  ajv.addSchema(schema, 'lsp');
  const validators = new Map();
  const validatorOf = name => {
    if (!validators.has(name)) validators.set(name, schema.definitions[name] ? ajv.compile({ $ref: `lsp#/definitions/${name}` }) : undefined);
    return validators.get(name);
  };
  return (method, part, value) => {
    const validate = validatorOf(nameOf(method, part));
    if (!validate) {
      if (!methods.has(method)) return [`the protocol has no method ${method}`];
      return value === undefined ? [] : [`the protocol has no ${part} here`];
    }
    return validate(value) ? [] : validate.errors.map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
  };
}
