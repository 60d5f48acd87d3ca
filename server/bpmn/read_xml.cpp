#include "bpmn/read_xml.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <pugixml.hpp>

#include "bpmn/kinds.h"
#include "bpmn/lane_membership.h"
#include "bpmn/read_diagram.h"
#include "bpmn/tags.h"
#include "bpmn/xml_bytes.h"
#include "bpmn/xml_names.h"

namespace dienstweg::bpmn {
namespace {

using pugi::xml_node;

class Reader {
public:
    explicit Reader(const std::string& text) : text_(text), lines_(text) {}

    std::expected<ReadXml, XmlFault> run() {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!parsed) {
            return std::unexpected(XmlFault{XmlFault::Kind::notXml, lines_.lineAt(parsed.offset)});
        }
        const xml_node root = document.document_element();
        if (localName(root.name()) != "definitions" || !isBpmn(root)) {
            return std::unexpected(XmlFault{XmlFault::Kind::notBpmn, 0});
        }
        Definitions& all = out_.definitions;
        all.id = cleanText(root.attribute("id").value());
        all.targetNamespace = cleanText(root.attribute("targetNamespace").value());
        all.exporter = cleanText(root.attribute("exporter").value());
        all.exporterVersion = cleanText(root.attribute("exporterVersion").value());
        for (const xml_node child : root.children()) {
            if (const auto kind = eventKind(tagOf(child))) {  // several events may share it
                sharedEvents_.emplace(child.attribute("id").value(), std::pair(*kind, eventText(child)));
            }
        }
        for (const xml_node child : root.children()) {
            const std::string_view tag = tagOf(child);
            if (eventKind(tag)) {
                continue;
            }
            if (tag == "collaboration") {
                collaboration(child);
            } else if (tag == "process") {
                process(child);
            } else if (tag != "BPMNDiagram") {
                unknown(child, tag);
            }
        }
        resolve();
        for (const xml_node child : root.children()) {
            if (localName(child.name()) == "BPMNDiagram") {
                readDiagram(
                    child, [this](const std::string& ref) { return endOf(ref); }, all,
                    [this](xml_node node, std::string_view number) {
                        defect(Defect::Kind::badNumber, localName(node.name()), number, lineOf(node));
                    });
            }
        }
        for (const std::uint32_t node : assignLanes(all, namedLanes_)) {
            defect(Defect::Kind::twoLanes, "flowNodeRef", all.nodes[node].id, 0);
        }
        return std::move(out_);
    }

private:
    // ------------------------------------------------------------------------------------------------ XML

    /// The tag without its prefix; empty for what is no element of BPMN's.
    [[nodiscard]] static std::string_view tagOf(xml_node node) {
        return node.type() == pugi::node_element && isBpmn(node) ? localName(node.name()) : std::string_view();
    }

    [[nodiscard]] std::uint32_t lineOf(xml_node node) const { return lines_.lineAt(node.offset_debug()); }

    void defect(Defect::Kind kind, std::string_view tag, std::string_view id, std::uint32_t line) {
        out_.defects.push_back({kind, std::string(tag), cleanText(id), line});
    }

    void unknown(xml_node node, std::string_view tag) {
        if (!tag.empty() && !isQuiet(tag)) {
            defect(Defect::Kind::unknownElement, tag, node.attribute("id").value(), lineOf(node));
        }
    }

    [[nodiscard]] xml_node child(xml_node parent, std::string_view tag) const {
        for (const xml_node each : parent.children()) {
            if (tagOf(each) == tag) {
                return each;
            }
        }
        return {};
    }

    // ------------------------------------------------------------------------------------------------ elements

    /// Notes whose the id is. One that is missing is made up.
    void describe(Element& element, xml_node from, End end) {
        element.line = lineOf(from);
        element.id = trimmed(from.attribute("id").value());
        element.name = cleanText(from.attribute("name").value());
        if (const xml_node documentation = child(from, "documentation")) {
            element.documentation = cleanText(documentation.text().get());
        }
        if (const xml_node extensions = child(from, "extensionElements")) {
            for (const xml_node each : extensions.children()) {
                if (prefixOf(each.name()) == "dienstweg") {
                    element.extensions.push_back({std::string(localName(each.name())), cleanText(each.text().get())});
                }
            }
        }
        if (element.id.empty()) {
            element.id = "_without_id_" + std::to_string(++made_);
            defect(Defect::Kind::missingId, localName(from.name()), element.id, lineOf(from));
        }
        if (!byId_.emplace(element.id, end).second) {
            defect(Defect::Kind::duplicateId, localName(from.name()), element.id, lineOf(from));
        }
    }

