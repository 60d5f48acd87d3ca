#include "commands/text_report.h"

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "commands/snippet.h"
#include "commands/visible.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace {

/// A fix is shown as text only where it touches few and short lines; a name changed in many places is not.
constexpr std::uint32_t kMostLinesOfFix = 6;
constexpr std::uint32_t kMostBytesOfFix = 800;

std::string_view severityKey(Severity severity) {
    switch (severity) {
        case Severity::error: return "severity.error";
        case Severity::warning: return "severity.warning";
        case Severity::info: return "severity.info";
        case Severity::hint:
        case Severity::off: break;
    }
    return "severity.hint";
}

/// Columns that the largest line number of the finding takes.
std::size_t gutterOf(const Analysis& analysis, const Finding& finding) {
    const auto lineOf = [&](const Place& place) {
        return analysis.files[place.file].text.lineOf(place.span.begin) + 1;
    };
    auto largest = lineOf(finding.place);
    for (const auto& related : finding.related) {
        largest = std::max(largest, lineOf(related.place));
    }
    return std::to_string(largest).size();
}

/// The lines that the edits of a fix leave behind; nothing if there is not one short stretch of one file to show.
std::vector<std::string> linesAfter(const Analysis& analysis, const Fix& fix) {
    if (fix.edits.empty() ||
        std::ranges::adjacent_find(fix.edits, std::ranges::not_equal_to{}, &FileEdit::file) != fix.edits.end()) {
        return {};
    }
    const auto& text = analysis.files[fix.edits.front().file].text;
    Span touched = fix.edits.front().edit.span;
    for (const auto& [file, edit] : fix.edits) {
        touched = cover(touched, edit.span);
    }
    const auto first = text.lineOf(touched.begin);
    const auto last = text.lineOf(touched.end);
    const Span stretch{text.lineStart(first), text.lineSpan(last).end};
    if (last - first >= kMostLinesOfFix || stretch.length() > kMostBytesOfFix) {
        return {};
    }
    std::vector<TextEdit> edits;
    for (auto [file, edit] : fix.edits) {
        edit.span = {edit.span.begin - stretch.begin, edit.span.end - stretch.begin};
        edits.push_back(std::move(edit));
    }
    const auto changed = Text::make(applyEdits(text.slice(stretch), std::move(edits))).value_or(Text{});
    if (changed.size() > 2 * kMostBytesOfFix) {
        return {};
    }
    std::vector<std::string> before;
    for (auto line = first; line <= last; ++line) {
        before.emplace_back(text.slice(text.lineSpan(line)));
    }
    std::vector<std::string> lines;
    for (std::uint32_t line = 0; line < changed.lineCount(); ++line) {
        std::string after(changed.slice(changed.lineSpan(line)));
        if (!after.empty() && std::ranges::find(before, after) == before.end()) {
            lines.push_back(std::move(after));
        }
    }
    return lines;
}

}  // namespace

TextReport::TextReport(Language language, Style style, std::filesystem::path folder)
    : language_(language), style_(style), folder_(std::move(folder)) {}

std::string TextReport::finding(const Analysis& analysis, const Finding& finding) const {
    const auto gutter = gutterOf(analysis, finding);
    const Rule* rule = findRule(finding.rule);
    const auto title = fmt::format("{}[{} {}]", phrase({severityKey(finding.severity), {}}, language_), finding.rule,
                                   rule == nullptr ? "" : rule->slug);
    const auto message = visible(phrase(finding.message, language_));
    std::string result = style_.severity(finding.severity, title) + style_.strong(": " + message) + "\n";

    result += where(analysis, finding.place, "-->", gutter);
    const auto snippet = snippetOf(analysis.files[finding.place.file].text, finding.place.span);
    result += source(snippet, style_.severity(finding.severity, std::string(snippet.width, '^')), gutter);
    for (const auto& [place, label] : finding.related) {
        result += where(analysis, place, ":::", gutter);
        const auto other = snippetOf(analysis.files[place.file].text, place.span);
        const auto marks = std::string(other.width, '-') + " " + visible(phrase(label, language_));
        result += source(other, style_.frame(marks), gutter);
    }
    if (const auto help = helpOf(finding, language_); !help.empty()) {
        result += note("report.help", help, gutter);
    }
    for (const auto& offered : finding.fixes) {
        result += fix(analysis, offered, gutter);
    }
    return result + "\n";
}

std::string TextReport::where(const Analysis& analysis, const Place& place, std::string_view arrow,
                              std::size_t gutter) const {
    const AnalysedFile& file = analysis.files[place.file];
    const auto [line, column] = file.text.position(place.span.begin);
    return fmt::format("{:>{}}{} {}:{}:{}\n", "", gutter, style_.frame(arrow), visible(shownFrom(folder_, file.path)),
                       line, column);
}

std::string TextReport::source(const Snippet& snippet, std::string_view marks, std::size_t gutter) const {
    const auto bar = style_.frame(fmt::format("{:>{}} |", "", gutter));
    const auto numbered = style_.frame(fmt::format("{:>{}} |", snippet.line, gutter));
    return fmt::format("{}\n{} {}\n{} {:>{}}{}\n", bar, numbered, snippet.source, bar, "", snippet.indent, marks);
}

std::string TextReport::note(std::string_view titleKey, std::string_view text, std::size_t gutter) const {
    const auto title = style_.strong(phrase({titleKey, {}}, language_) + ":");
    return fmt::format("{:>{}} {} {} {}\n", "", gutter, style_.frame("="), title, visible(text));
}

std::string TextReport::fix(const Analysis& analysis, const Fix& fix, std::size_t gutter) const {
    auto result = note("report.fix", phrase(fix.title, language_), gutter);
    for (const auto& line : linesAfter(analysis, fix)) {
        const auto shown = snippetOf(Text::make(line).value_or(Text{}), {}).source;
        result += fmt::format("{:>{}} {}\n", "", gutter, style_.added("+ " + shown));
    }
    return result;
}

}  // namespace dienstweg
