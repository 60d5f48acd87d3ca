// Between our terms and the protocol's: places, paths, severities. The only place that knows of UTF-16.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "checks/finding.h"

namespace dienstweg::lsp {

using Json = nlohmann::json;

/// In which units the client counts the characters of a line.
enum class Encoding : std::uint8_t { utf16, utf8 };

/// An offset inside of a character counts as its beginning.
Json positionOf(const Text& text, std::uint32_t offset, Encoding encoding);
Json rangeOf(const Text& text, Span span, Encoding encoding);

/// Clipped to the line and to the text, as the specification says; inside of a character (between the halves of a
/// surrogate pair) it is the beginning of that character. Throws Json::exception where `position` is none.
std::uint32_t offsetOf(const Text& text, const Json& position, Encoding encoding);
/// A range whose end lies before its beginning is read the other way round.
Span spanOf(const Text& text, const Json& range, Encoding encoding);
/// The same for a client's text that may be none of ours (too long, with NUL characters): begin and end, in bytes.
std::pair<std::size_t, std::size_t> placesOf(std::string_view text, const Json& range, Encoding encoding);

/// "file:///a/b%20c.weg" as a path, without dots; nothing if it is no file of this machine.
std::optional<std::filesystem::path> pathOfUri(std::string_view uri);
std::string uriOf(const std::filesystem::path& path);

int severityOf(Severity severity);

}  // namespace dienstweg::lsp
