// dienstweg/diagramEdit: an edit of a picture as a versioned edit of the text, or why there is none.
// dienstweg/diagramText: what is chosen in a picture as a text to be copied.
#include "diagram_editor/diagram_edit.h"

#include <algorithm>
#include <array>

#include "checks/read.h"
#include "diagram_editor/copied_text.h"
#include "diagram_editor/process_names.h"
#include "features/edit_fact.h"
#include "lsp/methods.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg::lsp {
namespace {

/// In the order of DiagramEdit::Kind.
constexpr auto kKinds =
    std::to_array<std::string_view>({"rename", "assign", "move", "insert", "delete", "copy", "paste", "redirect",
                                     "connect", "addLane", "moveLane", "setFact", "removeFact", "fix"});

constexpr std::string_view wordOf(Refusal::Reason reason) {
    switch (reason) {
        case Refusal::Reason::stale: return "stale";
        case Refusal::Reason::broken: return "broken";
        case Refusal::Reason::unknownElement: return "unknown-element";
        case Refusal::Reason::cannotBeSaid: return "cannot-be-said";
    }
    return "";
}

Json refusalOf(const State& state, Refusal::Reason reason, const Message& message) {
    return {{"refused", {{"message", phrase(message, state.client.language)}, {"reason", wordOf(reason)}}}};
}

FlowPlace placeOf(const Json& spot) {
    for (const auto& [word, kind] :
         {std::pair{"after", FlowPlace::Kind::after}, std::pair{"before", FlowPlace::Kind::before},
          std::pair{"on", FlowPlace::Kind::on}}) {
        if (spot.contains(word)) {
            return {kind, spot[word].get<std::string>()};
        }
    }
    throw RequestFault{ErrorCode::invalidParams, "a place is after, before or on something"};
}

ItemKind statementOf(const std::string& word) {
    for (int kind = static_cast<int>(ItemKind::step); kind <= static_cast<int>(ItemKind::end); ++kind) {
        const auto item = static_cast<ItemKind>(kind);
        if (keyword(keywordOfItem(item)).english == word) {
            return item;
        }
    }
    throw RequestFault{ErrorCode::invalidParams, "there is no statement " + word};
}

DiagramEdit editOf(const Json& said) {
    const auto kind = std::ranges::find(kKinds, said.at("kind").get<std::string>());
    if (kind == kKinds.end()) {
        throw RequestFault{ErrorCode::invalidParams, "there is no such edit"};
    }
    DiagramEdit edit{.kind = static_cast<DiagramEdit::Kind>(kind - kKinds.begin())};
    const auto take = [&](const char* key, std::string& into) {
        if (said.contains(key)) {
            into = said[key].get<std::string>();
        }
    };
    take("element", edit.element);
    take("flow", edit.element);
    take("from", edit.element);
    take("lane", edit.lane);
    take("to", edit.goal);
    take("before", edit.goal);
    take("rule", edit.rule);
    for (const char* key : {"text", "title", "name"}) {
        if (said.contains(key)) {
            edit.text = said[key].get<std::string>();
        }
    }
    if (said.contains("elements")) {
        edit.elements = said["elements"].get<std::vector<std::string>>();
    }
    if (said.contains("at")) {
        edit.place = placeOf(said["at"]);
    }
    if (said.contains("what")) {
        edit.what = statementOf(said["what"].get<std::string>());
    }
    if (said.contains("index")) {
        edit.index = said["index"].get<std::uint32_t>();
    }
    const bool needsPlace = edit.kind == DiagramEdit::Kind::move || edit.kind == DiagramEdit::Kind::insert ||
                            edit.kind == DiagramEdit::Kind::copy || edit.kind == DiagramEdit::Kind::paste;
    if (needsPlace && edit.place.element.empty()) {
        throw RequestFault{ErrorCode::invalidParams, "this edit needs a place"};
    }
    return edit;
}

/// Does the element say in the text of now what it said in the picture that the user saw, and nothing else does?
bool isStill(const Model& model, const ShownDiagram& now, const SaidBefore& before, const std::string& id) {
    const auto said = before.find(id);
    const ShownElement* element = now.find(id);
    if (said == before.end() || element == nullptr) {
        return false;
    }
    const std::string_view text = model.source(element->file).text.slice(element->whole);
    if (text != said->second.text) {
        return false;
    }
    if (element->part == Part::flow) {
        const bpmn::SequenceFlow& flow = now.definitions.flows[element->index];
        const std::vector<std::string> ends{now.definitions.nodes[flow.from].id, now.definitions.nodes[flow.to].id};
        return ends == said->second.ends && std::ranges::all_of(ends, [&](const std::string& end) {
                   return now.find(end) == nullptr || isStill(model, now, before, end);
               });
    }
    const auto alike = std::ranges::count_if(now.elements, [&](const ShownElement& other) {
        return other.part == element->part && other.file == element->file &&
               model.source(other.file).text.slice(other.whole) == text;
    });
    const auto alikeBefore = std::ranges::count_if(
        before, [&](const auto& other) { return other.second.ends.empty() && other.second.text == text; });
    return alike == 1 && alikeBefore == 1;
}

bool namesStill(const Model& model, const ShownDiagram& now, const SaidBefore& before, const DiagramEdit& edit) {
    std::vector<std::string> named = edit.elements;
    for (const std::string& id : {edit.element, edit.lane, edit.goal, edit.place.element}) {
        if (!id.empty()) {
            named.push_back(id);
        }
    }
    return std::ranges::all_of(named, [&](const std::string& id) { return isStill(model, now, before, id); });
}

/// Where `offset` of the text is once it has been edited.
Json positionAfter(const State& state, const At& at, const std::vector<FileEdit>& edits, std::uint32_t offset) {
    std::vector<TextEdit> own;
    for (const FileEdit& edit : edits) {
        if (edit.file == at.file) {
            own.push_back(edit.edit);
        }
    }
    auto text = Text::make(applyEdits(at.text().bytes(), std::move(own)));
    return text ? positionOf(*text, offset, state.client.encoding) : Json(nullptr);
}

/// Is the text still the one of the picture in which somebody did something?
bool isForNow(const State& state, const Json& document) {
    const auto now = state.documents.find(document.at("uri").get<std::string>());
    const Json& wanted = document.contains("version") ? document["version"] : Json();
    return now == state.documents.end()
               ? wanted.is_null()
               : wanted.is_number_integer() && wanted.get<std::int64_t>() == now->second.version;
}

}  // namespace

