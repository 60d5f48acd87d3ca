#include "fuzz/source_promises.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "fuzz/promise.h"
#include "syntax/clause_table.h"

namespace dienstweg::fuzz {
namespace {

/// Counts how often each element of a vector of the tree is said to belong to somebody.
class Owned {
public:
    explicit Owned(std::size_t size) : times_(size) {}

    void add(Range range) {
        promise(range.count == 0 || (range.first < times_.size() && range.count <= times_.size() - range.first),
                "ranges lie in the tree");
        for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
            ++times_[i];
        }
    }
    [[nodiscard]] bool eachOnce() const {
        return std::ranges::all_of(times_, [](unsigned times) { return times == 1; });
    }

private:
    std::vector<unsigned> times_;
};

std::string shown(Span span) { return std::to_string(span.begin) + ".." + std::to_string(span.end); }

/// No token goes beyond its line: every line can be read by itself.
void linesCover(const Source& source, const std::vector<Token>& tokens) {
    auto token = tokens.begin();
    for (std::uint32_t line = 0; line < source.text.lineCount(); ++line) {
        for (const Token& alone : scan(source.text, source.text.lineSpan(line))) {
            promise(token != tokens.end() && alone.span == token->span && alone.type == token->type &&
                        alone.firstOnLine == token->firstOnLine,
                    "a line has the same tokens when it is read by itself");
            ++token;
        }
    }
    promise(token == tokens.end(), "the lines have all tokens");
}

void tokensCover(const Source& source, const std::vector<Token>& tokens) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        const bool last = i == tokens.size();
        const Span span = last ? Span{source.text.size(), source.text.size()} : tokens[i].span;
        promise(isStretchOf(source.text, span) && end <= span.begin, "tokens stand in the order of the text");
        promise(last || !span.empty(), "every token has characters");
        const std::string_view between = source.text.slice({end, span.begin});
        for (std::size_t at = 0; at < between.size();) {
            const CodePoint c = decodeAt(between, at);
            promise(isSpace(c.value) || isIgnorable(c.value) || isBidiControl(c.value) ||
                        (c.value >= 0x2061 && c.value <= 0x2064),
                    "between tokens is nothing but white space and what is invisible");
            at += c.length;
        }
        if (!last) {
            const bool first = i == 0 || source.text.lineOf(end) < source.text.lineOf(span.begin);
            promise(tokens[i].firstOnLine == first, "a token knows whether it is the first on its line");
        }
        end = span.end;
    }
}

void valuesLieIn(const Source& source, Range range, Span around) {
    for (ValueId id = range.first; id < range.first + range.count; ++id) {
        const Value& value = source.tree.values[id];
        promise(isStretchOf(source.text, value.span) && around.contains(value.span), "values lie in what has them",
                [&] { return shown(value.span) + " in " + shown(around); });
        promise(value.detail.empty() || value.span.contains(value.detail), "a value's detail is part of it");
    }
}

void commentsLieIn(const Source& source, Range range) {
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
        promise(source.text.slice(source.tree.comments[i]).starts_with("//"), "a comment is one");
        promise(i == range.first || source.tree.comments[i - 1].end < source.tree.comments[i].begin,
                "comments of one place stand in the order of the text");
    }
}

void clauseHolds(const Source& source, ClauseId id, const Item& owner) {
    const Clause& clause = source.tree.clauses[id];
    promise(&source.tree.items[clause.owner] == &owner, "a clause knows its owner");
    promise(owner.span.contains(clause.span), "clauses lie in their item");
    promise(
        isStretchOf(source.text, clause.keyword) && (clause.keyword.empty() || clause.span.contains(clause.keyword)),
        "a clause's keyword is part of it");
    promise(!clause.inBraces || owner.open.end <= clause.span.begin, "what is in braces stands behind '{'");
    valuesLieIn(source, clause.values, clause.span);
    for (const Range range : {clause.leading, clause.trailing}) {
        commentsLieIn(source, range);
    }
}

void itemHolds(const Source& source, ItemId id) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[id];
    promise(isStretchOf(source.text, item.span), "items lie in the text");
    promise(id == 0 || (item.parent < id && item.kind != ItemKind::file), "an item comes behind its parent");
    for (const Span part : {item.keyword, item.open, item.close}) {
        promise(part.empty() || (isStretchOf(source.text, part) && item.span.contains(part)),
                "keyword and braces are parts of their item");
    }
    promise(item.open.empty() || source.text.slice(item.open) == "{", "'{' is one");
    promise(item.close.empty() || (source.text.slice(item.close) == "}" && !item.open.empty()), "'}' is one");
    for (const ValueId value : {item.label, item.name}) {
        if (value != kNone) {
            valuesLieIn(source, {value, 1}, item.span);
        }
    }
    valuesLieIn(source, item.objects, item.span);
    for (const Range range : {item.leading, item.trailing, item.opening, item.dangling}) {
        commentsLieIn(source, range);
    }
    std::uint32_t end = item.clauses.count == 0 ? 0 : tree.clauses[item.clauses.first].span.begin;
    for (ClauseId clause = item.clauses.first; clause < item.clauses.first + item.clauses.count; ++clause) {
        clauseHolds(source, clause, item);
        promise(end <= tree.clauses[clause].span.begin, "clauses of one item stand one behind the other");
        end = tree.clauses[clause].span.end;
    }
    end = item.span.begin;
    for (const ItemId child : children(tree, id)) {
        promise(tree.items[child].parent == id, "a child knows its parent");
        promise(item.span.contains(tree.items[child].span), "children lie in their parent");
        promise(end <= tree.items[child].span.begin, "children stand one behind the other");
        end = tree.items[child].span.end;
    }
}

}  // namespace

void holdsTogether(const Source& source) {
    const Tree& tree = source.tree;
    const std::vector<Token> tokens = scan(source.text);
    tokensCover(source, tokens);
    linesCover(source, tokens);

    Owned clauses(tree.clauses.size());
    Owned values(tree.values.size());
    Owned comments(tree.comments.size());
    Owned items(tree.items.size());
    items.add({0, 1});
    for (ItemId id = 0; id < tree.items.size(); ++id) {
        const Item& item = tree.items[id];
        clauses.add(item.clauses);
        values.add(item.objects);
        for (const ValueId value : {item.label, item.name}) {
            values.add(value == kNone ? Range{} : Range{value, 1});
        }
        for (const Range range : {item.leading, item.trailing, item.opening, item.dangling}) {
            comments.add(range);
        }
        for (const ItemId child : children(tree, id)) {
            items.add({child, 1});
        }
    }
    for (const Clause& clause : tree.clauses) {
        values.add(clause.values);
        comments.add(clause.leading);
        comments.add(clause.trailing);
    }
    promise(items.eachOnce(), "every item is in the tree once");
    promise(clauses.eachOnce(), "every clause belongs to one item");
    promise(comments.eachOnce(), "every comment belongs to one item or clause");
    promise(values.eachOnce(), "every value belongs to one item or clause");
    const auto written = std::ranges::count(scan(source.text), TokenType::COMMENT, &Token::type);
    promise(static_cast<std::size_t>(written) == tree.comments.size(), "every comment of the text is in the tree");
    for (ItemId id = 0; id < tree.items.size(); ++id) {
        itemHolds(source, id);
    }

    for (const Problem& problem : tree.problems) {
        promise(isStretchOf(source.text, problem.span) && isStretchOf(source.text, problem.related),
                "problems lie in the text");
        areApplicable(source.text, problem.fix);
    }
}

}  // namespace dienstweg::fuzz
