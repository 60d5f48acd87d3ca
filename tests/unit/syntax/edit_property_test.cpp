// Edits of arbitrary files, however they are written: the text afterwards says what the operation on the draft says,
// and nothing else is touched.
#include <algorithm>
#include <functional>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "support/sample.h"
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
    return Choices(
        *rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
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
    if (const std::string joined = replaceAll(text, "\n", " ");
        oneLine && draft(sourceOf(joined)).children.size() == file.children.size() &&
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
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return out;
}

struct Attempt {
    Edits edits;
    std::function<void(Draft&)> operation;
};

Attempt nothing() {
    return {std::vector<TextEdit>{}, [](Draft&) {}};
}

void holds(const Source& source, const Attempt& attempt) {
    Draft wanted = draft(source);
    if (!attempt.edits && attempt.edits.error().key != "edit.cannot-be-said") {
        RC_TAG("refused", std::string(attempt.edits.error().key));
        return;
    }
    attempt.operation(wanted);
    wanted = settled(std::move(wanted));
    if (!attempt.edits) {
        RC_TAG("refused", std::string(attempt.edits.error().key));
        RC_LOG() << "--- refused\n" << source.text.bytes() << std::endl;
        // Only what cannot be said at all: a name that is read as the keyword of a clause where it would stand.
        RC_ASSERT(draft(sourceOf(print(wanted))) != wanted);
        return;
    }
    RC_TAG(std::string("done"));
    const std::string text = applyEdits(source.text.bytes(), *attempt.edits);
    const Draft found = draft(sourceOf(text));
    RC_LOG() << "--- before\n"
             << source.text.bytes() << "\n--- after\n"
             << text << "\n"
             << testing::difference(wanted, found) << std::endl;
    RC_ASSERT(found == wanted);
}

ItemId anyItem(Choices& c, const Source& source) {
    return c.below(static_cast<std::uint32_t>(source.tree.items.size()));
}

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
        Choices file = choices();
        Choices edit = choices();  // of its own: a file may use up all choices
        const Source source = anySource(file);
        holds(source, attempt(edit, source));
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

TEST_CASE("of many insertions each is as it is by itself" * doctest::test_suite("properties")) {
    std::size_t made = 0;
    CHECK(rc::check([&] {
        Choices file = choices();
        Choices c = choices();
        const Source source = anySource(file);
        std::vector<Insertion> insertions;
        for (std::uint32_t i = 0; i < 6; ++i) {
            ItemId parent = anyItem(c, source);
            while (!holdsAnything(source.tree.items[parent].kind)) {
                parent = source.tree.items[parent].parent;
            }
            const ItemKind kind = source.tree.items[parent].kind;
            insertions.push_back({parent, c.below(4), testing::anyChildOf(c, kind, {.depth = 1, .breadth = 2})});
        }
        const std::vector<Edits> together = insertItems(source, insertions);
        RC_ASSERT(together.size() == insertions.size());
        for (std::size_t i = 0; i < insertions.size(); ++i) {
            const auto& [parent, index, item] = insertions[i];
            const bool isSame = together[i] == insertItem(source, parent, index, item);
            RC_ASSERT(isSame);
            made += static_cast<std::size_t>(together[i].has_value());
        }
    }));
    CHECK(made > (testing::kSampled ? 10 : 100));
}

TEST_CASE("an item is deleted with its comments, and no other") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        if (id == 0) {
            return nothing();
        }
        const Edits edits = deleteItem(source, id);
        for (const TextEdit& edit : edits.value_or(std::vector<TextEdit>{})) {
            RC_ASSERT(ink(edit.newText) == "");
        }
        const DraftPath path = pathOf(source.tree, id);
        return {edits, [=](Draft& file) { deleteItem(itemAt(file, parentPath(path)), path.back()); }};
    });
}

TEST_CASE("an item is replaced") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        const ItemId parent = id == 0 ? 0 : source.tree.items[id].parent;
        if (id == 0) {
            return nothing();
        }
        Draft item = testing::anyChildOf(c, source.tree.items[parent].kind, {.depth = 1, .breadth = 2});
        const DraftPath path = pathOf(source.tree, id);
        return {replaceItem(source, id, item),
                [=](Draft& file) { replaceItem(itemAt(file, parentPath(path)), path.back(), item); }};
    });
}

TEST_CASE("an item is moved with its bytes and comments") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        std::vector<ItemId> parents;
        for (ItemId parent = 0; parent < source.tree.items.size(); ++parent) {
            if (mayHold(source.tree.items[parent].kind, source.tree.items[id].kind)) {
                parents.push_back(parent);
            }
        }
        if (id == 0) {
            return nothing();
        }
        const ItemId parent = c.oneOf(parents);
        const std::uint32_t index = c.below(4);
        const Edits edits = moveItem(source, id, parent, index);
        if (edits && !edits->empty()) {
            // Nothing is written anew but braces.
            const auto letters = [](std::string text) {
                std::erase_if(text, [](char x) { return x == '{' || x == '}'; });
                std::ranges::sort(text);
                return text;
            };
            RC_ASSERT(letters(ink(source.text.bytes())) == letters(ink(applyEdits(source.text.bytes(), *edits))));
        }
        const DraftPath path = pathOf(source.tree, id);
        const DraftPath target = pathOf(source.tree, parent);
        if (edits && edits->empty()) {
            return nothing();
        }
        return {edits, [=](Draft& file) { moveItem(file, path, target, index); }};
    });
}

