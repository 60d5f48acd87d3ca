#include "syntax/tree_builder.h"

#include <array>

#include "syntax/clause_table.h"
#include "syntax/grammar_parts.h"
#include "syntax/value_reader.h"

namespace dienstweg {
namespace {

class Builder {
public:
    explicit Builder(Source& source) : source_(source), tree_(source.tree), values_(source.tree.problems) {}

    void file(const ParseNode& rule) {
        tree_.items.push_back({.kind = ItemKind::file, .span = {0, source_.text.size()}});
        fill(rule, 0);
        tree_.items.shrink_to_fit();
        tree_.clauses.shrink_to_fit();
        tree_.values.shrink_to_fit();
    }

private:
    /// What is known of an item while its children are being built between its clauses (those lie in `clauses_`).
    struct Parts {
        std::vector<Value> objects;
        ItemId lastChild = kNone;
        bool inBraces = false;
        bool afterAs = false;
    };

    void fill(const ParseNode& rule, ItemId id) {
        const std::size_t around = clauses_.size();
        Parts parts;
        collect(rule, id, parts);
        Item& item = tree_.items[id];
        const auto first = clauses_.begin() + static_cast<std::ptrdiff_t>(around);
        item.clauses = {static_cast<std::uint32_t>(tree_.clauses.size()),
                        static_cast<std::uint32_t>(clauses_.size() - around)};
        tree_.clauses.insert(tree_.clauses.end(), first, clauses_.end());
        clauses_.erase(first, clauses_.end());
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

    void collect(const ParseNode& rule, ItemId id, Parts& parts) {
        for (const ParseNode& child : rule.children()) {
            if (const ParseNode* inner = asRule(child)) {
                collectRule(*inner, id, parts);
            } else {
                collectToken(*child.token, id, parts);
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
            case TokenType::STRING: item.label = add(ValueReader::text(token)); break;
            case TokenType::DATE: {  // of a holiday
                Clause clause{.kind = ClauseKind::reviewed, .span = token.span, .owner = id};
                clause.values = add(std::vector<Value>{values_.date(token)});
                clauses_.push_back(clause);
                break;
            }
            default: break;
        }
    }

    void collectRule(const ParseNode& rule, ItemId id, Parts& parts) {
        if (rule.empty()) {
            return;
        }
        switch (kParts[rule.rule]) {
            case Part::transparent: collect(rule, id, parts); break;
            case Part::item: addItem(rule, id, parts); break;
            case Part::clause: addClauses(rule, id, parts); break;
            case Part::head:
                for (const ParseNode& child : rule.children()) {
                    if (const ParseNode* name = asRule(child)) {
                        setName(*name, id);
                    } else if (child.token->tokenType() == TokenType::STRING) {
                        tree_.items[id].label = add(ValueReader::text(*child.token));
                    }
                }
                break;
            case Part::values: values_.collectValues(rule, parts.objects); break;
            case Part::value: {
                const ItemKind kind = tree_.items[id].kind;
                const bool object = kind == ItemKind::forEach || kind == ItemKind::call;
                if (object && !parts.afterAs) {
                    values_.collectValue(rule, parts.objects);
                } else {
                    setName(rule, id);
                }
                parts.afterAs = false;
                break;
            }
        }
    }

    void setName(const ParseNode& rule, ItemId id) {
        std::vector<Value> value;
        values_.collectValue(rule, value);
        if (!value.empty()) {
            tree_.items[id].name = add(value.front());
        }
    }

    void addItem(const ParseNode& rule, ItemId parent, Parts& siblings) {
        const auto id = static_cast<ItemId>(tree_.items.size());
        const ParserToken* first = rule.token;
        ItemKind kind = itemOf(first->tokenType());
        if (rule.rule == Rule::RuleJump) {
            kind = ItemKind::jump;
        }
        tree_.items.push_back({.kind = kind, .span = spanOf(rule), .keyword = first->span, .parent = parent});
        (siblings.lastChild == kNone ? tree_.items[parent].firstChild : tree_.items[siblings.lastChild].nextSibling) =
            id;
        siblings.lastChild = id;
        fill(rule, id);
    }

    /// A rule that is a clause, or that passes on to one (`clause: plainClause | …`, `way: goTo | …`).
    void addClauses(const ParseNode& rule, ItemId id, Parts& parts) {
        const ParseNode* passedOn = asRule(rule.firstChild());
        const std::size_t index = rule.rule;
        if (index == Rule::RuleWay && (passedOn != nullptr || rule.token->tokenType() == TokenType::LBRACE)) {
            return collect(rule, id, parts);
        }
        if (passedOn != nullptr && kParts[passedOn->rule] == Part::clause) {
            return addClauses(*passedOn, id, parts);
        }
        Clause clause{.kind = ClauseKind::takes, .inBraces = parts.inBraces, .span = spanOf(rule), .owner = id};
        if (index == Rule::RuleShare) {
            clause.kind = ClauseKind::share;
        } else if (index != Rule::RuleWaitTime) {
            clause.kind = clauseOf(rule.token->tokenType());
            clause.keyword = rule.token->span;
        }
        const auto first = static_cast<ValueId>(tree_.values.size());
        if (clause.kind == ClauseKind::volume) {
            add(values_.frequency(rule));
        } else if (clause.kind == ClauseKind::edition) {
            add(ValueReader::edition(rule));
        } else {
            values_.collectValues(rule, tree_.values);
        }
        clause.values = {first, static_cast<std::uint32_t>(tree_.values.size()) - first};
        if (clause.kind == ClauseKind::share && clause.values.count > 0) {
            tree_.values[first].kind = ValueKind::percent;
            tree_.values[first].span = clause.span;
        }
        clauses_.push_back(clause);
    }

    void checkClauses(const Item& item) {
        std::array<bool, kClauseKinds> seen{};
        for (std::uint32_t i = item.clauses.first; i < item.clauses.first + item.clauses.count; ++i) {
            const Clause& clause = tree_.clauses[i];
            const Span place = clause.keyword.empty() ? clause.span : clause.keyword;
            const auto written = [&] { return std::string(source_.text.slice(clause.keyword)); };
            if (!allows(item.kind, clause.kind)) {
                problem("S001.clause-misplaced", place,
                        {{"clause", written()}, {"statement", std::string(source_.text.slice(item.keyword))}});
            } else if (seen[static_cast<std::size_t>(clause.kind)] && onlyOnce(clause.kind)) {
                problem("S001.clause-twice", place, {{"clause", written()}});
            }
            seen[static_cast<std::size_t>(clause.kind)] = true;
        }
    }

    void problem(std::string_view key, Span span, std::vector<Argument> arguments) {
        tree_.problems.push_back({.rule = "S001", .span = span, .message = {key, std::move(arguments)}});
    }

    Source& source_;
    Tree& tree_;
    std::vector<Clause> clauses_;  ///< of the items that are being built, those of the innermost last
    ValueReader values_;
};

}  // namespace

void buildTree(const ParseNode& file, Source& source) { Builder(source).file(file); }

}  // namespace dienstweg
