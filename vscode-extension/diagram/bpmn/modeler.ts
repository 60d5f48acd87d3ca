// bpmn-js with what is needed of it to show a process and to make edits of gestures. Nothing of it is changed: modules are left out, two of its
// services (`modeling`, `rules`) are ours, and there is no command stack: undoing is the editor's business.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import LabelEditingPreview from 'bpmn-js/lib/features/label-editing/LabelEditingPreview';
import InteractionEventsModule from 'bpmn-js/lib/features/interaction-events';
import OutlineModule from 'bpmn-js/lib/features/outline';
import AutoScrollModule from 'diagram-js/lib/features/auto-scroll';
import BendpointsModule from 'diagram-js/lib/features/bendpoints';
import ChangeSupportModule from 'diagram-js/lib/features/change-support';
import ConnectModule from 'diagram-js/lib/features/connect';
import ContextPadModule from 'diagram-js/lib/features/context-pad';
import CoreModule from 'bpmn-js/lib/core';
import CreateModule from 'diagram-js/lib/features/create';
import KeepSelectionVisibleModule from 'diagram-js/lib/features/keep-selection-visible';
import KeyboardModule from 'diagram-js/lib/features/keyboard';
import KeyboardMoveModule from 'diagram-js/lib/navigation/keyboard-move';
import MoveCanvasModule from 'diagram-js/lib/navigation/movecanvas';
import MoveModule from 'diagram-js/lib/features/move';
import OverlaysModule from 'diagram-js/lib/features/overlays';
import PaletteModule from 'diagram-js/lib/features/palette';
import SelectionModule from 'diagram-js/lib/features/selection';
import TranslateModule from 'diagram-js/lib/i18n/translate';
import ZoomScrollModule from 'diagram-js/lib/navigation/zoomscroll';
import DirectEditingModule from 'diagram-js-direct-editing';
import type { Connection, Host } from '../connection';
import { Words } from '../words';
import { Actions } from './actions';
import { Clipboard } from './clipboard';
import { Custody } from './custody';
import type { Module } from './diagram_js';
import { Edits } from './edits';
import { Following } from './following';
import { Keys } from './keys';
import { Marks } from './marks';
import { DropReasons, EditingModeling, EditingRules } from './modeling';
import { NearWays } from './near';
import { Ghosts, PadEntries, PaletteEntries } from './palette';
import { LabelFields, Renaming } from './renaming';
import { Scenes } from './scene_of';
import { Shown } from './shown';
import { Spoken } from './spoken';

/** The plugin: may be given to any bpmn-js as one of its `additionalModules`, with `connection` and `host` among the options. */
export const editingModule: Module = {
  __depends__: [
    AutoScrollModule,
    BendpointsModule,
    ChangeSupportModule,
    ConnectModule,
    ContextPadModule,
    CreateModule,
    DirectEditingModule,
    InteractionEventsModule,
    KeyboardModule,
    MoveModule,
    OutlineModule,
    OverlaysModule,
    PaletteModule,
  ],
  __init__: ['following', 'labelEditingProvider', 'labelEditingPreview', 'paletteProvider', 'contextPadProvider', 'keys', 'spoken', 'marks', 'custody', 'dropReasons', 'nearWays'],
  shown: ['type', Shown],
  scenes: ['type', Scenes],
  edits: ['type', Edits],
  actions: ['type', Actions],
  clipboard: ['type', Clipboard],
  renaming: ['type', Renaming],
  following: ['type', Following],
  modeling: ['type', EditingModeling],
  rules: ['type', EditingRules],
  dropReasons: ['type', DropReasons],
  nearWays: ['type', NearWays],
  labelEditingProvider: ['type', LabelFields],
  labelEditingPreview: ['type', LabelEditingPreview],
  ghosts: ['type', Ghosts],
  paletteProvider: ['type', PaletteEntries],
  contextPadProvider: ['type', PadEntries],
  keys: ['type', Keys],
  spoken: ['type', Spoken],
  marks: ['type', Marks],
  custody: ['type', Custody],
};

export class Modeler extends NavigatedViewer {
  constructor(container: HTMLElement, connection: Connection, host: Host) {
    super({
      container,
      connection,
      host,
      // Colours follow the theme; what is exported gets those of paper (view/export.ts).
      bpmnRenderer: { defaultFillColor: 'var(--dw-fill)', defaultStrokeColor: 'var(--dw-stroke)', defaultLabelColor: 'var(--dw-label)' },
      additionalModules: [{ words: ['value', new Words(host.language)] }, editingModule],
    } as never);
  }

  /** Without drilling down into planes: the picture has one. */
  override getModules(): never {
    return [
      CoreModule,
      OverlaysModule,
      SelectionModule,
      TranslateModule,
      KeepSelectionVisibleModule,
      KeyboardMoveModule,
      MoveCanvasModule,
      ZoomScrollModule,
    ] as never;
  }

  service<T>(name: string): T {
    return (this as unknown as { get(name: string): T }).get(name);
  }
}
