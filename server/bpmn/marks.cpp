#include "bpmn/marks.h"

#include <map>

namespace dienstweg::bpmn {
namespace {

/// The innermost item at the place, beginning with `around`.
ItemId itemAt(const Tree& tree, ItemId around, Span place) {
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const ItemId child : children(tree, around)) {
            const Span span = tree.items[child].span;
            if (span.begin <= place.begin && place.begin < span.end) {
                around = child;
                deeper = true;
                break;
            }
        }
    }
    return around;
}

}  // namespace

std::vector<std::string> elementsFor(const Model& model, ProcessId id, const Definitions& definitions,
                                     std::span<const Span> places) {
    const dienstweg::Process& process = model.processes[id];
    const Tree& tree = model.tree(process.file);
    std::map<ItemId, std::string> elementOf{{process.item, definitions.participants.front().id}};
    for (const FlowNode& node : definitions.nodes) {
        elementOf.emplace(node.item, node.id);
    }
    for (const SequenceFlow& flow : definitions.flows) {
        elementOf.emplace(flow.item, flow.id);
    }
    elementOf.erase(kNone);
    std::vector<std::string> elements;
    for (const Span place : places) {
        const Span whole = tree.items[process.item].span;
        std::string element;
        if (whole.begin <= place.begin && place.begin < whole.end) {
            for (ItemId item = itemAt(tree, process.item, place); element.empty(); item = tree.items[item].parent) {
                if (const auto known = elementOf.find(item); known != elementOf.end()) {
                    element = known->second;
                }
            }
        }
        elements.push_back(std::move(element));
    }
    return elements;
}

}  // namespace dienstweg::bpmn
