#include "bpmn/export_process.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "bpmn/add_element.h"
#include "bpmn/carried_text.h"
#include "bpmn/element_ids.h"
#include "bpmn/export_documents.h"
#include "bpmn/export_frames.h"
#include "bpmn/export_holders.h"
#include "bpmn/export_lanes.h"
#include "bpmn/export_messages.h"
#include "bpmn/gateways.h"
#include "bpmn/kinds.h"
#include "checks/catalogue.h"
#include "checks/read.h"
#include "model/ids.h"
#include "model/names.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {
namespace {

using dienstweg::Process;

constexpr std::uint32_t kNo = bpmn::kNone;

class Exporter {
public:
    Exporter(const Model& model, ProcessId id, Drawn drawn, DocumentsAre documents)
        : model_(model),
          completes_(drawn == Drawn::completed),
          withDocuments_(documents == DocumentsAre::drawn),
          process_(model.processes[id]),
          graph_(process_.graph),
          source_(model.source(process_.file)),
          tree_(source_.tree),
          stable_(stableIds(source_, process_.item)),
          holders_(holdersOf(model, process_)),
          frames_(framesOf(model, process_, holders_)),
          nodeOf_(graph_.nodes.size(), kNo),
          lanes_(model, out_, ids_) {}

    Definitions run(std::span<const PartyId> alsoLanes) {
        const std::string name = ncName(process_.name.empty() ? process_.label : process_.name);
        out_.id = ids_.take("definitions_" + name);
        out_.targetNamespace = "urn:dienstweg:process:" + name;
        out_.exporter = "Dienstweg";
        out_.exporterVersion = DIENSTWEG_VERSION;
        out_.processes.push_back({{.id = ids_.take(name), .name = title(process_.item)}});
        if (std::string facts = factsOf(process_.item); !facts.empty()) {
            out_.processes.front().documentation = facts;
            out_.processes.front().extensions.push_back({kFacts, std::move(facts)});
        }
        out_.collaborationId = ids_.take("collaboration_" + name);
        out_.participants.push_back({{.id = ids_.take("pool_" + name), .name = title(process_.item)}, 0});
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            const bool isDrawn = completes_ ? graph_.reachable[node] : graph_.nodes[node].item != dienstweg::kNone;
            if (!isContracted(node) && isDrawn) {
                nodeOf_[node] = add(node);
            }
        }
        for (const PartyId party : alsoLanes) {
            lanes_.of(party);
        }
        putIntoFrames();
        for (EdgeId edge = 0; edge < graph_.edges.size(); ++edge) {
            follow(edge);
        }
        closeLoops();
        if (completes_) {
            mergeDoubles(out_);
            endWays(out_, ids_, done());
            joinFlows(out_, ids_);
        }
        addMessages(model_, process_, nodeOf_, arrivals_, lanes_, ids_, out_, !completes_);
        if (withDocuments_) {
            addDocuments(model_, process_, nodeOf_, ids_, out_);
        }
        if (!completes_) {
            leaveOut(out_, implied_);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] const Item& item(ItemId id) const { return tree_.items[id]; }
    [[nodiscard]] std::string text(ValueId value) const {
        return value == dienstweg::kNone ? std::string() : valueText(source_, tree_.values[value]);
    }
    /// Nothing where the text has empty quotes: there something is still to be said.
    [[nodiscard]] std::string title(ItemId id) const {
        if (id == dienstweg::kNone) {
            return {};
        }
        const bool hasWords = item(id).label == dienstweg::kNone && item(id).objects.count > 0;
        return hasWords && objectsTitle(source_, id).empty() ? std::string() : titleOf(source_, id);
    }
    [[nodiscard]] std::string label(ItemId id) const { return text(item(id).label); }
    [[nodiscard]] std::string stable(ItemId id) const { return id == dienstweg::kNone ? "start" : stable_[id]; }

    // ------------------------------------------------------------------------------------------------ facts

    /// All clauses as the language writes them, one a line.
    [[nodiscard]] std::string factsOf(ItemId id) const {
        std::string facts;
        const PrintStyle style{.spelling = source_.german ? Spelling::german : Spelling::english};
        for (const Clause& clause : clausesOf(tree_, id)) {
            facts += (facts.empty() ? "" : "\n") + print(draft(source_, clause), item(id).kind, style);
        }
        return facts;
    }

