// Any text, from scanner to tree and back: what is read holds together, reading is repeatable, and what the printer
// makes of a text without faults reads the same. `fmt` relies on that.
#include <algorithm>

#include "fuzz/promise.h"
#include "fuzz/source_promises.h"
#include "support/show.h"
#include "syntax/draft_edit.h"
#include "syntax/format.h"
#include "syntax/printer.h"

namespace {

using namespace dienstweg;
using namespace dienstweg::fuzz;

bool sameProblems(const Source& a, const Source& b) {
    return std::ranges::equal(a.tree.problems, b.tree.problems, [](const Problem& x, const Problem& y) {
        return x.rule == y.rule && x.span == y.span && x.message == y.message && x.related == y.related &&
               x.fix == y.fix;
    });
}

/// Nothing is wrong with how it is written: everything that stands there was read.
bool wasReadWhole(const Source& source) {
    return std::ranges::all_of(source.tree.problems, [](const Problem& problem) {
        return problem.rule == "S005" || problem.message.key == "S001.clause-twice";
    });
}

void printsAsItReads(const Draft& file, Spelling spelling) {
    const std::string text = print(file, {.spelling = spelling});
    const Draft again = draft(parse(made(text)));
    promise(again == file, "what is printed reads as what was printed",
            [&] { return testing::difference(file, again) + "\n--- printed\n" + text; });
    promise(print(again, {.spelling = spelling}) == text, "printing again changes nothing");
}

void canBeFormatted(const Source& source) {
    const auto text = formatted(source);
    if (!text) {  // words on a line with deceptive characters may have been passed over without a word about it
        promise(std::ranges::find(source.tree.problems, "S005", &Problem::rule) != source.tree.problems.end(),
                "a text that was read whole can be formatted");
        return;
    }
    promise(formatted(parse(made(*text))).value_or("") == *text, "formatting again changes nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = textOf(data, size);
    const Source source = parse(made(text));
    holdsTogether(source);
    const Draft file = draft(source);
    promise(settled(file) == file, "what is read is settled", [&] { return testing::difference(settled(file), file); });
    if (text.size() % 4 == 0) {  // not always, for speed
        const Source again = parse(made(text));
        promise(draft(again) == file && sameProblems(source, again), "reading a text twice gives the same twice");
    }
    if (wasReadWhole(source)) {
        printsAsItReads(file, Spelling::german);
        printsAsItReads(file, Spelling::english);
        canBeFormatted(source);
    }
    return 0;
}
