// Hover, hints, lenses and kinds of words at every place of every example, and over broken text.
#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "features/code_lenses.h"
#include "features/completion.h"
#include "features/example_model.h"
#include "features/flow_measures.h"
#include "features/hover.h"
#include "features/inlay_hints.h"
#include "features/markdown.h"
#include "features/semantic_tokens.h"
#include "syntax/keywords.h"

using namespace dienstweg;
using dienstweg::testing::exampleModel;
using dienstweg::testing::kExamples;
using dienstweg::testing::modelOf;

namespace {

void holdTokens(const Model& model, FileId file) {
    const Text& text = model.source(file).text;
    std::uint32_t end = 0;
    for (const SemanticToken& token : semanticTokens(model, file)) {
        REQUIRE(token.span.begin >= end);
        REQUIRE(token.span.end > token.span.begin);
        REQUIRE(token.span.end <= text.size());
        REQUIRE(text.lineOf(token.span.begin) == text.lineOf(token.span.end));
        end = token.span.end;
    }
}

}  // namespace

TEST_CASE("every keyword and every name of every example has something to say") {
    for (const std::string_view example : kExamples) {
        const Model model = exampleModel(example);
        for (FileId file = 0; file < model.files.size(); ++file) {
            const Text& text = model.source(file).text;
            CAPTURE(model.files[file].path);
            std::set<std::uint32_t> freeWords;
            for (const Value& value : model.tree(file).values) {
                freeWords.insert(value.span.begin);
                freeWords.insert(value.detail.begin);
            }
            for (const Token& token : scan(text)) {
                for (std::uint32_t offset = token.span.begin; offset < token.span.end; ++offset) {
                    const auto shown = hover(model, file, offset, Language::german);
                    if (shown) {
                        REQUIRE(shown->span.begin <= offset);
                        REQUIRE(offset <= shown->span.end);
                        REQUIRE_FALSE(shown->markdown.empty());
                        REQUIRE_FALSE(shown->markdown.contains("hover."));
                    } else {
                        const bool mute = !isKeyword(token.type) || freeWords.contains(token.span.begin);
                        CHECK_MESSAGE(mute, text.slice(token.span), " in line ", text.position(offset).line);
                    }
                }
            }
            for (const Use& use : model.uses[file].uses) {
                CHECK(hover(model, file, use.place.span.begin, Language::english).has_value());
            }
            holdTokens(model, file);
        }
    }
}

TEST_CASE("in an example that checks clean every word has a kind, and none is unknown") {
    const Model model = exampleModel("musterstadt");
    for (FileId file = 0; file < model.files.size(); ++file) {
        std::size_t words = 0;
        for (const Token& token : scan(model.source(file).text)) {
            words += token.type == TokenType::HABIT ? 0U : 1U;
        }
        const auto tokens = semanticTokens(model, file);
        CAPTURE(model.files[file].path);
        CHECK(tokens.size() == words);
        CHECK(std::ranges::none_of(tokens, &SemanticToken::unknown));
    }
}

TEST_CASE("text that is broken anywhere: everything answers") {
    const Model whole = exampleModel("unclear");
    const std::string text(whole.source(0).text.bytes());
    std::mt19937 random(4);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts at each run
    for (int round = 0; round < 150; ++round) {
        std::string broken = text;
        for (int hole = 0; hole < 3; ++hole) {
            const std::size_t at = random() % broken.size();
            const std::size_t length = 1 + random() % 12;
            broken.replace(at, std::min(length, broken.size() - at), hole == 1 ? "{" : hole == 2 ? "\"" : "");
        }
        auto made = Text::make(broken);
        if (!made) {
            continue;  // cut a letter in two
        }
        const Model model = modelOf(broken);
        holdTokens(model, 0);
        for (const InlayHint& hint : inlayHints(model, 0, {0, 1'000'000}, {}, Language::german)) {
            REQUIRE(hint.offset <= broken.size());
        }
        for (const CodeLens& lens : codeLenses(model, 0, Language::english)) {
            REQUIRE_FALSE(lens.text.empty());
        }
        for (int asked = 0; asked < 20; ++asked) {
            const auto offset = static_cast<std::uint32_t>(random() % (broken.size() + 3));
            (void)hover(model, 0, offset, Language::german);
            const Completion found = completion(model, 0, offset, Language::german);
            REQUIRE(found.replaces.end <= broken.size());
        }
    }
}

TEST_CASE("kinds of hints are switched by themselves, and a stretch is kept to") {
    const Model model = exampleModel("musterstadt");
    std::set<HintKind> seen;
    for (FileId file = 0; file < model.files.size(); ++file) {
        const Span all{0, model.source(file).text.size()};
        const auto every = inlayHints(model, file, all, {}, Language::german);
        const auto only = inlayHints(model, file, all, {.holder = false, .share = false}, Language::german);
        CHECK(std::ranges::all_of(only, [](const InlayHint& h) { return h.kind == HintKind::leadTime; }));
        CHECK(std::ranges::count(every, HintKind::leadTime, &InlayHint::kind) ==
              static_cast<std::ptrdiff_t>(only.size()));
        for (const InlayHint& hint : every) {
            seen.insert(hint.kind);
        }
        const Span half{all.end / 3, all.end / 2};
        for (const InlayHint& hint : inlayHints(model, file, half, {}, Language::german)) {
            CHECK(half.begin <= hint.offset);
            CHECK(hint.offset <= half.end);
        }
    }
    CHECK(seen.size() == 3);
}

TEST_CASE("times are shown as people say them") {
    CHECK(shownTime(0, Language::german) == "0 min");
    CHECK(shownTime(90, Language::german) == "1 Std. 30 min");
    CHECK(shownTime(24 * 60 + 5, Language::english) == "1 day 5 min");
    CHECK(shownTime(48 * 60, Language::german) == "2 Tage");
    CHECK(shownTime(1e300, Language::german) != "");
}

TEST_CASE("names show in Markdown as they are") {
    CHECK(escapedMarkdown("a_b*c`d[e](f)<g>\n#") == "a\\_b\\*c\\`d\\[e\\](f)&lt;g\\> \\#");
    CHECK(escapedMarkdown("Steuer & Gebühr") == "Steuer &amp; Gebühr");
}

TEST_CASE("every keyword says what it means, in both languages") {
    for (const Keyword& word : allKeywords()) {
        for (const Language language : {Language::german, Language::english}) {
            const std::string said = describeKeyword(word.english, word.german, language);
            CHECK_FALSE(said.contains("keyword."));
        }
    }
}