    void collaboration(xml_node from) {
        out_.definitions.collaborationId = cleanText(from.attribute("id").value());
        for (const xml_node each : from.children()) {
            const std::string_view tag = tagOf(each);
            if (tag == "participant") {
                auto& all = out_.definitions.participants;
                all.emplace_back();
                describe(all.back(), each, {End::Kind::participant, index(all)});
                all.back().multiple = static_cast<bool>(child(each, "participantMultiplicity"));
                processRefs_.push_back(trimmed(each.attribute("processRef").value()));
            } else if (tag == "messageFlow") {
                auto& all = out_.definitions.messages;
                all.emplace_back();
                describe(all.back(), each, {End::Kind::messageFlow, index(all)});
                messageRefs_.push_back(refsOf(each));
            } else if (!artifact(each, tag, kNone, kNone)) {
                unknown(each, tag);
            }
        }
    }

    struct Refs {
        std::string from, to;
        std::uint32_t line = 0;
    };
    [[nodiscard]] Refs refsOf(xml_node node) const {
        return {trimmed(node.attribute("sourceRef").value()), trimmed(node.attribute("targetRef").value()),
                lineOf(node)};
    }

    template <typename Elements>
    static std::uint32_t index(const Elements& all) {
        return static_cast<std::uint32_t>(all.size() - 1);
    }

    void process(xml_node from) {
        auto& all = out_.definitions.processes;
        all.emplace_back();
        const std::uint32_t id = index(all);
        describe(all.back(), from, {});
        processById_.emplace(all.back().id, id);
        all.back().executable = from.attribute("isExecutable").as_bool();
        for (const xml_node each : from.children()) {
            if (tagOf(each) == "laneSet") {
                lanes(each, id, kNone, 0);
            }
        }
        flowElements(from, id, kNone, 0);
    }

    void lanes(xml_node set, std::uint32_t process, std::uint32_t parent, int depth) {
        if (depth > kDeepestXml) {
            defect(Defect::Kind::tooDeep, "laneSet", set.attribute("id").value(), lineOf(set));
            return;
        }
        for (const xml_node each : set.children()) {
            if (tagOf(each) != "lane") {
                continue;
            }
            auto& all = out_.definitions.lanes;
            all.emplace_back();
            const std::uint32_t lane = index(all);
            describe(all.back(), each, {End::Kind::lane, lane});
            all.back().process = process;
            all.back().parent = parent;
            for (const xml_node inner : each.children()) {
                const std::string_view tag = tagOf(inner);
                if (tag == "flowNodeRef") {
                    laneRefs_.push_back({lane, trimmed(inner.text().get()), lineOf(inner)});
                } else if (tag == "childLaneSet") {
                    lanes(inner, process, lane, depth + 1);
                }
            }
        }
    }

    void flowElements(xml_node from, std::uint32_t process, std::uint32_t parent, int depth) {
        if (depth > kDeepestXml) {
            defect(Defect::Kind::tooDeep, localName(from.name()), from.attribute("id").value(), lineOf(from));
            return;
        }
        for (const xml_node each : from.children()) {
            const std::string_view tag = tagOf(each);
            if (const auto kind = nodeKind(tag)) {
                node(each, *kind, process, parent);
                if (*kind == NodeKind::subProcess || *kind == NodeKind::transaction ||
                    *kind == NodeKind::adHocSubProcess) {
                    flowElements(each, process, index(out_.definitions.nodes), depth + 1);
                }
            } else if (tag == "sequenceFlow") {
                auto& all = out_.definitions.flows;
                all.emplace_back();
                describe(all.back(), each, {End::Kind::sequenceFlow, index(all)});
                all.back().condition = cleanText(child(each, "conditionExpression").text().get());
                flowRefs_.push_back(refsOf(each));
            } else if (!artifact(each, tag, process, parent) && !eventKind(tag)) {
                unknown(each, tag);
            }
        }
    }

