#include "model/flow_builder.h"

#include <unordered_map>

#include "model/flow_assembly.h"
#include "model/names.h"

namespace dienstweg {
namespace {

struct Scope {
    Responsible responsible;
    ItemId region = kNone;
    NodeId subprocess = kNone;  ///< its subStart: an `ende` inside ends it alone
};

class FlowBuilder {
public:
    FlowBuilder(const Model& model, const Process& process)
        : process_(process), tree_(model.tree(process.file)), assembly_(model, process) {}

    FlowGraph run() {
        OpenWays ways;
        std::vector<std::pair<NodeId, ItemId>> entering;  // triggers that name where they enter
        for (const ItemId trigger : process_.triggers) {
            const NodeId start = assembly_.add(NodeKind::start, trigger, kNone);
            receiver(start, trigger);
            if (findClause(tree_, trigger, ClauseKind::starts) != nullptr) {
                entering.emplace_back(start, trigger);
            } else {
                ways.push_back({start});
            }
        }
        if (process_.triggers.empty()) {
            ways.push_back({assembly_.add(NodeKind::start, kNone, kNone)});
        }
        assembly_.stop(sequence(process_.item, std::move(ways), {}));
        for (const auto& [start, trigger] : entering) {
            assembly_.jump({{start}}, trigger, ClauseKind::starts);
        }
        return assembly_.finish();
    }

private:
    [[nodiscard]] const Item& item(ItemId id) const { return tree_.items[id]; }

    // ------------------------------------------------------------------------------------------- who

    void answer(NodeId node, const Responsible& own, const Scope& scope) {
        Node& n = assembly_.node(node);
        const bool inherited = own.naming == Naming::nobody;
        const Responsible& who = inherited ? scope.responsible : own;
        n.naming = who.naming;
        n.party = who.party;
        n.namedAt = who.span;
        n.fromSection = inherited && who.naming != Naming::nobody;
    }

    void answer(NodeId node, ItemId id, const Scope& scope) {
        Responsible own = assembly_.named(findClause(tree_, id, ClauseKind::by));
        if (own.naming == Naming::nobody && (item(id).kind == ItemKind::handoff || item(id).kind == ItemKind::send)) {
            own = assembly_.named(findClause(tree_, id, ClauseKind::from));
        }
        answer(node, own, scope);
        assembly_.node(node).automatic = findClause(tree_, id, ClauseKind::automatic) != nullptr;
    }

    void receiver(NodeId node, ItemId id) {
        const Clause* to = findClause(tree_, id, ClauseKind::to);
        const Responsible who = assembly_.named(to);
        Node& n = assembly_.node(node);
        n.receiver = who.party;
        n.receiverNaming = who.naming;
        if (n.kind != NodeKind::handoff) {
            n.namedAt = who.span;
        }
        n.receivingProcess = who.process;
    }

    // ------------------------------------------------------------------------------------------- statements

    OpenWays sequence(ItemId around, OpenWays ways, const Scope& scope) {
        for (const ItemId id : children(tree_, around)) {
            if (isStatement(item(id).kind)) {
                ways = statement(id, std::move(ways), scope);
            }
        }
        return ways;
    }

    OpenWays statement(ItemId id, OpenWays ways, const Scope& scope) {
        switch (item(id).kind) {
            case ItemKind::section: return sequence(id, std::move(ways), within(scope, section(id)));
            case ItemKind::group: return sequence(id, std::move(ways), scope);
            case ItemKind::jump:
                assembly_.jump(
                    ways, id,
                    findClause(tree_, id, ClauseKind::goesTo) != nullptr ? ClauseKind::goesTo : ClauseKind::backTo);
                return {};
            case ItemKind::end: return end(id, ways, scope);
            case ItemKind::decision: return branches(id, node(NodeKind::decision, id, ways, scope), scope);
            case ItemKind::call: return branches(id, node(NodeKind::call, id, ways, scope), scope);
            case ItemKind::wait: return wait(id, node(NodeKind::wait, id, ways, scope), scope);
            case ItemKind::parallel: return parallel(id, ways, scope);
            case ItemKind::forEach: return forEach(id, ways, scope);
            case ItemKind::subprocess: return subprocess(id, ways, scope);
            case ItemKind::anytime:
            case ItemKind::meanwhile: anytime(id, scope); return ways;
            case ItemKind::handoff: {
                const NodeId n = node(NodeKind::handoff, id, ways, scope);
                receiver(n, id);
                return outcomes(id, n, scope);
            }
            default: return outcomes(id, node(kindOf(item(id).kind), id, ways, scope), scope);
        }
    }

