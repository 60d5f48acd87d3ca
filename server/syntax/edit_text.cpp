#include "syntax/edit_text.h"

#include <algorithm>

#include "base/text_change.h"
#include "base/unicode.h"
#include "syntax/contextual_names.h"

namespace dienstweg {
namespace {

Span withComments(const Source& source, Span span, Range leading, Range trailing) {
    for (const Range range : {leading, trailing}) {
        for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
            span = cover(span, source.tree.comments[i]);
        }
    }
    return span;
}

std::uint32_t lineEndAt(const Source& source, std::uint32_t offset) {
    return source.text.lineSpan(source.text.lineOf(offset)).end;
}

/// Nothing but what the scanner passes over. It looks no further than the first sign that is something.
bool isBlank(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = decodeAt(text, at);
        if (!isSpace(c.value) && !isIgnorable(c.value)) {
            return false;
        }
        at += c.length;
    }
    return true;
}

/// The tokens from the last item that begins before `at`, or from the line's begin if that comes later, up to `end`: of
/// a file that is written on one line, not all of it is read again.
std::vector<Token> scanFrom(const Source& source, std::uint32_t at, std::uint32_t end) {
    const std::uint32_t line = source.text.lineStart(source.text.lineOf(at));
    const auto& items = source.tree.items;
    const auto behind = std::ranges::partition_point(items, [&](const Item& item) { return item.span.begin < at; });
    const std::uint32_t begun = behind == items.begin() ? 0 : std::prev(behind)->span.begin;
    if (begun <= line) {
        return scan(source.text, {line, end});
    }
    return scan(source.text, {begun, end}, isBlank(source.text.slice({line, begun})));
}

/// Behind signs of habit that stand on the same line: `schritt "A";`.
std::uint32_t behindHabits(const Source& source, std::uint32_t offset) {
    for (auto next = tokenFrom(source, offset); next && next->type == TokenType::HABIT && !next->firstOnLine;
         next = tokenFrom(source, offset)) {
        offset = next->span.end;
    }
    return offset;
}

std::string oneLevel(const Source& source, ItemId item);

/// Is it the keyword of an item or clause, and not a name that is written like one?
bool beginsFact(const Source& source, const Token& token) {
    const auto begins = [&](const auto& fact) { return fact.keyword == token.span; };
    return std::ranges::any_of(source.tree.items, begins) || std::ranges::any_of(source.tree.clauses, begins);
}

/// Indentation of the first thing in the braces that begins a line.
std::optional<std::string> indentOfParts(const Source& source, ItemId item) {
    for (const Part& part : partsOf(source, item, true)) {
        const auto token = tokenFrom(source, part.extent.begin);
        if (token.has_value() && token->firstOnLine) {
            return indentAt(source, part.extent.begin);
        }
    }
    return std::nullopt;
}

/// What the lines in the braces are further in than the line that opens them.
std::optional<std::string> levelOf(const Source& source, ItemId id) {
    const Item& item = source.tree.items[id];
    if (item.kind == ItemKind::file || item.open.empty()) {
        return std::nullopt;
    }
    const std::optional<std::string> inner = indentOfParts(source, id);
    const std::string outer = indentAt(source, item.span.begin);
    if (inner && inner->size() > outer.size() && inner->starts_with(outer)) {
        return inner->substr(outer.size());
    }
    return std::nullopt;
}

std::string oneLevel(const Source& source, ItemId item) {
    for (ItemId at = item; at != kNone; at = source.tree.items[at].parent) {
        if (auto level = levelOf(source, at)) {
            return *level;
        }
    }
    for (ItemId id = 1; id < source.tree.items.size(); ++id) {
        if (auto level = levelOf(source, id)) {
            return *level;
        }
    }
    return "  ";
}

std::string withoutLastLineEnd(std::string text, std::string_view lineEnd) {
    if (text.ends_with(lineEnd)) {
        text.resize(text.size() - lineEnd.size());
    }
    return text;
}

