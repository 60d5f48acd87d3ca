#include "syntax/source.h"

#include <algorithm>
#include <span>

#include "DienstwegParser.h"
#include "base/unicode.h"
#include "syntax/braces.h"
#include "syntax/comments.h"
#include "syntax/contextual_names.h"
#include "syntax/keywords.h"
#include "syntax/parser_tokens.h"
#include "syntax/recovery.h"
#include "syntax/tree_builder.h"

namespace dienstweg {
namespace {

// Our token types are ANTLR's.
#define DIENSTWEG_KEYWORD(token, place, german, english) \
    static_assert(static_cast<std::size_t>(TokenType::token) == grammar::DienstwegParser::token);
#include "keywords.inc"
#undef DIENSTWEG_KEYWORD
static_assert(static_cast<std::size_t>(TokenType::LBRACE) == grammar::DienstwegParser::LBRACE);
static_assert(static_cast<std::size_t>(TokenType::STRING) == grammar::DienstwegParser::STRING);
static_assert(static_cast<std::size_t>(TokenType::WORD) == grammar::DienstwegParser::WORD);
static_assert(static_cast<std::size_t>(TokenType::UNKNOWN) == grammar::DienstwegParser::UNKNOWN);

bool plainAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Is there a character above U+017F? Up to there, encoded with a first byte up to 0xC5, none turns the direction of
/// writing and all letters are Latin.
bool hasOtherThanLatin(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 0xC5; });
}

/// What can be said about single tokens: quotes that are never closed, signs that mean nothing, deceptive letters.
void checkTokens(const Source& source, std::span<const Token> tokens, std::vector<Problem>& problems) {
    std::uint32_t lastLine = kNone;
    const bool suspicious = hasOtherThanLatin(source.text.bytes());
    for (const Token& token : tokens) {
        const std::string_view written = source.text.slice(token.span);
        if (token.type == TokenType::UNCLOSED_STRING) {
            Problem problem{.rule = "S001", .span = token.span, .message = {"S001.quote-unclosed", {}}};
            problem.fix.push_back({{token.span.end, token.span.end}, "\""});
            problems.push_back(std::move(problem));
        } else if (token.type == TokenType::UNKNOWN) {
            const std::uint32_t line = source.text.lineOf(token.span.begin);
            if (line != lastLine) {
                problems.push_back({.rule = "S001",
                                    .span = token.span,
                                    .message = {"S001.unknown-sign", {{"sign", std::string(written)}}}});
            }
            lastLine = line;
        }
        if (!suspicious || plainAscii(written)) {
            continue;
        }
        for (std::uint32_t i = 0; i < written.size();) {
            const CodePoint c = decodeAt(written, i);
            if (isBidiControl(c.value)) {
                Problem problem{.rule = "S005",
                                .span = {token.span.begin + i, token.span.begin + i + c.length},
                                .message = {"S005.direction", {}}};
                problem.fix.push_back({problem.span, ""});
                problems.push_back(std::move(problem));
            }
            i += c.length;
        }
        if (token.type == TokenType::WORD && mixesScripts(written)) {
            problems.push_back(
                {.rule = "S005", .span = token.span, .message = {"S005.look-alike", {{"name", std::string(written)}}}});
        }
    }
}

bool means(std::string_view written, std::string_view word) { return foldedKey(written) == foldedKey(word); }
/// Is nothing in it that `pathText` leaves out? White space above ASCII begins with one of four bytes.
bool isPlainPath(std::string_view written) {
    return std::ranges::none_of(written, [](char c) {
        return (c >= 0 && c <= ' ') || c == ':' || c == ';' || c == '/' || c == '\xC2' || (c >= '\xE1' && c <= '\xE3');
    });
}

