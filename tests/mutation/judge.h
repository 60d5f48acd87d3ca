// Makes a mutant, checks it, and says what became of it.
#pragma once

#include <string>
#include <vector>

#include "mutant.h"

namespace dienstweg::mutation {

struct Verdict {
    bool caught = false;                   ///< one of the expected codes was reported
    bool rightPlace = false;               ///< … where the table says
    std::vector<std::string> others;       ///< codes of what is neither expected nor the companion
    std::vector<std::string> findings;     ///< "3:5 H201", for the report
    std::vector<std::string> fixTroubles;  ///< what proposed corrections did that they must not; see fixes.h
    int fixes = 0;                         ///< proposed corrections, each of them tried
    int corrected = 0;                     ///< findings that are corrected without asking
    std::string trouble;  ///< the mutated text was not read as it was meant: a fault of the printer or the parser
};

/// `number` varies what else is tried with the mutant.
Verdict judge(const Subject& subject, const Mutant& mutant, std::size_t number);

/// The mutated file, as people would see it.
std::string textOf(const Subject& subject, const Mutant& mutant);

}  // namespace dienstweg::mutation
