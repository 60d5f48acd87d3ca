// Whatever the text and wherever the cursor: every feature answers, and its answers fit together.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"
#include "features/call_hierarchy.h"
#include "features/definition.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding.h"
#include "features/implementation.h"
#include "features/mentions.h"
#include "features/name_at.h"
#include "features/references.h"
#include "features/rename.h"
#include "features/selection_ranges.h"
#include "features/type_hierarchy.h"
#include "features/workspace_symbols.h"
#include "features/workspaces.h"
#include "support/generate.h"
#include "support/generate_workspace.h"
#include "support/sample.h"
#include "syntax/printer.h"

using namespace dienstweg;

namespace {

/// What does not hold, as sentences.
class Judge {
public:
    explicit Judge(const Model& model) : model_(model) {
        for (FileId file = 0; file < model.files.size(); ++file) {
            mentions_.emplace_back();
            forEachMention(model, file, [&](const Mention& mention) { mentions_.back().push_back(mention); });
            std::ranges::sort(mentions_.back(), {}, [](const Mention& mention) { return mention.span.begin; });
        }
    }

    std::vector<std::string> wrong;

    void file(FileId file) {
        const Source& source = model_.source(file);
        symbols(documentSymbols(model_, file), {0, source.text.size()});
        for (const Fold& fold : folding(source)) {
            must(inText(file, fold.span) && source.text.lineOf(fold.span.begin) < source.text.lineOf(fold.span.end),
                 "a fold has lines");
        }
        for (const DocumentLink& link : documentLinks(model_, file)) {
            must(inText(file, link.span) && !link.span.empty(), "a link has a text");
        }
        for (const Mention& mention : mentions_[file]) {
            must(!mention.span.empty() && inText(file, mention.span), "a mention has a text");
            if (mention.thing.known() && hasName(model_, mention.thing)) {
                const std::string text(source.text.slice(mention.span));
                must(foldedKey(text) == foldedKey(nameOf(model_, mention.thing)), text + " is called by its name");
            }
        }
    }

    void offset(FileId file, std::uint32_t offset) {
        const auto named = nameAt(model_, file, offset);
        must(named.has_value() == (mentionTouching(file, offset) != nullptr), "names are found where they are");
        const Destinations to = definition(model_, file, offset);
        const auto highlighted = highlights(model_, file, offset);
        const auto renameable = prepareRename(model_, file, offset);
        places(typeDefinition(model_, file, offset));
        places(implementation(model_, file, offset));
        places(to);
        if (named) {
            must(inText(file, named->span) && named->span.begin <= offset && offset <= named->span.end,
                 "the name is at the place");
            const bool leads = named->thing.known() || !named->candidates.empty();
            must(leads == !to.places.empty(), "what is known has a definition");
            const auto here = [&](const Highlight& one) { return one.span == named->span; };
            must(std::ranges::count_if(highlighted, here) == 1, "a name is among its highlights");
            must(renameable.has_value() == (named->thing.known() && hasName(model_, named->thing)),
                 "what is known can be renamed");
        } else {
            must(to.places.empty() && highlighted.empty() && !renameable, "without a name nothing is found");
        }
        if (const auto thing = callHierarchyAt(model_, file, offset)) {
            must(thing->known(), "who is called is known");
        }
        if (const auto party = typeHierarchyAt(model_, file, offset)) {
            must(*party < model_.parties.size(), "a party is one of the model");
        }
        selection(file, offset);
    }

private:
    void must(bool holds, const std::string& what) {
        if (!holds && std::ranges::find(wrong, what) == wrong.end()) {
            wrong.push_back(what);
        }
    }
    [[nodiscard]] bool inText(FileId file, Span span) const {
        return span.begin <= span.end && span.end <= model_.source(file).text.size();
    }
    [[nodiscard]] const Mention* mentionTouching(FileId file, std::uint32_t offset) const {
        const auto& all = mentions_[file];
        const auto behind = std::ranges::upper_bound(all, offset, {}, [](const Mention& m) { return m.span.begin; });
        return behind != all.begin() && offset <= (behind - 1)->span.end ? &*(behind - 1) : nullptr;
    }
    void places(const Destinations& found) {
        for (const Destination& place : found.places) {
            must(place.name.file < model_.files.size() && inText(place.name.file, place.whole) &&
                     place.whole.contains(place.name.span),
                 "a destination lies in its whole");
        }
    }
    void symbols(const std::vector<Symbol>& all, Span around) {
        for (const Symbol& symbol : all) {
            must(!symbol.title.empty(), "a symbol has a title");
            must(symbol.whole.contains(symbol.name), "a symbol's name lies in it");
            must(around.contains(symbol.whole), "a symbol lies in what is around it");
            symbols(symbol.inside, symbol.whole);
        }
    }
    void selection(FileId file, std::uint32_t offset) {
        const auto spans = selectionRanges(model_.source(file), offset);
        must(!spans.empty() && spans.back() == Span{0, model_.source(file).text.size()},
             "a selection grows to the file");
        for (std::size_t i = 0; i < spans.size(); ++i) {
            must(spans[i].begin <= offset && offset <= spans[i].end, "a selection has the place in it");
            must(i == 0 || (spans[i].contains(spans[i - 1]) && spans[i] != spans[i - 1]), "a selection grows");
        }
    }

