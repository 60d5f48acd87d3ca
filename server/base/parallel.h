// The same work on many things, spread over the processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dienstweg {

/// Calls `work(index)` for every index below `count`, in no particular order and on several threads at once; each call
/// writes to a place of its own. A thread takes `portion` indices at a time (one file is too little to ask for); what
/// is less than two portions is done on the calling thread. Returns when all is done; the first exception ends the work
/// and is thrown again.
template <typename Work>
void inParallel(std::size_t count, const Work& work, std::size_t portion = 16) {
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count / portion);
    if (threads <= 1) {
        for (std::size_t index = 0; index < count; ++index) {
            work(index);
        }
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        try {
            for (std::size_t from = next.fetch_add(portion); from < count; from = next.fetch_add(portion)) {
                for (std::size_t index = from; index < std::min(count, from + portion); ++index) {
                    work(index);
                }
            }
        } catch (...) {
            next = count;
            const std::scoped_lock lock(failing);
            failure = failure ? failure : std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t other = 1; other < threads; ++other) {
            others.emplace_back(run);
        }
        run();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace dienstweg