Block blockFrom(std::string text, const PrintStyle& style, bool comments, bool blankBefore) {
    text = withoutLastLineEnd(std::move(text), style.lineEnd);
    if (text.starts_with(style.base)) {
        text.erase(0, style.base.size());
    }
    const bool lines = comments || text.find_first_of("\r\n") != std::string::npos;
    return {std::move(text), lines, blankBefore};
}

/// Braces that were not there.
std::vector<TextEdit> wrapped(const Source& source, const Item& item, const Block& block, std::string_view inner) {
    const std::uint32_t end = item.span.end;
    const auto next = tokenFrom(source, end);
    const bool lineGoesOn = next.has_value() && !next->firstOnLine && next->type != TokenType::COMMENT;
    if (lineGoesOn && !block.ownLines) {
        return {{{end, end}, " { " + block.text + " }"}};
    }
    const std::string lineEnd(source.text.lineEnding());
    return {{{end, end},
             " {" + lineEnd + std::string(inner) + block.text + lineEnd + indentAt(source, item.span.begin) + "}"}};
}

}  // namespace

Span extentOf(const Source& source, const Item& item) {
    return withComments(source, item.span, item.leading, item.trailing);
}

Span extentOf(const Source& source, const Clause& clause) {
    return withComments(source, clause.span, clause.leading, clause.trailing);
}

std::vector<Part> partsOf(const Source& source, ItemId id, bool inBraces) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[id];
    std::vector<Part> parts;
    for (ClauseId c = item.clauses.first; c < item.clauses.first + item.clauses.count; ++c) {
        if (tree.clauses[c].inBraces == inBraces) {
            parts.push_back({.clause = c, .extent = extentOf(source, tree.clauses[c])});
        }
    }
    for (ItemId child = item.firstChild; child != kNone; child = tree.items[child].nextSibling) {
        const bool inside = id == 0 || (!item.open.empty() && tree.items[child].span.begin >= item.open.end);
        if (inside == inBraces) {
            parts.push_back({.item = child, .extent = extentOf(source, tree.items[child])});
        }
    }
    std::ranges::stable_sort(parts, {}, [](const Part& p) { return p.extent.begin; });
    return parts;
}

