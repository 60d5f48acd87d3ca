// Renaming where the label stands. bpmn-js's provider knows where each label's field goes; what it wants to change becomes an edit (modeling.ts).
import LabelEditingProvider from 'bpmn-js/lib/features/label-editing/LabelEditingProvider';
import type { Words } from '../words';
import { subjectOf, type Drawn, type DirectEditing, type EventBus } from './diagram_js';
import type { Edits } from './edits';
import type { Shown } from './shown';

/** Its constructor with services that have nothing to do here: nothing is created and nothing resized. */
export class LabelFields extends (LabelEditingProvider as unknown as new (...services: unknown[]) => object) {
  static $inject = ['eventBus', 'canvas', 'directEditing', 'modeling', 'textRenderer'];

  constructor(eventBus: unknown, canvas: unknown, directEditing: unknown, modeling: unknown, textRenderer: unknown) {
    super(eventBus, null, canvas, directEditing, modeling, { removeResizers() {} }, textRenderer);
  }
}

export class Renaming {
  static $inject = ['eventBus', 'directEditing', 'shown', 'edits', 'words', 'canvas'];

  constructor(
    eventBus: EventBus,
    private readonly directEditing: DirectEditing,
    private readonly shown: Shown,
    private readonly edits: Edits,
    private readonly words: Words,
    canvas: import('./diagram_js').Canvas,
  ) {
    eventBus.on<{ element: Drawn }>('directEditing.activate.allowed', ({ element }) => (shown.can(element, 'rename') ? undefined : false));
    // Who clicks twice wants to write there; where that cannot be, it is told why.
    eventBus.on<{ element: Drawn }>('element.dblclick', ({ element }) => {
      if (shown.of(element) && !shown.can(element, 'rename')) this.#refuse(subjectOf(element));
    });
    eventBus.on<{ active: { element: Drawn } }>('directEditing.activate', ({ active }) => {
      const field = canvas.getContainer().querySelector('.djs-direct-editing-content');
      field?.setAttribute('role', 'textbox');
      field?.setAttribute('aria-multiline', 'true');
      field?.setAttribute('aria-label', `${words.say('rename')}: ${subjectOf(active.element).businessObject.name ?? ''}`);
      // All of it selected: who renames mostly writes anew.
      if (field) getSelection()?.selectAllChildren(field);
    });
  }

  start(element: Drawn): void {
    const subject = subjectOf(element);
    if (!this.shown.can(subject, 'rename')) this.#refuse(subject);
    else this.directEditing.activate(subject);
  }

  #refuse({ id }: Drawn): void {
    this.edits.refuse(this.words.say(this.shown.isEditable ? 'cannotRename' : 'notEditable'), [id]);
  }
}
