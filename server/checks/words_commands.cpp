// What the program says besides its findings: summary, why a run failed. Its help stands in words_command_line.cpp.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
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
    {"summary.corrected", "{count:Befund|Befunde} behoben", "{count:finding|findings} corrected"},
    {"summary.clean", "nichts zu beanstanden", "nothing to report"},

    {"fix.would-correct", "--fix behebt {count:Befund|Befunde}; geändert wurde nichts.",
     "--fix corrects {count:finding|findings}; nothing was changed."},
    {"fix.incomplete", "Es lässt sich noch mehr beheben: Rufen Sie --fix noch einmal auf.",
     "There is more to correct: call --fix once more."},

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
    {"failure.fix-stdin",
     "Ein Text von der Standardeingabe ist keine Datei, die --fix ändern könnte. Was sich ändern würde, zeigt "
     "--fix-dry-run.",
     "What is read from standard input is no file that --fix could change. --fix-dry-run shows what would change."},
    {"failure.output", "Die Ausgabe konnte nicht geschrieben werden.", "The output could not be written."},
    {"failure.memory", "Der Arbeitsspeicher reicht nicht aus.", "There is not enough memory."},
    {"failure.unexpected", "Unerwarteter Fehler im Programm: {detail:raw}",
     "Unexpected error in the program: {detail:raw}"},
    {"failure.no-command", "Es ist nicht gesagt, was zu tun ist. Schreiben Sie zum Beispiel: dienstweg check",
     "It is not said what to do. Write for instance: dienstweg check"},
    {"failure.unknown-command", "Einen Befehl {word} gibt es nicht. Möglich sind: {known}.",
     "There is no command {word}. The commands: {known}."},
    {"failure.unknown-command-near", "Einen Befehl {word} gibt es nicht. Meinten Sie {near}? Möglich sind: {known}.",
     "There is no command {word}. Did you mean {near}? The commands: {known}."},
    {"failure.too-many-operands", "{word} ist hier zu viel.", "{word} is one too many here."},
    {"failure.operand-missing", "Hinter {command} fehlt eine Angabe. Möglich sind: {known}.",
     "Something is missing behind {command}. Possible values: {known}."},
    {"failure.unknown-rule", "Eine Regel {word} gibt es nicht. „dienstweg explain“ nennt alle.",
     "There is no rule {word}. “dienstweg explain” names them all."},
    {"failure.unknown-rule-near", "Eine Regel {word} gibt es nicht. Meinten Sie {near}?",
     "There is no rule {word}. Did you mean {near}?"},
    {"failure.unknown-option", "Eine Option {word} gibt es nicht.", "There is no option {word}."},
    {"failure.unknown-option-near", "Eine Option {word} gibt es nicht. Meinten Sie {near}?",
     "There is no option {word}. Did you mean {near}?"},
    {"failure.option-value", "{option} braucht genau einen Wert.", "{option} needs exactly one value."},
    {"failure.option-without-value", "{option} nimmt keinen Wert.", "{option} takes no value."},
    {"failure.not-one-of", "{value} ist kein möglicher Wert von {option}. Möglich sind: {known}.",
     "{value} is not a possible value of {option}. Possible values: {known}."},
    {"failure.not-one-of-near",
     "{value} ist kein möglicher Wert von {option}. Meinten Sie {near}? Möglich sind: {known}.",
     "{value} is not a possible value of {option}. Did you mean {near}? Possible values: {known}."},
    {"failure.no-date", "{value} ist kein Datum; {option:raw} erwartet eines wie 2026-03-01 oder 01.03.2026.",
     "{value} is not a date; {option:raw} expects one like 2026-03-01 or 01.03.2026."},
    {"failure.no-endpoint",
     "{value} ist keine Adresse mit einem Port; {option:raw} erwartet so etwas wie 127.0.0.1:4000 oder [::1]:0.",
     "{value} is not an address with a port; {option:raw} expects something like 127.0.0.1:4000 or [::1]:0."},
    {"failure.not-loopback",
     "Unter {address:raw} wäre der Server von anderen Rechnern aus zu erreichen. Ist das gewollt, ergänzen Sie "
     "--allow-remote.",
     "At {address:raw} the server could be reached from other machines. If that is intended, add --allow-remote."},
    {"failure.remote-without-token",
     "Zu --allow-remote gehört ein Token; setzen Sie die Umgebungsvariable DIENSTWEG_TOKEN.",
     "--allow-remote needs a token; set the environment variable DIENSTWEG_TOKEN."},
    {"failure.no-token",
     "Dieses Token ist nicht brauchbar: Es braucht mindestens {least} Zeichen, und zwar Buchstaben, Ziffern und - . _ "
     "~.",
     "This token will not do: it needs at least {least} characters, which are letters, digits and - . _ ~."},
    {"failure.no-origin",
     "{value} ist keine Herkunft einer Seite; --allow-origin erwartet so etwas wie https://wiki.example, "
     "http://localhost:* oder vscode-webview://*.",
     "{value} is not the origin of a page; --allow-origin expects something like https://wiki.example, "
     "http://localhost:* or vscode-webview://*."},
    {"failure.stdio-and-socket", "--stdio verträgt sich nicht mit --listen und --websocket.",
     "--stdio does not go together with --listen and --websocket."},
    {"failure.without-socket", "{option:raw} gehört zu --listen oder --websocket; keines von beiden ist genannt.",
     "{option:raw} belongs to --listen or --websocket, and neither is given."},
    {"failure.address-in-use",
     "Unter {address:raw} läuft schon ein anderes Programm. Wählen Sie einen anderen Port; 0 ist ein freier.",
     "Another program is running at {address:raw} already. Choose another port; 0 is a free one."},
    {"failure.port-not-permitted", "Für {address:raw} fehlt die Berechtigung. Wählen Sie einen Port über 1023.",
     "You may not listen on {address:raw}. Choose a port above 1023."},
    {"failure.no-such-address", "Die Adresse {address:raw} hat dieser Rechner nicht.",
     "This machine does not have the address {address:raw}."},
    {"failure.cannot-listen", "{address:raw} ist nicht zu haben: {detail:raw}",
     "{address:raw} cannot be had: {detail:raw}"},
    {"failure.arguments", "Der Aufruf ist nicht zu verstehen: {detail:raw}",
     "The call cannot be understood: {detail:raw}"},
});

}  // namespace

std::span<const Words> commandWords() { return kWords; }

}  // namespace dienstweg
