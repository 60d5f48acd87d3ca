// Every sentence of the diagram, German beside English; docs/words.md says which word means what.
import type { StatementKind } from './protocol';

const words = {
  diagramOf: ['Diagramm: {title}', 'Diagram: {title}'],
  diagram: ['Diagramm', 'Diagram'],
  keysHint: [
    'Pfeiltasten folgen dem Weg, Eingabe benennt um, Umschalt+F10 zeigt, was möglich ist, F1 zeigt alle Tasten.',
    'Arrow keys follow the way, Enter renames, Shift+F10 shows what can be done, F1 shows all keys.',
  ],
  // The bar
  bar: ['Werkzeuge des Diagramms', 'Tools of the diagram'],
  process: ['Prozess', 'Process'],
  search: ['Suchen', 'Search'],
  searchFound: ['{n} von {all}', '{n} of {all}'],
  searchNothing: ['Nichts gefunden', 'Nothing found'],
  zoomIn: ['Vergrößern', 'Zoom in'],
  zoomOut: ['Verkleinern', 'Zoom out'],
  fit: ['Alles zeigen', 'Show all'],
  custody: ['Wer den Vorgang hat', 'Who has the case'],
  panel: ['Angaben', 'Facts'],
  export: ['Ausgeben', 'Export'],
  exportSvg: ['Als SVG-Bild', 'As an SVG picture'],
  exportPng: ['Als PNG-Bild', 'As a PNG picture'],
  exportBpmn: ['Als BPMN-Datei', 'As a BPMN file'],
  print: ['Drucken', 'Print'],
  undo: ['Rückgängig', 'Undo'],
  redo: ['Wiederholen', 'Redo'],
  keys: ['Tasten', 'Keys'],
  close: ['Schließen', 'Close'],
  // States
  broken: [
    'Der Text ist gerade nicht lesbar; das Bild zeigt den letzten lesbaren Stand.',
    'The text cannot be read at the moment; this is the last picture.',
  ],
  lost: [
    'Die Verbindung zum Sprachserver ist unterbrochen; das Bild zeigt den letzten Stand.',
    'The connection to the language server is lost; this is the last picture.',
  ],
  nothing: ['In diesem Text steht noch kein Prozess.', 'There is no process in this text yet.'],
  cannotShow: ['Das Bild lässt sich nicht zeigen: {why}', 'The picture cannot be shown: {why}'],
  // Refusals that need no server
  cannotAssign: ['Dafür kann hier keine andere Rolle zuständig werden.', 'No other role can become responsible for this here.'],
  cannotMove: ['Das lässt sich in der Reihenfolge nicht verschieben.', 'This cannot be moved in the order.'],
  cannotMoveLane: [
    'Diese Bahn hat hier ihren festen Platz. Bahnen stehen in der Reihenfolge, in der die Organisation ihre Rollen nennt.',
    'This lane has its fixed place here. Lanes stand in the order in which the organisation names its roles.',
  ],
  notThere: ['Dort kann es nicht stehen.', 'It cannot stand there.'],
  noOrder: ['Hier steht nichts, wovor oder wonach es kommen könnte.', 'There is nothing here that it could come before or after.'],
  cannotAppend: ['Danach kann nichts kommen.', 'Nothing can come after this.'],
  selectFirst: ['Bitte zuerst auswählen, wonach es kommen soll.', 'Please select first what it is to come after.'],
  cannotResize: ['Größe und Ort ergeben sich aus dem Text.', 'Size and place follow from the text.'],
  cannotConnect: ['Dorthin kann kein Weg führen.', 'No way can lead there.'],
  cannotDelete: ['Das lässt sich hier nicht löschen.', 'This cannot be deleted here.'],
  cannotRename: ['Das hat keine Bezeichnung, die sich ändern ließe.', 'This has no label that could be changed.'],
  emptyLabel: ['Eine Bezeichnung darf nicht leer sein.', 'A label must not be empty.'],
  notEditable: ['Zurzeit kann nichts geändert werden.', 'Nothing can be changed at the moment.'],
  copied: ['Kopiert: {n}', 'Copied: {n}'],
  cut: ['Ausgeschnitten: {n}. Es steht hier, bis Sie es in diesem Prozess woanders einfügen; in andere Prozesse wird es kopiert.', 'Cut: {n}. It stays here until you paste it somewhere else in this process; into other processes it is copied.'],
  nothingCopied: ['Es ist noch nichts kopiert.', 'Nothing has been copied yet.'],
  notCopied: ['Das konnte nicht in die Zwischenablage gelegt werden.', 'That could not be put into the clipboard.'],
  noClipboard: ['Die Zwischenablage darf hier nicht gelesen werden.', 'The clipboard may not be read here.'],
  // What can be done with an element
  actions: ['Was möglich ist: {element}', 'What can be done: {element}'],
  append: ['Danach: {what}', 'Then: {what}'],
  appendOther: ['Danach etwas anderes …', 'Then something else…'],
  insertOn: ['Hier einfügen …', 'Insert here…'],
  connect: ['Weg zu einer anderen Stelle ziehen', 'Draw a way to somewhere else'],
  redirect: ['Woanders hinführen …', 'Lead somewhere else…'],
  redirectTo: ['Wohin soll der Weg führen?', 'Where should the way lead?'],
  connectTo: ['Zu welchem Schritt?', 'To which step?'],
  rename: ['Umbenennen', 'Rename'],
  remove: ['Löschen', 'Delete'],
  copy: ['Kopieren', 'Copy'],
  showText: ['Im Text zeigen', 'Show in the text'],
  showFacts: ['Angaben zeigen', 'Show facts'],
  openCalled: ['Aufgerufenen Prozess öffnen', 'Open the called process'],
  moveTo: ['Zuständig machen …', 'Make responsible…'],
  assignTo: ['Wer soll zuständig sein?', 'Who should be responsible?'],
  fix: ['Befund beheben: {title}', 'Mend the finding: {title}'],
  laneUp: ['Bahn nach oben', 'Lane up'],
  laneDown: ['Bahn nach unten', 'Lane down'],
  addLane: ['Neue Rolle zuständig machen …', 'Make a new role responsible…'],
  addEmptyLane: ['Neue Bahn daneben …', 'New lane beside it…'],
  laneName: ['Name der neuen Rolle', 'Name of the new role'],
  add: ['Ergänzen', 'Add'],
  palette: ['Einfügen', 'Insert'],
  paletteEntry: ['{what}: auf einen Weg oder in eine Bahn ziehen oder klicken, um es nach der Auswahl einzufügen', '{what}: drag onto a way or into a lane, or click to put it behind the selection'],
  // Handoffs and custody
  handOver: ['Übergabe ergänzen …', 'Hand over…'],
  handOverWhy: ['Hier fehlt eine Übergabe: {message}', 'A handoff is missing here: {message}'],
  confirmed: ['bestätigt', 'confirmed'],
  mediaBreak: ['Medienbruch', 'media break'],
  handoff: ['Übergabe', 'Handoff'],
  legend: ['Wer den Vorgang hat', 'Who has the case'],
  unclearHolder: ['mehrere Rollen möglich', 'several roles possible'],
  // Findings
  severity1: ['Fehler', 'Error'],
  severity2: ['Warnung', 'Warning'],
  severity3: ['Hinweis', 'Note'],
  severity4: ['Tipp', 'Hint'],
  findingCount: ['Befunde: {n}', 'Findings: {n}'],
  noFindings: ['Keine Befunde', 'No findings'],
  // The panel
  factsOf: ['Angaben: {title}', 'Facts: {title}'],
  noSelection: ['Wählen Sie etwas aus, um seine Angaben zu sehen.', 'Select something to see its facts.'],
  noFacts: ['Dazu gibt es keine Angaben.', 'There are no facts for this.'],
  noFactsYet: ['Noch keine Angaben.', 'No facts yet.'],
  fact: ['Angabe {n}', 'Fact {n}'],
  removeFact: ['Streichen: {text}', 'Remove: {text}'],
  addFact: ['Angabe ergänzen', 'Add a fact'],
  newFact: ['Neue Angabe', 'New fact'],
  suggestions: ['Vorschläge', 'Suggestions'],
  suggestionCount: ['Vorschläge: {n}', 'Suggestions: {n}'],
} as const satisfies Record<string, readonly [string, string]>;

