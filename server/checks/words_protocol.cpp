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
});

}  // namespace

std::span<const Words> protocolWords() { return kWords; }

}  // namespace dienstweg
