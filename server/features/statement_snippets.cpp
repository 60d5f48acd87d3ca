#include "features/statement_snippets.h"

#include <algorithm>
#include <array>

#include "syntax/keywords.h"

namespace dienstweg {
namespace {

/// Keywords in English; `<x>` is a place to fill in, with the word "snippet.x" of the catalogue. A tab is a level.
struct Pattern {
    TokenType keyword;
    std::string_view text;
};

constexpr auto kPatterns = std::to_array<Pattern>({
    {TokenType::STEP, "step \"<what>\" by <role>"},
    {TokenType::CHECK, "check \"<what>\" by <role> needs <document>"},
    {TokenType::VERIFICATION, "verification \"<what>\" by <role> needs <document>"},
    {TokenType::APPROVAL, "approval \"<what>\" by <role> needs <document>"},
    {TokenType::ORDER, "order \"<what>\" by <role> needs <document>"},
    {TokenType::PAYMENT, "payment \"<what>\" by <role> needs <document>"},
    {TokenType::DECISION,
     "decision \"<question>\" by <role> {\n\twhen \"<yes>\" {\n\t\t\n\t}\n\twhen \"<no>\" {\n\t\t\n\t}\n}"},
    {TokenType::HANDOFF,
     "handoff <document> to <receiver> {\n\tvia <channel>\n\tdeadline 2 workdays\n\tcondition "
     "\"<condition>\"\n\tconfirmation \"<confirmation>\"\n\trefused back to <goal>\n\tlate to <role>\n}"},
    {TokenType::SEND, "send <document> to <receiver> via <channel>"},
    {TokenType::CONSULT,
     "consult \"<what>\" from <asked> {\n\tneeds <document>\n\tproduces <answer>\n\tdeadline 1 months\n\tlate to "
     "<role>\n}"},
    {TokenType::COSIGN,
     "cosign \"<what>\" from <asked> {\n\tneeds <document>\n\tdeadline 5 workdays\n\trefused back to <goal>\n\tlate to "
     "<role>\n}"},
    {TokenType::WAIT, "wait {\n\tfor <answer> from <asked>\n\tdeadline 2 weeks {\n\t\tend \"<reason>\"\n\t}\n}"},
    {TokenType::PARALLEL,
     "parallel \"<what>\" joined by <role> {\n\tbranch \"<branch>\" {\n\t\t\n\t}\n\tbranch \"<branch>\" "
     "{\n\t\t\n\t}\n}"},
    {TokenType::EACH, "each <each> {\n\t\n}"},
    {TokenType::CALL, "call <process>"},
    {TokenType::SUBPROCESS, "subprocess \"<what>\" {\n\t\n}"},
    {TokenType::RESPONSIBLE, "responsible <role> {\n\t\n}"},
    {TokenType::ANYTIME, "anytime for <document> from <asked> to <role> {\n\t\n}"},
    {TokenType::CONTINUE, "continue with <goal>"},
    {TokenType::END, "end as <result>"},
    {TokenType::WHEN, "when \"<yes>\" {\n\t\n}"},
    {TokenType::BRANCH, "branch \"<branch>\" {\n\t\n}"},
    {TokenType::PROCESS,
     "process <name> \"<label>\" {\n\towner <role>\n\ttrigger <document> from <asked> to <role>\n\tresult "
     "<result>\n\n\tstep \"<what>\" by <role>\n\tend as <result>\n}"},
    {TokenType::ORGANISATION, "organisation <name> {\n\tunit <unit> {\n\t\trole <role>\n\t}\n}"},
    {TokenType::UNIT, "unit <unit> {\n\trole <role>\n}"},
    {TokenType::ROLE, "role <role> deputy <name>"},
    {TokenType::DOCUMENT, "document <document> \"<label>\""},
    {TokenType::LAW, "law <name> \"<label>\""},
});

/// Which signs mean something inside of a place to fill in.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '$' || c == '}' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

class Writer {
public:
    Writer(bool german, Language language, std::string_view lineEnd)
        : german_(german), language_(language), lineEnd_(lineEnd) {}

    StatementSnippet write(std::string_view pattern) && {
        while (!pattern.empty()) {
            pattern.remove_prefix(next(pattern));
        }
        out_.snippet += "$0";
        return std::move(out_);
    }

private:
    std::size_t next(std::string_view rest) {
        if (rest.front() == '<') {
            const std::size_t end = rest.find('>');
            const std::string key = "snippet." + std::string(rest.substr(1, end - 1));
            const std::string word = phrase({key, {}}, language_);
            out_.plain += word;
            out_.snippet += "${" + std::to_string(++places_) + ":" + escaped(word) + "}";
            return end + 1;
        }
        if (isLetter(rest.front())) {
            const auto end = static_cast<std::size_t>(std::ranges::find_if_not(rest, isLetter) - rest.begin());
            const TokenType type = keywordOf(rest.substr(0, end));
            const bool afterBack = type == TokenType::TO && out_.plain.ends_with(german_ ? "zurück " : "back ");
            both(german_ ? (afterBack ? keyword(TokenType::BACK_TO).german : german(type)) : english(type));
            return end;
        }
        if (rest.front() == '\n') {
            out_.plain += lineEnd_;
            out_.snippet += '\n';
        } else if (rest.front() == '\t') {
            out_.plain += "  ";
            out_.snippet += '\t';
        } else {
            both(rest.substr(0, 1));
        }
        return 1;
    }

    /// One month is no "Monate".
    [[nodiscard]] std::string_view german(TokenType type) const {
        return type == TokenType::MONTHS && out_.plain.ends_with(" 1 ") ? "Monat" : spelledUnit(type);
    }
    [[nodiscard]] std::string_view english(TokenType type) const {
        return type == TokenType::MONTHS && out_.plain.ends_with(" 1 ") ? "month" : keyword(type).english;
    }
    static std::string_view spelledUnit(TokenType type) {
        switch (type) {
            case TokenType::WORKDAYS: return "Arbeitstage";
            case TokenType::WEEKS: return "Wochen";
            default: return keyword(type).german;
        }
    }

    void both(std::string_view text) {
        out_.plain += text;
        out_.snippet += text;
    }

    bool german_;
    Language language_;
    std::string_view lineEnd_;
    StatementSnippet out_;
    int places_ = 0;
};

}  // namespace

std::optional<StatementSnippet> statementSnippet(TokenType type, bool german, Language language,
                                                 std::string_view lineEnd) {
    const auto pattern = std::ranges::find(kPatterns, type, &Pattern::keyword);
    if (pattern == kPatterns.end()) {
        return std::nullopt;
    }
    StatementSnippet snippet = Writer(german, language, lineEnd).write(pattern->text);
    const Keyword& word = keyword(type);
    snippet.label = std::string(german ? word.german : word.english) + " …";
    return snippet;
}

}  // namespace dienstweg
