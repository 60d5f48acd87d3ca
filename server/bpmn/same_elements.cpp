#include "bpmn/same_elements.h"

#include <algorithm>
#include <string>
#include <vector>

#include "bpmn/carried_text.h"

namespace dienstweg::bpmn {
namespace {

/// Each element as one text of all that it says.
class Elements {
public:
    explicit Elements(const Definitions& from) : from_(from) {
        for (const Process& it : from.processes) {
            add("process", it, {it.executable ? "executable" : ""});
        }
        for (const Participant& it : from.participants) {
            add("participant", it, {idOf(from.processes, it.process), it.multiple ? "multiple" : ""});
        }
        for (const Lane& it : from.lanes) {
            add("lane", it, {idOf(from.processes, it.process), idOf(from.lanes, it.parent)});
        }
        for (const FlowNode& it : from.nodes) {
            add(number(static_cast<int>(it.kind)), it,
                {number(static_cast<int>(it.event)), it.eventText, flag(it.interrupting), flag(it.triggeredByEvent),
                 flag(it.forCompensation), number(static_cast<int>(it.loop)), it.calledElement,
                 idOf(from.processes, it.process), idOf(from.nodes, it.parent), idOf(from.nodes, it.host),
                 idOf(from.lanes, it.lane)});
        }
        for (const SequenceFlow& it : from.flows) {
            add("flow", it, {idOf(from.nodes, it.from), idOf(from.nodes, it.to), it.condition, flag(it.isDefault)});
        }
        for (const MessageFlow& it : from.messages) {
            add("message", it, {endOf(it.from), endOf(it.to)});
        }
        for (const Artifact& it : from.artifacts) {
            add("artifact", it, {number(static_cast<int>(it.kind)), it.text});
        }
        for (const Association& it : from.associations) {
            add("association", it, {endOf(it.from), endOf(it.to)});
        }
        std::ranges::sort(all);
    }

    std::vector<std::string> all;

private:
    static std::string number(int value) { return std::to_string(value); }
    static std::string flag(bool value) { return value ? "1" : "0"; }

    template <typename Part>
    static std::string idOf(const std::vector<Part>& parts, std::uint32_t index) {
        return index == kNone ? std::string() : parts[index].id;
    }

    [[nodiscard]] std::string endOf(const End& end) const {
        switch (end.kind) {
            case End::Kind::node: return from_.nodes[end.index].id;
            case End::Kind::participant: return from_.participants[end.index].id;
            case End::Kind::artifact: return from_.artifacts[end.index].id;
            case End::Kind::sequenceFlow: return from_.flows[end.index].id;
            case End::Kind::messageFlow: return from_.messages[end.index].id;
            case End::Kind::lane: return from_.lanes[end.index].id;
            case End::Kind::nothing: break;
        }
        return {};
    }

    /// No text of a file has the sign with which they are joined.
    void add(const std::string& what, const Element& element, const std::vector<std::string>& more) {
        std::string line = what + '\0' + element.id + '\0' + element.name + '\0' + element.documentation;
        for (const std::string& each : more) {
            line += '\0' + each;
        }
        for (const Extension& each : element.extensions) {
            if (each.name != kText && each.name != kDeclarations) {
                line += '\0' + each.name + '\0' + each.text;
            }
        }
        all.push_back(std::move(line));
    }

    const Definitions& from_;
};

}  // namespace

bool haveSameElements(const Definitions& a, const Definitions& b) { return Elements(a).all == Elements(b).all; }

}  // namespace dienstweg::bpmn
