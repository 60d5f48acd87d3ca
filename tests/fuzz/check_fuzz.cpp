// Any workspace, from bytes to findings: places and corrections lie in the texts, and what is said can be said in both
// languages.
//
// A line `=== NAME` in an input begins another file; what is before the first is a file too. One whose name ends in
// ".toml" holds the settings.
#include <algorithm>
#include <map>
#include <tuple>

#include "checks/check.h"
#include "fuzz/promise.h"
#include "fuzz/source_promises.h"
#include "workspace/settings_file.h"

namespace {

using namespace dienstweg;
using namespace dienstweg::fuzz;

struct Input {
    std::vector<SourceFile> files;
    std::string settings;
};

Input inputOf(std::string_view bytes) {
    constexpr std::string_view mark = "=== ";
    Input input;
    std::string name = "a.weg";
    std::string text;
    const auto add = [&] {
        if (name.ends_with(".toml")) {
            input.settings += text;
        } else {
            input.files.push_back({name, parse(made(text))});
        }
        text.clear();
    };
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);
        if (line.starts_with(mark)) {
            if (!text.empty()) {
                add();
            }
            name = line.substr(mark.size(), line.find_last_not_of("\r\n") + 1 - mark.size());
        } else {
            text += line;
        }
        bytes.remove_prefix(line.size());
    }
    add();
    return input;
}

class Said {
public:
    Said(const Model& model, const Text& settings) : model_(model), settings_(settings) {}

    void finding(const Finding& finding) const {
        const Rule* rule = findRule(finding.rule);
        promise(rule != nullptr && rule->id == finding.rule, "every finding has a rule of the catalogue");
        promise(finding.severity != Severity::off, "what is switched off is not said");
        place(finding.place);
        message(finding.message);
        for (const Language language : {Language::german, Language::english}) {
            promise(!helpOf(finding, language).empty(), "every finding says why it matters and what to write",
                    [&] { return std::string(finding.message.key); });
        }
        help(finding);
        for (const Related& related : finding.related) {
            place(related.place);
            message(related.message);
        }
        for (const Fix& each : finding.fixes) {
            fix(each, finding);
        }
    }

private:
    [[nodiscard]] const Text& text(FileId file) const {
        promise(file <= model_.files.size(), "every place is in a file");
        return file == model_.files.size() ? settings_ : model_.source(file).text;
    }

    void place(const Place& place) const {
        promise(isStretchOf(text(place.file), place.span), "places lie in the text");
    }

    /// Every placeholder of the words has its argument. The sentence itself does not tell: labels may have braces.
    /// Other braces in the words are the language's.
    static void filled(const Words& words, const Message& message) {
        for (const std::string_view sentence : {words.german, words.english}) {
            for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
                const std::string_view inner = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
                const std::string_view name = inner.substr(0, inner.find(':'));
                if (name.empty() || name.front() < 'a' || name.front() > 'z') {
                    continue;
                }
                promise(std::ranges::find(message.arguments, name, &Argument::name) != message.arguments.end(),
                        "every placeholder is filled",
                        [&] { return std::string(words.key) + ": " + std::string(inner); });
            }
        }
    }

    static const Words* wordsOf(std::string_view key) {
        const auto all = allWords();
        const auto words = std::ranges::lower_bound(all, key, {}, &Words::key);
        return words != all.end() && words->key == key ? &*words : nullptr;
    }

    static void message(const Message& message) {
        const Words* words = wordsOf(message.key);
        promise(words != nullptr, "every message has its words", [&] { return std::string(message.key); });
        filled(*words, message);
        promise(!phrase(message, Language::german).empty() && !phrase(message, Language::english).empty(),
                "every message says something");
    }

    static void help(const Finding& finding) {
        const Words* words = wordsOf(std::string(finding.message.key) + ".help");
        words = words == nullptr ? wordsOf(std::string(finding.rule) + ".help") : words;
        if (words != nullptr) {
            filled(*words, finding.message);
        }
    }

    void fix(const Fix& fix, const Finding& finding) const {
        message(fix.title);
        promise(!fix.edits.empty(), "a correction changes something");
        std::map<FileId, std::vector<TextEdit>> edits;
        for (const FileEdit& edit : fix.edits) {
            edits[edit.file].push_back(edit.edit);
        }
        for (const auto& [file, changes] : edits) {
            areApplicable(text(file), changes);
            promise(applyEdits(text(file).bytes(), changes) != text(file).bytes(), "a correction changes something",
                    [&] {
                        return phrase(finding.message, Language::english) + "\n" + phrase(fix.title, Language::english);
                    });
        }
    }

    const Model& model_;
    const Text& settings_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input input = inputOf(textOf(data, size));
    const Text settingsText = made(std::move(input.settings));
    const Model model = buildModel(std::move(input.files));
    for (const SourceFile& file : model.files) {
        holdsTogether(file.source);
    }
    ReadSettings settings = readSettings(settingsText, static_cast<FileId>(model.files.size()));
    settings.settings.today = {.year = 2026, .month = 11, .day = 25};

    const Said said(model, settingsText);
    std::ranges::for_each(settings.findings, [&](const Finding& finding) { said.finding(finding); });
    const std::vector<Finding> findings = check(model, settings.settings);
    std::ranges::for_each(findings, [&](const Finding& finding) { said.finding(finding); });
    promise(std::ranges::is_sorted(
                findings, {},
                [](const Finding& finding) { return std::tuple(finding.place.file, finding.place.span.begin); }),
            "findings stand in the order of the text");
    return 0;
}
