// What several rules read off a model: places, names as people see them, the clauses of a statement.
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "checks/finding.h"
#include "model/model.h"
#include "model/names.h"

namespace dienstweg {

/// From the keyword to the end of the label, name or objects: what a finding about the statement as a whole points at.
Span headOf(const Tree& tree, ItemId item);
Place placeOfHead(const Model& model, const Process& process, ItemId item);
Place placeOf(const Process& process, const Clause& clause);
/// Where an item says `weiter mit`, `zurück zu` or `beginnt mit`; its keyword if it does not.
Place placeOfJump(const Process& process, const Tree& tree, ItemId item);
/// The values of the clause, without its keyword; the clause itself if it has none.
Place placeOfValues(const Model& model, const Process& process, const Clause& clause);

/// "Antrag, Vermerk": what is handed over, sent or waited for.
std::string objectsTitle(const Source& source, ItemId item);
/// How a statement is called in a message: its label, else its objects (behind the keyword where these are handed over
/// or sent), else its name, else its keyword.
std::string titleOf(const Source& source, ItemId item);
/// What stands between the quotes of a text.
Span insideQuotes(const Text& text, Span quoted);
/// The word for a kind of statement ("term.approval").
Term termOf(ItemKind kind);

/// All clauses of that kind.
std::vector<const Clause*> clausesOfKind(const Tree& tree, ItemId item, ClauseKind kind);
bool has(const Tree& tree, ItemId item, ClauseKind kind);
/// The first child of that kind, or kNone.
ItemId childOfKind(const Tree& tree, ItemId item, ItemKind kind);
/// Is `item` inside of `around` (or is it itself)?
bool inside(const Tree& tree, ItemId item, ItemId around);

/// The parties that the clauses of that kind (or, with kNone, the objects) name and that are known.
std::vector<PartyId> partiesIn(const Model& model, const Process& process, ItemId item, ClauseKind kind);

/// Does a problem of this message leave some of its line out of the tree? (A misspelled keyword, a fact in the wrong
/// place or a missing brace leave nothing out.)
bool losesWords(std::string_view messageKey);
/// Is something of the file not in the tree? Then what seems to be named nowhere may stand there.
bool losesWords(const Tree& tree);

/// By NodeId: can be reached from `from` along edges (of the flow forwards in the text only, if asked for), `from`
/// itself not counted unless it lies on a loop.
std::vector<bool> reachableFrom(const FlowGraph& graph, NodeId from, bool forwardOnly = false);

/// (The library's own came later than our compiler.)
template <typename List, typename Thing, typename Projection = std::identity>
bool contains(const List& list, const Thing& thing, Projection projection = {}) {
    return std::ranges::find(list, thing, projection) != std::ranges::end(list);
}

inline const std::string& pathOf(const Model& model, PartyId party) { return model.parties[party].path; }

}  // namespace dienstweg
