// An item by itself, as nested values without places: what is inserted into a file, what the printer prints, and what
// two trees are compared by. `draft(source, item)` makes one of a parsed item.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/source.h"

namespace dienstweg {

struct DraftValue {
    ValueKind kind = ValueKind::path;
    std::string text;    ///< path as "A.B"; text without quotes; the name of an anchor or of `soll von`
    std::string detail;  ///< law: the quoted part
    bool hasDetail = false;
    double from = 0;
    double to = 0;
    bool range = false;
    TimeUnit unit = TimeUnit::none;
    Currency currency = Currency::none;
    Date date;
    friend bool operator==(const DraftValue&, const DraftValue&) = default;
};

/// Comments are kept as written, from "//" to the end of the line without trailing blanks. In `leading` and `dangling`
/// an empty one is a blank line.
struct DraftClause {
    ClauseKind kind = ClauseKind::note;
    std::vector<DraftValue> values;
    bool inBraces = false;
    std::uint32_t childrenBefore = 0;  ///< how many of the item's children stand before it
    bool blankBefore = false;
    std::vector<std::string> leading;
    std::vector<std::string> trailing;
    friend bool operator==(const DraftClause&, const DraftClause&) = default;
};

/// How an item stood in the text, where the printer keeps that. No part of what two drafts are compared by.
struct DraftLayout {
    bool bracesOnOneLine = false;  ///< `{ ende }`
    friend bool operator==(const DraftLayout& /*a*/, const DraftLayout& /*b*/) { return true; }
};

struct Draft {
    ItemKind kind = ItemKind::step;
    bool hasLabel = false;
    std::string label;
    std::string name;  ///< empty: none
    std::vector<DraftValue> objects;
    std::vector<DraftClause> clauses;
    std::vector<Draft> children;
    bool braces = false;
    bool onLine = false;  ///< stands on its parent's line, not in the braces: an outcome, what is waited for
    bool blankBefore = false;
    std::vector<std::string> leading;
    std::vector<std::string> trailing;
    std::vector<std::string> opening;
    std::vector<std::string> dangling;
    DraftLayout layout;
    friend bool operator==(const Draft&, const Draft&) = default;
};

Draft draft(const Source& source, ItemId id = 0);
DraftClause draft(const Source& source, const Clause& clause);
DraftValue draft(const Source& source, const Value& value);

/// The same without comments, blank lines, the choice between line and braces, and the order of clauses among children.
Draft meaningOf(Draft draft);

}  // namespace dienstweg
