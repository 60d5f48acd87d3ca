#include "syntax/expectation.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "DienstwegParser.h"
#include "base/unicode.h"
#include "syntax/braces.h"
#include "syntax/clause_table.h"
#include "syntax/contextual_names.h"
#include "syntax/grammar_parts.h"
#include "syntax/keywords.h"
#include "syntax/parser_tokens.h"
#include "syntax/placement.h"
#include "syntax/recovery.h"

namespace dienstweg {
namespace {

bool isWord(TokenType type) { return type == TokenType::WORD || isKeyword(type); }

bool onlySpaceBefore(const Text& text, std::uint32_t offset) {
    const std::uint32_t start = text.lineStart(text.lineOf(offset));
    const std::string_view before = text.slice({start, offset});
    for (std::size_t i = 0; i < before.size();) {
        const CodePoint c = decodeAt(before, i);
        if (!isSpace(c.value) && !isIgnorable(c.value)) {
            return false;
        }
        i += c.length;
    }
    return true;
}

std::vector<Token> scanned(const Text& text, Span stretch) {
    return scan(text, stretch, onlySpaceBefore(text, stretch.begin));
}

/// Finds the word that ends at the place. False where nothing can be completed.
bool findWord(const Text& text, std::uint32_t offset, Expectation& out) {
    const Span line = text.lineSpan(text.lineOf(offset));
    offset = std::min(offset, line.end);  // between CR and LF
    out.word = {offset, offset};
    const std::vector<Token> tokens = scan(text, line);
    const auto at =
        std::ranges::find_if(tokens, [&](const Token& t) { return t.span.begin < offset && offset <= t.span.end; });
    if (at != tokens.end()) {
        switch (at->type) {
            case TokenType::COMMENT:
            case TokenType::UNCLOSED_STRING:
            case TokenType::NUMBER:
            case TokenType::DATE: return false;
            case TokenType::STRING:
                if (offset < at->span.end) {
                    return false;
                }
                break;
            default: break;
        }
        if (isWord(at->type)) {
            out.word.begin = at->span.begin;
        } else if (offset < at->span.end) {  // inside of a sign of several bytes
            return false;
        }
        // "Amt.Sach", "Amt." without blanks
        auto first = at;
        while (first != tokens.begin()) {
            const auto before = std::prev(first);
            const bool joins =
                before->span.end == first->span.begin && ((first->type == TokenType::DOT && isWord(before->type)) ||
                                                          (isWord(first->type) && before->type == TokenType::DOT));
            if (!joins) {
                break;
            }
            first = before;
        }
        if (isWord(first->type) && (isWord(at->type) || at->type == TokenType::DOT)) {
            out.word.begin = first->span.begin;
        }
    }
    out.beginsLine = onlySpaceBefore(text, out.word.begin);
    return true;
}

/// The items that begin before the place, from the outside in, each the last one in the one before.
ItemId lastBegun(const Tree& tree, ItemId parent, std::uint32_t place) {
    ItemId last = kNone;
    for (const ItemId child : children(tree, parent)) {
        if (tree.items[child].span.begin >= place) {
            break;
        }
        last = child;
    }
    return last;
}

/// The words before the place, without those of finished items that others of the same kind of place follow.
class WordsBefore {
public:
    WordsBefore(const Source& source, std::uint32_t place) : text_(source.text), tree_(source.tree), place_(place) {}

    std::vector<Token> run() && {
        const ItemId outermost = lastBegun(tree_, 0, place_);
        at_ = outermost == kNone ? 0 : tree_.items[outermost].span.begin;
        for (ItemId item = outermost; item != kNone;) {
            item = pass(item);
        }
        read(place_);
        return std::move(tokens_);
    }

private:
    /// All children but the last that begins before the place are left out; returns that one.
    ItemId pass(ItemId parent) {
        const ItemId last = lastBegun(tree_, parent, place_);
        for (const ItemId child : children(tree_, parent)) {
            if (child == last) {
                return last;
            }
            const Span span = tree_.items[child].span;
            if (last == kNone || span.begin < at_ || span.end > tree_.items[last].span.begin) {
                continue;
            }
            read(span.begin);
            at_ = span.end;
        }
        return last;
    }

    void read(std::uint32_t to) {
        if (to > at_) {
            const std::vector<Token> more = scanned(text_, {at_, to});
            tokens_.insert(tokens_.end(), more.begin(), more.end());
            at_ = to;
        }
    }

