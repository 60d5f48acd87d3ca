#include "diagram_editor/copied_text.h"

#include "diagram_editor/loose_statement.h"
#include "syntax/printer.h"

namespace dienstweg {

std::expected<std::string, Refusal> copiedText(const DiagramPage& page, const std::vector<std::string>& elements) {
    const EditSteps steps(page);
    const auto loose = looseStatements(steps, elements);
    if (!loose) {
        return std::unexpected(loose.error());
    }
    std::string text;
    for (const Draft& statement : *loose) {
        text += print(statement, {.spelling = steps.source().german ? Spelling::german : Spelling::english});
    }
    return text;
}

std::vector<Draft> statementsIn(std::string_view text) {
    auto whole = Text::make("prozess P {\n" + std::string(text) + "\n}\n");
    if (!whole) {
        return {};
    }
    const Source source = parse(std::move(*whole));
    const Draft file = draft(source);
    const bool isProcess = source.tree.problems.empty() && file.children.size() == 1 &&
                           file.children.front().kind == ItemKind::process && file.children.front().clauses.empty();
    if (!isProcess) {
        return {};
    }
    std::vector<Draft> statements = file.children.front().children;
    for (const Draft& statement : statements) {
        if (!isStatement(statement.kind)) {
            return {};
        }
    }
    return statements;
}

}  // namespace dienstweg
