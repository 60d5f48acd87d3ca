#include "features/mentions.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/read.h"
#include "features/item_at.h"
#include "features/party_path.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// The names of a path, without its dots and what else stands between them.
std::vector<Span> partsOf(const Text& text, Span path) {
    if (path.empty()) {  // a name that is missing: `gemäß "§ 3"`
        return {};
    }
    if (text.slice(path).find_first_of("./") == std::string_view::npos) {
        return {path};
    }
    std::vector<Span> parts;
    for (const Token& token : scan(text, path, false)) {
        if (token.type == TokenType::WORD || isKeyword(token.type)) {
            parts.push_back(token.span);
        }
    }
    return parts;
}

/// The unit in which the item lies beside processes: roles of the same unit need not say it.
PartyId unitAround(const Model& model, FileId file, const Use& use) {
    if (use.process != kNone) {
        return kNone;
    }
    const Tree& tree = model.tree(file);
    ItemId item = use.item;
    while (item != 0 && tree.items[item].kind != ItemKind::organisation && tree.items[item].kind != ItemKind::unit) {
        item = tree.items[item].parent;
    }
    return item == 0 ? kNone : partyAt(model, file, item);
}

Thing party(PartyId id) { return {ThingKind::party, id}; }

/// All mentions in a file, or those that stand at one place.
class Finder {
public:
    Finder(const Model& model, FileId file)
        : model_(model), file_(file), source_(model.source(file)), tree_(source_.tree) {}

    template <typename Visit>
    void use(const Use& use, const Visit& visit) const {
        Mention mention{.thing = meantBy(use), .span = use.place.span, .item = use.item, .clause = use.clause};
        mention.value = valueOf(use);
        if (use.clause != kNone) {
            const ClauseKind kind = tree_.clauses[use.clause].kind;
            const bool promised = tree_.items[use.item].kind == ItemKind::result;
            mention.writes = (kind == ClauseKind::produces && !promised) || kind == ClauseKind::changes;
        }
        const bool path = use.target == Target::party || use.target == Target::partyOrProcess;
        const std::vector<Span> parts = partsOf(source_.text, use.place.span);
        if (parts.empty()) {
            return;
        }
        if (!path || use.foundProcess != kNone || (parts.size() == 1 && use.found != kNone)) {
            mention.span = parts.front();
            visit(mention);
            return;
        }
        names(use, parts, mention, visit);
    }

    template <typename Visit>
    void named(ItemId id, const Visit& visit) const {
        const Item& item = tree_.items[id];
        if (item.name == kNone) {
            return;
        }
        Mention mention{.thing = thingAt(model_, file_, id), .span = tree_.values[item.name].span, .item = id};
        mention.declares = mention.thing.kind != ThingKind::statement || mention.thing.id == id;
        mention.value = item.name;
        if (mention.thing.known()) {
            visit(mention);
        }
    }

    /// `ab NAME` and `soll von NAME`.
    template <typename Visit>
    void loose(ClauseId id, const Visit& visit) const {
        const Clause& clause = tree_.clauses[id];
        for (ValueId v = clause.values.first; v < clause.values.first + clause.values.count; ++v) {
            const Value& value = tree_.values[v];
            if (value.detail.empty() || (value.kind != ValueKind::anchor && value.kind != ValueKind::toBe)) {
                continue;
            }
            const std::string name = valueText(source_, value);
            Thing thing{ThingKind::declaration};
            if (value.kind == ValueKind::anchor) {
                thing.id = findDeclaration(model_, DeclarationKind::document, name);
            } else if (const auto found = model_.processesByName.find(nameKey(name));
                       found != model_.processesByName.end()) {
                thing = {ThingKind::process, found->second};
            }
            if (thing.known()) {
                visit(Mention{.thing = thing, .span = value.detail, .item = clause.owner, .clause = id, .value = v});
            }
        }
    }

    /// `aufruf P { wenn "Erledigt" … }`: the answer is the name of a result or end of P, if none is labelled like that.
    template <typename Visit>
    void answer(ItemId id, const Visit& visit) const {
        const Item& branch = tree_.items[id];
        if (branch.kind != ItemKind::branch || branch.label == kNone ||
            tree_.items[branch.parent].kind != ItemKind::call) {
            return;
        }
        const Range objects = tree_.items[branch.parent].objects;
        const Use* called = objects.count == 0 ? nullptr : model_.useOf(file_, tree_.values[objects.first]);
        if (called == nullptr || called->foundProcess == kNone) {
            return;
        }
        const Span label = tree_.values[branch.label].span;
        const Thing end = endCalled(called->foundProcess, foldedKey(quotedText(source_.text, label)));
        const Span span = insideQuotes(source_.text, label);
        if (end.known() && span.begin < span.end) {
            visit(Mention{.thing = end, .span = span, .quoted = true, .item = id, .value = branch.label});
        }
    }

private:
    [[nodiscard]] Thing meantBy(const Use& use) const {
        if (use.foundProcess != kNone) {
            return {ThingKind::process, use.foundProcess};
        }
        switch (use.target) {
            case Target::party:
            case Target::partyOrProcess: return party(use.found);
            case Target::process: return {ThingKind::process};
            case Target::statement:
                return use.found == kNone ? Thing{ThingKind::statement} : thingAt(model_, file_, use.found);
            default: return {ThingKind::declaration, use.found};
        }
    }

