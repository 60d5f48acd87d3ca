// Standard output that notices when it cannot be written.
#pragma once

#include <string_view>

namespace dienstweg {

class Output {
public:
    /// Nothing more is written after a failure.
    void write(std::string_view bytes);

    enum class End { written, readerGone, failed };
    /// Flushes. `readerGone`: who reads has closed the pipe, as `head` does.
    End finish();

private:
    End end_ = End::written;
};

/// One line for the person at the terminal; what cannot be written there is lost.
void complain(std::string_view line);

}  // namespace dienstweg
