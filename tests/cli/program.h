// Runs the real program in a folder of its own.
#pragma once

#include <string>
#include <string_view>

#include "temporary_folder.h"

namespace dienstweg::testing {

struct Outcome {
    int status = -1;  ///< 128 + n if a signal ended it
    std::string out;
    std::string err;
};

/// The rest of a shell command line after the program's name, run in `folder`: "check a.weg | head -1". The environment
/// says nothing about language and colours but for `variables` ("NO_COLOR=1").
Outcome dienstweg(const TemporaryFolder& folder, std::string_view arguments, std::string_view variables = "");

/// How often `part` occurs.
int occurrences(std::string_view text, std::string_view part);

}  // namespace dienstweg::testing
