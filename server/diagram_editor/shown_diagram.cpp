#include "diagram_editor/shown_diagram.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "bpmn/export_process.h"
#include "bpmn/marks.h"
#include "checks/read.h"
#include "diagram_editor/abilities.h"
#include "diagram_editor/declared_lanes.h"
#include "features/case_way.h"
#include "features/thing.h"

namespace dienstweg {
namespace {

constexpr std::uint32_t kNoPartOf = bpmn::kNone;

class Showing {
public:
    Showing(const Model& model, ProcessId id, std::span<const Finding> findings)
        : model_(model),
          process_(model.processes[id]),
          id_(id),
          graph_(process_.graph),
          source_(model.source(process_.file)),
          custody_(followCustody(model, process_)),
          findings_(findings) {}

    ShownDiagram run(const bpmn::Pictures& before, std::span<const PartyId> alsoLanes) {
        out_.definitions =
            bpmn::exportProcess(model_, id_, bpmn::Drawn::completed, bpmn::DocumentsAre::left, alsoLanes);
        orderAsDeclared(model_, out_.definitions);
        out_.pictures = bpmn::placeLike(out_.definitions, before, LaneOrder::given);
        withoutExtensions();
        const bpmn::Definitions& all = out_.definitions;
        add({.id = all.participants.front().id, .part = Part::pool, .can = {Ability::rename, Ability::facts}},
            process_.item);
        for (std::uint32_t lane = 0; lane < all.lanes.size(); ++lane) {
            addParty(all.lanes[lane].id, Part::lane, lane, all.lanes[lane].party);
        }
        for (std::uint32_t pool = 1; pool < all.participants.size(); ++pool) {
            addParty(all.participants[pool].id, Part::pool, pool, all.participants[pool].party);
        }
        for (std::uint32_t node = 0; node < all.nodes.size(); ++node) {
            addNode(node);
        }
        for (std::uint32_t flow = 0; flow < all.flows.size(); ++flow) {
            addFlow(flow);
        }
        mark();
        return std::move(out_);
    }

private:
    /// What an exported file carries for other tools and for the way back would only be carried about here.
    void withoutExtensions() {
        const auto strip = [](auto& elements) {
            for (bpmn::Element& element : elements) {
                element.extensions.clear();
                element.documentation.clear();
            }
        };
        strip(out_.definitions.processes);
        strip(out_.definitions.nodes);
        strip(out_.definitions.flows);
    }

    void add(ShownElement element, FileId file, ItemId item) {
        element.file = file;
        element.item = item;
        const Destination place = destinationOf(model_, ItemPlace{file, item});
        element.whole = place.whole;
        element.name = place.name.span;
        out_.elements.push_back(std::move(element));
    }
    void add(ShownElement element, ItemId item) { add(std::move(element), process_.file, item); }

    void addParty(const std::string& id, Part part, std::uint32_t index, PartyId party) {
        if (party != kNone && model_.parties[party].item != kNone) {
            const Party& it = model_.parties[party];
            add({.id = id, .part = part, .index = index, .can = abilitiesOfParty(model_, party), .party = party},
                it.place.file, it.item);
        }
    }

    void addNode(std::uint32_t index) {
        const bpmn::FlowNode& node = out_.definitions.nodes[index];
        if (node.item == kNoPartOf) {
            return;
        }
        ShownElement element{.id = node.id, .part = Part::node, .index = index, .node = node.graphNode};
        element.can = abilitiesOfNode(model_, process_, node.item, node.graphNode);
        if (node.lane != kNoPartOf) {
            element.party = out_.definitions.lanes[node.lane].party;
        }
        if (element.node != kNone) {
            element.holders = holdersOf(custody_.before[element.node]);
            element.calls = calledBy(element.node);
            if (graph_.nodes[element.node].kind == NodeKind::handoff) {
                element.handoff = handoffOf(node.item);
            }
        }
        add(std::move(element), node.item);
    }

    void addFlow(std::uint32_t index) {
        const bpmn::SequenceFlow& flow = out_.definitions.flows[index];
        ShownElement element{.id = flow.id, .part = Part::flow, .index = index, .edge = flow.edge};
        const ItemId own = flow.item;
        element.can = abilitiesOfFlow(model_, process_, own, flow.edge);
        if (own != kNone && source_.tree.items[own].kind == ItemKind::handoff) {
            element.handoff = handoffOf(own);
        }
        if (element.edge != kNone) {
            element.holders = holdersOf(custody_.on[element.edge]);
        }
        const ItemId from = out_.definitions.nodes[flow.from].item;
        const ItemId to = out_.definitions.nodes[flow.to].item;
        const ItemId about = own != kNone ? own : from != kNone ? from : to;
        if (about != kNone) {
            add(std::move(element), about);
        }
    }

    [[nodiscard]] ProcessId calledBy(NodeId node) const {
        const Node& it = graph_.nodes[node];
        if (it.receivingProcess != kNone) {
            return it.receivingProcess;
        }
        if (it.kind == NodeKind::call) {
            for (const Use& use : model_.usesOf(id_)) {
                if (use.item == it.item && use.target == Target::process) {
                    return use.foundProcess;
                }
            }
        }
        return kNone;
    }

