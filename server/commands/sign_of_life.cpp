#include "commands/sign_of_life.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

#include "base/platform.h"

namespace dienstweg {

void showProgress(const std::string& text) {
    const auto line = "\r\x1b[K" + text;
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
}

SignOfLife::SignOfLife(const Progress& progress, Language language, bool wanted) {
    if (!wanted || !isTerminal(Stream::error)) {
        return;
    }
    thread_ = std::jthread([this, &progress, language](const std::stop_token& stop) {
        using namespace std::chrono_literals;
        std::unique_lock lock(mutex_);
        const auto sleep = [&](std::chrono::milliseconds time) {
            wake_.wait_for(lock, stop, time, [] { return false; });
            return !stop.stop_requested();
        };
        if (!sleep(1s)) {
            return;
        }
        do {
            const auto done = static_cast<std::int64_t>(progress.filesRead.load());
            const auto all = static_cast<std::int64_t>(progress.files.load());
            showProgress(
                phrase({done < all ? "report.reading" : "report.checking", {{"done", done}, {"all", all}}}, language));
        } while (sleep(200ms));
        showProgress("");
    });
}

}  // namespace dienstweg
