// Any text: the scanner reads it as the lexer does that ANTLR generates from the grammar.
#include <algorithm>

#include "fuzz/promise.h"
#include "support/lexer_tokens.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dienstweg;
    const std::string text = fuzz::textOf(data, size);
    const bool same = std::ranges::equal(
        scan(fuzz::made(text)), testing::lexerTokens(text),
        [](const Token& ours, const Token& theirs) { return ours.type == theirs.type && ours.span == theirs.span; });
    fuzz::promise(same, "the scanner reads what the grammar defines");
    return 0;
}
