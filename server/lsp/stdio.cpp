#include "lsp/stdio.h"

#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "base/platform.h"
#include "lsp/conversation.h"
#include "lsp/framed_input.h"

namespace dienstweg::lsp {
namespace {

struct Served {
    Served(Date today, Tell telling)
        : tell(std::move(telling)),
          conversation(std::make_shared<Conversation>(
              loop.get_executor(),
              [this](const std::string& body) {
                  if (!writeToStandardOutput(framed(body))) {
                      guard.reset();  // nobody listens any more
                  }
              },
              [this] { guard.reset(); }, today)) {}

    boost::asio::io_context loop;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(loop);
    Tell tell;
    FrameReader frames;
    std::shared_ptr<Conversation> conversation;
    boost::asio::steady_timer look{loop};  ///< for the client's process
};

/// Blocks in reading, so it has a thread of its own. (Asio's descriptors would make standard input non-blocking for
/// everybody who shares it.)
void read(const std::shared_ptr<Served>& served) {
    while (true) {
        std::string bytes = readSomeStandardInput();
        const bool end = bytes.empty();
        boost::asio::post(served->loop, [served = served.get(), bytes = std::move(bytes)] {
            if (bytes.empty()) {
                takeEnd(served->frames, *served->conversation, served->tell);
            } else {
                takeBytes(served->frames, bytes, *served->conversation, served->tell);
            }
        });
        if (end) {
            return;
        }
    }
}

/// Standard input ends with the client, but for one whose other children hold the pipe, too.
void watchClient(Served& served) {
    constexpr std::chrono::seconds kPause(3);
    served.look.expires_after(kPause);
    served.look.async_wait([&served](const boost::system::error_code& cancelled) {
        if (cancelled) {
            return;
        }
        const auto process = served.conversation->session().state().clientProcess;
        if (process && !isRunning(*process)) {
            served.tell({"lsp.client-gone", {}});
            served.guard.reset();
            return;
        }
        watchClient(served);
    });
}

}  // namespace

int serveStandardStreams(Date today, const Tell& tell) {
    const auto served = std::make_shared<Served>(today, tell);
    std::thread(read, served).detach();  // it may wait for input that never comes; it keeps what it needs
    watchClient(*served);
    while (served->guard.owns_work() && served->loop.run_one() > 0) {
    }
    return served->conversation->session().exitStatus();
}

}  // namespace dienstweg::lsp
