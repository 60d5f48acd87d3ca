#include "commands/summary.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace dienstweg {

namespace {

std::string counted(std::string_view key, std::int64_t count, Language language) {
    return phrase({key, {{"count", count}}}, language);
}

std::string findingsOf(const Summary& summary, Language language) {
    struct Part {
        std::string_view key;
        std::int64_t count;
    };
    const std::array<Part, 4> parts{{{"summary.errors", summary.errors},
                                     {"summary.warnings", summary.warnings},
                                     {"summary.infos", summary.infos},
                                     {"summary.hints", summary.hints}}};
    std::string result;
    for (const auto& [key, count] : parts) {
        if (count > 0) {
            result += (result.empty() ? "" : ", ") + counted(key, count, language);
        }
    }
    return result.empty() ? phrase({"summary.clean", {}}, language) : result;
}

}  // namespace

void add(Summary& summary, const Analysis& analysis) {
    auto& tally = summary.tally;
    tally.files += analysis.tally.files;
    tally.processes += analysis.tally.processes;
    tally.handoffs += analysis.tally.handoffs;
    tally.unclearHandoffs += analysis.tally.unclearHandoffs;
    tally.withoutResponsible += analysis.tally.withoutResponsible;
    for (const auto& finding : analysis.findings) {
        switch (finding.severity) {
            case Severity::error: ++summary.errors; break;
            case Severity::warning: ++summary.warnings; break;
            case Severity::info: ++summary.infos; break;
            case Severity::hint: ++summary.hints; break;
            case Severity::off: break;
        }
    }
}

std::string sentenceOf(const Summary& summary, Language language) {
    const auto& tally = summary.tally;
    const std::string corrected =
        summary.corrected ? "; " + counted("summary.corrected", *summary.corrected, language) : std::string();
    return fmt::format("{}, {}, {}, {}: {}{}", counted("summary.processes", tally.processes, language),
                       counted("summary.handoffs", tally.handoffs, language),
                       counted("summary.unclear", tally.unclearHandoffs, language),
                       counted("summary.without-responsible", tally.withoutResponsible, language),
                       findingsOf(summary, language), corrected);
}

}  // namespace dienstweg
