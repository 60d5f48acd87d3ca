// dienstweg/diagramFacts and dienstweg/diagramSuggestions: what the panel beside a diagram shows of an element, and
// what may be written in it.
#include <algorithm>

#include "diagram_editor/process_names.h"
#include "diagram_editor/shown_diagram.h"
#include "features/facts_of.h"
#include "features/suggest_fact.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

struct Element {
    FileId file = 0;
    ItemId item = kNone;  ///< kNone: there is no such element
};

Element elementFor(const At& at, const Json& params) {
    const ProcessId id =
        at.isSource() ? processOfKey(at.model(), at.file, params.at("process").get<std::string>()) : kNone;
    if (id == kNone) {
        return {};
    }
    const ShownDiagram shown = showDiagram(at.model(), id, {}, {});
    const ShownElement* found = shown.find(params.at("element").get<std::string>());
    return found == nullptr ? Element{} : Element{found->file, found->item};
}

/// In UTF-16 units, as everything that a page counts; a place in the middle of a character is its beginning.
std::uint32_t bytesFor(const Text& text, std::int64_t units) {
    const Json place = {{"line", 0}, {"character", std::max<std::int64_t>(units, 0)}};
    return offsetOf(text, place, Encoding::utf16);
}

std::int64_t unitsFor(const Text& text, std::uint32_t offset) {
    return positionOf(text, offset, Encoding::utf16)["character"].get<std::int64_t>();
}

}  // namespace

Json diagramFacts(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const Element element = elementFor(at, params);
    if (element.item == kNone) {
        return nullptr;
    }
    const ElementFacts facts = factsOf(at.model(), element.file, element.item, state.client.language);
    const Text& text = at.workspace->textOf(element.file);
    Json said = Json::array();
    for (const ElementFact& fact : facts.facts) {
        said.push_back({{"index", fact.index},
                        {"clause", fact.clause},
                        {"text", fact.text},
                        {"range", rangeOf(text, fact.span, state.client.encoding)}});
    }
    Json possible = Json::array();
    for (const PossibleElementFact& fact : facts.possible) {
        possible.push_back({{"clause", fact.clause}, {"word", fact.word}, {"meaning", fact.meaning}});
    }
    return {
        {"title", facts.title}, {"word", facts.word}, {"facts", std::move(said)}, {"possible", std::move(possible)}};
}

Json diagramSuggestions(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const Element element = elementFor(at, params);
    const auto written = params.at("text").get<std::string>();
    Json none = {{"replaces", {{"begin", 0}, {"end", 0}}}, {"items", Json::array()}};
    const auto text = Text::make(written);
    if (element.item == kNone || !text) {
        return none;
    }
    const std::uint32_t offset = bytesFor(*text, params.at("offset").get<std::int64_t>());
    const FactSuggestions found =
        suggestFact(at.model(), element.file, element.item, written, offset, state.client.language);
    Json items = Json::array();
    for (const Candidate& candidate : found.candidates) {
        items.push_back({{"label", candidate.label}, {"detail", candidate.detail}, {"insert", candidate.insert}});
    }
    return {
        {"replaces", {{"begin", unitsFor(*text, found.replaces.begin)}, {"end", unitsFor(*text, found.replaces.end)}}},
        {"items", std::move(items)}};
}

}  // namespace dienstweg::lsp
