#include "commands/export_marks.h"

#include <string>

#include "checks/catalogue.h"

namespace dienstweg {

std::vector<bpmn::Mark> marksFor(const Analysis& analysis, const Model& model, ProcessId process,
                                 const std::filesystem::path& path, const bpmn::Definitions& definitions,
                                 Language language) {
    std::vector<Span> places;
    std::vector<bpmn::Mark> marks;
    for (const Finding& finding : analysis.findings) {
        if (analysis.files[finding.place.file].path == path) {
            places.push_back(finding.place.span);
            marks.push_back(
                {{}, finding.severity, std::string(finding.rule) + ": " + phrase(finding.message, language)});
        }
    }
    const std::vector<std::string> elements = bpmn::elementsFor(model, process, definitions, places);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i].element = elements[i];
    }
    std::erase_if(marks, [](const bpmn::Mark& mark) { return mark.element.empty(); });
    return marks;
}

}  // namespace dienstweg
