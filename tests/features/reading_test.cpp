// Golden tests of what is read off a text: tests/features/reading/*.md. A block of `weg` with marks ⟦1⟧, beside the
// declarations of the last <!-- prelude … -->, is followed by blocks of `text` that say what is asked:
//
//   text completion [N]   at each mark the first N candidates (8 if not said): label, kind, detail
//   text hover            at each mark
//   text hints | lenses | tokens   of the whole block
//
// With `en` behind it the words are English.
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "features/code_lenses.h"
#include "features/completion.h"
#include "features/hover.h"
#include "features/inlay_hints.h"
#include "features/semantic_tokens.h"
#include "questions.h"
#include "support/marked.h"

namespace dienstweg::golden {
namespace {

constexpr auto kKinds =
    std::to_array<std::string_view>({"keyword", "statement", "organisation", "unit", "role", "committee", "external",
                                     "document", "system", "channel", "law", "calendar", "process", "goal", "result"});
constexpr auto kWords = std::to_array<std::string_view>({"keyword", "organisation", "unit", "role", "external",
                                                         "document", "system", "channel", "law", "calendar", "process",
                                                         "statement", "word", "label", "number", "comment", "sign"});
static_assert(kWords.size() == kWordKinds);

struct Asked {
    Model model;
    std::vector<testing::Mark> marks;

    [[nodiscard]] const Text& text() const { return model.source(0).text; }
    [[nodiscard]] std::string shown(Span span) const { return "`" + std::string(text().slice(span)) + "`"; }
};

Asked read(const Block& block) {
    auto [text, marks] = testing::readMarked(block.text());
    std::vector<SourceFile> files;
    files.push_back({"here.weg", parse(Text::make(std::move(text)).value())});
    files.push_back({"there.weg", parse(Text::make(block.prelude).value())});
    return {buildModel(std::move(files)), std::move(marks)};
}

std::size_t numberIn(const Block& block, std::size_t otherwise) {
    for (const std::string& word : block.words) {
        std::size_t number = 0;
        if (std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc{}) {
            return number;
        }
    }
    return otherwise;
}

void completions(const Asked& asked, std::size_t most, Language language, std::vector<std::string>& out) {
    for (const testing::Mark& mark : asked.marks) {
        const Completion found = completion(asked.model, 0, mark.offset, language);
        out.push_back(mark.name + ": " + asked.shown(found.replaces) + " " + std::to_string(found.candidates.size()));
        for (const Candidate& candidate : std::span(found.candidates).first(std::min(most, found.candidates.size()))) {
            out.push_back("  " + candidate.label + " (" +
                          std::string(kKinds[static_cast<std::size_t>(candidate.subject.kind)]) + ")" +
                          (candidate.detail.empty() ? "" : " " + candidate.detail));
        }
    }
}

void hovers(const Asked& asked, Language language, std::vector<std::string>& out) {
    for (const testing::Mark& mark : asked.marks) {
        const auto found = hover(asked.model, 0, mark.offset, language);
        out.push_back(mark.name + ": " + (found ? asked.shown(found->span) : "nothing"));
        for (const std::string& line : splitLines(found ? found->markdown : std::string{})) {
            out.push_back(line.empty() ? "" : "  " + line);
        }
    }
}

std::string placed(const Asked& asked, std::uint32_t offset) {
    const std::uint32_t line = asked.text().lineOf(offset);
    const std::string before(asked.text().slice({asked.text().lineStart(line), offset}));
    return before.substr(std::min(before.find_first_not_of(' '), before.size()));
}

void hints(const Asked& asked, Language language, std::vector<std::string>& out) {
    for (const InlayHint& hint : inlayHints(asked.model, 0, {0, asked.text().size()}, {}, language)) {
        out.push_back(placed(asked, hint.offset) + " ‹" + hint.text + "›");
    }
}

void lenses(const Asked& asked, Language language, std::vector<std::string>& out) {
    for (const CodeLens& lens : codeLenses(asked.model, 0, language)) {
        std::string places;
        for (const Place& place : lens.places) {
            const Text& text = asked.model.source(place.file).text;
            places += (places.empty() ? ": " : ", ") + std::string(text.slice(place.span));
        }
        out.push_back(asked.shown(lens.span) + " " + lens.text + places);
    }
}

void tokens(const Asked& asked, std::vector<std::string>& out) {
    for (const SemanticToken& token : semanticTokens(asked.model, 0)) {
        if (token.kind != WordKind::sign) {
            out.push_back(asked.shown(token.span) + " " + std::string(kWords[static_cast<std::size_t>(token.kind)]) +
                          (token.declaration ? " declaration" : "") + (token.unknown ? " unknown" : ""));
        }
    }
}

std::vector<std::string> answer(const Asked& asked, const Block& question) {
    const Language language = question.has("en") ? Language::english : Language::german;
    constexpr std::size_t kFirst = 8;
    std::vector<std::string> out;
    if (question.has("completion")) {
        completions(asked, numberIn(question, kFirst), language, out);
    } else if (question.has("hover")) {
        hovers(asked, language, out);
    } else if (question.has("hints")) {
        hints(asked, language, out);
    } else if (question.has("lenses")) {
        lenses(asked, language, out);
    } else if (question.has("tokens")) {
        tokens(asked, out);
    } else {
        FAIL_CHECK("what is asked?");
    }
    return out;
}

}  // namespace

TEST_CASE("what is read off a text at its marked places") {
    const auto answered = [](const Block& text, const Block& question) { return answer(read(text), question); };
    CHECK(holdAnswers("tests/features/reading", answered) >= 5);
}

}  // namespace dienstweg::golden