    void addFacts(Element& element, ItemId id) const {
        if (id == dienstweg::kNone) {
            return;
        }
        element.item = id;
        element.documentation =
            documentationOf(draft(source_, id), source_.german ? Spelling::german : Spelling::english);
        const ItemKind kind = item(id).kind;
        if (isStatement(kind) || kind == ItemKind::trigger || kind == ItemKind::arrival) {
            element.extensions.push_back({kStatement, headOf(source_, id)});
        }
        if (std::string facts = factsOf(id); !facts.empty()) {
            element.extensions.push_back({kFacts, std::move(facts)});
        }
    }

    // ------------------------------------------------------------------------------------------------ nodes

    /// A handoff is the edge that crosses the lanes, unless something else may come of it; sub-processes and groups are
    /// shown as what is in them.
    [[nodiscard]] bool isContracted(NodeId id) const {
        const Node& node = graph_.nodes[id];
        switch (node.kind) {
            case dienstweg::NodeKind::handoff: return node.out.size() == 1 && next(node) != nullptr;
            case dienstweg::NodeKind::subStart:
            case dienstweg::NodeKind::subEnd: return !frames_.has(node.item);
            case dienstweg::NodeKind::join: return !completes_ && isJoinedByNext(node);
            default: return false;
        }
    }

    /// Nobody is said to join the branches, and right behind them a statement joins them and what else comes to it.
    [[nodiscard]] bool isJoinedByNext(const Node& node) const {
        const Edge* const on = next(node);
        return on != nullptr && graph_.nodes[on->to].kind == dienstweg::NodeKind::merge &&
               gatewayKind(source_, graph_.nodes[on->to].item) == bpmn::NodeKind::parallelGateway &&
               findClause(tree_, node.item, ClauseKind::joinedBy) == nullptr;
    }

    [[nodiscard]] const Edge* next(const Node& node) const {
        for (const EdgeId edge : node.out) {
            if (graph_.edges[edge].kind == EdgeKind::next) {
                return &graph_.edges[edge];
            }
        }
        return nullptr;
    }

    std::uint32_t add(NodeId id) {
        using Ours = dienstweg::NodeKind;
        const Node& node = graph_.nodes[id];
        const std::uint32_t lane = lanes_.of(holders_[id]);
        const std::string key = stable(node.item);
        const EventKind art = eventArt(source_, node.item).value_or(EventKind::none);
        std::uint32_t made = kNo;
        switch (node.kind) {
            case Ours::start: {
                made = addNode(out_, ids_, bpmn::NodeKind::startEvent,
                               eventArt(source_, node.item).value_or(startKind(model_, process_, node.item)),
                               "start_" + key, title(node.item), lane);
                break;
            }
            case Ours::work:
                made = addNode(out_, ids_, taskKind(source_, node), EventKind::none, key, title(node.item), lane);
                break;
            case Ours::decision:
                made =
                    addNode(out_, ids_, gatewayKind(source_, node.item), EventKind::none, key, title(node.item), lane);
                break;
            case Ours::handoff: made = addHandoff(node, key, lane); break;
            case Ours::send:
                made = addNode(out_, ids_, bpmn::NodeKind::sendTask, EventKind::none, key, title(node.item), lane);
                break;
            case Ours::consult:
                made = addNode(out_, ids_, bpmn::NodeKind::task, EventKind::none, key, title(node.item), lane);
                break;
            case Ours::wait: made = addWait(node, key, lane); break;
            case Ours::call:
                made = addNode(out_, ids_, bpmn::NodeKind::callActivity, EventKind::none, key, title(node.item), lane);
                out_.nodes[made].calledElement = ncName(title(node.item));
                break;
            case Ours::split:
                made =
                    addNode(out_, ids_, bpmn::NodeKind::parallelGateway, EventKind::none, key, label(node.item), lane);
                break;
            case Ours::join:
                made = addNode(out_, ids_, bpmn::NodeKind::parallelGateway, EventKind::none, key + ".join", {}, lane);
                break;
            case Ours::loopStart:
                made = addNode(out_, ids_, bpmn::NodeKind::exclusiveGateway, EventKind::none, key, {}, lane);
                break;
            case Ours::loopEnd:
                made = addNode(out_, ids_, bpmn::NodeKind::exclusiveGateway, EventKind::none, key + ".end",
                               title(node.item), lane);
                break;
            case Ours::event:
                made = addNode(out_, ids_,
                               isStartWithin(id) ? bpmn::NodeKind::startEvent : bpmn::NodeKind::intermediateThrowEvent,
                               art, key, title(node.item), lane);
                break;
            case Ours::merge:
                made =
                    addNode(out_, ids_, gatewayKind(source_, node.item), EventKind::none, key, label(node.item), lane);
                break;
            case Ours::anytime: made = addAnytime(id, key, lane); break;
            case Ours::end:
                made = addNode(out_, ids_,
                               endsHere(node) ? bpmn::NodeKind::endEvent : bpmn::NodeKind::intermediateThrowEvent, art,
                               key, isImplied(source_, node.item, Implied::end) ? done() : endTitle(node.item), lane);
                break;
            case Ours::subStart:
                made = addNode(out_, ids_, subProcessKind(source_, node.item), EventKind::none, key, title(node.item),
                               lane);
                out_.nodes[made].triggeredByEvent = isImplied(source_, node.item, Implied::byEvent);
                break;
            case Ours::subEnd: return nodeOf_[graph_.nodeOf[node.item]];
        }
        out_.nodes[made].graphNode = id;
        addFacts(out_.nodes[made], node.item);
        if (isImplied(source_, node.item, Implied::gateway) || isImplied(source_, node.item, Implied::end)) {
            implied_.push_back(made);
        }
        return made;
    }

