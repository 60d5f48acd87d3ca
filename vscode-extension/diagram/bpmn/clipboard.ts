// Copying and pasting go by the text: what is copied here can be pasted into another process, another file, a text or a letter, and lines of a
// process that were copied in a text can be pasted here.
import type { Connection, Host } from '../connection';
import type { Words } from '../words';
import { isFlow, subjectOf, type Drawn, type EventBus } from './diagram_js';
import type { Edits } from './edits';
import type { Shown } from './shown';

/** What is cut stays where it is until it is pasted, so that nothing is lost in between. */
interface Cut {
  readonly uri: string;
  readonly process: string;
  readonly elements: readonly string[];
  readonly text: string;
}

export class Clipboard {
  static $inject = ['shown', 'edits', 'words', 'eventBus', 'config.connection', 'config.host'];
  #cut: Cut | undefined;

  constructor(
    private readonly shown: Shown,
    private readonly edits: Edits,
    private readonly words: Words,
    private readonly eventBus: EventBus,
    private readonly connection: Connection,
    private readonly host: Host,
  ) {}

  async copy(elements: readonly Drawn[]): Promise<void> {
    this.#cut = undefined;
    const text = await this.#take(elements);
    if (text) this.eventBus.fire('dienstweg.say', { message: this.words.say('copied', { n: text.ids.length }) });
  }

  async cut(elements: readonly Drawn[]): Promise<void> {
    const { diagram } = this.shown;
    const text = await this.#take(elements);
    this.#cut = diagram && text && { uri: diagram.uri, process: diagram.process, elements: text.ids, text: text.text };
    if (text) this.eventBus.fire('dienstweg.say', { message: this.words.say('cut', { n: text.ids.length }) });
  }

  /** Behind the element, or on the flow. */
  async paste(after: Drawn | undefined): Promise<void> {
    const text = await this.host.clipboard.read().catch(() => undefined);
    if (text === undefined) return this.edits.refuse(this.words.say('noClipboard'), []);
    if (text.trim() === '') return this.edits.refuse(this.words.say('nothingCopied'), []);
    const target = after && subjectOf(after);
    if (!target) return this.edits.refuse(this.words.say('selectFirst'), []);
    const isOnFlow = isFlow(target);
    if (!this.shown.can(target, isOnFlow ? 'insert' : 'append')) return this.edits.refuse(this.words.say(this.shown.isEditable ? 'cannotAppend' : 'notEditable'), [target.id]);
    const at = isOnFlow ? { on: target.id } : { after: target.id };
    const cut = this.#cut;
    const { diagram } = this.shown;
    const isMoved = cut?.text === text && cut.uri === diagram?.uri && cut.process === diagram.process && cut.elements.every(id => this.shown.element(id));
    this.#cut = undefined;
    if (isMoved) void this.edits.send({ kind: 'move', elements: cut.elements, at }, cut.elements);
    else void this.edits.send({ kind: 'paste', text, at }, [target.id]);
  }

  async #take(elements: readonly Drawn[]): Promise<{ ids: readonly string[]; text: string } | undefined> {
    const ids = [...new Set(elements.map(element => subjectOf(element).id))].filter(id => this.shown.can(id, 'copy'));
    const { diagram } = this.shown;
    if (!diagram || ids.length === 0) return undefined;
    const { uri, version, process } = diagram;
    try {
      const copied = await this.connection.request('dienstweg/diagramText', { textDocument: { uri, version }, process, elements: ids });
      if ('refused' in copied) {
        this.edits.refuse(copied.refused.message, ids);
        return undefined;
      }
      await this.host.clipboard.write(copied.text);
      return { ids, text: copied.text };
    } catch {
      this.edits.refuse(this.words.say('notCopied'), ids);
      return undefined;
    }
  }
}