TEST_CASE("a clause is inserted") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        const Draft item = draft(source, id);
        const bool inBraces = c.chance(50);
        DraftClause clause = testing::anyClause(c, item, inBraces, {.comments = inBraces});
        if (id == 0 || (clause.kind == ClauseKind::note && clause.values.empty())) {
            return nothing();
        }
        const Edits edits = insertClause(source, id, clause, inBraces ? Where::braces : Where::line);
        for (const TextEdit& edit : edits.value_or(std::vector<TextEdit>{})) {
            RC_ASSERT(ink(source.text.slice(edit.span)) == "");
        }
        const DraftPath path = pathOf(source.tree, id);
        return {edits, [=](Draft& file) { insertClause(itemAt(file, path), clause); }};
    });
}

TEST_CASE("a clause is replaced") {
    check([](Choices& c, const Source& source) -> Attempt {
        if (source.tree.clauses.empty()) {
            return nothing();
        }
        const ClauseId id = c.below(static_cast<std::uint32_t>(source.tree.clauses.size()));
        const Clause& old = source.tree.clauses[id];
        const DraftClause clause{
            .kind = old.kind, .values = testing::anyValues(c, old.kind), .leading = {}, .trailing = {}};
        const DraftPath path = pathOf(source.tree, old.owner);
        const std::size_t index = id - source.tree.items[old.owner].clauses.first;
        return {replaceClause(source, id, clause),
                [=](Draft& file) { replaceClause(itemAt(file, path), index, clause); }};
    });
}

TEST_CASE("a clause is deleted with its comments, and no other") {
    check([](Choices& c, const Source& source) -> Attempt {
        std::vector<ClauseId> clauses;
        for (ClauseId id = 0; id < source.tree.clauses.size(); ++id) {
            const Clause& clause = source.tree.clauses[id];
            if (rankOf(source.tree.items[clause.owner].kind, clause.kind) == 1 &&
                source.tree.items[clause.owner].kind != ItemKind::jump) {
                clauses.push_back(id);
            }
        }
        if (clauses.empty()) {
            return nothing();
        }
        const ClauseId id = c.oneOf(clauses);
        const ItemId owner = source.tree.clauses[id].owner;
        const DraftPath path = pathOf(source.tree, owner);
        const std::size_t index = id - source.tree.items[owner].clauses.first;
        return {deleteClause(source, id), [=](Draft& file) { deleteClause(itemAt(file, path), index); }};
    });
}

TEST_CASE("labels and names change") {
    check([](Choices& c, const Source& source) -> Attempt {
        const ItemId id = anyItem(c, source);
        const DraftPath path = pathOf(source.tree, id);
        const bool labelled = labelPlace(source.tree.items[id].kind) != LabelPlace::none;
        if (!labelled && namePlace(source.tree.items[id].kind) == NamePlace::none) {
            return nothing();
        }
        if (labelled && c.chance(50)) {
            std::optional<std::string> label;
            if (c.chance(70)) {
                label = testing::anyText(c);
            }
            return {setLabel(source, id, label), [=](Draft& file) { setLabel(itemAt(file, path), label); }};
        }
        const std::string name = c.chance(70) ? testing::anyName(c) : "";
        return {setName(source, id, name), [=](Draft& file) { setName(itemAt(file, path), name); }};
    });
}

TEST_CASE("values come, change and go") {
    check([](Choices& c, const Source& source) -> Attempt {
        std::vector<ValueList> lists;
        for (ClauseId id = 0; id < source.tree.clauses.size(); ++id) {
            if (isList(source.tree.clauses[id].kind)) {
                lists.push_back({source.tree.clauses[id].owner, id});
            }
        }
        for (ItemId id = 0; id < source.tree.items.size(); ++id) {
            if (hasManyObjects(source.tree.items[id].kind) && source.tree.items[id].objects.count > 0) {
                lists.push_back({id, kNone});
            }
        }
        if (lists.empty()) {
            return nothing();
        }
        const ValueList list = c.oneOf(lists);
        const Item& item = source.tree.items[list.item];
        const std::uint32_t count =
            list.clause == kNone ? item.objects.count : source.tree.clauses[list.clause].values.count;
        const DraftPath path = pathOf(source.tree, list.item);
        const std::size_t clause = list.clause == kNone ? 0 : list.clause - item.clauses.first;
        const auto values = [=](Draft& file) -> std::vector<DraftValue>& {
            Draft& owner = itemAt(file, path);
            return list.clause == kNone ? owner.objects : owner.clauses.at(clause).values;
        };
        DraftValue value = testing::anyValue(c, ValueKind::path);
        value.text = testing::anyWord(c);
        if (list.clause != kNone && source.tree.clauses[list.clause].kind == ClauseKind::under) {
            value.kind = ValueKind::law;
        }
        const std::uint32_t index = c.below(count + 1);
        switch (c.below(3)) {
            case 0:
                return {insertValue(source, list, index, value),
                        [=](Draft& file) { values(file).insert(values(file).begin() + index, value); }};
            case 1:
                return {replaceValue(source, list, index, value), [=](Draft& file) { values(file).at(index) = value; }};
            default:
                return {deleteValue(source, list, index),
                        [=](Draft& file) { values(file).erase(values(file).begin() + index); }};
        }
    });
}
