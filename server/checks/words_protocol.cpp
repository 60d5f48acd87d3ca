// What the language server says besides findings.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"lsp.reading", "Prozesse werden gelesen", "Reading the processes"},
    {"lsp.fix-kind", "In dieser Datei alle {count:Befund|Befunde} dieser Art beheben",
     "Fix all {count:finding|findings} of this kind in this file"},
    {"lsp.changed", "Der Text hat sich inzwischen geändert.", "The text has changed meanwhile."},
    {"lsp.fix-all", "Alles beheben, was eindeutig ist", "Fix everything that has one clear correction"},

    {"check-lsp.head", "Dienstweg {version:raw}: Anfragen, im Mittel, am längsten (wo)",
     "Dienstweg {version:raw}: requests, average, longest (where)"},
    {"check-lsp.no-file", "Für --lsp wird mindestens eine Datei gebraucht.", "--lsp needs at least one file."},
    {"check-lsp.line", "Zeile {line} von {lines}", "Line {line} of {lines}"},
    {"check-lsp.all", "Alle {all:Anfrage|Anfragen} wurden beantwortet.", "All {all:request|requests} were answered."},
    {"check-lsp.some", "Von {all:Anfrage|Anfragen} wurden {failed} nicht beantwortet.",
     "Of {all:request|requests} {failed} were not answered."},
    {"check-lsp.failed", "{method:raw} bei {place:raw}: {reason:raw}", "{method:raw} at {place:raw}: {reason:raw}"},

    // To the person who runs the server. Clients look for the address at the end of the line.
    {"lsp.listening", "Editoren werden bedient unter {address:raw}", "listening on {address:raw}"},
    {"lsp.client-gone", "Der Editor läuft nicht mehr; der Server endet.", "The editor runs no more; the server ends."},
    {"lsp.client-does-not-read", "Ein Editor nimmt nicht ab, was für ihn bereitliegt; seine Verbindung wird getrennt.",
     "An editor does not take what waits for it; its connection is closed."},
    {"lsp.broken.header", "Was vom Editor kommt, ist keine Nachricht: Der Kopf hat Zeilen ohne Namen.",
     "What comes from the editor is no message: its header has lines without a name."},
    {"lsp.broken.no-length", "Was vom Editor kommt, ist keine Nachricht: Im Kopf fehlt die Länge (Content-Length).",
     "What comes from the editor is no message: its header does not say how long it is (Content-Length)."},
    {"lsp.broken.length", "Was vom Editor kommt, ist keine Nachricht: Die Länge (Content-Length) ist keine Zahl.",
     "What comes from the editor is no message: its length (Content-Length) is no number."},
    {"lsp.broken.too-large", "Was vom Editor kommt, ist zu lang für eine Nachricht.",
     "What comes from the editor is too long for a message."},
    {"lsp.broken.header-too-long", "Was vom Editor kommt, ist keine Nachricht: Der Kopf endet nicht.",
     "What comes from the editor is no message: its header does not end."},
    {"lsp.broken.truncated", "Die letzte Nachricht des Editors ist nicht vollständig.",
     "The last message of the editor is not complete."},
});

}  // namespace

std::span<const Words> protocolWords() { return kWords; }

}  // namespace dienstweg
