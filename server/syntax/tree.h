// The tree of one file: values in four flat vectors, linked by index. No pointer of ANTLR's escapes the parser.
//
// Every item, clause and value knows its span; comments and blank lines belong to items and clauses. A tree always
// exists: what could not be understood is in `problems`, the rest is in the tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/span.h"
#include "syntax/kinds.h"

namespace dienstweg {

using ItemId = std::uint32_t;
using ClauseId = std::uint32_t;
using ValueId = std::uint32_t;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Indices [first, first + count) of one of the tree's vectors.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Value {
    ValueKind kind = ValueKind::path;
    TimeUnit unit = TimeUnit::none;
    Currency currency = Currency::none;
    bool range = false;  ///< `to` was written
    Span span = {};      ///< all of it; of an anchor including `ab`
    Span detail = {};    ///< law: the quoted text; anchor and toBe: the name
    Date date = {};
    double from = 0;
    double to = 0;
};

struct Clause {
    ClauseKind kind = ClauseKind::note;
    bool inBraces = false;     ///< in the owner's braces, not on its line
    bool blankBefore = false;  ///< a blank line before it (and before its leading comments)
    Span span = {};            ///< keyword and values
    Span keyword = {};
    ItemId owner = kNone;
    Range values = {};
    Range leading = {};   ///< comments on lines of their own before it, and those inside it
    Range trailing = {};  ///< comment at the end of its line
};

struct Item {
    ItemKind kind = ItemKind::file;
    bool blankBefore = false;
    Span span = {};     ///< from its keyword to its last token, braces included
    Span keyword = {};  ///< its first word
    Span open = {};     ///< '{', empty if there are no braces
    Span close = {};    ///< '}', empty if there are none or it is missing
    ValueId label = kNone;
    ValueId name = kNone;  ///< after `als`, or of a declaration or called process
    Range objects = {};    ///< values that follow the keyword: what is handed over, sent, waited for; the section's or
                           ///< separation's roles
    Range clauses = {};
    ItemId parent = kNone;
    ItemId firstChild = kNone;
    ItemId nextSibling = kNone;
    Range leading = {};   ///< comments on lines of their own before it
    Range trailing = {};  ///< comment at the end of its last line
    Range opening = {};   ///< comment behind '{' on its line
    Range dangling = {};  ///< comments before '}' (or before the end of the file) after the last child
};

/// What the parser could not read as a sentence; becomes S001, S002 or S005.
struct Problem {
    std::string_view rule = {};
    Span span = {};
    Message message = {};
    Span related = {};  ///< empty if there is no other place
    std::string_view relatedKey = {};
    std::vector<TextEdit> fix = {};  ///< all or none; empty if there is none
    bool certain = false;            ///< the fix writes what was read here anyway, and nothing else can have been meant
};

struct Tree {
    std::vector<Item> items;  ///< items[0] is the file
    std::vector<Clause> clauses;
    std::vector<Value> values;
    std::vector<Span> comments;
    std::vector<Problem> problems;

    [[nodiscard]] const Item& root() const { return items.front(); }
};

/// Iterates `for (ItemId child : children(tree, parent))`.
class Children {
public:
    class Iterator {
    public:
        using value_type = ItemId;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const Tree* tree, ItemId id) : tree_(tree), id_(id) {}
        ItemId operator*() const { return id_; }
        Iterator& operator++() {
            id_ = tree_->items[id_].nextSibling;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return id_ == other.id_; }

    private:
        const Tree* tree_ = nullptr;
        ItemId id_ = kNone;
    };
    Children(const Tree& tree, ItemId parent) : tree_(&tree), first_(tree.items[parent].firstChild) {}
    [[nodiscard]] Iterator begin() const { return {tree_, first_}; }
    [[nodiscard]] Iterator end() const { return {tree_, kNone}; }

private:
    const Tree* tree_;
    ItemId first_;
};
inline Children children(const Tree& tree, ItemId parent) { return {tree, parent}; }

/// The first clause of that kind, or nullptr.
const Clause* findClause(const Tree& tree, ItemId item, ClauseKind kind);

}  // namespace dienstweg
