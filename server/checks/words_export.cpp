// What `dienstweg export` says, and what it writes into pictures besides what people wrote.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr std::string_view kMoreGerman =
    R"(Schreibt Prozesse als BPMN 2.0, mit Bahnen, Übergaben und der Anordnung des Bildes: für Camunda Modeler, Signavio, ADONIS
und alles andere, das BPMN liest. Was BPMN nicht sagen kann, steht in eigenen Erweiterungselementen. Mit --to svg wird ein
Bild daraus, das jeder Browser zeigt, mit --to png oder pdf eines für Berichte (dafür muss rsvg-convert installiert sein), mit
--to mermaid eine Zeichnung für README-Dateien, Wikis und Tickets. Mit --to json entsteht daraus alles, was in den Texten
steht, als Daten: Prozesse, Organisation, Dokumente, Systeme, für Skripte, Register und Auswertungen.

Ohne -o geht ein einzelner Prozess an die Standardausgabe. Mit -o wird eine Datei geschrieben oder, bei mehreren
Prozessen, je Prozess eine Datei in diesen Ordner. Mit --to json stehen mehrere Prozesse zusammen in einem Dokument, außer
-o nennt einen Ordner, den es gibt, oder endet mit einem Schrägstrich. Dateien, die es schon gibt, bleiben, wie sie sind,
wenn nicht --force dabeisteht. Was nicht ganz gelesen werden kann, wird nicht geschrieben.

Rückgabewert: 0 alles geschrieben, 2 etwas nicht

Beispiele:
  dienstweg export hundesteuer.weg -o hundesteuer.bpmn
  dienstweg export --to svg -o bilder/
  dienstweg export prozesse/ --process Hundesteuer > hundesteuer.bpmn
  dienstweg export --to json -o prozesse.json
)";

constexpr std::string_view kMoreEnglish =
    R"(Writes processes as BPMN 2.0, with lanes, handoffs and the layout of the picture: for Camunda Modeler, Signavio, ADONIS
and everything else that reads BPMN. What BPMN cannot say stands in extension elements. --to svg makes a picture that
every browser shows, --to png or pdf one for reports (for that rsvg-convert must be installed), --to mermaid a drawing for README files, wikis and issues.
--to json gives all that the texts say as data: processes, organisation, documents, systems, for scripts, registers and
reports.

Without -o a single process goes to standard output. With -o a file is written or, for several processes, one file each
into that folder. With --to json several processes stand together in one document, unless -o names a folder that exists
or ends with a slash. Files that exist already stay as they are unless --force is said. What cannot be read whole is not
written.

Exit status: 0 all written, 2 something was not

Examples:
  dienstweg export dog-tax.weg -o dog-tax.bpmn
  dienstweg export --to svg -o pictures/
  dienstweg export processes/ --process DogTax > dog-tax.bpmn
  dienstweg export --to json -o processes.json
)";