    /// The end of a sub-process that has no frame is something that is reached on the way.
    [[nodiscard]] bool endsHere(const Node& node) const {
        return std::ranges::all_of(node.out,
                                   [&](EdgeId edge) { return frames_.has(graph_.nodes[graph_.edges[edge].to].item); });
    }

    /// What stands at an end that the text does not name.
    [[nodiscard]] std::string done() const {
        return phrase({"picture.done", {}}, source_.german ? Language::german : Language::english);
    }

    /// What the result says, where the end has no words of its own.
    [[nodiscard]] std::string endTitle(ItemId id) const {
        if (item(id).label == dienstweg::kNone && item(id).name != dienstweg::kNone) {
            for (const ItemId result : process_.results) {
                if (item(result).name != dienstweg::kNone &&
                    nameKey(text(item(result).name)) == nameKey(text(item(id).name)) &&
                    item(result).label != dienstweg::kNone) {
                    return text(item(result).label);
                }
            }
        }
        return title(id);
    }

    /// To another process: the case leaves. With outcomes: work of the sender, at whose edge these begin.
    std::uint32_t addHandoff(const Node& node, const std::string& key, std::uint32_t lane) {
        if (node.receivingProcess != dienstweg::kNone) {
            const bool last = node.out.empty();
            return addNode(out_, ids_, last ? bpmn::NodeKind::endEvent : bpmn::NodeKind::intermediateThrowEvent,
                           EventKind::message, key, title(node.item), lane);
        }
        return addNode(out_, ids_, bpmn::NodeKind::sendTask, EventKind::none, key, title(node.item), lane);
    }

    std::uint32_t addWait(const Node& node, const std::string& key, std::uint32_t lane) {
        const auto outcomes =
            std::ranges::count_if(node.out, [&](EdgeId edge) { return graph_.edges[edge].kind != EdgeKind::event; });
        if (outcomes > 1) {
            return addNode(out_, ids_, bpmn::NodeKind::eventBasedGateway, EventKind::none, key, label(node.item), lane);
        }
        const ItemId via = node.out.empty() ? dienstweg::kNone : graph_.edges[node.out.front()].via;
        const ItemId about = via == dienstweg::kNone ? node.item : via;
        arrivals_.push_back({static_cast<std::uint32_t>(out_.nodes.size()), about});
        return addCaught(about, key, lane);
    }

    std::uint32_t addCaught(ItemId about, const std::string& key, std::uint32_t lane) {
        const bool task = isReceiveTask(source_, about);
        return addNode(out_, ids_, task ? bpmn::NodeKind::receiveTask : bpmn::NodeKind::intermediateCatchEvent,
                       task ? EventKind::none : catchKind(source_, about), key, title(about), lane);
    }