std::uint32_t textBegin(const Source& source) { return source.text.bytes().starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::vector<Token> tokensIn(const Source& source, Span span) {
    const std::uint32_t end = std::max(source.text.lineSpan(source.text.lineOf(span.end)).end, span.end);
    std::vector<Token> tokens = scanFrom(source, span.begin, end);
    std::erase_if(tokens, [&](const Token& t) { return t.span.end <= span.begin || t.span.begin >= span.end; });
    return tokens;
}

std::optional<Token> tokenBefore(const Source& source, std::uint32_t offset) {
    for (std::uint32_t at = offset;;) {
        const std::vector<Token> tokens = scanFrom(source, at, lineEndAt(source, at));
        const auto behind = std::ranges::partition_point(tokens, [&](const Token& t) { return t.span.begin < offset; });
        if (behind != tokens.begin()) {
            return *std::prev(behind);
        }
        const std::uint32_t line = source.text.lineOf(at);
        if (line == 0) {
            return std::nullopt;
        }
        at = source.text.lineSpan(line - 1).end;
    }
}

std::optional<Token> tokenFrom(const Source& source, std::uint32_t offset) {
    for (std::uint32_t line = source.text.lineOf(offset); line < source.text.lineCount(); ++line) {
        const std::uint32_t from = std::max(offset, source.text.lineStart(line));
        const std::vector<Token> tokens = scanFrom(source, from, source.text.lineSpan(line).end);
        const auto at = std::ranges::partition_point(tokens, [&](const Token& t) { return t.span.begin < offset; });
        if (at != tokens.end()) {
            return *at;
        }
    }
    return std::nullopt;
}

bool hasLineBreak(const Source& source, Span span) {
    return source.text.slice(span).find_first_of("\r\n") != std::string_view::npos;
}

std::string indentAt(const Source& source, std::uint32_t offset) {
    const std::uint32_t begin = std::max(source.text.lineStart(source.text.lineOf(offset)), textBegin(source));
    const std::string_view line = source.text.slice({begin, offset});
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
}

std::string indentInside(const Source& source, ItemId id) {
    if (auto indent = indentOfParts(source, id)) {
        return *indent;
    }
    const Item& item = source.tree.items[id];
    if (item.dangling.count > 0) {
        return indentAt(source, source.tree.comments[item.dangling.first].begin);
    }
    return id == 0 ? std::string{} : indentAt(source, item.span.begin) + oneLevel(source, id);
}

PrintStyle styleOf(const Source& source, std::string base) {
    return {.spelling = source.german ? Spelling::german : Spelling::english,
            .indent = oneLevel(source, 0),
            .base = std::move(base),
            .lineEnd = std::string(source.text.lineEnding())};
}

std::string continuedAt(const Source& source, std::uint32_t offset) {
    const std::string level = oneLevel(source, 0);
    return std::string(source.text.lineEnding()) + indentAt(source, offset) + level + level;
}

bool readAsNameBehind(const Source& source, std::uint32_t from, std::string_view between, std::string_view then) {
    // As many words before the place as any rule of contextual names looks back.
    constexpr std::size_t lookedAt = 6;
    std::uint32_t begin = from;
    for (std::size_t i = 0; i < lookedAt; ++i) {
        const auto before = tokenBefore(source, begin);
        begin = before ? before->span.begin : begin;
    }
    std::string text(source.text.slice({begin, from}));
    text.append(" ").append(between).append(" ");
    const auto place = static_cast<std::uint32_t>(text.size());
    auto made = Text::make(text.append(then));
    if (!made) {
        return false;
    }
    const std::vector<Token> scanned = scan(*made);
    const auto at = [&](const std::vector<Token>& tokens) {
        const auto found = std::ranges::find_if(tokens, [&](const Token& t) { return t.span.begin == place; });
        return found == tokens.end() ? TokenType::END_OF_FILE : found->type;
    };
    return isKeyword(at(scanned)) && at(contextualTokens(scanned)) == TokenType::WORD;
}

std::string_view nextWords(const Source& source, const Token& next) {
    const auto third = tokenFrom(source, next.span.end);
    return source.text.slice({next.span.begin, !third.has_value() ? next.span.end : third->span.end});
}

Block blockOf(const Draft& item, const PrintStyle& style) {
    const bool comments = !item.leading.empty() || !item.trailing.empty();
    return blockFrom(print(item, style), style, comments, item.blankBefore);
}

Block blockOf(const DraftClause& clause, ItemKind owner, const PrintStyle& style) {
    std::string text;
    const auto add = [&](std::string_view line) {
        text += line.empty() ? std::string{} : style.base + std::string(line);
        text += style.lineEnd;
    };
    for (const std::string& comment : clause.leading) {
        add(comment);
    }
    std::string line = print(clause, owner, style);
    for (const std::string& comment : clause.trailing) {
        line += "  " + comment;
    }
    add(line);
    const bool comments = !clause.leading.empty() || !clause.trailing.empty();
    return blockFrom(std::move(text), style, comments, clause.blankBefore);
}

std::vector<TextEdit> putInside(const Source& source, ItemId id, std::size_t before, const Block& block) {
    const Item& item = source.tree.items[id];
    const std::string inner = indentInside(source, id);
    if (id != 0 && item.open.empty()) {
        return wrapped(source, item, block, inner);
    }
    const std::string lineEnd(source.text.lineEnding());
    const std::vector<Part> parts = partsOf(source, id, true);

    bool something = before > 0;  // is there something that a blank line could come after?
    std::uint32_t from = id == 0 ? textBegin(source) : item.open.end;
    if (before > 0) {
        from = behindHabits(source, parts[before - 1].extent.end);
    } else if (item.opening.count > 0) {
        from = source.tree.comments[item.opening.first + item.opening.count - 1].end;
        something = true;
    }
    const auto next = tokenFrom(source, from);
    const std::uint32_t to = !next.has_value() ? source.text.size() : next->span.begin;
    const bool nextCloses = !next.has_value() || next->span == item.close;
    const std::string blank = block.blankBefore && something ? lineEnd : std::string{};

    if (id == 0 && !something) {
        if (!next.has_value()) {
            return {{{from, from}, block.text + lineEnd}};
        }
        return {{{to, to}, block.text + lineEnd + indentAt(source, to)}};
    }
    if (!next.has_value() || hasLineBreak(source, {from, to})) {
        if (!something && !nextCloses) {
            return {{{to, to}, block.text + lineEnd + indentAt(source, to)}};
        }
        const std::uint32_t at = std::min(lineEndAt(source, from), to);
        return {{{at, at}, lineEnd + blank + inner + block.text}};
    }
    const bool taken = readAsNameBehind(source, from, "", block.text) ||
                       (next.has_value() && readAsNameBehind(source, from, block.text, nextWords(source, *next)));
    if (!block.ownLines && blank.empty() && !taken) {
        return {{{from, from}, " " + block.text + (from == to ? " " : "")}};
    }
    const std::string outer = nextCloses ? indentAt(source, item.span.begin) : inner;
    return {{{from, to}, lineEnd + blank + inner + block.text + lineEnd + outer}};
}

std::optional<TextEdit> removal(const Source& source, Span extent) {
    extent.end = behindHabits(source, extent.end);
    const auto first = tokenFrom(source, extent.begin);
    const auto before = tokenBefore(source, extent.begin);
    const auto next = tokenFrom(source, extent.end);
    const bool beginsLine = first.has_value() && first->firstOnLine;
    const bool endsLine = !next.has_value() || next->firstOnLine;
    if (beginsLine && endsLine) {
        if (!before.has_value()) {
            const std::uint32_t to =
                !next.has_value() ? source.text.size() : source.text.lineStart(source.text.lineOf(next->span.begin));
            return TextEdit{{textBegin(source), to}, ""};
        }
        const std::uint32_t from = lineEndAt(source, before->span.end);
        if (before->type == TokenType::LBRACE && next.has_value()) {
            return TextEdit{{from, source.text.lineSpan(source.text.lineOf(next->span.begin) - 1).end}, ""};
        }
        return TextEdit{{from, lineEndAt(source, extent.end)}, ""};
    }
    const bool commentFollows = next.has_value() && next->type == TokenType::COMMENT && !next->firstOnLine;
    if (commentFollows && (!before.has_value() || before->type == TokenType::COMMENT)) {
        return std::nullopt;
    }
    if (beginsLine && !commentFollows) {
        const bool blank = before.has_value() && before->type != TokenType::LBRACE &&
                           source.text.lineOf(extent.begin) > source.text.lineOf(before->span.end) + 1;
        if (blank) {  // it goes too; what follows has none before it
            return TextEdit{{lineEndAt(source, before->span.end), next->span.begin},
                            std::string(source.text.lineEnding()) + indentAt(source, extent.begin)};
        }
        return TextEdit{{extent.begin, next->span.begin}, ""};
    }
    const std::uint32_t from = !before.has_value() ? extent.begin : before->span.end;
    const bool touches = next.has_value() && next->span.begin == extent.end;
    if (next.has_value() && !next->firstOnLine && before.has_value() && beginsFact(source, *next) &&
        readAsNameBehind(source, from, "", nextWords(source, *next))) {
        std::string line = continuedAt(source, from);
        if (!touches && line.ends_with(' ')) {
            line.pop_back();  // a blank stands there already
        }
        return TextEdit{{from, extent.end}, line};
    }
    return TextEdit{{from, extent.end}, touches ? " " : ""};
}

std::vector<TextEdit> replacement(const Source& source, Span span, std::string_view text) {
    std::optional<TextEdit> change = changeBetween(source.text.slice(span), text);
    if (!change) {
        return {};
    }
    change->span.begin += span.begin;
    change->span.end += span.begin;
    return {std::move(*change)};
}

}  // namespace dienstweg
