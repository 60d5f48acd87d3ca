#include "commands/lsp.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/platform.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/visible.h"
#include "lsp/sockets.h"
#include "lsp/stdio.h"

namespace dienstweg {

namespace {

void tell(const Message& message) { complain(visible(phrase(message, systemLanguage()))); }

int fail(const Message& reason) {
    tell({"failure", {{"reason", phrase(reason, systemLanguage())}}});
    return kRunFailed;
}

/// Where `option` says to listen; nothing if it was not given.
std::expected<std::optional<lsp::Endpoint>, Message> endpointOf(const Call& call, std::string_view option) {
    if (!call.has(option)) {
        return std::nullopt;
    }
    const std::string text = call.text(option);
    const auto endpoint = lsp::readEndpoint(text);
    if (!endpoint) {
        return std::unexpected(Message{"failure.no-endpoint", {{"value", text}, {"option", std::string(option)}}});
    }
    if (!lsp::isLoopback(*endpoint) && !call.has("--allow-remote")) {
        return std::unexpected(Message{"failure.not-loopback", {{"address", written(*endpoint)}}});
    }
    return endpoint;
}

/// The token that people gave: better not on the command line, which everybody on the machine can read.
std::string tokenOf(const Call& call) {
    return call.has("--token") ? call.text("--token") : environment("DIENSTWEG_TOKEN");
}

std::expected<lsp::Access, Message> accessOf(const Call& call) {
    lsp::Access access{.token = tokenOf(call), .remote = call.has("--allow-remote")};
    if (access.remote) {
        access.machine = lsp::machineName();
    }
    if ((call.has("--token") || !access.token.empty()) && !lsp::isToken(access.token)) {
        return std::unexpected(Message{"failure.no-token", {{"least", std::int64_t{lsp::kShortestToken}}}});
    }
    if (access.remote && access.token.empty()) {
        return std::unexpected(Message{"failure.remote-without-token", {}});
    }
    for (const std::string& text : call.texts("--allow-origin")) {
        auto origin = lsp::readOrigin(text);
        if (!origin) {
            return std::unexpected(Message{"failure.no-origin", {{"value", text}}});
        }
        access.origins.push_back(std::move(*origin));
    }
    return access;
}

/// One line each, at whose end stands what a client needs. A token that was given is not repeated.
void tellWhere(const lsp::Sockets& sockets, const std::string& madeToken) {
    if (sockets.tcp) {
        tell({"lsp.listening", {{"address", written(*sockets.tcp)}}});
    }
    if (sockets.webSocket) {
        const std::string query = madeToken.empty() ? "" : "?token=" + madeToken;
        tell({"lsp.listening", {{"address", "ws://" + written(*sockets.webSocket) + "/" + query}}});
    }
}

int serveAtSockets(const Call& call, Date today) {
    const auto tcp = endpointOf(call, "--listen");
    const auto webSocket = endpointOf(call, "--websocket");
    auto access = accessOf(call);
    if (!tcp || !webSocket || !access) {
        return fail(!tcp ? tcp.error() : !webSocket ? webSocket.error() : access.error());
    }
    const std::string made = *webSocket && access->token.empty() ? lsp::freshToken() : "";
    if (!made.empty()) {
        access->token = made;
    }
    const auto served = lsp::serveSockets({*tcp, *webSocket}, {std::move(*access), today, tell},
                                          [&](const lsp::Sockets& listening) { tellWhere(listening, made); });
    return served ? kClean : fail(served.error());
}

}  // namespace

int serve(const Call& call) {
    const Date today = call.date("--today").value_or(currentDate());
    const bool sockets = call.has("--listen") || call.has("--websocket");
    if (sockets && call.has("--stdio")) {
        return fail({"failure.stdio-and-socket", {}});
    }
    for (const std::string_view option : {"--token", "--allow-origin", "--allow-remote"}) {
        if (!sockets && call.has(option)) {
            return fail({"failure.without-socket", {{"option", std::string(option)}}});
        }
    }
    return sockets ? serveAtSockets(call, today) : lsp::serveStandardStreams(today, tell);
}

}  // namespace dienstweg
