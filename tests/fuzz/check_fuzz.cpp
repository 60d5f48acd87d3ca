// Any bytes at all, from scanner to findings: no crash, no hang, no place outside of the text, and all of it in bounds.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "checks/check.h"
#include "syntax/source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dienstweg;
    auto text = Text::make(std::string(data, data + size));
    if (!text) {
        return 0;
    }
    const std::uint32_t length = text->size();
    std::vector<SourceFile> files;
    files.push_back({"fuzz.weg", parse(std::move(*text))});
    const Model model = buildModel(std::move(files));
    for (const Finding& finding : check(model, {})) {
        const bool inside = finding.place.span.begin <= finding.place.span.end && finding.place.span.end <= length;
        if (!inside || phrase(finding.message, Language::german).empty()) {
            std::abort();
        }
    }
    return 0;
}
