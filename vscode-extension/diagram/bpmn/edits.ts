// The one way of an edit to the text: one after the other, each for the picture that is shown then. What is refused is told, and where.
import type { Host } from '../connection';
import type { Edit } from '../protocol';
import type { EventBus } from './diagram_js';
import type { Shown } from './shown';

export interface Refused {
  readonly elements: readonly string[];
  readonly message: string;
}

/** How long the picture of the changed text is waited for before the next edit is made for the one that is shown. */
const patience = 2000;

export class Edits {
  static $inject = ['eventBus', 'shown', 'config.host'];

  #last: Promise<unknown> = Promise.resolve();
  /** Where in the text what was changed stands, to be selected in the next picture. */
  #select: { line: number; character: number } | undefined;
  #renameNext = false;

  constructor(
    private readonly eventBus: EventBus,
    private readonly shown: Shown,
    private readonly host: Host,
  ) {}

  /** `elements`: those that it is about, which stay where they are until the new picture comes. Tells whether it was made. */
  send(edit: Edit, elements: readonly string[], options: { rename?: boolean } = {}): Promise<boolean> {
    const made = this.#last.then(() => this.#send(edit, elements, options.rename ?? false));
    this.#last = made.catch(() => false);
    return made;
  }

  /** Something that is known here already not to be possible. */
  refuse(message: string, elements: readonly string[]): void {
    this.eventBus.fire('dienstweg.refused', { elements, message } satisfies Refused);
  }

  /** What the last edit wants selected, once. */
  takeSelection(): { at: { line: number; character: number }; rename: boolean } | undefined {
    const at = this.#select;
    this.#select = undefined;
    return at && { at, rename: this.#renameNext };
  }

  async #send(edit: Edit, elements: readonly string[], rename: boolean): Promise<boolean> {
    const { diagram } = this.shown;
    if (!diagram || !this.shown.isEditable) return false;
    const { uri, process, version } = diagram;
    this.eventBus.fire('dienstweg.editing', { elements });
    const next = this.#nextPicture();
    try {
      const edited = await this.host.edit({ uri, process, version }, edit);
      if ('refused' in edited || 'failed' in edited) {
        next.cancel();
        this.refuse('failed' in edited ? edited.failed : edited.refused.message, elements);
        return false;
      }
      // Who is renamed may have another id in the next picture, but stands where it stood.
      const renamed = edit.kind === 'rename' ? this.shown.element(edit.element)?.range.start : undefined;
      this.#select = edited.select ?? renamed;
      this.#renameNext = rename;
      if (this.shown.diagram === diagram) await next.came;
      else next.cancel();
      return true;
    } finally {
      this.eventBus.fire('dienstweg.edited', { elements });
    }
  }

  #nextPicture(): { came: Promise<void>; cancel(): void } {
    let cancel = () => {};
    const came = new Promise<void>(resolve => {
      const done = () => {
        clearTimeout(timer);
        this.eventBus.off('dienstweg.shown', done);
        resolve();
      };
      const timer = setTimeout(done, patience);
      this.eventBus.on('dienstweg.shown', done);
      cancel = done;
    });
    return { came, cancel };
  }
}
