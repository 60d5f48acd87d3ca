// H203 no-receiver, H204 no-object, H205 no-channel, H206 no-deadline, H207 no-confirmation, H208 no-condition,
// H209 no-return-path, H210 no-escalation, H217 group-receiver, H230 several-receivers: what a handoff must say to be
// clear.
//
// The ten facts of a clear handoff: object, sender, receiver, trigger, channel, acceptance criterion, acknowledgement,
// deadline, escalation, way back. Sender and trigger follow from the flow; the others are looked for here.
#include <algorithm>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

class HandoffFactsCheck {
public:
    HandoffFactsCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : context_(context),
          model_(context.model),
          process_(model_.processes[id]),
          custody_(context.custody),
          tree_(model_.tree(process_.file)),
          out_(out) {}

    void run() {
        for (const Node& node : process_.graph.nodes) {
            if (node.item == kNone) {
                continue;
            }
            if (node.kind == NodeKind::handoff) {
                handoff(node);
            } else if (node.kind == NodeKind::send) {
                if (!says(node, ClauseKind::to)) {
                    report("H203", placeOfHead(model_, process_, node.item), {}, "H203.send");
                }
            } else if (node.kind == NodeKind::start || (node.kind == NodeKind::anytime && node.in.empty())) {
                received(node);
            }
        }
    }

private:
    [[nodiscard]] bool says(const Node& node, ClauseKind kind) const { return has(tree_, node.item, kind); }

    void report(std::string_view rule, Place place, std::vector<Argument> arguments = {}, std::string_view key = {}) {
        Finding finding{.rule = rule, .place = place};
        finding.message = {key.empty() ? rule : key, std::move(arguments)};
        out_.push_back(std::move(finding));
    }

    /// Triggers and events give the case to somebody, too.
    void received(const Node& node) {
        if (node.receiverNaming == Naming::nobody) {
            const bool trigger = node.kind == NodeKind::start;
            report("H203", placeOfHead(model_, process_, node.item),
                   {{"object", titleOf(model_.source(process_.file), node.item)}},
                   trigger ? "H203.trigger" : "H203.anytime");
        } else {
            checkReceiver(node);
        }
    }

    void handoff(const Node& node) {
        const Place head = placeOfHead(model_, process_, node.item);
        const HandoffFacts& wanted = context_.settings.handoff;
        const bool object = tree_.items[node.item].objects.count > 0;
        if (node.receiverNaming == Naming::nobody) {
            report("H203", head);
        } else {
            checkReceiver(node);
        }
        if (wanted.object && !object) {
            report("H204", head);
        }
        if (wanted.channel && !says(node, ClauseKind::via) && !isReturn(node) && !namesChannelElsewhere(node)) {
            report("H205", head, receiverArgument(node));
        }
        const bool outside = node.receiver != kNone && model_.parties[node.receiver].kind == PartyKind::external;
        if (wanted.deadline && !outside && !says(node, ClauseKind::deadline)) {
            report("H206", head, receiverArgument(node));
        }
        if (crossesOffices(node)) {
            if (wanted.confirmation && !says(node, ClauseKind::confirmation)) {
                report("H207", head, receiverArgument(node));
            }
            if (wanted.condition && !says(node, ClauseKind::condition)) {
                report("H208", head, receiverArgument(node));
            }
        }
        const Clause* condition = findClause(tree_, node.item, ClauseKind::condition);
        if (condition != nullptr && childOfKind(tree_, node.item, ItemKind::refused) == kNone) {
            report("H209", placeOf(process_, *condition));
        }
        const Clause* deadline = findClause(tree_, node.item, ClauseKind::deadline);
        if (wanted.escalation && deadline != nullptr && childOfKind(tree_, node.item, ItemKind::late) == kNone) {
            report("H210", placeOf(process_, *deadline));
        }
    }

