#include "workspace/load_text.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/unicode.h"

namespace dienstweg {

namespace {

/// The same bytes with '?' for each that cannot be in a text: offsets and lines stay what they are.
Text legible(std::string bytes) {
    std::ranges::replace(bytes, '\0', '?');
    std::size_t from = 0;
    while (const auto invalid = firstInvalidUtf8(std::string_view(bytes).substr(from))) {
        from += *invalid;
        bytes[from] = '?';
    }
    return Text::make(std::move(bytes)).value_or(Text{});
}

Finding findingOf(const TextFault& fault) {
    Finding finding;
    finding.rule = "S002";
    if (fault.kind == TextFault::Kind::tooLarge) {
        finding.message = {
            "S002.too-large",
            {{"size", static_cast<std::int64_t>(fault.offset)}, {"limit", static_cast<std::int64_t>(kLargestText)}}};
        return finding;
    }
    const auto offset = static_cast<std::uint32_t>(fault.offset);
    finding.place.span = {offset, offset + 1};
    finding.message = {fault.kind == TextFault::Kind::nulByte ? "S002.nul-byte" : "S002.not-utf8",
                       {{"line", std::int64_t{fault.line}}}};
    return finding;
}

}  // namespace

LoadedText loadText(std::string bytes) {
    auto made = Text::make(bytes);
    if (made) {
        return {std::move(*made), std::nullopt};
    }
    const bool tooLarge = made.error().kind == TextFault::Kind::tooLarge;
    return {tooLarge ? Text{} : legible(std::move(bytes)), findingOf(made.error())};
}

std::expected<LoadedText, ReadFault> loadText(const std::filesystem::path& path) {
    auto bytes = readFile(path, kLargestText);
    if (bytes) {
        return loadText(std::move(*bytes));
    }
    if (bytes.error().kind == ReadFault::Kind::tooLarge) {
        return LoadedText{Text{}, findingOf({TextFault::Kind::tooLarge, bytes.error().size, 1})};
    }
    return std::unexpected(bytes.error());
}

}  // namespace dienstweg