const statements: Record<StatementKind, readonly [string, string]> = {
  step: ['Schritt', 'Step'],
  check: ['Prüfung', 'Check'],
  verification: ['Feststellung', 'Verification'],
  approval: ['Freigabe', 'Approval'],
  order: ['Anordnung', 'Order'],
  payment: ['Zahlung', 'Payment'],
  decision: ['Entscheidung', 'Decision'],
  parallel: ['Nebeneinander', 'Parallel'],
  wait: ['Warten', 'Wait'],
  handoff: ['Übergabe', 'Handoff'],
  send: ['Versand', 'Sending'],
  consult: ['Beteiligung', 'Consultation'],
  cosign: ['Mitzeichnung', 'Co-signing'],
  subprocess: ['Teilprozess', 'Sub-process'],
  event: ['Ereignis', 'Event'],
  end: ['Ende', 'End'],
};

/** What each key does, for the help. */
const keys = [
  ['↓ ↑ → ←', 'dem Weg folgen, Zweige wechseln', 'follow the way, change branches'],
  ['Shift → ←', 'den Weg selbst auswählen', 'select the way itself'],
  ['Shift ↑ ↓', 'die Bahn auswählen, in sie hineingehen', 'select the lane, go into it'],
  ['Alt ← →', 'in der Reihenfolge nach vorn, nach hinten', 'move earlier, later in the order'],
  ['Alt ↑ ↓', 'in die benachbarte Bahn; Bahnen tauschen', 'to the neighbouring lane; swap lanes'],
  ['Enter, F2', 'umbenennen', 'rename'],
  ['Shift F10, ☰', 'zeigen, was möglich ist', 'show what can be done'],
  ['Del', 'löschen', 'delete'],
  ['Ctrl C, X, V', 'kopieren, ausschneiden, einfügen', 'copy, cut, paste'],
  ['Ctrl Z, Y', 'rückgängig, wiederholen', 'undo, redo'],
  ['Ctrl F', 'suchen', 'search'],
  ['Ctrl Enter', 'im Text zeigen', 'show in the text'],
  ['F4', 'Angaben', 'facts'],
  ['F8', 'nächster Befund', 'next finding'],
  ['Ctrl + − 0', 'größer, kleiner, alles', 'larger, smaller, all'],
  ['Esc', 'Auswahl aufheben', 'clear the selection'],
] as const;

export type Word = keyof typeof words;
export type Language = 'de' | 'en';

export class Words {
  readonly #column: 0 | 1;

  constructor(readonly language: Language) {
    this.#column = language === 'de' ? 0 : 1;
  }

  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return words[word][this.#column].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  statement(kind: StatementKind): string {
    return statements[kind][this.#column];
  }

  keys(): readonly { readonly keys: string; readonly does: string }[] {
    const names: Record<string, string> = { Shift: 'Umschalt', Ctrl: 'Strg', Enter: 'Eingabe', Del: 'Entf' };
    return keys.map(([combination, german, english]) =>
      this.language === 'de'
        ? { keys: combination.replace(/Shift|Ctrl|Enter|Del/g, name => names[name] ?? name), does: german }
        : { keys: combination, does: english },
    );
  }
}

/** All of them, for the tests. */
export const allWords: Readonly<Record<string, readonly [string, string]>> = words;