    const Model& model_;
    std::vector<std::vector<Mention>> mentions_;
};

/// Every feature at every `step`th place of every file.
std::vector<std::string> wrongIn(const Model& model, std::uint32_t step = 1) {
    Judge judge(model);
    for (FileId file = 0; file < model.files.size(); ++file) {
        judge.file(file);
        const std::uint32_t size = model.source(file).text.size();
        for (std::uint32_t offset = 0; offset <= size; offset += step) {
            judge.offset(file, offset);
        }
        judge.offset(file, size);
    }
    for (const Party& party : model.parties) {
        if (!party.name.empty() && workspaceSymbols(model, party.name).empty()) {
            judge.wrong.push_back("a party is found by its name");
        }
    }
    return judge.wrong;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        all += sentence + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("at every place of every example every feature answers") {
    for (const auto& texts : testing::exampleTexts()) {
        CHECK(joined(wrongIn(testing::modelOf(texts), testing::kSampled ? 11 : 1)) == "");
    }
}

TEST_CASE("every feature answers in broken texts") {
    for (auto texts : testing::exampleTexts()) {
        // Of each file a third is missing, in the middle of whatever stands there.
        for (std::string& text : texts) {
            std::size_t from = text.size() / 3;
            std::size_t to = 2 * text.size() / 3;
            const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; };
            for (; inside(from); ++from) {
            }
            for (; inside(to); ++to) {
            }
            text.erase(from, to - from);
        }
        CHECK(joined(wrongIn(testing::modelOf(texts), testing::kSampled ? 23 : 3)) == "");
    }
}

TEST_CASE("behind the end of a text nothing is found") {
    const Model model = testing::modelOf({"organisation A { rolle B }", ""});
    for (const FileId file : {0U, 1U}) {
        for (const std::uint32_t offset : {27U, 1000U, 0xFFFFFFFFU}) {
            CHECK_FALSE(nameAt(model, file, offset).has_value());
            CHECK(definition(model, file, offset).places.empty());
            CHECK(typeDefinition(model, file, offset).places.empty());
            CHECK(implementation(model, file, offset).places.empty());
            CHECK(references(model, file, offset, true).empty());
            CHECK(highlights(model, file, offset).empty());
            CHECK(rename(model, file, offset, "C").error().key == "rename.no-name");
            CHECK_FALSE(callHierarchyAt(model, file, offset).has_value());
            CHECK_FALSE(typeHierarchyAt(model, file, offset).has_value());
            CHECK_FALSE(selectionRanges(model.source(file), offset).empty());
        }
    }
}

TEST_CASE("a name is found at its end, though the next thing begins there") {
    const Model model = testing::modelOf({"system Akte, Amt {\n}\n"});
    CHECK(joined(wrongIn(model)) == "");
    CHECK(nameAt(model, 0, 11).has_value());
}

TEST_CASE("a name that is missing is none") {
    CHECK(joined(wrongIn(testing::modelOf({"prozess P {\n  gemäß \"§ 3\"\n}\n"}))) == "");
}

TEST_CASE("every feature answers while a text is being typed") {
    const auto all = testing::exampleTexts();
    const std::string& text = all.back().front();
    for (std::size_t end = 0; end <= text.size(); end += 61) {
        if (auto typed = Text::make(text.substr(0, end))) {
            std::vector<SourceFile> files;
            files.push_back({"typed.weg", parse(std::move(*typed))});
            CHECK(joined(wrongIn(buildModel(std::move(files)), 7)) == "");
        }
    }
}

TEST_CASE("every feature answers in any text" * doctest::test_suite("properties")) {
    const auto property = [] {
        testing::Choices choices(*rc::gen::scale(
            6.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        std::vector<std::string> texts = testing::anyWorkspace(choices);
        if (choices.chance(50)) {  // any words in any order
            texts.front() = print(testing::anyFile(choices, {.depth = 3, .breadth = 3}));
        }
        if (choices.chance(50) && !texts.front().empty()) {  // anything may be missing
            const std::size_t at = choices.below(static_cast<std::uint32_t>(texts.front().size()));
            texts.front().erase(at, choices.below(40));
        }
        std::vector<SourceFile> files;
        for (const std::string& text : texts) {
            auto made = Text::make(text);
            RC_PRE(made.has_value());
            files.push_back({"any.weg", parse(std::move(*made))});
        }
        RC_LOG() << texts[0] << "\n---\n" << texts[1] << std::endl;
        RC_ASSERT(joined(wrongIn(buildModel(std::move(files)))) == "");
    };
    CHECK(rc::check(property));
}
