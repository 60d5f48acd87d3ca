// The nodes of a BPMN file as statements, each by itself: what it says, without what comes before and after it.
#pragma once

#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/flow_view.h"
#include "bpmn/import_parties.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

DraftValue path(std::string text);
DraftValue quotedText(std::string text);
DraftClause clause(ClauseKind kind, DraftValue value);

/// A label that the file does not have stays empty, and so has its quotes in the text, for somebody to fill them.
class ImportStatements {
public:
    ImportStatements(const Definitions& from, const FlowView& view, const PartyNames& parties, Spelling spelling)
        : from_(from), view_(view), parties_(parties), spelling_(spelling) {}

    /// Who has the case there: by its lane, else by its pool; empty where nobody is known.
    [[nodiscard]] const std::string& roleOf(std::uint32_t id) const;

    /// `several`: the process has other triggers, too.
    [[nodiscard]] Draft trigger(std::uint32_t start, bool several) const;
    /// A gateway that only joins, an event, a task or a call. Events at its edge are not in it.
    [[nodiscard]] Draft statement(std::uint32_t id) const;
    /// `teilprozess` without what is in it.
    [[nodiscard]] Draft subProcess(std::uint32_t id) const;
    /// The head of what follows a node with several ways on; `implied`: the node is no gateway.
    [[nodiscard]] Draft split(ItemKind kind, std::uint32_t id, bool implied) const;
    /// `auf "…"` of an event-based gateway.
    [[nodiscard]] Draft arrival(std::uint32_t caught) const;
    /// `jederzeit` or `nebenher`. `takes`: it says who takes the case.
    [[nodiscard]] Draft interruption(std::uint32_t event, bool takes) const;
    /// A flow from one lane to another.
    [[nodiscard]] static Draft handoff(const SequenceFlow& flow, const std::string& receiver, bool withLabel);
    /// A way that stops without an end.
    [[nodiscard]] Draft openEnd() const;

private:
    [[nodiscard]] const FlowNode& node(std::uint32_t id) const { return from_.nodes[id]; }
    [[nodiscard]] Draft labelled(ItemKind kind, std::uint32_t id) const;
    [[nodiscard]] Draft task(std::uint32_t id) const;
    [[nodiscard]] Draft wait(std::uint32_t id) const;
    void addRole(Draft& draft, std::uint32_t id) const;
    void addParties(Draft& draft, ClauseKind kind, const std::vector<std::uint32_t>& pools) const;
    static void addArt(Draft& draft, std::string_view word);
    void addDocuments(Draft& draft, ClauseKind kind, const std::vector<std::uint32_t>& artifacts) const;
    void addEvent(Draft& draft, const FlowNode& it, EventKind expected) const;
    static void addNote(Draft& draft, const Element& element);

    const Definitions& from_;
    const FlowView& view_;
    const PartyNames& parties_;
    Spelling spelling_;
};

}  // namespace dienstweg::bpmn