    /// In the braces of a statement an event at its edge; among the statements a way that begins by itself.
    std::uint32_t addAnytime(NodeId id, const std::string& key, std::uint32_t lane) {
        const Node& node = graph_.nodes[id];
        const ItemId around = hostOfEvent(tree_, node.item);
        const std::uint32_t host = frames_.has(around)   ? nodeOf_[graph_.nodeOf[around]]
                                   : node.in.size() == 1 ? nodeOf_[graph_.edges[node.in.front()].from]
                                                         : kNo;
        const EventKind event =
            eventArt(source_, node.item)
                .value_or(findClause(tree_, node.item, ClauseKind::deadline) != nullptr ? EventKind::timer
                                                                                        : EventKind::message);
        const bool atEdge = host != kNo && isActivity(out_.nodes[host].kind);
        const auto made = addNode(out_, ids_, atEdge ? bpmn::NodeKind::boundaryEvent : bpmn::NodeKind::startEvent,
                                  event, key, title(node.item), lane);
        if (atEdge) {
            out_.nodes[made].host = host;
            out_.nodes[made].lane = out_.nodes[host].lane;
            out_.nodes[made].interrupting = item(node.item).kind == ItemKind::anytime;
        }
        return made;
    }

    // ------------------------------------------------------------------------------------------------ frames

    [[nodiscard]] bool isStartWithin(NodeId id) const {
        return frames_.around[id] != dienstweg::kNone && isImplied(source_, graph_.nodes[id].item, Implied::start);
    }

    void putIntoFrames() {
        for (NodeId id = 0; id < graph_.nodes.size(); ++id) {
            const ItemId around = frames_.around[id];
            if (around == dienstweg::kNone || nodeOf_[id] == kNo ||
                graph_.nodes[id].kind == dienstweg::NodeKind::subEnd) {
                continue;
            }
            if (tree_.items[around].kind == ItemKind::subprocess) {
                out_.nodes[nodeOf_[id]].parent = nodeOf_[graph_.nodeOf[around]];
            } else {
                out_.nodes[nodeOf_[id]].parent = eventFrame(around);
            }
        }
    }

    /// An event sub-process: the event is its start. What it is called is said by a group around all that is in it.
    std::uint32_t eventFrame(ItemId item_) {
        if (const auto known = eventFrames_.find(item_); known != eventFrames_.end()) {
            return known->second;
        }
        const std::uint32_t start = nodeOf_[graph_.nodeOf[item_]];
        const ItemId only = tree_.items[item_].firstChild;
        const bool isNamed = only != dienstweg::kNone && item(only).kind == ItemKind::group &&
                             item(only).nextSibling == dienstweg::kNone;
        const std::uint32_t made =
            addNode(out_, ids_, bpmn::NodeKind::subProcess, EventKind::none, "frame_" + out_.nodes[start].id,
                    isNamed ? label(only) : std::string(), out_.nodes[start].lane);
        out_.nodes[made].triggeredByEvent = true;
        out_.nodes[start].interrupting = item(item_).kind == ItemKind::anytime;
        return eventFrames_[item_] = made;
    }

    /// What BPMN's modellers expect at the beginning of a sub-process.
    void enterFrame(std::uint32_t frame, std::uint32_t first) {
        if (completes_ && out_.nodes[first].kind != bpmn::NodeKind::startEvent) {
            const std::uint32_t start = addNode(out_, ids_, bpmn::NodeKind::startEvent, EventKind::none,
                                                "start_" + out_.nodes[frame].id, {}, out_.nodes[frame].lane);
            out_.nodes[start].parent = frame;
            addFlow(out_, ids_, start, first, out_.nodes[start].id);
        }
    }

    // ------------------------------------------------------------------------------------------------ flows

    struct Landing {
        std::uint32_t node = kNo;
        std::vector<NodeId> handoffs;  ///< that were contracted on the way there
    };

    /// Behind a sub-process if a way that is outside of it leads to its end.
    [[nodiscard]] Landing landing(NodeId id) const {
        Landing landing;
        for (std::size_t steps = 0; steps <= graph_.nodes.size(); ++steps) {
            if (!isContracted(id) && graph_.nodes[id].kind != dienstweg::NodeKind::subEnd) {
                landing.node = nodeOf_[id];
                return landing;
            }
            const Node& node = graph_.nodes[id];
            if (node.kind == dienstweg::NodeKind::handoff) {
                landing.handoffs.push_back(id);
            }
            const Edge* const on = next(node);
            if (on == nullptr) {
                break;
            }
            id = on->to;
        }
        return landing;
    }

