#include "commands/init.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "base/platform.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/visible.h"
#include "workspace/discover.h"
#include "workspace/first_workspace.h"
#include "workspace/path_text.h"

namespace dienstweg {

namespace {

namespace fs = std::filesystem;

int fail(const Message& reason, Language language) {
    complain(visible(phrase({"failure", {{"reason", phrase(reason, language)}}}, language)));
    return kRunFailed;
}

/// The answer of the person at the terminal; `proposed` for an empty one; nothing if the input has ended.
std::optional<std::string> ask(std::string_view question, const std::string& proposed, Language language) {
    std::cerr << phrase({question, {{"proposed", visible(proposed)}}}, language) << ' ' << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) {
        std::cerr << '\n';
        return std::nullopt;
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line.find_first_not_of(" \t") == std::string::npos ? proposed : line;
}

struct Question {
    std::string_view option;
    std::string_view key;
    std::string FirstAnswers::* answer;
};
constexpr auto kQuestions = std::to_array<Question>({
    {"--organisation", "init.organisation", &FirstAnswers::organisation},
    {"--unit", "init.unit", &FirstAnswers::firstUnit},
    {"--next-unit", "init.next-unit", &FirstAnswers::secondUnit},
    {"--process", "init.process", &FirstAnswers::process},
});

/// Nothing if the person gave up.
std::optional<FirstAnswers> answersFrom(const Call& call, Language language) {
    const bool asks = !call.has("--yes") && isTerminal(Stream::input) && isTerminal(Stream::error);
    FirstAnswers answers = exampleAnswers(language);
    for (const auto& [option, key, answer] : kQuestions) {
        if (call.has(option)) {
            answers.*answer = call.text(option);
        } else if (asks) {
            auto said = ask(key, answers.*answer, language);
            if (!said) {
                return std::nullopt;
            }
            answers.*answer = std::move(*said);
        }
    }
    return answers;
}

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

/// Writes files that did not exist; takes back what it wrote if one of them cannot be written.
std::optional<Message> create(const std::vector<NewFile>& files, const fs::path& folder) {
    std::vector<fs::path> written;
    for (const auto& [relative, text] : files) {
        const auto path = folder / pathOf(relative);
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        std::ofstream file(path, std::ios::binary | std::ios::noreplace);
        if (file) {
            written.push_back(path);
            file << text << std::flush;
            file.close();
        }
        if (!file) {
            for (const auto& mine : written) {
                fs::remove(mine, error);
            }
            return Message{"init.not-written", {{"path", textOf(path)}}};
        }
    }
    return std::nullopt;
}

}  // namespace

int init(const Call& call) {
    const auto language = languageOf(call).value_or(systemLanguage());
    const fs::path folder = call.operands.empty() ? fs::path(".") : pathOf(call.operands.front());
    const auto failExisting = [&](const fs::path& path) {
        return fail({"init.exists", {{"path", textOf(path.lexically_normal())}}}, language);
    };
    if (const auto settings = folder / pathOf(kSettingsFileName); isThere(settings)) {  // before anybody is asked
        return failExisting(settings);
    }
    const auto answers = answersFrom(call, language);
    if (!answers) {
        return fail({"init.given-up", {}}, language);
    }
    const auto files = firstWorkspace(*answers);
    if (!files) {
        return fail(files.error(), language);
    }
    for (const auto& file : *files) {
        if (const auto path = folder / pathOf(file.path); isThere(path)) {
            return failExisting(path);
        }
    }
    if (const auto fault = create(*files, folder)) {
        return fail(*fault, language);
    }
    Output output;
    for (const auto& file : *files) {
        output.write(visible(textOf((folder / pathOf(file.path)).lexically_normal())) + "\n");
    }
    const auto shown = visible(textOf(folder));
    output.write(phrase({"init.next", {{"folder", shown}}}, language) + "\n");
    return output.finish() == Output::End::written ? kClean : kRunFailed;
}

}  // namespace dienstweg
