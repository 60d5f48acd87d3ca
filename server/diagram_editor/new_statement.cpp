#include "diagram_editor/new_statement.h"

#include "checks/catalogue.h"
#include "syntax/clause_table.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

std::string_view labelKey(ItemKind kind) {
    switch (kind) {
        case ItemKind::step: return "diagram.new-step";
        case ItemKind::check: return "diagram.new-check";
        case ItemKind::verification: return "diagram.new-verification";
        case ItemKind::approval: return "diagram.new-approval";
        case ItemKind::order: return "diagram.new-order";
        case ItemKind::payment: return "diagram.new-payment";
        case ItemKind::decision: return "diagram.new-decision";
        case ItemKind::parallel: return "diagram.new-parallel";
        case ItemKind::handoff: return "diagram.new-handoff";
        case ItemKind::send: return "diagram.new-send";
        case ItemKind::consult: return "diagram.new-consult";
        case ItemKind::cosign: return "diagram.new-cosign";
        case ItemKind::subprocess: return "diagram.new-subprocess";
        case ItemKind::event: return "diagram.new-event";
        case ItemKind::end: return "diagram.new-end";
        default: return {};
    }
}

Draft labelled(ItemKind kind, std::string label) {
    Draft item{.kind = kind};
    item.hasLabel = true;
    item.label = std::move(label);
    return item;
}

}  // namespace

std::optional<Draft> newStatement(ItemKind kind, bool german, const std::optional<std::string>& label,
                                  const std::string& role) {
    const auto words = [&](std::string_view key) {
        return phrase({key, {}}, german ? Language::german : Language::english);
    };
    if (kind == ItemKind::wait) {
        Draft wait{.kind = kind};
        if (label) {
            wait = labelled(kind, *label);
        }
        wait.clauses.push_back({.kind = ClauseKind::takes,
                                .values = {{.kind = ValueKind::duration, .from = 1, .to = 1, .unit = TimeUnit::days}}});
        return wait;
    }
    const std::string_view key = labelKey(kind);
    if (key.empty()) {
        return std::nullopt;
    }
    Draft item = labelled(kind, label.value_or(words(key)));
    const ClauseKind who = kind == ItemKind::handoff ? ClauseKind::to : ClauseKind::by;
    if (!role.empty() && allows(kind, who)) {
        item.clauses.push_back({.kind = who, .values = {{.kind = ValueKind::path, .text = role}}});
    }
    if (kind == ItemKind::decision) {
        item.braces = true;
        item.children = {labelled(ItemKind::branch, words("diagram.new-yes")),
                         labelled(ItemKind::branch, words("diagram.new-no"))};
    } else if (kind == ItemKind::parallel) {
        item.braces = true;
        for (const char* branch : {"1", "2"}) {
            item.children.push_back(labelled(ItemKind::parallelBranch, words("diagram.new-branch") + " " + branch));
            item.children.back().braces = true;
        }
    } else if (kind == ItemKind::subprocess) {
        item.braces = true;
        item.children = {labelled(ItemKind::step, words("diagram.new-step"))};
    }
    return item;
}

}  // namespace dienstweg
