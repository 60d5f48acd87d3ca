#include "fixes.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "checks/apply_fixes.h"
#include "subject.h"
#include "syntax/keywords.h"

namespace dienstweg::mutation {
namespace {

/// What a proposal may bring to light, with the reason. Only for proposals that somebody has to accept.
struct Consequence {
    std::string_view fix;    ///< of a finding of this rule
    std::string_view error;  ///< an error of this rule
    std::string_view why;
};
constexpr auto kConsequences = std::to_array<Consequence>({
    {"D401", "D402", "what is declared now must come from somewhere before it is needed"},
    {"D401", "D404", "what is declared now must be there before it is handed over"},
    {"D401", "D408", "what is declared now may be what the result promises"},
    {"D401", "H220", "what the other process waits for is known by another name now, or not at all"},
    {"F304", "D404", "on the new way something may be missing that is handed over later"},
    {"H201", "H201", "the case has moved on: whoever works on it next needs it too"},
    {"H201", "H215", "on this way another role has the case now when the ways meet"},
    {"H214", "H201", "the case stays where it was: whoever works on it next needs it"},
    {"R104", "H201", "now it is said who works here, and this role does not have the case"},
    {"R104", "H202", "now it is said who works here, and another role was given the case"},
});

/// Checks texts as files of a model, of which most have not changed.
class Checker {
public:
    explicit Checker(const Model& model) : model_(model) {}

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> texts;
        for (const SourceFile& file : model_.files) {
            texts.emplace_back(file.source.text.bytes());
        }
        return texts;
    }

    [[nodiscard]] Reading operator()(const std::vector<std::string>& texts) const {
        std::vector<SourceFile> files = model_.files;
        for (std::size_t file = 0; file < files.size(); ++file) {
            if (files[file].source.text.bytes() != texts[file]) {
                files[file].source = parse(Text::make(texts[file]).value());
            }
        }
        const Model model = buildModel(std::move(files));
        return readingOf(model, check(model, settings()));
    }

    static Reading readingOf(const Model& model, std::vector<Finding> findings) {
        Reading reading{.findings = std::move(findings), .problems = {}};
        for (const SourceFile& file : model.files) {
            reading.problems.push_back(file.source.tree.problems.size());
        }
        return reading;
    }

private:
    const Model& model_;
};

bool expected(const Finding& finding, const Fix& fix, std::string_view trouble) {
    return !fix.safe && std::ranges::any_of(kConsequences, [&](const Consequence& row) {
        return row.fix == finding.rule && trouble == "new error " + std::string(row.error);
    });
}

/// A slip in a keyword at the beginning of a line, and a line with nothing but '}' left out. Which ones, `number` says.
std::string damaged(const Source& source, std::size_t number) {
    const Text& text = source.text;
    std::vector<TextEdit> slips;
    for (const Token& token : scan(source.text)) {
        if (token.firstOnLine && isKeyword(token.type) && token.span.length() > 6) {
            const std::uint32_t at = token.span.begin + 5;
            if (static_cast<unsigned char>(text.bytes()[at]) < 0x80) {
                slips.push_back({{at, at + 1}, ""});
            }
        }
    }
    std::vector<TextEdit> braces;
    for (std::uint32_t line = 0; line + 1 < text.lineCount(); ++line) {
        const std::string_view written = text.slice(text.lineSpan(line));
        if (written.ends_with('}') && written.find_first_not_of(" }") == std::string_view::npos) {
            braces.push_back({{text.lineStart(line), text.lineStart(line + 1)}, ""});
        }
    }
    std::vector<TextEdit> edits;
    if (!slips.empty()) {
        edits.push_back(slips[number % slips.size()]);
    }
    if (!braces.empty()) {
        edits.push_back(braces[number % braces.size()]);
    }
    return applyEdits(text.bytes(), std::move(edits));
}

bool offersSafe(const Finding& finding) { return std::ranges::any_of(finding.fixes, &Fix::safe); }

/// Applies what needs no asking, and holds it to its promises.
std::vector<std::string> correct(const Checker& checker, const std::vector<std::string>& texts, const Reading& before,
                                 FixVerdict& verdict) {
    const std::vector<bool> all(texts.size(), true);
    const Corrected corrected = applySafeFixes(texts, before, all, checker);
    verdict.corrected = static_cast<int>(corrected.applied.size());
    const auto complain = [&](std::string_view what) { verdict.troubles.push_back("--fix: " + std::string(what)); };
    if (!corrected.complete) {
        complain("no end");
    }
    if (std::ranges::any_of(corrected.reading.findings, offersSafe)) {
        complain("something is left that needs no asking");
    }
    for (std::size_t file = 0; file < texts.size(); ++file) {
        if (corrected.reading.problems[file] > before.problems[file]) {
            complain("a text is read worse");
        }
    }
    const auto errors = [](const Reading& reading) {
        return std::ranges::count(reading.findings, Severity::error, &Finding::severity);
    };
    if (errors(corrected.reading) > errors(before)) {
        complain("more errors than before");
    }
    if (applySafeFixes(corrected.texts, corrected.reading, all, checker).texts != corrected.texts) {
        complain("a second run changes something");
    }
    return corrected.texts;
}

}  // namespace

FixVerdict tryFixes(const Model& model, const std::vector<Finding>& findings) {
    FixVerdict verdict;
    if (std::ranges::all_of(findings, [](const Finding& finding) { return finding.fixes.empty(); })) {
        return verdict;
    }
    const Checker checker(model);
    const Reading before = Checker::readingOf(model, findings);
    const std::vector<std::string> texts = checker.texts();
    for (const Finding& finding : before.findings) {
        for (const Fix& fix : finding.fixes) {
            ++verdict.fixes;
            const std::string trouble = brokenPromise(before, finding, fix, checker(withFix(texts, fix)));
            if (!trouble.empty() && !expected(finding, fix, trouble)) {
                verdict.troubles.push_back(std::string(finding.rule) + " (" + std::string(finding.message.key) +
                                           ", to " + std::string(fix.title.key) + "): " + trouble);
            }
        }
    }
    if (std::ranges::any_of(before.findings, offersSafe)) {
        correct(checker, texts, before, verdict);
    }
    return verdict;
}

FixVerdict tryToMend(const Model& model, FileId file, std::size_t number) {
    FixVerdict verdict;
    const Checker checker(model);
    std::vector<std::string> texts = checker.texts();
    const std::string whole = texts[file];
    texts[file] = damaged(model.source(file), number);
    const std::vector<std::string> mended = correct(checker, texts, checker(texts), verdict);
    if (mended[file] != whole) {
        verdict.troubles.emplace_back("--fix: what was broken is not as it was");
    }
    return verdict;
}

}  // namespace dienstweg::mutation
