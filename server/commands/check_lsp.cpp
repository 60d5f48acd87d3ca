#include "commands/check_lsp.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "base/platform.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/sign_of_life.h"
#include "lsp/convert.h"
#include "lsp/every_request.h"
#include "workspace/path_text.h"
#include "workspace/read_file.h"

namespace dienstweg {
namespace {

namespace fs = std::filesystem;

std::string placeOf(const Position& at) {
    return at == lsp::kWholeText ? std::string("-") : fmt::format("{}:{}", at.line, at.column);
}

void report(Output& output, const std::string& path, const lsp::EveryRequest& asked, Language language) {
    constexpr std::size_t kMostFailures = 20;
    std::int64_t all = 0;
    output.write(path + "\n");
    for (const auto& [method, tally] : asked.methods) {
        all += static_cast<std::int64_t>(tally.asked);
        output.write(fmt::format("  {:<36}{:>8}{:>10.3f} ms{:>10.3f} ms  {}\n", method, tally.asked,
                                 tally.milliseconds / static_cast<double>(tally.asked), tally.slowest,
                                 placeOf(tally.slowestAt)));
    }
    for (std::size_t i = 0; i < std::min(asked.failures.size(), kMostFailures); ++i) {
        const auto& failure = asked.failures[i];
        output.write("  ! " +
                     phrase({"check-lsp.failed",
                             {{"method", failure.method}, {"place", placeOf(failure.at)}, {"reason", failure.reason}}},
                            language) +
                     "\n");
    }
    const auto failed = static_cast<std::int64_t>(asked.failures.size());
    output.write(
        "  " +
        phrase({failed == 0 ? "check-lsp.all" : "check-lsp.some", {{"all", all}, {"failed", failed}}}, language) +
        "\n");
}

}  // namespace

int checkWithServer(const Call& call) {
    const Language language = languageOf(call).value_or(systemLanguage());
    const bool atTerminal = !call.has("--quiet") && isTerminal(Stream::error);
    if (call.operands.empty()) {
        complain(phrase({"failure", {{"reason", phrase({"check-lsp.no-file", {}}, language)}}}, language));
        return kRunFailed;
    }
    Output output;
    output.write(phrase({"check-lsp.head", {{"version", std::string(DIENSTWEG_VERSION)}}}, language) + "\n");
    int status = kClean;
    for (const std::string& operand : call.operands) {
        const fs::path path = (fs::current_path() / pathOf(operand)).lexically_normal();
        const auto bytes = readFile(path, kLargestText);
        if (!bytes) {
            const Message why{messageKey(bytes.error().kind), {{"path", operand}}};
            complain(phrase({"failure", {{"reason", phrase(why, language)}}}, language));
            status = kRunFailed;
            continue;
        }
        const auto lines = static_cast<std::int64_t>(std::ranges::count(*bytes, '\n') + 1);
        const lsp::EveryRequest asked = lsp::askEverything(
            {.uri = lsp::uriOf(path),
             .text = *bytes,
             .language = language,
             .today = call.date("--today").value_or(currentDate()),
             .onLine = [&](std::uint32_t line) {
                 if (atTerminal) {
                     showProgress(
                         phrase({"check-lsp.line", {{"line", std::int64_t{line}}, {"lines", lines}}}, language));
                 }
             }});
        if (atTerminal) {
            showProgress("");
        }
        report(output, operand, asked, language);
        if (!asked.failures.empty() && status == kClean) {
            status = kFindings;
        }
    }
    return output.finish() == Output::End::written ? status : kRunFailed;
}

}  // namespace dienstweg
