#include "syntax/tree_builder.h"

#include <array>
#include <charconv>
#include <chrono>

#include "DienstwegParser.h"
#include "syntax/clause_table.h"
#include "syntax/parser_tokens.h"

namespace dienstweg {
namespace {

using Rule = grammar::DienstwegParser;

/// What a rule of the grammar is in our tree.
enum class Part : std::uint8_t {
    transparent,  ///< its children belong to the item around it
    item,
    clause,
    value,
    values,  ///< a list of values
    head,    ///< label and name
};

constexpr std::size_t kRules = Rule::RuleRate + 1;

constexpr std::array<Part, kRules> parts() {
    std::array<Part, kRules> part{};
    for (const std::size_t rule :
         {Rule::RuleFile, Rule::RuleOrganisation, Rule::RuleUnit, Rule::RuleRole, Rule::RuleExternal, Rule::RuleSeparation,
          Rule::RuleDocument, Rule::RuleSystem, Rule::RuleChannel, Rule::RuleLaw, Rule::RuleCalendar, Rule::RuleHoliday,
          Rule::RuleProcess, Rule::RuleTrigger, Rule::RuleResult, Rule::RuleOutcome, Rule::RuleStep, Rule::RuleDecision,
          Rule::RuleBranch, Rule::RuleHandoff, Rule::RuleSend, Rule::RuleRequest, Rule::RuleWait, Rule::RuleAwaited,
          Rule::RuleArrival, Rule::RulePassing, Rule::RuleParallel, Rule::RuleParallelBranch, Rule::RuleForEach, Rule::RuleCall,
          Rule::RuleSubprocess, Rule::RuleSection, Rule::RuleGroup, Rule::RuleAnytime, Rule::RuleEvent, Rule::RuleMerge,
          Rule::RuleJump, Rule::RuleEnd}) {
        part[rule] = Part::item;
    }
    for (const std::size_t rule :
         {Rule::RuleRoleInnerClause, Rule::RuleRoleClause, Rule::RuleDocumentInnerClause, Rule::RuleDocumentClause,
          Rule::RuleMediumClause, Rule::RuleLawClause, Rule::RuleTriggerClause, Rule::RuleNoteClause, Rule::RuleResultClause,
          Rule::RuleHeaderClause, Rule::RuleClause, Rule::RulePlainClause, Rule::RuleCountsAs, Rule::RuleGoTo, Rule::RuleWay,
          Rule::RuleShare, Rule::RuleWaitTime, Rule::RuleArrivalClause, Rule::RuleJoin, Rule::RuleAnytimeClause,
          Rule::RuleDeadlineClause}) {
        part[rule] = Part::clause;
    }
    for (const std::size_t rule : {Rule::RuleRefs, Rule::RuleNames, Rule::RuleLaws, Rule::RuleDeadline}) {
        part[rule] = Part::values;
    }
    for (const std::size_t rule : {Rule::RuleName, Rule::RuleRef, Rule::RuleLawRef, Rule::RuleDuration, Rule::RuleAnchor,
                                   Rule::RuleMoney, Rule::RuleRate}) {
        part[rule] = Part::value;
    }
    part[Rule::RuleHead] = Part::head;
    return part;
}
constexpr auto kParts = parts();

using Node = antlr4::tree::ParseTree;
using RuleNode = antlr4::ParserRuleContext;

/// A node is a rule or a token; ANTLR 4.9 leaves it to RTTI to tell which.
const RuleNode* asRule(const Node* node) { return dynamic_cast<const RuleNode*>(node); }

const ParserToken& tokenOf(Node* node) {
    return static_cast<const ParserToken&>(*static_cast<antlr4::tree::TerminalNode*>(node)->getSymbol());
}

const ParserToken* firstToken(const RuleNode& rule) { return static_cast<const ParserToken*>(rule.start); }

Span spanOf(const RuleNode& rule) {
    const auto* first = static_cast<const ParserToken*>(rule.start);
    const auto* last = static_cast<const ParserToken*>(rule.stop);
    if (first == nullptr) {
        return {};
    }
    if (last == nullptr || last->span.end < first->span.begin) {  // an empty rule: the place before what follows
        return {first->span.begin, first->span.begin};
    }
    return {first->span.begin, last->span.end};
}

TimeUnit timeUnit(TokenType type) {
    return static_cast<TimeUnit>(static_cast<int>(type) - static_cast<int>(TokenType::MINUTES) + 1);
}

class Builder {
public:
    explicit Builder(Source& source) : source_(source), tree_(source.tree) {}