bool writesGerman(const Text& text, std::span<const Token> tokens) {
    std::size_t german = 0;
    std::size_t english = 0;
    for (const Token& token : tokens) {
        if (!isKeyword(token.type)) {
            continue;
        }
        const Keyword& word = keyword(token.type);
        const auto written = text.slice(token.span);
        // Nearly always it is written as in the list; folding costs more than all the rest.
        const bool asGerman = written == word.german || (written != word.english && means(written, word.german));
        const bool asEnglish = written == word.english || (written != word.german && means(written, word.english));
        german += asGerman && !asEnglish ? 1U : 0U;
        english += asEnglish && !asGerman ? 1U : 0U;
    }
    return german >= english;
}

}  // namespace

Source parse(Text text) {
    Source source{.text = std::move(text)};
    const std::vector<Token> scanned = scan(source.text);
    source.german = writesGerman(source.text, scanned);
    std::vector<Problem> problems;
    checkTokens(source, scanned, problems);

    std::set<std::uint32_t> spokenOf;
    for (const Problem& problem : problems) {
        spokenOf.insert(source.text.lineOf(problem.span.begin));
    }
    ParserTokens tokens(source.text, matchBraces(source.text, contextualTokens(scanned), problems));
    grammar::DienstwegParser parser(&tokens);
    Recovery recovery(parser, tokens, problems, std::move(spokenOf));
    parser.setRecovery(recovery);
    parser.file();
    buildTree(parser.nodes().front(), source);
    attachComments(source, scanned);

    auto& all = source.tree.problems;
    all.insert(all.end(), std::make_move_iterator(problems.begin()), std::make_move_iterator(problems.end()));
    std::ranges::stable_sort(all, {}, [](const Problem& p) { return p.span.begin; });
    return source;
}

std::string quotedText(const Text& text, Span span) {
    const std::string_view written = text.slice(span);
    if (written.empty()) {
        return {};
    }
    std::size_t at = decodeAt(written, 0).length;
    std::string out;
    while (at < written.size()) {
        const CodePoint c = decodeAt(written, at);
        const bool closing =
            at + c.length == written.size() &&
            (c.value == U'"' || c.value == 0x201C || c.value == 0x201D || c.value == 0xAB || c.value == 0xBB);
        if (closing) {
            break;
        }
        if (c.value == U'\\' && at + 1 < written.size()) {
            const CodePoint escaped = decodeAt(written, at + 1);
            appendUtf8(out, escaped.value == U'n' ? U'\n' : escaped.value);
            at += 1 + escaped.length;
            continue;
        }
        out.append(written.substr(at, c.length));
        at += c.length;
    }
    return out;
}

std::string pathText(const Text& text, Span span) {
    std::string out;
    const std::string_view written = text.slice(span);
    if (isPlainPath(written)) {
        return std::string(written);
    }
    for (std::size_t at = 0; at < written.size();) {
        if (written[at] == '/') {  // a comment between the parts: a name has no '/'
            at = std::min(written.find_first_of("\r\n", at), written.size());
            continue;
        }
        const CodePoint c = decodeAt(written, at);
        if (!isSpace(c.value) && c.value != U':' && c.value != U';') {
            out.append(written.substr(at, c.length));
        }
        at += c.length;
    }
    return out;
}

std::string valueText(const Source& source, const Value& value) {
    switch (value.kind) {
        case ValueKind::path: return pathText(source.text, value.span);
        case ValueKind::text: return quotedText(source.text, value.span);
        case ValueKind::law:
            return pathText(source.text,
                            value.detail.empty() ? value.span : Span{value.span.begin, value.detail.begin});
        case ValueKind::anchor:
        case ValueKind::toBe: return pathText(source.text, value.detail);
        default: return std::string(source.text.slice(value.span));
    }
}

const Clause* findClause(const Tree& tree, ItemId item, ClauseKind kind) {
    const Range range = tree.items[item].clauses;
    for (ClauseId id = range.first; id < range.first + range.count; ++id) {
        if (tree.clauses[id].kind == kind) {
            return &tree.clauses[id];
        }
    }
    return nullptr;
}

}  // namespace dienstweg
