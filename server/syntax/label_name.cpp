#include "syntax/label_name.h"

#include "base/slug.h"
#include "syntax/keywords.h"

namespace dienstweg {

std::string nameFor(std::string_view label) {
    std::string name = nameFrom(oneLine(label));
    const TokenType type = keywordOf(name);
    if (type != TokenType::WORD && keyword(type).place == KeywordPlace::reserved) {
        name += "-1";
    }
    return name;
}

}  // namespace dienstweg