    void file(const RuleNode& rule) {
        tree_.items.push_back({.kind = ItemKind::file, .span = {0, source_.text.size()}});
        fill(rule, 0);
    }

private:
    /// The clauses and objects of an item while its children are being built between them.
    struct Parts {
        std::vector<Clause> clauses;
        std::vector<Value> objects;
        ItemId lastChild = kNone;
        bool inBraces = false;
        bool afterAs = false;
    };

    void fill(const RuleNode& rule, ItemId id) {
        Parts parts;
        collect(rule, id, parts);
        Item& item = tree_.items[id];
        item.clauses = {static_cast<std::uint32_t>(tree_.clauses.size()), static_cast<std::uint32_t>(parts.clauses.size())};
        tree_.clauses.insert(tree_.clauses.end(), parts.clauses.begin(), parts.clauses.end());
        item.objects = add(parts.objects);
        checkClauses(item);
    }

    Range add(const std::vector<Value>& values) {
        const Range range{static_cast<std::uint32_t>(tree_.values.size()), static_cast<std::uint32_t>(values.size())};
        tree_.values.insert(tree_.values.end(), values.begin(), values.end());
        return range;
    }
    ValueId add(const Value& value) {
        tree_.values.push_back(value);
        return static_cast<ValueId>(tree_.values.size() - 1);
    }

    void collect(const RuleNode& rule, ItemId id, Parts& parts) {
        for (Node* child : rule.children) {
            if (const RuleNode* inner = asRule(child)) {
                collectRule(*inner, id, parts);
            } else {
                collectToken(tokenOf(child), id, parts);
            }
        }
    }

    void collectToken(const ParserToken& token, ItemId id, Parts& parts) {
        Item& item = tree_.items[id];
        switch (token.tokenType()) {
            case TokenType::LBRACE:
                item.open = token.span;
                parts.inBraces = true;
                break;
            case TokenType::RBRACE: item.close = token.span; break;
            case TokenType::AS: parts.afterAs = true; break;
            case TokenType::STRING: item.label = add(text(token)); break;
            case TokenType::DATE: {  // of a holiday
                Clause clause{.kind = ClauseKind::reviewed, .span = token.span, .owner = id};
                clause.values = add(std::vector<Value>{date(token)});
                parts.clauses.push_back(clause);
                break;
            }
            default: break;
        }
    }

    void collectRule(const RuleNode& rule, ItemId id, Parts& parts) {
        if (rule.start == nullptr || rule.children.empty()) {
            return;
        }
        switch (kParts[rule.getRuleIndex()]) {
            case Part::transparent: collect(rule, id, parts); break;
            case Part::item: addItem(rule, id, parts); break;
            case Part::clause: addClauses(rule, id, parts); break;
            case Part::head:
                for (Node* child : rule.children) {
                    if (const RuleNode* name = asRule(child)) {
                        setName(*name, id);
                    } else if (tokenOf(child).tokenType() == TokenType::STRING) {
                        tree_.items[id].label = add(text(tokenOf(child)));
                    }
                }
                break;
            case Part::values: collectValues(rule, parts.objects); break;
            case Part::value: {
                const ItemKind kind = tree_.items[id].kind;
                const bool object = kind == ItemKind::forEach || kind == ItemKind::call;
                if (object && !parts.afterAs) {
                    collectValue(rule, parts.objects);
                } else {
                    setName(rule, id);
                }
                parts.afterAs = false;
                break;
            }
        }
    }

