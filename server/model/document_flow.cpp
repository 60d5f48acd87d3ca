#include "model/document_flow.h"

#include <algorithm>

#include "model/names.h"

namespace dienstweg {
namespace {

Documents sorted(Documents documents) {
    std::ranges::sort(documents);
    const auto doubles = std::ranges::unique(documents);
    documents.erase(doubles.begin(), doubles.end());
    return documents;
}

void addAll(Documents& into, const Documents& more) {
    if (more.empty()) {
        return;
    }
    Documents united;
    std::ranges::set_union(into, more, std::back_inserter(united));
    into = std::move(united);
}

class DocumentFollower {
public:
    DocumentFollower(const Model& model, const Process& process)
        : model_(model), process_(process), graph_(process.graph), tree_(model.tree(process.file)) {
        flow_.before.resize(graph_.nodes.size());
        flow_.on.resize(graph_.edges.size());
        for (const Node& node : graph_.nodes) {
            made_.push_back(madeAt(node));
            flow_.everMade.insert(flow_.everMade.end(), made_.back().begin(), made_.back().end());
        }
        for (const Edge& edge : graph_.edges) {
            arriving_.push_back(arrivingOn(edge));
            flow_.everMade.insert(flow_.everMade.end(), arriving_.back().begin(), arriving_.back().end());
        }
        flow_.everMade = sorted(std::move(flow_.everMade));
    }

    /// Greatest fixed point: at first everything is believed to be there everywhere, then what some way lacks is taken
    /// away, until nothing changes.
    DocumentFlow run() {
        const Documents& everything = flow_.everMade;  // nothing else can be there
        Documents atStarts = everything;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            if (graph_.nodes[n].kind == NodeKind::start) {
                intersect(atStarts, made_[n]);
            }
        }
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            flow_.before[n] = everything;
            if (graph_.nodes[n].in.empty()) {  // an event at any time can count on nothing but what began the process
                flow_.before[n] = graph_.nodes[n].kind == NodeKind::anytime ? atStarts : Documents{};
            }
        }
        for (Documents& on : flow_.on) {
            on = everything;
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
                changed = pass(n) || changed;
            }
        }
        return std::move(flow_);
    }

private:
    static void intersect(Documents& into, const Documents& other) {
        Documents common;
        std::ranges::set_intersection(into, other, std::back_inserter(common));
        into = std::move(common);
    }

    bool pass(NodeId n) {
        const Node& node = graph_.nodes[n];
        Documents& before = flow_.before[n];
        bool changed = false;
        if (!node.in.empty()) {
            // Where parallel branches join, what each of them made is there; elsewhere only what all ways bring.
            const bool joins = node.kind == NodeKind::join;
            Documents arriving = joins ? Documents{} : flow_.everMade;
            for (const EdgeId edge : node.in) {
                if (joins) {
                    addAll(arriving, flow_.on[edge]);
                } else if (counts(graph_, graph_.edges[edge])) {
                    intersect(arriving, flow_.on[edge]);
                }
            }
            changed = arriving != before;
            before = std::move(arriving);
        }
        for (const EdgeId id : node.out) {
            const Edge& edge = graph_.edges[id];
            Documents on = before;
            addAll(on, arriving_[id]);
            if (edge.kind != EdgeKind::event && (edge.kind != EdgeKind::late || edge.silent)) {
                addAll(on, made_[n]);
            }
            changed = changed || on != flow_.on[id];
            flow_.on[id] = std::move(on);
        }
        return changed;
    }

    /// What is there once the node is done.
    [[nodiscard]] Documents madeAt(const Node& node) const {
        if (node.item == kNone) {
            return {};
        }
        Documents made = documentsOf(model_, process_.file, node.item, ClauseKind::produces);
        if (node.kind == NodeKind::start || node.kind == NodeKind::anytime) {
            addAll(made, objectsOf(model_, process_.file, node.item));
        }
        if (node.kind == NodeKind::call && made.empty()) {
            addAll(made, madeByCalled(node.item));
        }
        return made;
    }

    [[nodiscard]] Documents arrivingOn(const Edge& edge) const {
        return edge.via != kNone && edge.kind == EdgeKind::arrival ? objectsOf(model_, process_.file, edge.via)
                                                                   : Documents{};
    }

    /// What the called process produces anywhere, where the call itself does not say what it brings back.
    [[nodiscard]] Documents madeByCalled(ItemId call) const {
        Documents made;
        const Range object = tree_.items[call].objects;
        for (const Value& value : valuesOf(tree_, object)) {
            const Use* called = model_.useOf(process_.file, value);
            if (called == nullptr || called->foundProcess == kNone) {
                continue;
            }
            const Process& process = model_.processes[called->foundProcess];
            for (const ItemId statement : process.statements) {
                addAll(made, documentsOf(model_, process.file, statement, ClauseKind::produces));
            }
        }
        return made;
    }
    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    std::vector<Documents> made_;      ///< by NodeId
    std::vector<Documents> arriving_;  ///< by EdgeId
    DocumentFlow flow_;
};

void find(const Model& model, FileId file, Range values, Documents& out) {
    for (const Value& value : valuesOf(model.tree(file), values)) {
        if (const DeclarationId document = documentOf(model, file, value); document != kNone) {
            out.push_back(document);
        }
    }
}

}  // namespace

DocumentFlow followDocuments(const Model& model, const Process& process) {
    return DocumentFollower(model, process).run();
}

Documents documentsOf(const Model& model, FileId file, ItemId item, ClauseKind clause) {
    Documents documents;
    for (const Clause& candidate : clausesOf(model.tree(file), item)) {
        if (candidate.kind == clause) {
            find(model, file, candidate.values, documents);
        }
    }
    return sorted(std::move(documents));
}

Documents objectsOf(const Model& model, FileId file, ItemId item) {
    Documents documents;
    find(model, file, model.tree(file).items[item].objects, documents);
    return sorted(std::move(documents));
}

}  // namespace dienstweg
