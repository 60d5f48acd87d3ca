// Which element is meant: by a place of the text, or by a part of a name.
import type { Diagram, Position, Range } from '../protocol';

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = ({ start, end }: Range, at: Position): boolean => isBefore(start, at) && isBefore(at, end);
const isInside = (inner: Range, outer: Range): boolean => holds(outer, inner.start) && holds(outer, inner.end);

/** The element with the smallest range around the place. */
export function innermostAt({ elements, uri }: Pick<Diagram, 'elements' | 'uri'>, at: Position): string | undefined {
  let best: { id: string; range: Range } | undefined;
  for (const { id, range, uri: other } of elements) {
    if ((other !== undefined && other !== uri) || !holds(range, at)) continue;
    if (!best || (isInside(range, best.range) && !isInside(best.range, range))) best = { id, range };
  }
  return best?.id;
}

interface Named {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly labelTarget?: unknown;
  readonly businessObject?: { readonly name?: string };
  readonly waypoints?: readonly { x: number; y: number }[];
}

/** The next of those whose names hold the text, in reading order, behind the one that is selected. */
export function found<T extends Named>(elements: readonly T[], text: string, selected: T | undefined, back: boolean): { hit: T | undefined; n: number; all: number } {
  const wanted = text.toLocaleLowerCase();
  if (wanted === '') return { hit: undefined, n: 0, all: 0 };
  const at = (element: T) => element.waypoints?.[0] ?? element;
  const hits = elements
    .filter(element => !element.labelTarget && element.businessObject?.name?.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => at(a).x - at(b).x || at(a).y - at(b).y);
  const now = selected ? hits.indexOf(selected) : -1;
  const n = hits.length === 0 ? -1 : (now + (back ? -1 : 1) + hits.length) % hits.length;
  return { hit: hits[n], n: n + 1, all: hits.length };
}
