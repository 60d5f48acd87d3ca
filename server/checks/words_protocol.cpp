// What the language server says besides findings.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"lsp.reading", "Prozesse werden gelesen", "Reading the processes"},
    {"lsp.fix-all", "Alles beheben, was eindeutig ist", "Fix everything that has one clear correction"},
});

}  // namespace

std::span<const Words> protocolWords() { return kWords; }

}  // namespace dienstweg
