#include "checked.h"

#include <algorithm>
#include <stdexcept>

#include "syntax/source.h"
#include "workspace/settings_file.h"

namespace dienstweg::golden {
namespace {

Text textOf(std::string_view bytes) {
    auto text = Text::make(std::string(bytes));
    if (!text) {
        throw std::runtime_error("a block of code is not text in UTF-8");
    }
    return std::move(*text);
}

Settings settingsOf(std::string_view toml) {
    ReadSettings read = readSettings(textOf(toml), 2);
    if (!read.findings.empty()) {
        throw std::runtime_error("settings of a block: " + phrase(read.findings.front().message, Language::english));
    }
    read.settings.today = Date{2026, 4, 1};
    return read.settings;
}

std::string place(const Text& text, Span span, std::size_t linesBefore) {
    const Position at = text.position(span.begin);
    if (at.line <= linesBefore) {
        return "around";
    }
    return std::to_string(at.line - linesBefore) + ":" + std::to_string(at.column);
}

std::string_view severityWord(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "info";
        case Severity::hint: return "hint";
        case Severity::off: break;
    }
    return "off";
}

}  // namespace

Checked checkText(std::string_view text, std::string_view prelude, std::string_view toml) {
    std::vector<SourceFile> files;
    files.push_back({"block.weg", parse(textOf(text))});
    files.push_back({"prelude.weg", parse(textOf(prelude))});
    Checked checked{.model = buildModel(std::move(files)), .findings = {}};
    checked.findings = check(checked.model, settingsOf(toml));
    std::erase_if(checked.findings, [](const Finding& finding) { return finding.place.file != 0; });
    return checked;
}

std::vector<Seen> seen(const Checked& checked, std::size_t linesBefore) {
    const Text& text = checked.model.source(0).text;
    std::vector<Seen> result;
    for (const Finding& finding : checked.findings) {
        const Position begin = text.position(finding.place.span.begin);
        const Position end = text.position(finding.place.span.end);
        result.push_back({begin.line - linesBefore, std::string(finding.rule), begin.column,
                          end.line == begin.line ? end.column : 0});
    }
    std::ranges::sort(result);
    return result;
}

std::vector<std::string> told(const Checked& checked, Language language, std::size_t linesBefore) {
    const Text& text = checked.model.source(0).text;
    std::vector<std::string> lines;
    for (const Finding& finding : checked.findings) {
        lines.push_back(place(text, finding.place.span, linesBefore) + " " +
                        std::string(severityWord(finding.severity)) + " " + std::string(finding.rule) + " " +
                        phrase(finding.message, language));
        if (const std::string help = helpOf(finding, language); !help.empty()) {
            lines.push_back("    " + help);
        }
        for (const Related& related : finding.related) {
            const std::string where =
                related.place.file == 0 ? place(text, related.place.span, linesBefore) : "elsewhere";
            lines.push_back("    " + where + " " + phrase(related.message, language));
        }
    }
    return lines;
}

std::vector<std::string> parseProblems(std::string_view text) {
    const Source source = parse(textOf(text));
    std::vector<std::string> sentences;
    for (const Problem& problem : source.tree.problems) {
        sentences.push_back(place(source.text, problem.span, 0) + " " + std::string(problem.rule) + " " +
                            phrase(problem.message, Language::english));
    }
    return sentences;
}

}  // namespace dienstweg::golden
