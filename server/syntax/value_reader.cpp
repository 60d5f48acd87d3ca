#include "syntax/value_reader.h"

#include <charconv>
#include <chrono>

namespace dienstweg {
namespace {

TimeUnit timeUnit(TokenType type) {
    return static_cast<TimeUnit>(static_cast<int>(type) - static_cast<int>(TokenType::MINUTES) + 1);
}

}  // namespace

void ValueReader::collectValues(const ParseNode& rule, std::vector<Value>& out) {
    for (const ParseNode& child : rule.children()) {
        if (const ParseNode* inner = asRule(child)) {
            if (inner->empty()) {
                continue;
            }
            if (kParts[inner->rule] == Part::value) {
                collectValue(*inner, out);
            } else {
                collectValues(*inner, out);
            }
            continue;
        }
        const ParserToken& token = *child.token;
        switch (token.tokenType()) {
            case TokenType::STRING: out.push_back(text(token)); break;
            case TokenType::NUMBER: out.push_back(number(token)); break;
            case TokenType::DATE: out.push_back(date(token)); break;
            default: break;
        }
    }
}

void ValueReader::collectValue(const ParseNode& rule, std::vector<Value>& out) {
    Value value{.span = spanOf(rule)};
    switch (rule.rule) {
        case Rule::RuleName:
        case Rule::RuleRef: break;
        case Rule::RuleLawRef:
            value.kind = ValueKind::law;
            for (const ParseNode& child : rule.children()) {
                if (const ParseNode* name = asRule(child)) {
                    value.span = spanOf(*name);
                } else if (child.token->tokenType() == TokenType::STRING) {
                    value.detail = child.token->span;
                }
            }
            if (!value.detail.empty()) {
                value.span = cover(value.span, value.detail);
            }
            break;
        case Rule::RuleAnchor:
            value.kind = ValueKind::anchor;
            for (const ParseNode& child : rule.children()) {
                if (const ParseNode* name = asRule(child)) {
                    value.detail = spanOf(*name);
                }
            }
            break;
        case Rule::RuleDuration:
            value.kind = ValueKind::duration;
            measure(rule, value);
            break;
        default:
            value.kind = ValueKind::money;
            measure(rule, value);
            break;
    }
    if (value.span.empty()) {
        return;  // nothing stands there; what is missing was said by the parser
    }
    if (value.to < value.from) {
        problem("S001.range-reversed", value.span, {});
    }
    out.push_back(value);
}

/// Numbers, units and currencies of a duration or an amount of money.
void ValueReader::measure(const ParseNode& rule, Value& value) {
    for (const ParseNode& child : rule.children()) {
        if (const ParseNode* inner = asRule(child)) {
            measure(*inner, value);
            continue;
        }
        const ParserToken& token = *child.token;
        switch (token.tokenType()) {
            case TokenType::NUMBER: (value.range ? value.to : value.from) = number(token).from; break;
            case TokenType::RANGE:
            case TokenType::UNTIL:
            case TokenType::TO: value.range = true; break;
            case TokenType::EURO:
            case TokenType::EURO_SIGN: value.currency = Currency::euro; break;
            case TokenType::FRANCS: value.currency = Currency::francs; break;
            default:
                if (token.tokenType() >= TokenType::MINUTES && token.tokenType() <= TokenType::YEARS) {
                    value.unit = timeUnit(token.tokenType());
                }
        }
    }
    if (!value.range) {
        value.to = value.from;
    }
}

std::vector<Value> ValueReader::frequency(const ParseNode& rule) {
    Value value{.kind = ValueKind::frequency};
    measure(rule, value);
    value.span = {rule.token->span.end, spanOf(rule).end};
    for (const ParseNode& child : rule.children()) {
        if (asRule(child) == nullptr && child.token->tokenType() == TokenType::NUMBER) {
            value.span.begin = child.token->span.begin;
        }
    }
    return {value};
}

std::vector<Value> ValueReader::edition(const ParseNode& rule) {
    std::vector<Value> values;  // none where the line says neither
    for (const ParseNode& child : rule.children()) {
        if (const ParseNode* name = asRule(child)) {
            if (!values.empty() && !spanOf(*name).empty()) {
                values.front().detail = spanOf(*name);
                values.front().span.end = values.front().detail.end;
            }
            continue;
        }
        const ParserToken& token = *child.token;
        if (token.tokenType() == TokenType::TO_BE || token.tokenType() == TokenType::AS_IS) {
            const auto kind = token.tokenType() == TokenType::TO_BE ? ValueKind::toBe : ValueKind::asIs;
            values.push_back({.kind = kind, .span = token.span});
        }
    }
    return values;
}

Value ValueReader::text(const ParserToken& token) { return {.kind = ValueKind::text, .span = token.span}; }

Value ValueReader::number(const ParserToken& token) {
    Value value{.kind = ValueKind::number, .span = token.span};
    std::string digits(token.slice());
    const std::size_t mark = digits.find_first_of(".,");
    if (mark != std::string::npos) {
        // 1.200 is twelve hundred to one reader and one and a fifth to another.
        if (digits.size() - mark == 4) {
            problem("S001.number-ambiguous", token.span,
                    {{"number", digits}, {"whole", digits.substr(0, mark) + digits.substr(mark + 1)}});
        }
        digits[mark] = '.';
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), value.from);
    value.to = value.from;
    return value;
}

Value ValueReader::date(const ParserToken& token) {
    Value value{.kind = ValueKind::date, .span = token.span};
    const std::string_view written = token.slice();
    std::array<int, 3> numbers{};
    const char* at = written.data();
    const char* const end = at + written.size();
    for (int& n : numbers) {
        at = std::from_chars(at, end, n).ptr;
        at += at == end ? 0 : 1;
    }
    const bool iso = written.size() > 4 && written[4] == '-';
    value.date = iso ? Date{numbers[0], numbers[1], numbers[2]} : Date{numbers[2], numbers[1], numbers[0]};
    const std::chrono::year_month_day day{std::chrono::year{value.date.year},
                                          std::chrono::month{static_cast<unsigned>(value.date.month)},
                                          std::chrono::day{static_cast<unsigned>(value.date.day)}};
    if (!day.ok()) {
        problem("S001.no-such-day", token.span, {{"date", std::string(written)}});
    }
    return value;
}

void ValueReader::problem(std::string_view key, Span span, std::vector<Argument> arguments) {
    problems_.push_back({.rule = "S001", .span = span, .message = {key, std::move(arguments)}});
}

}  // namespace dienstweg
