// Applies the safe fixes of texts that belong together, round by round, until none is left.
//
//  * A round takes fixes in the order of their findings. One whose edits overlap or touch those of another waits for
//    the next round. Of a fix all edits are applied or none, also where they lie in several texts.
//  * After each round everything is checked again. The round stands only if every finding that it was to correct is
//    gone, no text is read worse than before, and no error is there that was not there before. Else it is taken back
//    and half as many fixes are tried; one that fails by itself is never tried again.
//  * The same texts give the same result.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/finding.h"

namespace dienstweg {

/// What checking says of the texts.
struct Reading {
    std::vector<Finding> findings = {};      ///< of all of them, in the order in which they are corrected
    std::vector<std::size_t> problems = {};  ///< by FileId: how much of the text could not be read as a sentence
};

/// Texts by FileId. Called again after each round, with as many texts as there were.
using CheckTexts = std::function<Reading(const std::vector<std::string>&)>;

/// A fix that was applied.
struct Applied {
    std::string_view rule = {};
    std::vector<FileId> files = {};  ///< that it changed, each once
};

struct Corrected {
    std::vector<std::string> texts = {};  ///< by FileId
    Reading reading = {};                 ///< of these texts
    std::vector<Applied> applied = {};
    bool complete = true;  ///< false: after `kMostRounds` there was still something left to try
};

/// Far beyond what is needed: a round applies all fixes that do not get in each other's way. Keeps fixes that undo each
/// other from going on for ever.
inline constexpr int kMostRounds = 200;

/// `before` is what `check` says of `texts`. Fixes that would change a text whose entry in `mayChange` is false or
/// missing are left alone, as are those of findings in such a text.
Corrected applySafeFixes(std::vector<std::string> texts, Reading before, const std::vector<bool>& mayChange,
                         const CheckTexts& check);

/// The texts with this one fix.
std::vector<std::string> withFix(std::vector<std::string> texts, const Fix& fix);

/// Which promise a fix breaks; empty if it keeps all: "not gone", "read worse", "new error H201". For one that was
/// applied by itself to the texts that `before` is about.
std::string brokenPromise(const Reading& before, const Finding& corrected, const Fix& fix, const Reading& after);

}  // namespace dienstweg
