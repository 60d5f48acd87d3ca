// A BPMN file as the server writes it, cut into its elements without reading them: the flow elements of a process and the shapes of the plane stand
// each on lines of their own, indented alike. Of a file that is laid out otherwise nothing is found, and it is read as a whole.

export interface Block {
  readonly id: string;
  /** Ids of all that is in it; the first is its own. */
  readonly ids: readonly string[];
  readonly text: string;
  /** The id of the process or the plane that it stands in. */
  readonly of: string;
  readonly isLanes: boolean;
  /** It says where something lies. */
  readonly isDrawing: boolean;
}

export interface Blocks {
  /** What is around them: behind each piece but the last stand the elements of one of `regions`, by its id. */
  readonly pieces: readonly string[];
  readonly regions: readonly string[];
  readonly blocks: readonly Block[];
}

const place = /\b(x|y|width|height)="(-?[\d.]+)"/g;

/** The same of two shapes or edges that lie elsewhere and are otherwise alike. */
export const withoutPlace = (text: string): string => text.replace(place, '$1');

/** The boxes and points in it, as they stand there. */
export function placesIn(text: string): Record<string, number>[] {
  const places: Record<string, number>[] = [];
  for (const [, name = '', value] of text.matchAll(place)) {
    if (name === 'x') places.push({});
    const last = places.at(-1);
    if (last) last[name] = Number(value);
  }
  return places;
}

/**
 * What no picture shows is left out before. (What is exported is what the server sent.)
 * The names are those that the server writes; of another file nothing would be left out, and all would be shown the same.
 */
export function drawnPartOf(bpmn: string): string {
  return bpmn
    .replace(/<bpmn:(extensionElements|documentation)>[^]*?<\/bpmn:\1>/g, '')
    .replace(/<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, '');
}

export function blocksOf(bpmn: string): Blocks | undefined {
  const pieces: string[] = [];
  const regions: string[] = [];
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let at = 0; // where the piece begins that is being gone through
  for (const { 0: head, 1: kind = '', 2: of = '', index } of bpmn.matchAll(/^ +<bpmn(?::process|di:(BPMNPlane)) id="([^"]*)"[^\n]*[^/\n]>\n/gm)) {
    const isPlane = kind !== '';
    const indent = isPlane ? '      ' : '    ';
    const begin = index + head.length;
    const end = bpmn.indexOf(isPlane ? '\n    </bpmndi:BPMNPlane>' : '\n  </bpmn:process>', begin - 1) + 1;
    if (end < begin || seen.has(of)) return undefined;
    pieces.push(bpmn.slice(at, begin));
    regions.push(of);
    seen.add(of);
    at = end;
    for (const text of bpmn.slice(begin, end).split(new RegExp(`^(?=${indent}<[^/])`, 'gm'))) {
      if (text.trim() === '') continue;
      // Lanes name what is in them, and are read with it. They are few.
      const ids = text.startsWith(`${indent}<bpmn:laneSet`) ? [`lanes of ${of}`] : [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
      const [id] = ids;
      if (id === undefined || ids.some(each => each.includes('&') || seen.has(each))) return undefined;
      for (const each of ids) seen.add(each);
      blocks.push({ id, ids, text, of, isLanes: id === `lanes of ${of}`, isDrawing: isPlane });
    }
  }
  pieces.push(bpmn.slice(at));
  return { pieces, regions, blocks };
}
