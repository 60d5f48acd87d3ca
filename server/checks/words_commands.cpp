// What the program says besides its findings: help, summary, why a run failed.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr std::string_view kHelpGerman =
    R"(dienstweg: prüft, wer wofür zuständig ist und ob jede Übergabe klar ist

Aufruf:
  dienstweg check [Pfad ...] [Optionen]   Dateien (.weg) und Ordner prüfen; ohne Pfad den Ordner, in dem Sie sind
  dienstweg --help | --version

Optionen von check:
  --format text|json       Ausgabe zum Lesen (Voreinstellung) oder für Programme
  --fail-on STUFE          ab welcher Stufe der Rückgabewert 1 ist: error, warning (Voreinstellung), info, hint, never
  --language de|en         Sprache der Meldungen; sonst nach den Einstellungen, sonst nach dem System
  --color auto|always|never   Farben; auto (Voreinstellung): nur am Bildschirm und ohne NO_COLOR
  --today DATUM            so prüfen, als wäre dieser Tag (2026-03-01 oder 01.03.2026)
  --stdin-filename DATEI   den Text von der Standardeingabe lesen und prüfen, als stünde er in DATEI
  -q, --quiet              nur die Befunde, keine Zusammenfassung
  -h, --help               diese Hilfe
  --version                die Version

Dateien eines Ordners mit einer Datei dienstweg.toml gehören zusammen und werden zusammen gelesen; gemeldet wird, was
die genannten Pfade betrifft. Was .gitignore ausnimmt, wird nicht durchsucht.

Rückgabewert: 0 nichts zu beanstanden, 1 Befunde, 2 die Prüfung selbst ist gescheitert

Beispiele:
  dienstweg check
  dienstweg check prozesse/ --fail-on error
  dienstweg check hundesteuer.weg --format json --language de
  dienstweg check --stdin-filename prozesse/neu.weg < entwurf.txt
)";

constexpr std::string_view kHelpEnglish =
    R"(dienstweg: checks who is responsible for what, and whether every handoff is clear

Usage:
  dienstweg check [PATH ...] [OPTIONS]   check files (.weg) and folders; without a path the folder you are in
  dienstweg --help | --version

Options of check:
  --format text|json       output to read (default) or for programs
  --fail-on SEVERITY       from which severity on the exit status is 1: error, warning (default), info, hint, never
  --language de|en         language of the messages; else that of the settings, else that of the system
  --color auto|always|never   colours; auto (default): only on a terminal and without NO_COLOR
  --today DATE             check as if it were this day (2026-03-01 or 01.03.2026)
  --stdin-filename FILE    read the text from standard input and check it as if it stood in FILE
  -q, --quiet              only the findings, no summary
  -h, --help               this help
  --version                the version

Files of a folder with a file dienstweg.toml belong together and are read together; what concerns the named paths is
reported. What .gitignore leaves out is not searched.

Exit status: 0 nothing to report, 1 findings, 2 the run itself failed

Examples:
  dienstweg check
  dienstweg check processes/ --fail-on error
  dienstweg check dog-tax.weg --format json --language en
  dienstweg check --stdin-filename processes/new.weg < draft.txt
)";