    static NodeKind kindOf(ItemKind kind) {
        switch (kind) {
            case ItemKind::send: return NodeKind::send;
            case ItemKind::consult:
            case ItemKind::cosign: return NodeKind::consult;
            case ItemKind::event: return NodeKind::event;
            case ItemKind::merge: return NodeKind::merge;
            default: return NodeKind::work;
        }
    }

    NodeId node(NodeKind kind, ItemId id, const OpenWays& ways, const Scope& scope) {
        const NodeId n = assembly_.add(kind, id, scope.region);
        answer(n, id, scope);
        assembly_.connect(ways, n);
        return n;
    }

    [[nodiscard]] Responsible section(ItemId id) const {
        const Range roles = item(id).objects;
        return roles.count == 0 ? Responsible{} : assembly_.named(tree_.values[roles.first]);
    }
    static Scope within(Scope scope, const Responsible& responsible) {
        if (responsible.naming != Naming::nobody) {
            scope.responsible = responsible;
        }
        return scope;
    }
    static Scope inRegion(Scope scope, ItemId region) {
        scope.region = region;
        return scope;
    }

    static void append(OpenWays& ways, const OpenWays& more) { ways.insert(ways.end(), more.begin(), more.end()); }

    /// What a way does that an item with statements of its own begins: its statements, and then its jump, if any.
    OpenWays way(ItemId id, const OpenWay& open, const Scope& scope) {
        OpenWays ways = sequence(id, {open}, scope);
        for (const ClauseKind clause : {ClauseKind::goesTo, ClauseKind::backTo}) {
            if (findClause(tree_, id, clause) != nullptr) {
                assembly_.jump(ways, id, clause);
                return {};
            }
        }
        return ways;
    }

    /// The ordinary way on and those of `abgelehnt`, `verspätet` and what may interrupt the statement.
    OpenWays outcomes(ItemId id, NodeId n, const Scope& scope) {
        OpenWays out{{n}};
        for (const ItemId child : children(tree_, id)) {
            const ItemKind kind = item(child).kind;
            if (kind == ItemKind::refused || kind == ItemKind::late) {
                // `abgelehnt an R`: R sorts it out, the case stays with the sender until it goes through. No way of its
                // own.
                const bool told = findClause(tree_, child, ClauseKind::to) != nullptr;
                if (!told) {
                    const bool silent = findClause(tree_, child, ClauseKind::countsAs) != nullptr;
                    const EdgeKind edge = kind == ItemKind::late ? EdgeKind::late : EdgeKind::refused;
                    append(out, way(child, {n, edge, child, silent}, scope));
                }
            } else if (kind == ItemKind::anytime || kind == ItemKind::meanwhile) {
                append(out, interruption(child, n, scope));
            }
        }
        return out;
    }

    OpenWays branches(ItemId id, NodeId n, const Scope& scope) {
        OpenWays out;
        bool any = false;
        for (const ItemId child : children(tree_, id)) {
            const ItemKind kind = item(child).kind;
            if (kind == ItemKind::branch || kind == ItemKind::otherwise) {
                append(out, way(child, {n, EdgeKind::branch, child}, scope));
                any = true;
            } else if (kind == ItemKind::anytime || kind == ItemKind::meanwhile) {
                append(out, interruption(child, n, scope));
            }
        }
        if (!any) {
            out.push_back({n});
        }
        return out;
    }

    OpenWays wait(ItemId id, NodeId n, const Scope& scope) {
        OpenWays out;
        bool any = false;
        for (const ItemId child : children(tree_, id)) {
            switch (item(child).kind) {
                case ItemKind::arrival:
                    append(out, way(child, {n, EdgeKind::arrival, child}, scope));
                    any = true;
                    break;
                case ItemKind::passing:
                case ItemKind::late:
                    if (findClause(tree_, child, ClauseKind::to) == nullptr) {
                        const bool silent = findClause(tree_, child, ClauseKind::countsAs) != nullptr;
                        append(out, way(child, {n, EdgeKind::late, child, silent}, scope));
                        any = any || item(child).kind == ItemKind::passing;
                    }
                    break;
                case ItemKind::anytime:
                case ItemKind::meanwhile: append(out, interruption(child, n, scope)); break;
                default: break;
            }
        }
        if (!any) {
            out.push_back({n});
        }
        return out;
    }

