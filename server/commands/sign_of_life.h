// On long runs a line on standard error that says how far the run is. Only a person at a terminal sees it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "checks/catalogue.h"
#include "workspace/analysis.h"

namespace dienstweg {

/// Appears after a second, is renewed while it lives, and leaves nothing behind.
class SignOfLife {
public:
    SignOfLife(const Progress& progress, Language language, bool wanted);

private:
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_;  ///< last, so that it ends first
};

/// Puts the text in place of the last one that this showed; an empty one clears the line. Only for a terminal.
void showProgress(const std::string& text);

}  // namespace dienstweg
