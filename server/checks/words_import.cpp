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
    {"import.next", "Als Nächstes: dienstweg check {folder:raw}", "Next: dienstweg check {folder:raw}"},
    {"import.not-carried", "Steht nicht im Text: {kind:raw} {id:raw} {name:raw}",
     "Not in the text: {kind:raw} {id:raw} {name:raw}"},
    {"import.encoding", "Die Datei ist nicht so kodiert, wie sie sagt; sie wurde als windows-1252 gelesen.",
     "The file is not encoded as it says; it was read as windows-1252."},
    {"import.missing-id", "{kind:raw} ohne Kennung; es heißt jetzt {id:raw}.",
     "{kind:raw} without an id; it is {id:raw} now."},
    {"import.duplicate-id", "Die Kennung {id:raw} gibt es mehrmals; die erste zählt.",
     "The id {id:raw} exists several times; the first counts."},
    {"import.dangling", "{kind:raw} verweist auf {id:raw}, das es nicht gibt.",
     "{kind:raw} refers to {id:raw}, which does not exist."},
    {"import.flow-without-end", "Steht nicht im Text: {kind:raw} {id:raw}, denn Anfang oder Ende fehlt.",
     "Not in the text: {kind:raw} {id:raw}, for its source or target is missing."},
    {"import.two-lanes", "{id:raw} steht in zwei Bahnen; die erste zählt.",
     "{id:raw} is in two lanes; the first counts."},
    {"import.bad-number", "Eine Angabe zur Lage ist keine brauchbare Zahl: {id:raw}",
     "A coordinate is no usable number: {id:raw}"},
    {"import.unknown", "Steht nicht im Text: {kind:raw} {id:raw}", "Not in the text: {kind:raw} {id:raw}"},
    {"import.too-deep", "Steht nicht im Text, denn es ist zu tief geschachtelt: {kind:raw} {id:raw}",
     "Not in the text, for it is nested too deep: {kind:raw} {id:raw}"},
});

}  // namespace

std::span<const Words> importWords() { return kWords; }

}  // namespace dienstweg
