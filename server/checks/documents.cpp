// D402 needed-before-present, D404 passed-on-without-having, D408 result-without-document: a document is worked on,
// given away or promised as a result only where it is there on every way.
#include <algorithm>
#include <array>
#include <map>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

enum class Purpose : std::uint8_t {
    work,      ///< needed or changed
    passedOn,  ///< handed over or sent
    promised,  ///< what a result yields, at an end that bears its name
};

/// A statement that cannot do without the document.
struct Demand {
    NodeId node = kNone;
    Span span;  ///< of the document's name; of the end's name
    Purpose purpose = Purpose::work;
    Span promise = {};  ///< promised: of the document's name at the result
};

/// A document that is brought under a name that means nothing (D401): what it was meant to be is believed.
struct Claim {
    NodeId node = kNone;  ///< kNone: it arrives in a wait
    ItemId arrival = kNone;
    std::string name;
};

class DocumentsCheck {
public:
    DocumentsCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          flow_(context.documents),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          uses_(context.uses),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].item != kNone && graph_.nodes[n].kind != NodeKind::start &&
                graph_.nodeOf[graph_.nodes[n].item] == n) {
                demandsOf(n);
            }
        }
        promises();
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
                collect(n, clause.values, Purpose::work);
            }
        }
        if (graph_.nodes[n].kind == NodeKind::handoff || graph_.nodes[n].kind == NodeKind::send) {
            collect(n, tree_.items[item].objects, Purpose::passedOn);
        }
    }

    void collect(NodeId n, Range values, Purpose purpose) {
        for (const Value& value : valuesOf(tree_, values)) {
            const DeclarationId document = documentOf(model_, process_.file, value);
            if (document == kNone) {
                continue;
            }
            // A letter that is only sent is written by sending it; not a notice, and not what is made elsewhere in the
            // process.
            const bool ownLetter = graph_.nodes[n].kind == NodeKind::send && purpose == Purpose::passedOn &&
                                   !model_.declarations[document].notice && !everMade(document);
            if (ownLetter) {
                letters_[document].push_back(n);
                continue;
            }
            auto& demands = demands_[document];
            if (demands.empty() || demands.back().node != n) {
                demands.push_back({n, value.span, purpose});
            }
        }
    }

    /// What a result yields must be there at each end that bears its name.
    void promises() {
        std::map<std::string, std::vector<ItemId>> results;
        for (const ItemId result : process_.results) {
            if (tree_.items[result].name != kNone && has(tree_, result, ClauseKind::produces)) {
                results[nameKey(valueText(source_, tree_.values[tree_.items[result].name]))].push_back(result);
            }
        }
        if (results.empty()) {
            return;
        }
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            const ValueId name = node.kind == NodeKind::end ? tree_.items[node.item].name : kNone;
            const auto found =
                name == kNone ? results.end() : results.find(nameKey(valueText(source_, tree_.values[name])));
            if (found != results.end()) {
                for (const ItemId result : found->second) {
                    promisedBy(result, n, tree_.values[name].span);
                }
            }
        }
    }

    void promisedBy(ItemId result, NodeId end, Span name) {
        const Documents madeHere = documentsOf(model_, process_.file, graph_.nodes[end].item, ClauseKind::produces);
        for (const Clause* clause : clausesOfKind(tree_, result, ClauseKind::produces)) {
            for (const Value& value : valuesOf(tree_, clause->values)) {
                const DeclarationId document = documentOf(model_, process_.file, value);
                if (document == kNone || std::ranges::binary_search(madeHere, document)) {
                    continue;
                }
                auto& demands = demands_[document];
                if (!contains(demands, end, &Demand::node)) {
                    demands.push_back({end, name, Purpose::promised, value.span});
                }
            }
        }
    }

    /// Names behind `erzeugt`, of a trigger, event or awaited message that mean nothing.
    [[nodiscard]] std::vector<Claim> claims() const {
        static constexpr auto kBring =
            std::to_array({ItemKind::trigger, ItemKind::arrival, ItemKind::anytime, ItemKind::meanwhile});
        std::vector<Claim> found;
        for (const Use& use : uses_) {
            if (use.target != Target::document || use.known()) {
                continue;
            }
            const bool brought = use.clause == kNone ? contains(kBring, tree_.items[use.item].kind)
                                                     : tree_.clauses[use.clause].kind == ClauseKind::produces;
            if (brought) {
                const NodeId node = graph_.nodeOf[use.item];
                found.push_back({node, node == kNone ? use.item : kNone, nameAt(model_, use)});
            }
        }
        return found;
    }

    /// Greatest fixed point: is the document there on every way to the node, if whoever demanded it before is believed
    /// to have had it?
    /// `withLetters`: what was only sent is there for the result, though nobody can work with it.
    [[nodiscard]] std::vector<bool> believed(DeclarationId document, const std::vector<Demand>& demands,
                                             bool withLetters) const {
        const std::size_t count = graph_.nodes.size();
        std::vector<bool> demanded(count, false);
        for (const Demand& demand : demands) {
            demanded[demand.node] = true;
        }
        if (const auto letters = letters_.find(document); withLetters && letters != letters_.end()) {
            for (const NodeId letter : letters->second) {
                demanded[letter] = true;
            }
        }
        std::vector<ItemId> arriving;
        const auto meant = std::to_array<std::string_view>({model_.declarations[document].name});
        for (const Claim& claim : claims()) {
            if (!nearest(claim.name, meant)) {
                continue;
            }
            if (claim.node != kNone) {
                demanded[claim.node] = true;
            } else {
                arriving.push_back(claim.arrival);
            }
        }
        const auto brings = [&](EdgeId edge) {
            return std::ranges::binary_search(flow_.on[edge], document) || contains(arriving, graph_.edges[edge].via);
        };
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
                const bool passes = counts(graph_, graph_.edges[edge]) || graph_.nodes[to].kind == NodeKind::join;
                if (passes && there[to] && !isThere(document, to) && !brings(edge) &&
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
        const std::vector<bool> forWork = believed(document, demands, false);
        const std::vector<bool> forResult = letters_.contains(document) ? believed(document, demands, true) : forWork;
        for (const Demand& demand : demands) {
            const std::vector<bool>& there = demand.purpose == Purpose::promised ? forResult : forWork;
            if (isThere(document, demand.node) || there[demand.node] || !graph_.reachable[demand.node]) {
                continue;
            }
            if (demand.purpose == Purpose::promised) {
                brokenPromise(document, demand);
                continue;
            }
            const Node& node = graph_.nodes[demand.node];
            const std::string& name = model_.declarations[document].name;
            const bool passedOn = demand.purpose == Purpose::passedOn;
            Finding finding{.rule = passedOn ? "D404" : "D402", .place = {process_.file, demand.span}};
            const bool sent = passedOn && node.kind == NodeKind::send;
            const bool made = everMade(document);
            const std::string_view key = sent       ? (made ? "D404.send-some" : "D404.send")
                                         : passedOn ? (made ? "D404.some" : "D404")
                                                    : (made ? "D402.some" : "D402");
            finding.message = {key, {{"document", name}, {"title", titleOf(source_, node.item)}}};
            relateMakers(finding, document);
            out_.push_back(std::move(finding));
        }
    }

    /// At the end that is reached without it; where nobody makes it at all, once, at the promise.
    void brokenPromise(DeclarationId document, const Demand& demand) {
        const bool made = everMade(document) || letters_.contains(document);
        const Place place{process_.file, made ? demand.span : demand.promise};
        if (!made && contains(neverMade_, demand.promise)) {
            return;
        }
        neverMade_.push_back(demand.promise);
        Finding finding{.rule = "D408", .place = place};
        finding.message = {made ? "D408.some" : "D408",
                           {{"document", model_.declarations[document].name},
                            {"result", std::string(source_.text.slice(demand.span))}}};
        if (made) {
            finding.related.push_back({{process_.file, demand.promise}, {"D408.promise", {}}});
        }
        relateMakers(finding, document);
        out_.push_back(std::move(finding));
    }

    /// Where it comes from on the ways that do bring it.
    void relateMakers(Finding& finding, DeclarationId document) const {
        for (const ItemId statement : process_.statements) {
            for (const Clause& clause : clausesOf(tree_, statement)) {
                if (clause.kind != ClauseKind::produces) {
                    continue;
                }
                for (const Value& value : valuesOf(tree_, clause.values)) {
                    if (finding.related.size() < kMostRelated && documentOf(model_, process_.file, value) == document) {
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
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
    std::map<DeclarationId, std::vector<Demand>> demands_;
    std::vector<Span> neverMade_;                           ///< promises that were reported
    std::map<DeclarationId, std::vector<NodeId>> letters_;  ///< where what nobody makes is written by sending it
};

}  // namespace

void checkDocuments(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    DocumentsCheck(context, process, out).run();
}

}  // namespace dienstweg
