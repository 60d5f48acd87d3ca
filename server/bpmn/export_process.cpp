#include "bpmn/export_process.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "bpmn/element_ids.h"
#include "checks/catalogue.h"
#include "checks/read.h"
#include "model/custody.h"
#include "model/ids.h"
#include "model/names.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {
namespace {

using dienstweg::Process;

constexpr std::uint32_t kNo = bpmn::kNone;

struct ArtOfEvent {
    std::string_view german, english;
    EventKind kind;
};
constexpr auto kEventArts = std::to_array<ArtOfEvent>({
    {"nachricht", "message", EventKind::message},
    {"zeit", "time", EventKind::timer},
    {"bedingung", "condition", EventKind::conditional},
    {"signal", "signal", EventKind::signal},
    {"fehler", "error", EventKind::error},
    {"eskalation", "escalation", EventKind::escalation},
    {"abbruch", "terminate", EventKind::terminate},
    {"storno", "cancel", EventKind::cancel},
    {"rueckabwicklung", "compensation", EventKind::compensation},
});

struct ArtOfTask {
    std::string_view german, english;
    bpmn::NodeKind kind;
};
constexpr auto kTaskArts = std::to_array<ArtOfTask>({
    {"manuell", "manual", bpmn::NodeKind::manualTask},
    {"benutzer", "user", bpmn::NodeKind::userTask},
    {"dienst", "service", bpmn::NodeKind::serviceTask},
    {"skript", "script", bpmn::NodeKind::scriptTask},
    {"regel", "rule", bpmn::NodeKind::businessRuleTask},
    {"senden", "send", bpmn::NodeKind::sendTask},
    {"empfangen", "receive", bpmn::NodeKind::receiveTask},
});

class Exporter {
public:
    Exporter(const Model& model, ProcessId id)
        : model_(model),
          process_(model.processes[id]),
          graph_(process_.graph),
          source_(model.source(process_.file)),
          tree_(source_.tree),
          stable_(stableIds(source_, process_.item)),
          custody_(followCustody(model, process_)),
          nodeOf_(graph_.nodes.size(), kNo) {}

    Definitions run() {
        const std::string name = ncName(process_.name.empty() ? process_.label : process_.name);
        out_.id = ids_.take("definitions_" + name);
        out_.targetNamespace = "urn:dienstweg:process:" + name;
        out_.exporter = "Dienstweg";
        out_.exporterVersion = DIENSTWEG_VERSION;
        out_.processes.push_back({{.id = ids_.take(name), .name = title(process_.item)}});
        out_.processes.front().documentation = factsOf(process_.item);
        out_.collaborationId = ids_.take("collaboration_" + name);
        out_.participants.push_back({{.id = ids_.take("pool_" + name), .name = title(process_.item)}, 0});
        for (NodeId node = 0; node < graph_.nodes.size(); ++node) {
            if (!isContracted(node) && graph_.reachable[node]) {
                nodeOf_[node] = addNode(node);
            }
        }
        for (EdgeId edge = 0; edge < graph_.edges.size(); ++edge) {
            addFlow(edge);
        }
        closeLoops();
        mergeDoubles();
        endWays();
        joinFlows();
        addMessages();
        return std::move(out_);
    }

private:
    [[nodiscard]] const Item& item(ItemId id) const { return tree_.items[id]; }
    [[nodiscard]] std::string text(ValueId value) const {
        return value == dienstweg::kNone ? std::string() : valueText(source_, tree_.values[value]);
    }
    [[nodiscard]] std::string title(ItemId id) const {
        return id == dienstweg::kNone ? std::string() : titleOf(source_, id);
    }
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
        if (const Clause* note = findClause(tree_, id, ClauseKind::note); note != nullptr && note->values.count > 0) {
            element.documentation = valueText(source_, tree_.values[note->values.first]);
        }
        if (std::string facts = factsOf(id); !facts.empty()) {
            element.extensions.push_back({"facts", std::move(facts)});
        }
    }

