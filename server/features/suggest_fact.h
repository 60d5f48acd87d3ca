// What may come next in a fact that somebody writes in a panel beside a diagram: completion (features/completion.h) of
// a text that is in no file, with the names, documents and holders of the place where its item stands.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "features/completion.h"

namespace dienstweg {

struct FactSuggestions {
    Span replaces = {};  ///< of the text that was given: the word that was begun
    std::vector<Candidate> candidates;
};

/// Keywords of facts and what belongs behind them, no statements. `offset` may lie anywhere.
FactSuggestions suggestFact(const Model& model, FileId file, ItemId item, std::string_view text, std::uint32_t offset,
                            Language language);

}  // namespace dienstweg
