#include "checks/fact_names.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

/// Words that people look for and the language says otherwise.
struct Alias {
    std::string_view german;
    std::string_view english;
    ClauseKind clause;
};
constexpr auto kAliases = std::to_array<Alias>({
    {"kanal", "channel", ClauseKind::via},
    {"dauer", "duration", ClauseKind::takes},
    {"empfänger", "receiver", ClauseKind::to},
    {"absender", "sender", ClauseKind::from},
    {"zuständig", "responsible", ClauseKind::by},
    {"rechtsgrundlage", "legal-basis", ClauseKind::under},
    {"überprüfung", "review", ClauseKind::reviewDue},
});

struct Words {
    std::string_view german;
    std::string_view english;
    [[nodiscard]] std::string_view in(bool inGerman) const { return inGerman ? german : english; }
};
constexpr Words kWork{"arbeit", "work"};
constexpr Words kObject{"gegenstand", "object"};
constexpr Words kLabel{"bezeichnung", "label"};
constexpr Words kEscalation{"eskalation", "escalation"};

bool is(std::string_view word, const Words& words) {
    const std::string key = foldedKey(word);
    return key == foldedKey(words.german) || key == foldedKey(words.english);
}

bool hasFacts(ItemKind kind) {
    return (isDeclaration(kind) && kind != ItemKind::separation && kind != ItemKind::holiday) ||
           (isStatement(kind) && kind != ItemKind::jump) || kind == ItemKind::trigger || kind == ItemKind::result;
}

/// What an item states by items of its own.
std::vector<ItemKind> itemFacts(ItemKind kind) {
    switch (kind) {
        case ItemKind::process: return {ItemKind::trigger, ItemKind::result};
        case ItemKind::check:
        case ItemKind::approval:
        case ItemKind::handoff:
        case ItemKind::consult:
        case ItemKind::cosign: return {ItemKind::refused, ItemKind::late};
        case ItemKind::wait: return {ItemKind::late};
        default: return {};
    }
}

bool hasObject(ItemKind kind) {
    return kind == ItemKind::handoff || kind == ItemKind::send || kind == ItemKind::trigger;
}

bool hasLabel(ItemKind kind) { return kind != ItemKind::section && kind != ItemKind::jump; }

std::optional<ClauseKind> clauseNamed(std::string_view word) {
    const auto alias = std::ranges::find_if(kAliases, [&](const Alias& a) { return is(word, {a.german, a.english}); });
    if (alias != kAliases.end()) {
        return alias->clause;
    }
    const TokenType type = keywordOf(word);
    const ClauseKind clause = clauseOf(type);
    return isKeyword(type) && keywordOfClause(clause) == type ? std::optional(clause) : std::nullopt;
}

std::string_view wordOf(TokenType type, bool german) { return german ? keyword(type).german : keyword(type).english; }

}  // namespace

std::vector<ItemKind> kindsNamed(std::string_view word) {
    if (is(word, kWork)) {
        return {ItemKind::step,     ItemKind::check, ItemKind::verification,
                ItemKind::approval, ItemKind::order, ItemKind::payment};
    }
    const TokenType type = keywordOf(word);
    const ItemKind kind = isKeyword(type) ? itemOf(type) : ItemKind::file;
    return kind != ItemKind::file && hasFacts(kind) ? std::vector{kind} : std::vector<ItemKind>{};
}

std::optional<Fact> factNamed(ItemKind kind, std::string_view word) {
    if (is(word, kLabel) && hasLabel(kind)) {
        return Fact{.of = kind, .form = FactForm::label};
    }
    if (is(word, kObject) && hasObject(kind)) {
        return Fact{.of = kind, .form = FactForm::object};
    }
    const TokenType type = is(word, kEscalation) ? TokenType::LATE : keywordOf(word);
    for (const ItemKind item : itemFacts(kind)) {
        if (isKeyword(type) && keywordOfItem(item) == type) {
            return Fact{.of = kind, .form = FactForm::item, .item = item};
        }
    }
    const auto clause = clauseNamed(word);
    return clause && allows(kind, *clause) ? std::optional(Fact{.of = kind, .clause = *clause}) : std::nullopt;
}

std::vector<std::string_view> kindWords(bool german) {
    std::vector<std::string_view> words{kWork.in(german)};
    for (int i = 0; i < kItemKinds; ++i) {
        if (const auto kind = static_cast<ItemKind>(i); hasFacts(kind)) {
            words.push_back(wordOf(keywordOfItem(kind), german));
        }
    }
    return words;
}

std::vector<std::string_view> factWords(ItemKind kind, bool german) {
    std::vector<std::string_view> words;
    for (int i = 0; i < kClauseKinds; ++i) {
        const auto clause = static_cast<ClauseKind>(i);
        if (allows(kind, clause) && isKeyword(keywordOfClause(clause))) {
            words.push_back(wordOf(keywordOfClause(clause), german));
        }
    }
    for (const ItemKind item : itemFacts(kind)) {
        words.push_back(wordOf(keywordOfItem(item), german));
    }
    for (const Alias& alias : kAliases) {
        const std::string_view word = german ? alias.german : alias.english;
        if (allows(kind, alias.clause) && std::ranges::find(words, word) == words.end()) {
            words.push_back(word);
        }
    }
    if (hasObject(kind)) {
        words.push_back(kObject.in(german));
    }
    if (hasLabel(kind)) {
        words.push_back(kLabel.in(german));
    }
    return words;
}

std::string_view keywordOfFact(const Fact& fact, bool german) {
    switch (fact.form) {
        case FactForm::clause: return wordOf(keywordOfClause(fact.clause), german);
        case FactForm::item: return wordOf(keywordOfItem(fact.item), german);
        default: return {};
    }
}

}  // namespace dienstweg
