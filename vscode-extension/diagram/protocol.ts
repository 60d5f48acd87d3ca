// What a diagram and the language server say to each other, as types: docs/diagram-protocol.md tells what it means.
// Nothing here depends on an editor, on bpmn-js or on a page.

/** Told in `initialize`, as `capabilities.experimental.dienstwegDiagram.version`. */
export const protocolVersion = 1;

/** As in the Language Server Protocol: lines and characters from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** A process of a text, as the chooser names it. `process` stays the same while its name does. */
export interface ProcessName {
  readonly process: string;
  readonly title: string;
  readonly range: Range;
}

/** Which edits an element takes; what is not listed cannot be said of it. */
export type Ability =
  | 'rename'
  | 'assign' // to another lane
  | 'move' // to another place in the order
  | 'append' // something behind it
  | 'insert' // something on it (flows)
  | 'delete'
  | 'copy'
  | 'connect' // a way from it to another element
  | 'redirect' // its goal (flows)
  | 'facts'
  | 'moveLane';

/** What a handoff says, in the words of the text; a member is missing where the text is silent. */
export interface HandoffFacts {
  readonly object?: string;
  readonly channel?: string;
  readonly deadline?: string;
  readonly confirmed: boolean;
  /** It goes from paper to digital, or back. */
  readonly mediaBreak: boolean;
}

export interface DiagramElement {
  /** The id in the BPMN. */
  readonly id: string;
  /** Its first word in the text, in English: "step", "decision", "handoff", "role"… */
  readonly kind: string;
  /** Where it stands: all of it, and what of it to point at. In another file: `uri`. */
  readonly range: Range;
  readonly selectionRange: Range;
  readonly uri?: string;
  /** For screen readers and tooltips: what it is, who does it, in the reader's language. */
  readonly description: string;
  readonly can: readonly Ability[];
  readonly handoff?: HandoffFacts;
  /** Who may have the case when it is reached: paths of roles. */
  readonly holders?: readonly string[];
  /** Of a call, or a handoff to another process: where that is. */
  readonly calls?: { readonly uri: string; readonly process: string };
}

export interface DiagramFix {
  readonly title: string;
  readonly preferred: boolean;
}

export interface DiagramFinding {
  /** The element that it is about; the pool where it is the process itself. */
  readonly element: string;
  readonly severity: 1 | 2 | 3 | 4; // as in LSP: error, warning, information, hint
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  readonly range: Range;
  readonly fixes: readonly DiagramFix[];
  /** Of a handoff that is missing: the flows on which it ought to be. */
  readonly missingHandoff?: readonly string[];
}

export interface Diagram {
  readonly uri: string;
  /** Of the text that the picture shows; null for a file that is not open. Edits are made for it. */
  readonly version: number | null;
  readonly process: string;
  readonly title: string;
  readonly processes: readonly ProcessName[];
  /** "broken": the text cannot be read as a whole now; this is the last picture of when it could (or of what can be read). */
  readonly state: 'current' | 'broken';
  /** BPMN 2.0 with BPMN DI. */
  readonly bpmn: string;
  readonly elements: readonly DiagramElement[];
  readonly findings: readonly DiagramFinding[];
}

/** What can be put in: the words of the language, in English. */
export type StatementKind =
  | 'step'
  | 'check'
  | 'verification'
  | 'approval'
  | 'order'
  | 'payment'
  | 'decision'
  | 'parallel'
  | 'wait'
  | 'handoff'
  | 'send'
  | 'consult'
  | 'cosign'
  | 'subprocess'
  | 'event'
  | 'end';

/** In the order of the work. `on` names a flow. */
export type Spot = { readonly after: string } | { readonly before: string } | { readonly on: string };

