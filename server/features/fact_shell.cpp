#include "features/fact_shell.h"

#include <cstdint>
#include <initializer_list>
#include <variant>

#include "base/unicode.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// Writes what stands around a fact.
class ShellWriter {
public:
    explicit ShellWriter(bool german) : german_(german) {}

    /// Keywords in the language, everything else as it is, with blanks between.
    using Word = std::variant<TokenType, std::string_view>;
    [[nodiscard]] std::string line(std::initializer_list<Word> words) const {
        std::string text;
        for (const Word& word : words) {
            const auto* type = std::get_if<TokenType>(&word);
            text += type == nullptr ? std::get<std::string_view>(word)
                    : german_       ? keyword(*type).german
                                    : keyword(*type).english;
            text += ' ';
        }
        return text;
    }
    [[nodiscard]] std::string process() const { return line({TokenType::PROCESS, "X {\n"}); }

private:
    bool german_;
};

constexpr std::string_view kLabel = "\"x\"";

/// Behind the head of a declaration or on a line in a process; `around` are the braces that must be closed.
FactShell onLine(std::string before, std::size_t around) {
    std::string after = "\n";
    for (std::size_t i = 0; i < around; ++i) {
        after += "}\n";
    }
    return {std::move(before), std::move(after)};
}
FactShell inBraces(std::string before, std::size_t around) { return onLine(std::move(before) + "{\n", around + 1); }

std::vector<FactShell> ofDeclaration(ItemKind kind, const ShellWriter& writer) {
    const TokenType word = keywordOfItem(kind);
    const std::string head = writer.line({word, "X"});
    switch (kind) {
        case ItemKind::process: return {inBraces(head, 0)};
        case ItemKind::role:
        case ItemKind::committee: {
            const std::string inside = writer.line({TokenType::ORGANISATION, "X {\n"}) + head;
            return {onLine(inside, 1), inBraces(inside, 1)};
        }
        case ItemKind::document: return {onLine(head, 0), inBraces(head, 0)};
        case ItemKind::system:
        case ItemKind::channel:
        case ItemKind::law: return {onLine(head, 0)};
        case ItemKind::holiday: return {onLine(writer.line({TokenType::CALENDAR, "X {\n", word}), 1)};
        default: return {};
    }
}

/// What may happen: `jederzeit auf …`.
std::vector<FactShell> ofEvent(ItemKind kind, const ShellWriter& writer, bool german) {
    const std::string head =
        writer.process() + writer.line({keywordOfItem(kind), german ? TokenType::FOR : TokenType::ON});
    const std::string after = "{\n}\n}\n";
    // On the same line `frist` could be the name of what happens.
    return {{head + "\n", after}, {head + std::string(kLabel) + " ", after}};
}

}  // namespace

std::string FactShell::with(std::string_view fact) const {
    std::string text = before;
    text += fact;
    text += after;
    return text;
}

std::vector<FactShell> factShells(ItemKind kind, bool german) {
    const ShellWriter writer(german);
    const std::string process = writer.process();
    const TokenType word = keywordOfItem(kind);
    switch (kind) {
        case ItemKind::file:
        case ItemKind::section:
        case ItemKind::group:
        case ItemKind::parallelBranch: return {};
        case ItemKind::trigger: {
            const std::string head = process + writer.line({word, kLabel});
            return {onLine(head, 1), inBraces(head, 1)};
        }
        case ItemKind::result:
        case ItemKind::handoff:  // behind a label what is handed over would stand, and a keyword be its name
        case ItemKind::send:
        case ItemKind::forEach:
        case ItemKind::call: return {onLine(process + writer.line({word, "X"}), 1)};
        case ItemKind::jump: return {onLine(process, 1)};
        case ItemKind::branch:
        case ItemKind::otherwise:
            return {onLine(process + writer.line({TokenType::DECISION, kLabel, "{\n", word, kLabel}), 2)};
        case ItemKind::refused:
        case ItemKind::late: return {onLine(process + writer.line({TokenType::CHECK, kLabel, word}), 1)};
        case ItemKind::arrival: return {onLine(process + writer.line({TokenType::WAIT, "{\n", word, kLabel}), 2)};
        case ItemKind::passing: {
            const std::string wait = process + writer.line({TokenType::WAIT, "{\n"});
            return {onLine(wait, 2), onLine(wait + writer.line({word, "1", TokenType::DAYS}), 2)};
        }
        case ItemKind::anytime:
        case ItemKind::meanwhile: return ofEvent(kind, writer, german);
        default:
            return isStatement(kind) ? std::vector{onLine(process + writer.line({word, kLabel}), 1)}
                                     : ofDeclaration(kind, writer);
    }
}

std::optional<Message> whyNoFact(std::string_view written) {
    Message tooLong{"edit.fact-too-long", {{"limit", static_cast<std::int64_t>(kLongestFact)}}};
    if (written.size() > 4 * kLongestFact) {  // a character has at most four bytes
        return tooLong;
    }
    if (firstInvalidUtf8(written)) {
        return Message{"edit.fact-sign", {}};
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < written.size(); ++length) {
        const CodePoint c = decodeAt(written, i);
        i += c.length;
        const bool breaks =
            c.value == U'\n' || c.value == U'\r' || c.value == 0x85 || c.value == 0x2028 || c.value == 0x2029;
        if (breaks) {
            return Message{"edit.fact-one-line", {}};
        }
        const bool control = (c.value < 0x20 && c.value != U'\t') || (c.value >= 0x7F && c.value < 0xA0);
        if (control || isBidiControl(c.value)) {
            return Message{"edit.fact-sign", {}};
        }
    }
    if (length > kLongestFact) {
        return tooLong;
    }
    const auto text = Text::make(std::string(written));
    for (const Token& token : scan(*text)) {
        if (token.type == TokenType::COMMENT) {
            return Message{"edit.fact-comment", {}};
        }
        if (token.type == TokenType::LBRACE || token.type == TokenType::RBRACE) {
            return Message{"edit.fact-braces", {}};
        }
    }
    return std::nullopt;
}

}  // namespace dienstweg
