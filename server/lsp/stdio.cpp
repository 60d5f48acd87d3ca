#include "lsp/stdio.h"

#include <memory>
#include <string>
#include <thread>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "base/platform.h"
#include "lsp/conversation.h"

namespace dienstweg::lsp {
namespace {

struct Served {
    explicit Served(Date today)
        : conversation(
              loop.get_executor(),
              [this](const std::string& frame) {
                  if (!writeToStandardOutput(frame)) {
                      guard.reset();  // nobody listens any more
                  }
              },
              [this] { guard.reset(); }, today) {}

    boost::asio::io_context loop;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(loop);
    Conversation conversation;
};

/// Blocks in reading, so it has a thread of its own. (Asio's descriptors would make standard input non-blocking for
/// everybody who shares it.)
void read(const std::shared_ptr<Served>& served) {
    while (true) {
        std::string bytes = readSomeStandardInput();
        const bool end = bytes.empty();
        boost::asio::post(served->loop, [served = served.get(), bytes = std::move(bytes)] {
            if (bytes.empty()) {
                served->conversation.endOfInput();
            } else {
                served->conversation.bytes(bytes);
            }
        });
        if (end) {
            return;
        }
    }
}

}  // namespace

int serveStandardStreams(Date today) {
    const auto served = std::make_shared<Served>(today);
    std::thread(read, served).detach();  // it may wait for input that never comes; it keeps what it needs
    while (served->guard.owns_work() && served->loop.run_one() > 0) {
    }
    return served->conversation.exitStatus();
}

}  // namespace dienstweg::lsp
