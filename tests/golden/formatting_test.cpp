// docs/formatting.md shows pairs: what is written, and what the formatter makes of it.
#include <doctest/doctest.h>

#include "files.h"
#include "markdown.h"
#include "syntax/format.h"

namespace dienstweg::golden {
namespace {

std::string formattedText(const std::string& text) {
    const auto done = formatted(parse(Text::make(text).value()));
    REQUIRE_MESSAGE(done.has_value(), std::string(done.error().message.key));
    return *done;
}

}  // namespace

TEST_CASE("docs/formatting.md: what follows is what the formatter makes of it, and stays so") {
    const auto blocks = blocksOf(readLines(projectFile("docs/formatting.md")));
    REQUIRE(blocks.size() >= 8);
    REQUIRE(blocks.size() % 2 == 0);
    for (std::size_t i = 0; i < blocks.size(); i += 2) {
        CAPTURE(blocks[i].firstLine);
        REQUIRE(blocks[i].has("before"));
        REQUIRE(blocks[i + 1].has("after"));
        CHECK(formattedText(blocks[i].text()) == blocks[i + 1].text());
        CHECK(formattedText(blocks[i + 1].text()) == blocks[i + 1].text());
    }
}

}  // namespace dienstweg::golden
