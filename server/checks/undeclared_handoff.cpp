// H201 undeclared-handoff, H202 wrong-receiver, H214 lost-outside, H215 ambiguous-after-merge, H216 join-without-owner,
// H218 handoff-not-held: the case is not where the next statement needs it. All read off the states of custody.h.
//
// One code a way, one finding a fault: where every way to a statement disagrees with it, the finding stands at its
// `durch`; else at the last statement of the way that disagrees.
#include <algorithm>

#include "checks/context.h"
#include "checks/handoff_fix.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// A way on which somebody else has the case.
struct Disagreement {
    EdgeId edge = 0;
    Holder holder = {};
    std::string_view rule;
};

class CustodyCheck {
public:
    CustodyCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : context_(context),
          id_(id),
          model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          custody_(context.custody),
          tree_(model_.tree(process_.file)),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (!graph_.reachable[n]) {
                continue;
            }
            lostOutside(n);
            if (custody_.required[n] != kNone) {
                undeclared(n);
            } else if (custody_.ambiguous[n] && graph_.nodes[n].kind != NodeKind::join) {
                ambiguous(n);
            }
            if (graph_.nodes[n].kind == NodeKind::join && graph_.nodes[n].naming == Naming::nobody) {
                openJoin(n);
            }
        }
        propose();
    }

