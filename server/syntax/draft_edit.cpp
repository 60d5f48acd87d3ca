#include "syntax/draft_edit.h"

#include <algorithm>
#include <iterator>
#include <ranges>

#include "syntax/placement.h"

namespace dienstweg {
namespace {

std::uint32_t childrenOnLine(const Draft& item) {
    return static_cast<std::uint32_t>(std::ranges::count_if(item.children, &Draft::onLine));
}

/// The clause or child that comes first in the braces (the file), and last on the line.
struct Element {
    DraftClause* clause = nullptr;
    Draft* child = nullptr;
};

Element firstInside(Draft& item) {
    const auto child = std::ranges::find_if(item.children, [](const Draft& d) { return !d.onLine; });
    const auto clause = std::ranges::find_if(item.clauses, &DraftClause::inBraces);
    const auto at = static_cast<std::uint32_t>(child - item.children.begin());
    if (clause != item.clauses.end() && (child == item.children.end() || clause->childrenBefore <= at)) {
        return {.clause = &*clause};
    }
    return child == item.children.end() ? Element{} : Element{.child = &*child};
}

Element lastOnLine(Draft& item) {
    auto backwards = std::views::reverse(item.clauses);
    const auto clause = std::ranges::find_if(backwards, [](const DraftClause& c) { return !c.inBraces; });
    const std::uint32_t children = childrenOnLine(item);
    if (clause != backwards.end() && clause->childrenBefore >= children) {
        return {.clause = &*clause};
    }
    return children == 0 ? Element{} : Element{.child = &item.children[children - 1]};
}

void moveInto(std::vector<std::string>& to, std::vector<std::string>& from) {
    to.insert(to.begin(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

/// A jump, and `frist …` in a wait, begin with their clause: what stands before it is the item's.
bool beginsWithClause(const Draft& item) { return item.kind == ItemKind::jump || item.kind == ItemKind::passing; }

void settle(Draft& item) {
    const bool isFile = item.kind == ItemKind::file;
    for (Draft& child : item.children) {
        item.braces = item.braces || (!child.onLine && !isFile);
        settle(child);
    }
    item.braces = item.braces || (std::ranges::any_of(item.clauses, &DraftClause::inBraces) && !isFile);
    if (beginsWithClause(item) && !item.clauses.empty()) {
        DraftClause& clause = item.clauses.front();
        item.leading.insert(item.leading.end(), clause.leading.begin(), clause.leading.end());
        clause.leading.clear();
        clause.blankBefore = false;
    }
    if (const Element first = firstInside(item); item.opening.empty()) {
        if (first.clause != nullptr) {
            first.clause->blankBefore = false;
        } else if (first.child != nullptr) {
            first.child->blankBefore = false;
        } else if (!item.dangling.empty() && item.dangling.front().empty()) {
            item.dangling.erase(item.dangling.begin());
        }
    }
    if (!item.braces && !isFile) {
        const Element last = lastOnLine(item);
        if (last.clause != nullptr) {
            moveInto(item.trailing, last.clause->trailing);
        } else if (last.child != nullptr) {
            moveInto(item.trailing, last.child->trailing);
        }
    }
}

void loseEmptyBraces(Draft& item) {
    if (mayLoseBraces(item)) {
        item.braces = false;
    }
}

}  // namespace

DraftPath pathOf(const Tree& tree, ItemId item, ItemId from) {
    DraftPath path;
    while (item != from && item != kNone) {
        const ItemId parent = tree.items[item].parent;
        std::uint32_t index = 0;
        for (ItemId child = parent == kNone ? item : tree.items[parent].firstChild; child != item;
             child = tree.items[child].nextSibling) {
            ++index;
        }
        path.push_back(index);
        item = parent;
    }
    std::ranges::reverse(path);
    return path;
}

Draft& itemAt(Draft& root, std::span<const std::uint32_t> path) {
    Draft* item = &root;
    for (const std::uint32_t index : path) {
        item = &item->children.at(index);
    }
    return *item;
}

Draft settled(Draft draft) {
    settle(draft);
    return draft;
}

bool mayLoseBraces(const Draft& item) {
    const bool inside = std::ranges::any_of(item.clauses, &DraftClause::inBraces) ||
                        std::ranges::any_of(item.children, [](const Draft& d) { return !d.onLine; });
    if (!item.braces || inside || !item.opening.empty() || !item.dangling.empty() || needsBraces(item)) {
        return false;
    }
    // What is bare (`übergabe { }`) would take the next word for its name; a comment behind the last clause would
    // change its owner.
    const bool bare =
        !item.hasLabel && item.name.empty() && item.objects.empty() && item.clauses.empty() && item.children.empty();
    const bool commented =
        std::ranges::any_of(item.clauses, [](const DraftClause& c) { return !c.trailing.empty(); }) ||
        std::ranges::any_of(item.children, [](const Draft& d) { return !d.trailing.empty(); });
    return !bare && !commented;
}

void insertItem(Draft& parent, std::uint32_t index, Draft item) {
    index = std::clamp(index, childrenOnLine(parent), static_cast<std::uint32_t>(parent.children.size()));
    item.onLine = false;
    parent.braces = parent.kind != ItemKind::file;
    for (DraftClause& clause : parent.clauses) {
        clause.childrenBefore += clause.childrenBefore > index ? 1U : 0U;
    }
    parent.children.insert(parent.children.begin() + index, std::move(item));
}

void deleteItem(Draft& parent, std::uint32_t index) {
    const bool inBraces = !parent.children.at(index).onLine;
    parent.children.erase(parent.children.begin() + index);
    for (DraftClause& clause : parent.clauses) {
        clause.childrenBefore -= clause.childrenBefore > index ? 1U : 0U;
    }
    if (inBraces) {
        loseEmptyBraces(parent);
    }
}

void replaceItem(Draft& parent, std::uint32_t index, Draft item) {
    item.onLine = parent.children.at(index).onLine;
    parent.children.at(index) = std::move(item);
}

void moveItem(Draft& root, DraftPath item, DraftPath newParent, std::uint32_t index) {
    Draft& target = itemAt(root, newParent);
    index = std::clamp(index, childrenOnLine(target), static_cast<std::uint32_t>(target.children.size()));
    const Draft moved = itemAt(root, item);
    insertItem(target, index, moved);
    const bool below =
        item.size() > newParent.size() && std::ranges::equal(newParent, std::span(item).first(newParent.size()));
    if (below && item[newParent.size()] >= index) {
        ++item[newParent.size()];
    }
    const std::uint32_t old = item.back();
    item.pop_back();
    deleteItem(itemAt(root, item), old);
}

std::size_t clauseIndexFor(const Draft& item, const DraftClause& clause) {
    const int rank = rankOf(item.kind, clause.kind);
    std::size_t index = 0;
    bool found = false;
    for (std::size_t i = 0; i < item.clauses.size(); ++i) {
        const DraftClause& other = item.clauses[i];
        if (other.inBraces == clause.inBraces && rankOf(item.kind, other.kind) <= rank) {
            index = i + 1;
            found = true;
        } else if (clause.inBraces && !other.inBraces && !found) {
            index = i + 1;  // what is in braces comes behind what is on the line
        }
    }
    return index;
}

void insertClause(Draft& item, DraftClause clause) {
    const std::size_t index = clauseIndexFor(item, clause);
    std::uint32_t before = clause.inBraces ? childrenOnLine(item) : 0;
    if (index > 0 && item.clauses[index - 1].inBraces == clause.inBraces) {
        before = item.clauses[index - 1].childrenBefore;
    } else if (!clause.inBraces && item.kind == ItemKind::wait) {
        // `warten auf Antwort frist 14 Tage`: what is waited for comes first.
        while (before < item.children.size() && item.children[before].onLine &&
               item.children[before].kind == ItemKind::arrival) {
            ++before;
        }
    }
    clause.childrenBefore = before;
    item.braces = item.braces || clause.inBraces;
    item.clauses.insert(item.clauses.begin() + static_cast<std::ptrdiff_t>(index), std::move(clause));
}

void replaceClause(Draft& item, std::size_t index, const DraftClause& clause) {
    item.clauses.at(index).kind = clause.kind;
    item.clauses.at(index).values = clause.values;
}

void deleteClause(Draft& item, std::size_t index) {
    const bool inBraces = item.clauses.at(index).inBraces;
    item.clauses.erase(item.clauses.begin() + static_cast<std::ptrdiff_t>(index));
    if (inBraces) {
        loseEmptyBraces(item);
    }
}

void setLabel(Draft& item, const std::optional<std::string>& label) {
    item.hasLabel = label.has_value();
    item.label = label.value_or("");
}

void setName(Draft& item, const std::string& name) { item.name = name; }

}  // namespace dienstweg