Json diagramText(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const ProcessId id =
        at.isSource() ? processOfKey(at.model(), at.file, params.at("process").get<std::string>()) : kNone;
    if (id == kNone || !isForNow(state, params.at("textDocument"))) {
        return refusalOf(state, Refusal::Reason::stale, {"diagram.stale", {}});
    }
    const ShownDiagram shown = showDiagram(at.model(), id, {}, {});
    const auto text = copiedText({at.model(), id, shown, state.client.language},
                                 params.at("elements").get<std::vector<std::string>>());
    return text ? Json{{"text", *text}} : refusalOf(state, text.error().reason, text.error().message);
}

Json diagramEdit(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const DiagramEdit edit = editOf(params.at("edit"));
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    const auto key = params.at("process").get<std::string>();
    const ProcessId id = at.isSource() ? processOfKey(at.model(), at.file, key) : kNone;
    if (id == kNone) {
        return refusalOf(state, Refusal::Reason::stale, {"diagram.stale", {}});
    }
    const Tree& tree = at.model().tree(at.file);
    if (losesWords(tree)) {
        return refusalOf(state, Refusal::Reason::broken, {"diagram.broken", {}});
    }
    const auto watched = state.diagrams.find({uri, key});
    const bool isWatched = watched != state.diagrams.end();
    const ShownDiagram shown = showDiagram(at.model(), id, at.workspace->findingsOf(at.file),
                                           isWatched ? watched->second.pictures : bpmn::Pictures{},
                                           isWatched ? lanesOf(at.model(), watched->second) : std::vector<PartyId>{});
    if (!isForNow(state, params.at("textDocument"))) {
        const Json& wanted = params.at("textDocument").contains("version") ? params["textDocument"]["version"] : Json();
        const bool known =
            isWatched && wanted.is_number_integer() && watched->second.before.contains(wanted.get<std::int64_t>());
        if (!known || !namesStill(at.model(), shown, watched->second.before.at(wanted.get<std::int64_t>()), edit)) {
            return refusalOf(state, Refusal::Reason::stale, {"diagram.stale", {}});
        }
    }
    const Edited made = edited({at.model(), id, shown, state.client.language}, edit);
    if (!made) {
        Json refusal = refusalOf(state, made.error().reason, made.error().message);
        refusal["refused"]["message"] = refusalText(made.error().message, state.client.language);
        return refusal;
    }
    if (!made->alsoLane.empty() && isWatched && !contains(watched->second.alsoLanes, made->alsoLane)) {
        watched->second.alsoLanes.push_back(made->alsoLane);
        watched->second.isFresh = false;  // a role that is declared already changes no text, but has a lane now
        tellDiagrams(state);
    }
    Json answer = {{"edit", versionedEditOf(state, *at.workspace, made->edits)}};
    if (const std::optional<std::uint32_t> select = made->select) {
        answer["select"] = positionAfter(state, at, made->edits, *select);
    }
    return answer;
}

}  // namespace dienstweg::lsp