    [[nodiscard]] ValueId valueOf(const Use& use) const {
        const Range range = use.clause == kNone ? tree_.items[use.item].objects : tree_.clauses[use.clause].values;
        for (ValueId value = range.first; value < range.first + range.count; ++value) {
            if (tree_.values[value].span.begin == use.place.span.begin) {
                return value;
            }
        }
        return kNone;
    }

    /// Each name of the path by itself.
    template <typename Visit>
    void names(const Use& use, const std::vector<Span>& parts, Mention mention, const Visit& visit) const {
        std::vector<std::string> keys;
        keys.reserve(parts.size());
        for (const Span part : parts) {
            keys.push_back(nameKey(source_.text.slice(part)));
        }
        const PartyPath meant = use.found != kNone ? partiesOnPath(model_, keys, use.found)
                                                   : findPartiesOnPath(model_, keys, unitAround(model_, file_, use));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            mention.thing = party(meant[i].size() == 1 ? meant[i].front() : kNone);
            mention.candidates.clear();
            if (meant[i].size() > 1) {
                std::ranges::transform(meant[i], std::back_inserter(mention.candidates), party);
            }
            mention.span = parts[i];
            mention.part = static_cast<std::uint32_t>(i);
            visit(mention);
        }
    }

    [[nodiscard]] Thing endCalled(ProcessId id, const std::string& folded) const {
        const Process& process = model_.processes[id];
        const Source& source = model_.source(process.file);
        Thing named{ThingKind::statement};
        const auto is = [&](ValueId value) {
            return value != kNone && foldedKey(valueText(source, source.tree.values[value])) == folded;
        };
        for (const auto* items : {&process.results, &process.statements}) {
            for (const ItemId item : *items) {
                const Item& end = source.tree.items[item];
                if (end.kind != ItemKind::result && end.kind != ItemKind::end) {
                    continue;
                }
                if (is(end.label)) {
                    return {ThingKind::statement};
                }
                if (!named.known() && is(end.name)) {
                    named = thingAt(model_, process.file, item);
                }
            }
        }
        return named;
    }

    const Model& model_;
    FileId file_;
    const Source& source_;
    const Tree& tree_;
};

/// The use that begins last before the place.
const Use* useBefore(const FileUses& file, std::uint32_t offset) {
    const auto begin = [&file](std::uint32_t use) { return file.uses[use].place.span.begin; };
    const auto behind = std::ranges::upper_bound(file.byPlace, offset, {}, begin);
    return behind == file.byPlace.begin() ? nullptr : &file.uses[*(behind - 1)];
}

}  // namespace

void forEachMention(const Model& model, FileId file, const std::function<void(const Mention&)>& visit) {
    const Finder finder(model, file);
    const Tree& tree = model.tree(file);
    for (ItemId item = 1; item < tree.items.size(); ++item) {
        finder.named(item, visit);
        finder.answer(item, visit);
    }
    for (const Use& use : model.uses[file].uses) {
        finder.use(use, visit);
    }
    for (ClauseId clause = 0; clause < tree.clauses.size(); ++clause) {
        finder.loose(clause, visit);
    }
}

std::optional<Mention> mentionAt(const Model& model, FileId file, std::uint32_t offset) {
    const Finder finder(model, file);
    const Tree& tree = model.tree(file);
    std::optional<Mention> found;
    const auto take = [&](const Mention& mention) {
        // Of two that touch at the place, the one that begins there.
        if (touches(mention.span, offset) && (!found || mention.span.begin > found->span.begin)) {
            found = mention;
        }
    };
    if (const Use* use = useBefore(model.uses[file], offset); use != nullptr && touches(use->place.span, offset)) {
        finder.use(*use, take);
    }
    const auto takeOf = [&](ItemId item) {
        finder.named(item, take);
        finder.answer(item, take);
        const Range clauses = tree.items[item].clauses;
        for (ClauseId clause = clauses.first; clause < clauses.first + clauses.count; ++clause) {
            if (touches(tree.clauses[clause].span, offset)) {
                finder.loose(clause, take);
            }
        }
    };
    const ItemId item = itemAt(tree, offset);
    takeOf(item);
    // Where one begins at the very end of another, the name may be the other's.
    if (const ItemId before = offset == 0 ? item : itemAt(tree, offset - 1); before != item) {
        takeOf(before);
    }
    return found;
}

}  // namespace dienstweg
