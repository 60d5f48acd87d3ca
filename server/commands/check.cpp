#include "commands/check.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/platform.h"
#include "commands/call.h"
#include "commands/check_lsp.h"
#include "commands/correct.h"
#include "commands/exit_status.h"
#include "commands/json_report.h"
#include "commands/output.h"
#include "commands/sign_of_life.h"
#include "commands/summary.h"
#include "commands/text_report.h"
#include "commands/visible.h"
#include "workspace/analysis.h"
#include "workspace/discover.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace {

namespace fs = std::filesystem;

Failure failureOf(const PathProblem& problem, Language language, const fs::path& folder) {
    const auto path = problem.path.is_absolute() ? shownFrom(folder, problem.path) : textOf(problem.path);
    return {path, phrase({messageKey(problem.kind), {{"path", path}}}, language)};
}

/// In the order of the choices in command_table.cpp.
enum class OutputFormat : std::uint8_t { text, json };

/// What the call says, by type.
struct Arguments {
    std::vector<std::string> paths;
    OutputFormat format = OutputFormat::text;
    Severity failOn = Severity::warning;  ///< `off`: never
    std::optional<Language> language;
    ColorChoice color = ColorChoice::automatic;
    std::optional<Date> today;
    std::string stdinFilename;  ///< empty: standard input is not read
    bool fix = false;
    bool tryFix = false;  ///< show only; if both are said, this one counts
    bool quiet = false;
};

Arguments argumentsOf(const Call& call) {
    return {.paths = call.operands,
            .format = static_cast<OutputFormat>(call.choice("--format").value_or(0)),
            .failOn = static_cast<Severity>(call.choice("--fail-on").value_or(0)),
            .language = languageOf(call),
            .color = colorOf(call),
            .today = call.date("--today"),
            .stdinFilename = call.text("--stdin-filename"),
            .fix = call.has("--fix"),
            .tryFix = call.has("--fix-dry-run"),
            .quiet = call.has("--quiet")};
}

/// As the arguments say, else as the first settings that say something, else as the system says.
Language languageFor(const Arguments& arguments, const std::vector<Analysis>& analyses) {
    if (arguments.language) {
        return *arguments.language;
    }
    for (const auto& analysis : analyses) {
        if (analysis.settings.language) {
            return *analysis.settings.language;
        }
    }
    return systemLanguage();
}

struct Results {
    CheckedWorkspaces checked;
    std::vector<PathProblem> problems;
};

Results analyseAll(const Arguments& arguments, const std::vector<std::string>& paths, const fs::path& folder) {
    Results results;
    auto& [workspaces, analyses, unsaved, today] = results.checked;
    fs::path unsavedPath;
    if (!arguments.stdinFilename.empty()) {
        unsavedPath = (folder / pathOf(arguments.stdinFilename)).lexically_normal();
        unsaved.emplace(unsavedPath, readStandardInput(kLargestText));
    }
    Progress progress;
    const SignOfLife sign(progress, arguments.language.value_or(systemLanguage()), !arguments.quiet);
    auto discovery = discover(paths, folder, unsavedPath);
    results.problems = std::move(discovery.problems);
    workspaces = std::move(discovery.workspaces);
    today = arguments.today.value_or(currentDate());
    for (const auto& workspace : workspaces) {
        auto& analysis = analyses.emplace_back(analyse(workspace, unsaved, folder, today, progress));
        std::ranges::move(analysis.problems, std::back_inserter(results.problems));
    }
    return results;
}

void writeText(Output& output, const Arguments& arguments, const std::vector<Analysis>& analyses,
               const Summary& summary, Language language, const fs::path& folder) {
    const TextReport report(language, Style(wantsColor(arguments.color)), folder);
    for (const auto& analysis : analyses) {
        for (const auto& finding : analysis.findings) {
            output.write(report.finding(analysis, finding));
        }
    }
    if (!arguments.quiet) {
        output.write(sentenceOf(summary, language) + "\n");
    }
}