    OpenWays parallel(ItemId id, const OpenWays& ways, const Scope& scope) {
        const NodeId split = assembly_.add(NodeKind::split, id, scope.region);
        assembly_.connect(ways, split);
        OpenWays ends;
        bool any = false;
        for (const ItemId child : children(tree_, id)) {
            if (item(child).kind == ItemKind::parallelBranch) {
                append(ends, way(child, {split, EdgeKind::branch, child}, inRegion(scope, child)));
                any = true;
            }
        }
        if (!any) {
            ends.push_back({split});
        }
        if (ends.empty()) {
            return {};
        }
        const NodeId join = assembly_.add(NodeKind::join, id, scope.region);
        answer(join, assembly_.named(findClause(tree_, id, ClauseKind::joinedBy)), scope);
        assembly_.connect(ends, join);
        return {{join}};
    }

    OpenWays forEach(ItemId id, const OpenWays& ways, const Scope& scope) {
        const NodeId begin = assembly_.add(NodeKind::loopStart, id, scope.region);
        assembly_.connect(ways, begin);
        const OpenWays body = sequence(id, {{begin}}, inRegion(scope, id));
        const NodeId close = assembly_.add(NodeKind::loopEnd, id, scope.region);
        answer(close, Responsible{}, scope);
        assembly_.connect(body, close);
        return {{close}};
    }

    OpenWays subprocess(ItemId id, const OpenWays& ways, const Scope& scope) {
        const NodeId begin = assembly_.add(NodeKind::subStart, id, scope.region);
        assembly_.connect(ways, begin);
        Scope inner = within(scope, assembly_.named(findClause(tree_, id, ClauseKind::by)));
        inner.subprocess = begin;
        const OpenWays body = sequence(id, {{begin}}, inner);
        const NodeId close = assembly_.add(NodeKind::subEnd, id, scope.region);
        assembly_.connect(body, close);
        assembly_.connect(subprocessEnds_[begin], close);
        return {{close}};
    }

    OpenWays end(ItemId id, const OpenWays& ways, const Scope& scope) {
        const NodeId n = assembly_.add(NodeKind::end, id, scope.region);
        assembly_.connect(ways, n);
        if (scope.subprocess != kNone) {
            subprocessEnds_[scope.subprocess].push_back({n});
        }
        return {};
    }

    /// `jederzeit` or `nebenher` among the statements: begins by itself. In a sub-process the way of `jederzeit` ends
    /// that; elsewhere it must lead to an end of its own. What only runs beside ends nothing.
    void anytime(ItemId id, const Scope& scope) {
        const NodeId n = assembly_.add(NodeKind::anytime, id, scope.region);
        receiver(n, id);
        const OpenWays out = sequence(id, {{n}}, inEvent(outsideSection(scope), id));
        if (item(id).kind == ItemKind::meanwhile) {
            return;
        }
        if (scope.subprocess != kNone) {
            append(subprocessEnds_[scope.subprocess], out);
        } else {
            assembly_.stop(out);
        }
    }

    /// The same in the braces of a statement: leaves that statement; its way goes on behind it.
    OpenWays interruption(ItemId id, NodeId host, const Scope& scope) {
        const NodeId n = assembly_.add(NodeKind::anytime, id, scope.region);
        receiver(n, id);
        assembly_.connect({{host, EdgeKind::event, id}}, n);
        const bool named = assembly_.node(n).receiverNaming != Naming::nobody;
        const OpenWays out = sequence(id, {{n}}, inEvent(named ? outsideSection(scope) : scope, id));
        return item(id).kind == ItemKind::anytime ? out : OpenWays{};
    }

    /// An `ende` in what only runs beside ends no sub-process.
    [[nodiscard]] Scope inEvent(Scope scope, ItemId id) const {
        if (item(id).kind == ItemKind::meanwhile) {
            scope.subprocess = kNone;
        }
        return inRegion(scope, id);
    }

    /// An event that names its own holder is not the section's any more.
    static Scope outsideSection(Scope scope) {
        scope.responsible = {};
        return scope;
    }

    const Process& process_;
    const Tree& tree_;
    FlowAssembly assembly_;
    std::unordered_map<NodeId, OpenWays> subprocessEnds_;
};

}  // namespace

FlowGraph buildFlowGraph(const Model& model, const Process& process) { return FlowBuilder(model, process).run(); }

ItemId lastItemOf(const FlowGraph& graph, const Edge& edge) {
    if (edge.jump != kNone) {
        return edge.jump;
    }
    return edge.via != kNone ? edge.via : graph.nodes[edge.from].item;
}

}  // namespace dienstweg
