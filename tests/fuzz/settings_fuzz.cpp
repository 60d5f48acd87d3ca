// Any bytes as dienstweg.toml, and every finding shown: no crash, and places lie in the text.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "commands/text_report.h"
#include "workspace/load_text.h"
#include "workspace/settings_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dienstweg;
    auto loaded = loadText(std::string(reinterpret_cast<const char*>(data), size));
    Analysis analysis;
    analysis.files.push_back({"/w/dienstweg.toml", loaded.text, true});
    analysis.findings = readSettings(loaded.text, 0).findings;
    if (loaded.fault) {
        analysis.findings.push_back(*loaded.fault);
    }
    const TextReport report(Language::german, Style(false), "/w");
    for (const auto& finding : analysis.findings) {
        if (finding.place.span.end > loaded.text.size() || report.finding(analysis, finding).empty()) {
            std::abort();
        }
    }
    return 0;
}
