#include "bpmn/write_xml.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string_view>

#include <pugixml.hpp>

#include "bpmn/export_process.h"
#include "bpmn/kinds.h"
#include "bpmn/tags.h"

namespace dienstweg::bpmn {
namespace {

using pugi::xml_node;

xml_node add(xml_node parent, const std::string& tag) { return parent.append_child(("bpmn:" + tag).c_str()); }

void set(xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(std::string(value).c_str());
}

/// XML 1.0 knows no control characters but these.
std::string allowed(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        kept += byte < 0x20 && c != '\n' && c != '\t' && c != '\r' ? ' ' : c;
    }
    return kept;
}

void setText(xml_node node, std::string_view text) { node.text().set(allowed(text).c_str()); }

class Writer {
public:
    explicit Writer(const Definitions& definitions) : from_(definitions) {}

    std::string run() {
        pugi::xml_document document;
        const xml_node declaration = document.append_child(pugi::node_declaration);
        set(declaration, "version", "1.0");
        set(declaration, "encoding", "UTF-8");
        const xml_node root = add(document.root(), "definitions");
        set(root, "xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL");
        set(root, "xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI");
        set(root, "xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC");
        set(root, "xmlns:di", "http://www.omg.org/spec/DD/20100524/DI");
        set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        set(root, "xmlns:dienstweg", kNamespace);
        set(root, "id", from_.id);
        set(root, "targetNamespace", from_.targetNamespace);
        set(root, "exporter", from_.exporter);
        set(root, "exporterVersion", from_.exporterVersion);
        if (!from_.collaborationId.empty()) {
            collaboration(root);
        }
        for (std::uint32_t process = 0; process < from_.processes.size(); ++process) {
            addProcess(root, process);
        }
        diagram(root);
        std::ostringstream out;
        document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
        return std::move(out).str();
    }

private:
    static xml_node element(xml_node parent, const std::string& tag, const Element& element) {
        xml_node made = add(parent, tag);
        set(made, "id", element.id);
        if (!element.name.empty()) {
            set(made, "name", allowed(element.name));
        }
        if (!element.documentation.empty()) {
            setText(add(made, "documentation"), element.documentation);
        }
        if (!element.extensions.empty()) {
            xml_node extensions = add(made, "extensionElements");
            for (const Extension& extension : element.extensions) {
                setText(extensions.append_child(("dienstweg:" + extension.name).c_str()), extension.text);
            }
        }
        return made;
    }

    [[nodiscard]] const std::string& idOf(const End& end) const {
        return end.kind == End::Kind::node ? from_.nodes[end.index].id : from_.participants[end.index].id;
    }

    void collaboration(xml_node root) {
        const xml_node made = add(root, "collaboration");
        set(made, "id", from_.collaborationId);
        for (const Participant& participant : from_.participants) {
            const xml_node pool = element(made, "participant", participant);
            if (participant.process != kNone) {
                set(pool, "processRef", from_.processes[participant.process].id);
            }
        }
        for (const MessageFlow& message : from_.messages) {
            const xml_node flow = element(made, "messageFlow", message);
            set(flow, "sourceRef", idOf(message.from));
            set(flow, "targetRef", idOf(message.to));
        }
    }

    void addProcess(xml_node root, std::uint32_t process) {
        const xml_node made = element(root, "process", from_.processes[process]);
        set(made, "isExecutable", from_.processes[process].executable ? "true" : "false");
        if (!from_.lanes.empty()) {
            lanes(add(made, "laneSet"), process, kNone);
        }
        flowElements(made, kNone);
    }

    /// What lies directly in the process or in the sub-process.
    void flowElements(xml_node to, std::uint32_t parent) {
        for (std::uint32_t node = 0; node < from_.nodes.size(); ++node) {
            if (from_.nodes[node].parent == parent) {
                flowNode(to, node);
            }
        }
        for (const SequenceFlow& flow : from_.flows) {
            if (from_.nodes[flow.from].parent == parent) {
                const xml_node line = element(to, "sequenceFlow", flow);
                set(line, "sourceRef", from_.nodes[flow.from].id);
                set(line, "targetRef", from_.nodes[flow.to].id);
            }
        }
        data(to, parent);
    }