/** All elements are named by their ids in the picture of the version that is said. */
export type Edit =
  | { readonly kind: 'rename'; readonly element: string; readonly text: string }
  | { readonly kind: 'assign'; readonly elements: readonly string[]; readonly lane: string }
  | { readonly kind: 'move'; readonly elements: readonly string[]; readonly at: Spot }
  | { readonly kind: 'insert'; readonly what: StatementKind; readonly at: Spot; readonly text?: string; readonly lane?: string }
  | { readonly kind: 'delete'; readonly elements: readonly string[] }
  /** A second one of each, without names. */
  | { readonly kind: 'copy'; readonly elements: readonly string[]; readonly at: Spot }
  /** Statements as a text, such as `dienstweg/diagramText` gives or somebody copied in a text; without names and comments. */
  | { readonly kind: 'paste'; readonly text: string; readonly at: Spot }
  | { readonly kind: 'redirect'; readonly flow: string; readonly to: string }
  | { readonly kind: 'connect'; readonly from: string; readonly to: string }
  /** `name` is a role that is declared, or a new one in the unit of `lane` (a lane, or a node that lies in one). */
  | { readonly kind: 'addLane'; readonly name: string; readonly lane?: string; readonly elements?: readonly string[] }
  /** Before that lane, without it behind all that are shown; of lanes in the same one. */
  | { readonly kind: 'moveLane'; readonly lane: string; readonly before?: string }
  /** `index` says which of the element's clauses changes; without it a clause is added. */
  | { readonly kind: 'setFact'; readonly element: string; readonly index?: number; readonly text: string }
  | { readonly kind: 'removeFact'; readonly element: string; readonly index: number }
  | { readonly kind: 'fix'; readonly element: string; readonly rule: string; readonly title: string };

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
/** LSP's WorkspaceEdit with documentChanges, and nothing else of it. */
export interface VersionedEdit {
  readonly documentChanges: readonly {
    readonly textDocument: { readonly uri: string; readonly version: number | null };
    readonly edits: readonly TextEdit[];
  }[];
}

export type Edited =
  | {
      readonly edit: VersionedEdit;
      /** In the changed text: where what was put in or changed stands, to be selected. */
      readonly select?: Position;
    }
  | Refused;

export interface Refused {
  readonly refused: {
    /** Why, and what can be done instead, in the reader's language. */
    readonly message: string;
    /** "stale": the text has changed meanwhile, and nobody can be sure what was meant. */
    readonly reason: 'stale' | 'broken' | 'cannot-be-said' | 'unknown-element';
  };
}

/** A clause of an element, for the side panel. */
export interface Fact {
  readonly index: number;
  /** The clause's keyword in English: "deadline". */
  readonly clause: string;
  /** As it stands in the text, keyword included: "frist 2 Arbeitstage". */
  readonly text: string;
  readonly range: Range;
}
export interface Facts {
  readonly title: string;
  /** The statement's first word as the text's language spells it. */
  readonly word: string;
  readonly facts: readonly Fact[];
  /** Clauses that may be added: keyword in English, as the text spells it, and what it says. */
  readonly possible: readonly { readonly clause: string; readonly word: string; readonly meaning: string }[];
}
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** Replaces `replaces` of the text that was sent. */
  readonly insert: string;
}
export interface Suggestions {
  /** Offsets in UTF-16 units of the text that was sent. */
  readonly replaces: { readonly begin: number; readonly end: number };
  readonly items: readonly Suggestion[];
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}
interface OfProcess extends OfDocument {
  readonly process: string;
}

/** Requests from the diagram's side, each with parameters and result. */
export interface Requests {
  /** Without `process`: the one around `position`, else the first. null: the text has no process. */
  'dienstweg/diagram': { params: OfDocument & { process?: string; position?: Position }; result: Diagram | null };
  'dienstweg/diagramEdit': {
    params: OfProcess & { textDocument: { uri: string; version: number | null }; edit: Edit };
    result: Edited;
  };
  /** Statements of the picture as a text to be copied: in the language of their text, each as it stands by itself. */
  'dienstweg/diagramText': {
    params: OfProcess & { textDocument: { uri: string; version: number | null }; elements: readonly string[] };
    result: { readonly text: string } | Refused;
  };
  /** From the text to the picture. */
  'dienstweg/reveal': { params: OfDocument & { position: Position }; result: { process: string; element: string } | null };
  'dienstweg/diagramFacts': { params: OfProcess & { element: string }; result: Facts | null };
  /** `text` is what stands in the panel's field (keyword included), `offset` where the cursor is, in UTF-16 units. */
  'dienstweg/diagramSuggestions': {
    params: OfProcess & { element: string; text: string; offset: number };
    result: Suggestions;
  };
}

export interface Notifications {
  /** From the server: a picture that was asked for is another now, or its findings are. It is to be asked for again. */
  'dienstweg/diagramChanged': OfProcess;
  /** To the server: the picture is not shown any more. */
  'dienstweg/diagramClosed': OfProcess;
}