/// Nothing but the difference, so that it can be kept and applied; how many it is goes to the person.
void writeDifference(Output& output, const Arguments& arguments, const Correction& correction, Language language,
                     const fs::path& folder) {
    const Style style(wantsColor(arguments.color));
    for (const ChangedText& changed : correction.changed) {
        output.write(diffOf(changed, folder, style, isTerminal(Stream::output)));
    }
    if (!arguments.quiet) {
        complain(phrase({"fix.would-correct", {{"count", correction.findings}}}, language));
    }
}

bool anyAtLeast(const std::vector<Analysis>& analyses, Severity least) {
    return least != Severity::off && std::ranges::any_of(analyses, [&](const Analysis& analysis) {
               return std::ranges::any_of(analysis.findings,
                                          [&](const Finding& finding) { return finding.severity <= least; });
           });
}

std::optional<Correction> correction(const Arguments& arguments, CheckedWorkspaces& checked, Language language,
                                     const fs::path& folder) {
    if (arguments.tryFix) {
        return tryToCorrect(checked, folder);
    }
    return arguments.fix ? std::optional(correct(checked, language, folder)) : std::nullopt;
}

}  // namespace

int check(const Call& call) {
    if (call.has("--lsp")) {
        return checkWithServer(call);
    }
    const Arguments arguments = argumentsOf(call);
    if (arguments.fix && !arguments.tryFix && !arguments.stdinFilename.empty()) {
        const Language language = arguments.language.value_or(systemLanguage());
        complain(phrase({"failure", {{"reason", phrase({"failure.fix-stdin", {}}, language)}}}, language));
        return kRunFailed;
    }
    const fs::path folder = fs::current_path();
    auto paths = arguments.paths;
    if (paths.empty() && arguments.stdinFilename.empty()) {
        paths.emplace_back(".");
    }
    auto [checked, problems] = analyseAll(arguments, paths, folder);
    const auto language = languageFor(arguments, checked.analyses);
    auto corrected = correction(arguments, checked, language, folder);
    const std::vector<Analysis>& analyses = checked.analyses;

    Summary summary;
    for (const auto& analysis : analyses) {
        add(summary, analysis);
    }
    std::vector<Failure> failures;
    std::ranges::transform(problems, std::back_inserter(failures),
                           [&](const PathProblem& problem) { return failureOf(problem, language, folder); });
    const bool readSomething = std::ranges::any_of(analyses, [](const Analysis& a) { return !a.files.empty(); });
    if (!readSomething && failures.empty()) {
        failures.push_back({paths.front(), phrase({"failure.nothing", {{"paths", paths}}}, language)});
    }
    if (corrected) {
        std::ranges::move(corrected->failures, std::back_inserter(failures));
        summary.corrected = corrected->written ? std::optional(corrected->findings) : std::nullopt;
    }
    for (const auto& failure : failures) {
        complain(visible(phrase({"failure", {{"reason", failure.message}}}, language)));
    }
    if (corrected && !corrected->complete) {
        complain(phrase({"fix.incomplete", {}}, language));
    }

    Output output;
    if (arguments.format == OutputFormat::json) {
        output.write(jsonReport(analyses, summary, corrected ? &*corrected : nullptr, failures, language, folder));
    } else if (readSomething && arguments.tryFix) {
        writeDifference(output, arguments, *corrected, language, folder);
    } else if (readSomething) {
        writeText(output, arguments, analyses, summary, language, folder);
    }
    const auto end = output.finish();
    if (end == Output::End::failed) {
        complain(phrase({"failure", {{"reason", phrase({"failure.output", {}}, language)}}}, language));
    }
    if (end != Output::End::written || !failures.empty()) {
        return kRunFailed;
    }
    return anyAtLeast(analyses, arguments.failOn) ? kFindings : kClean;
}

}  // namespace dienstweg
