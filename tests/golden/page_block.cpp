#include "page_block.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/unicode.h"
#include "checked.h"
#include "files.h"
#include "workspace/load_text.h"
#include "workspace/settings_file.h"

namespace dienstweg::golden {
namespace {

/// The block of the overview that has these words behind its fence.
std::string shared(std::string_view what, std::string_view language) {
    for (const Block& block : blocksOf(readLines(projectFile("docs/rules/README.md")))) {
        if (block.has(what) && block.has(language)) {
            return block.text();
        }
    }
    throw std::runtime_error("docs/rules/README.md has no block " + std::string(what));
}

/// ä as one byte 0xE4, as an editor writes it that does not know UTF-8.
std::string latin1(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = decodeAt(text, at);
        bytes += static_cast<char>(static_cast<unsigned char>(character));
        at += length;
    }
    return bytes;
}

/// `\u{202E}` becomes that character.
std::string unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto open = std::min(text.find("\\u{"), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        if (text.empty()) {
            break;
        }
        const auto close = text.find('}');
        unsigned value = 0;
        std::from_chars(text.data() + 3, text.data() + close, value, 16);
        appendUtf8(result, static_cast<char32_t>(value));
        text.remove_prefix(close + 1);
    }
    return result;
}

PageFinding shown(const Text& text, const Finding& finding) {
    const Position at = text.position(finding.place.span.begin);
    return {std::string(finding.rule), std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                                           std::string(finding.rule) + " " +
                                           phrase(finding.message, Language::english)};
}

std::vector<PageFinding> shown(const Text& text, const std::vector<Finding>& findings) {
    std::vector<PageFinding> result;
    std::ranges::transform(findings, std::back_inserter(result),
                           [&](const Finding& finding) { return shown(text, finding); });
    return result;
}

std::string oneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

std::vector<PageFinding> findingsIn(const Block& example, const Block* settings, std::string_view language) {
    std::string text = example.text();
    if (example.language == "toml") {
        const auto read = loadText(text);
        return shown(read.text, readSettings(read.text, 0).findings);
    }
    text = example.has("escapes") ? unescaped(text) : text;
    text = example.has("latin1") ? latin1(text) : text;
    const LoadedText loaded = loadText(text);
    if (loaded.fault) {
        return shown(loaded.text, std::vector{*loaded.fault});
    }
    if (example.has("statements")) {
        text = oneLine(shared("around", language)) + "\n" + text + "}\n";
    }
    const std::string prelude = example.has("alone") ? "" : shared("prelude", language);
    const Checked checked = checkText(text, prelude, settings == nullptr ? "" : settings->text());
    return shown(checked.model.source(0).text, checked.findings);
}

}  // namespace dienstweg::golden
