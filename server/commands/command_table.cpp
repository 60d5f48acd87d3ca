#include <algorithm>
#include <array>

#include "commands/check.h"
#include "commands/command_line.h"
#include "commands/completion_scripts.h"
#include "commands/completions.h"
#include "commands/explain.h"
#include "commands/export.h"
#include "commands/fmt.h"
#include "commands/import.h"
#include "commands/init.h"
#include "commands/lsp.h"

namespace dienstweg {

namespace {

using enum OptionKind;

constexpr auto kFormats = std::to_array<std::string_view>({"text", "json"});
/// In the order of `Severity`; "never" stands where "off" does.
constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "info", "hint", "never"});
/// In the order of `Language`.
constexpr auto kLanguages = std::to_array<std::string_view>({"de", "en"});
/// In the order of `ColorChoice`.
constexpr auto kColors = std::to_array<std::string_view>({"auto", "always", "never"});

constexpr Option kLanguage{.name = "--language", .kind = choice, .choices = kLanguages};
constexpr Option kColor{.name = "--color", .kind = choice, .choices = kColors, .fallback = "auto"};
constexpr Option kQuiet{.name = "--quiet", .letter = 'q'};
constexpr Option kStdinFilename{.name = "--stdin-filename", .kind = file};

constexpr auto kCommon = std::to_array<Option>({
    {.name = "--help", .letter = 'h'},
    {.name = "--version"},
});

constexpr auto kCheckOptions = std::to_array<Option>({
    {.name = "--format", .kind = choice, .choices = kFormats, .fallback = "text"},
    {.name = "--fail-on", .kind = choice, .choices = kSeverities, .fallback = "warning"},
    kLanguage,
    kColor,
    {.name = "--today", .kind = date},
    kStdinFilename,
    {.name = "--fix"},
    {.name = "--fix-dry-run"},
    {.name = "--lsp"},
    kQuiet,
});

constexpr auto kExplainOptions = std::to_array<Option>({kLanguage, kColor});

constexpr auto kFmtOptions = std::to_array<Option>({
    {.name = "--check"},
    {.name = "--diff"},
    kLanguage,
    kColor,
    kStdinFilename,
    kQuiet,
});

/// In the order of `Form` in export.cpp.
constexpr auto kPictures = std::to_array<std::string_view>({"bpmn", "svg", "png", "pdf", "mermaid", "json"});

constexpr auto kExportOptions = std::to_array<Option>({
    {.name = "--to", .kind = choice, .choices = kPictures, .fallback = "bpmn"},
    {.name = "--output", .letter = 'o', .kind = file},
    {.name = "--process", .kind = text, .repeatable = true},
    {.name = "--as-written"},
    {.name = "--documents"},
    {.name = "--findings"},
    {.name = "--lanes-as-written"},
    {.name = "--force"},
    kLanguage,
    kQuiet,
});

constexpr auto kImportOptions = std::to_array<Option>({
    {.name = "--output", .letter = 'o', .kind = file},
    {.name = "--force"},
    {.name = "--format", .kind = choice, .choices = kFormats, .fallback = "text"},
    kLanguage,
    kQuiet,
});

constexpr auto kInitOptions = std::to_array<Option>({
    {.name = "--organisation", .kind = text},
    {.name = "--unit", .kind = text},
    {.name = "--next-unit", .kind = text},
    {.name = "--process", .kind = text},
    {.name = "--yes", .letter = 'y'},
    kLanguage,
});

constexpr auto kLspOptions = std::to_array<Option>({
    {.name = "--stdio"},
    {.name = "--listen", .kind = text},
    {.name = "--websocket", .kind = text},
    {.name = "--token", .kind = text},
    {.name = "--allow-origin", .kind = text, .repeatable = true},
    {.name = "--allow-remote"},
    {.name = "--today", .kind = date},
});

constexpr auto kCompletionsOptions = std::to_array<Option>({kLanguage});

constexpr auto kCommands = std::to_array<Command>({
    {.name = "check", .operands = {.kind = OperandKind::paths}, .options = kCheckOptions, .perform = check},
    {.name = "explain", .operands = {.kind = OperandKind::rules}, .options = kExplainOptions, .perform = explain},
    {.name = "fmt", .operands = {.kind = OperandKind::paths}, .options = kFmtOptions, .perform = formatFiles},
    {.name = "export", .operands = {.kind = OperandKind::paths}, .options = kExportOptions, .perform = exportProcesses},
    {.name = "import",
     .operands = {.kind = OperandKind::paths, .least = 1},
     .options = kImportOptions,
     .perform = importFiles},
    {.name = "init", .operands = {.kind = OperandKind::folder, .most = 1}, .options = kInitOptions, .perform = init},
    {.name = "lsp", .options = kLspOptions, .perform = serve},
    {.name = "completions",
     .operands = {.kind = OperandKind::choice, .least = 1, .most = 1, .choices = kShells},
     .options = kCompletionsOptions,
     .perform = completions},
});

}  // namespace

std::span<const Command> allCommands() { return kCommands; }
std::span<const Option> commonOptions() { return kCommon; }

const Command* findCommand(std::string_view name) {
    const auto it = std::ranges::find(kCommands, name, &Command::name);
    return it == kCommands.end() ? nullptr : &*it;
}

const Option* findOption(const Command& command, std::string_view name) {
    for (const auto options : {command.options, commonOptions()}) {
        if (const auto it = std::ranges::find(options, name, &Option::name); it != options.end()) {
            return &*it;
        }
    }
    return nullptr;
}

}  // namespace dienstweg
