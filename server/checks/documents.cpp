// D402 needed-before-present, D404 passed-on-without-having: a document is worked on or given away only where it is
// there on every way.
#include <algorithm>
#include <map>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// A statement that cannot do without the document.
struct Demand {
    NodeId node = kNone;
    Span span;              ///< of the document's name
    bool passedOn = false;  ///< handed over or sent
};

class DocumentsCheck {
public:
    DocumentsCheck(const Context& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          flow_(context.documents[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].item != kNone && graph_.nodes[n].kind != NodeKind::start &&
                graph_.nodeOf[graph_.nodes[n].item] == n) {
                demandsOf(n);
            }
        }
        for (const auto& [document, demands] : demands_) {
            const bool lacking =
                std::ranges::any_of(demands, [&](const Demand& d) { return !isThere(document, d.node); });
            if (lacking) {
                report(document, demands);
            }
        }
    }

private:
    [[nodiscard]] bool isThere(DeclarationId document, NodeId node) const {
        return std::ranges::binary_search(flow_.before[node], document);
    }
    [[nodiscard]] bool everMade(DeclarationId document) const {
        return std::ranges::binary_search(flow_.everMade, document);
    }

    void demandsOf(NodeId n) {
        const ItemId item = graph_.nodes[n].item;
        for (const Clause& clause : clausesOf(tree_, item)) {
            if (clause.kind == ClauseKind::needs || clause.kind == ClauseKind::changes) {
                collect(n, clause.values, false);
            }
        }
        if (graph_.nodes[n].kind == NodeKind::handoff || graph_.nodes[n].kind == NodeKind::send) {
            collect(n, tree_.items[item].objects, true);
        }
    }

    void collect(NodeId n, Range values, bool passedOn) {
        for (const Value& value : valuesOf(tree_, values)) {
            const DeclarationId document =
                findDeclaration(model_, DeclarationKind::document, valueText(source_, value));
            if (document == kNone) {
                continue;
            }
            // A letter that is only sent is written by sending it; not a notice, and not what is made elsewhere in the
            // process.
            const bool ownLetter = graph_.nodes[n].kind == NodeKind::send && passedOn &&
                                   !model_.declarations[document].notice && !everMade(document);
            auto& demands = demands_[document];
            const bool alreadyHere = !demands.empty() && demands.back().node == n;
            if (!ownLetter && !alreadyHere) {
                demands.push_back({n, value.span, passedOn});
            }
        }
    }

    /// Greatest fixed point: is the document there on every way to the node, if whoever demanded it before is believed
    /// to have had it?
    [[nodiscard]] std::vector<bool> believed(DeclarationId document, const std::vector<Demand>& demands) const {
        const std::size_t count = graph_.nodes.size();
        std::vector<bool> demanded(count, false);
        for (const Demand& demand : demands) {
            demanded[demand.node] = true;
        }
        std::vector<bool> there(count, true);
        std::vector<NodeId> open;
        for (NodeId n = 0; n < count; ++n) {
            if (graph_.nodes[n].in.empty()) {
                there[n] = isThere(document, n);
                if (!there[n]) {
                    open.push_back(n);
                }
            }
        }
        while (!open.empty()) {  // from what lacks it to what lacks it therefore
            const NodeId n = open.back();
            open.pop_back();
            if (demanded[n]) {
                continue;
            }
            for (const EdgeId edge : graph_.nodes[n].out) {
                const NodeId to = graph_.edges[edge].to;
                if (there[to] && !isThere(document, to) && !std::ranges::binary_search(flow_.on[edge], document) &&
                    lacks(document, to, there, demanded)) {
                    there[to] = false;
                    open.push_back(to);
                }
            }
        }
        return there;
    }

    /// Where parallel branches join, one that brings it is enough; elsewhere one that does not is too many.
    [[nodiscard]] bool lacks(DeclarationId document, NodeId node, const std::vector<bool>& there,
                             const std::vector<bool>& demanded) const {
        if (graph_.nodes[node].kind != NodeKind::join) {
            return true;
        }
        return std::ranges::none_of(graph_.nodes[node].in, [&](EdgeId edge) {
            const NodeId from = graph_.edges[edge].from;
            return std::ranges::binary_search(flow_.on[edge], document) || there[from] || demanded[from];
        });
    }

    void report(DeclarationId document, const std::vector<Demand>& demands) {
        const std::vector<bool> there = believed(document, demands);
        for (const Demand& demand : demands) {
            if (isThere(document, demand.node) || there[demand.node] || !graph_.reachable[demand.node]) {
                continue;
            }
            const Node& node = graph_.nodes[demand.node];
            const std::string& name = model_.declarations[document].name;
            Finding finding{.rule = demand.passedOn ? "D404" : "D402", .place = {process_.file, demand.span}};
            const bool sent = demand.passedOn && node.kind == NodeKind::send;
            const bool made = everMade(document);
            const std::string_view key = sent              ? (made ? "D404.send-some" : "D404.send")
                                         : demand.passedOn ? (made ? "D404.some" : "D404")
                                                           : (made ? "D402.some" : "D402");
            finding.message = {key, {{"document", name}, {"title", titleOf(source_, node.item)}}};
            relateMakers(finding, document);
            out_.push_back(std::move(finding));
        }
    }

    /// Where it comes from on the ways that do bring it.
    void relateMakers(Finding& finding, DeclarationId document) const {
        for (const ItemId statement : process_.statements) {
            for (const Clause& clause : clausesOf(tree_, statement)) {
                if (clause.kind != ClauseKind::produces) {
                    continue;
                }
                for (const Value& value : valuesOf(tree_, clause.values)) {
                    if (finding.related.size() < kMostRelated &&
                        findDeclaration(model_, DeclarationKind::document, valueText(source_, value)) == document) {
                        finding.related.push_back({{process_.file, value.span}, {"D402.made", {}}});
                    }
                }
            }
        }
    }

    static constexpr std::size_t kMostRelated = 3;

    const Model& model_;
    const Process& process_;
    const DocumentFlow& flow_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
    std::map<DeclarationId, std::vector<Demand>> demands_;
};

}  // namespace

void checkDocuments(const Context& context, ProcessId process, std::vector<Finding>& out) {
    DocumentsCheck(context, process, out).run();
}

}  // namespace dienstweg
