#include "features/fact_kinds.h"

#include <algorithm>
#include <span>

#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

std::string_view spelled(TokenType type, bool german) { return german ? keyword(type).german : keyword(type).english; }

/// The words that always follow its keyword.
std::vector<TokenType> wordsBehind(ClauseKind kind, bool german) {
    switch (kind) {
        case ClauseKind::otherPerson: return {TokenType::PERSON, german ? TokenType::AS : TokenType::THAN};
        case ClauseKind::goesTo:
        case ClauseKind::starts: return {TokenType::WITH};
        case ClauseKind::backTo: return {german ? TokenType::BACK_TO : TokenType::TO};
        case ClauseKind::countsAs: return {TokenType::AS};
        case ClauseKind::joinedBy: return {TokenType::BY};
        default: return {};
    }
}

/// Does it say how an item goes on? Only one fact can.
bool isWay(ItemKind item, ClauseKind clause) { return clause != ClauseKind::joinedBy && rankOf(item, clause) == 2; }

std::span<const Clause> clausesOf(const Tree& tree, ItemId item) {
    return std::span(tree.clauses).subspan(tree.items[item].clauses.first, tree.items[item].clauses.count);
}

bool standsOnLine(const Tree& tree, const Item& item) {
    const Item& parent = tree.items[item.parent];
    return parent.open.empty() || item.span.begin < parent.open.begin;
}

MayAdd mayAddWay(const Tree& tree, ItemId id, ClauseKind kind) {
    const Item& item = tree.items[id];
    if (item.kind == ItemKind::arrival && standsOnLine(tree, item)) {
        return MayAdd::never;  // only in the braces of a wait does what arrives lead anywhere
    }
    const bool said =
        std::ranges::any_of(clausesOf(tree, id), [&](const Clause& c) { return isWay(item.kind, c.kind); });
    const bool inBraces = !item.open.empty() && !mayStandInBraces(item.kind, kind);
    return said || inBraces ? MayAdd::goesOn : MayAdd::yes;
}

}  // namespace

std::string wordsOfFact(ClauseKind kind, bool german) {
    if (kind == ClauseKind::share) {
        return "%";
    }
    std::string words(spelled(keywordOfClause(kind), german));
    for (const TokenType next : wordsBehind(kind, german)) {
        words += ' ';
        words += spelled(next, german);
    }
    return words;
}

std::string_view englishWordOfFact(ClauseKind kind) {
    return kind == ClauseKind::share ? "share" : keyword(keywordOfClause(kind)).english;
}

std::string_view wordOfItem(ItemKind kind, bool german) {
    return kind == ItemKind::file ? std::string_view() : spelled(keywordOfItem(kind), german);
}

bool hasPlaceFor(ItemKind item, ClauseKind clause) {
    return mayStandOnLine(item, clause) || mayStandInBraces(item, clause);
}

MayAdd mayAdd(const Source& source, ItemId item, ClauseKind clause) {
    const ItemKind kind = source.tree.items[item].kind;
    const bool begins = rankOf(kind, clause) == 0 && clause != ClauseKind::share;
    if (!hasPlaceFor(kind, clause) || begins) {
        return MayAdd::never;
    }
    if (isWay(kind, clause)) {
        return mayAddWay(source.tree, item, clause);
    }
    return onlyOnce(clause) && findClause(source.tree, item, clause) != nullptr ? MayAdd::thereAlready : MayAdd::yes;
}

std::vector<ClauseKind> possibleFacts(const Source& source, ItemId item) {
    std::vector<ClauseKind> possible;
    for (int k = 0; k < kClauseKinds; ++k) {
        const auto kind = static_cast<ClauseKind>(k);
        // A second `durch` can be read, but is a fault (R102).
        const bool second = kind == ClauseKind::by && findClause(source.tree, item, kind) != nullptr;
        if (!second && mayAdd(source, item, kind) == MayAdd::yes) {
            possible.push_back(kind);
        }
    }
    return possible;
}

}  // namespace dienstweg
