#include "bpmn/levels.h"

#include <algorithm>
#include <string>
#include <utility>

#include "bpmn/kinds.h"
#include "bpmn/task_width.h"
#include "diagram/layout.h"
#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

constexpr Size kTask{100, 80};
constexpr Size kGateway{50, 50};
constexpr Size kEvent{36, 36};
constexpr Size kDataObject{36, 50};
constexpr Size kDataStore{50, 50};
constexpr int kBand = 60;
constexpr int kLabelWidth = 100;
constexpr int kInsideTask = 86;  // as in bpmn-js

/// How high a lane or pool must be for its name to stand whole in its strip, in two lines; not for a name that nobody
/// reads at a glance.
int stripHeight(const std::string& name) {
    constexpr int kAround = 8;
    constexpr int kHighest = 400;
    if (textWidth(name) > 2 * (kHighest - kLineHeight)) {
        return kHighest;
    }
    int height = 0;
    for (const std::string& word : wrapped(name, 1)) {
        height = std::max(height, textWidth(word));
    }
    while (height > 0 && wrapped(name, height).size() > 2) {
        height += kLineHeight / 2;
    }
    return height + kAround + kLineHeight / 2;
}

bool isEvent(NodeKind kind) { return kind <= NodeKind::boundaryEvent; }

GraphNode graphNode(const FlowNode& node) {
    GraphNode made{.id = node.id, .size = kTask, .lane = node.lane, .host = node.host};
    if (isEvent(node.kind) || isGateway(node.kind)) {
        made.size = isEvent(node.kind) ? kEvent : kGateway;
        made.outline = isEvent(node.kind) ? Outline::circle : Outline::diamond;
        made.label = textSize(node.name, kLabelWidth);
        return made;
    }
    const int width = taskTextWidth(node.name, kInsideTask) + kTask.width - kInsideTask;
    const Size text = textSize(node.name, kInsideTask);
    made.size.width = width + width % 2;  // a middle on a whole pixel
    // So that an event at its edge, of which half is in the task, does not lie on the text.
    made.size.height = std::max(kTask.height, text.height + kEvent.height + 2);
    return made;
}

/// What the node lies in, or is, on the level of `parent`; kNone: it lies elsewhere.
std::uint32_t onLevel(const Definitions& definitions, std::uint32_t node, std::uint32_t parent) {
    while (node != kNone && definitions.nodes[node].parent != parent) {
        node = definitions.nodes[node].parent;
    }
    return node;
}

/// Data objects and stores, each beside its task. `at` is by node of the process: the node of the graph.
void addDocuments(const Definitions& definitions, std::uint32_t parent, const std::vector<std::uint32_t>& at,
                  Level& level) {
    for (std::uint32_t id = 0; id < definitions.associations.size(); ++id) {
        const Association& it = definitions.associations[id];
        const bool comesIn = it.from.kind == End::Kind::artifact;
        const std::uint32_t task = comesIn ? it.to.index : it.from.index;
        const std::uint32_t data = comesIn ? it.from.index : it.to.index;
        if (definitions.nodes[task].parent != parent) {
            continue;
        }
        const Artifact& artifact = definitions.artifacts[data];
        const auto node = static_cast<std::uint32_t>(level.graph.nodes.size());
        level.graph.nodes.push_back({.id = artifact.id,
                                     .size = artifact.kind == ArtifactKind::dataStore ? kDataStore : kDataObject,
                                     .label = textSize(artifact.name, kLabelWidth),
                                     .lane = parent == kNone ? definitions.nodes[task].lane : kNoPart,
                                     .companion = at[task]});
        level.graph.edges.push_back(
            {it.id, LineKind::link, {comesIn ? node : at[task]}, {comesIn ? at[task] : node}, {}});
        level.artifacts.push_back(data);
        level.associations.push_back(id);
    }
}

/// The end of a message on this level: the node, or the frame that it comes out of.
GraphEnd messageEnd(const Definitions& definitions, std::uint32_t message, std::uint32_t here, std::uint32_t index,
                    const WaysOut& waysOut, const std::vector<Size>& frames) {
    GraphEnd end{index};
    if (nodeOf(definitions.messages[message]) != here) {
        end.bottomAt = static_cast<int>(waysOut.at({message, here}).back().x) - frames[here].width / 2;
    }
    return end;
}

}  // namespace

