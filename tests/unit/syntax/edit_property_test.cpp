// Edits of arbitrary files, however they are written: the text afterwards says what the operation on the draft says, and
// nothing else is touched.
#include <algorithm>
#include <functional>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "support/show.h"
#include "syntax/draft_edit.h"
#include "syntax/edit.h"
#include "syntax/placement.h"
#include "syntax/printer.h"
#include "syntax/source.h"

using namespace dienstweg;
using testing::Choices;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

Choices choices() {
    return Choices(*rc::gen::scale(
        8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::resize(1000, rc::gen::arbitrary<std::uint32_t>()))));
}

std::string replaceAll(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

/// A file as different people's editors leave it.
Source anySource(Choices& c) {
    const bool oneLine = c.chance(20);
    const Draft file = testing::anyFile(c, {.depth = 3, .breadth = 3, .comments = !oneLine});
    PrintStyle style{.spelling = c.chance(30) ? Spelling::english : Spelling::german};
    style.indent = c.chance(20) ? "\t" : c.chance(20) ? "    " : "  ";
    std::string text = print(file, style);
    if (const std::string joined = replaceAll(text, "\n", " "); oneLine && draft(sourceOf(joined)).children.size() == file.children.size() &&
                                                                 sourceOf(joined).tree.problems.size() == sourceOf(text).tree.problems.size()) {
        text = joined;
    }
    if (c.chance(20)) {
        text = replaceAll(std::move(text), "\n", "\r\n");
    }
    if (c.chance(20)) {
        text.insert(0, "\xEF\xBB\xBF");
    }
    if (c.chance(20) && text.ends_with('\n')) {
        text.erase(text.find_last_not_of("\r\n") + 1);
    }
    return sourceOf(std::move(text));
}

/// `text` without white space.
std::string ink(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return out;
}

struct Attempt {
    Edits edits;
    std::function<void(Draft&)> operation;
};

void holds(const Source& source, const Attempt& attempt) {
    Draft wanted = draft(source);
    if (!attempt.edits) {
        RC_TAG("refused", std::string(attempt.edits.error().key));
        RC_LOG() << "--- refused\n" << source.text.bytes() << std::endl;
        RC_ASSERT(attempt.edits.error().key != "edit.cannot-be-said");
        return;
    }
    RC_TAG(std::string("done"));
    attempt.operation(wanted);
    wanted = settled(std::move(wanted));
    const std::string text = applyEdits(source.text.bytes(), *attempt.edits);
    const Draft found = draft(sourceOf(text));
    RC_LOG() << "--- before\n" << source.text.bytes() << "\n--- after\n" << text << "\n" << testing::difference(wanted, found) << std::endl;
    RC_ASSERT(found == wanted);
}

ItemId anyItem(Choices& c, const Source& source) { return c.below(static_cast<std::uint32_t>(source.tree.items.size())); }

bool holdsAnything(ItemKind parent) {
    for (int k = 0; k < kItemKinds; ++k) {
        if (mayHold(parent, static_cast<ItemKind>(k))) {
            return true;
        }
    }
    return false;
}

DraftPath parentPath(DraftPath path) {
    path.pop_back();
    return path;
}

void check(const std::function<Attempt(Choices&, const Source&)>& attempt) {
    CHECK(rc::check([&] {
        Choices c = choices();
        const Source source = anySource(c);
        holds(source, attempt(c, source));
    }));
}

}  // namespace

TEST_CASE("an item is inserted") {
    check([](Choices& c, const Source& source) -> Attempt {
        ItemId parent = anyItem(c, source);
        while (!holdsAnything(source.tree.items[parent].kind)) {
            parent = source.tree.items[parent].parent;
        }
        const Draft item = testing::anyChildOf(c, source.tree.items[parent].kind, {.depth = 1, .breadth = 2});
        const std::uint32_t index = c.below(4);
        const DraftPath path = pathOf(source.tree, parent);
        return {insertItem(source, parent, index, item),
                [=](Draft& file) { insertItem(itemAt(file, path), index, item); }};
    });
}

TEST_CASE("an item is deleted with its comments, and no other") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        if (id == 0) {
            return {std::vector<TextEdit>{}, [](Draft&) {}};
        }
        const Edits edits = deleteItem(source, id);
        for (const TextEdit& edit : edits.value_or(std::vector<TextEdit>{})) {
            RC_ASSERT(ink(edit.newText) == "");
        }
        const DraftPath path = pathOf(source.tree, id);
        return {edits, [=](Draft& file) { deleteItem(itemAt(file, parentPath(path)), path.back()); }};
    });
}
