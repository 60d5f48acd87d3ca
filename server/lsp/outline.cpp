// What a file consists of: symbols, folding, growing selections, links to laws.
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding.h"
#include "features/selection_ranges.h"
#include "features/workspace_symbols.h"
#include "lsp/methods.h"
#include "lsp/symbol_kinds.h"

namespace dienstweg::lsp {
namespace {

Json hierarchical(const State& state, const At& at, const std::vector<Symbol>& symbols) {
    Json list = Json::array();
    for (const Symbol& symbol : symbols) {
        Json entry = {{"name", symbol.title},
                      {"kind", symbolKindOf(symbol.kind)},
                      {"range", rangeOf(at.text(), symbol.whole, state.client.encoding)},
                      {"selectionRange", rangeOf(at.text(), symbol.name, state.client.encoding)}};
        if (!symbol.detail.empty()) {
            entry["detail"] = symbol.detail;
        }
        if (!symbol.inside.empty()) {
            entry["children"] = hierarchical(state, at, symbol.inside);
        }
        list.push_back(std::move(entry));
    }
    return list;
}

void flat(const State& state, const At& at, const std::vector<Symbol>& symbols, const std::string& around, Json& out) {
    for (const Symbol& symbol : symbols) {
        Json entry = {{"name", symbol.title},
                      {"kind", symbolKindOf(symbol.kind)},
                      {"location", locationOf(state, *at.workspace, {at.file, symbol.whole})}};
        if (!around.empty()) {
            entry["containerName"] = around;
        }
        out.push_back(std::move(entry));
        flat(state, at, symbol.inside, symbol.title, out);
    }
}

}  // namespace

Json documentSymbol(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    if (!at.isSource()) {
        return list;
    }
    const std::vector<Symbol> symbols = documentSymbols(at.model(), at.file);
    if (state.client.hierarchicalSymbols) {
        return hierarchical(state, at, symbols);
    }
    flat(state, at, symbols, {}, list);
    return list;
}

Json workspaceSymbol(State& state, const Json& params) {
    takeChanges(state);
    const auto query = params.at("query").get<std::string>();
    Json list = Json::array();
    for (const auto& workspace : state.workspaces) {
        for (const FoundSymbol& found : workspaceSymbols(workspace->model(), query)) {
            Json entry = {{"name", found.title},
                          {"kind", symbolKindOf(found.kind)},
                          {"location", locationOf(state, *workspace, found.place.name)}};
            if (!found.around.empty()) {
                entry["containerName"] = found.around;
            }
            list.push_back(std::move(entry));
        }
    }
    return list;
}

Json foldingRange(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    if (!at.isSource()) {
        return list;
    }
    for (const Fold& fold : folding(at.model().source(at.file))) {
        const std::uint32_t first = at.text().lineOf(fold.span.begin);
        const std::uint32_t last = at.text().lineOf(fold.span.end);
        if (first < last) {
            Json entry = {{"startLine", first}, {"endLine", last}};
            if (fold.kind == FoldKind::comments) {
                entry["kind"] = "comment";
            }
            list.push_back(std::move(entry));
        }
    }
    return list;
}

Json selectionRange(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    for (const Json& position : params.at("positions")) {
        const std::uint32_t offset = offsetOf(at.text(), position, state.client.encoding);
        const auto spans =
            at.isSource() ? selectionRanges(at.model().source(at.file), offset) : std::vector<Span>{{offset, offset}};
        Json range;
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {  // the widest first: it is the parent
            Json inner = {{"range", rangeOf(at.text(), *span, state.client.encoding)}};
            if (!range.is_null()) {
                inner["parent"] = std::move(range);
            }
            range = std::move(inner);
        }
        list.push_back(std::move(range));
    }
    return list;
}

Json documentLink(State& state, const Json& params) {
    const At at = documentAt(state, params);
    Json list = Json::array();
    if (at.isSource()) {
        for (const DocumentLink& link : documentLinks(at.model(), at.file)) {
            list.push_back({{"range", rangeOf(at.text(), link.span, state.client.encoding)}, {"target", link.url}});
        }
    }
    return list;
}

}  // namespace dienstweg::lsp
