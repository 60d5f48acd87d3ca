#include "support/comments_in.h"

#include <algorithm>

#include "syntax/source.h"
#include "syntax/token.h"

namespace dienstweg::testing {

std::vector<std::string> commentsIn(const std::string& text) {
    std::vector<std::string> comments;
    const Text read = Text::make(text).value();
    for (const Token& token : scan(read)) {
        if (token.type == TokenType::COMMENT) {
            std::string comment(read.slice(token.span));
            comment.erase(comment.find_last_not_of(" \t\r") + 1);
            comments.push_back(std::move(comment));
        }
    }
    std::ranges::sort(comments);
    return comments;
}

}  // namespace dienstweg::testing