    void setName(const RuleNode& rule, ItemId id) {
        std::vector<Value> value;
        collectValue(rule, value);
        if (!value.empty()) {
            tree_.items[id].name = add(value.front());
        }
    }

    void addItem(const RuleNode& rule, ItemId parent, Parts& siblings) {
        const auto id = static_cast<ItemId>(tree_.items.size());
        const ParserToken* first = firstToken(rule);
        ItemKind kind = itemOf(first->tokenType());
        if (rule.getRuleIndex() == Rule::RuleJump) {
            kind = ItemKind::jump;
        }
        tree_.items.push_back({.kind = kind, .span = spanOf(rule), .keyword = first->span, .parent = parent});
        (siblings.lastChild == kNone ? tree_.items[parent].firstChild : tree_.items[siblings.lastChild].nextSibling) = id;
        siblings.lastChild = id;
        fill(rule, id);
    }

    /// A rule that is a clause, or that passes on to one (`clause: plainClause | …`, `way: goTo | …`).
    void addClauses(const RuleNode& rule, ItemId id, Parts& parts) {
        const RuleNode* passedOn = asRule(rule.children.front());
        const std::size_t index = rule.getRuleIndex();
        if (index == Rule::RuleWay && (passedOn != nullptr || firstToken(rule)->tokenType() == TokenType::LBRACE)) {
            return collect(rule, id, parts);
        }
        if (passedOn != nullptr && kParts[passedOn->getRuleIndex()] == Part::clause) {
            return addClauses(*passedOn, id, parts);
        }
        Clause clause{.kind = ClauseKind::takes, .inBraces = parts.inBraces, .span = spanOf(rule), .owner = id};
        if (index == Rule::RuleShare) {
            clause.kind = ClauseKind::share;
        } else if (index != Rule::RuleWaitTime) {
            clause.kind = clauseOf(firstToken(rule)->tokenType());
            clause.keyword = firstToken(rule)->span;
        }
        std::vector<Value> values;
        if (clause.kind == ClauseKind::volume) {
            values = frequency(rule);
        } else if (clause.kind == ClauseKind::edition) {
            values = edition(rule);
        } else {
            collectValues(rule, values);
        }
        if (clause.kind == ClauseKind::share && !values.empty()) {
            values.front().kind = ValueKind::percent;
            values.front().span = clause.span;
        }
        clause.values = add(values);
        parts.clauses.push_back(clause);
    }

    void collectValues(const RuleNode& rule, std::vector<Value>& out) {
        for (Node* child : rule.children) {
            if (const RuleNode* inner = asRule(child)) {
                if (inner->start == nullptr || inner->children.empty()) {
                    continue;
                }
                if (kParts[inner->getRuleIndex()] == Part::value) {
                    collectValue(*inner, out);
                } else {
                    collectValues(*inner, out);
                }
                continue;
            }
            const ParserToken& token = tokenOf(child);
            switch (token.tokenType()) {
                case TokenType::STRING: out.push_back(text(token)); break;
                case TokenType::NUMBER: out.push_back(number(token)); break;
                case TokenType::DATE: out.push_back(date(token)); break;
                default: break;
            }
        }
    }

