// A text with its tree: what everything that reads or changes a file works on.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "syntax/tree.h"

namespace dienstweg {

struct Source {
    Text text;
    Tree tree;
    bool german = true;  ///< its keywords are German (by count of those that differ; where equal, too), not English
};

/// Never fails: what is wrong is in `tree.problems`. The tokens are not kept: they take more than twice what the text
/// takes, and `scan` has them again in no time.
Source parse(Text text);

/// What stands between the quotes, escapes resolved. `span` covers a STRING token.
std::string quotedText(const Text& text, Span span);
/// A path as written, without white space around its dots: "Steueramt.Leitung".
std::string pathText(const Text& text, Span span);
/// The text of a value: its path, quoted text, or the slice.
std::string valueText(const Source& source, const Value& value);

}  // namespace dienstweg