    const Text& text_;
    const Tree& tree_;
    std::uint32_t place_;
    std::uint32_t at_ = 0;
    std::vector<Token> tokens_;
};

bool bracesAreWrong(const Tree& tree) {
    return std::ranges::any_of(tree.problems, [](const Problem& problem) {
        return problem.message.key == "S001.brace-unclosed" || problem.message.key == "S001.brace-superfluous" ||
               problem.message.key == "S002.too-deep";
    });
}

/// Where braces are wrong, what stands behind the place tells too in which of them it lies.
std::vector<Token> mendedBefore(const Source& source, const Token& place, std::uint32_t wordEnd) {
    const Tree& tree = source.tree;
    const ItemId outermost = lastBegun(tree, 0, place.span.begin);
    const std::uint32_t from = outermost == kNone ? 0 : tree.items[outermost].span.begin;
    const ItemId next = outermost == kNone ? tree.root().firstChild : tree.items[outermost].nextSibling;
    const std::uint32_t to = next == kNone ? source.text.size() : std::max(tree.items[next].span.begin, wordEnd);
    std::vector<Token> tokens = contextualTokens(scanned(source.text, {from, place.span.begin}));
    tokens.push_back(place);
    const std::vector<Token> behind = contextualTokens(scanned(source.text, {wordEnd, to}));
    tokens.insert(tokens.end(), behind.begin(), behind.end());
    std::vector<Problem> ignored;
    tokens = matchBraces(source.text, std::move(tokens), ignored);
    tokens.erase(std::ranges::find(tokens, TokenType::UNKNOWN, &Token::type), tokens.end());
    return tokens;
}

ItemKind kindOf(const OpenRule& rule) {
    return rule.rule == Rule::RuleFile   ? ItemKind::file
           : rule.rule == Rule::RuleJump ? ItemKind::jump
                                         : itemOf(rule.first);
}
bool isItem(const OpenRule& rule) { return kParts[rule.rule] == Part::item; }

/// Of the innermost item at or around a rule.
struct Owner {
    std::size_t level = 0;
    std::uint32_t itemsOut = 0;
    ItemKind kind = ItemKind::file;
    bool inBraces = false;
};
Owner ownerOf(const std::vector<OpenRule>& rules, std::size_t level) {
    Owner owner{.level = level};
    for (std::size_t inner = 0; inner < level; ++inner) {
        owner.itemsOut += isItem(rules[inner]) ? 1U : 0U;
    }
    for (; owner.level < rules.size(); ++owner.level) {
        owner.inBraces = owner.inBraces || rules[owner.level].inBraces;
        if (isItem(rules[owner.level])) {
            owner.kind = kindOf(rules[owner.level]);
            break;
        }
    }
    owner.level = std::min(owner.level, rules.size() - 1);
    return owner;
}

/// Whether a keyword that the grammar reads at a rule means something there, and what.
std::optional<ExpectedKeyword> meant(const std::vector<OpenRule>& rules, std::size_t level, TokenType type) {
    const Owner owner = ownerOf(rules, level);
    const OpenRule& rule = rules[level];
    const auto isInsideFact = [](const OpenRule& r) {
        const Part part = kParts[r.rule];
        return r.begun && (part == Part::clause || part == Part::value || part == Part::values);
    };
    ExpectedKeyword expected{.type = type,
                             .owner = owner.kind,
                             .itemsOut = owner.itemsOut,
                             .inBraces = owner.inBraces || owner.kind == ItemKind::file};
    if (isInsideFact(rule)) {
        expected.goesOn = true;
        return expected;
    }
    const ItemKind item = type == TokenType::BACK ? ItemKind::jump : itemOf(type);
    if (item != ItemKind::file && (mayHold(owner.kind, item) || mayHoldOnLine(owner.kind, item))) {
        expected.opensItem = true;
        return expected;
    }
    const ClauseKind clause = clauseOf(type);
    if (keywordOfClause(clause) == type) {
        const bool fits = owner.inBraces ? mayStandInBraces(owner.kind, clause) : mayStandOnLine(owner.kind, clause);
        const bool again = onlyOnce(clause) && has(rules[owner.level].given, type);
        // Facts of a process stand in its braces alone.
        const bool ofProcess = owner.kind == ItemKind::process && owner.inBraces && allows(owner.kind, clause);
        return (fits || ofProcess) && !again ? std::optional(expected) : std::nullopt;
    }
    // A unit behind `10..20` is a rule of its own in the fact's.
    const auto around = rules.begin() + static_cast<std::ptrdiff_t>(owner.level);
    expected.goesOn = std::any_of(rules.begin() + static_cast<std::ptrdiff_t>(level), around, isInsideFact);
    return item == ItemKind::file || item == ItemKind::arrival ? std::optional(expected) : std::nullopt;
}

std::optional<ExpectedName> nameAmong(const std::vector<OpenRule>& rules, TokenType before) {
    const auto level = std::ranges::find_if(rules, [](const OpenRule& r) { return has(r.next, TokenType::WORD); });
    for (auto rule = level; rule != rules.end(); ++rule) {
        const bool ofItem = isItem(*rule);
        const auto place = static_cast<std::size_t>(rule - rules.begin());
        if (rule->rule == Rule::RuleAnchor && rule->begun) {
            return ExpectedName{ExpectedName::Place::anchor, ownerOf(rules, place).kind, ClauseKind::deadline};
        }
        if (kParts[rule->rule] == Part::clause && rule->begun) {
            return ExpectedName{ExpectedName::Place::clause, ownerOf(rules, place).kind, clauseOf(rule->first)};
        }
        if (ofItem) {
            const ItemKind kind = kindOf(*rule);
            const auto where = before == TokenType::AS                      ? ExpectedName::Place::afterAs
                               : namePlace(kind) == NamePlace::afterKeyword ? ExpectedName::Place::own
                                                                            : ExpectedName::Place::objects;
            return ExpectedName{where, kind, ClauseKind::note};
        }
    }
    return std::nullopt;
}

/// The words around the place, for what a keyword there would be read as.
class Neighbours {
public:
    Neighbours(const Text& text, std::uint32_t place, std::uint32_t wordEnd, bool beginsLine) {
        constexpr std::size_t kBefore = 12;
        constexpr std::size_t kBehind = 4;
        const std::uint32_t line = text.lineOf(place);
        const std::uint32_t first = text.lineStart(line == 0 ? 0 : line - 1);
        tokens_ = scan(text, {first, place});
        tokens_.erase(tokens_.begin(), tokens_.end() - static_cast<std::ptrdiff_t>(std::min(tokens_.size(), kBefore)));
        at_ = tokens_.size();
        tokens_.push_back({TokenType::UNKNOWN, beginsLine, {place, place}});
        const Span rest{wordEnd, text.lineSpan(text.lineOf(wordEnd)).end};
        const std::vector<Token> behind = scan(text, rest, false);
        tokens_.insert(tokens_.end(), behind.begin(),
                       behind.begin() + static_cast<std::ptrdiff_t>(std::min(behind.size(), kBehind)));
    }

