#include "syntax/comments.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace dienstweg {
namespace {

/// An item or a clause.
struct Node {
    bool isItem = true;
    std::uint32_t index = 0;
};

enum class Slot : std::uint8_t { leading, trailing, opening, dangling };

struct Attached {
    Node node;
    Slot slot;
    Span comment;
};

/// Places and what is there: of several things at one place the one that was added first.
template <typename Thing>
class ByPlace {
public:
    void add(std::uint32_t place, Thing thing) { things_.emplace_back(place, thing); }
    void settle() { std::ranges::stable_sort(things_, {}, &Entry::first); }
    [[nodiscard]] const Thing* at(std::uint32_t place) const {
        const auto found = std::ranges::lower_bound(things_, place, {}, &Entry::first);
        return found == things_.end() || found->first != place ? nullptr : &found->second;
    }

private:
    using Entry = std::pair<std::uint32_t, Thing>;
    std::vector<Entry> things_;
};

/// Where items and clauses begin and end; of several, the outermost. Items come before their children in the vector,
/// and clauses are inside of items.
struct Edges {
    ByPlace<Node> begins;
    ByPlace<Node> ends;
    ByPlace<ItemId> opens;   ///< by end of '{'
    ByPlace<ItemId> closes;  ///< by begin of '}'
};

Edges edgesOf(const Tree& tree) {
    Edges edges;
    for (ItemId id = 1; id < tree.items.size(); ++id) {
        const Item& item = tree.items[id];
        edges.begins.add(item.span.begin, Node{true, id});
        edges.ends.add(item.span.end, Node{true, id});
        if (!item.open.empty()) {
            edges.opens.add(item.open.end, id);
        }
        if (!item.close.empty()) {
            edges.closes.add(item.close.begin, id);
        }
    }
    for (ClauseId id = 0; id < tree.clauses.size(); ++id) {
        edges.begins.add(tree.clauses[id].span.begin, Node{false, id});
        edges.ends.add(tree.clauses[id].span.end, Node{false, id});
    }
    edges.begins.settle();
    edges.ends.settle();
    edges.opens.settle();
    edges.closes.settle();
    return edges;
}

/// The last of some, in the order of the text, that begins at or before a place; `end` if there is none.
template <typename Parts>
auto lastBegun(const Parts& parts, std::uint32_t offset) {
    const auto next = std::ranges::upper_bound(parts, offset, {}, [](const auto& part) { return part.span.begin; });
    return next == parts.begin() ? parts.end() : next - 1;
}

/// The innermost item, or clause of it, around a place.
Node around(const Tree& tree, std::uint32_t offset) {
    auto id = static_cast<ItemId>(lastBegun(tree.items, offset) - tree.items.begin());
    while (id != 0 && !tree.items[id].span.contains(offset)) {
        id = tree.items[id].parent;
    }
    const Range range = tree.items[id].clauses;
    const auto clauses = std::span(tree.clauses).subspan(range.first, range.count);
    const auto clause = lastBegun(clauses, offset);
    if (clause != clauses.end() && clause->span.contains(offset)) {
        return {false, range.first + static_cast<ClauseId>(clause - clauses.begin())};
    }
    return {true, id};
}

Attached place(const Source& source, std::span<const Token> tokens, const Edges& edges, std::size_t index) {
    const Span comment = tokens[index].span;
    std::size_t last = index;
    while (last > 0 && tokens[last - 1].type == TokenType::HABIT) {  // `schritt "A"; // …`
        --last;
    }
    if (!tokens[index].firstOnLine && last > 0) {
        const Span before = tokens[last - 1].span;
        if (const ItemId* open = edges.opens.at(before.end)) {
            return {{true, *open}, Slot::opening, comment};
        }
        if (const Node* ended = edges.ends.at(before.end)) {
            return {*ended, Slot::trailing, comment};
        }
    } else {
        std::size_t next = index + 1;
        while (next < tokens.size() &&
               (tokens[next].type == TokenType::COMMENT || tokens[next].type == TokenType::HABIT)) {
            ++next;
        }
        if (next == tokens.size()) {
            return {{true, 0}, Slot::dangling, comment};
        }
        const std::uint32_t follows = tokens[next].span.begin;
        if (const Node* begun = edges.begins.at(follows)) {
            return {*begun, Slot::leading, comment};
        }
        if (const ItemId* closed = edges.closes.at(follows)) {
            return {{true, *closed}, Slot::dangling, comment};
        }
    }
    Node inside = around(source.tree, comment.begin);
    if (!inside.isItem) {
        const Clause& clause = source.tree.clauses[inside.index];
        if (clause.span.begin == source.tree.items[clause.owner].span.begin) {  // a jump, `frist …` in a wait
            inside = {true, clause.owner};
        }
    }
    return {inside, inside.isItem && inside.index == 0 ? Slot::dangling : Slot::leading, comment};
}

Range& rangeOf(Tree& tree, const Attached& attached) {
    if (!attached.node.isItem) {
        Clause& clause = tree.clauses[attached.node.index];
        return attached.slot == Slot::trailing ? clause.trailing : clause.leading;
    }
    Item& item = tree.items[attached.node.index];
    switch (attached.slot) {
        case Slot::leading: return item.leading;
        case Slot::trailing: return item.trailing;
        case Slot::opening: return item.opening;
        default: return item.dangling;
    }
}

/// Is there an empty line directly before this place, other than at the beginning of the file or of a block?
bool blankBefore(std::string_view text, std::uint32_t offset) {
    int lines = 0;
    const std::uint32_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // a byte order mark is nothing before it
    while (offset > first) {
        const char c = text[offset - 1];
        if (c == '\n' || (c == '\r' && (offset >= text.size() || text[offset] != '\n'))) {
            ++lines;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            return lines >= 2 && c != '{';
        }
        --offset;
    }
    return false;
}

/// Nothing has a blank line before it that stands first in its braces or in the file, not even where words stand before
/// it that could not be read.
void closeUp(Tree& tree, const Item& around) {
    if (around.opening.count > 0 || (around.kind != ItemKind::file && around.open.empty())) {
        return;
    }
    const std::uint32_t inside = around.kind == ItemKind::file ? 0 : around.open.end;
    Item* first = nullptr;
    for (ItemId child = around.firstChild; child != kNone && first == nullptr; child = tree.items[child].nextSibling) {
        first = tree.items[child].span.begin >= inside ? &tree.items[child] : nullptr;
    }
    const auto clauses = std::span(tree.clauses).subspan(around.clauses.first, around.clauses.count);
    const auto clause = std::ranges::find_if(clauses, &Clause::inBraces);
    if (clause != clauses.end() && (first == nullptr || clause->span.begin < first->span.begin)) {
        clause->blankBefore = false;
    } else if (first != nullptr) {
        first->blankBefore = false;
    }
}

}  // namespace