    /// `durch Email` was meant as `per Email`: R103 says so.
    [[nodiscard]] bool namesChannelElsewhere(const Node& node) const {
        const Clause* by = findClause(tree_, node.item, ClauseKind::by);
        return by != nullptr && std::ranges::any_of(valuesOf(tree_, by->values), [&](const Value& value) {
                   const std::string name = valueText(model_.source(process_.file), value);
                   return findParty(model_, name).candidates.empty() &&
                          (findDeclaration(model_, DeclarationKind::channel, name) != kNone ||
                           findDeclaration(model_, DeclarationKind::system, name) != kNone);
               });
    }

    void checkReceiver(const Node& node) {
        const Clause* to = findClause(tree_, node.item, ClauseKind::to);
        if (to == nullptr || to->values.count == 0) {
            return;
        }
        const auto values = valuesOf(tree_, to->values);
        const Source& source = model_.source(process_.file);
        const auto other = std::ranges::find_if(values, [&](const Value& value) {
            return nameKey(valueText(source, value)) != nameKey(valueText(source, values.front()));
        });
        if (other != values.end()) {  // the same one twice: R120
            report("H230", {process_.file, other->span}, {{"receivers", receiverNames(*to)}});
        }
        if (node.receiver == kNone) {
            return;
        }
        const PartyKind kind = model_.parties[node.receiver].kind;
        if (kind == PartyKind::unit || kind == PartyKind::organisation) {
            report("H217", {process_.file, tree_.values[to->values.first].span},
                   {{"receiver", pathOf(model_, node.receiver)},
                    {"role", exampleRoleIn(model_, node.receiver, source, process_.item)}});
        }
    }

    [[nodiscard]] std::vector<std::string> receiverNames(const Clause& to) const {
        std::vector<std::string> names;
        for (const Value& value : valuesOf(tree_, to.values)) {
            names.push_back(valueText(model_.source(process_.file), value));
        }
        return names;
    }

    [[nodiscard]] std::vector<Argument> receiverArgument(const Node& node) const {
        if (node.receiver == kNone) {
            return {{"receiver", Term{"term.receiver"}}};
        }
        return {{"receiver", pathOf(model_, node.receiver)}};
    }

    /// Back to an earlier statement, the way it came: the channel is that of the first time.
    [[nodiscard]] bool isReturn(const Node& node) const {
        for (ItemId around = tree_.items[node.item].parent; around != kNone; around = tree_.items[around].parent) {
            if (tree_.items[around].kind == ItemKind::refused) {
                return true;
            }
        }
        return std::ranges::any_of(node.out, [&](EdgeId id) {
            const Edge& edge = process_.graph.edges[id];
            return edge.kind == EdgeKind::next && edge.jump != kNone && edge.to <= edge.from;
        });
    }

    /// Who has the case afterwards; handed to another process, whoever receives it there.
    [[nodiscard]] PartyId receiverOf(const Node& node) const {
        if (node.receivingProcess != kNone) {
            for (const EdgeId edge : node.out) {
                if (process_.graph.edges[edge].kind == EdgeKind::next && !custody_.on[edge].empty()) {
                    return custody_.on[edge].front().party;
                }
            }
        }
        return node.receiver;
    }

    /// From one office of the organisation to another; not said where a sender is not known.
    [[nodiscard]] bool crossesOffices(const Node& node) const {
        const auto self = static_cast<NodeId>(&node - process_.graph.nodes.data());
        const PartyId receiver = receiverOf(node);
        const PartyId to = receiver == kNone ? kNone : officeOf(model_, receiver);
        if (to == kNone) {
            return false;
        }
        const auto crosses = [&](PartyId sender) {
            const PartyId from = sender == kNone ? kNone : officeOf(model_, sender);
            return from != kNone && from != to;
        };
        if (custody_.required[self] != kNone) {
            return crosses(custody_.required[self]);
        }
        const Holders& before = custody_.before[self];
        return !before.empty() && std::ranges::any_of(before, [&](const Holder& h) { return crosses(h.party); });
    }

    const ProcessContext& context_;
    const Model& model_;
    const Process& process_;
    const Custody& custody_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkHandoffFacts(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    HandoffFactsCheck(context, process, out).run();
}

}  // namespace dienstweg
