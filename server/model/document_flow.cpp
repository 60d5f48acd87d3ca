#include "model/document_flow.h"

#include <algorithm>

#include "base/unicode.h"
#include "model/names.h"

namespace dienstweg {
namespace {

void addAll(Documents& into, const Documents& more) {
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
            addAll(flow_.everMade, madeAt(node));
            for (const EdgeId edge : node.out) {
                addAll(flow_.everMade, arrivingOn(graph_.edges[edge]));
            }
        }
    }

    /// Greatest fixed point: at first everything is believed to be there everywhere, then what some way lacks is taken
    /// away, until nothing changes.
    DocumentFlow run() {
        const Documents everything = all();
        Documents atStarts = everything;
        for (const Node& node : graph_.nodes) {
            if (node.kind == NodeKind::start) {
                intersect(atStarts, madeAt(node));
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

    [[nodiscard]] Documents all() const {
        Documents documents;
        for (DeclarationId id = 0; id < model_.declarations.size(); ++id) {
            if (model_.declarations[id].kind == DeclarationKind::document && usedHere(id)) {
                documents.push_back(id);
            }
        }
        return documents;
    }

    /// Only documents that this process makes can be there; the rest need not be carried along.
    [[nodiscard]] bool usedHere(DeclarationId id) const { return std::ranges::binary_search(flow_.everMade, id); }

    bool pass(NodeId n) {
        const Node& node = graph_.nodes[n];
        Documents& before = flow_.before[n];
        bool changed = false;
        if (!node.in.empty()) {
            // Where parallel branches join, what each of them made is there; elsewhere only what all ways bring.
            Documents arriving = flow_.on[node.in.front()];
            for (const EdgeId edge : node.in) {
                if (node.kind == NodeKind::join) {
                    addAll(arriving, flow_.on[edge]);
                } else {
                    intersect(arriving, flow_.on[edge]);
                }
            }
            changed = arriving != before;
            before = std::move(arriving);
        }
        const Documents made = madeAt(node);
        for (const EdgeId id : node.out) {
            const Edge& edge = graph_.edges[id];
            Documents on = before;
            addAll(on, arrivingOn(edge));
            if (edge.kind != EdgeKind::event && (edge.kind != EdgeKind::late || edge.silent)) {
                addAll(on, made);
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
            const auto called = model_.processesByName.find(nameOf(value));
            if (called == model_.processesByName.end()) {
                continue;
            }
            const Process& process = model_.processes[called->second];
            for (const ItemId statement : process.statements) {
                addAll(made, documentsOf(model_, process.file, statement, ClauseKind::produces));
            }
        }
        return made;
    }
    [[nodiscard]] std::string nameOf(const Value& value) const {
        return nameKey(valueText(model_.source(process_.file), value));
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    DocumentFlow flow_;
};

void find(const Model& model, FileId file, Range values, Documents& out) {
    const Source& source = model.source(file);
    for (const Value& value : valuesOf(source.tree, values)) {
        if (value.kind != ValueKind::path) {
            continue;
        }
        const DeclarationId id = findDeclaration(model, DeclarationKind::document, valueText(source, value));
        if (id != kNone) {
            out.push_back(id);
        }
    }
}

Documents sorted(Documents documents) {
    std::ranges::sort(documents);
    const auto doubles = std::ranges::unique(documents);
    documents.erase(doubles.begin(), doubles.end());
    return documents;
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
