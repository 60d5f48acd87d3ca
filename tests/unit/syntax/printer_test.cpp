// The printer: what it writes, and that reading it back gives the same draft.
#include "syntax/printer.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "support/show.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

/// Problems that are no matter of reading: a clause twice, a range that runs backwards.
std::string firstProblem(const Source& source) {
    for (const Problem& problem : source.tree.problems) {
        if (problem.message.key != "S001.clause-twice" && problem.rule != "S005") {
            return std::string(problem.message.key);
        }
    }
    return {};
}

testing::Choices choices() {
    return testing::Choices(*rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
}

}  // namespace

TEST_CASE("reading what is printed gives the same draft, in both spellings") {
    CHECK(rc::check([] {
        auto c = choices();
        const Draft file = testing::anyFile(c);
        for (const Spelling spelling : {Spelling::german, Spelling::english}) {
            const std::string text = print(file, {.spelling = spelling});
            const Source source = sourceOf(text);
            RC_LOG() << text;
            RC_LOG() << testing::difference(file, draft(source)) << std::endl;
            RC_ASSERT(firstProblem(source) == "");
            RC_ASSERT(draft(source) == file);
            RC_ASSERT(print(draft(source), {.spelling = spelling}) == text);
        }
    }));
}
