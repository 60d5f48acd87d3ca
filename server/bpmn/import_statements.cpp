#include "bpmn/import_statements.h"

#include <algorithm>
#include <utility>

#include "base/slug.h"
#include "bpmn/art_words.h"
#include "bpmn/kinds.h"
#include "syntax/label_name.h"

namespace dienstweg::bpmn {

DraftValue path(std::string text) { return {.kind = ValueKind::path, .text = std::move(text)}; }
DraftValue quotedText(std::string text) { return {.kind = ValueKind::text, .text = std::move(text)}; }

DraftClause clause(ClauseKind kind, DraftValue value) {
    DraftClause made{.kind = kind};
    made.values.push_back(std::move(value));
    return made;
}

const std::string& ImportStatements::roleOf(std::uint32_t id) const {
    const FlowNode& it = node(id);
    return it.lane == kNone || parties_.ofLane[it.lane].empty() ? parties_.ofProcess[it.process]
                                                                : parties_.ofLane[it.lane];
}

Draft ImportStatements::labelled(ItemKind kind, std::uint32_t id) const {
    Draft made{.kind = kind};
    made.hasLabel = true;
    made.label = oneLine(node(id).name);
    return made;
}

void ImportStatements::addRole(Draft& draft, std::uint32_t id) const {
    if (const std::string& role = roleOf(id); !role.empty()) {
        draft.clauses.push_back(clause(ClauseKind::by, path(role)));
    }
}

void ImportStatements::addParties(Draft& draft, ClauseKind kind, const std::vector<std::uint32_t>& pools) const {
    DraftClause made{.kind = kind};
    for (const std::uint32_t pool : pools) {
        const std::string& name = parties_.ofParticipant[pool];
        const bool again = std::ranges::any_of(made.values, [&](const DraftValue& it) { return it.text == name; });
        if (!name.empty() && !again) {
            made.values.push_back(path(name));
        }
    }
    if (!made.values.empty()) {
        draft.clauses.push_back(std::move(made));
    }
}

void ImportStatements::addArt(Draft& draft, std::string_view word) {
    if (!word.empty()) {
        draft.clauses.push_back(clause(ClauseKind::kind, path(std::string(word))));
    }
}

/// Without a word where it is the one expected there.
void ImportStatements::addEvent(Draft& draft, const FlowNode& it, EventKind expected) const {
    if (it.event != expected) {
        addArt(draft, artOf(it.event, spelling_));
    }
}

void ImportStatements::addNote(Draft& draft, const Element& element) {
    if (std::string note = oneLine(element.documentation); !note.empty()) {
        draft.clauses.push_back(clause(ClauseKind::note, quotedText(std::move(note))));
    }
}

Draft ImportStatements::trigger(std::uint32_t start, bool several) const {
    const FlowNode& it = node(start);
    Draft made{.kind = ItemKind::trigger};
    made.objects.push_back(quotedText(oneLine(it.name)));
    addParties(made, ClauseKind::from, view_.received[start]);
    if (const std::string& role = roleOf(start); !role.empty()) {
        made.clauses.push_back(clause(ClauseKind::to, path(role)));
    }
    const bool plain = several || !view_.received[start].empty();
    if (it.event != EventKind::none || plain) {
        addArt(made, artOf(it.event, spelling_));
    }
    addNote(made, it);
    if (!made.clauses.empty() && made.clauses.back().kind == ClauseKind::note) {
        made.clauses.back().inBraces = true;  // on the line it would be the process's
        made.braces = true;
    }
    return made;
}

Draft ImportStatements::statement(std::uint32_t id) const {
    const FlowNode& it = node(id);
    switch (it.kind) {
        case NodeKind::startEvent: {  // of a sub-process
            Draft made = labelled(ItemKind::event, id);
            addArt(made, artOf(Implied::start, spelling_));
            addNote(made, it);
            return made;
        }
        case NodeKind::endEvent: {
            Draft made = labelled(ItemKind::end, id);
            addParties(made, ClauseKind::to, view_.sent[id]);
            addEvent(made, it, EventKind::none);
            addNote(made, it);
            return made;
        }
        case NodeKind::intermediateThrowEvent: {
            Draft made = labelled(ItemKind::event, id);
            addRole(made, id);
            addParties(made, ClauseKind::to, view_.sent[id]);
            addEvent(made, it, EventKind::none);
            addNote(made, it);
            return made;
        }
        case NodeKind::intermediateCatchEvent:
        case NodeKind::boundaryEvent: return wait(id);
        case NodeKind::exclusiveGateway:
        case NodeKind::inclusiveGateway:
        case NodeKind::parallelGateway:
        case NodeKind::eventBasedGateway:
        case NodeKind::complexGateway: {
            Draft made = labelled(ItemKind::merge, id);
            made.hasLabel = !made.label.empty();
            addRole(made, id);
            addArt(made, artOf(it.kind, spelling_));
            addNote(made, it);
            return made;
        }
        default: return task(id);
    }
}

Draft ImportStatements::wait(std::uint32_t id) const {
    Draft made{.kind = ItemKind::wait};
    made.braces = true;
    addRole(made, id);
    addNote(made, node(id));
    made.children.push_back(arrival(id));
    return made;
}

Draft ImportStatements::arrival(std::uint32_t caught) const {
    Draft made{.kind = ItemKind::arrival};
    made.objects.push_back(quotedText(oneLine(node(caught).name)));
    addParties(made, ClauseKind::from, view_.received[caught]);
    if (node(caught).kind == NodeKind::receiveTask) {
        addArt(made, artOf(NodeKind::receiveTask, spelling_));
    } else {
        addEvent(made, node(caught), EventKind::message);
    }
    return made;
}

Draft ImportStatements::task(std::uint32_t id) const {
    const FlowNode& it = node(id);
    if (it.kind == NodeKind::callActivity) {
        Draft made = labelled(ItemKind::call, id);
        if (std::string name = nameFor(it.calledElement.empty() ? oneLine(it.name) : it.calledElement); !name.empty()) {
            made.objects.push_back(path(std::move(name)));
        }
        addRole(made, id);
        addParties(made, ClauseKind::informs, view_.sent[id]);
        addParties(made, ClauseKind::with, view_.received[id]);
        addNote(made, it);
        return made;
    }
    const bool sends = it.kind == NodeKind::sendTask && !view_.sent[id].empty() && view_.received[id].empty() &&
                       view_.events[id].empty();
    Draft made = labelled(sends ? ItemKind::send : ItemKind::step, id);
    if (sends) {
        addParties(made, ClauseKind::to, view_.sent[id]);
    }
    addRole(made, id);
    if (!sends) {
        addParties(made, ClauseKind::with, view_.received[id]);
        addParties(made, ClauseKind::informs, view_.sent[id]);
        addArt(made, artOf(it.kind, spelling_));
        addDocuments(made, ClauseKind::needs, view_.reads[id]);
        addDocuments(made, ClauseKind::produces, view_.writes[id]);
        addDocuments(made, ClauseKind::system, view_.uses[id]);
    }
    addNote(made, it);
    return made;
}

/// In the braces, for there may be many.
void ImportStatements::addDocuments(Draft& draft, ClauseKind kind, const std::vector<std::uint32_t>& artifacts) const {
    DraftClause made{.kind = kind, .inBraces = true};
    for (const std::uint32_t artifact : artifacts) {
        const std::string& name = parties_.ofArtifact[artifact];
        if (std::ranges::count(made.values, name, &DraftValue::text) == 0) {
            made.values.push_back(path(name));
        }
    }
    if (!made.values.empty()) {
        draft.clauses.push_back(std::move(made));
        draft.braces = true;
    }
}

Draft ImportStatements::subProcess(std::uint32_t id) const {
    Draft made = labelled(ItemKind::subprocess, id);
    addRole(made, id);
    addParties(made, ClauseKind::with, view_.received[id]);
    addParties(made, ClauseKind::informs, view_.sent[id]);
    addArt(made, node(id).triggeredByEvent ? artOf(Implied::byEvent, spelling_) : artOf(node(id).kind, spelling_));
    addNote(made, node(id));
    return made;
}

Draft ImportStatements::split(ItemKind kind, std::uint32_t id, bool implied) const {
    Draft made = implied ? Draft{.kind = kind} : labelled(kind, id);
    made.hasLabel = !implied && (kind == ItemKind::decision || !made.label.empty());
    made.braces = true;
    if (kind != ItemKind::parallel) {
        addRole(made, id);
    }
    if (implied) {
        addArt(made, artOf(Implied::gateway, spelling_));
        return made;
    }
    if (kind == ItemKind::decision) {
        addArt(made, artOf(node(id).kind, spelling_));
    }
    addNote(made, node(id));
    return made;
}

Draft ImportStatements::interruption(std::uint32_t event, bool takes) const {
    const FlowNode& it = node(event);
    Draft made{.kind = it.interrupting ? ItemKind::anytime : ItemKind::meanwhile};
    made.braces = true;
    made.objects.push_back(quotedText(oneLine(it.name)));
    addParties(made, ClauseKind::from, view_.received[event]);
    if (const std::string& role = roleOf(event); takes && !role.empty()) {
        made.clauses.push_back(clause(ClauseKind::to, path(role)));
    }
    addEvent(made, it, EventKind::message);
    return made;
}

Draft ImportStatements::handoff(const SequenceFlow& flow, const std::string& receiver, bool withLabel) {
    Draft made{.kind = ItemKind::handoff};
    made.label = withLabel ? oneLine(flow.name) : std::string();
    made.hasLabel = !made.label.empty();
    made.clauses.push_back(clause(ClauseKind::to, path(receiver)));
    addNote(made, flow);
    return made;
}

Draft ImportStatements::openEnd() const {
    Draft made{.kind = ItemKind::end};
    addArt(made, artOf(Implied::end, spelling_));
    return made;
}

}  // namespace dienstweg::bpmn
