#include "checks/read.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace dienstweg {

Span headOf(const Tree& tree, ItemId id) {
    const Item& item = tree.items[id];
    Span head = item.keyword;
    for (const ValueId value : {item.label, item.name}) {
        if (value != kNone) {
            head = cover(head, tree.values[value].span);
        }
    }
    for (const Value& value : valuesOf(tree, item.objects)) {
        head = cover(head, value.span);
    }
    return head;
}

Place placeOfHead(const Model& model, const Process& process, ItemId item) {
    return {process.file, headOf(model.tree(process.file), item)};
}

Place placeOf(const Process& process, const Clause& clause) { return {process.file, clause.span}; }

Place placeOfJump(const Process& process, const Tree& tree, ItemId item) {
    for (const ClauseKind kind : {ClauseKind::goesTo, ClauseKind::backTo, ClauseKind::starts}) {
        if (const Clause* clause = findClause(tree, item, kind)) {
            return {process.file, clause->span};
        }
    }
    return {process.file, tree.items[item].keyword};
}

Place placeOfValues(const Model& model, const Process& process, const Clause& clause) {
    const auto values = valuesOf(model.tree(process.file), clause.values);
    return {process.file, values.empty() ? clause.span : cover(values.front().span, values.back().span)};
}

std::string objectsTitle(const Source& source, ItemId id) {
    std::string objects;
    for (const Value& value : valuesOf(source.tree, source.tree.items[id].objects)) {
        objects += (objects.empty() ? "" : ", ") + valueText(source, value);
    }
    return objects;
}

std::string titleOf(const Source& source, ItemId id) {
    const Item& item = source.tree.items[id];
    if (item.label != kNone) {
        return valueText(source, source.tree.values[item.label]);
    }
    const std::string objects = objectsTitle(source, id);
    if (!objects.empty()) {  // "Antrag" alone would be read as the document
        const bool moves = item.kind == ItemKind::handoff || item.kind == ItemKind::send;
        return moves ? std::string(source.text.slice(item.keyword)) + " " + objects : objects;
    }
    return item.name != kNone ? valueText(source, source.tree.values[item.name])
                              : std::string(source.text.slice(item.keyword));
}

Span insideQuotes(const Text& text, Span quoted) {
    Span inside{quoted.begin + decodeAt(text.bytes(), quoted.begin).length, quoted.end};
    for (const std::string_view quote : {"\"", "“", "”", "«", "»"}) {
        if (text.slice(inside).ends_with(quote)) {
            inside.end -= static_cast<std::uint32_t>(quote.size());
            break;
        }
    }
    return inside;
}

Term termOf(ItemKind kind) {
    static constexpr auto kTerms = std::to_array<std::string_view>({
        "term.file",
        "term.organisation",
        "term.unit",
        "term.role",
        "term.committee",
        "term.external",
        "term.separation",
        "term.document",
        "term.system",
        "term.channel",
        "term.law",
        "term.calendar",
        "term.holiday",
        "term.process",
        "term.trigger",
        "term.result",
        "term.step",
        "term.check",
        "term.verification",
        "term.approval",
        "term.order",
        "term.payment",
        "term.decision",
        "term.handoff",
        "term.send",
        "term.consult",
        "term.cosign",
        "term.wait",
        "term.parallel",
        "term.for-each",
        "term.call",
        "term.subprocess",
        "term.section",
        "term.group",
        "term.anytime",
        "term.meanwhile",
        "term.event",
        "term.merge",
        "term.jump",
        "term.end",
        "term.branch",
        "term.otherwise",
        "term.parallel-branch",
        "term.refused",
        "term.late",
        "term.arrival",
        "term.passing",
    });
    static_assert(kTerms.size() == kItemKinds);
    return {kTerms[static_cast<std::size_t>(kind)]};
}

std::vector<const Clause*> clausesOfKind(const Tree& tree, ItemId item, ClauseKind kind) {
    std::vector<const Clause*> found;
    for (const Clause& clause : clausesOf(tree, item)) {
        if (clause.kind == kind) {
            found.push_back(&clause);
        }
    }
    return found;
}

bool has(const Tree& tree, ItemId item, ClauseKind kind) { return findClause(tree, item, kind) != nullptr; }

ItemId childOfKind(const Tree& tree, ItemId item, ItemKind kind) {
    for (const ItemId child : children(tree, item)) {
        if (tree.items[child].kind == kind) {
            return child;
        }
    }
    return kNone;
}

bool inside(const Tree& tree, ItemId item, ItemId around) {
    while (item != kNone && item != around) {
        item = tree.items[item].parent;
    }
    return item == around;
}

std::vector<PartyId> partiesIn(const Model& model, const Process& process, ItemId item, ClauseKind kind) {
    std::vector<PartyId> parties;
    const Tree& tree = model.tree(process.file);
    for (const Clause* clause : clausesOfKind(tree, item, kind)) {
        for (const Value& value : valuesOf(tree, clause->values)) {
            if (const PartyId party = partyOf(model, process.file, value); party != kNone) {
                parties.push_back(party);
            }
        }
    }
    return parties;
}

bool losesWords(std::string_view messageKey) {
    static constexpr auto kKeys = std::to_array<std::string_view>({
        "S001.unknown-word",
        "S001.label-unquoted",
        "S001.name-of-words",
        "S001.condition-word",
        "S001.time-of-what",
        "S001.case-without-braces",
        "S001.result-without-as",
        "S001.outside-case",
        "S001.outside-branch",
        "S001.name-quoted",
        "S001.dot-missing",
        "S001.name-late",
        "S001.unknown-sign",
        "S001.misplaced",
        "S001.quote-unclosed",
        "S001.ends-early",
        "S001.unit-without-number",
        "S001.fact-after-statements",
        "S001.branch-outside-decision",
        "S001.branch-outside-parallel",
    });
    return messageKey.ends_with("-missing") || std::ranges::find(kKeys, messageKey) != kKeys.end();
}

bool losesWords(const Tree& tree) {
    return std::ranges::any_of(tree.problems, [](const Problem& problem) {
        return problem.rule == "S002" || losesWords(problem.message.key);
    });
}

std::vector<bool> reachableFrom(const FlowGraph& graph, NodeId from, bool forwardOnly) {
    std::vector<bool> reached(graph.nodes.size(), false);
    std::vector<NodeId> open{from};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        for (const EdgeId edge : graph.nodes[node].out) {
            const NodeId to = graph.edges[edge].to;
            if (!reached[to] && !(forwardOnly && to <= node)) {
                reached[to] = true;
                open.push_back(to);
            }
        }
    }
    return reached;
}

}  // namespace dienstweg
