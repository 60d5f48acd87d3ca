// Any text and any edits of it: each is refused, or does to the text what it does to the draft, and never more.
//
// The first line of an input is a list of choices, one a byte, which say what is edited how; the rest is the text. A
// file of the language serves as it is: its first line chooses something.
#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "fuzz/promise.h"
#include "support/generate.h"
#include "support/show.h"
#include "syntax/draft_edit.h"
#include "syntax/edit.h"
#include "syntax/placement.h"

namespace {

using namespace dienstweg;
using namespace dienstweg::fuzz;
using testing::Choices;

constexpr int kMostEdits = 3;  ///< one after the other, each of the text that the one before it left

struct Attempt {
    Edits edits;
    std::function<void(Draft&)> operation;
};

const Attempt kNothing{std::vector<TextEdit>{}, [](Draft&) {}};

ItemId anyItem(Choices& c, const Source& source) {
    return c.below(static_cast<std::uint32_t>(source.tree.items.size()));
}

DraftPath parentPath(DraftPath path) {
    path.pop_back();
    return path;
}

/// Of the first item outwards in which something may stand.
ItemId holderAround(const Source& source, ItemId id) {
    const auto holds = [&](int kind) { return mayHold(source.tree.items[id].kind, static_cast<ItemKind>(kind)); };
    const auto holdsAnything = [&] {
        int kind = 0;
        while (kind < kItemKinds && !holds(kind)) {
            ++kind;
        }
        return kind < kItemKinds;
    };
    while (!holdsAnything()) {
        id = source.tree.items[id].parent;
    }
    return id;
}

Attempt insertsItem(Choices& c, const Source& source) {
    const ItemId parent = holderAround(source, anyItem(c, source));
    const Draft item = testing::anyChildOf(c, source.tree.items[parent].kind, {.depth = 1, .breadth = 2});
    const std::uint32_t index = c.below(4);
    const DraftPath path = pathOf(source.tree, parent);
    return {insertItem(source, parent, index, item), [=](Draft& file) { insertItem(itemAt(file, path), index, item); }};
}

Attempt deletesItem(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const DraftPath path = pathOf(source.tree, id);
    return {deleteItem(source, id), [=](Draft& file) { deleteItem(itemAt(file, parentPath(path)), path.back()); }};
}

Attempt replacesItem(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const ItemId parent = id == 0 ? 0 : source.tree.items[id].parent;
    const Draft item =
        testing::anyChildOf(c, source.tree.items[holderAround(source, parent)].kind, {.depth = 1, .breadth = 2});
    const DraftPath path = pathOf(source.tree, id);
    return {replaceItem(source, id, item),
            [=](Draft& file) { replaceItem(itemAt(file, parentPath(path)), path.back(), item); }};
}

Attempt movesItem(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const ItemId parent = anyItem(c, source);
    const std::uint32_t index = c.below(4);
    const DraftPath path = pathOf(source.tree, id);
    const DraftPath target = pathOf(source.tree, parent);
    Edits edits = moveItem(source, id, parent, index);
    if (edits && edits->empty()) {
        return kNothing;
    }
    return {std::move(edits), [=](Draft& file) { moveItem(file, path, target, index); }};
}

Attempt insertsClause(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const bool inBraces = c.chance(50);
    const DraftClause clause = testing::anyClause(c, draft(source, id), inBraces, {.comments = inBraces});
    if (clause.kind == ClauseKind::note && clause.values.empty()) {
        return kNothing;
    }
    const DraftPath path = pathOf(source.tree, id);
    return {insertClause(source, id, clause, inBraces ? Where::braces : Where::line),
            [=](Draft& file) { insertClause(itemAt(file, path), clause); }};
}

struct ChosenClause {
    ClauseId id;
    ItemId owner;
    DraftPath path;     ///< to the owner
    std::size_t index;  ///< among its clauses
};

std::optional<ChosenClause> anyClauseOf(Choices& c, const Source& source) {
    if (source.tree.clauses.empty()) {
        return std::nullopt;
    }
    const ClauseId id = c.below(static_cast<std::uint32_t>(source.tree.clauses.size()));
    const ItemId owner = source.tree.clauses[id].owner;
    return ChosenClause{id, owner, pathOf(source.tree, owner), id - source.tree.items[owner].clauses.first};
}

Attempt replacesClause(Choices& c, const Source& source) {
    const auto old = anyClauseOf(c, source);
    if (!old) {
        return kNothing;
    }
    const ClauseKind kind =
        c.chance(50) ? source.tree.clauses[old->id].kind : static_cast<ClauseKind>(c.below(kClauseKinds));
    const DraftClause clause{.kind = kind, .values = testing::anyValues(c, kind), .leading = {}, .trailing = {}};
    return {replaceClause(source, old->id, clause),
            [=](Draft& file) { replaceClause(itemAt(file, old->path), old->index, clause); }};
}

Attempt deletesClause(Choices& c, const Source& source) {
    const auto old = anyClauseOf(c, source);
    if (!old) {
        return kNothing;
    }
    return {deleteClause(source, old->id), [=](Draft& file) { deleteClause(itemAt(file, old->path), old->index); }};
}

Attempt setsLabel(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const DraftPath path = pathOf(source.tree, id);
    const auto label = c.chance(70) ? std::optional(testing::anyText(c)) : std::nullopt;
    return {setLabel(source, id, label), [=](Draft& file) { setLabel(itemAt(file, path), label); }};
}

Attempt setsName(Choices& c, const Source& source) {
    const ItemId id = anyItem(c, source);
    const DraftPath path = pathOf(source.tree, id);
    const std::string name = c.chance(70) ? testing::anyName(c) : "";
    return {setName(source, id, name), [=](Draft& file) { setName(itemAt(file, path), name); }};
}

/// Values of a clause, or the objects of an item.
struct ChosenValues {
    ValueList list;
    std::uint32_t count = 0;
    std::function<std::vector<DraftValue>&(Draft&)> in;
};

ChosenValues anyValuesOf(Choices& c, const Source& source) {
    const auto clause = c.chance(30) ? std::nullopt : anyClauseOf(c, source);
    if (clause) {
        return {{clause->owner, clause->id}, source.tree.clauses[clause->id].values.count, [=](Draft& file) -> auto& {
                    return itemAt(file, clause->path).clauses.at(clause->index).values;
                }};
    }
    const ItemId id = anyItem(c, source);
    const DraftPath path = pathOf(source.tree, id);
    return {{id, kNone}, source.tree.items[id].objects.count, [=](Draft& file) -> auto& {
                return itemAt(file, path).objects;
            }};
}

Attempt changesValues(Choices& c, const Source& source) {
    const ChosenValues values = anyValuesOf(c, source);
    const std::uint32_t index = c.below(values.count + 1);
    const auto kind = c.chance(70) ? ValueKind::path : static_cast<ValueKind>(c.below(12));
    const DraftValue value = testing::anyValue(c, kind);
    switch (c.below(3)) {
        case 0:
            return {insertValue(source, values.list, index, value),
                    [=](Draft& file) { values.in(file).insert(values.in(file).begin() + index, value); }};
        case 1:
            return {replaceValue(source, values.list, index, value),
                    [=](Draft& file) { values.in(file).at(index) = value; }};
        default:
            return {deleteValue(source, values.list, index),
                    [=](Draft& file) { values.in(file).erase(values.in(file).begin() + index); }};
    }
}

constexpr auto kAttempts = std::to_array<Attempt (*)(Choices&, const Source&)>(
    {insertsItem, deletesItem, replacesItem, movesItem, insertsClause, replacesClause, deletesClause, setsLabel,
     setsName, changesValues});

/// Lines of which words were lost.
std::size_t faults(const Source& source) {
    constexpr auto read = std::to_array<std::string_view>(
        {"S001.clause-misplaced", "S001.clause-twice", "S001.range-reversed", "S001.no-such-day",
         "S001.number-ambiguous", "S005.direction", "S005.look-alike"});
    return static_cast<std::size_t>(std::ranges::count_if(source.tree.problems, [&](const Problem& problem) {
        return std::ranges::find(read, problem.message.key) == read.end();
    }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Choices choices(std::vector<std::uint32_t>(data, std::find(data, data + size, '\n')));
    Source source = parse(made(textBehindFirstLine(data, size)));

    const auto edits = 1 + choices.below(kMostEdits);
    for (std::uint32_t i = 0; i < edits; ++i) {
        const Attempt attempt = choices.oneOf(kAttempts)(choices, source);
        if (!attempt.edits) {
            continue;
        }
        areApplicable(source.text, *attempt.edits);
        Draft wanted = draft(source);
        attempt.operation(wanted);
        wanted = settled(std::move(wanted));
        Source after = parse(made(applyEdits(source.text.bytes(), *attempt.edits)));
        const auto compared = [&] {
            return testing::difference(wanted, draft(after)) + "\n--- before\n" + std::string(source.text.bytes()) +
                   "\n--- after\n" + std::string(after.text.bytes());
        };
        promise(draft(after) == wanted, "an edit of the text is the edit of the draft", compared);
        promise(faults(after) <= faults(source), "an edit makes nothing unreadable", compared);
        source = std::move(after);
    }
    return 0;
}
