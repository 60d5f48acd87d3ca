#include "commands/fmt.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/platform.h"
#include "commands/exit_status.h"
#include "commands/line_diff.h"
#include "commands/output.h"
#include "commands/visible.h"
#include "syntax/format.h"
#include "workspace/discover.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"
#include "workspace/settings_file.h"
#include "workspace/write_file.h"

namespace dienstweg {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::vector<std::string> paths;
    std::optional<Spelling> spelling;
    bool check = false;
    bool diff = false;
    bool quiet = false;
    bool fromStandardInput = false;
    std::string stdinFilename;  ///< empty: the text has no name
    ColorChoice color = ColorChoice::automatic;
};

Arguments argumentsOf(const Call& call) {
    Arguments arguments{.paths = call.operands,
                        .check = call.has("--check"),
                        .diff = call.has("--diff"),
                        .quiet = call.has("--quiet"),
                        .fromStandardInput = call.has("--stdin-filename") || std::ranges::count(call.operands, "-") > 0,
                        .stdinFilename = call.text("--stdin-filename"),
                        .color = colorOf(call)};
    if (const auto language = languageOf(call)) {
        arguments.spelling = *language == Language::german ? Spelling::german : Spelling::english;
    }
    std::erase(arguments.paths, "-");
    if (arguments.paths.empty() && !arguments.fromStandardInput) {
        arguments.paths.emplace_back(".");
    }
    return arguments;
}

/// What became of one text. Both texts are kept only if they differ.
struct Outcome {
    std::string before;
    std::string after;
    std::optional<Message> failure;

    [[nodiscard]] bool differs() const { return !failure && before != after; }
};

Message unreadable(const Text& text, const FormatFault& fault, const std::string& path, Language language) {
    const auto reason = phrase(fault.message, language);
    if (fault.place.empty()) {
        return {"failure.fmt-unsafe", {{"path", path}, {"reason", reason}}};
    }
    const auto [line, column] = text.position(fault.place.begin);
    return {"failure.fmt-unreadable",
            {{"path", path}, {"line", std::int64_t{line}}, {"column", std::int64_t{column}}, {"reason", reason}}};
}

Outcome outcomeOf(std::string bytes, const std::string& path, std::optional<Spelling> spelling, Language language) {
    auto loaded = loadText(bytes);
    if (loaded.fault) {
        const auto reason = phrase(loaded.fault->message, language);
        return {{}, {}, Message{"failure.fmt-unsafe", {{"path", path}, {"reason", reason}}}};
    }
    const Source source = parse(std::move(loaded.text));
    auto text = formatted(source, spelling);
    if (!text) {
        return {{}, {}, unreadable(source.text, text.error(), path, language)};
    }
    return *text == bytes ? Outcome{} : Outcome{std::move(bytes), std::move(*text), std::nullopt};
}

Outcome outcomeOf(const fs::path& file, const std::string& path, std::optional<Spelling> spelling, Language language) {
    auto bytes = readFile(file, kLargestText);
    if (!bytes && bytes.error().kind == ReadFault::Kind::tooLarge) {
        return outcomeOf(std::string(kLargestText + 1, ' '), path, spelling, language);
    }
    if (!bytes) {
        return {{}, {}, Message{messageKey(bytes.error().kind), {{"path", path}}}};
    }
    return outcomeOf(std::move(*bytes), path, spelling, language);
}

/// As the first settings say that say something, else as the system says: --language is that of the keywords here.
Language languageFor(const Discovery& discovery) {
    for (const auto& workspace : discovery.workspaces) {
        if (workspace.settings.empty()) {
            continue;
        }
        const auto loaded = loadText(workspace.settings);
        if (loaded && !loaded->fault) {
            if (const auto language = readSettings(loaded->text, 0).settings.language) {
                return *language;
            }
        }
    }
    return systemLanguage();
}

/// Tells and counts what became of the texts, one after the other.
class Report {
public:
    Report(const Arguments& arguments, Language language)
        : arguments_(arguments), language_(language), style_(wantsColor(arguments.color)) {}

