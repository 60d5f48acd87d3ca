#include "bpmn/read_diagram.h"

#include <charconv>
#include <cmath>
#include <optional>

#include "bpmn/xml_names.h"

namespace dienstweg::bpmn {
namespace {

using pugi::xml_node;
using BadNumber = std::function<void(xml_node, std::string_view)>;

std::optional<double> numberOf(xml_node node, const char* name, const BadNumber& badNumber) {
    constexpr double kFarthest = 1e7;  // pixels; nobody draws there
    const std::string_view text = node.attribute(name).value();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value) || std::abs(value) > kFarthest) {
        badNumber(node, text);
        return std::nullopt;
    }
    return value;
}

std::optional<Bounds> boundsOf(xml_node shape, const BadNumber& badNumber) {
    for (const xml_node each : shape.children()) {
        if (localName(each.name()) != "Bounds") {
            continue;
        }
        const auto x = numberOf(each, "x", badNumber);
        const auto y = numberOf(each, "y", badNumber);
        const auto width = numberOf(each, "width", badNumber);
        const auto height = numberOf(each, "height", badNumber);
        if (x && y && width && height && *width >= 0 && *height >= 0) {
            return Bounds{*x, *y, *width, *height};
        }
    }
    return std::nullopt;
}

void put(xml_node shape, const End& end, Definitions& all, const BadNumber& badNumber) {
    switch (end.kind) {
        case End::Kind::node: {
            FlowNode& node = all.nodes[end.index];
            node.bounds = node.bounds ? node.bounds : boundsOf(shape, badNumber);
            node.expanded = shape.attribute("isExpanded").as_bool(node.expanded);
            break;
        }
        case End::Kind::lane: all.lanes[end.index].bounds = boundsOf(shape, badNumber); break;
        case End::Kind::participant:
            all.participants[end.index].bounds = boundsOf(shape, badNumber);
            all.participants[end.index].horizontal = shape.attribute("isHorizontal").as_bool(true);
            break;
        case End::Kind::artifact: all.artifacts[end.index].bounds = boundsOf(shape, badNumber); break;
        default: break;
    }
}

}  // namespace

void readDiagram(xml_node diagram, const std::function<End(const std::string&)>& endOf, Definitions& definitions,
                 const BadNumber& badNumber) {
    for (const xml_node plane : diagram.children()) {
        for (const xml_node shape : plane.children()) {
            if (localName(shape.name()) == "BPMNShape") {
                put(shape, endOf(trimmed(shape.attribute("bpmnElement").value())), definitions, badNumber);
            }
        }
    }
}

}  // namespace dienstweg::bpmn
