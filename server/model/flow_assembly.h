// Puts nodes and edges together while a process is being walked: open ways, jumps that find their goal later, names
// looked up by place. What the statements mean is told by flow_builder.cpp.
#pragma once

#include <vector>

#include "model/model.h"

namespace dienstweg {

/// A way that has left a node and looks for the next one.
struct OpenWay {
    NodeId from = 0;
    EdgeKind kind = EdgeKind::next;
    ItemId via = kNone;
    bool silent = false;
};
using OpenWays = std::vector<OpenWay>;

/// Who answers for what, as said by a clause or by the section or sub-process around.
struct Responsible {
    Naming naming = Naming::nobody;
    PartyId party = kNone;
    Span span = {};
    ProcessId process = kNone;  ///< where the name is that of a process
};

class FlowAssembly {
public:
    FlowAssembly(const Model& model, const Process& process);

    NodeId add(NodeKind kind, ItemId item, ItemId region);
    [[nodiscard]] Node& node(NodeId id) { return graph_.nodes[id]; }
    void connect(const OpenWays& ways, NodeId to, ItemId jump = kNone);
    /// The ways go where `item` sends them by its clause `weiter mit`, `zurück zu` or `beginnt mit`.
    void jump(const OpenWays& ways, ItemId item, ClauseKind clause);
    /// The ways end without an `ende`.
    void stop(const OpenWays& ways);

    /// Who is named by the first value of the clause; `nobody` if there is no such clause or it is empty.
    [[nodiscard]] Responsible named(const Clause* clause) const;
    [[nodiscard]] Responsible named(const Value& value) const;

    /// Lets all jumps land and finds out what can be reached. The assembly is spent afterwards.
    FlowGraph finish();

private:
    struct Jump {
        OpenWay way;
        ItemId item;
        ItemId goal;  ///< kNone: does not exist
    };

    void land(const Jump& jump);
    void spreadWays();
    void findReachable();

    const Model& model_;
    const FileId file_;
    const Tree& tree_;
    FlowGraph graph_;
    std::vector<Jump> jumps_;
};

}  // namespace dienstweg
