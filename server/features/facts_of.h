// The facts of a statement, a branch, an outcome, a process or a declaration, one by one, and those that it may be
// given: what a panel beside a diagram shows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

struct ElementFact {
    std::uint32_t index = 0;  ///< among the item's, in the order of the text
    ClauseKind kind = ClauseKind::note;
    std::string clause;  ///< its keyword in English: "deadline"
    std::string text;    ///< as it stands, in one line and without comments: "frist 2 Arbeitstage"
    Span span = {};
};

struct PossibleElementFact {
    ClauseKind kind = ClauseKind::note;
    std::string clause;   ///< its keyword in English
    std::string word;     ///< what it begins with, as the text's language spells it: "andere person als"
    std::string meaning;  ///< in the reader's language
};

struct ElementFacts {
    std::string title;
    std::string word;  ///< the item's first word, as the text's language spells it
    std::vector<ElementFact> facts;
    std::vector<PossibleElementFact> possible;
};

/// Nothing where there is no such item.
ElementFacts factsOf(const Model& model, FileId file, ItemId id, Language reader);

/// A clause as it stands, in one line: blanks, line breaks and comments between two words are one blank.
std::string writtenFact(const Source& source, const Clause& clause);

}  // namespace dienstweg