    void collectValue(const RuleNode& rule, std::vector<Value>& out) {
        Value value{.span = spanOf(rule)};
        switch (rule.getRuleIndex()) {
            case Rule::RuleName:
            case Rule::RuleRef:
                if (rule.exception != nullptr && value.span.empty()) {
                    return;
                }
                break;
            case Rule::RuleLawRef:
                value.kind = ValueKind::law;
                for (Node* child : rule.children) {
                    if (const RuleNode* name = asRule(child)) {
                        value.span = spanOf(*name);
                    } else if (tokenOf(child).tokenType() == TokenType::STRING) {
                        value.detail = tokenOf(child).span;
                    }
                }
                if (!value.detail.empty()) {
                    value.span = cover(value.span, value.detail);
                }
                break;
            case Rule::RuleAnchor:
                value.kind = ValueKind::anchor;
                if (const RuleNode* name = rule.children.size() > 1 ? asRule(rule.children[1]) : nullptr) {
                    value.detail = spanOf(*name);
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
        if (value.to < value.from) {
            problem("S001.range-reversed", value.span, {});
        }
        out.push_back(value);
    }

    /// Numbers, units and currencies of a duration or an amount of money.
    void measure(const RuleNode& rule, Value& value) {
        for (Node* child : rule.children) {
            if (const RuleNode* inner = asRule(child)) {
                measure(*inner, value);
                continue;
            }
            const ParserToken& token = tokenOf(child);
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

    std::vector<Value> frequency(const RuleNode& rule) {
        Value value{.kind = ValueKind::frequency};
        measure(rule, value);
        value.span = {firstToken(rule)->span.end, spanOf(rule).end};
        for (Node* child : rule.children) {
            if (asRule(child) == nullptr && tokenOf(child).tokenType() == TokenType::NUMBER) {
                value.span.begin = tokenOf(child).span.begin;
            }
        }
        return {value};
    }

    std::vector<Value> edition(const RuleNode& rule) {
        Value value{.kind = ValueKind::asIs};
        for (Node* child : rule.children) {
            if (const RuleNode* name = asRule(child)) {
                value.detail = spanOf(*name);
                value.span.end = value.detail.end;
                continue;
            }
            const ParserToken& token = tokenOf(child);
            if (token.tokenType() == TokenType::TO_BE || token.tokenType() == TokenType::AS_IS) {
                value.kind = token.tokenType() == TokenType::TO_BE ? ValueKind::toBe : ValueKind::asIs;
                value.span = token.span;
            }
        }
        return {value};
    }

    static Value text(const ParserToken& token) { return {.kind = ValueKind::text, .span = token.span}; }

    Value number(const ParserToken& token) {
        Value value{.kind = ValueKind::number, .span = token.span};
        std::string digits(token.slice());
        const std::size_t mark = digits.find_first_of(".,");
        if (mark != std::string::npos) {
            // 1.200 is twelve hundred to one reader and one and a fifth to another.
            if (digits.size() - mark == 4) {
                problem("S001.number-ambiguous", token.span,
                        {{"number", digits}, {"whole", digits.substr(0, mark) + digits.substr(mark + 1)},
                         {"decimal", digits.substr(0, mark) + "," + digits.substr(mark + 1)}});
            }
            digits[mark] = '.';
        }
        std::from_chars(digits.data(), digits.data() + digits.size(), value.from);
        value.to = value.from;
        return value;
    }

    Value date(const ParserToken& token) {
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

    void checkClauses(const Item& item) {
        std::array<bool, kClauseKinds> seen{};
        for (std::uint32_t i = item.clauses.first; i < item.clauses.first + item.clauses.count; ++i) {
            const Clause& clause = tree_.clauses[i];
            const Span place = clause.keyword.empty() ? clause.span : clause.keyword;
            std::string written(source_.text.slice(clause.keyword));
            if (!allows(item.kind, clause.kind)) {
                problem("S001.clause-misplaced", place,
                        {{"clause", std::move(written)}, {"statement", std::string(source_.text.slice(item.keyword))}});
            } else if (seen[static_cast<std::size_t>(clause.kind)] && onlyOnce(clause.kind)) {
                problem("S001.clause-twice", place, {{"clause", std::move(written)}});
            }
            seen[static_cast<std::size_t>(clause.kind)] = true;
        }
    }

    void problem(std::string_view key, Span span, std::vector<Argument> arguments) {
        tree_.problems.push_back({.rule = "S001", .span = span, .message = {key, std::move(arguments)}});
    }

    Source& source_;
    Tree& tree_;
};

}  // namespace

void buildTree(antlr4::tree::ParseTree* file, Source& source) { Builder(source).file(*asRule(file)); }

}  // namespace dienstweg