private:
    [[nodiscard]] bool handedOutside(const Holder& holder) const {
        return holder.party != kNone && model_.parties[holder.party].kind == PartyKind::external &&
               graph_.nodes[holder.mover].kind == NodeKind::handoff;
    }

    /// H214: at the handoff that gives the case itself to somebody outside, once. What comes behind shows that it was
    /// not given away for good: work inside, or that it is filed inside.
    void lostOutside(NodeId n) {
        const bool files = graph_.nodes[n].kind == NodeKind::end && has(tree_, graph_.nodes[n].item, ClauseKind::file);
        if (!files && !needsHolder(graph_.nodes[n]) && custody_.required[n] == kNone) {
            return;
        }
        for (const Holder& holder : custody_.before[n]) {
            if (!handedOutside(holder) || std::ranges::count(reportedOutside_, holder.mover) > 0) {
                continue;
            }
            reportedOutside_.push_back(holder.mover);
            const ItemId handoff = graph_.nodes[holder.mover].item;
            const Clause* to = findClause(tree_, handoff, ClauseKind::to);
            Finding finding{
                .rule = "H214",
                .place = to == nullptr ? placeOfHead(model_, process_, handoff) : placeOfValues(model_, process_, *to)};
            finding.message = {
                files ? "H214.filed" : "H214",
                {{"receiver", pathOf(model_, holder.party)}, {"next", titleOf(source(), graph_.nodes[n].item)}}};
            finding.related.push_back(
                {placeOfHead(model_, process_, graph_.nodes[n].item), {files ? "H214.file" : "H214.next", {}}});
            if (auto fix = sendInstead(context_, id_, handoff, holder.party)) {
                finding.fixes.push_back(std::move(*fix));
            }
            out_.push_back(std::move(finding));
        }
    }

    void undeclared(NodeId n) {
        const PartyId required = custody_.required[n];
        std::vector<Disagreement> disagreements;
        std::size_t ways = 0;
        for (const EdgeId edge : graph_.nodes[n].in) {
            const Holders& on = custody_.on[edge];
            if (on.empty()) {
                continue;
            }
            ++ways;
            const auto other =
                std::ranges::find_if(on, [&](const Holder& h) { return h.party != kNone && h.party != required; });
            if (other == on.end()) {
                continue;
            }
            if (handedOutside(*other)) {
                --ways;  // H214 has named it
                continue;
            }
            disagreements.push_back({edge, *other, ruleFor(n, *other)});
        }
        if (disagreements.empty()) {
            return;
        }
        const bool sameRule = std::ranges::all_of(
            disagreements, [&](const Disagreement& d) { return d.rule == disagreements.front().rule; });
        const bool atNode = graph_.nodes[n].kind != NodeKind::loopEnd && disagreements.size() == ways && sameRule;
        if (atNode) {
            report(n, disagreements.front(), placeOfNaming(n), {});
            return;
        }
        for (const Disagreement& disagreement : disagreements) {
            const Edge& edge = graph_.edges[disagreement.edge];
            const ItemId last = lastItemOf(graph_, edge);
            const ItemId shown = last == kNone ? graph_.nodes[n].item : last;
            report(n, disagreement, placeOfHead(model_, process_, shown), ".way");
        }
    }

    [[nodiscard]] std::string_view ruleFor(NodeId n, const Holder& holder) const {
        const Node& node = graph_.nodes[n];
        if (node.kind == NodeKind::handoff && !node.fromSection) {
            return "H218";
        }
        const bool idle = graph_.nodes[holder.mover].kind == NodeKind::handoff && !holder.acted;
        return idle ? "H202" : "H201";
    }

    [[nodiscard]] Place placeOfNaming(NodeId n) const {
        const Node& node = graph_.nodes[n];
        if (node.fromSection || node.namedAt.empty()) {
            return placeOfHead(model_, process_, node.item);
        }
        return {process_.file, node.namedAt};
    }

    void report(NodeId n, const Disagreement& disagreement, Place place, std::string_view variant) {
        const Node& node = graph_.nodes[n];
        const PartyId required = custody_.required[n];
        Finding finding{.rule = disagreement.rule, .place = place};
        const bool loop = node.kind == NodeKind::loopEnd;
        finding.message.key = loop ? "H201.loop" : keyFor(disagreement.rule, variant);
        finding.message.arguments = {{"holder", pathOf(model_, disagreement.holder.party)},
                                     {"next", pathOf(model_, required)},
                                     {"statement", titleOf(source(), node.item)}};
        if (!variant.empty() && !loop) {
            finding.related.push_back({placeOfNaming(n), {"H201.next", {{"next", pathOf(model_, required)}}}});
        }
        const Node& mover = graph_.nodes[disagreement.holder.mover];
        if (mover.item != kNone) {
            const Clause* to = findClause(tree_, mover.item, ClauseKind::to);
            const bool moves =
                mover.kind == NodeKind::handoff || mover.kind == NodeKind::start || mover.kind == NodeKind::anytime;
            const Place origin = moves && to != nullptr ? placeOfValues(model_, process_, *to)
                                                        : placeOfHead(model_, process_, mover.item);
            const std::string_view key = moves ? "H201.received" : "H201.worked";
            finding.related.push_back({origin, {key, {{"holder", pathOf(model_, disagreement.holder.party)}}}});
        }
        if (disagreement.rule == "H201" && !loop && missing_.size() < kMostProposed) {
            missing_.push_back({disagreement.edge, required});
            missingAt_.push_back(out_.size());
        }
        out_.push_back(std::move(finding));
    }

    /// All at once: each by itself would cost a look at the whole process.
    void propose() {
        std::vector<std::optional<Fix>> fixes = insertHandoffs(context_, id_, missing_);
        for (std::size_t i = 0; i < fixes.size(); ++i) {
            if (std::optional<Fix>& fix = fixes[i]) {
                out_[missingAt_[i]].fixes.push_back(std::move(*fix));
            }
        }
    }

    /// Each may cost a look at the whole process; beyond that many nobody applies them one by one.
    static constexpr std::size_t kMostProposed = 200;

    static std::string_view keyFor(std::string_view rule, std::string_view variant) {
        if (variant.empty()) {
            return rule;
        }
        return rule == "H201" ? "H201.way" : rule == "H202" ? "H202.way" : "H218.way";
    }

    /// H215
    void ambiguous(NodeId n) {
        std::vector<std::string> holders;
        for (const Holder& holder : custody_.before[n]) {
            if (holder.party != kNone && std::ranges::count(holders, pathOf(model_, holder.party)) == 0) {
                holders.push_back(pathOf(model_, holder.party));
            }
        }
        Finding finding{.rule = "H215", .place = placeOfHead(model_, process_, graph_.nodes[n].item)};
        for (const EdgeId id : graph_.nodes[n].in) {
            const ItemId last = lastItemOf(graph_, graph_.edges[id]);
            const auto known = std::ranges::find_if(custody_.on[id], [](const Holder& h) { return h.party != kNone; });
            if (last != kNone && known != custody_.on[id].end()) {
                finding.related.push_back(
                    {placeOfHead(model_, process_, last), {"H215.way", {{"holder", pathOf(model_, known->party)}}}});
            }
        }
        finding.message = {"H215",
                           {{"holders", std::move(holders)}, {"statement", titleOf(source(), graph_.nodes[n].item)}}};
        out_.push_back(std::move(finding));
    }

    /// H216
    void openJoin(NodeId n) {
        Finding finding{.rule = "H216", .place = placeOfHead(model_, process_, graph_.nodes[n].item)};
        finding.message = {"H216", {{"statement", titleOf(source(), graph_.nodes[n].item)}}};
        for (const EdgeId id : graph_.nodes[n].in) {
            if (const ItemId last = lastItemOf(graph_, graph_.edges[id]); last != kNone) {
                finding.related.push_back({placeOfHead(model_, process_, last), {"H216.branch", {}}});
            }
        }
        out_.push_back(std::move(finding));
    }

    [[nodiscard]] const Source& source() const { return model_.source(process_.file); }

    const ProcessContext& context_;
    ProcessId id_;
    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Custody& custody_;
    const Tree& tree_;
    std::vector<Finding>& out_;
    std::vector<NodeId> reportedOutside_;
    std::vector<MissingHandoff> missing_;
    std::vector<std::size_t> missingAt_;  ///< of each the finding in `out_`
};

}  // namespace

void checkCustody(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    CustodyCheck(context, process, out).run();
}

}  // namespace dienstweg
