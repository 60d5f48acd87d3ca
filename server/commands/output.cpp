#include "commands/output.h"

#include <cerrno>
#include <cstdio>
#include <string>

namespace dienstweg {

namespace {

Output::End endOf(int error) { return error == EPIPE ? Output::End::readerGone : Output::End::failed; }

}  // namespace

void Output::write(std::string_view bytes) {
    if (end_ == End::written && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) {
        end_ = endOf(errno);
    }
}

Output::End Output::finish() {
    if (end_ == End::written && std::fflush(stdout) != 0) {
        end_ = endOf(errno);
    }
    return end_;
}

void complain(std::string_view line) {
    const auto text = std::string(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace dienstweg
