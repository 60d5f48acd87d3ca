// What `dienstweg import` says.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr std::string_view kMoreGerman =
    R"(Macht aus BPMN-Dateien Texte: je Datei einen, dazu einen mit der Organisation, wie sie aus Bahnen und Pools hervorgeht. Wo
ein Fluss von einer Bahn in eine andere führt, steht eine Übergabe; bis wann und wie übergeben wird, sagt BPMN nicht, und
so fehlt es auch hier: dienstweg check nennt es. Was im Text keinen Platz hat, wird aufgezählt und steht als Kommentar in der
Datei. Gibt es eine der Dateien schon, wird nichts geschrieben, außer mit --force.

Rückgabewert: 0 alles übernommen, 1 manches steht nicht im Text und ist aufgezählt, 2 etwas ließ sich nicht lesen oder
schreiben

Beispiele:
  dienstweg import modelle/hundesteuer.bpmn -o prozesse
  dienstweg import *.bpmn -o prozesse --format json
)";

constexpr std::string_view kMoreEnglish =
    R"(Makes texts of BPMN files: one for each, and one with the organisation as lanes and pools show it. Where a flow leads from
one lane to another there is a handoff; by when and how, BPMN does not say, and so it is missing here, too: dienstweg check
tells it. What has no place in the text is listed and stands as a comment in the file. If one of the files exists already,
nothing is written, except with --force.

Exit status: 0 all carried over, 1 something is not said in the text and was listed, 2 something could not be read or written

Examples:
  dienstweg import models/dog-tax.bpmn -o processes
  dienstweg import *.bpmn -o processes --format json
)";

