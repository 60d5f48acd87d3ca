// Labels, names and values in lists.
#include <span>

#include "syntax/draft_edit.h"
#include "syntax/edit_check.h"
#include "syntax/edit_text.h"
#include "syntax/keywords.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

Draft& ownerIn(Draft& root, const DraftPath& path) { return itemAt(root, std::span(path).subspan(1)); }

std::uint32_t endOf(const Source& source, ValueId id) { return source.tree.values[id].span.end; }

std::uint32_t objectsEnd(const Source& source, const Item& item) {
    return item.objects.count > 0 ? endOf(source, item.objects.first + item.objects.count - 1) : item.keyword.end;
}

/// Text between quotes as they stand around the old label.
std::string insideQuotes(std::string_view label) {
    std::string out;
    for (std::size_t i = 0; i < label.size(); ++i) {
        // “ ” „ and « »: escaped, whichever of them would close.
        const bool typographic = label.substr(i).starts_with("\xE2\x80\x9C") ||
                                 label.substr(i).starts_with("\xE2\x80\x9D") ||
                                 label.substr(i).starts_with("\xC2\xAB") || label.substr(i).starts_with("\xC2\xBB");
        if (typographic || label[i] == '"' || label[i] == '\\') {
            out += '\\';
        }
        if (label[i] == '\n') {
            out += "\\n";
        } else {
            out += label[i];
        }
    }
    return out;
}

std::vector<TextEdit> newLabel(const Source& source, const Item& item, const std::string& label) {
    std::uint32_t at = item.keyword.end;
    switch (labelPlace(item.kind)) {
        case LabelPlace::afterObjects: at = objectsEnd(source, item); break;
        case LabelPlace::afterName: at = item.name == kNone ? at : endOf(source, item.name); break;
        case LabelPlace::afterDate:
            at = item.clauses.count > 0 ? source.tree.clauses[item.clauses.first].span.end : at;
            break;
        default: break;
    }
    return {{{at, at}, " " + quoted(label)}};
}

/// In straight quotes the others need no escape.
std::vector<TextEdit> changedLabel(const Source& source, Span old, const std::string& label) {
    const std::string_view written = source.text.slice(old);
    if (written.starts_with('"')) {
        return replacement(source, old, quoted(label));
    }
    const std::uint32_t opening = written.starts_with("\xC2") ? 2 : 3;
    const std::uint32_t closing = written.ends_with('"') ? 1 : opening;
    return replacement(source, {old.begin + opening, old.end - closing}, insideQuotes(label));
}

struct Values {
    std::span<const Value> all;
    bool list = true;
    std::uint32_t begin = 0;  ///< end of what stands before the first
};

std::optional<Values> valuesOf(const Source& source, ValueList which) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[which.item];
    if (which.clause == kNone) {
        if (!hasObjects(item.kind)) {
            return std::nullopt;
        }
        std::uint32_t begin = item.keyword.end;
        if (item.kind == ItemKind::handoff || item.kind == ItemKind::send) {
            begin = item.label == kNone ? begin : std::max(begin, endOf(source, item.label));
            begin = item.name == kNone ? begin : std::max(begin, endOf(source, item.name));
        }
        return Values{std::span(tree.values).subspan(item.objects.first, item.objects.count), true, begin};
    }
    const Clause& clause = tree.clauses[which.clause];
    if (clause.owner != which.item) {
        return std::nullopt;
    }
    return Values{std::span(tree.values).subspan(clause.values.first, clause.values.count), isList(clause.kind),
                  clause.keyword.end};
}

std::vector<DraftValue>& valuesIn(Draft& root, const Source& source, ValueList which) {
    Draft& item = ownerIn(root, pathOf(source.tree, which.item));
    return which.clause == kNone ? item.objects
                                 : item.clauses.at(which.clause - source.tree.items[which.item].clauses.first).values;
}

/// Where no label stands instead of them.
bool needsObjects(ItemKind kind) {
    return kind == ItemKind::anytime || kind == ItemKind::meanwhile || kind == ItemKind::separation;
}

/// Deletes the words of a stretch, and the blanks between them, but leaves the comments.
std::vector<TextEdit> withoutComments(const Source& source, Span span) {
    std::vector<TextEdit> edits;
    std::uint32_t from = span.begin;
    for (const Token& token : tokensIn(source, span)) {
        if (token.type != TokenType::COMMENT) {
            continue;
        }
        const auto before = tokenBefore(source, token.span.begin);
        if (before.has_value() && before->span.end > from) {
            edits.push_back({{from, before->span.end}, ""});
        }
        const auto next = tokenFrom(source, token.span.end);
        from = !next.has_value() ? span.end : std::min(next->span.begin, span.end);
    }
    if (from < span.end) {
        edits.push_back({{from, span.end}, ""});
    }
    return edits;
}

}  // namespace

bool canBeName(std::string_view name) {
    auto text = Text::make(std::string(name));
    if (!text) {
        return false;
    }
    const std::vector<Token> tokens = scan(*text);
    return tokens.size() == 1 && tokens[0].span == Span{0, text->size()} &&
           (tokens[0].type == TokenType::WORD ||
            (isKeyword(tokens[0].type) && keyword(tokens[0].type).place != KeywordPlace::reserved));
}

