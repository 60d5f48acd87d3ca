// The catalogue: every rule with its id, slug and default severity, and every sentence that people read, German and
// English side by side. A test holds that keys and placeholders of both languages agree.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "checks/finding.h"

namespace dienstweg {

enum class Language : std::uint8_t { german, english };

struct Rule {
    std::string_view id;    ///< "H201": letter of the group and number; never reused
    std::string_view slug;  ///< "undeclared-handoff"
    Severity severity;      ///< the default; `dienstweg.toml` may say otherwise
};

/// All rules, sorted by id.
std::span<const Rule> allRules();
/// By id or slug; nullptr if there is none.
const Rule* findRule(std::string_view idOrSlug);
/// The same for what people write: in upper or lower case.
const Rule* findWrittenRule(std::string_view idOrSlug);

/// One text of the catalogue. Braces are used for placeholders alone:
///   {name}              the argument: texts in the reader's quotation marks, lists with "und" / "and"
///   {name:raw}          a text without quotation marks
///   {name:date}         a day, given as 2026-03-01, as the reader writes it
///   {name:step|steps}   a count with its noun: "1 step", "3 steps"
///   {name:=is|are}      only the word that fits the count
struct Words {
    std::string_view key;
    std::string_view german;
    std::string_view english;
};
std::span<const Words> allWords();

/// The sentence of a message in the reader's language. A missing argument shows as its placeholder, never throws.
std::string phrase(const Message& message, Language language);
/// Why it matters and what to write instead: the sentence under "<message key>.help", else under "<rule>.help", with
/// the finding's arguments; empty if there is none.
std::string helpOf(const Finding& finding, Language language);

}  // namespace dienstweg
