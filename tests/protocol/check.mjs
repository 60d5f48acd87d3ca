// What a server said, held against the protocol: `check` takes recordings, lines of {"in": message to the server} and
// {"out": message of the server}, one conversation a file.
import fs from 'node:fs';
import path from 'node:path';

const mostShown = 20;

// What every message of a server must be, whatever it says (JSON-RPC 2.0, "Base Protocol" of the LSP).
function faultsOfFrame(message) {
  if (message === null || typeof message !== 'object' || Array.isArray(message)) return ['is no object'];
  const faults = [];
  if (message.jsonrpc !== '2.0') faults.push('jsonrpc is not "2.0"');
  const known = 'method' in message ? ['jsonrpc', 'id', 'method', 'params'] : ['jsonrpc', 'id', 'result', 'error'];
  for (const key of Object.keys(message)) if (!known.includes(key)) faults.push(`has an unknown property ${key}`);
  if ('method' in message) {
    if (typeof message.method !== 'string') faults.push('method is no text');
    if ('id' in message && !isId(message.id)) faults.push('id is neither a text nor a whole number');
    return faults;
  }
  if (!('id' in message) || !(isId(message.id) || (message.id === null && 'error' in message))) faults.push('an answer without id');
  if ('result' in message === 'error' in message) faults.push('an answer has either a result or an error');
  if ('error' in message && !(Number.isInteger(message.error?.code) && typeof message.error?.message === 'string')) faults.push('an error has a code and a message');
  return faults;
}
const isId = id => typeof id === 'string' || Number.isInteger(id);

// All that is wrong with a message of the server; `asked` is the method that it answers, if it does.
export function faultsOf(validate, message, asked) {
  const faults = faultsOfFrame(message);
  if (faults.length > 0) return faults;
  if ('method' in message) return validate(message.method, 'params', message.params);
  if ('error' in message) return [];
  return asked === undefined ? ['an answer that nobody asked for'] : validate(asked, 'result', message.result);
}

// { faults, seen: method -> { count, example }, answered: method -> { count, example }, told: Set of methods told to the server }
export function check(validate, folders) {
  const all = { faults: [], seen: new Map(), answered: new Map(), told: new Set(), messages: 0 };
  const files = folders.flatMap(folder => fs.readdirSync(folder).map(name => path.join(folder, name)));
  for (const file of files) conversation(validate, file, all);
  return all;
}

function conversation(validate, file, all) {
  const asked = new Map();
  for (const [number, line] of fs.readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '') continue;
    const { in: ours, out: theirs } = JSON.parse(line);
    if (ours !== undefined) {
      if (ours?.method === undefined) continue;
      if (isId(ours.id)) asked.set(JSON.stringify(ours.id), ours.method);
      else all.told.add(ours.method);
      continue;
    }
    const id = JSON.stringify(theirs?.id);
    const method = asked.get(id);
    for (const fault of faultsOf(validate, theirs, method)) {
      if (all.faults.length < mostShown) all.faults.push(`${path.basename(file)}:${number + 1} ${theirs?.method ?? method ?? ''}: ${fault}\n  ${line.slice(0, 400)}`);
    }
    ++all.messages;
    if (theirs?.method !== undefined) note(all.seen, theirs.method, theirs, false);
    else if (theirs?.error === undefined && method !== undefined) note(all.answered, method, theirs, isEmpty(theirs.result));
    asked.delete(id);
  }
}

const isEmpty = result => result === null || (Array.isArray(result) && result.length === 0);

// Only what says something shows what a method may say.
function note(map, method, message, empty) {
  const entry = map.get(method) ?? { count: 0, example: undefined };
  if (!empty) {
    ++entry.count;
    entry.example ??= message;
  }
  map.set(method, entry);
}

// The methods in the server's own table.
export function tableOf(source) {
  const rows = text => [...text.matchAll(/\{"([^"]+)", \w+\}/g)].map(([, method]) => method);
  const [requests, notifications] = source.split('kNotifications');
  return { requests: rows(requests), notifications: rows(notifications) };
}

// Methods of the table of which nothing was recorded that says anything.
export function unseen(table, all) {
  return [...table.requests.filter(method => !all.answered.get(method)?.count), ...table.notifications.filter(method => !all.told.has(method))];
}