    void node(xml_node from, NodeKind kind, std::uint32_t process, std::uint32_t parent) {
        auto& all = out_.definitions.nodes;
        all.emplace_back();
        FlowNode& node = all.back();
        describe(node, from, {End::Kind::node, index(all)});
        node.kind = kind;
        node.process = process;
        node.parent = parent;
        node.triggeredByEvent = from.attribute("triggeredByEvent").as_bool();
        node.forCompensation = from.attribute("isForCompensation").as_bool();
        node.instantiate = from.attribute("instantiate").as_bool();
        node.calledElement = trimmed(from.attribute("calledElement").value());
        node.interrupting =
            from.attribute("cancelActivity").as_bool(true) && from.attribute("isInterrupting").as_bool(true);
        hosts_.push_back(trimmed(from.attribute("attachedToRef").value()));
        defaults_.push_back(trimmed(from.attribute("default").value()));
        int events = 0;
        for (const xml_node each : from.children()) {
            const std::string_view tag = tagOf(each);
            auto event = eventKind(tag);
            std::string text = event ? eventText(each) : std::string();
            if (tag == "eventDefinitionRef") {
                const auto shared = sharedEvents_.find(std::string(localName(trimmed(each.text().get()))));
                if (shared != sharedEvents_.end()) {
                    std::tie(event, text) = shared->second;
                }
            }
            if (event) {
                node.event = ++events == 1                                  ? *event
                             : from.attribute("parallelMultiple").as_bool() ? EventKind::parallelMultiple
                                                                            : EventKind::multiple;
                node.eventText = std::move(text);
            } else if (tag == "dataInputAssociation" || tag == "dataOutputAssociation") {
                dataAssociation(each, tag == "dataInputAssociation", node.id);
            } else if (tag == "multiInstanceLoopCharacteristics") {
                node.loop = each.attribute("isSequential").as_bool() ? LoopKind::sequential : LoopKind::parallel;
            } else if (tag == "standardLoopCharacteristics") {
                node.loop = LoopKind::standard;
            }
        }
    }

    /// Between a task and a data object or store; what it goes into within the task has no place.
    void dataAssociation(xml_node from, bool isInput, const std::string& task) {
        auto& all = out_.definitions.associations;
        all.emplace_back();
        all.back().id = trimmed(from.attribute("id").value());  // nobody refers to it; many have none
        all.back().line = lineOf(from);
        all.back().kind = isInput ? AssociationKind::dataInput : AssociationKind::dataOutput;
        all.back().directed = true;
        const std::string data = trimmed(child(from, isInput ? "sourceRef" : "targetRef").text().get());
        associationRefs_.push_back(isInput ? Refs{data, task, lineOf(from)} : Refs{task, data, lineOf(from)});
    }

    /// The time, the condition, or the name of the link.
    static std::string eventText(xml_node event) {
        for (const xml_node each : event.children()) {
            if (const std::string_view text = each.text().get(); !text.empty()) {
                return cleanText(text);
            }
        }
        return cleanText(event.attribute("name").value());
    }

    bool artifact(xml_node from, std::string_view tag, std::uint32_t process, std::uint32_t parent) {
        if (tag == "association") {
            auto& all = out_.definitions.associations;
            all.emplace_back();
            describe(all.back(), from, {});
            const std::string_view direction = from.attribute("associationDirection").value();
            all.back().directed = direction == "One" || direction == "Both";
            associationRefs_.push_back(refsOf(from));
            return true;
        }
        const auto kind = artifactKind(tag);
        if (!kind) {
            return false;
        }
        auto& all = out_.definitions.artifacts;
        all.emplace_back();
        describe(all.back(), from, {End::Kind::artifact, index(all)});
        all.back().kind = *kind;
        all.back().process = process;
        all.back().parent = parent;
        all.back().text = cleanText(child(from, "text").text().get());
        return true;
    }

    // ------------------------------------------------------------------------------------------------ references

    /// By the id as it is written, else without a prefix.
    [[nodiscard]] End endOf(const std::string& ref) const {
        for (const std::string& id : {ref, std::string(localName(ref))}) {
            if (const auto known = byId_.find(id); known != byId_.end()) {
                return known->second;
            }
        }
        return {};
    }
    [[nodiscard]] std::uint32_t nodeOf(const std::string& ref) const {
        const End end = endOf(ref);
        return end.kind == End::Kind::node ? end.index : kNone;
    }

