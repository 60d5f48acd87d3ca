// Messages made wrong, each in one place: the proof that the check sees it.
const whole = new Set(['line', 'character', 'startLine', 'endLine', 'version', 'deleteCount']);
const open = new Set(['data', 'arguments', 'initializationOptions', 'experimental', 'registerOptions']); // anything may stand in them

// [what was done, the message] for everything that may be done to this one.
export function* mutants(message) {
  const part = 'method' in message ? 'params' : 'result';
  yield ['no version of JSON-RPC', { ...message, jsonrpc: undefined }];
  yield ['a property that nobody knows', { ...message, colour: 'red' }];
  if (part === 'result') yield ['result and error', { ...message, error: { code: -32603, message: '' } }];
  for (const [what, value] of wrong(message[part])) yield [what, { ...message, [part]: value }];
}

function* wrong(value) {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    if (value.length === 0) return;
    const with0 = first => [first, ...value.slice(1)];
    if (Number.isInteger(value[0])) {
      yield ['a negative number in a list', with0(-1)];
      yield ['a fraction in a list', with0(0.5)];
    }
    yield ['null in a list', with0(null)];
    for (const [what, item] of wrong(value[0])) yield [what, with0(item)];
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    const set = other => ({ ...value, [key]: other });
    if (whole.has(key) && Number.isInteger(field)) {
      if (key !== 'version') yield [`negative ${key}`, set(-1)];
      yield [`a fraction as ${key}`, set(0.5)];
      yield [`${key} too large`, set(2 ** 31)];
      yield [`${key} as text`, set(String(field))];
    }
    if (typeof field === 'boolean') yield [`${key} is a number instead of a boolean`, set(3)];
    if (key === 'uri') yield ['an address with a blank', set('file:///a b')];
    if (key === 'start' && 'end' in value && typeof field === 'object') yield ['start misspelt', { strat: field, end: value.end }];
    if (!open.has(key)) for (const [what, inner] of wrong(field)) yield [what, set(inner)];
  }
  if (value.range !== undefined && value.uri !== undefined) yield ['a range without uri', { range: value.range }];
  if (value.line !== undefined && value.character !== undefined) yield ['a position without character', { line: value.line }];
  if (value.newText !== undefined) yield ['an edit without text', { range: value.range }];
  if (value.label !== undefined) yield ['a label that is a number', { ...value, label: 7 }];
}
