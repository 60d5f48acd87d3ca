#include "features/inlay_hints.h"

#include <algorithm>
#include <cmath>

#include "checks/read.h"
#include "features/case_way.h"
#include "features/flow_measures.h"

namespace dienstweg {
namespace {

class HintMaker {
public:
    HintMaker(const Model& model, const Process& process, Language language, std::vector<InlayHint>& out)
        : model_(model),
          process_(process),
          graph_(process.graph),
          tree_(model.tree(process.file)),
          language_(language),
          out_(out) {}

    void holders() {
        const Custody custody = followCustody(model_, process_);
        std::vector<PartyId> last;
        for (const ItemId item : process_.statements) {
            const NodeId node = graph_.nodeOf[item];
            if (node == kNone || !needsHolder(graph_.nodes[node])) {
                continue;
            }
            std::vector<PartyId> now = holdersOf(custody.before[node]);
            if (now.empty() || now == last) {
                continue;
            }
            last = std::move(now);
            const Node& named = graph_.nodes[node];
            const bool saysSo = !named.fromSection && last.size() == 1 && named.party == last.front();
            if (saysSo) {
                continue;
            }
            std::string names;
            for (const PartyId party : last) {
                names += (names.empty() ? "" : " / ") + pathOf(model_, party);
            }
            out_.push_back({headOf(tree_, item).end, HintKind::holder,
                            phrase({"hint.holder", {{"names", std::move(names)}}}, language_)});
        }
    }

    void shares() {
        const auto all = sharesOfCases(model_, process_);
        for (EdgeId id = 0; id < graph_.edges.size(); ++id) {
            const Edge& edge = graph_.edges[id];
            const Clause* written = edge.via == kNone || edge.kind != EdgeKind::branch
                                        ? nullptr
                                        : findClause(tree_, edge.via, ClauseKind::share);
            if (written == nullptr || written->values.count == 0) {
                continue;
            }
            const auto share = all[id];
            constexpr double kTenth = 10;
            constexpr double kSame = 0.05;
            if (!share || std::abs(*share * 100 - tree_.values[written->values.first].from) < kSame) {
                continue;
            }
            const double percent = std::round(*share * 100 * kTenth) / kTenth;
            out_.push_back(
                {written->span.end, HintKind::share, phrase({"hint.share", {{"share", percent}}}, language_)});
        }
    }

    void leadTimes() {
        const LeadTimes times = dienstweg::leadTimes(model_, process_);
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (!times.hasOwn[n]) {
                continue;
            }
            std::uint32_t offset = 0;
            for (const Clause& clause : clausesOf(tree_, graph_.nodes[n].item)) {
                if (clause.kind == ClauseKind::takes || clause.kind == ClauseKind::idle) {
                    offset = std::max(offset, clause.span.end);
                }
            }
            out_.push_back({offset, HintKind::leadTime,
                            phrase({"hint.lead-time", {{"time", shownTime(times.after[n], language_)}}}, language_)});
        }
    }

private:
    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    Language language_;
    std::vector<InlayHint>& out_;
};

}  // namespace

std::vector<InlayHint> inlayHints(const Model& model, FileId file, Span stretch, const HintKinds& kinds,
                                  Language language) {
    std::vector<InlayHint> hints;
    for (const Process& process : model.processes) {
        if (process.file != file) {
            continue;
        }
        const Span span = model.tree(file).items[process.item].span;
        if (span.end < stretch.begin || stretch.end < span.begin) {
            continue;
        }
        HintMaker maker(model, process, language, hints);
        if (kinds.holder) {
            maker.holders();
        }
        if (kinds.share) {
            maker.shares();
        }
        if (kinds.leadTime) {
            maker.leadTimes();
        }
    }
    std::erase_if(hints, [&](const InlayHint& h) { return h.offset < stretch.begin || h.offset > stretch.end; });
    std::ranges::stable_sort(hints, {}, &InlayHint::offset);
    return hints;
}

}  // namespace dienstweg
