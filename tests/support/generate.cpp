#include "support/generate.h"

#include <algorithm>

#include "syntax/clause_table.h"
#include "syntax/draft_edit.h"
#include "syntax/placement.h"

namespace dienstweg::testing {
namespace {

std::vector<std::string> anyComments(Choices& c, const Extent& extent, std::uint32_t most) {
    std::vector<std::string> lines;
    if (!extent.comments || !c.chance(20)) {
        return lines;
    }
    for (std::uint32_t n = 1 + c.below(most); n > 0; --n) {
        lines.push_back(anyComment(c));
        if (most > 1 && c.chance(20)) {
            lines.emplace_back();  // a blank line
        }
    }
    return lines;
}

/// Before a closing brace; blank lines there do not count.
std::vector<std::string> beforeEnd(Choices& c, const Extent& extent) {
    auto lines = anyComments(c, extent, 2);
    if (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

std::vector<std::string> behind(Choices& c, const Extent& extent) { return anyComments(c, extent, 1); }

bool isOutcome(ItemKind k) { return k == ItemKind::refused || k == ItemKind::late; }
bool isInterruption(ItemKind k) { return k == ItemKind::anytime || k == ItemKind::meanwhile; }
bool saysItsWay(ItemKind k) {
    return isOutcome(k) || k == ItemKind::arrival || k == ItemKind::passing || k == ItemKind::branch ||
           k == ItemKind::otherwise;
}
/// Clauses and children mix in the braces of these; elsewhere clauses come first.
bool mixes(ItemKind k) {
    return isWork(k) || k == ItemKind::handoff || k == ItemKind::send || k == ItemKind::consult ||
           k == ItemKind::cosign || k == ItemKind::wait || k == ItemKind::event || k == ItemKind::merge ||
           k == ItemKind::end;
}

class Maker {
public:
    Maker(Choices& choices, Extent extent) : c_(choices), extent_(extent) {}

    Draft item(ItemKind kind, bool onLine) {
        Draft item;
        item.kind = kind;
        item.onLine = onLine;
        head(item);
        comments(item);
        if (kind == ItemKind::jump) {
            item.clauses.push_back(clause(item, c_.chance(50) ? ClauseKind::goesTo : ClauseKind::backTo, false));
            item.clauses.back().trailing.clear();
            return item;
        }
        firstClause(item);
        if (saysItsWay(kind)) {
            clausesOn(item, false, 1);
            way(item);
            return item;
        }
        clausesOn(item, false, 1);
        childrenOnLine(item);
        const bool awaited = kind == ItemKind::arrival && onLine;
        if (mayHaveBraces(kind) && !awaited && (needsBraces(item) || c_.chance(60))) {
            braces(item);
        }
        joined(item);
        return item;
    }

    DraftClause clause(const Draft& item, ClauseKind kind, bool inBraces) {
        DraftClause clause;
        clause.kind = kind;
        clause.values = anyValues(c_, kind);
        clause.inBraces = inBraces;
        clause.blankBefore = extent_.comments && c_.chance(10);
        clause.leading = anyComments(c_, extent_, 2);
        const bool inHead = rankOf(item.kind, kind) == 0 && kind != ClauseKind::share;
        if (!inHead) {
            clause.trailing = behind(c_, extent_);
        } else {
            clause.blankBefore = false;
        }
        return clause;
    }

    void inside(Draft& item) {
        std::vector<ItemKind> kinds;
        for (int k = 0; k < kItemKinds; ++k) {
            if (mayHold(item.kind, static_cast<ItemKind>(k))) {
                kinds.push_back(static_cast<ItemKind>(k));
            }
        }
        if (kinds.empty() || extent_.depth == 0) {
            return;
        }
        --extent_.depth;
        for (std::uint32_t n = c_.below(extent_.breadth + 1); n > 0; --n) {
            const bool process = item.kind == ItemKind::file && c_.chance(60);
            item.children.push_back(this->item(process ? ItemKind::process : c_.oneOf(kinds), false));
        }
        ++extent_.depth;
        if (item.kind == ItemKind::process) {
            std::ranges::stable_partition(item.children, [](const Draft& d) { return !isStatement(d.kind); });
        }
    }

private:
    void head(Draft& item) {
        if (labelPlace(item.kind) != LabelPlace::none && !(isInterruption(item.kind)) && c_.chance(60)) {
            item.hasLabel = true;
            item.label = anyText(c_);
        }
        if (isInterruption(item.kind)) {
            deadlineEvent_ = c_.chance(30);
            item.hasLabel = !deadlineEvent_ && c_.chance(30);
            item.label = item.hasLabel ? anyText(c_) : "";
        }
        const bool awaited = item.kind == ItemKind::arrival && item.onLine;
        if (namePlace(item.kind) != NamePlace::none && !awaited && c_.chance(50)) {
            item.name = anyName(c_);
        }
        if (!(isInterruption(item.kind) && deadlineEvent_)) {
            item.objects = anyObjects(c_, item);
        }
    }

    /// What stands in the head, behind the keyword.
    void firstClause(Draft& item) {
        if (item.kind == ItemKind::passing || (isInterruption(item.kind) && deadlineEvent_)) {
            item.clauses.push_back(clause(item, ClauseKind::deadline, false));
        } else if (item.kind == ItemKind::holiday) {
            item.clauses.push_back(clause(item, ClauseKind::reviewed, false));
        }
        if (item.kind == ItemKind::passing) {
            item.clauses.back().leading.clear();
        }
    }

    void clausesOn(Draft& item, bool inBraces, int rank) {
        std::vector<ClauseKind> kinds;
        for (int k = 0; k < kClauseKinds; ++k) {
            const auto kind = static_cast<ClauseKind>(k);
            if ((inBraces ? mayStandInBraces(item.kind, kind) : mayStandOnLine(item.kind, kind)) &&
                rankOf(item.kind, kind) == rank) {
                kinds.push_back(kind);
            }
        }
        for (std::uint32_t n = kinds.empty() ? 0 : c_.below(4); n > 0; --n) {
            item.clauses.push_back(clause(item, c_.oneOf(kinds), inBraces));
        }
    }

    void way(Draft& item) {
        const bool branch = item.kind == ItemKind::branch || item.kind == ItemKind::otherwise;
        if (branch && c_.chance(40)) {
            item.clauses.push_back(clause(item, ClauseKind::share, false));
        }
        if (item.kind == ItemKind::arrival && item.onLine) {
            return;
        }
        const std::uint32_t choice = c_.below(isOutcome(item.kind) ? 2 : 3);
        if (choice == 0) {
            std::vector<ClauseKind> ways{ClauseKind::goesTo, ClauseKind::backTo};
            if (!branch) {
                ways.insert(ways.end(), {ClauseKind::to, ClauseKind::countsAs});
            }
            item.clauses.push_back(clause(item, c_.oneOf(ways), false));
        } else if (choice == 1) {
            if (!branch && c_.chance(30)) {
                item.clauses.push_back(clause(item, ClauseKind::countsAs, true));
            }
            braces(item);
        }
    }

    void childrenOnLine(Draft& item) {
        std::vector<ItemKind> kinds;
        for (int k = 0; k < kItemKinds; ++k) {
            if (mayHoldOnLine(item.kind, static_cast<ItemKind>(k))) {
                kinds.push_back(static_cast<ItemKind>(k));
            }
        }
        if (kinds.empty() || extent_.depth == 0 || !c_.chance(40)) {
            return;
        }
        --extent_.depth;
        for (std::uint32_t n = 1 + c_.below(2); n > 0; --n) {
            item.children.push_back(this->item(c_.oneOf(kinds), true));
        }
        ++extent_.depth;
        mix(item, 0, 0);
    }

    void braces(Draft& item) {
        item.braces = true;
        const std::size_t firstClause = item.clauses.size();
        const auto firstChild = static_cast<std::uint32_t>(item.children.size());
        if (!saysItsWay(item.kind)) {
            clausesOn(item, true, 1);
        }
        inside(item);
        for (std::size_t i = firstClause; i < item.clauses.size(); ++i) {
            item.clauses[i].childrenBefore = firstChild;
        }
        if (item.clauses.size() > firstClause && (mixes(item.kind) || item.kind == ItemKind::process)) {
            mix(item, firstClause, firstChild);
        }
        item.opening = behind(c_, extent_);
        item.dangling = beforeEnd(c_, extent_);
    }

    /// Puts clauses among children.
    void mix(Draft& item, std::size_t firstClause, std::uint32_t firstChild) {
        auto most = static_cast<std::uint32_t>(item.children.size());
        if (item.kind == ItemKind::process) {
            most = static_cast<std::uint32_t>(
                std::ranges::count_if(item.children, [](const Draft& d) { return !isStatement(d.kind); }));
        }
        std::uint32_t at = firstChild;
        for (std::size_t i = firstClause; i < item.clauses.size(); ++i) {
            at += c_.below(most - at + 1);
            item.clauses[i].childrenBefore = at;
        }
    }

    void joined(Draft& item) {
        if (item.kind != ItemKind::parallel || !c_.chance(50)) {
            return;
        }
        const auto firstInBraces = std::ranges::find_if(item.clauses, &DraftClause::inBraces);
        if (item.braces && c_.chance(50)) {
            item.clauses.push_back(clause(item, ClauseKind::joinedBy, true));
        } else {
            item.clauses.insert(firstInBraces, clause(item, ClauseKind::joinedBy, false));
        }
    }

    void comments(Draft& item) {
        item.blankBefore = extent_.comments && c_.chance(25);
        item.leading = anyComments(c_, extent_, 2);
        item.trailing = behind(c_, extent_);
    }

    Choices& c_;
    Extent extent_;
    bool deadlineEvent_ = false;
};

/// Only one comment has room at the end of a line.
void keepOneBehind(Draft& item) {
    if (item.trailing.size() > 1) {
        item.trailing.resize(1);
    }
    for (Draft& child : item.children) {
        keepOneBehind(child);
    }
}

Draft readable(Draft item) {
    item = settled(std::move(item));
    keepOneBehind(item);
    return item;
}

}  // namespace

Draft anyFile(Choices& choices, const Extent& extent) {
    Draft file;
    file.kind = ItemKind::file;
    Maker maker(choices, {extent.depth + 1, extent.breadth, extent.comments});
    maker.inside(file);
    file.dangling = beforeEnd(choices, extent);
    return readable(std::move(file));
}

Draft anyChildOf(Choices& choices, ItemKind parent, const Extent& extent) {
    std::vector<ItemKind> kinds;
    for (int k = 0; k < kItemKinds; ++k) {
        if (mayHold(parent, static_cast<ItemKind>(k))) {
            kinds.push_back(static_cast<ItemKind>(k));
        }
    }
    return readable(Maker(choices, extent).item(choices.oneOf(kinds), false));
}

DraftClause anyClause(Choices& choices, const Draft& item, bool inBraces, const Extent& extent) {
    std::vector<ClauseKind> kinds;
    for (int k = 0; k < kClauseKinds; ++k) {
        const auto kind = static_cast<ClauseKind>(k);
        const bool fits = inBraces ? mayStandInBraces(item.kind, kind) : mayStandOnLine(item.kind, kind);
        if (fits && rankOf(item.kind, kind) == 1) {
            kinds.push_back(kind);
        }
    }
    if (kinds.empty()) {
        return {};
    }
    return Maker(choices, extent).clause(item, choices.oneOf(kinds), inBraces);
}

}  // namespace dienstweg::testing