    /// An error of the run, on standard error.
    void fail(const Message& reason) {
        complain(visible(phrase({"failure", {{"reason", phrase(reason, language_)}}}, language_)));
        failed_ = true;
    }

    /// True if the new text is to be written.
    bool take(const Outcome& outcome, const std::string& path) {
        if (outcome.failure) {
            fail(*outcome.failure);
            return false;
        }
        (outcome.differs() ? changed_ : same_) += 1;
        if (outcome.differs() && arguments_.diff) {
            output_.write(unifiedDiff(path, outcome.before, outcome.after, style_, isTerminal(Stream::output)));
        } else if (outcome.differs() && arguments_.check) {
            output_.write(visible(path) + "\n");
        }
        return outcome.differs() && !arguments_.diff && !arguments_.check;
    }

    /// The text was not written after all.
    void takeBack(const Message& reason) {
        --changed_;
        fail(reason);
    }

    void print(std::string_view text) { output_.write(text); }

    void summary() {
        if (!arguments_.quiet && !arguments_.diff) {
            const auto* key = arguments_.check ? "fmt.would-change" : "fmt.changed";
            output_.write(phrase({key, {{"count", changed_}, {"same", same_}}}, language_) + "\n");
        }
    }

    int finish() {
        const auto end = output_.finish();
        if (end == Output::End::failed) {
            fail({"failure.output", {}});
        }
        if (end != Output::End::written || failed_) {
            return kRunFailed;
        }
        return (arguments_.check || arguments_.diff) && changed_ > 0 ? kFindings : kClean;
    }

private:
    const Arguments& arguments_;
    Language language_;
    Style style_;
    Output output_;
    bool failed_ = false;
    std::int64_t changed_ = 0;
    std::int64_t same_ = 0;
};

/// The text goes to standard output, changed or not.
int formatStandardInput(const Arguments& arguments) {
    const auto language = systemLanguage();
    Report report(arguments, language);
    if (!arguments.paths.empty()) {
        report.fail({"failure.fmt-standard-input", {}});
        return report.finish();
    }
    const auto path =
        arguments.stdinFilename.empty() ? phrase({"fmt.standard-input", {}}, language) : arguments.stdinFilename;
    const auto bytes = readStandardInput(kLargestText);
    const auto outcome = outcomeOf(bytes, path, arguments.spelling, language);
    report.take(outcome, path);
    if (!outcome.failure && !arguments.check && !arguments.diff) {
        report.print(outcome.differs() ? outcome.after : bytes);
    }
    return report.finish();
}

}  // namespace

int formatFiles(const Call& call) {
    const auto arguments = argumentsOf(call);
    if (arguments.fromStandardInput) {
        return formatStandardInput(arguments);
    }
    const fs::path folder = fs::current_path();
    const auto discovery = discover(arguments.paths, folder);
    const auto language = languageFor(discovery);
    Report report(arguments, language);
    for (const auto& [path, kind] : discovery.problems) {
        report.fail({messageKey(kind), {{"path", path.is_absolute() ? shownFrom(folder, path) : textOf(path)}}});
    }
    std::vector<fs::path> files;
    for (const auto& workspace : discovery.workspaces) {
        for (const auto& [path, named] : workspace.files) {
            if (named) {
                files.push_back(path);
            }
        }
    }
    if (files.empty() && discovery.problems.empty()) {
        report.fail({"failure.fmt-nothing", {{"paths", arguments.paths}}});
    }
    std::vector<Outcome> outcomes(files.size());
    inParallel(files.size(), [&](std::size_t index) {
        outcomes[index] = outcomeOf(files[index], shownFrom(folder, files[index]), arguments.spelling, language);
    });
    for (std::size_t index = 0; index < files.size(); ++index) {
        const auto& [before, after, failure] = outcomes[index];
        const auto path = shownFrom(folder, files[index]);
        if (report.take(outcomes[index], path)) {
            if (const auto done = replaceFile(files[index], before, after); !done) {
                report.takeBack({messageKey(done.error().kind), {{"path", path}}});
            }
        }
    }
    if (!files.empty()) {
        report.summary();
    }
    return report.finish();
}

}  // namespace dienstweg
