// Who may come in at a socket: which addresses are served, which names a browser may have used to get there, which
// pages it may show, who knows the token. Plain functions of what was said; sockets are opened elsewhere.
//
// Why all of that: every page that somebody has open can speak to ports of his own machine. The token is what keeps it
// out; `Host` (a foreign name that was made to lead here) and `Origin` (a foreign page) are refused before it is
// looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dienstweg::lsp {

/// Where to listen.
struct Endpoint {
    std::string address;     ///< an IP address, without brackets
    std::uint16_t port = 0;  ///< 0: one that is free
};

/// "127.0.0.1:4000", "[::1]:0"; "localhost:4000" is 127.0.0.1. Nothing if it is none of these: other names may mean
/// other addresses tomorrow.
std::optional<Endpoint> readEndpoint(std::string_view text);
/// "127.0.0.1:4000", "[::1]:4000".
std::string written(const Endpoint& endpoint);
/// Can nobody reach it from another machine?
bool isLoopback(const Endpoint& endpoint);

/// Of how many characters a token has at least.
inline constexpr std::size_t kShortestToken = 16;
/// At least kShortestToken letters, digits and "-._~": what needs no quoting in a URL.
bool isToken(std::string_view text);
/// One that nobody can guess.
std::string freshToken();
/// Takes as long whichever character differs.
bool isSameSecret(std::string_view given, std::string_view secret);

/// An entry of the allow list, in the form in which it is compared: "https://wiki.example", "http://localhost:*" (every
/// port), "vscode-webview://*" (every page of such an editor). Nothing if it is none; a "*" alone would let all in.
std::optional<std::string> readOrigin(std::string_view text);
/// `origin` is what a browser sent.
bool isAllowed(std::string_view origin, const std::vector<std::string>& allowed);

/// What a socket asks of whoever comes.
struct Access {
    std::string token;                 ///< empty: none is needed
    std::vector<std::string> origins;  ///< pages that may come, by readOrigin
    bool remote = false;               ///< from other machines, too
    std::string machine;               ///< the name of this one, by which it may be called if `remote`
};

/// What this machine calls itself; empty if it does not say.
std::string machineName();

/// Does the `Host` of a request say that its sender wanted to come here? The port is not looked at: it may have been
/// forwarded.
bool isOwnHost(std::string_view host, const Access& access);

/// What a WebSocket's first request says, as far as it matters here.
struct Knock {
    std::vector<std::string> hosts;    ///< of all headers of that name
    std::vector<std::string> origins;  ///< likewise; programs that are no browsers send none
    std::string target;                ///< "/?token=…"
    bool upgrades = false;             ///< does it want a WebSocket?
};

/// The status of HTTP that answers it: 101 (come in), 400, 401, 403, 426.
int answerTo(const Knock& knock, const Access& access);

}  // namespace dienstweg::lsp