std::vector<std::uint32_t> bandsOf(const Definitions& definitions) {
    std::vector<std::uint32_t> bands;
    for (std::uint32_t each = 0; each < definitions.participants.size(); ++each) {
        if (definitions.participants[each].process == kNone) {
            bands.push_back(each);
        }
    }
    return bands;
}

std::uint32_t nodeOf(const MessageFlow& message) {
    return message.from.kind == End::Kind::node ? message.from.index : message.to.index;
}

Level levelOf(const Definitions& definitions, std::uint32_t parent, const std::vector<std::uint32_t>& bands,
              const std::vector<Size>& frames, const WaysOut& waysOut) {
    Level level;
    const bool outermost = parent == kNone;
    std::vector<std::uint32_t> at(definitions.nodes.size(), kNone);
    std::vector<int> events;
    for (std::uint32_t node = 0; node < definitions.nodes.size(); ++node) {
        if (definitions.nodes[node].parent == parent) {
            at[node] = static_cast<std::uint32_t>(level.nodes.size());
            level.nodes.push_back(node);
        }
    }
    events.resize(level.nodes.size(), 0);
    for (const std::uint32_t node : level.nodes) {
        GraphNode made = graphNode(definitions.nodes[node]);
        made.lane = outermost ? made.lane : kNoPart;
        made.host = made.host == kNone ? kNoPart : at[made.host];
        if (frames[node].width > 0) {
            made.size = frames[node];
        }
        if (made.host != kNoPart) {
            ++events[made.host];
        }
        level.graph.nodes.push_back(std::move(made));
    }
    for (std::size_t node = 0; node < events.size(); ++node) {
        int& width = level.graph.nodes[node].size.width;
        width = std::max(width, widthForEvents(events[node]));
    }
    for (std::uint32_t flow = 0; flow < definitions.flows.size(); ++flow) {
        const SequenceFlow& it = definitions.flows[flow];
        if (at[it.from] != kNone && at[it.to] != kNone) {
            level.flows.push_back(flow);
            level.graph.edges.push_back(
                {it.id, LineKind::flow, {at[it.from]}, {at[it.to]}, textSize(it.name, kLabelWidth)});
        }
    }
    const auto addMessage = [&](std::uint32_t message, const GraphEnd& here, const GraphEnd& pool) {
        const MessageFlow& it = definitions.messages[message];
        const bool sends = it.from.kind == End::Kind::node;
        level.messages.push_back(message);
        level.graph.edges.push_back({it.id, LineKind::message, sends ? here : pool, sends ? pool : here,
                                     outermost ? textSize(it.name, kLabelWidth) : Size{}});
    };
    for (std::uint32_t message = 0; !outermost && message < definitions.messages.size(); ++message) {
        const std::uint32_t here = onLevel(definitions, nodeOf(definitions.messages[message]), parent);
        if (here != kNone) {
            if (level.graph.bands.empty()) {
                level.graph.bands.push_back({"out", 1, BandSide::below});
            }
            addMessage(message, messageEnd(definitions, message, here, at[here], waysOut, frames), {0, true});
        }
    }
    if (!outermost) {
        addDocuments(definitions, parent, at, level);
        return level;
    }
    for (const Lane& lane : definitions.lanes) {
        int height = stripHeight(lane.name);
        if (lane.parent != kNone && std::ranges::count(definitions.lanes, lane.parent, &Lane::parent) == 1) {
            height = std::max(height, level.graph.lanes[lane.parent].height);  // the one around is no higher
        }
        level.graph.lanes.push_back({lane.id, lane.parent, height});
    }
    for (const std::uint32_t band : bands) {
        const Participant& pool = definitions.participants[band];
        level.graph.bands.push_back({pool.id, std::max(kBand, stripHeight(pool.name))});
    }
    for (std::uint32_t message = 0; message < definitions.messages.size(); ++message) {
        const MessageFlow& it = definitions.messages[message];
        const std::uint32_t pool = it.from.kind == End::Kind::node ? it.to.index : it.from.index;
        const auto band = static_cast<std::uint32_t>(std::ranges::find(bands, pool) - bands.begin());
        if (band == level.graph.bands.size()) {  // to the pool itself: as if one lay below it
            level.graph.bands.push_back({"own", 1, BandSide::below});
        }
        const std::uint32_t here = onLevel(definitions, nodeOf(it), kNone);
        addMessage(message, messageEnd(definitions, message, here, at[here], waysOut, frames), {band, true});
    }
    addDocuments(definitions, kNone, at, level);
    return level;
}

}  // namespace dienstweg::bpmn
