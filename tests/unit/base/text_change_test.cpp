// What is another between two texts, and where stretches of the old one are in the new one.
#include "base/text_change.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace dienstweg;

namespace {

std::string anyText() {
    static const std::vector<std::string> letters{"a", "b", "ä", "ü", "😀", "\n"};
    std::string text;
    for (const std::string& letter : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(letters))) {
        text += letter;
    }
    return text;
}

std::string sliceOf(const std::string& text, Span span) { return text.substr(span.begin, span.end - span.begin); }

}  // namespace

TEST_CASE("equal texts differ in nothing") { CHECK_FALSE(changeBetween("aä", "aä").has_value()); }

TEST_CASE("a character that shares bytes with another is changed as a whole") {
    const auto change = changeBetween("xäy", "xüy");  // both begin with the byte C3
    REQUIRE(change.has_value());
    CHECK(change->span == Span{1, 3});
    CHECK(change->newText == "ü");
}

TEST_CASE("a stretch moves with the text and grows by what is written in it") {
    const auto moved = [](std::string before, std::string after, Span span) {
        return sliceOf(after, movedBy(*changeBetween(before, after), span));
    };
    CHECK(moved("eins zwei drei", "neu eins zwei drei", {5, 9}) == "zwei");
    CHECK(moved("eins zwei drei", "eins zwei neu drei", {5, 9}) == "zwei");
    CHECK(moved("eins zwei drei", "eins zwxei drei", {5, 9}) == "zwxei");
    CHECK(moved("eins zwei drei", "eins xzwei drei", {5, 9}) == "zwei");
    CHECK(moved("eins zwei drei", "eins zweix drei", {5, 9}) == "zwei");
    CHECK(moved("eins zwei drei", "eins drei", {5, 9}) == "");
    CHECK(moved("eins zwei drei", "eins X", {5, 9}) == "X");
}

TEST_CASE("the change makes one text the other, and what lies beside it stays" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const std::string before = anyText();
        const std::string after = anyText();
        const auto change = changeBetween(before, after);
        RC_ASSERT(change.has_value() == (before != after));
        if (!change) {
            return;
        }
        RC_ASSERT(applyEdits(before, {*change}) == after);
        RC_ASSERT(Text::make(change->newText).has_value());
        const auto size = static_cast<std::uint32_t>(before.size());
        const Span front = movedBy(*change, {0, change->span.begin});
        const Span back = movedBy(*change, {change->span.end, size});
        RC_ASSERT(sliceOf(after, front) == before.substr(0, change->span.begin));
        RC_ASSERT(sliceOf(after, back) == before.substr(change->span.end));
    }));
}
