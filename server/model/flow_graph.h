// The flow of one process as a graph: what every flow rule, layout and measure walks.
//
// Each statement is a node or several (a parallel block is a split and a join), each possible way on is an edge. A
// handoff is a node with its facts; so is what is lent, copied and waited for. Nodes and edges keep the item they come
// from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/span.h"
#include "model/party.h"
#include "syntax/kinds.h"
#include "syntax/tree.h"

namespace dienstweg {

using NodeId = std::uint32_t;
using EdgeId = std::uint32_t;

enum class NodeKind : std::uint8_t {
    start,  ///< a trigger; without any, one without an item
    work,   ///< step, check, verification, approval, order, payment
    decision,
    handoff,
    send,
    consult,  ///< beteiligung, mitzeichnung
    wait,
    call,
    split,      ///< of a parallel block
    join,       ///< of a parallel block
    loopStart,  ///< of `jede`
    loopEnd,
    subStart,  ///< of a sub-process
    subEnd,
    event,    ///< `ereignis`: something is announced
    merge,    ///< `zusammenführung`: an unstructured join
    anytime,  ///< `jederzeit`, `nebenher`: begins a way of its own
    end,
};

/// Does a node say who answers for it?
enum class Naming : std::uint8_t {
    nobody,   ///< neither the statement nor a section around it names anyone
    role,     ///< `party` is it
    unknown,  ///< a name that means nothing (R103) or several: fits anything
};

struct Node {
    NodeKind kind = NodeKind::work;
    Naming naming = Naming::nobody;
    Naming receiverNaming = Naming::nobody;
    bool fromSection : 1 = false;  ///< who answers is said by a section or sub-process around it
    bool automatic : 1 = false;
    ItemId item = kNone;    ///< the statement; kNone for an implicit start
    PartyId party = kNone;  ///< who answers for it
    Span namedAt = {};  ///< where that is said: `durch R`, `zusammen durch R`, `an R` of a trigger or event, else the
                        ///< section's role
    PartyId receiver = kNone;                ///< handoff, start, anytime: who has the case afterwards
    std::uint32_t receivingProcess = kNone;  ///< handoff to another process
    ItemId region = kNone;                   ///< innermost parallel branch, `jede` body or event block around it
    std::span<const EdgeId> in = {};
    std::span<const EdgeId> out = {};
};

enum class EdgeKind : std::uint8_t {
    next,
    branch,  ///< of a decision, call or parallel block: `via` is it
    refused,
    late,     ///< `verspätet`, or a `frist` of a wait
    arrival,  ///< of a wait
    event,    ///< from a statement to what may interrupt it
};

struct Edge {
    NodeId from = 0;
    NodeId to = 0;
    EdgeKind kind = EdgeKind::next;
    ItemId via = kNone;   ///< the branch, outcome or arrival through which the way leaves `from`
    ItemId jump = kNone;  ///< the jump (or the item that says `weiter mit`) that leads to `to`
    bool silent = false;  ///< late, and silence counts as an answer (`gilt als`)
};

/// A jump, trigger or `zurück zu` whose goal does not exist, or that nothing can come to.
struct LostWay {
    NodeId from = 0;
    EdgeKind kind = EdgeKind::next;
    ItemId via = kNone;
    ItemId jump = kNone;  ///< kNone: the way simply stops
};

/// Nodes by ItemId of the file, for the items of one process, which are neighbours there; kNone for all others.
class NodeByItem {
public:
    NodeByItem() = default;
    NodeByItem(ItemId first, std::size_t count) : first_(first), nodes_(count, kNone) {}

    NodeId operator[](ItemId item) const { return item - first_ < nodes_.size() ? nodes_[item - first_] : kNone; }
    void set(ItemId item, NodeId node) { nodes_[item - first_] = node; }

private:
    ItemId first_ = 0;
    std::vector<NodeId> nodes_;
};

/// Moved, never copied: the ways of its nodes lie in it.
struct FlowGraph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<EdgeId> ways;        ///< `in` and `out` of all nodes
    std::vector<LostWay> deadEnds;   ///< ways that end nowhere (no `ende` follows)
    std::vector<LostWay> lostJumps;  ///< jumps whose goal does not exist
    NodeByItem nodeOf;               ///< first node of that statement, or kNone
    NodeByItem lastNodeOf;           ///< likewise its last (join, loopEnd, subEnd)
    std::vector<bool> reachable;     ///< by NodeId: from a start or an event that may come at any time

    FlowGraph() = default;
    FlowGraph(FlowGraph&&) = default;
    FlowGraph& operator=(FlowGraph&&) = default;
    FlowGraph(const FlowGraph&) = delete;
    FlowGraph& operator=(const FlowGraph&) = delete;
    ~FlowGraph() = default;
};

/// False for a way from where nobody comes to what is reached on other ways: it says nothing about what is there.
inline bool counts(const FlowGraph& graph, const Edge& edge) {
    return graph.reachable[edge.from] || !graph.reachable[edge.to];
}

/// The statement that stands last on the way of an edge: the jump, else the branch or outcome if nothing is in it, else
/// the statement of the node it leaves.
ItemId lastItemOf(const FlowGraph& graph, const Edge& edge);

}  // namespace dienstweg