    [[nodiscard]] ShownHandoff handoffOf(ItemId item) const {
        const auto values = [&](ClauseKind kind) {
            const Clause* clause = findClause(source_.tree, item, kind);
            if (clause == nullptr || clause->values.count == 0) {
                return std::string();
            }
            const std::uint32_t last = clause->values.first + clause->values.count - 1;
            return std::string(source_.text.slice(
                {source_.tree.values[clause->values.first].span.begin, source_.tree.values[last].span.end}));
        };
        const std::string objects = objectsTitle(source_, item);
        return {.object = objects,
                .channel = values(ClauseKind::via),
                .deadline = values(ClauseKind::deadline),
                .isConfirmed = has(source_.tree, item, ClauseKind::confirmation)};
    }

    void mark() {
        index();
        std::vector<Span> places;
        places.reserve(findings_.size());
        for (const Finding& finding : findings_) {
            places.push_back(finding.place.span);
        }
        const auto elements = bpmn::elementsFor(model_, id_, out_.definitions, places);
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (elements[i].empty()) {
                continue;
            }
            ShownFinding shown{.finding = &findings_[i], .element = elements[i]};
            if (findings_[i].rule == "H201") {
                shown.missingHandoff = flowsWithoutHandoff(elements[i]);
            }
            if (findings_[i].rule == "D405" || findings_[i].rule == "D410") {
                markMediaBreak(elements[i]);
            }
            out_.findings.push_back(std::move(shown));
        }
    }

    void markMediaBreak(const std::string& id) {
        const auto element = elementOf_.find(id);
        if (element == elementOf_.end()) {
            return;
        }
        if (auto& handoff = out_.elements[element->second].handoff) {
            handoff->hasMediaBreak = true;
        }
    }

    /// Where elements and nodes are: a process may have as many findings as steps.
    void index() {
        for (std::size_t i = 0; i < out_.elements.size(); ++i) {
            elementOf_.emplace(out_.elements[i].id, i);
        }
        const bpmn::Definitions& all = out_.definitions;
        drawn_.resize(graph_.nodes.size());
        for (const bpmn::FlowNode& node : all.nodes) {
            if (node.graphNode != bpmn::kNone) {
                drawn_[node.graphNode] = true;
                nodeOf_.emplace(node.id, node.graphNode);
            }
        }
        for (std::uint32_t flow = 0; flow < all.flows.size(); ++flow) {
            if (all.flows[flow].edge != bpmn::kNone) {
                const EdgeId last = lastEdgeOf(all.flows[flow]);
                leadingTo_[graph_.edges[last].to].push_back({flow, last});
            }
        }
    }

    /// Flows on which the case comes to the element with somebody else than the one who must have it there.
    [[nodiscard]] std::vector<std::string> flowsWithoutHandoff(const std::string& id) const {
        std::vector<std::string> ids;
        const auto goal = nodeOf_.find(id);
        const auto flows = goal == nodeOf_.end() ? leadingTo_.end() : leadingTo_.find(goal->second);
        if (flows == leadingTo_.end()) {
            return ids;
        }
        const PartyId required = custody_.required[goal->second];
        for (const auto& [flow, last] : flows->second) {
            const bool changesHands = std::ranges::any_of(custody_.on[last], [&](const Holder& holder) {
                return holder.party != kNone && holder.party != required;
            });
            if (changesHands) {
                ids.push_back(out_.definitions.flows[flow].id);
            }
        }
        return ids;
    }

    /// A flow leads over what is not drawn by itself: handoffs, for example.
    [[nodiscard]] EdgeId lastEdgeOf(const bpmn::SequenceFlow& flow) const {
        EdgeId edge = flow.edge;
        for (std::size_t steps = 0; steps < graph_.edges.size(); ++steps) {
            const NodeId to = graph_.edges[edge].to;
            if (drawn_[to] || graph_.nodes[to].out.size() != 1) {
                break;
            }
            edge = graph_.nodes[to].out.front();
        }
        return edge;
    }

    const Model& model_;
    const Process& process_;
    ProcessId id_;
    const FlowGraph& graph_;
    const Source& source_;
    Custody custody_;
    std::span<const Finding> findings_;
    ShownDiagram out_;
    struct Leading {
        std::uint32_t flow = 0;
        EdgeId last = 0;
    };
    std::map<std::string, std::size_t, std::less<>> elementOf_;
    std::map<std::string, NodeId, std::less<>> nodeOf_;
    std::map<NodeId, std::vector<Leading>> leadingTo_;  ///< by the node to which flows lead
    std::vector<bool> drawn_;                           ///< by node
};

}  // namespace

const ShownElement* ShownDiagram::find(std::string_view id) const {
    const auto found = std::ranges::find(elements, id, &ShownElement::id);
    return found == elements.end() ? nullptr : &*found;
}

ShownDiagram showDiagram(const Model& model, ProcessId process, std::span<const Finding> findings,
                         const bpmn::Pictures& before, std::span<const PartyId> alsoLanes) {
    return Showing(model, process, findings).run(before, alsoLanes);
}

}  // namespace dienstweg