    void follow(EdgeId id) {
        const Edge& edge = graph_.edges[id];
        if (nodeOf_[edge.from] == kNo || edge.kind == EdgeKind::event) {
            return;
        }
        const Node& start = graph_.nodes[edge.from];
        const Node& goal = graph_.nodes[edge.to];
        const bool leaves = goal.kind == dienstweg::NodeKind::subEnd && frames_.has(goal.item) &&
                            (frames_.around[edge.from] == goal.item || start.item == goal.item ||
                             start.kind == dienstweg::NodeKind::end);
        if (leaves) {
            return;
        }
        const Landing to = landing(edge.to);
        if (to.node == kNo) {
            return;
        }
        std::uint32_t from = nodeOf_[edge.from];
        if (start.kind == dienstweg::NodeKind::subStart) {
            enterFrame(from, to.node);
            return;
        }
        std::string name;
        const std::string key =
            out_.nodes[from].id + "." + (edge.via == dienstweg::kNone ? out_.nodes[to.node].id : stable(edge.via));
        if (edge.via != dienstweg::kNone && edge.kind == EdgeKind::branch) {
            name = title(edge.via);
        } else if (start.kind == dienstweg::NodeKind::wait &&
                   out_.nodes[from].kind == bpmn::NodeKind::eventBasedGateway) {
            const ItemId about = edge.via == dienstweg::kNone ? start.item : edge.via;
            const std::uint32_t caught = addCaught(about, "catch_" + stable(about), out_.nodes[from].lane);
            addFacts(out_.nodes[caught], edge.via);
            arrivals_.push_back({caught, about});
            addFlow(out_, ids_, from, caught, key + ".caught", {});
            out_.nodes[caught].parent = out_.nodes[from].parent;
            from = caught;
        } else if ((edge.kind == EdgeKind::refused || edge.kind == EdgeKind::late) &&
                   isActivity(out_.nodes[from].kind)) {
            const std::uint32_t outcome =
                addNode(out_, ids_, bpmn::NodeKind::boundaryEvent,
                        edge.kind == EdgeKind::late ? EventKind::timer : EventKind::error, "outcome_" + key,
                        edge.via == dienstweg::kNone ? std::string() : title(edge.via), out_.nodes[from].lane);
            out_.nodes[outcome].host = from;
            out_.nodes[outcome].parent = out_.nodes[from].parent;
            addFacts(out_.nodes[outcome], edge.via);
            from = outcome;
        }
        const std::uint32_t made = addFlow(out_, ids_, from, to.node, key, std::move(name));
        out_.flows[made].edge = id;
        for (const NodeId handoff : to.handoffs) {
            const ItemId about = graph_.nodes[handoff].item;
            std::string& label = out_.flows[made].name;
            const std::string objects = objectsTitle(source_, about);
            const std::string words = objects.empty() ? text(item(about).label) : objects;
            label += (label.empty() || words.empty() ? "" : "; ") + words;
            addFacts(out_.flows[made], about);
        }
        if (out_.flows[made].item == kNo) {
            out_.flows[made].item = edge.via;
        }
        if (edge.via != dienstweg::kNone && item(edge.via).kind == ItemKind::otherwise) {
            out_.flows[made].isDefault = true;
        }
    }

    /// `jede`: after the body the next one, or on.
    void closeLoops() {
        for (NodeId end = 0; end < graph_.nodes.size(); ++end) {
            const Node& node = graph_.nodes[end];
            if (node.kind != dienstweg::NodeKind::loopEnd || nodeOf_[end] == kNo) {
                continue;
            }
            const std::uint32_t begin = nodeOf_[graph_.nodeOf[node.item]];
            addFlow(out_, ids_, nodeOf_[end], begin, out_.nodes[begin].id + ".again", title(node.item));
        }
    }

    const Model& model_;
    bool completes_;
    bool withDocuments_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<std::string> stable_;
    std::vector<PartyId> holders_;
    Frames frames_;
    std::vector<std::uint32_t> nodeOf_;
    ElementIds ids_;
    std::vector<Arrival> arrivals_;
    std::map<ItemId, std::uint32_t> eventFrames_;
    std::vector<std::uint32_t> implied_;  ///< nodes that BPMN does without
    Definitions out_;
    ExportLanes lanes_;
};

}  // namespace

Definitions exportProcess(const Model& model, ProcessId process, Drawn drawn, DocumentsAre documents,
                          std::span<const PartyId> alsoLanes) {
    return Exporter(model, process, drawn, documents).run(alsoLanes);
}

}  // namespace dienstweg::bpmn
