#include "diagram_editor/describe_element.h"

#include "checks/read.h"

namespace dienstweg {

std::string describeElement(const Model& model, const ShownElement& element, Language language) {
    const Source& source = model.source(element.file);
    const ItemKind kind = source.tree.items[element.item].kind;
    const std::string title = titleOf(source, element.item);
    if (element.handoff) {
        std::string said = phrase({"diagram.handoff", {{"object", element.handoff->object}}}, language);
        const auto add = [&](const char* key, const std::string& value) {
            said += value.empty() ? "" : ", " + phrase({key, {{"value", value}}}, language);
        };
        add("diagram.handoff-channel", element.handoff->channel);
        add("diagram.handoff-deadline", element.handoff->deadline);
        if (element.handoff->isConfirmed) {
            said += ", " + phrase({"diagram.handoff-confirmed", {}}, language);
        }
        if (element.handoff->hasMediaBreak) {
            said += ", " + phrase({"diagram.handoff-media-break", {}}, language);
        }
        return said;
    }
    if (element.part == Part::flow && element.edge != kNone && (!isStatement(kind) || kind == ItemKind::handoff)) {
        return phrase({"diagram.named", {{"kind", termOf(kind)}, {"title", title}}}, language);
    }
    if (element.part == Part::flow) {
        return phrase({"diagram.way", {{"title", title}}}, language);
    }
    if (element.part == Part::node && element.party != kNone) {
        return phrase({"diagram.statement",
                       {{"kind", termOf(kind)}, {"title", title}, {"role", model.parties[element.party].path}}},
                      language);
    }
    return phrase({"diagram.named", {{"kind", termOf(kind)}, {"title", title}}}, language);
}

}  // namespace dienstweg
