#include "features/selection_ranges.h"

#include <algorithm>

#include "checks/read.h"
#include "features/item_at.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// Collects what touches the place, from the inside out.
class Widening {
public:
    Widening(const Source& source, std::uint32_t offset) : source_(source), offset_(offset) {}

    std::vector<Span> run() && {
        const Tree& tree = source_.tree;
        for (const Span comment : tree.comments) {
            take(comment);
        }
        for (ItemId id = itemAt(tree, offset_); id != 0; id = tree.items[id].parent) {
            item(tree.items[id]);
        }
        take({0, source_.text.size()});
        return nested();
    }

private:
    void take(Span span) {
        if (touches(span, offset_)) {
            spans_.push_back(span);
        }
    }

    void item(const Item& item) {
        const Tree& tree = source_.tree;
        for (const ValueId value : {item.name, item.label}) {
            if (value != kNone) {
                this->value(tree.values[value]);
            }
        }
        values(item.objects);
        for (ClauseId id = item.clauses.first; id < item.clauses.first + item.clauses.count; ++id) {
            if (touches(tree.clauses[id].span, offset_)) {
                values(tree.clauses[id].values);
                take(tree.clauses[id].keyword);
                take(tree.clauses[id].span);
            }
        }
        take(item.keyword);
        if (!item.open.empty()) {
            const std::uint32_t end = item.close.empty() ? item.span.end : item.close.begin;
            take({item.open.end, end});
            take({item.open.begin, item.close.empty() ? end : item.close.end});
        }
        take(item.span);
    }

    void values(Range range) {
        const auto all = std::span(source_.tree.values).subspan(range.first, range.count);
        for (const Value& one : all) {
            value(one);
        }
        if (!all.empty()) {
            take(cover(all.front().span, all.back().span));
        }
    }

    void value(const Value& value) {
        if (!touches(value.span, offset_)) {
            return;
        }
        for (const Token& token : scan(source_.text, value.span, false)) {
            if (token.type == TokenType::STRING) {
                take(insideQuotes(source_.text, token.span));
            }
            take(token.span);
        }
        if (!value.detail.empty()) {
            take(value.detail);
        }
        take(value.span);
    }

    /// Of two that touch at the place without one being in the other, only what has the place in it may stay.
    std::vector<Span> nested() {
        std::ranges::stable_sort(spans_, [this](Span a, Span b) {
            return a.length() != b.length() ? a.length() < b.length() : a.contains(offset_) && !b.contains(offset_);
        });
        std::vector<Span> out;
        for (const Span span : spans_) {
            if (out.empty() ? !span.empty() || span.length() == source_.text.size()
                            : span.contains(out.back()) && span != out.back()) {
                out.push_back(span);
            }
        }
        return out;
    }

    const Source& source_;
    std::uint32_t offset_;
    std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> selectionRanges(const Source& source, std::uint32_t offset) {
    return Widening(source, std::min(offset, source.text.size())).run();
}

}  // namespace dienstweg