    /// What lies beside the tasks; the data objects themselves belong to the process.
    void data(xml_node to, std::uint32_t parent) {
        std::vector<std::string_view> objects;
        for (const Artifact& it : from_.artifacts) {
            if (parent == kNone && !it.object.empty() && std::ranges::count(objects, it.object) == 0) {
                objects.push_back(it.object);
                set(add(to, "dataObject"), "id", it.object);
            }
        }
        for (const Artifact& it : from_.artifacts) {
            if (it.parent != parent) {
                continue;
            }
            const xml_node made =
                element(to, it.kind == ArtifactKind::dataStore ? "dataStoreReference" : "dataObjectReference", it);
            if (!it.object.empty()) {
                set(made, "dataObjectRef", it.object);
            }
        }
        for (const Association& it : from_.associations) {
            if (it.kind == AssociationKind::association && from_.nodes[it.from.index].parent == parent) {
                const xml_node made = element(to, "association", it);
                set(made, "sourceRef", from_.nodes[it.from.index].id);
                set(made, "targetRef", from_.artifacts[it.to.index].id);
            }
        }
    }

    /// BPMN wants something within the task that what is read goes into; tools put a property there.
    void dataOf(xml_node task, std::uint32_t id) {
        const auto isRead = [&](const Association& it) {
            return it.kind == AssociationKind::dataInput && it.to.index == id;
        };
        const std::string property = from_.nodes[id].id + ".data";
        if (std::ranges::any_of(from_.associations, isRead)) {
            const xml_node made = add(task, "property");
            set(made, "id", property);
            set(made, "name", "__targetRef_placeholder");
        }
        for (const Association& it : from_.associations) {
            if (isRead(it)) {
                const xml_node made = element(task, "dataInputAssociation", it);
                setText(add(made, "sourceRef"), from_.artifacts[it.from.index].id);
                setText(add(made, "targetRef"), property);
            }
        }
        for (const Association& it : from_.associations) {
            if (it.kind == AssociationKind::dataOutput && it.from.index == id) {
                setText(add(element(task, "dataOutputAssociation", it), "targetRef"), from_.artifacts[it.to.index].id);
            }
        }
    }

    void lanes(xml_node set_, std::uint32_t process, std::uint32_t parent) {
        for (std::uint32_t lane = 0; lane < from_.lanes.size(); ++lane) {
            if (from_.lanes[lane].process != process || from_.lanes[lane].parent != parent) {
                continue;
            }
            const xml_node made = element(set_, "lane", from_.lanes[lane]);
            bool hasLanes = false;
            for (const Lane& other : from_.lanes) {
                hasLanes = hasLanes || other.parent == lane;
            }
            for (const FlowNode& node : from_.nodes) {
                if (node.lane == lane && node.parent == kNone) {
                    setText(add(made, "flowNodeRef"), node.id);
                }
            }
            if (hasLanes) {
                lanes(add(made, "childLaneSet"), process, lane);
            }
        }
    }

