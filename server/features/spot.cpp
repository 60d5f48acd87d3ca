#include "features/spot.h"

#include <algorithm>

namespace dienstweg {
namespace {

bool touches(Span span, std::uint32_t offset) { return span.begin <= offset && offset <= span.end; }

ItemId innermost(const Tree& tree, Span word) {
    ItemId item = 0;
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const ItemId child : children(tree, item)) {
            const Span span = tree.items[child].span;
            if (span.begin > word.begin) {
                break;
            }
            if (span.contains(word)) {
                item = child;
                deeper = true;
                break;
            }
        }
    }
    return item;
}

ValueId valueAmong(const Tree& tree, Range range, Span word) {
    for (ValueId id = range.first; id < range.first + range.count; ++id) {
        if (tree.values[id].span.contains(word)) {
            return id;
        }
    }
    return kNone;
}

}  // namespace

ProcessId processAround(const Model& model, FileId file, std::uint32_t offset) {
    auto process = static_cast<ProcessId>(std::ranges::lower_bound(model.processes, file, {}, &Process::file) -
                                          model.processes.begin());
    const Tree& tree = model.tree(file);
    for (; process < model.processes.size() && model.processes[process].file == file; ++process) {
        if (touches(tree.items[model.processes[process].item].span, offset)) {
            return process;
        }
    }
    return kNone;
}

Spot spotAt(const Model& model, FileId file, std::uint32_t offset) {
    Spot spot;
    if (file >= model.files.size()) {
        return spot;
    }
    const Text& text = model.source(file).text;
    const Tree& tree = model.tree(file);
    offset = std::min(offset, text.size());
    for (const Token& token : scan(text, text.lineSpan(text.lineOf(offset)))) {
        if (touches(token.span, offset)) {
            spot.token = token;  // of two that touch, the second
        }
    }
    // "R|," means R.
    const bool sign = spot.token && !isKeyword(spot.token->type) && spot.token->type < TokenType::PERCENT;
    if (sign) {
        for (const Token& token : scan(text, text.lineSpan(text.lineOf(offset)))) {
            if (token.span.end == offset) {
                spot.token = token;
            }
        }
    }
    const Span word = spot.token ? spot.token->span : Span{offset, offset};
    spot.item = innermost(tree, word);
    spot.process = processAround(model, file, word.begin);
    const Item& item = tree.items[spot.item];
    for (const ValueId own : {item.label, item.name}) {
        if (own != kNone && tree.values[own].span.contains(word)) {
            spot.value = own;
        }
    }
    if (spot.value == kNone) {
        spot.value = valueAmong(tree, item.objects, word);
    }
    for (ClauseId id = item.clauses.first; id < item.clauses.first + item.clauses.count; ++id) {
        if (tree.clauses[id].span.contains(word)) {
            spot.clause = id;
            spot.value = valueAmong(tree, tree.clauses[id].values, word);
        }
    }
    return spot;
}

}  // namespace dienstweg
