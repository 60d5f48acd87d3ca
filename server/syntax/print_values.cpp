// Numbers, dates, durations, money, texts and names; clauses.
#include <array>
#include <charconv>
#include <cstdio>

#include "syntax/clause_table.h"
#include "syntax/placement.h"
#include "syntax/print_words.h"

namespace dienstweg {
namespace {

struct UnitWords {
    std::string_view germanOne;
    std::string_view germanMany;
    std::string_view englishOne;
    std::string_view englishMany;
};

constexpr std::array<UnitWords, 9> kUnits{{
    {"", "", "", ""},
    {"min", "min", "min", "min"},
    {"Stunde", "Stunden", "hour", "hours"},
    {"Tag", "Tage", "day", "days"},
    {"Arbeitstag", "Arbeitstage", "workday", "workdays"},
    {"Woche", "Wochen", "week", "weeks"},
    {"Monat", "Monate", "month", "months"},
    {"Quartal", "Quartale", "quarter", "quarters"},
    {"Jahr", "Jahre", "year", "years"},
}};

TokenType unitToken(TimeUnit unit) {
    return static_cast<TokenType>(static_cast<int>(TokenType::MINUTES) + static_cast<int>(unit) - 1);
}

std::string number(double value, Spelling spelling) {
    std::array<char, 400> digits{};  // the longest double without an exponent has 309 before the point
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    std::string out(digits.data(), end);
    if (const std::size_t mark = out.find('.'); mark != std::string::npos) {
        if (out.size() - mark == 4) {
            out += '0';  // 1.234 could be read as twelve hundred and thirty-four
        }
        out[mark] = spelling == Spelling::german ? ',' : '.';
    }
    return out;
}

class ValueWords {
public:
    explicit ValueWords(Words& words) : words_(words), spelling_(words.style().spelling) {}

    void value(const DraftValue& v) {
        switch (v.kind) {
            case ValueKind::path: words_.name(v.text); break;
            case ValueKind::law:
                words_.name(v.text);
                if (v.hasDetail) {
                    words_.literal(TokenType::STRING, quoted(v.detail));
                }
                break;
            case ValueKind::text: words_.literal(TokenType::STRING, quoted(v.text)); break;
            case ValueKind::number: words_.literal(TokenType::NUMBER, number(v.from, spelling_)); break;
            case ValueKind::percent:
                words_.literal(TokenType::NUMBER, number(v.from, spelling_));
                words_.literal(TokenType::PERCENT, "%");
                break;
            case ValueKind::duration:
                amount(v);
                unit(v.unit, v.range || v.from != 1);
                break;
            case ValueKind::date: words_.literal(TokenType::DATE, date(v.date)); break;
            case ValueKind::money:
                money(v);
                if (v.currency != Currency::none) {
                    words_.keyword(v.currency == Currency::euro ? TokenType::EURO : TokenType::FRANCS);
                }
                perUnit(v.unit);
                break;
            case ValueKind::frequency:
                amount(v);
                perUnit(v.unit);
                break;
            case ValueKind::anchor:
                words_.keyword(TokenType::AFTER);
                words_.name(v.text);
                break;
            case ValueKind::asIs: words_.keyword(TokenType::AS_IS); break;
            case ValueKind::toBe:
                words_.keyword(TokenType::TO_BE);
                if (!v.text.empty()) {
                    words_.keyword(spelling_ == Spelling::german ? TokenType::FROM : TokenType::OF);
                    words_.name(v.text);
                }
                break;
        }
    }

private:
    void amount(const DraftValue& v) {
        words_.literal(TokenType::NUMBER, v.range ? number(v.from, spelling_) + ".." + number(v.to, spelling_)
                                                  : number(v.from, spelling_));
    }

    /// 1,20 EUR, and 1200 EUR.
    void money(const DraftValue& v) {
        const auto cents = [&](double value) {
            auto digits = number(value, spelling_);
            const auto mark = digits.find_first_of(",.");
            return mark != std::string::npos && digits.size() - mark == 2 ? digits + '0' : digits;
        };
        words_.literal(TokenType::NUMBER, v.range ? cents(v.from) + ".." + cents(v.to) : cents(v.from));
    }

    void unit(TimeUnit unit, bool many) {
        if (unit == TimeUnit::none) {
            return;
        }
        const UnitWords& u = kUnits[static_cast<std::size_t>(unit)];
        const bool german = spelling_ == Spelling::german;
        words_.spelled(unitToken(unit),
                       german ? (many ? u.germanMany : u.germanOne) : (many ? u.englishMany : u.englishOne));
    }

    void perUnit(TimeUnit per) {
        if (per != TimeUnit::none) {
            words_.spelled(spelling_ == Spelling::german ? TokenType::PRO : TokenType::PER,
                           spelling_ == Spelling::german ? "pro" : "per");
            unit(per, false);
        }
    }

    static std::string date(const Date& d) {
        std::array<char, 40> out{};
        const int n = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", d.year, d.month, d.day);
        return {out.data(), static_cast<std::size_t>(n)};
    }

    Words& words_;
    Spelling spelling_;
};

bool isLiteralValue(const DraftValue& value) {
    switch (value.kind) {
        case ValueKind::path:
        case ValueKind::law:
        case ValueKind::anchor:
        case ValueKind::asIs:
        case ValueKind::toBe: return false;
        default: return true;
    }
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

void printValue(Words& words, const DraftValue& value) { ValueWords(words).value(value); }

void printValues(Words& words, const std::vector<DraftValue>& values, bool list) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && list) {
            words.comma();
        }
        printValue(words, values[i]);
    }
}

void printClause(Words& words, const DraftClause& clause, ItemKind item, bool asWaitTime) {
    const bool bare = asWaitTime || clause.kind == ClauseKind::share || item == ItemKind::holiday;
    const bool german = words.style().spelling == Spelling::german;
    if (!bare) {
        words.keyword(keywordOfClause(clause.kind), !clause.values.empty() && isLiteralValue(clause.values.front()));
    }
    switch (clause.kind) {
        case ClauseKind::otherPerson:
            words.keyword(TokenType::PERSON);
            words.keyword(german ? TokenType::AS : TokenType::THAN);
            break;
        case ClauseKind::goesTo:
        case ClauseKind::starts: words.keyword(TokenType::WITH); break;
        case ClauseKind::backTo: words.keyword(german ? TokenType::BACK_TO : TokenType::TO); break;
        case ClauseKind::countsAs: words.keyword(TokenType::AS); break;
        case ClauseKind::joinedBy: words.keyword(TokenType::BY); break;
        default: break;
    }
    if (!clause.values.empty()) {
        words.mark();
    }
    printValues(words, clause.values, isList(clause.kind));
}

std::string print(const DraftClause& clause, ItemKind item, const PrintStyle& style) {
    PrintStyle plain = style;
    plain.base.clear();
    Words words(plain);
    printClause(words, clause, item);
    return std::move(words).text();
}

std::string print(const DraftValue& value, const PrintStyle& style) {
    PrintStyle plain = style;
    plain.base.clear();
    Words words(plain);
    printValue(words, value);
    return std::move(words).text();
}

}  // namespace dienstweg