constexpr auto kWords = std::to_array<Words>({
    {"help", kHelpGerman, kHelpEnglish},

    {"severity.error", "Fehler", "error"},
    {"severity.warning", "Warnung", "warning"},
    {"severity.info", "Hinweis", "info"},
    {"severity.hint", "Tipp", "hint"},
    {"report.help", "Hilfe", "help"},
    {"report.fix", "Vorschlag", "fix"},
    {"report.checking", "{all:Datei|Dateien} gelesen, Prüfung läuft …", "{all:file|files} read, checking …"},
    {"report.reading", "{done} von {all:Datei|Dateien} gelesen …", "{done} of {all:file|files} read …"},
    {"fix.write", "so schreiben", "write it like this"},

    {"summary.processes", "{count:Prozess|Prozesse}", "{count:process|processes}"},
    {"summary.handoffs", "{count:Übergabe|Übergaben}", "{count:handoff|handoffs}"},
    {"summary.unclear", "{count} unklar", "{count} unclear"},
    {"summary.without-responsible", "{count} ohne Zuständige", "{count} without responsible"},
    {"summary.errors", "{count:Fehler|Fehler}", "{count:error|errors}"},
    {"summary.warnings", "{count:Warnung|Warnungen}", "{count:warning|warnings}"},
    {"summary.infos", "{count:Hinweis|Hinweise}", "{count:info|infos}"},
    {"summary.hints", "{count:Tipp|Tipps}", "{count:hint|hints}"},
    {"summary.clean", "nichts zu beanstanden", "nothing to report"},

    {"failure", "Fehler: {reason:raw}", "error: {reason:raw}"},
    {"failure.see-help", "Mehr dazu: dienstweg --help", "For more: dienstweg --help"},
    {"failure.missing", "{path:raw}: Diesen Pfad gibt es nicht.", "{path:raw}: There is no such path."},
    {"failure.broken-link", "{path:raw}: Diese Verknüpfung führt ins Leere.",
     "{path:raw}: This link leads to nothing."},
    {"failure.no-file", "{path:raw}: Das ist weder eine Datei noch ein Ordner.",
     "{path:raw}: This is neither a file nor a folder."},
    {"failure.no-access", "{path:raw}: Dafür fehlt die Leseberechtigung.", "{path:raw}: You may not read this."},
    {"failure.unreadable", "{path:raw}: Das Lesen ist gescheitert.", "{path:raw}: Reading failed."},
    {"failure.nothing", "Hier gibt es nichts zu prüfen: keine Datei mit der Endung .weg in {paths}.",
     "There is nothing to check: no file ending in .weg in {paths}."},
    {"failure.output", "Die Ausgabe konnte nicht geschrieben werden.", "The output could not be written."},
    {"failure.memory", "Der Arbeitsspeicher reicht nicht aus.", "There is not enough memory."},
    {"failure.unexpected", "Unerwarteter Fehler im Programm: {detail:raw}",
     "Unexpected error in the program: {detail:raw}"},
    {"failure.no-command", "Es fehlt, was zu tun ist, zum Beispiel: dienstweg check",
     "What to do is missing, for instance: dienstweg check"},
    {"failure.unknown-command", "Einen Befehl {word} gibt es nicht; es gibt: check.",
     "There is no command {word}; there is: check."},
    {"failure.unknown-option", "Eine Option {word} gibt es nicht.", "There is no option {word}."},
    {"failure.unknown-option-near", "Eine Option {word} gibt es nicht. Meinten Sie {near}?",
     "There is no option {word}. Did you mean {near}?"},
    {"failure.option-value", "{option} braucht genau einen Wert.", "{option} needs exactly one value."},
    {"failure.option-without-value", "{option} nimmt keinen Wert.", "{option} takes no value."},
    {"failure.not-one-of", "{value} ist kein möglicher Wert von {option}. Möglich sind: {known}.",
     "{value} is not a possible value of {option}. Possible are: {known}."},
    {"failure.not-one-of-near",
     "{value} ist kein möglicher Wert von {option}. Meinten Sie {near}? Möglich sind: {known}.",
     "{value} is not a possible value of {option}. Did you mean {near}? Possible are: {known}."},
    {"failure.no-date", "{value} ist kein Datum; --today erwartet eines wie 2026-03-01 oder 01.03.2026.",
     "{value} is not a date; --today expects one like 2026-03-01 or 01.03.2026."},
    {"failure.arguments", "Der Aufruf ist nicht zu verstehen: {detail:raw}",
     "The call cannot be understood: {detail:raw}"},
});

}  // namespace

std::span<const Words> commandWords() { return kWords; }

}  // namespace dienstweg
