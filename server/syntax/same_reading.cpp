#include "syntax/same_reading.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dienstweg {
namespace {

bool isSame(Range a, Range b) { return a.first == b.first && a.count == b.count; }

/// Where the edits move things.
class Shift {
public:
    explicit Shift(std::span<const TextEdit> edits) {
        std::int64_t by = 0;
        for (const TextEdit& edit : edits) {
            by += static_cast<std::int64_t>(edit.newText.size()) - edit.span.length();
            ends_.emplace_back(edit.span.end, by);
        }
    }

    [[nodiscard]] bool moves(Span from, Span to) const {
        return moved(from.begin) == to.begin && moved(from.end) == to.end;
    }

private:
    [[nodiscard]] std::int64_t moved(std::uint32_t place) const {
        const auto behind = std::ranges::upper_bound(ends_, place, {}, &std::pair<std::uint32_t, std::int64_t>::first);
        return place + (behind == ends_.begin() ? 0 : std::prev(behind)->second);
    }

    std::vector<std::pair<std::uint32_t, std::int64_t>> ends_;
};

bool isSame(const Item& a, const Item& b, const Shift& shift) {
    return a.kind == b.kind && a.blankBefore == b.blankBefore && a.label == b.label && a.name == b.name &&
           isSame(a.objects, b.objects) && isSame(a.clauses, b.clauses) && a.parent == b.parent &&
           a.firstChild == b.firstChild && a.nextSibling == b.nextSibling && isSame(a.leading, b.leading) &&
           isSame(a.trailing, b.trailing) && isSame(a.opening, b.opening) && isSame(a.dangling, b.dangling) &&
           shift.moves(a.span, b.span) && shift.moves(a.keyword, b.keyword) &&
           (a.open.empty() ? b.open.empty() : shift.moves(a.open, b.open)) &&
           (a.close.empty() ? b.close.empty() : shift.moves(a.close, b.close));
}

bool isSame(const Clause& a, const Clause& b, const Shift& shift) {
    return a.kind == b.kind && a.inBraces == b.inBraces && a.blankBefore == b.blankBefore && a.owner == b.owner &&
           isSame(a.values, b.values) && isSame(a.leading, b.leading) && isSame(a.trailing, b.trailing) &&
           shift.moves(a.span, b.span) && shift.moves(a.keyword, b.keyword);
}

bool isSame(const Value& a, const Value& b, const Shift& shift) {
    return a.kind == b.kind && a.unit == b.unit && a.currency == b.currency && a.range == b.range && a.date == b.date &&
           a.from == b.from && a.to == b.to && shift.moves(a.span, b.span) &&
           (a.detail.empty() ? b.detail.empty() : shift.moves(a.detail, b.detail));
}

bool isSame(const Problem& a, const Problem& b, const Shift& shift) {
    return a.rule == b.rule && a.message.key == b.message.key && shift.moves(a.span, b.span);
}

}  // namespace

bool readsTheSame(const Source& before, const Source& after, std::span<const TextEdit> edits) {
    const Shift shift(edits);
    const Tree& was = before.tree;
    const Tree& is = after.tree;
    const auto same = [&](const auto& a, const auto& b) { return isSame(a, b, shift); };
    return before.german == after.german && std::ranges::equal(was.items, is.items, same) &&
           std::ranges::equal(was.clauses, is.clauses, same) && std::ranges::equal(was.values, is.values, same) &&
           std::ranges::equal(was.problems, is.problems, same) &&
           std::ranges::equal(was.comments, is.comments, [&](Span a, Span b) { return shift.moves(a, b); });
}

}  // namespace dienstweg
