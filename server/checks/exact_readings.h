// What the parser can only call misplaced or unknown (S001), told exactly where it is a mistake that beginners make: a
// label without quotes, a name of several words, a case without `wenn`, a time without `dauer`.
#pragma once

#include <vector>

#include "checks/finding.h"
#include "model/model.h"
#include "syntax/token.h"

namespace dienstweg {

/// Gives the finding (`tokens`: of its file) the sentence, place and correction that fit; leaves it as it is where
/// nothing more is known.
void tellExactly(const Model& model, const Source& source, const std::vector<Token>& tokens, Finding& finding);

/// The decision or parallel block in whose braces the problem is a line that belongs to none of its cases or branches;
/// kNone if it is something else. All such lines of a block are one fault.
ItemId blockWithoutCases(const Source& source, const std::vector<Token>& tokens, const Problem& problem);
/// `problem` is the first of that block.
Finding outsideCases(const Source& source, const std::vector<Token>& tokens, FileId file, const Problem& problem,
                     ItemId block);
/// `problem` is another one of that block.
void alsoOutside(const std::vector<Token>& tokens, const Problem& problem, Finding& finding);

}  // namespace dienstweg
