// Does a changed text flow as it should? Every edit of a diagram is read again and compared by this.
//
// Ways are told by what stands at their ends, not by where that stands: statements are the same if they say the same.
#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/model.h"

namespace dienstweg {

/// One way from statement to statement. Where a way stops without an `ende`, `to` is empty.
struct Way {
    std::string from;
    EdgeKind kind = EdgeKind::next;
    std::string via;  ///< the branch or outcome
    std::string to;
    friend auto operator<=>(const Way&, const Way&) = default;
};
using Ways = std::set<Way>;

/// A text read by itself, without the other files of its workspace: how its statements follow each other does not
/// depend on those (but whether a name that is handed over to is a process; then both readings take it for a role).
struct ReadAgain {
    Model model;
    ProcessId process = kNone;

    [[nodiscard]] const Process& it() const { return model.processes[process]; }
    [[nodiscard]] const FlowGraph& graph() const { return it().graph; }
    [[nodiscard]] const Tree& tree() const { return model.tree(0); }
};
/// The process at that place among those of the text; nothing where the text has no such process.
std::optional<ReadAgain> readAgain(const std::string& path, const Source& source, std::size_t ordinal);

/// What stands at an end of a way.
std::string nodeName(const ReadAgain& read, NodeId node);
Way wayOf(const ReadAgain& read, const Edge& edge);

/// Do the two items say the same?
bool saysTheSame(const ReadAgain& a, ItemId ofA, const ReadAgain& b, ItemId ofB);

/// All ways; those through the nodes that are `leftOut` (by NodeId; may be empty) as if these did not stand there.
Ways waysOf(const ReadAgain& read, const std::vector<bool>& leftOut = {});

/// By NodeId: what belongs to one of the items, or to something in it.
std::vector<bool> nodesIn(const ReadAgain& read, const std::vector<ItemId>& items);

/// A statement that could be reached before and cannot be now, those left out not counted; empty if there is none.
std::string lostStatement(const ReadAgain& before, const std::vector<bool>& leftOut, const ReadAgain& after);

}  // namespace dienstweg