void attachComments(Source& source, std::span<const Token> tokens) {
    Tree& tree = source.tree;
    std::vector<Attached> attached;
    if (std::ranges::any_of(tokens, [](const Token& t) { return t.type == TokenType::COMMENT; })) {
        const Edges edges = edgesOf(tree);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].type == TokenType::COMMENT) {
                attached.push_back(place(source, tokens, edges, i));
            }
        }
    }
    std::ranges::stable_sort(attached, [](const Attached& a, const Attached& b) {
        return std::tuple(a.node.isItem, a.node.index, a.slot) < std::tuple(b.node.isItem, b.node.index, b.slot);
    });
    for (const Attached& one : attached) {
        Range& range = rangeOf(tree, one);
        if (range.count == 0) {
            range.first = static_cast<std::uint32_t>(tree.comments.size());
        }
        ++range.count;
        tree.comments.push_back(one.comment);
    }

    const auto start = [&](const Range& leading, Span span) {
        return leading.count == 0 ? span.begin : std::min(span.begin, tree.comments[leading.first].begin);
    };
    for (Item& item : tree.items) {
        item.blankBefore =
            item.kind != ItemKind::file && blankBefore(source.text.bytes(), start(item.leading, item.span));
    }
    for (Clause& clause : tree.clauses) {
        clause.blankBefore = blankBefore(source.text.bytes(), start(clause.leading, clause.span));
    }
    for (const Item& item : tree.items) {
        closeUp(tree, item);
    }
}

}  // namespace dienstweg
