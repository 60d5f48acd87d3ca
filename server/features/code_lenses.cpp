#include "features/code_lenses.h"

#include "checks/context.h"
#include "checks/read.h"
#include "features/called_from.h"
#include "features/flow_measures.h"

namespace dienstweg {
namespace {

std::vector<Place> mediaBreaks(const Model& model, ProcessId id) {
    const Process& process = model.processes[id];
    const Settings settings;
    const ProcessContext context{model, settings, followCustody(model, process), followDocuments(model, process),
                                 model.usesOf(id)};
    std::vector<Finding> found;
    checkMedia(context, id, found);
    std::vector<Place> places;
    for (const Finding& finding : found) {
        places.push_back(finding.place);
    }
    return places;
}

}  // namespace

std::vector<CodeLens> codeLenses(const Model& model, FileId file, Language language) {
    std::vector<CodeLens> lenses;
    for (ProcessId id = 0; id < model.processes.size(); ++id) {
        const Process& process = model.processes[id];
        if (process.file != file) {
            continue;
        }
        const auto add = [&](LensKind kind, std::string_view key, std::vector<Place> places) {
            const auto count = static_cast<std::int64_t>(places.size());
            lenses.push_back(
                {process.place.span, kind, phrase({key, {{"count", count}}}, language), std::move(places)});
        };
        std::vector<Place> handoffs;
        for (const Node& node : process.graph.nodes) {
            if (node.kind == NodeKind::handoff && node.item != kNone) {
                handoffs.push_back(placeOfHead(model, process, node.item));
            }
        }
        add(LensKind::handoffs, "lens.handoffs", std::move(handoffs));
        add(LensKind::mediaBreaks, "lens.media-breaks", mediaBreaks(model, id));
        if (const double minutes = leadTimes(model, process).longest; minutes > 0) {
            lenses.push_back({process.place.span,
                              LensKind::leadTime,
                              phrase({"lens.lead-time", {{"time", shownTime(minutes, language)}}}, language),
                              {}});
        }
        if (auto callers = calledFrom(model, id); !callers.empty()) {
            add(LensKind::calledFrom, "lens.called-from", std::move(callers));
        }
    }
    return lenses;
}

}  // namespace dienstweg
