// Whole statements and declarations to be filled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checks/catalogue.h"
#include "syntax/token.h"

namespace dienstweg {

struct StatementSnippet {
    std::string label;    ///< "übergabe …"
    std::string plain;    ///< with words where something is to be filled in; indented by two blanks
    std::string snippet;  ///< as LSP writes it: ${1:…}, indented by tabs, which the editor replaces
};

/// What begins with that keyword, in the file's language, with the words to be replaced in the reader's; nothing where
/// the keyword alone is as good.
std::optional<StatementSnippet> statementSnippet(TokenType type, bool german, Language language,
                                                 std::string_view lineEnd);

}  // namespace dienstweg
