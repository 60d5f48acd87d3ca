#include "lsp/semantic_tokens.h"

#include <algorithm>
#include <array>
#include <functional>

#include "features/semantic_tokens.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// In the order of `WordKind`.
constexpr std::array<std::string_view, kWordKinds> kTypes{
    "keyword", "namespace", "namespace", "class",    "interface", "struct", "type",    "type",    "macro",
    "enum",    "function",  "label",     "variable", "string",    "number", "comment", "operator"};

std::vector<std::string_view> legendTypes() {
    std::vector<std::string_view> types(kTypes.begin(), kTypes.end());
    std::ranges::sort(types);
    const auto doubles = std::ranges::unique(types);
    types.erase(doubles.begin(), doubles.end());
    return types;
}

std::uint32_t typeOf(WordKind kind) {
    static const std::vector<std::string_view> types = legendTypes();
    const auto found = std::ranges::lower_bound(types, kTypes.at(static_cast<std::size_t>(kind)));
    return static_cast<std::uint32_t>(found - types.begin());
}

std::vector<std::uint32_t> dataOf(const State& state, const At& at, Span stretch) {
    std::vector<std::uint32_t> data;
    std::uint32_t line = 0;
    std::uint32_t character = 0;
    for (const SemanticToken& token : semanticTokens(at.model(), at.file)) {
        if (token.span.end <= stretch.begin || token.span.begin >= stretch.end) {
            continue;
        }
        const Json begin = positionOf(at.text(), token.span.begin, state.client.encoding);
        const Json end = positionOf(at.text(), token.span.end, state.client.encoding);
        const auto onLine = begin["line"].get<std::uint32_t>();
        const auto from = begin["character"].get<std::uint32_t>();
        const auto to = end["character"].get<std::uint32_t>();
        if (to <= from) {
            continue;
        }
        const std::uint32_t modifiers = (token.declaration ? 1U : 0U) | (token.unknown ? 2U : 0U);
        data.insert(data.end(), {onLine - line, onLine == line ? from - character : from, to - from, typeOf(token.kind),
                                 modifiers});
        line = onLine;
        character = from;
    }
    return data;
}

Json answer(State& state, const Json& params, std::vector<std::uint32_t> data) {
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    State::Tokens& kept = state.tokens[uri];
    kept = {std::to_string(state.nextRequest++), std::move(data)};
    return {{"resultId", kept.id}, {"data", kept.data}};
}

}  // namespace

Json semanticTokensLegend() { return {{"tokenTypes", legendTypes()}, {"tokenModifiers", {"declaration", "unknown"}}}; }

Json semanticTokensFull(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    return answer(state, params, dataOf(state, at, {0, at.text().size()}));
}

Json semanticTokensRange(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    return {{"data", dataOf(state, at, spanOf(at.text(), params.at("range"), state.client.encoding))}};
}

Json semanticTokensDelta(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    const auto kept = state.tokens.find(params.at("textDocument").at("uri").get<std::string>());
    std::vector<std::uint32_t> data = dataOf(state, at, {0, at.text().size()});
    if (kept == state.tokens.end() || kept->second.id != params.at("previousResultId").get<std::string>()) {
        return answer(state, params, std::move(data));
    }
    const std::vector<std::uint32_t>& old = kept->second.data;
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(old, data).in1 - old.begin());
    std::size_t back = 0;
    while (back < std::min(old.size(), data.size()) - front &&
           old[old.size() - 1 - back] == data[data.size() - 1 - back]) {
        ++back;
    }
    Json edits = Json::array();
    if (front + back < std::max(old.size(), data.size())) {
        const std::vector<std::uint32_t> fresh(data.begin() + static_cast<std::ptrdiff_t>(front),
                                               data.end() - static_cast<std::ptrdiff_t>(back));
        edits.push_back({{"start", front}, {"deleteCount", old.size() - front - back}, {"data", fresh}});
    }
    const Json full = answer(state, params, std::move(data));
    return {{"resultId", full["resultId"]}, {"edits", std::move(edits)}};
}

}  // namespace dienstweg::lsp
