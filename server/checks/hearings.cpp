// L506 no-hearing: a notice that by its name takes something away or refuses it, on a way on which nobody was heard
// (§ 28 VwVfG). What is adverse is read off names alone, so that nothing else is called so.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

template <typename List>
bool mentions(std::string_view text, const List& stems) {
    const std::string key = foldedKey(text);
    return std::ranges::any_of(stems, [&](std::string_view stem) { return key.contains(stem); });
}

/// In `foldedKey`.
constexpr auto kAdverse = std::to_array<std::string_view>({
    "ablehn",
    "versag",
    "untersag",
    "widerruf",
    "ruecknahme",
    "zurueckweis",
    "rueckforder",
    "entzieh",
    "entzug",
    "stilllegung",
    "beseitigungs",
    "ordnungsverfuegung",
    "reject",
    "refus",
    "revo",
    "prohibit",
    "denial",
});
/// "Genehmigung oder Ablehnung": may turn out either way.
constexpr auto kEither = std::to_array<std::string_view>({" oder ", " bzw", " or "});
constexpr auto kHearing = std::to_array<std::string_view>({"anhoer", "hearing", "rechtliches gehoer"});

class HearingsCheck {
public:
    HearingsCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          uses_(context.uses),
          out_(out) {}

    void run() {
        std::vector<const Use*> adverse;
        for (const Use& use : uses_) {
            const bool made = use.target == Target::document && use.found != kNone && use.clause != kNone &&
                              tree_.clauses[use.clause].kind == ClauseKind::produces &&
                              isWork(tree_.items[use.item].kind);
            if (made && model_.declarations[use.found].notice && isAdverse(use)) {
                adverse.push_back(&use);
            }
        }
        if (adverse.empty()) {
            return;
        }
        const std::vector<bool> unheard = unheardAt();
        for (const Use* use : adverse) {
            const NodeId node = graph_.nodeOf[use->item];
            if (node != kNone && unheard[node] && !isHearing(node)) {
                Finding finding{.rule = "L506", .place = placeOfHead(model_, process_, use->item)};
                finding.message = {"L506",
                                   {{"title", titleOf(source_, use->item)}, {"document", nameAt(model_, *use)}}};
                out_.push_back(std::move(finding));
            }
        }
    }

private:
    [[nodiscard]] std::string labelOf(ItemId item) const {
        const ValueId label = tree_.items[item].label;
        return label == kNone ? std::string{} : valueText(source_, tree_.values[label]);
    }

    [[nodiscard]] bool isAdverse(const Use& made) const {
        const std::string label = labelOf(made.item);
        return !mentions(label, kEither) && (mentions(label, kAdverse) || mentions(nameAt(model_, made), kAdverse));
    }

    /// Somebody is heard: what is sent, handed over, asked or done is called so.
    [[nodiscard]] bool isHearing(NodeId n) const {
        const Node& node = graph_.nodes[n];
        const bool turnsTo = node.kind == NodeKind::send || node.kind == NodeKind::handoff ||
                             node.kind == NodeKind::consult || node.kind == NodeKind::work ||
                             node.kind == NodeKind::call || node.kind == NodeKind::event;
        if (!turnsTo) {
            return false;
        }
        if (mentions(labelOf(node.item), kHearing)) {
            return true;
        }
        const auto isOne = [&](DeclarationId document) {
            return mentions(model_.declarations[document].name, kHearing) ||
                   mentions(model_.declarations[document].label, kHearing);
        };
        return std::ranges::any_of(objectsOf(model_, process_.file, node.item), isOne) ||
               std::ranges::any_of(documentsOf(model_, process_.file, node.item, ClauseKind::produces), isOne) ||
               std::ranges::any_of(valuesOf(tree_, tree_.items[node.item].objects),
                                   [&](const Value& value) { return mentions(valueText(source_, value), kHearing); });
    }

    /// By NodeId: some way leads to it on which nobody is heard.
    [[nodiscard]] std::vector<bool> unheardAt() const {
        std::vector<bool> reached(graph_.nodes.size(), false);
        std::vector<NodeId> open;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].in.empty() && graph_.reachable[n]) {
                reached[n] = true;
                open.push_back(n);
            }
        }
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            if (isHearing(n)) {
                continue;
            }
            for (const EdgeId edge : graph_.nodes[n].out) {
                if (const NodeId to = graph_.edges[edge].to; !reached[to]) {
                    reached[to] = true;
                    open.push_back(to);
                }
            }
        }
        return reached;
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkHearings(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    HearingsCheck(context, process, out).run();
}

}  // namespace dienstweg