constexpr auto kWords = std::to_array<Words>({
    {"command.export", "Prozesse für andere Werkzeuge schreiben (BPMN 2.0, JSON) oder als Bild",
     "write processes for other tools (BPMN 2.0, JSON) or as a picture"},
    {"command.export.more", kMoreGerman, kMoreEnglish},
    {"option.to", "in welcher Form (Voreinstellung: bpmn)", "in which form (default: bpmn)"},
    {"option.output", "in diese Datei, bei mehreren Prozessen in diesen Ordner",
     "to this file, or several processes to this folder"},
    {"option.export.process", "nur den Prozess dieses Namens; mehrfach möglich",
     "only the process of this name; may be repeated"},
    {"option.force", "Dateien ersetzen, die es schon gibt", "replace files that exist already"},
    {"option.documents", "Dokumente und Systeme neben die Schritte zeichnen",
     "draw documents and systems beside the steps"},
    {"option.findings", "im Bild kennzeichnen, was check findet (svg, png, pdf)",
     "mark in the picture what check finds (svg, png, pdf)"},
    {"option.lanes-as-written", "Bahnen in der Reihenfolge des Textes statt so, dass sich wenige Linien kreuzen",
     "lanes in the order of the text, not so that few lines cross"},
    {"option.export.as-written", "nur die Verzweigungen und Enden zeichnen, die der Text nennt",
     "draw only the gateways and ends that the text names"},
    {"option.export.language", "Sprache der Meldungen; sonst die des Systems",
     "language of messages; else that of the system"},
    {"option.export.quiet", "nicht nennen, was geschrieben wurde", "do not name what was written"},
    {"value.output", "PFAD", "PATH"},

    {"export.none",
     "Hier ist kein Prozess, der geschrieben werden könnte. Bitte nennen Sie eine Datei oder einen Ordner mit "
     "Prozessen.",
     "There is no process here that could be written. Please name a file or a folder with processes."},
    {"export.unknown", "Einen Prozess {name} gibt es in den genannten Dateien nicht.",
     "There is no process {name} in the named files."},
    {"export.several",
     "Das sind {count} Prozesse. Bitte nennen Sie mit -o einen Ordner, in den sie geschrieben werden, oder mit "
     "--process einen davon.",
     "These are {count} processes. Please name a folder to write them to with -o, or one of them with --process."},
    {"export.workspaces",
     "Das sind Prozesse aus {count} Arbeitsbereichen; deren Namen meinen nicht dasselbe und passen nicht in ein "
     "Dokument. "
     "Bitte nennen Sie nur einen davon, oder mit -o einen Ordner mit Schrägstrich am Ende (-o daten/).",
     "These are processes of {count} workspaces; their names do not mean the same and do not go into one document. "
     "Please name only one of them, or a folder with a slash at its end with -o (-o data/)."},
    {"export.unreadable",
     "{path:raw} lässt sich nicht als Text lesen; was darin steht, fehlt. Näheres sagt: dienstweg check {path:raw}",
     "{path:raw} cannot be read as text; what it says is missing. For more: dienstweg check {path:raw}"},
    {"export.not-whole",
     "{path:raw} wurde nicht ganz verstanden (Zeile {line}); was daraus entstünde, wäre unvollständig und wird nicht "
     "geschrieben. Näheres sagt: dienstweg check {path:raw}",
     "{path:raw} was not understood whole (line {line}); what would come of it is incomplete and is not written. For "
     "more: dienstweg check {path:raw}"},
    {"export.link", "{path:raw} ist ein Verweis, der aus dem Ordner hinausführen kann, und wird nicht ersetzt.",
     "{path:raw} is a link that may lead out of the folder, and is not replaced."},
    {"export.no-converter",
     "Für PNG und PDF wird das Programm rsvg-convert gebraucht, und das ist hier nicht installiert. In Debian und "
     "Ubuntu "
     "steckt es im Paket librsvg2-bin. Ohne es geht --to svg.",
     "PNG and PDF need the program rsvg-convert, which is not installed here. In Debian and Ubuntu it is in the "
     "package "
     "librsvg2-bin. Without it, --to svg works."},
    {"export.not-converted", "rsvg-convert konnte das Bild nicht umwandeln: {reason:raw}",
     "rsvg-convert could not convert the picture: {reason:raw}"},
    {"export.to-terminal", "PNG und PDF sind nichts für das Terminal. Nennen Sie mit -o eine Datei.",
     "PNG and PDF are nothing for a terminal. Name a file with -o."},
    {"export.exists", "{path:raw} gibt es schon und bleibt, wie es ist. Mit --force wird es ersetzt.",
     "{path:raw} exists already and stays as it is. With --force it is replaced."},
    {"export.not-written", "{path:raw} konnte nicht geschrieben werden.", "{path:raw} could not be written."},

    {"picture.done", "abgeschlossen", "done"},
    {"picture.description",
     "Ein Ablauf mit {steps:Arbeitsschritt|Arbeitsschritten} und {handoffs:Übergabe|Übergaben}. Beteiligt: "
     "{lanes:raw}.",
     "A flow with {steps:step|steps} and {handoffs:handoff|handoffs}. Taking part: {lanes:raw}."},
});

}  // namespace

std::span<const Words> exportWords() { return kWords; }

}  // namespace dienstweg