    [[nodiscard]] bool isReadAs(TokenType type) {
        tokens_[at_].type = type;
        const Span place = tokens_[at_].span;
        const std::vector<Token> read = contextualTokens(tokens_);
        return std::ranges::any_of(read, [&](const Token& t) { return t.span == place && t.type == type; });
    }

private:
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace

Expectation expectedAt(const Source& source, std::uint32_t offset) {
    const Text& text = source.text;
    offset = std::min(offset, text.size());
    Expectation out;
    out.anything = findWord(text, offset, out);
    if (!out.anything) {
        return out;
    }
    const std::uint32_t wordEnd = out.word.end;
    const Token place{TokenType::UNKNOWN, out.beginsLine, {out.word.begin, out.word.begin}};
    std::vector<Token> tokens = bracesAreWrong(source.tree)
                                    ? mendedBefore(source, place, wordEnd)
                                    : contextualTokens(WordsBefore(source, place.span.begin).run());
    const TokenType before = tokens.empty() ? TokenType::END_OF_FILE : tokens.back().type;
    out.listGoesOn = before == TokenType::COMMA || before == TokenType::AND;
    tokens.push_back(place);

    std::vector<OpenRule> rules;
    std::vector<Problem> ignored;
    ParserTokens stream(text, tokens);
    grammar::DienstwegParser parser(&stream);
    Recovery recovery(parser, stream, ignored, {});
    recovery.listen(rules);
    parser.setRecovery(recovery);
    parser.file();

    Neighbours neighbours(text, place.span.begin, wordEnd, out.beginsLine);
    TokenSet seen;
    for (std::size_t level = 0; level < rules.size(); ++level) {
        for (const Keyword& word : allKeywords()) {
            if (!has(rules[level].next, word.type) || has(seen, word.type)) {
                continue;
            }
            seen.set(static_cast<std::size_t>(word.type));
            const auto expected = meant(rules, level, word.type);
            if (expected && neighbours.isReadAs(word.type)) {
                out.keywords.push_back(*expected);
            }
        }
    }
    out.name = nameAmong(rules, before);
    return out;
}

}  // namespace dienstweg
