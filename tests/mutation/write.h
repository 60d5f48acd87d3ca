// Short words for building drafts: what a test would write if it wrote text.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "syntax/draft.h"

namespace dienstweg::mutation {

inline DraftValue path(std::string name) {
    DraftValue value;
    value.kind = ValueKind::path;
    value.text = std::move(name);
    return value;
}

inline DraftValue quotedValue(std::string text) {
    DraftValue value;
    value.kind = ValueKind::text;
    value.text = std::move(text);
    return value;
}

inline DraftValue time(double amount, TimeUnit unit) {
    DraftValue value;
    value.kind = ValueKind::duration;
    value.from = amount;
    value.to = amount;
    value.unit = unit;
    return value;
}

inline DraftValue percentValue(double share) {
    DraftValue value;
    value.kind = ValueKind::percent;
    value.from = share;
    value.to = share;
    return value;
}

inline DraftValue dateValue(Date date) {
    DraftValue value;
    value.kind = ValueKind::date;
    value.date = date;
    return value;
}

inline DraftValue lawValue(std::string name, std::string section) {
    DraftValue value;
    value.kind = ValueKind::law;
    value.text = std::move(name);
    value.detail = std::move(section);
    value.hasDetail = true;
    return value;
}

inline DraftClause clause(ClauseKind kind, std::vector<DraftValue> values = {}, bool inBraces = false) {
    DraftClause made;
    made.kind = kind;
    made.values = std::move(values);
    made.inBraces = inBraces;
    return made;
}

inline std::vector<DraftValue> paths(const std::vector<std::string>& names) {
    std::vector<DraftValue> values;
    for (const auto& name : names) {
        values.push_back(path(name));
    }
    return values;
}

inline Draft itemOf(ItemKind kind) {
    Draft made;
    made.kind = kind;
    return made;
}

inline Draft labelled(ItemKind kind, std::string label) {
    Draft made = itemOf(kind);
    made.hasLabel = true;
    made.label = std::move(label);
    return made;
}

/// Puts an item into the braces of another.
inline void put(Draft& into, Draft child) {
    into.braces = true;
    into.children.push_back(std::move(child));
}

/// Adds a clause in the item's braces.
inline void say(Draft& of, ClauseKind kind, std::vector<DraftValue> values = {}) {
    of.braces = true;
    DraftClause made = clause(kind, std::move(values), true);
    made.childrenBefore = static_cast<std::uint32_t>(of.children.size());
    of.clauses.push_back(std::move(made));
}

}  // namespace dienstweg::mutation
