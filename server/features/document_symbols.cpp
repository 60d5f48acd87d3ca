#include "features/document_symbols.h"

#include "checks/read.h"

namespace dienstweg {
namespace {

class Outline {
public:
    Outline(const Model& model, FileId file)
        : file_(file), model_(model), source_(model.source(file)), tree_(source_.tree) {}

    [[nodiscard]] std::vector<Symbol> inside(ItemId around) const {
        std::vector<Symbol> symbols;
        for (const ItemId id : children(tree_, around)) {
            if (tree_.items[id].kind != ItemKind::jump) {
                symbols.push_back(symbol(id));
            }
        }
        return symbols;
    }

private:
    [[nodiscard]] Symbol symbol(ItemId id) const {
        const Item& item = tree_.items[id];
        Symbol symbol{
            .kind = item.kind, .name = destinationOf(model_, ItemPlace{file_, id}).name.span, .whole = item.span};
        const std::string name = textOf(item.name);
        const std::string label = textOf(item.label);
        // What is declared is called by its name, a line of a process by what is done there.
        const bool declared = isDeclaration(item.kind) || item.kind == ItemKind::result;
        symbol.title = declared && !name.empty() ? name : titleOf(source_, id);
        if (declared) {
            symbol.detail = label == symbol.title ? "" : label;
        } else if (const Clause* by = findClause(tree_, id, ClauseKind::by); by != nullptr && by->values.count > 0) {
            symbol.detail = valueText(source_, tree_.values[by->values.first]);
        } else if (const Clause* to = findClause(tree_, id, ClauseKind::to); to != nullptr && to->values.count > 0) {
            symbol.detail = "→ " + valueText(source_, tree_.values[to->values.first]);
        } else if (name != symbol.title) {
            symbol.detail = name;
        }
        if (!declared) {
            symbol.name = item.label != kNone ? tree_.values[item.label].span : headOf(tree_, id);
        }
        if (symbol.title.empty()) {  // an empty label
            symbol.title = std::string(source_.text.slice(item.keyword));
        }
        if (!item.span.contains(symbol.name)) {
            symbol.name = item.keyword;
        }
        symbol.inside = inside(id);
        return symbol;
    }

    [[nodiscard]] std::string textOf(ValueId value) const {
        return value == kNone ? std::string() : valueText(source_, tree_.values[value]);
    }

    FileId file_;
    const Model& model_;
    const Source& source_;
    const Tree& tree_;
};

}  // namespace

std::vector<Symbol> documentSymbols(const Model& model, FileId file) { return Outline(model, file).inside(0); }

}  // namespace dienstweg
