// A text with its tokens and its tree: what everything that reads or changes a file works on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "syntax/token.h"
#include "syntax/tree.h"

namespace dienstweg {

struct Source {
    Text text;
    std::vector<Token> tokens;  ///< as scanned: comments included, keywords that serve as names still keywords
    Tree tree;
};

/// Never fails: what is wrong is in `tree.problems`.
Source parse(Text text);

/// What stands between the quotes, escapes resolved. `span` covers a STRING token.
std::string quotedText(const Text& text, Span span);
/// A path as written, without white space around its dots: "Steueramt.Leitung".
std::string pathText(const Text& text, Span span);
/// The text of a value: its path, quoted text, or the slice.
std::string valueText(const Source& source, const Value& value);

/// Is the file written with German or with English keywords? By count of keywords that differ; German where equal.
bool writesGerman(const Source& source);

}  // namespace dienstweg
