// Golden tests of what is offered to be rewritten: tests/features/refactorings/*.md. A block of `weg` with marks ⟦1⟧,
// beside the declarations of the last <!-- prelude … -->, is followed by blocks of `text` that say what is asked:
//
//   text KIND [MARK [MARK]]   what is offered of that kind at the mark or for what lies between two marks (the only
//                             mark if none is named): the title, and the lines that go and come, or why not
//
// With `en` behind it the words are English.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checks/catalogue.h"
#include "features/refactoring.h"
#include "questions.h"
#include "support/marked.h"

namespace dienstweg::golden {
namespace {

/// In the order of RefactoringKind.
constexpr auto kKinds = std::to_array<std::string_view>(
    {"assign", "handover", "declare", "section", "dissolve", "braces", "inline", "language", "extract"});

void showChange(const std::string& before, const std::string& after, std::vector<std::string>& out) {
    const std::vector<std::string> old = splitLines(before);
    const std::vector<std::string> now = splitLines(after);
    const auto [oldFrom, nowFrom] = std::ranges::mismatch(old, now);
    auto oldTo = old.end();
    auto nowTo = now.end();
    while (oldTo != oldFrom && nowTo != nowFrom && *(oldTo - 1) == *(nowTo - 1)) {
        --oldTo;
        --nowTo;
    }
    for (auto line = oldFrom; line != oldTo; ++line) {
        out.push_back("- " + *line);
    }
    for (auto line = nowFrom; line != nowTo; ++line) {
        out.push_back("+ " + *line);
    }
}

std::vector<std::string> answer(const Block& block, const Block& question) {
    const auto [text, marks] = testing::readMarked(block.text());
    std::vector<SourceFile> files;
    files.push_back({"here.weg", parse(Text::make(text).value())});
    files.push_back({"there.weg", parse(Text::make(block.prelude).value())});
    const Model model = buildModel(std::move(files));

    std::vector<std::uint32_t> places;
    for (const std::string& word : question.words) {
        for (const testing::Mark& mark : marks) {
            if (mark.name == word) {
                places.push_back(mark.offset);
            }
        }
    }
    if (places.empty() && !marks.empty()) {
        places.push_back(marks.front().offset);
    }
    REQUIRE_FALSE(places.empty());
    const Language language = question.has("en") ? Language::english : Language::german;
    std::vector<std::string> out;
    for (const Refactoring& offer : refactorings({model, 0, {places.front(), places.back()}})) {
        if (!question.has(kKinds[static_cast<std::size_t>(offer.kind)])) {
            continue;
        }
        out.push_back(phrase(offer.title, language));
        const Refactored edits = offer.whyNot ? std::unexpected(*offer.whyNot) : offer.edits();
        if (!edits) {
            out.push_back("not: " + phrase(edits.error(), language));
            continue;
        }
        for (const FileId file : {0U, 1U}) {
            std::vector<TextEdit> ofFile;
            for (const FileEdit& edit : *edits) {
                if (edit.file == file) {
                    ofFile.push_back(edit.edit);
                }
            }
            const std::string before(model.source(file).text.bytes());
            showChange(before, applyEdits(before, std::move(ofFile)), out);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("what is offered to be rewritten at marked places") {
    CHECK(holdAnswers("tests/features/refactorings", answer) >= 4);
}

}  // namespace dienstweg::golden
