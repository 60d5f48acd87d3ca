// Reads the BPMN of one picture after the other. Making objects of XML would be most of the time that following takes, so an element that stands there
// letter by letter as before stays the same object, and a shape that only lies elsewhere gets its new place.
import { blocksOf, drawnPartOf, placesIn, withoutPlace, type Block, type Blocks } from './blocks';
import type { Definitions, Moddle, ModdleFactory, ModdleShape, Reference } from './diagram_js';

interface Read {
  readonly block: Block;
  readonly object: Moddle;
  /** By id, what else is in it. */
  readonly inner: ReadonlyMap<string, Moddle>;
  readonly references: readonly Reference[];
}
type ById = ReadonlyMap<string, Moddle>;

export class Reading {
  #pieces = '';
  #read = new Map<string, Read>();

  constructor(private readonly moddle: ModdleFactory) {}

  async read(bpmn: string): Promise<Definitions> {
    const text = drawnPartOf(bpmn);
    const blocks = blocksOf(text);
    const isAlike = blocks !== undefined && this.#read.size > 0 && blocks.pieces.join('\n') === this.#pieces;
    return (isAlike ? await this.#again(blocks) : undefined) ?? this.#whole(text, blocks);
  }

  async #whole(text: string, blocks: Blocks | undefined): Promise<Definitions> {
    this.#pieces = '';
    this.#read.clear();
    const { rootElement, elementsById, references } = await this.moddle.fromXML(text, 'bpmn:Definitions');
    if (!blocks) return rootElement;
    const found = readOf(blocks.blocks, rootElement, new Map(Object.entries(elementsById)), references);
    if (!found) return rootElement;
    this.#read = found;
    this.#pieces = blocks.pieces.join('\n');
    return rootElement;
  }

  /** Only what is another than before is read, in a file of its own; then the two are put together. */
  async #again(all: Blocks): Promise<Definitions | undefined> {
    const { blocks } = all;
    const stay = new Map<string, Read>();
    const moved: Read[] = [];
    const other: Block[] = [];
    for (const block of blocks) {
      const before = this.#read.get(block.id);
      if (!before || !isLike(before.block, block)) {
        other.push(block);
        continue;
      }
      const now = { ...before, block };
      stay.set(block.id, now);
      if (before.block.text !== block.text) moved.push(now);
    }
    const { rootElement, elementsById, references } = await this.moddle.fromXML(fileOf(all, other), 'bpmn:Definitions');
    const fresh = new Map(Object.entries(elementsById));
    const read = readOf(other, rootElement, fresh, references);
    if (!read) return undefined;
    for (const { object, block } of moved) place(object as ModdleShape, placesIn(block.text));
    const known = new Map(fresh);
    for (const { inner } of stay.values()) for (const [id, object] of inner) known.set(id, object);
    this.#read = new Map([...stay, ...read]);
    putTogether(rootElement, blocks, this.#read);
    link(references, known);
    // Of what stays only what it says about others that are new.
    for (const { references: own } of stay.values()) if (own.some(({ id }) => fresh.has(id))) link(own, known);
    return rootElement;
  }
}

/** Does it say the same as before, or, of the plane, the same at another place? */
function isLike(before: Block, now: Block): boolean {
  if (before.of !== now.of || now.isLanes) return false;
  return before.text === now.text || (now.isDrawing && withoutPlace(before.text) === withoutPlace(now.text));
}

function fileOf({ pieces, regions }: Blocks, blocks: readonly Block[]): string {
  return pieces.map((piece, i) => piece + blocks.filter(({ of }) => of === regions[i]).map(({ text }) => text).join('')).join('');
}

function ownersOf(definitions: Definitions): Map<string, Moddle> {
  const owners = [...(definitions.get('rootElements') as Moddle[]), ...definitions.diagrams.map(({ plane }) => plane as unknown as Moddle)];
  return new Map(owners.map(owner => [owner.id, owner]));
}

/** What was read of each block. Nothing where one is found nowhere: it is another kind of file. */
function readOf(blocks: readonly Block[], definitions: Definitions, byId: ById, references: readonly Reference[]): Map<string, Read> | undefined {
  const owners = ownersOf(definitions);
  const tops = new Map<Moddle, { block: Block; references: Reference[] }>();
  for (const block of blocks) {
    const object = block.isLanes ? (owners.get(block.of)?.get('laneSets') as Moddle[] | undefined)?.[0] : byId.get(block.id);
    if (!object) return undefined;
    tops.set(object, { block, references: [] });
  }
  for (const reference of references) {
    let top: Moddle | undefined = reference.element;
    while (top && !tops.has(top)) top = top.$parent;
    if (top) tops.get(top)?.references.push(reference);
  }
  return new Map(
    [...tops].map(([object, { block, references: own }]) => {
      const inner = new Map(block.ids.flatMap(id => (byId.get(id) ? [[id, byId.get(id) as Moddle] as const] : [])));
      return [block.id, { block, object, inner, references: own }];
    }),
  );
}

function place({ bounds, waypoint, label }: ModdleShape, places: readonly Record<string, number>[]): void {
  const targets = [...(bounds ? [bounds] : []), ...(waypoint ?? []), ...(label?.bounds ? [label.bounds] : [])];
  targets.forEach((target, i) => Object.assign(target, places[i]));
}

/** All that was read now or before, in the order of the file. */
function putTogether(definitions: Definitions, blocks: readonly Block[], read: ReadonlyMap<string, Read>): void {
  const owners = ownersOf(definitions);
  const lists = new Map<Moddle, Map<string, Moddle[]>>();
  for (const { id, of, isDrawing } of blocks) {
    const object = read.get(id)?.object;
    const owner = owners.get(of);
    if (!object || !owner) continue;
    object.$parent = owner;
    const name = isDrawing ? 'planeElement' : listOf(object);
    const own = lists.get(owner) ?? new Map<string, Moddle[]>();
    lists.set(owner, own);
    const list = own.get(name) ?? [];
    own.set(name, list);
    list.push(object);
  }
  for (const [owner, own] of lists) for (const [name, list] of own) owner.set(name, list);
}

function listOf(object: Moddle): string {
  if (object.$instanceOf('bpmn:LaneSet')) return 'laneSets';
  return object.$instanceOf('bpmn:Artifact') ? 'artifacts' : 'flowElements';
}

/** As moddle-xml has it, from all elements. */
function link(references: readonly Reference[], all: ById): void {
  const cleared = new Set<unknown>();
  for (const { element, property, id } of references) {
    const target = all.get(id);
    if (!target) continue;
    const { name, isMany } = element.$descriptor.propertiesByName[property] ?? { name: property, isMany: false };
    if (!isMany) {
      element.set(name, target);
      continue;
    }
    const list = element.get(name) as Moddle[];
    if (!cleared.has(list)) list.length = 0;
    cleared.add(list);
    list.push(target);
  }
}
