#include "workspace/first_workspace.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/slug.h"
#include "base/unicode.h"
#include "checks/check.h"
#include "syntax/printer.h"
#include "workspace/first_texts.h"

namespace dienstweg {

namespace {

/// A label as it is declared: its name, and the label itself where that says more.
std::string declared(const std::string& label) {
    const auto name = nameFrom(label);
    return name == label ? name : name + " " + quoted(label);
}

/// `<<name>>` becomes its value.
std::string filled(std::string_view text, std::span<const std::pair<std::string_view, std::string>> values) {
    std::string result;
    while (!text.empty()) {
        const auto open = std::min(text.find("<<"), text.size());
        result += text.substr(0, open);
        text.remove_prefix(open);
        const auto named =
            std::ranges::find_if(values, [&](const auto& value) { return text.starts_with(value.first); });
        if (named != values.end()) {
            result += named->second;
            text.remove_prefix(named->first.size());
        } else if (!text.empty()) {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

/// The first thing that the checker would say, if anything.
std::optional<Finding> firstFinding(const std::vector<NewFile>& files) {
    std::vector<SourceFile> sources;
    for (const auto& [path, text] : files) {
        if (path.ends_with(".weg")) {
            sources.push_back({path, parse(Text::make(text).value_or(Text{}))});
        }
    }
    auto findings = check(buildModel(std::move(sources)), Settings{});
    return findings.empty() ? std::nullopt : std::optional(std::move(findings.front()));
}

}  // namespace

FirstAnswers exampleAnswers(Language language) {
    return language == Language::german
               ? FirstAnswers{language, "Stadt Musterstadt", "Bürgerbüro", "Ordnungsamt", "Antrag entscheiden"}
               : FirstAnswers{language, "Sample Town", "Front Desk", "Licensing", "Decide on an application"};
}

std::expected<std::vector<NewFile>, Message> firstWorkspace(const FirstAnswers& answers) {
    for (const auto* answer : {&answers.organisation, &answers.firstUnit, &answers.secondUnit, &answers.process}) {
        if (nameFrom(*answer).empty() || firstInvalidUtf8(*answer)) {
            return std::unexpected(Message{"init.no-name", {{"answer", *answer}}});
        }
    }
    const auto first = nameFrom(answers.firstUnit);
    const auto second = nameFrom(answers.secondUnit);
    if (foldedKey(first) == foldedKey(second)) {
        return std::unexpected(Message{"init.same-unit", {{"unit", answers.firstUnit}}});
    }
    const auto values = std::to_array<std::pair<std::string_view, std::string>>({
        {"<<organisation>>", declared(answers.organisation)},
        {"<<first unit>>", declared(answers.firstUnit)},
        {"<<second unit>>", declared(answers.secondUnit)},
        {"<<process>>", nameFrom(answers.process) + " " + quoted(answers.process)},
        {"<<first>>", first},
        {"<<second>>", second},
    });
    const auto& texts = firstTexts(answers.language);
    const std::string folder(texts.processFolder);
    std::vector<NewFile> files{
        {"dienstweg.toml", std::string(texts.settings)},
        {"organisation.weg", filled(texts.organisation, values)},
        {folder + "/" + slugOf(answers.process) + ".weg", filled(texts.process, values)},
    };
    if (const auto finding = firstFinding(files)) {
        return std::unexpected(Message{"init.unclear", {{"finding", phrase(finding->message, answers.language)}}});
    }
    return files;
}

}  // namespace dienstweg
