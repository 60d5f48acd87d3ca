// The tokens of a text as the lexer reads them that ANTLR generates from the grammar: what the scanner is held to.
#pragma once

#include <string>
#include <vector>

#include "syntax/token.h"

namespace dienstweg::testing {

/// `text` is valid UTF-8. Where a token stands on its line is not said.
std::vector<Token> lexerTokens(const std::string& text);

}  // namespace dienstweg::testing