Edits setLabel(const Source& source, ItemId id, const std::optional<std::string>& label) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[id];
    if (labelPlace(item.kind) == LabelPlace::none ||
        (label && label->find_first_of(std::string_view("\r\0", 2)) != std::string::npos)) {
        return refused("edit.not-here");
    }
    std::vector<TextEdit> edits;
    if (item.label == kNone) {
        if (!label) {
            return edits;
        }
        if (labelPlace(item.kind) == LabelPlace::insteadOfObjects &&
            (item.objects.count > 0 || item.kind == ItemKind::anytime || item.kind == ItemKind::meanwhile)) {
            return refused("edit.not-here");
        }
        edits = newLabel(source, item, *label);
    } else if (label) {
        edits = changedLabel(source, tree.values[item.label].span, *label);
    } else if (item.kind == ItemKind::anytime || item.kind == ItemKind::meanwhile) {
        return refused("edit.not-here");
    } else {
        const std::optional<TextEdit> gone = removal(source, tree.values[item.label].span);
        if (!gone) {
            return refused("edit.comment-in-the-way");
        }
        edits.push_back(*gone);
    }
    const DraftPath path = pathOf(tree, id);
    return checked(source, declarationOf(tree, id), std::move(edits),
                   [&](Draft& root) { setLabel(ownerIn(root, path), label); });
}

Edits setName(const Source& source, ItemId id, const std::string& name) {
    const Tree& tree = source.tree;
    const Item& item = tree.items[id];
    Draft named = draft(source, id);
    setName(named, name);
    if (namePlace(item.kind) == NamePlace::none || !goesTogether(named)) {
        return refused("edit.not-here");
    }
    if (!name.empty() && !canBeName(name)) {
        return refused("edit.not-a-name");
    }
    const bool as = namePlace(item.kind) == NamePlace::afterAs;
    std::vector<TextEdit> edits;
    if (item.name != kNone && !name.empty()) {
        edits = replacement(source, tree.values[item.name].span, name);
    } else if (item.name != kNone) {
        Span span = tree.values[item.name].span;
        if (as) {
            const auto word = tokenBefore(source, span.begin);
            if (!word.has_value() || word->type != TokenType::AS) {
                return refused("edit.comment-in-the-way");
            }
            span.begin = word->span.begin;
        }
        const std::optional<TextEdit> gone = removal(source, span);
        if (!gone) {
            return refused("edit.comment-in-the-way");
        }
        edits.push_back(*gone);
    } else if (!name.empty()) {
        std::uint32_t at = item.keyword.end;
        const bool behindObjects =
            hasObjects(item.kind) && item.kind != ItemKind::handoff && item.kind != ItemKind::send;
        if (as && behindObjects) {
            at = objectsEnd(source, item);
        }
        if (as && item.label != kNone) {
            at = std::max(at, endOf(source, item.label));
        }
        const bool inHead = item.clauses.count > 0 && rankOf(item.kind, tree.clauses[item.clauses.first].kind) == 0;
        if (inHead && tree.clauses[item.clauses.first].kind == ClauseKind::deadline) {
            at = tree.clauses[item.clauses.first].span.end;
        }
        const Spelling spelling = styleOf(source).spelling;
        edits.push_back({{at, at}, (as ? (spelling == Spelling::german ? " als " : " as ") : " ") + name});
    }
    const DraftPath path = pathOf(tree, id);
    return checked(source, declarationOf(tree, id), std::move(edits),
                   [&](Draft& root) { setName(ownerIn(root, path), name); });
}

Edits insertValue(const Source& source, ValueList list, std::uint32_t index, const DraftValue& value) {
    const std::optional<Values> values = valuesOf(source, list);
    if (!values || index > values->all.size()) {
        return refused("edit.not-here");
    }
    const std::string text = print(value, styleOf(source));
    const std::string separator = values->list ? ", " : " ";
    TextEdit edit;
    if (values->all.empty()) {
        edit = {{values->begin, values->begin}, " " + text};
    } else if (index == values->all.size()) {
        edit = {{values->all.back().span.end, values->all.back().span.end}, separator + text};
    } else {
        edit = {{values->all[index].span.begin, values->all[index].span.begin}, text + separator};
    }
    return checked(source, declarationOf(source.tree, list.item), {edit}, [&](Draft& root) {
        auto& all = valuesIn(root, source, list);
        all.insert(all.begin() + index, value);
    });
}

Edits replaceValue(const Source& source, ValueList list, std::uint32_t index, const DraftValue& value) {
    const std::optional<Values> values = valuesOf(source, list);
    if (!values || index >= values->all.size()) {
        return refused("edit.not-here");
    }
    return checked(source, declarationOf(source.tree, list.item),
                   replacement(source, values->all[index].span, print(value, styleOf(source))),
                   [&](Draft& root) { valuesIn(root, source, list).at(index) = value; });
}

Edits deleteValue(const Source& source, ValueList list, std::uint32_t index) {
    const std::optional<Values> values = valuesOf(source, list);
    if (!values || index >= values->all.size()) {
        return refused("edit.not-here");
    }
    const auto& all = values->all;
    Span span = all[index].span;
    if (index > 0) {
        span.begin = all[index - 1].span.end;
    } else if (all.size() > 1) {
        span.end = all[1].span.begin;
    } else if (list.clause != kNone || needsObjects(source.tree.items[list.item].kind)) {
        return refused("edit.last-value");
    }
    std::vector<TextEdit> edits = withoutComments(source, span);
    if (all.size() == 1) {
        const std::optional<TextEdit> gone = removal(source, span);
        if (!gone) {
            return refused("edit.comment-in-the-way");
        }
        edits = {*gone};
    }
    return checked(source, declarationOf(source.tree, list.item), std::move(edits), [&](Draft& root) {
        auto& rest = valuesIn(root, source, list);
        rest.erase(rest.begin() + index);
    });
}

}  // namespace dienstweg
