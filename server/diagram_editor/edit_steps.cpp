#include "diagram_editor/edit_steps.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/read.h"
#include "checks/suggestions.h"
#include "diagram_editor/process_names.h"
#include "syntax/label_name.h"
#include "syntax/placement.h"

namespace dienstweg {

std::unexpected<Refusal> refusedEdit(std::string_view key, std::vector<Argument> arguments) {
    return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, {key, std::move(arguments)}});
}

std::unexpected<Refusal> unknownElement() {
    return std::unexpected(Refusal{Refusal::Reason::unknownElement, {"diagram.unknown-element", {}}});
}

EditSteps::EditSteps(const DiagramPage& page) : page_(page) {
    const auto all = processesIn(page.model, process().file);
    ordinal_ = static_cast<std::size_t>(std::ranges::find(all, page.process) - all.begin());
    if (auto read = readAgain({}, source(), ordinal_)) {  // the same text has the same process
        before_ = std::move(*read);
    }
}

std::optional<ReadAgain> EditSteps::after(const Rework& work) const {
    return work.holds() ? readAgain({}, work.source(), ordinal_) : std::nullopt;
}

Edited EditSteps::edits(const Rework& work, const std::optional<DraftPath>& select) const {
    auto edits = work.edits(process().file);
    if (!edits) {
        return std::unexpected(Refusal{Refusal::Reason::cannotBeSaid, edits.error()});
    }
    if (work.source().tree.problems.size() > tree().problems.size()) {
        return refusedEdit("edit.cannot-be-said");
    }
    EditedText text{std::move(*edits), {}};
    if (select) {
        text.select = work.source().tree.items[work.at(*select)].span.begin;
    }
    return text;
}

const ShownElement* EditSteps::element(std::string_view id, Part part) const {
    const ShownElement* found = page_.shown.find(id);
    return found != nullptr && found->part == part && found->file == process().file ? found : nullptr;
}

std::optional<std::vector<ItemId>> EditSteps::items(const std::vector<std::string>& ids) const {
    std::vector<ItemId> all;
    for (const std::string& id : ids) {
        const ShownElement* element = page_.shown.find(id);
        if (element == nullptr || element->file != process().file || element->item == process().item) {
            return std::nullopt;
        }
        if (element->part == Part::flow && page_.shown.definitions.flows[element->index].item != element->item) {
            continue;  // a way by itself goes where the order leads it
        }
        all.push_back(element->item);
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    std::vector<ItemId> outermost;
    for (const ItemId item : all) {
        const bool isWithin =
            std::ranges::any_of(all, [&](ItemId around) { return around != item && inside(tree(), item, around); });
        if (!isWithin) {
            outermost.push_back(item);
        }
    }
    return outermost.empty() ? std::nullopt : std::optional(outermost);
}

std::string roleAround(const Source& source, ItemId parent) {
    const Tree& tree = source.tree;
    for (ItemId item = parent; item != kNone; item = tree.items[item].parent) {
        const Item& around = tree.items[item];
        if (around.kind == ItemKind::section && around.objects.count > 0) {
            return pathText(source.text, tree.values[around.objects.first].span);
        }
        const Clause* by = around.kind == ItemKind::subprocess ? findClause(tree, item, ClauseKind::by) : nullptr;
        if (by != nullptr && by->values.count > 0) {
            return pathText(source.text, tree.values[by->values.first].span);
        }
        const bool isEvent = around.kind == ItemKind::anytime || around.kind == ItemKind::meanwhile;
        const bool standsAlone = isEvent && mayHold(tree.items[around.parent].kind, ItemKind::step);
        if (standsAlone || (isEvent && findClause(tree, item, ClauseKind::to) != nullptr)) {
            return {};  // who takes the case there may be another one
        }
    }
    return {};
}

bool leavesOpenWhoDoesIt(const Process& process, const Tree& tree, ItemId item) {
    const ItemId parent = tree.items[item].parent;
    return std::ranges::any_of(process.graph.nodes, [&](const Node& node) {
        if (!node.fromSection || node.item == kNone || !inside(tree, node.item, item)) {
            return false;
        }
        for (ItemId around = node.item; around != parent; around = tree.items[around].parent) {
            const bool saysIt =
                tree.items[around].kind == ItemKind::section || (tree.items[around].kind == ItemKind::subprocess &&
                                                                 findClause(tree, around, ClauseKind::by) != nullptr);
            if (saysIt) {
                return false;
            }
        }
        return true;
    });
}

bool hasStatements(const Process& process, const Tree& tree, ItemId around) {
    return std::ranges::any_of(process.statements,
                               [&](ItemId other) { return other != around && inside(tree, other, around); });
}

Draft sectionOf(const std::string& role) {
    Draft section{.kind = ItemKind::section};
    section.objects.push_back({.kind = ValueKind::path, .text = role});
    section.braces = true;
    return section;
}

std::string roleName(const Model& model, PartyId party) {
    if (party == kNone) {
        return {};
    }
    const std::string path = pathThatMeans(model, party);
    const bool isNamed = path.find(' ') == std::string::npos && findParty(model, path).party == party;
    return isNamed ? path : std::string();
}

std::string nameForGoal(const EditSteps& steps, Rework& work, ItemId goal) {
    const Source& source = steps.source();
    const Item& item = source.tree.items[goal];
    if (item.name != kNone) {
        return valueText(source, source.tree.values[item.name]);
    }
    std::vector<std::string> taken;
    const auto take = [&](ItemId other) {
        const ValueId name = source.tree.items[other].name;
        if (name != kNone) {
            taken.push_back(nameKey(valueText(source, source.tree.values[name])));
        }
    };
    for (ItemId other = 0; other < source.tree.items.size(); ++other) {
        if (inside(source.tree, other, steps.process().item)) {
            take(other);
        }
    }
    std::string wanted = nameFor(titleOf(source, goal));
    constexpr std::size_t kLongest = 40;
    if (wanted.empty() || !canBeName(wanted) || wanted.size() > kLongest) {
        wanted = nameFor(source.text.slice(item.keyword));
        wanted += wanted.empty() || !canBeName(wanted) ? "1" : "";
    }
    std::string name = wanted;
    for (int number = 2; contains(taken, nameKey(name)); ++number) {
        name = wanted + std::to_string(number);
    }
    work.then(setName(work.source(), work.at(pathOf(source.tree, goal)), name));
    return name;
}

}  // namespace dienstweg
