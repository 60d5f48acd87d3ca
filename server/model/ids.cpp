#include "model/ids.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/slug.h"
#include "base/unicode.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

/// What is said by its place in another statement: it needs that statement's id even if it has a label ("ja").
bool isPart(ItemKind kind) { return kind >= ItemKind::branch || kind == ItemKind::trigger || kind == ItemKind::result; }

std::string joined(const Source& source, Range values) {
    std::string out;
    for (ValueId id = values.first; id < values.first + values.count; ++id) {
        out += (out.empty() ? "" : "+") + slugOf(valueText(source, source.tree.values[id]));
    }
    return out;
}

/// What an item without a label is about: its objects, else whom or what its first telling clause names.
std::string subjectOf(const Source& source, const Item& item) {
    if (item.objects.count > 0) {
        return joined(source, item.objects);
    }
    const auto id = static_cast<ItemId>(&item - source.tree.items.data());
    for (const ClauseKind kind :
         {ClauseKind::to, ClauseKind::goesTo, ClauseKind::backTo, ClauseKind::produces, ClauseKind::by,
          ClauseKind::from, ClauseKind::deadline, ClauseKind::takes, ClauseKind::file}) {
        if (const Clause* clause = findClause(source.tree, id, kind); clause != nullptr && clause->values.count > 0) {
            return joined(source, clause->values);
        }
    }
    for (const ItemId child : children(source.tree, id)) {
        const Item& awaited = source.tree.items[child];
        if (item.kind == ItemKind::wait && awaited.kind == ItemKind::arrival) {
            return awaited.label != kNone ? slugOf(valueText(source, source.tree.values[awaited.label]))
                                          : joined(source, awaited.objects);
        }
    }
    return {};
}

std::string kindWord(ItemKind kind) {
    const TokenType word = keywordOfItem(kind);
    return isKeyword(word) ? std::string(keyword(word).english) : std::string{};
}

class Ids {
public:
    Ids(const Source& source, ItemId process) : source_(source), tree_(source.tree), process_(process) {}

    std::vector<std::string> run() {
        base_.resize(tree_.items.size());
        ids_.resize(tree_.items.size());
        before_.assign(tree_.items.size(), kNone);
        ids_[process_] = base_[process_] = ownName(tree_.items[process_]);
        below(process_, [&](ItemId id) { base_[id] = baseOf(id); });
        below(process_, [&](ItemId id) {
            if (const ItemId next = tree_.items[id].nextSibling; next != kNone) {
                before_[next] = id;
            }
        });
        std::unordered_map<std::string, std::vector<ItemId>> namesakes;
        below(process_, [&](ItemId id) { namesakes[base_[id]].push_back(id); });
        below(process_, [&](ItemId id) { ids_[id] = toldApart(id, namesakes[base_[id]]); });
        return std::move(ids_);
    }

private:
    template <typename Function>
    void below(ItemId parent, Function function) {
        for (const ItemId child : children(tree_, parent)) {
            function(child);
            below(child, function);
        }
    }

    [[nodiscard]] std::string ownName(const Item& item) const {
        if (item.name != kNone) {
            return nameKey(valueText(source_, tree_.values[item.name]));
        }
        return item.label != kNone ? slugOf(valueText(source_, tree_.values[item.label])) : std::string{};
    }

    [[nodiscard]] std::string baseOf(ItemId id) const {
        const Item& item = tree_.items[id];
        std::string own = ownName(item);
        if (!own.empty() && (item.name != kNone || !isPart(item.kind))) {
            return own;
        }
        // The process itself is left out: renaming it changes none of its ids.
        std::string base = kindWord(item.kind);
        if (item.parent != process_) {
            base += ":" + base_[item.parent];
        }
        if (own.empty()) {
            own = subjectOf(source_, item);
        }
        return own.empty() ? base + ":" : base + ":" + own;
    }

    /// By what is around, and then by what comes before. That ids of other items do not enter but through the parent
    /// keeps a change from spreading.
    [[nodiscard]] std::string toldApart(ItemId id, const std::vector<ItemId>& namesakes) const {
        if (namesakes.size() == 1) {
            return base_[id];
        }
        const ItemId parent = tree_.items[id].parent;
        std::string told = base_[id] + "@" + (parent == process_ ? "" : ids_[parent]);
        const auto siblings = [&](ItemId other) { return tree_.items[other].parent == parent; };
        if (std::ranges::count_if(namesakes, siblings) == 1) {
            return told;
        }
        const auto before = [&](ItemId item) {
            return before_[item] == kNone ? std::string_view{} : std::string_view(base_[before_[item]]);
        };
        told += "<";
        told += before(id);
        std::size_t same = 0;
        for (const ItemId other : namesakes) {
            if (other == id) {
                break;
            }
            same += siblings(other) && before(other) == before(id) ? 1U : 0U;
        }
        return same == 0 ? told : told + "#" + std::to_string(same + 1);  // alike in everything: nothing else is left
    }

    const Source& source_;
    const Tree& tree_;
    ItemId process_;
    std::vector<std::string> base_;
    std::vector<std::string> ids_;
    std::vector<ItemId> before_;  ///< the sibling before, or kNone
};

}  // namespace

std::vector<std::string> stableIds(const Source& source, ItemId process) { return Ids(source, process).run(); }

}  // namespace dienstweg
