#include <array>
#include <string_view>

#include "support/generate.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/placement.h"

namespace dienstweg::testing {
namespace {

constexpr auto kWords = std::to_array<std::string_view>({
    "A",
    "Leitung",
    "Steueramt",
    "Bürgerbüro",
    "Bu\xCC\x88rgerbu\xCC\x88ro",
    "E-Akte",
    "Straße",
    "ÄMTER",
    "_x1",
    "Акт",
    "Form_12",
    "Prüfen",
    "Halter",
    "x",
    "Sach\xC2\xAD"
    "bearbeitung",
    "Großgeräte-Stelle",
});

constexpr auto kTexts = std::to_array<std::string_view>({
    "",
    "Hund anmelden",
    "Prüfen \"und\" freigeben",
    "C:\\Ablage\\",
    "„Typographie“ »so« «auch»",
    "zwei\nZeilen",
    "{ schritt }",
    "// nichts",
    "10..20 min",
    "\\n",
    "ß€😀",
    " Rand ",
    "Tab\tulator",
    "ü u\xCC\x88 a\xC2\xA0"
    "b",
});

constexpr auto kComments = std::to_array<std::string_view>({
    "//",
    "// warum",
    "//ohne Blank",
    "// { } \"offen",
    "// ü, u\xCC\x88 und \xE2\x80\x9Equer“",
    "/// drei",
    "// übergabe A an B",
});

bool isUnit(TokenType type) { return type >= TokenType::MINUTES && type <= TokenType::YEARS; }

/// What may not stand as the first document behind the label of a handoff, or as a called process before a label.
bool opensClause(std::string_view name) {
    const TokenType type = keywordOf(name);
    return clauseOf(type) < ClauseKind::note || type == TokenType::NOTE || type == TokenType::REFUSED ||
           type == TokenType::LATE;
}

double anyNumber(Choices& c) {
    constexpr auto numbers = std::to_array<double>({1, 2, 14, 0, 1.5, 0.25, 1200, 1.234, 99102003012000, 33.3333});
    return c.oneOf(numbers);
}

DraftValue path(std::string name) { return {.text = std::move(name), .detail = {}, .date = {}}; }

DraftValue of(ValueKind kind) { return {.kind = kind, .text = {}, .detail = {}, .date = {}}; }

std::vector<DraftValue> paths(Choices& c, std::string (*make)(Choices&)) {
    std::vector<DraftValue> out;
    for (std::uint32_t n = 1 + c.below(3); n > 0; --n) {
        out.push_back(path(make(c)));
        // `…, Version "1.2"` is a fact of the edition, also behind a list.
        if (out.size() > 1 && keywordOf(out.back().text) == TokenType::VERSION) {
            out.back().text = anyWord(c);
        }
    }
    return out;
}

std::string channelName(Choices& c) {
    std::string name = anyName(c);
    return isUnit(keywordOf(name)) ? anyWord(c) : name;  // `kosten 5 EUR per Tag` says what a day costs
}

}  // namespace

std::string anyWord(Choices& c) { return std::string(c.oneOf(kWords)); }

std::string anyName(Choices& c) {
    if (!c.chance(30)) {
        return anyWord(c);
    }
    const Keyword& word = c.oneOf(allKeywords());
    if (word.place == KeywordPlace::reserved) {
        return anyWord(c);
    }
    std::string name(c.chance(50) ? word.english : word.german);
    if (c.chance(50) && name[0] >= 'a' && name[0] <= 'z') {
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    return name;
}

std::string anyPath(Choices& c) {
    std::string name = anyName(c);
    for (std::uint32_t n = c.below(3); n > 0; --n) {
        name += "." + anyName(c);
    }
    return name;
}

std::string anyText(Choices& c) { return std::string(c.oneOf(kTexts)); }
std::string anyComment(Choices& c) { return std::string(c.oneOf(kComments)); }

DraftValue anyValue(Choices& c, ValueKind kind) {
    DraftValue v = of(kind);
    switch (kind) {
        case ValueKind::path: v.text = anyPath(c); break;
        case ValueKind::law:
            v.text = anyName(c);
            v.hasDetail = c.chance(50);
            if (v.hasDetail) {
                v.detail = anyText(c);
            }
            break;
        case ValueKind::text: v.text = anyText(c); break;
        case ValueKind::number:
        case ValueKind::percent: v.from = v.to = anyNumber(c); break;
        case ValueKind::duration:
        case ValueKind::money:
            v.from = v.to = anyNumber(c);
            if (c.chance(40)) {
                v.range = true;
                v.to = v.from + 1 + c.below(5);
            }
            if (kind == ValueKind::duration) {
                v.unit = static_cast<TimeUnit>(1 + c.below(8));
            } else {
                v.currency = static_cast<Currency>(c.below(3));
            }
            break;
        case ValueKind::frequency:
            v.from = v.to = anyNumber(c);
            v.unit = static_cast<TimeUnit>(c.below(9));
            break;
        case ValueKind::date:
            v.date = {1900 + static_cast<int>(c.below(300)), 1 + static_cast<int>(c.below(12)),
                      1 + static_cast<int>(c.below(28))};
            break;
        case ValueKind::anchor: v.text = anyName(c); break;
        case ValueKind::asIs: break;
        case ValueKind::toBe:
            if (c.chance(50)) {
                v.text = anyName(c);
            }
            break;
    }
    return v;
}

std::vector<DraftValue> anyValues(Choices& c, ClauseKind kind) {
    const auto one = [&](ValueKind value) { return std::vector{anyValue(c, value)}; };
    const auto name = [&] { return std::vector{path(anyName(c))}; };
    switch (kind) {
        case ClauseKind::by:
        case ClauseKind::with:
        case ClauseKind::performer:
        case ClauseKind::informs:
        case ClauseKind::from:
        case ClauseKind::to:
        case ClauseKind::through:
        case ClauseKind::joinedBy:
        case ClauseKind::owner:
        case ClauseKind::lead:
        case ClauseKind::deputy: return paths(c, anyPath);
        case ClauseKind::needs:
        case ClauseKind::produces:
        case ClauseKind::changes:
        case ClauseKind::system:
        case ClauseKind::file:
        case ClauseKind::may: return paths(c, anyName);
        case ClauseKind::via: return paths(c, channelName);
        case ClauseKind::otherPerson:
        case ClauseKind::kind:
        case ClauseKind::forEach:
        case ClauseKind::goesTo:
        case ClauseKind::backTo:
        case ClauseKind::starts:
        case ClauseKind::calendar: return name();
        case ClauseKind::takes:
        case ClauseKind::idle: return one(ValueKind::duration);
        case ClauseKind::costs: return one(ValueKind::money);
        case ClauseKind::rate: {
            DraftValue v = anyValue(c, ValueKind::money);
            v.unit = static_cast<TimeUnit>(c.below(9));
            return {v};
        }
        case ClauseKind::under: {
            std::vector<DraftValue> laws;
            for (std::uint32_t n = 1 + c.below(3); n > 0; --n) {
                laws.push_back(anyValue(c, ValueKind::law));
                if (keywordOf(laws.back().text) == TokenType::VERSION) {
                    laws.back().text = anyWord(c);
                }
            }
            return laws;
        }
        case ClauseKind::deadline: {
            std::vector<DraftValue> values;
            const bool named = c.chance(30);
            if (named) {
                values.push_back(path(anyName(c)));
            }
            if (!named || c.chance(50)) {
                constexpr auto kinds = std::to_array({ValueKind::duration, ValueKind::date, ValueKind::text});
                values.push_back(anyValue(c, c.oneOf(kinds)));
            }
            if (c.chance(40)) {
                values.push_back(anyValue(c, ValueKind::anchor));
            }
            return values;
        }
        case ClauseKind::condition:
        case ClauseKind::repeated:
        case ClauseKind::note:
        case ClauseKind::countsAs:
        case ClauseKind::version:
        case ClauseKind::source: return one(ValueKind::text);
        case ClauseKind::confirmation: return c.chance(70) ? one(ValueKind::text) : std::vector<DraftValue>{};
        case ClauseKind::reviewDue: return one(c.chance(50) ? ValueKind::date : ValueKind::duration);
        case ClauseKind::share: return one(ValueKind::percent);
        case ClauseKind::volume: return one(ValueKind::frequency);
        case ClauseKind::edition: return one(c.chance(50) ? ValueKind::asIs : ValueKind::toBe);
        case ClauseKind::reviewed:
        case ClauseKind::changed:
        case ClauseKind::repealed: return one(ValueKind::date);
        case ClauseKind::status: return c.chance(50) ? name() : one(ValueKind::text);
        case ClauseKind::service: return one(c.chance(50) ? ValueKind::text : ValueKind::number);
        case ClauseKind::count: return one(ValueKind::number);
        default: return {};
    }
}

std::vector<DraftValue> anyObjects(Choices& c, const Draft& item) {
    if (!hasObjects(item.kind) || (labelPlace(item.kind) == LabelPlace::insteadOfObjects && item.hasLabel)) {
        return {};
    }
    const bool needed =
        item.kind == ItemKind::separation || item.kind == ItemKind::anytime || item.kind == ItemKind::meanwhile;
    if (!needed && c.chance(20)) {
        return {};
    }
    const bool roles = item.kind == ItemKind::section || item.kind == ItemKind::separation;
    std::vector<DraftValue> objects =
        hasManyObjects(item.kind) ? paths(c, roles ? anyPath : anyName) : std::vector{path(anyName(c))};
    const bool behindHead =
        (item.kind == ItemKind::handoff || item.kind == ItemKind::send) && (item.hasLabel || !item.name.empty());
    if ((behindHead || (item.kind == ItemKind::call && item.hasLabel)) && opensClause(objects.front().text)) {
        objects.front().text = anyWord(c);
    }
    return objects;
}

}  // namespace dienstweg::testing
