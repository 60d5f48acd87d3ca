#include "bpmn/import_losses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/slug.h"
#include "bpmn/tags.h"

namespace dienstweg::bpmn {
namespace {

class Losses {
public:
    Losses(const Definitions& from, std::vector<Loss>& to) : from_(from), to_(to) {}

    void add(std::string_view tag, const Element& element) {
        to_.push_back({std::string(tag), element.id, oneLine(element.name), element.line});
    }

    void node(std::uint32_t id, bool isTold) {
        const FlowNode& it = from_.nodes[id];
        if (!isTold) {
            add(tagOf(it.kind), it);
            return;
        }
        if (it.loop != LoopKind::none) {
            add(it.loop == LoopKind::standard ? "standardLoopCharacteristics" : "multiInstanceLoopCharacteristics", it);
        }
        const bool unexpected = it.kind == NodeKind::startEvent && it.parent != kNone &&
                                !from_.nodes[it.parent].triggeredByEvent && it.event != EventKind::none;
        if (!it.eventText.empty() || unexpected) {  // BPMN has no such start in a sub-process that is simply entered
            add(definitionTagOf(it.event).empty() ? "eventDefinition" : definitionTagOf(it.event), it);
        }
        if (it.forCompensation) {
            add("isForCompensation", it);
        }
        if (!it.documentation.empty() && (it.host != kNone || it.triggeredByEvent || isStartWithin(it))) {
            add("documentation", it);
        }
    }

    void flow(const SequenceFlow& it, bool isUnfit) {
        if (isUnfit) {
            add("sequenceFlow", it);
            return;
        }
        if (!it.condition.empty()) {
            add("conditionExpression", it);
        }
    }

private:
    /// The start of an event sub-process is what `jederzeit` waits for, and that has no notes.
    [[nodiscard]] bool isStartWithin(const FlowNode& it) const {
        return it.kind == NodeKind::startEvent && it.parent != kNone && from_.nodes[it.parent].triggeredByEvent;
    }

    const Definitions& from_;
    std::vector<Loss>& to_;
};

}  // namespace

void addLosses(const Definitions& definitions, const FlowView& view, std::uint32_t process,
               const std::vector<bool>& isTold, std::vector<Loss>& losses) {
    Losses all(definitions, losses);
    // Nodes are listed level by level, so that a process costs no more than what lies in it.
    std::vector<std::uint32_t> nodes = view.inProcess[process];
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::uint32_t id = nodes[i];
        all.node(id, isTold[id]);
        for (const std::uint32_t flow : view.out[id]) {
            all.flow(definitions.flows[flow], false);
        }
        nodes.insert(nodes.end(), view.inNode[id].begin(), view.inNode[id].end());
    }
}

void addFileLosses(const Definitions& definitions, const FlowView& view, std::vector<Loss>& losses) {
    constexpr auto kTags = std::to_array<const char*>(
        {"dataObjectReference", "dataInput", "dataOutput", "dataStoreReference", "textAnnotation", "group"});
    Losses all(definitions, losses);
    for (const std::uint32_t flow : view.unfit) {
        all.flow(definitions.flows[flow], true);
    }
    for (std::uint32_t id = 0; id < definitions.artifacts.size(); ++id) {
        const Artifact& it = definitions.artifacts[id];
        if (view.isToldArtifact[id]) {
            continue;
        }
        losses.push_back(
            {kTags[static_cast<std::size_t>(it.kind)], it.id, oneLine(it.name.empty() ? it.text : it.name), it.line});
    }
    for (const std::uint32_t message : view.unheard) {
        all.add("messageFlow", definitions.messages[message]);
    }
    for (std::uint32_t id = 0; id < definitions.messages.size(); ++id) {
        const MessageFlow& message = definitions.messages[id];
        if (!message.name.empty() && !std::ranges::binary_search(view.unheard, id)) {
            all.add("messageFlow.name", message);
        }
    }
    for (std::uint32_t id = 0; id < definitions.associations.size(); ++id) {
        if (!view.isToldAssociation[id]) {
            all.add("association", definitions.associations[id]);
        }
    }
}

}  // namespace dienstweg::bpmn