constexpr auto kWords = std::to_array<Words>({
    {"command.import", "BPMN-Dateien als Prozesse übernehmen", "take BPMN files over as processes"},
    {"command.import.more", kMoreGerman, kMoreEnglish},
    {"option.import.output", "in diesen Ordner", "into this folder"},
    {"option.import.language", "Sprache der Stichwörter und der Meldungen; sonst die des Systems",
     "language of keywords and messages; else that of the system"},
    {"option.import.quiet", "nicht sagen, wie es weitergeht", "do not say what comes next"},

    {"import.no-folder", "Bitte nennen Sie mit -o den Ordner, in den die Texte geschrieben werden.",
     "Please name the folder to write the texts to with -o."},
    {"import.too-large", "{path:raw} ist größer als 64 MB und wird nicht gelesen.",
     "{path:raw} is larger than 64 MB and is not read."},
    {"import.not-xml", "{path:raw} ist kein XML: In Zeile {line} geht es nicht weiter.",
     "{path:raw} is no XML: reading ends in line {line}."},
    {"import.not-bpmn", "{path:raw} ist XML, aber kein BPMN 2.0.", "{path:raw} is XML, but no BPMN 2.0."},
    {"import.exists", "{path:raw} gibt es schon. Es wurde nichts geschrieben; mit --force wird es ersetzt.",
     "{path:raw} exists already. Nothing was written; with --force it is replaced."},
    {"import.link", "{path:raw} ist ein Verweis, der aus dem Ordner hinausführen kann. Es wurde nichts geschrieben.",
     "{path:raw} is a link that may lead out of the folder. Nothing was written."},
    {"import.organisation",
     "{path:raw} lässt sich nicht ganz lesen. Es wurde nichts geschrieben, damit nichts verloren geht; mehr dazu: "
     "dienstweg "
     "check {path:raw}",
     "{path:raw} cannot be read whole. Nothing was written, so that nothing is lost; for more: dienstweg check "
     "{path:raw}"},
    {"import.head", "Übernommen aus {path:raw}.", "Taken over from {path:raw}."},
    {"import.done", "{path:raw}: {processes:Prozess|Prozesse}, {jumps:Sprung|Sprünge}",
     "{path:raw}: {processes:process|processes}, {jumps:jump|jumps}"},
    {"import.unchanged", "Seit dem Export unverändert: Der Text ist so übernommen, wie er war.",
     "Unchanged since it was exported: the text was taken over as it was."},
    {"import.changed",
     "Seit dem Export geändert: Der Text ist neu aus dem Diagramm entstanden; was die Schritte angeben, ist geblieben.",
     "Changed since it was exported: the text was made anew from the diagram; what the steps state has stayed."},
    {"import.next", "Als Nächstes: dienstweg check {folder:raw}", "Next: dienstweg check {folder:raw}"},
    {"import.not-carried", "Steht nicht im Text: {what:raw} {name} (Kennung {id:raw}, Zeile {line})",
     "Not in the text: {what:raw} {name} (id {id:raw}, line {line})"},
    {"import.not-carried-unnamed", "Steht nicht im Text: {what:raw} (Kennung {id:raw}, Zeile {line})",
     "Not in the text: {what:raw} (id {id:raw}, line {line})"},
    {"import.encoding", "Die Datei ist nicht so kodiert, wie sie sagt; sie wurde als windows-1252 gelesen.",
     "The file is not encoded as it says; it was read as windows-1252."},
    {"import.missing-id", "Ein Element ohne Kennung ({what:raw}); sie ist jetzt {id:raw}.",
     "An element without an id ({what:raw}); it is {id:raw} now."},
    {"import.duplicate-id", "Die Kennung {id:raw} gibt es mehrmals; die erste zählt.",
     "The id {id:raw} exists several times; the first counts."},
    {"import.dangling", "Ein Verweis ({what:raw}) auf {id:raw} führt ins Leere.",
     "A reference ({what:raw}) to {id:raw} leads nowhere."},
    {"import.flow-without-end",
     "Steht nicht im Text, denn Anfang oder Ende fehlt: {what:raw} (Kennung {id:raw}, Zeile {line})",
     "Not in the text, for its source or target is missing: {what:raw} (id {id:raw}, line {line})"},
    {"import.two-lanes", "{id:raw} steht in zwei Bahnen; die erste zählt.",
     "{id:raw} is in two lanes; the first counts."},
    {"import.bad-number", "Eine Angabe zur Lage ist keine brauchbare Zahl: {id:raw}",
     "A coordinate is no usable number: {id:raw}"},
    {"import.unknown", "Steht nicht im Text: {what:raw} (Kennung {id:raw}, Zeile {line})",
     "Not in the text: {what:raw} (id {id:raw}, line {line})"},
    {"import.too-deep",
     "Steht nicht im Text, denn es ist zu tief geschachtelt: {what:raw} (Kennung {id:raw}, Zeile {line})",
     "Not in the text, for it is nested too deep: {what:raw} (id {id:raw}, line {line})"},

    // What BPMN's elements are called; what is not here is called as its tag.
    {"bpmn.dataObjectReference", "Datenobjekt", "data object"},
    {"bpmn.dataInput", "Eingabe", "data input"},
    {"bpmn.dataOutput", "Ausgabe", "data output"},
    {"bpmn.dataStoreReference", "Datenspeicher", "data store"},
    {"bpmn.textAnnotation", "Anmerkung", "annotation"},
    {"bpmn.group", "Gruppe", "group"},
    {"bpmn.association", "Assoziation", "association"},
    {"bpmn.messageFlow", "Nachrichtenfluss", "message flow"},
    {"bpmn.messageFlow.name", "Wortlaut eines Nachrichtenflusses", "words of a message flow"},
    {"bpmn.facts", "Angabe aus dem Text", "fact from the text"},
    {"bpmn.sequenceFlow", "Sequenzfluss", "sequence flow"},
    {"bpmn.sequenceFlow.name", "Wortlaut eines Sequenzflusses", "words of a sequence flow"},
    {"bpmn.conditionExpression", "Bedingung eines Flusses", "condition of a flow"},
    {"bpmn.documentation", "Beschreibung", "documentation"},
    {"bpmn.isForCompensation", "Kompensation", "compensation"},
    {"bpmn.standardLoopCharacteristics", "Schleife", "loop"},
    {"bpmn.multiInstanceLoopCharacteristics", "Mehrfachausführung", "multiple instances"},
    {"bpmn.eventDefinition", "Angabe eines Ereignisses", "detail of an event"},
    {"bpmn.messageEventDefinition", "Nachricht eines Ereignisses", "message of an event"},
    {"bpmn.timerEventDefinition", "Zeitangabe eines Ereignisses", "time of an event"},
    {"bpmn.conditionalEventDefinition", "Bedingung eines Ereignisses", "condition of an event"},
    {"bpmn.signalEventDefinition", "Signal eines Ereignisses", "signal of an event"},
    {"bpmn.errorEventDefinition", "Fehler eines Ereignisses", "error of an event"},
    {"bpmn.escalationEventDefinition", "Eskalation eines Ereignisses", "escalation of an event"},
    {"bpmn.compensateEventDefinition", "Kompensation eines Ereignisses", "compensation of an event"},
    {"bpmn.linkEventDefinition", "Verweis eines Ereignisses", "link of an event"},
    {"bpmn.cancelEventDefinition", "Abbruch eines Ereignisses", "cancellation of an event"},
    {"bpmn.terminateEventDefinition", "Beendigung durch ein Ereignis", "termination by an event"},
    {"bpmn.startEvent", "Startereignis", "start event"},
    {"bpmn.endEvent", "Endereignis", "end event"},
    {"bpmn.intermediateCatchEvent", "eintretendes Zwischenereignis", "intermediate catch event"},
    {"bpmn.intermediateThrowEvent", "ausgelöstes Zwischenereignis", "intermediate throw event"},
    {"bpmn.boundaryEvent", "angeheftetes Ereignis", "boundary event"},
    {"bpmn.task", "Aufgabe", "task"},
    {"bpmn.userTask", "Benutzeraufgabe", "user task"},
    {"bpmn.manualTask", "manuelle Aufgabe", "manual task"},
    {"bpmn.serviceTask", "Dienstaufgabe", "service task"},
    {"bpmn.businessRuleTask", "Regelaufgabe", "business rule task"},
    {"bpmn.scriptTask", "Skriptaufgabe", "script task"},
    {"bpmn.sendTask", "Sendeaufgabe", "send task"},
    {"bpmn.receiveTask", "Empfangsaufgabe", "receive task"},
    {"bpmn.callActivity", "Aufruf", "call activity"},
    {"bpmn.subProcess", "Teilprozess", "sub-process"},
    {"bpmn.transaction", "Transaktion", "transaction"},
    {"bpmn.adHocSubProcess", "Ad-hoc-Teilprozess", "ad hoc sub-process"},
    {"bpmn.exclusiveGateway", "exklusives Gateway", "exclusive gateway"},
    {"bpmn.inclusiveGateway", "inklusives Gateway", "inclusive gateway"},
    {"bpmn.parallelGateway", "paralleles Gateway", "parallel gateway"},
    {"bpmn.eventBasedGateway", "ereignisbasiertes Gateway", "event-based gateway"},
    {"bpmn.complexGateway", "komplexes Gateway", "complex gateway"},
    {"bpmn.participant", "Pool", "pool"},
    {"bpmn.lane", "Bahn", "lane"},
    {"bpmn.laneSet", "Bahnen", "lanes"},
    {"bpmn.flowNodeRef", "Bahn", "lane"},
    {"bpmn.process", "Prozess", "process"},
    {"bpmn.choreography", "Choreographie", "choreography"},
});

}  // namespace

std::span<const Words> importWords() { return kWords; }

}  // namespace dienstweg
