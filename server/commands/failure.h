// What kept a run from doing all that it was asked to.
#pragma once

#include <string>

namespace dienstweg {

/// A run's failure that did not keep it from doing and reporting the rest.
struct Failure {
    std::string path;     ///< as shown
    std::string message;  ///< in the reader's language
};

}  // namespace dienstweg
