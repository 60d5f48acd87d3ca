// Where in a subject a mutation can be made: what the families of mutations share.
#pragma once

#include <string>
#include <vector>

#include "checks/read.h"
#include "mutant.h"

namespace dienstweg::mutation {

/// An item of a subject with all that is known about it.
struct Site {
    const Subject& subject;
    FileId file = 0;
    ItemId id = kNone;
    ProcessId process = kNone;  ///< kNone: beside processes
    Route route;

    [[nodiscard]] const Model& model() const { return subject.model; }
    [[nodiscard]] const Source& source() const { return subject.model.source(file); }
    [[nodiscard]] const Tree& tree() const { return source().tree; }
    [[nodiscard]] const Item& item() const { return tree().items[id]; }
    [[nodiscard]] const Process& inProcess() const { return subject.model.processes[process]; }
    [[nodiscard]] const FlowGraph& graph() const { return inProcess().graph; }
    [[nodiscard]] NodeId node() const { return process == kNone ? kNone : graph().nodeOf[id]; }
    [[nodiscard]] bool says(ClauseKind kind) const { return has(tree(), id, kind); }
    /// The first value of the first clause of that kind, as written; empty if there is none.
    [[nodiscard]] std::string said(ClauseKind kind) const;
};

/// Makes mutants of one site. `change` is given the mutated item itself.
class Maker {
public:
    Maker(const Site& site, std::vector<Mutant>& out) : site_(site), out_(out) {}

    Mutant& make(Kind kind, std::function<void(Draft& item)> change, std::optional<ClauseKind> clause = {});
    /// The whole item is taken away.
    Mutant& makeWithout(Kind kind);

private:
    const Site& site_;
    std::vector<Mutant>& out_;
};

// ------------------------------------------------------------------------------------------------ changes

void dropClause(Draft& item, ClauseKind kind);
/// Sets the values of the first clause of that kind, or adds one.
void setClause(Draft& item, ClauseKind kind, std::vector<DraftValue> values);
/// "Leitung" → "Leitng": a letter lost, as in typing. Of a path the last part.
std::string misspelt(const std::string& name);

// ------------------------------------------------------------------------------------------------ parties

std::string pathTo(const Subject& subject, PartyId party);
/// The party that a reference means, seen from anywhere.
PartyId partyNamed(const Subject& subject, const std::string& path);
/// Another role that could be named by mistake: best one of the same office, that has no part in the process yet and
/// may do no less; never one of `except`.
PartyId otherRole(const Site& site, PartyId party, const std::vector<PartyId>& except = {});
/// Any outside party; kNone if there is none.
PartyId somebodyOutside(const Subject& subject);
/// The only role that can have the case when the node is reached, or kNone.
PartyId holderBefore(const Site& site, NodeId node);

// ------------------------------------------------------------------------------------------------ the way on

/// Items of the statements that come next after a node and name who acts, and of the statements in between.
std::vector<ItemId> comingAfter(const Site& site, NodeId node);
std::vector<Route> routesOf(const Site& site, const std::vector<ItemId>& items);

// ------------------------------------------------------------------------------------------------ the families

void mutateResponsibility(const Site& site, std::vector<Mutant>& out);
void mutateHandoffs(const Site& site, std::vector<Mutant>& out);
void mutateRequests(const Site& site, std::vector<Mutant>& out);
void mutateDocuments(const Site& site, std::vector<Mutant>& out);
void mutateLaw(const Site& site, std::vector<Mutant>& out);
void mutateFlow(const Site& site, std::vector<Mutant>& out);
void mutateDeclarations(const Site& site, std::vector<Mutant>& out);

}  // namespace dienstweg::mutation