    [[nodiscard]] std::string artOf(ItemId id) const {
        const Clause* art = id == dienstweg::kNone ? nullptr : findClause(tree_, id, ClauseKind::kind);
        return art == nullptr || art->values.count == 0
                   ? std::string()
                   : foldedKey(valueText(source_, tree_.values[art->values.first]));
    }

    [[nodiscard]] std::optional<EventKind> eventArt(ItemId id) const {
        const std::string art = artOf(id);
        const auto known = std::ranges::find_if(
            kEventArts, [&](const ArtOfEvent& each) { return each.german == art || each.english == art; });
        return known == kEventArts.end() ? std::nullopt : std::optional(known->kind);
    }

    // ------------------------------------------------------------------------------------------------ nodes

    /// A handoff is the edge that crosses the lanes, unless something else may come of it; sub-processes and groups are
    /// shown as what is in them.
    [[nodiscard]] bool isContracted(NodeId id) const {
        const Node& node = graph_.nodes[id];
        switch (node.kind) {
            case dienstweg::NodeKind::handoff: return node.out.size() == 1 && next(node) != nullptr;
            case dienstweg::NodeKind::subStart:
            case dienstweg::NodeKind::subEnd: return true;
            default: return false;
        }
    }

    [[nodiscard]] const Edge* next(const Node& node) const {
        for (const EdgeId edge : node.out) {
            if (graph_.edges[edge].kind == EdgeKind::next) {
                return &graph_.edges[edge];
            }
        }
        return nullptr;
    }

    /// Who has the case there, if that is clear.
    [[nodiscard]] PartyId holderAt(NodeId id) const {
        const Node& node = graph_.nodes[id];
        const auto internal = [&](PartyId party) {
            return party != dienstweg::kNone && model_.parties[party].kind != PartyKind::external;
        };
        if ((node.kind == dienstweg::NodeKind::start || node.kind == dienstweg::NodeKind::anytime) &&
            internal(node.receiver)) {
            return node.receiver;
        }
        if (internal(node.party)) {
            return node.party;
        }
        for (const Holder& holder : custody_.before[id]) {
            if (internal(holder.party)) {
                return holder.party;
            }
        }
        return dienstweg::kNone;
    }

    /// The lane of the party in those of what is around it; kNo where nobody is known.
    std::uint32_t laneOf(PartyId party) {
        if (party == dienstweg::kNone) {
            return kNo;
        }
        const Party& it = model_.parties[party];
        if (it.kind == PartyKind::organisation) {
            return kNo;
        }
        if (const auto known = laneOfParty_.find(party); known != laneOfParty_.end()) {
            return known->second;
        }
        const std::uint32_t parent = laneOf(it.parent);
        const auto lane = static_cast<std::uint32_t>(out_.lanes.size());
        out_.lanes.push_back(
            {{.id = ids_.take("lane_" + it.path), .name = it.label.empty() ? it.name : it.label}, 0, parent});
        laneOfParty_[party] = lane;
        return lane;
    }

    /// Where a unit acts itself, its work stands in a lane beside those of its roles; where nobody is known, in a lane
    /// without a name.
    std::uint32_t leafLaneOf(PartyId party) {
        const std::uint32_t around = laneOf(party);
        const bool holdsLanes = around != kNo && !actsLikeRole(model_.parties[party].kind);
        if (around != kNo && !holdsLanes) {
            return around;
        }
        if (const auto known = ownLane_.find(party); known != ownLane_.end()) {
            return known->second;
        }
        const auto lane = static_cast<std::uint32_t>(out_.lanes.size());
        const std::string name = around == kNo ? std::string() : out_.lanes[around].name;
        out_.lanes.push_back(
            {{.id = ids_.take("lane_own_" + (around == kNo ? "nobody" : out_.lanes[around].id)), .name = name},
             0,
             around});
        ownLane_[party] = lane;
        return lane;
    }

    std::uint32_t push(bpmn::NodeKind kind, EventKind event, std::string id, std::string name, std::uint32_t lane) {
        FlowNode node;
        node.id = ids_.take(id);
        node.name = std::move(name);
        node.kind = kind;
        node.event = event;
        node.process = 0;
        node.lane = lane;
        out_.nodes.push_back(std::move(node));
        return static_cast<std::uint32_t>(out_.nodes.size() - 1);
    }

