#include "lsp/access.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/host_name.hpp>

#include "base/platform.h"

namespace dienstweg::lsp {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return result;
}

std::optional<std::uint16_t> readPort(std::string_view digits) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(port) : std::nullopt;
}

/// Without its brackets, if it is one of IPv6.
std::optional<boost::asio::ip::address> readAddress(std::string_view text) {
    const bool bracketed = text.starts_with('[') && text.ends_with(']');
    boost::system::error_code error;
    const auto address =
        boost::asio::ip::make_address(std::string(bracketed ? text.substr(1, text.size() - 2) : text), error);
    return error || address.is_v6() != bracketed ? std::nullopt : std::optional(address);
}

/// "host:port" and "[::1]:port", taken apart; the port may be missing.
std::pair<std::string_view, std::string_view> hostAndPort(std::string_view text) {
    const std::size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    const std::size_t from = bracket == std::string_view::npos ? 0 : bracket;
    const std::size_t colon = text.find(':', from);
    return colon == std::string_view::npos ? std::pair(text, std::string_view())
                                           : std::pair(text.substr(0, colon), text.substr(colon + 1));
}

/// A name of DNS, or an address.
bool isHost(std::string_view host) {
    const auto isNamePart = [](char c) { return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_'; };
    return !host.empty() && (std::ranges::all_of(host, isNamePart) || readAddress(host));
}

}  // namespace

std::optional<Endpoint> readEndpoint(std::string_view text) {
    const auto [host, digits] = hostAndPort(text);
    const auto address = readAddress(host == "localhost" ? "127.0.0.1" : host);
    const auto port = readPort(digits);
    return address && port ? std::optional(Endpoint{address->to_string(), *port}) : std::nullopt;
}

std::string written(const Endpoint& endpoint) {
    const bool v6 = endpoint.address.contains(':');
    return (v6 ? "[" + endpoint.address + "]" : endpoint.address) + ":" + std::to_string(endpoint.port);
}

bool isLoopback(const Endpoint& endpoint) {
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(endpoint.address, error);
    return !error && address.is_loopback();
}

bool isToken(std::string_view text) {
    constexpr std::string_view kMarks = "-._~";
    return text.size() >= kShortestToken &&
           std::ranges::all_of(text, [&](char c) { return isLetter(c) || isDigit(c) || kMarks.contains(c); });
}

std::string freshToken() {
    constexpr std::string_view kHex = "0123456789abcdef";
    constexpr std::size_t kBytes = 24;
    std::string token;
    for (const char c : randomBytes(kBytes)) {
        const auto byte = static_cast<unsigned char>(c);
        token += kHex[byte >> 4U];
        token += kHex[byte & 0xFU];
    }
    return token;
}

bool isSameSecret(std::string_view given, std::string_view secret) {
    unsigned difference = given.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char expected = secret.empty() ? '\0' : secret[i % secret.size()];
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(given[i]) ^ static_cast<unsigned char>(expected));
    }
    return difference == 0;
}

std::optional<std::string> readOrigin(std::string_view text) {
    const std::string origin = lowered(text);
    const std::size_t colon = origin.find("://");
    if (colon == std::string::npos || colon == 0 || !isLetter(origin.front())) {
        return std::nullopt;
    }
    const std::string_view scheme = std::string_view(origin).substr(0, colon);
    const std::string_view rest = std::string_view(origin).substr(colon + 3);
    const bool isScheme = std::ranges::all_of(
        scheme, [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; });
    const bool web = scheme == "http" || scheme == "https";
    if (!isScheme) {
        return std::nullopt;
    }
    if (rest == "*") {
        return web ? std::nullopt : std::optional(origin);
    }
    const auto [host, port] = hostAndPort(rest);
    const bool hasPort = host.size() < rest.size();
    if (!isHost(host) || (hasPort && port != "*" && !readPort(port))) {
        return std::nullopt;
    }
    // Browsers leave out the port that goes without saying.
    const bool usual = (scheme == "http" && port == "80") || (scheme == "https" && port == "443");
    return usual ? origin.substr(0, origin.size() - port.size() - 1) : origin;
}

bool isAllowed(std::string_view origin, const std::vector<std::string>& allowed) {
    const std::string sent = lowered(origin);
    return std::ranges::any_of(allowed, [&](std::string_view entry) {
        if (!entry.ends_with('*')) {
            return sent == entry;
        }
        entry.remove_suffix(1);
        if (!sent.starts_with(entry.substr(0, entry.ends_with(':') ? entry.size() - 1 : entry.size()))) {
            return false;
        }
        if (entry.ends_with("://")) {  // every host
            return isHost(std::string_view(sent).substr(entry.size()));
        }
        const std::string_view port = std::string_view(sent).substr(entry.size() - 1);  // every port, or none
        return port.empty() || (port.starts_with(':') && readPort(port.substr(1)));
    });
}

std::string machineName() {
    boost::system::error_code error;
    std::string name = boost::asio::ip::host_name(error);
    return error ? std::string() : name;
}

bool isOwnHost(std::string_view host, const Access& access) {
    const auto [name, port] = hostAndPort(host);
    if (host.size() > name.size() && !readPort(port)) {
        return false;
    }
    const std::string lower = lowered(name);
    if (const auto address = readAddress(lower)) {
        return access.remote || address->is_loopback();  // nobody can make an address lead elsewhere
    }
    return lower == "localhost" || (access.remote && !access.machine.empty() && lower == lowered(access.machine));
}

namespace {

/// The value of "token" behind the question mark; nothing if there is none, or more than one.
std::optional<std::string_view> tokenIn(std::string_view target) {
    std::optional<std::string_view> token;
    const std::size_t mark = target.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view part = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        constexpr std::string_view kName = "token=";
        if (part.starts_with(kName)) {
            if (token) {
                return std::nullopt;
            }
            token = part.substr(kName.size());
        }
    }
    return token;
}

}  // namespace

int answerTo(const Knock& knock, const Access& access) {
    constexpr int kCome = 101;
    constexpr int kBadRequest = 400;
    constexpr int kUnauthorized = 401;
    constexpr int kForbidden = 403;
    constexpr int kUpgradeRequired = 426;
    if (knock.hosts.size() != 1 || knock.origins.size() > 1) {
        return kBadRequest;
    }
    if (!isOwnHost(knock.hosts.front(), access)) {
        return kForbidden;
    }
    if (!knock.origins.empty() && !isAllowed(knock.origins.front(), access.origins)) {
        return kForbidden;
    }
    if (!knock.upgrades) {
        return kUpgradeRequired;
    }
    const auto token = tokenIn(knock.target);
    return token && isSameSecret(*token, access.token) ? kCome : kUnauthorized;
}

}  // namespace dienstweg::lsp
