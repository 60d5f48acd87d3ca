#include "bpmn/carried_declarations.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "checks/read.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {
namespace {

/// Of the item where it may stand.
std::size_t problemsOf(Draft item) {
    const bool isParty = item.kind >= ItemKind::unit && item.kind <= ItemKind::external;
    if (isParty || item.kind == ItemKind::trigger) {
        Draft around{.kind = isParty ? ItemKind::organisation : ItemKind::process, .name = "X", .braces = true};
        around.children.push_back(std::move(item));
        item = std::move(around);
    }
    auto text = Text::make(print(item));
    return text ? parse(std::move(*text)).tree.problems.size() : 0;
}

/// Takes the facts away that nobody could read as they stand: with them the reader of the BPMN file would believe
/// nothing.
void dropUnreadable(Draft& item) {
    const Draft bare{.kind = item.kind, .name = item.name, .objects = item.objects};
    const std::size_t expected = problemsOf(bare);
    std::erase_if(item.clauses, [&](DraftClause clause) {
        clause.childrenBefore = 0;
        Draft with = bare;
        with.clauses.push_back(std::move(clause));
        return problemsOf(with) > expected;
    });
}

class Named {
public:
    Named(const Model& model, ProcessId process) : model_(model) {
        for (const Use& use : model.usesOf(process)) {
            take(use);
        }
        while (!open_.empty()) {
            const auto [file, item] = open_.back();
            open_.pop_back();
            const auto& uses = model.uses[file].uses;
            auto use = std::ranges::lower_bound(uses, item, {}, &Use::item);
            for (; use != uses.end() && use->item == item; ++use) {
                take(*use);
            }
        }
    }

    [[nodiscard]] Draft file() const {
        Draft made{.kind = ItemKind::file};
        std::map<FileId, std::vector<ItemId>> byFile;
        for (const auto& [file, item] : items_) {
            byFile[file].push_back(item);
        }
        for (const auto& [file, items] : byFile) {
            const Tree& tree = model_.tree(file);
            for (const ItemId item : children(tree, 0)) {
                if (items_.contains({file, item})) {
                    made.children.push_back(kept(file, item));
                }
            }
        }
        return made;
    }

private:
    void take(const Use& use) {
        if (use.foundProcess != dienstweg::kNone) {
            takeProcess(model_.processes[use.foundProcess]);
            return;
        }
        if (use.ambiguous) {  // it shall stay so
            for (const PartyId party : findParty(model_, nameAt(model_, use)).candidates) {
                takeParty(party);
            }
        }
        if (use.found == dienstweg::kNone) {
            return;
        }
        switch (use.target) {
            case Target::party:
            case Target::partyOrProcess: takeParty(use.found); break;
            case Target::document:
            case Target::system:
            case Target::channel:
            case Target::law:
            case Target::calendar:
                take(model_.declarations[use.found].place.file, model_.declarations[use.found].item);
                break;
            case Target::process:
            case Target::statement: break;
        }
    }

    /// What it is called and who takes the case there.
    void takeProcess(const Process& process) {
        if (!items_.emplace(process.file, process.item).second) {
            return;
        }
        for (const ItemId child : children(model_.tree(process.file), process.item)) {
            if (model_.tree(process.file).items[child].kind == ItemKind::trigger) {
                take(process.file, child);
            }
        }
    }

    void takeParty(PartyId party) {
        for (; party != dienstweg::kNone; party = model_.parties[party].parent) {
            take(model_.parties[party].place.file, model_.parties[party].item);
        }
    }

    void take(FileId file, ItemId item) {
        if (items_.emplace(file, item).second) {
            open_.emplace_back(file, item);
        }
    }

    static void dropComments(Draft& item) {
        item.leading.clear();
        item.trailing.clear();
        item.opening.clear();
        item.dangling.clear();
        item.blankBefore = false;
        for (DraftClause& clause : item.clauses) {
            clause.leading.clear();
            clause.trailing.clear();
            clause.blankBefore = false;
        }
    }

    /// Without the parties in it that nobody names.
    [[nodiscard]] Draft kept(FileId file, ItemId id) const {
        const Tree& tree = model_.tree(file);
        Draft made = draft(model_.source(file), id);
        dropComments(made);
        if (!tree.problems.empty()) {
            dropUnreadable(made);
        }
        if (made.kind == ItemKind::process) {
            made.clauses.clear();
            made.braces = true;
        }
        std::vector<Draft> all = std::exchange(made.children, {});
        std::vector<std::uint32_t> keptBefore{0};
        std::size_t at = 0;
        for (const ItemId child : children(tree, id)) {
            const bool isParty =
                tree.items[child].kind >= ItemKind::unit && tree.items[child].kind <= ItemKind::external;
            if (items_.contains({file, child})) {
                made.children.push_back(kept(file, child));
            } else if (!isParty && made.kind != ItemKind::organisation && made.kind != ItemKind::process) {
                made.children.push_back(std::move(all[at]));
                dropComments(made.children.back());
            }
            ++at;
            keptBefore.push_back(static_cast<std::uint32_t>(made.children.size()));
        }
        for (DraftClause& clause : made.clauses) {
            clause.childrenBefore = keptBefore[std::min<std::size_t>(clause.childrenBefore, keptBefore.size() - 1)];
        }
        return made;
    }

    const Model& model_;
    std::set<std::pair<FileId, ItemId>> items_;
    std::vector<std::pair<FileId, ItemId>> open_;
};

}  // namespace

Draft declarationsFor(const Model& model, ProcessId process) { return Named(model, process).file(); }

}  // namespace dienstweg::bpmn
