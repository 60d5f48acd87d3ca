// A text with a version, as the Language Server Protocol counts it, whose earlier states can be gone back to.
import type { Position, TextEdit, VersionedEdit } from './protocol';

export class TextDocument {
  #version = 1;
  readonly #earlier: string[] = [];
  readonly #later: string[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly uri: string,
    private value: string,
  ) {}

  get text(): string {
    return this.value;
  }
  get version(): number {
    return this.#version;
  }
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  set(text: string): void {
    if (text === this.value) return;
    this.#earlier.push(this.value);
    this.#later.length = 0;
    this.#become(text);
  }

  undo(): void {
    const text = this.#earlier.pop();
    if (text === undefined) return;
    this.#later.push(this.value);
    this.#become(text);
  }
  redo(): void {
    const text = this.#later.pop();
    if (text === undefined) return;
    this.#earlier.push(this.value);
    this.#become(text);
  }

  /** @returns whether it was for this text as it is: for another one nothing is done. */
  apply({ documentChanges }: VersionedEdit): boolean {
    const others = documentChanges.some(({ textDocument }) => textDocument.uri !== this.uri || textDocument.version !== this.#version);
    if (others) return false;
    this.set(edited(this.value, documentChanges.flatMap(({ edits }) => edits)));
    return true;
  }

  offsetAt(position: Position): number {
    return offsetAt(lineStarts(this.value), position, this.value.length);
  }
  positionAt(offset: number): Position {
    const starts = lineStarts(this.value);
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return { line, character: offset - (starts[line] ?? 0) };
  }

  #become(text: string): void {
    this.value = text;
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function offsetAt(starts: readonly number[], { line, character }: Position, length: number): number {
  return line >= starts.length ? length : Math.min((starts[line] ?? 0) + character, length);
}

/** All places are of the text before; those that begin at the same one keep their order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const placed = edits.map(({ range, newText }, i) => ({
    begin: offsetAt(starts, range.start, text.length),
    end: offsetAt(starts, range.end, text.length),
    newText,
    i,
  }));
  placed.sort((a, b) => a.begin - b.begin || a.i - b.i);
  let made = '';
  let at = 0;
  for (const { begin, end, newText } of placed) {
    made += text.slice(at, begin) + newText;
    at = Math.max(at, end);
  }
  return made + text.slice(at);
}
