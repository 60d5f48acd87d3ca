#include "features/folding.h"

#include <algorithm>

namespace dienstweg {
namespace {

bool overLines(const Text& text, Span span) { return text.lineOf(span.begin) < text.lineOf(span.end); }

/// Is nothing but white space before it on its line?
bool firstOnLine(const Text& text, Span comment) {
    const Span before{text.lineStart(text.lineOf(comment.begin)), comment.begin};
    return text.slice(before).find_first_not_of(" \t\xEF\xBB\xBF") == std::string_view::npos;
}

void addBlocks(const Source& source, std::vector<Fold>& folds) {
    for (const Item& item : source.tree.items) {
        // A brace that is missing stands where the item ends.
        const Span block{item.open.begin, item.close.empty() ? item.span.end : item.close.begin};
        if (!item.open.empty() && block.begin < block.end && overLines(source.text, block)) {
            folds.push_back({FoldKind::block, block});
        }
    }
}

void addComments(const Source& source, std::vector<Fold>& folds) {
    std::vector<Span> comments = source.tree.comments;
    std::erase_if(comments, [&](Span comment) { return !firstOnLine(source.text, comment); });
    std::ranges::sort(comments, {}, &Span::begin);
    const auto line = [&](Span comment) { return source.text.lineOf(comment.begin); };
    for (auto first = comments.begin(); first != comments.end();) {
        auto last = first;
        while (last + 1 != comments.end() && line(*(last + 1)) == line(*last) + 1) {
            ++last;
        }
        if (last != first) {
            folds.push_back({FoldKind::comments, cover(*first, *last)});
        }
        first = last + 1;
    }
}

}  // namespace

std::vector<Fold> folding(const Source& source) {
    std::vector<Fold> folds;
    addBlocks(source, folds);
    addComments(source, folds);
    std::ranges::stable_sort(folds, {}, [](const Fold& fold) { return fold.span.begin; });
    return folds;
}

}  // namespace dienstweg