    void resolve() {
        Definitions& all = out_.definitions;
        for (std::size_t i = 0; i < all.participants.size(); ++i) {
            const auto known = processById_.find(std::string(localName(processRefs_[i])));
            const auto whole = processById_.find(processRefs_[i]);
            all.participants[i].process = whole != processById_.end()   ? whole->second
                                          : known != processById_.end() ? known->second
                                                                        : kNone;
            if (!processRefs_[i].empty() && all.participants[i].process == kNone) {
                defect(Defect::Kind::danglingRef, "participant", processRefs_[i], 0);
            }
        }
        for (std::size_t i = 0; i < all.nodes.size(); ++i) {
            FlowNode& node = all.nodes[i];
            node.host = node.kind == NodeKind::boundaryEvent ? nodeOf(hosts_[i]) : kNone;
            const bool fits = node.host != kNone && isActivity(all.nodes[node.host].kind) &&
                              all.nodes[node.host].process == node.process &&
                              all.nodes[node.host].parent == node.parent;
            if (!fits) {
                node.host = kNone;
            }
            if (!fits && node.kind == NodeKind::boundaryEvent) {
                defect(Defect::Kind::danglingRef, "boundaryEvent", hosts_[i].empty() ? node.id : hosts_[i], 0);
            }
        }
        resolveFlows();
        resolveMessages();
        for (std::size_t i = 0; i < all.associations.size(); ++i) {
            all.associations[i].from = endOf(associationRefs_[i].from);
            all.associations[i].to = endOf(associationRefs_[i].to);
        }
        for (const LaneRef& ref : laneRefs_) {
            if (const std::uint32_t node = nodeOf(ref.node); node != kNone) {
                namedLanes_.emplace_back(node, ref.lane);
            } else if (endOf(ref.node).kind == End::Kind::nothing) {
                defect(Defect::Kind::danglingRef, "flowNodeRef", ref.node, ref.line);
            }
        }
    }

    /// A flow that leads from or to nothing is left out, and said.
    void resolveFlows() {
        std::vector<SequenceFlow> kept;
        for (std::size_t i = 0; i < out_.definitions.flows.size(); ++i) {
            SequenceFlow& flow = out_.definitions.flows[i];
            flow.from = nodeOf(flowRefs_[i].from);
            flow.to = nodeOf(flowRefs_[i].to);
            if (flow.from == kNone || flow.to == kNone) {
                defect(Defect::Kind::flowWithoutEnd, "sequenceFlow", flow.id, flowRefs_[i].line);
                byId_.erase(flow.id);
                continue;
            }
            flow.isDefault = !defaults_[flow.from].empty() && localName(defaults_[flow.from]) == localName(flow.id);
            byId_[flow.id] = {End::Kind::sequenceFlow, static_cast<std::uint32_t>(kept.size())};
            kept.push_back(std::move(flow));
        }
        out_.definitions.flows = std::move(kept);
    }

    void resolveMessages() {
        std::vector<MessageFlow> kept;
        for (std::size_t i = 0; i < out_.definitions.messages.size(); ++i) {
            MessageFlow& message = out_.definitions.messages[i];
            message.from = endOf(messageRefs_[i].from);
            message.to = endOf(messageRefs_[i].to);
            const auto leads = [](const End& end) {
                return end.kind == End::Kind::node || end.kind == End::Kind::participant;
            };
            if (!leads(message.from) || !leads(message.to)) {
                defect(Defect::Kind::flowWithoutEnd, "messageFlow", message.id, messageRefs_[i].line);
                byId_.erase(message.id);
                continue;
            }
            byId_[message.id] = {End::Kind::messageFlow, static_cast<std::uint32_t>(kept.size())};
            kept.push_back(std::move(message));
        }
        out_.definitions.messages = std::move(kept);
    }

    struct LaneRef {
        std::uint32_t lane = kNone;
        std::string node;
        std::uint32_t line = 0;
    };

    const std::string& text_;
    Lines lines_;
    ReadXml out_;
    std::unordered_map<std::string, End> byId_;
    std::unordered_map<std::string, std::uint32_t> processById_;
    std::unordered_map<std::string, std::pair<EventKind, std::string>> sharedEvents_;
    std::vector<std::string> processRefs_;       ///< by participant
    std::vector<std::string> hosts_, defaults_;  ///< by node
    std::vector<Refs> flowRefs_, messageRefs_, associationRefs_;
    std::vector<LaneRef> laneRefs_;
    std::vector<NodeInLane> namedLanes_;
    int made_ = 0;
};

}  // namespace

std::expected<ReadXml, XmlFault> readXml(std::string_view bytes) {
    if (bytes.size() > kLargestXml) {
        return std::unexpected(XmlFault{XmlFault::Kind::tooLarge, 0});
    }
    const XmlText text = xmlText(bytes);
    auto read = Reader(text.utf8).run();
    if (read && text.guessed) {
        read->defects.insert(read->defects.begin(), {Defect::Kind::encoding, "definitions", {}, 1});
    }
    return read;
}

}  // namespace dienstweg::bpmn