    /// What comes from outside is a message. Of several triggers each has to be told from the others: what brings a
    /// document is a message, too, and what is only told in words is a condition.
    [[nodiscard]] EventKind startKind(ItemId id) const {
        if (id == dienstweg::kNone) {
            return EventKind::none;
        }
        for (const PartyId party : partiesIn(model_, process_, id, ClauseKind::from)) {
            if (model_.parties[party].kind == PartyKind::external) {
                return EventKind::message;
            }
        }
        if (process_.triggers.size() < 2) {
            return EventKind::none;
        }
        const Range objects = item(id).objects;
        const bool document =
            objects.count > 0 && documentOf(model_, process_.file, tree_.values[objects.first]) != dienstweg::kNone;
        return document ? EventKind::message : EventKind::conditional;
    }

    std::uint32_t addNode(NodeId id) {
        using Ours = dienstweg::NodeKind;
        const Node& node = graph_.nodes[id];
        const std::uint32_t lane = leafLaneOf(holderAt(id));
        const std::string key = stable(node.item);
        const EventKind art = eventArt(node.item).value_or(EventKind::none);
        std::uint32_t made = kNo;
        switch (node.kind) {
            case Ours::start: {
                made = push(bpmn::NodeKind::startEvent, art == EventKind::none ? startKind(node.item) : art,
                            "start_" + key, title(node.item), lane);
                break;
            }
            case Ours::work: made = push(taskKind(node), EventKind::none, key, title(node.item), lane); break;
            case Ours::decision:
                made = push(gatewayKind(node.item), EventKind::none, key, title(node.item), lane);
                break;
            case Ours::handoff: made = addHandoff(node, key, lane); break;
            case Ours::send: made = push(bpmn::NodeKind::sendTask, EventKind::none, key, title(node.item), lane); break;
            case Ours::consult: made = push(bpmn::NodeKind::task, EventKind::none, key, title(node.item), lane); break;
            case Ours::wait: made = addWait(node, key, lane); break;
            case Ours::call:
                made = push(bpmn::NodeKind::callActivity, EventKind::none, key, title(node.item), lane);
                out_.nodes[made].calledElement = ncName(title(node.item));
                break;
            case Ours::split: made = push(bpmn::NodeKind::parallelGateway, EventKind::none, key, {}, lane); break;
            case Ours::join:
                made = push(bpmn::NodeKind::parallelGateway, EventKind::none, key + ".join", {}, lane);
                break;
            case Ours::loopStart: made = push(bpmn::NodeKind::exclusiveGateway, EventKind::none, key, {}, lane); break;
            case Ours::loopEnd:
                made = push(bpmn::NodeKind::exclusiveGateway, EventKind::none, key + ".end", title(node.item), lane);
                break;
            case Ours::event:
                made = push(bpmn::NodeKind::intermediateThrowEvent, art, key, title(node.item), lane);
                break;
            case Ours::merge: made = push(gatewayKind(node.item), EventKind::none, key, {}, lane); break;
            case Ours::anytime: made = addAnytime(id, key, lane); break;
            case Ours::end: made = push(bpmn::NodeKind::endEvent, art, key, endTitle(node.item), lane); break;
            case Ours::subStart:
            case Ours::subEnd: break;
        }
        addFacts(out_.nodes[made], node.item);
        return made;
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

    [[nodiscard]] bpmn::NodeKind taskKind(const Node& node) const {
        const std::string art = artOf(node.item);
        const auto known = std::ranges::find_if(
            kTaskArts, [&](const ArtOfTask& each) { return each.german == art || each.english == art; });
        if (known != kTaskArts.end()) {
            return known->kind;
        }
        return node.automatic ? bpmn::NodeKind::serviceTask : bpmn::NodeKind::task;
    }

    [[nodiscard]] bpmn::NodeKind gatewayKind(ItemId id) const {
        const std::string art = artOf(id);
        if (art == "mehrfach" || art == "inclusive") {
            return bpmn::NodeKind::inclusiveGateway;
        }
        if (art == "komplex" || art == "complex") {
            return bpmn::NodeKind::complexGateway;
        }
        return art == "alle" || art == "parallel" ? bpmn::NodeKind::parallelGateway : bpmn::NodeKind::exclusiveGateway;
    }

    /// To another process: the case leaves. With outcomes: work of the sender, at whose edge these begin.
    std::uint32_t addHandoff(const Node& node, const std::string& key, std::uint32_t lane) {
        if (node.receivingProcess != dienstweg::kNone) {
            const bool last = node.out.empty();
            return push(last ? bpmn::NodeKind::endEvent : bpmn::NodeKind::intermediateThrowEvent, EventKind::message,
                        key, title(node.item), lane);
        }
        return push(bpmn::NodeKind::sendTask, EventKind::none, key, title(node.item), lane);
    }

    std::uint32_t addWait(const Node& node, const std::string& key, std::uint32_t lane) {
        const auto outcomes =
            std::ranges::count_if(node.out, [&](EdgeId edge) { return graph_.edges[edge].kind != EdgeKind::event; });
        if (outcomes > 1) {
            return push(bpmn::NodeKind::eventBasedGateway, EventKind::none, key, {}, lane);
        }
        const ItemId via = node.out.empty() ? dienstweg::kNone : graph_.edges[node.out.front()].via;
        const ItemId about = via == dienstweg::kNone ? node.item : via;
        arrivals_.emplace_back(static_cast<std::uint32_t>(out_.nodes.size()), about);
        return push(bpmn::NodeKind::intermediateCatchEvent, catchKind(about), key, title(about), lane);
    }

    [[nodiscard]] EventKind catchKind(ItemId id) const {
        if (const auto art = eventArt(id)) {
            return *art;
        }
        const ItemKind kind = item(id).kind;
        const bool awaits = kind == ItemKind::arrival ||
                            (kind == ItemKind::wait && childOfKind(tree_, id, ItemKind::arrival) != dienstweg::kNone);
        return awaits ? EventKind::message : EventKind::timer;
    }

    /// In the braces of a statement an event at its edge; among the statements a way that begins by itself.
    std::uint32_t addAnytime(NodeId id, const std::string& key, std::uint32_t lane) {
        const Node& node = graph_.nodes[id];
        const std::uint32_t host = node.in.size() == 1 ? nodeOf_[graph_.edges[node.in.front()].from] : kNo;
        const EventKind event = eventArt(node.item).value_or(
            findClause(tree_, node.item, ClauseKind::deadline) != nullptr ? EventKind::timer : EventKind::message);
        const bool atEdge = host != kNo && isActivity(out_.nodes[host].kind);
        const auto made = push(atEdge ? bpmn::NodeKind::boundaryEvent : bpmn::NodeKind::startEvent, event, key,
                               title(node.item), lane);
        if (atEdge) {
            out_.nodes[made].host = host;
            out_.nodes[made].lane = out_.nodes[host].lane;
            out_.nodes[made].interrupting = item(node.item).kind == ItemKind::anytime;
        }
        return made;
    }

    static bool isActivity(bpmn::NodeKind kind) {
        return kind >= bpmn::NodeKind::task && kind <= bpmn::NodeKind::adHocSubProcess;
    }
    static bool isGateway(bpmn::NodeKind kind) { return kind >= bpmn::NodeKind::exclusiveGateway; }

    // ------------------------------------------------------------------------------------------------ flows

    struct Landing {
        std::uint32_t node = kNo;
        std::vector<NodeId> handoffs;  ///< that were contracted on the way there
    };

    [[nodiscard]] Landing landing(NodeId id) const {
        Landing landing;
        for (std::size_t steps = 0; steps <= graph_.nodes.size(); ++steps) {
            if (!isContracted(id)) {
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

    std::uint32_t flow(std::uint32_t from, std::uint32_t to, const std::string& id, std::string name) {
        SequenceFlow made;
        made.id = ids_.take("flow_" + id);
        made.name = std::move(name);
        made.from = from;
        made.to = to;
        out_.flows.push_back(std::move(made));
        return static_cast<std::uint32_t>(out_.flows.size() - 1);
    }

    void addFlow(EdgeId id) {
        const Edge& edge = graph_.edges[id];
        if (nodeOf_[edge.from] == kNo || edge.kind == EdgeKind::event) {
            return;
        }
        Landing to = landing(edge.to);
        if (to.node == kNo) {
            return;
        }
        std::uint32_t from = nodeOf_[edge.from];
        const Node& start = graph_.nodes[edge.from];
        std::string name;
        const std::string key =
            out_.nodes[from].id + "." + (edge.via == dienstweg::kNone ? out_.nodes[to.node].id : stable(edge.via));
        if (edge.via != dienstweg::kNone && edge.kind == EdgeKind::branch) {
            name = title(edge.via);
        } else if (out_.nodes[from].kind == bpmn::NodeKind::eventBasedGateway) {
            const ItemId about = edge.via == dienstweg::kNone ? start.item : edge.via;
            const std::uint32_t caught = push(bpmn::NodeKind::intermediateCatchEvent, catchKind(about),
                                              "catch_" + stable(about), title(about), out_.nodes[from].lane);
            addFacts(out_.nodes[caught], edge.via);
            arrivals_.emplace_back(caught, about);
            flow(from, caught, key + ".caught", {});
            from = caught;
        } else if ((edge.kind == EdgeKind::refused || edge.kind == EdgeKind::late) &&
                   isActivity(out_.nodes[from].kind)) {
            const std::uint32_t outcome =
                push(bpmn::NodeKind::boundaryEvent, edge.kind == EdgeKind::late ? EventKind::timer : EventKind::error,
                     "outcome_" + key, edge.via == dienstweg::kNone ? std::string() : title(edge.via),
                     out_.nodes[from].lane);
            out_.nodes[outcome].host = from;
            addFacts(out_.nodes[outcome], edge.via);
            from = outcome;
        }
        const std::uint32_t made = flow(from, to.node, key, std::move(name));
        for (const NodeId handoff : to.handoffs) {
            const ItemId about = graph_.nodes[handoff].item;
            std::string& label = out_.flows[made].name;
            label += (label.empty() ? "" : "; ") + objectsTitle(source_, about);
            addFacts(out_.flows[made], about);
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
            flow(nodeOf_[end], begin, out_.nodes[begin].id + ".again", title(node.item));
        }
    }

    /// Branches of one decision that lead to the same place are one flow: tools take a second one for a mistake.
    void mergeDoubles() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> first;
        std::vector<SequenceFlow> kept;
        for (SequenceFlow& flow : out_.flows) {
            const auto [known, isFirst] = first.try_emplace({flow.from, flow.to}, kept.size());
            if (isFirst) {
                kept.push_back(std::move(flow));
                continue;
            }
            SequenceFlow& same = kept[known->second];
            if (!flow.name.empty()) {
                same.name += (same.name.empty() ? "" : " / ") + flow.name;
            }
            std::ranges::move(flow.extensions, std::back_inserter(same.extensions));
        }
        out_.flows = std::move(kept);
    }

    /// What only runs beside ends by itself.
    void endWays() {
        const auto nodes = static_cast<std::uint32_t>(out_.nodes.size());
        std::vector<bool> goesOn(nodes, false);
        for (const SequenceFlow& flow : out_.flows) {
            goesOn[flow.from] = true;
        }
        for (std::uint32_t node = 0; node < nodes; ++node) {
            if (!goesOn[node] && out_.nodes[node].kind != bpmn::NodeKind::endEvent) {
                const auto end =
                    push(bpmn::NodeKind::endEvent, EventKind::none, "end_" + out_.nodes[node].id,
                         phrase({"picture.done", {}}, source_.german ? Language::german : Language::english),
                         out_.nodes[node].lane);
                flow(node, end, "end_" + out_.nodes[node].id, {});
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ joins

    /// Several flows into a task mean that it may happen several times at once, several out of one that all are taken;
    /// what is meant is a gateway.
    void joinFlows() {
        const auto nodes = static_cast<std::uint32_t>(out_.nodes.size());
        std::vector<std::vector<std::uint32_t>> in(nodes);
        std::vector<std::vector<std::uint32_t>> outOf(nodes);
        for (std::uint32_t each = 0; each < out_.flows.size(); ++each) {
            in[out_.flows[each].to].push_back(each);
            outOf[out_.flows[each].from].push_back(each);
        }
        for (std::uint32_t node = 0; node < nodes; ++node) {
            const bpmn::NodeKind kind = out_.nodes[node].kind;
            const bool splits = outOf[node].size() > 1;
            if (in[node].size() > 1 && (!isGateway(kind) || splits)) {
                const auto join = push(bpmn::NodeKind::exclusiveGateway, EventKind::none, "join_" + out_.nodes[node].id,
                                       {}, out_.nodes[node].lane);
                for (const std::uint32_t each : in[node]) {
                    out_.flows[each].to = join;
                }
                flow(join, node, "join_" + out_.nodes[node].id, {});
            }
            if (splits && !isGateway(kind)) {
                const auto split = push(bpmn::NodeKind::exclusiveGateway, EventKind::none,
                                        "split_" + out_.nodes[node].id, out_.nodes[node].name, out_.nodes[node].lane);
                for (const std::uint32_t each : outOf[node]) {
                    out_.flows[each].from = split;
                }
                flow(node, split, "split_" + out_.nodes[node].id, {});
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ pools outside

    std::uint32_t poolOf(PartyId party) {
        if (const auto known = poolOfParty_.find(party); known != poolOfParty_.end()) {
            return known->second;
        }
        const Party& it = model_.parties[party];
        const auto pool = static_cast<std::uint32_t>(out_.participants.size());
        out_.participants.push_back(
            {{.id = ids_.take("pool_" + it.path), .name = it.label.empty() ? it.name : it.label}, kNo});
        poolOfParty_[party] = pool;
        return pool;
    }

    void message(std::uint32_t node, PartyId party, bool arrives, const std::string& name) {
        if (party == dienstweg::kNone || model_.parties[party].kind != PartyKind::external || node == kNo) {
            return;
        }
        const End pool{End::Kind::participant, poolOf(party)};
        const End here{End::Kind::node, node};
        MessageFlow flow;
        flow.id =
            ids_.take("message_" + out_.nodes[node].id + (arrives ? ".from." : ".to.") + model_.parties[party].path);
        flow.name = name;
        flow.from = arrives ? pool : here;
        flow.to = arrives ? here : pool;
        out_.messages.push_back(std::move(flow));
    }

    void addMessages() {
        for (NodeId id = 0; id < graph_.nodes.size(); ++id) {
            const Node& node = graph_.nodes[id];
            if (nodeOf_[id] == kNo || node.item == dienstweg::kNone) {
                continue;
            }
            const auto parties = [&](ClauseKind clause) { return partiesIn(model_, process_, node.item, clause); };
            const std::string objects = objectsTitle(source_, node.item);
            switch (node.kind) {
                case dienstweg::NodeKind::start:
                    for (const PartyId party : parties(ClauseKind::from)) {
                        message(nodeOf_[id], party, true, objects);
                    }
                    break;
                case dienstweg::NodeKind::send:
                    for (const PartyId party : parties(ClauseKind::to)) {
                        message(nodeOf_[id], party, false, objects);
                    }
                    break;
                case dienstweg::NodeKind::consult:
                    for (const PartyId party : parties(ClauseKind::from)) {
                        message(nodeOf_[id], party, false, {});
                    }
                    break;
                default: break;
            }
        }
        for (const auto& [node, about] : arrivals_) {
            for (const PartyId party : partiesIn(model_, process_, about, ClauseKind::from)) {
                message(node, party, true, objectsTitle(source_, about));
            }
        }
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<std::string> stable_;
    Custody custody_;
    std::vector<std::uint32_t> nodeOf_;
    ElementIds ids_;
    std::map<PartyId, std::uint32_t> laneOfParty_, ownLane_, poolOfParty_;
    std::vector<std::pair<std::uint32_t, ItemId>> arrivals_;  ///< nodes that catch something, and what says what
    Definitions out_;
};

}  // namespace

Definitions exportProcess(const Model& model, ProcessId process) { return Exporter(model, process).run(); }

}  // namespace dienstweg::bpmn
