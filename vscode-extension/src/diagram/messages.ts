// Reads what the webview posts. A page is not trusted: what is not exactly a message that the extension knows is refused.
import type { Method } from '../../diagram/connection';
import type { Edit, Place, Position } from '../../diagram/protocol';
import type { FromWebview, OfProcess, SavedFile } from '../../diagram/webview_messages';

/** All of `Requests`, and nothing else: this is what may be asked of the server. */
const methods: Readonly<Record<Method, true>> = {
  'dienstweg/diagram': true,
  'dienstweg/diagramEdit': true,
  'dienstweg/diagramText': true,
  'dienstweg/reveal': true,
  'dienstweg/diagramFacts': true,
  'dienstweg/diagramSuggestions': true,
};
const savedTypes: Readonly<Record<SavedFile['type'], true>> = { 'image/svg+xml': true, 'image/png': true, 'application/xml': true };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isMethod = (value: unknown): value is Method => isText(value) && Object.hasOwn(methods, value);
const isPosition = (value: unknown): value is Position => isObject(value) && isCount(value['line']) && isCount(value['character']);
const isPlace = (value: unknown): value is Place =>
  isObject(value) && isText(value['uri']) && isObject(value['range']) && isPosition(value['range']['start']) && isPosition(value['range']['end']);
const isOfProcess = (value: unknown): value is OfProcess => isObject(value) && isText(value['uri']) && isText(value['process']);
const isOfVersion = (value: unknown): value is OfProcess & { readonly version: number | null } =>
  isOfProcess(value) && isObject(value) && (value['version'] === null || isCount(value['version']));
/** What the edit says is for the server to judge. */
const isEdit = (value: unknown): value is Edit => isObject(value) && isText(value['kind']);
const isSavedFile = (value: unknown): value is SavedFile =>
  isObject(value) &&
  isText(value['name']) &&
  isText(value['type']) &&
  Object.hasOwn(savedTypes, value['type']) &&
  isText(value['content']) &&
  typeof value['base64'] === 'boolean';

export type Read = { readonly message: FromWebview } | { readonly refused: string; readonly id: number | undefined };

/** `refused` says for the log what was wrong; `id`: somebody waits for an answer. */
export function readMessage(raw: unknown): Read {
  if (!isObject(raw)) return { refused: 'no message', id: undefined };
  const message = known(raw);
  const id = isCount(raw['id']) ? raw['id'] : undefined;
  return message === undefined ? { refused: `${String(raw['type'])} ${String(raw['method'] ?? '')}`.trim(), id } : { message };
}

/** Only the members that are known are taken over. */
function known(raw: Fields): FromWebview | undefined {
  const { type, id, method, params, of, edit, place, focus, file, svg, text } = raw;
  switch (type) {
    case 'ready':
    case 'undo':
    case 'redo':
      return { type };
    case 'request':
      return isCount(id) && isMethod(method) && isObject(params) ? { type, id, method, params } : undefined;
    case 'edit':
      return isCount(id) && isOfVersion(of) && isEdit(edit) ? { type, id, of, edit } : undefined;
    case 'copy':
      return isCount(id) && isText(text) ? { type, id, text } : undefined;
    case 'paste':
      return isCount(id) ? { type, id } : undefined;
    case 'showText':
      return isPlace(place) && typeof focus === 'boolean' ? { type, place, focus } : undefined;
    case 'openProcess':
      return isOfProcess(of) ? { type, of } : undefined;
    case 'save':
      return isSavedFile(file) ? { type, file } : undefined;
    case 'print':
      return isText(svg) ? { type, svg } : undefined;
    default:
      return undefined;
  }
}