    void flowNode(xml_node process, std::uint32_t id) {
        const FlowNode& node = from_.nodes[id];
        const xml_node made = element(process, std::string(tagOf(node.kind)), node);
        for (const SequenceFlow& flow : from_.flows) {
            if (flow.to == id) {
                setText(add(made, "incoming"), flow.id);
            }
        }
        for (const SequenceFlow& flow : from_.flows) {
            if (flow.from == id) {
                setText(add(made, "outgoing"), flow.id);
                if (flow.isDefault) {
                    set(made, "default", flow.id);
                }
            }
        }
        if (node.kind == NodeKind::boundaryEvent) {
            set(made, "attachedToRef", from_.nodes[node.host].id);
            if (!node.interrupting) {
                set(made, "cancelActivity", "false");
            }
        }
        if (!node.calledElement.empty()) {
            set(made, "calledElement", node.calledElement);
        }
        if (node.triggeredByEvent) {
            set(made, "triggeredByEvent", "true");
        }
        if (node.kind == NodeKind::startEvent && !node.interrupting) {
            set(made, "isInterrupting", "false");
        }
        dataOf(made, id);
        if (isSubProcess(node.kind)) {
            flowElements(made, id);
        }
        if (node.event == EventKind::multiple || node.event == EventKind::parallelMultiple) {
            // Which they are nobody said; BPMN knows such an event by having several.
            for (const char* number : {".event1", ".event2"}) {
                set(add(made, "signalEventDefinition"), "id", node.id + number);
            }
            if (node.event == EventKind::parallelMultiple) {
                set(made, "parallelMultiple", "true");
            }
        }
        if (const std::string_view event = definitionTagOf(node.event); !event.empty()) {
            const xml_node definition = add(made, std::string(event));
            set(definition, "id", node.id + ".event");
            if (node.event == EventKind::conditional) {
                const xml_node condition = add(definition, "condition");
                set(condition, "xsi:type", "bpmn:tFormalExpression");
                setText(condition, node.name);
            } else if (node.event == EventKind::link) {
                set(definition, "name", node.name);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ places

    static std::string number(double value) { return std::to_string(std::lround(value)); }

    static void addBounds(xml_node parent, const Bounds& bounds) {
        const xml_node made = parent.append_child("dc:Bounds");
        set(made, "x", number(bounds.x));
        set(made, "y", number(bounds.y));
        set(made, "width", number(bounds.width));
        set(made, "height", number(bounds.height));
    }

    static void label(xml_node parent, const std::optional<Bounds>& bounds) {
        if (bounds) {
            addBounds(parent.append_child("bpmndi:BPMNLabel"), *bounds);
        }
    }

    static xml_node shape(xml_node plane, const Element& element, const std::optional<Bounds>& bounds) {
        xml_node made = plane.append_child("bpmndi:BPMNShape");
        set(made, "id", element.id + ".di");
        set(made, "bpmnElement", element.id);
        if (bounds) {
            addBounds(made, *bounds);
        }
        return made;
    }

    static void line(xml_node plane, const Element& element, const std::vector<Waypoint>& way,
                     const std::optional<Bounds>& labelAt) {
        xml_node made = plane.append_child("bpmndi:BPMNEdge");
        set(made, "id", element.id + ".di");
        set(made, "bpmnElement", element.id);
        for (const Waypoint& point : way) {
            const xml_node at = made.append_child("di:waypoint");
            set(at, "x", number(point.x));
            set(at, "y", number(point.y));
        }
        label(made, labelAt);
    }

    void diagram(xml_node root) {
        xml_node made = root.append_child("bpmndi:BPMNDiagram");
        set(made, "id", from_.id + ".diagram");
        const xml_node plane = made.append_child("bpmndi:BPMNPlane");
        set(plane, "id", from_.id + ".plane");
        set(plane, "bpmnElement", from_.collaborationId.empty() ? from_.processes.front().id : from_.collaborationId);
        for (const Participant& participant : from_.participants) {
            set(shape(plane, participant, participant.bounds), "isHorizontal", "true");
        }
        for (const Lane& lane : from_.lanes) {
            set(shape(plane, lane, lane.bounds), "isHorizontal", "true");
        }
        for (const FlowNode& node : from_.nodes) {
            const xml_node drawn = shape(plane, node, node.bounds);
            if (node.kind == NodeKind::exclusiveGateway) {
                set(drawn, "isMarkerVisible", "true");
            }
            if (isSubProcess(node.kind)) {
                set(drawn, "isExpanded", node.expanded ? "true" : "false");
            }
            label(drawn, node.label);
        }
        for (const Artifact& it : from_.artifacts) {
            label(shape(plane, it, it.bounds), it.label);
        }
        for (const SequenceFlow& flow : from_.flows) {
            line(plane, flow, flow.way, flow.label);
        }
        for (const Association& it : from_.associations) {
            line(plane, it, it.way, std::nullopt);
        }
        for (const MessageFlow& message : from_.messages) {
            line(plane, message, message.way, message.label);
        }
    }

    const Definitions& from_;
};

}  // namespace

std::string writeXml(const Definitions& definitions) { return Writer(definitions).run(); }

}  // namespace dienstweg::bpmn
