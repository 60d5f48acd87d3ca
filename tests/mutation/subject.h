// A workspace that checks clean: what mutations are made of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/check.h"
#include "model/custody.h"
#include "syntax/draft.h"

namespace dienstweg::mutation {

struct Subject {
    std::string name;
    std::vector<Draft> drafts;     ///< by FileId
    Model model;                   ///< of the drafts' texts
    std::vector<Custody> custody;  ///< by ProcessId
    std::size_t mutatedFiles = 0;  ///< the first so many files are mutated, the others are only surroundings
};

/// The defaults, on a day on which no review of the examples is due.
Settings settings();

/// Prints the drafts, reads them back and checks them. `findings` says what is not clean (nothing should be).
Subject subjectOf(std::string name, std::vector<Draft> drafts, std::size_t mutatedFiles,
                  std::vector<std::string>& findings);

/// All .weg files below a folder of the project.
Subject exampleSubject(const std::string& folder, std::vector<std::string>& findings);
Subject generatedSubject(std::uint64_t seed, std::vector<std::string>& findings);

/// The text of a draft, read.
Source sourceOf(const Draft& draft);
/// The model with one file replaced.
Model withFile(const Model& model, FileId file, const Draft& draft);

}  // namespace dienstweg::mutation
