#include "model/flow_builder.h"

#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "model/names.h"
#include "model/uses.h"

namespace dienstweg {
namespace {

/// A way that has left a node and looks for the next one.
struct Open {
    NodeId from = 0;
    EdgeKind kind = EdgeKind::next;
    ItemId via = kNone;
    bool silent = false;
};
using Ways = std::vector<Open>;

/// Who answers for what, as said by the section or sub-process around.
struct Responsible {
    Naming naming = Naming::nobody;
    PartyId party = kNone;
    Span span;
};

struct Scope {
    Responsible responsible;
    ItemId region = kNone;
    NodeId subprocess = kNone;  ///< its subStart: an `ende` inside ends it alone
};

class FlowBuilder {
public:
    FlowBuilder(const Model& model, const Process& process)
        : model_(model), process_(process), source_(model.source(process.file)), tree_(source_.tree) {
        graph_.nodeOf.assign(tree_.items.size(), kNone);
        graph_.lastNodeOf.assign(tree_.items.size(), kNone);
        for (const Use& use : usesIn()) {
            uses_.try_emplace(use.place.span.begin, &use);
        }
    }

    FlowGraph run() {
        Ways ways;
        std::vector<std::pair<NodeId, ItemId>> entering;  // triggers that name where they enter
        for (const ItemId trigger : process_.triggers) {
            const NodeId start = add(NodeKind::start, trigger, {});
            receiver(start, trigger);
            if (findClause(tree_, trigger, ClauseKind::starts) != nullptr) {
                entering.emplace_back(start, trigger);
            } else {
                ways.push_back({start});
            }
        }
        if (process_.triggers.empty()) {
            ways.push_back({add(NodeKind::start, kNone, {})});
        }
        for (const Open& end : sequence(process_.item, std::move(ways), {})) {
            graph_.deadEnds.push_back({end.from, end.kind, end.via, kNone});
        }
        for (const auto& [start, trigger] : entering) {
            jump({{start}}, trigger, ClauseKind::starts);
        }
        for (const Jump& jump : jumps_) {
            land(jump);
        }
        findReachable();
        return std::move(graph_);
    }

private:
    struct Jump {
        Open way;
        ItemId item;
        ItemId goal;  ///< kNone: does not exist
    };

    [[nodiscard]] const Item& item(ItemId id) const { return tree_.items[id]; }

    [[nodiscard]] std::span<const Use> usesIn() const {
        const auto first = std::ranges::lower_bound(model_.uses, process_.file, {}, [](const Use& u) { return u.place.file; });
        const auto last = std::ranges::upper_bound(model_.uses, process_.file, {}, [](const Use& u) { return u.place.file; });
        return {first, last};
    }
    [[nodiscard]] const Use* useAt(Span span) const {
        const auto found = uses_.find(span.begin);
        return found == uses_.end() ? nullptr : found->second;
    }

    // ------------------------------------------------------------------------------------------- nodes and edges

    NodeId add(NodeKind kind, ItemId id, const Scope& scope) {
        const auto node = static_cast<NodeId>(graph_.nodes.size());
        graph_.nodes.push_back({.kind = kind, .item = id, .region = scope.region});
        if (id != kNone) {
            if (graph_.nodeOf[id] == kNone) {
                graph_.nodeOf[id] = node;
            }
            graph_.lastNodeOf[id] = node;
        }
        return node;
    }

    void connect(const Ways& ways, NodeId to, ItemId jumped = kNone) {
        for (const Open& way : ways) {
            const auto edge = static_cast<EdgeId>(graph_.edges.size());
            graph_.edges.push_back({.from = way.from, .to = to, .kind = way.kind, .via = way.via, .jump = jumped, .silent = way.silent});
            graph_.nodes[way.from].out.push_back(edge);
            graph_.nodes[to].in.push_back(edge);
        }
    }

    /// Where the ways go that `item` sends elsewhere by its clause `weiter mit`, `zurück zu` or `beginnt mit`.
    void jump(const Ways& ways, ItemId item, ClauseKind clause) {
        const Clause* named = findClause(tree_, item, clause);
        ItemId goal = kNone;
        if (named != nullptr && named->values.count > 0) {
            const Use* use = useAt(tree_.values[named->values.first].span);
            goal = use == nullptr ? kNone : use->found;
        }
        for (const Open& way : ways) {
            jumps_.push_back({way, item, goal});
        }
    }

    void land(const Jump& jump) {
        const NodeId goal = jump.goal == kNone ? kNone : graph_.nodeOf[jump.goal];
        if (goal == kNone) {
            graph_.lostJumps.push_back({jump.way.from, jump.way.kind, jump.way.via, jump.item});
        } else {
            connect({jump.way}, goal, jump.item);
        }
    }

    // ------------------------------------------------------------------------------------------- who

    [[nodiscard]] Responsible named(const Clause* clause) const {
        if (clause == nullptr || clause->values.count == 0) {
            return {};
        }
        return named(tree_.values[clause->values.first]);
    }
    [[nodiscard]] Responsible named(const Value& value) const {
        const Use* use = useAt(value.span);
        if (use == nullptr || use->found == kNone) {
            return {Naming::unknown, kNone, value.span};
        }
        return {Naming::role, use->found, value.span};
    }

    void answer(NodeId node, const Responsible& own, const Scope& scope) {
        Node& n = graph_.nodes[node];
        const bool inherited = own.naming == Naming::nobody;
        const Responsible& who = inherited ? scope.responsible : own;
        n.naming = who.naming;
        n.party = who.party;
        n.namedAt = who.span;
        n.fromSection = inherited && who.naming != Naming::nobody;
    }

    void answer(NodeId node, ItemId id, const Scope& scope) {
        Responsible own = named(findClause(tree_, id, ClauseKind::by));
        if (own.naming == Naming::nobody && (item(id).kind == ItemKind::handoff || item(id).kind == ItemKind::send)) {
            own = named(findClause(tree_, id, ClauseKind::from));
        }
        answer(node, own, scope);
        graph_.nodes[node].automatic = findClause(tree_, id, ClauseKind::automatic) != nullptr;
    }

    void receiver(NodeId node, ItemId id) {
        const Clause* to = findClause(tree_, id, ClauseKind::to);
        const Responsible who = named(to);
        Node& n = graph_.nodes[node];
        n.receiver = who.party;
        n.receiverNaming = who.naming;
        if (n.kind != NodeKind::handoff) {
            n.namedAt = who.span;
        }
        if (who.naming == Naming::unknown) {
            if (const Use* use = useAt(who.span); use != nullptr) {
                n.receivingProcess = use->foundProcess;
            }
        }
    }

    // ------------------------------------------------------------------------------------------- statements

    Ways sequence(ItemId around, Ways ways, const Scope& scope) {
        for (const ItemId id : children(tree_, around)) {
            if (isStatement(item(id).kind)) {
                ways = statement(id, std::move(ways), scope);
            }
        }
        return ways;
    }

    Ways statement(ItemId id, Ways ways, const Scope& scope) {
        switch (item(id).kind) {
            case ItemKind::section: return sequence(id, std::move(ways), within(scope, section(id)));
            case ItemKind::group: return sequence(id, std::move(ways), scope);
            case ItemKind::jump:
                jump(ways, id, findClause(tree_, id, ClauseKind::goesTo) != nullptr ? ClauseKind::goesTo : ClauseKind::backTo);
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

    NodeId node(NodeKind kind, ItemId id, const Ways& ways, const Scope& scope) {
        const NodeId n = add(kind, id, scope);
        answer(n, id, scope);
        connect(ways, n);
        return n;
    }

    [[nodiscard]] Responsible section(ItemId id) const {
        const Range roles = item(id).objects;
        return roles.count == 0 ? Responsible{} : named(tree_.values[roles.first]);
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

    static void append(Ways& ways, const Ways& more) { ways.insert(ways.end(), more.begin(), more.end()); }

    /// What a way does that an item with statements of its own begins: its statements, and then its jump, if any.
    Ways way(ItemId id, const Open& open, const Scope& scope) {
        Ways ways = sequence(id, {open}, scope);
        for (const ClauseKind clause : {ClauseKind::goesTo, ClauseKind::backTo}) {
            if (findClause(tree_, id, clause) != nullptr) {
                jump(ways, id, clause);
                return {};
            }
        }
        return ways;
    }

    /// The ordinary way on and those of `abgelehnt`, `verspätet` and what may interrupt the statement.
    Ways outcomes(ItemId id, NodeId n, const Scope& scope) {
        Ways out{{n}};
        for (const ItemId child : children(tree_, id)) {
            const ItemKind kind = item(child).kind;
            if (kind == ItemKind::refused || kind == ItemKind::late) {
                // `abgelehnt an R`: R sorts it out, the case stays with the sender until it goes through. No way of its own.
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

    Ways branches(ItemId id, NodeId n, const Scope& scope) {
        Ways out;
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

    Ways wait(ItemId id, NodeId n, const Scope& scope) {
        Ways out;
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

    Ways parallel(ItemId id, const Ways& ways, const Scope& scope) {
        const NodeId split = add(NodeKind::split, id, scope);
        connect(ways, split);
        Ways ends;
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
        const NodeId join = add(NodeKind::join, id, scope);
        answer(join, named(findClause(tree_, id, ClauseKind::joinedBy)), scope);
        connect(ends, join);
        return {{join}};
    }

    Ways forEach(ItemId id, const Ways& ways, const Scope& scope) {
        const NodeId begin = add(NodeKind::loopStart, id, scope);
        connect(ways, begin);
        const Ways body = sequence(id, {{begin}}, inRegion(scope, id));
        const NodeId close = add(NodeKind::loopEnd, id, scope);
        answer(close, Responsible{}, scope);
        connect(body, close);
        return {{close}};
    }

    Ways subprocess(ItemId id, const Ways& ways, const Scope& scope) {
        const NodeId begin = add(NodeKind::subStart, id, scope);
        connect(ways, begin);
        Scope inner = within(scope, named(findClause(tree_, id, ClauseKind::by)));
        inner.subprocess = begin;
        const Ways body = sequence(id, {{begin}}, inner);
        const NodeId close = add(NodeKind::subEnd, id, scope);
        connect(body, close);
        connect(subprocessEnds_[begin], close);
        return {{close}};
    }

    Ways end(ItemId id, const Ways& ways, const Scope& scope) {
        const NodeId n = add(NodeKind::end, id, scope);
        connect(ways, n);
        if (scope.subprocess != kNone) {
            subprocessEnds_[scope.subprocess].push_back({n});
        }
        return {};
    }

    /// `jederzeit` or `nebenher` among the statements: begins by itself. In a sub-process its way ends that; elsewhere it
    /// must lead to an end of its own, unless it only runs beside.
    void anytime(ItemId id, const Scope& scope) {
        const NodeId n = add(NodeKind::anytime, id, scope);
        receiver(n, id);
        const Ways out = sequence(id, {{n}}, inRegion(outsideSection(scope), id));
        if (scope.subprocess != kNone) {
            append(subprocessEnds_[scope.subprocess], out);
        } else if (item(id).kind == ItemKind::anytime) {
            for (const Open& end : out) {
                graph_.deadEnds.push_back({end.from, end.kind, end.via, kNone});
            }
        }
    }

    /// The same in the braces of a statement: leaves that statement; its way goes on behind it.
    Ways interruption(ItemId id, NodeId host, const Scope& scope) {
        const NodeId n = add(NodeKind::anytime, id, scope);
        receiver(n, id);
        connect({{host, EdgeKind::event, id}}, n);
        const bool named = graph_.nodes[n].receiverNaming != Naming::nobody;
        Ways out = sequence(id, {{n}}, inRegion(named ? outsideSection(scope) : scope, id));
        return item(id).kind == ItemKind::anytime ? out : Ways{};
    }

    /// An event that names its own holder is not the section's any more.
    static Scope outsideSection(Scope scope) {
        scope.responsible = {};
        return scope;
    }

    void findReachable() {
        graph_.reachable.assign(graph_.nodes.size(), false);
        std::vector<NodeId> open;
        for (NodeId n = 0; n < graph_.nodes.size(); ++n) {
            const Node& node = graph_.nodes[n];
            if (node.kind == NodeKind::start || (node.kind == NodeKind::anytime && node.in.empty())) {
                graph_.reachable[n] = true;
                open.push_back(n);
            }
        }
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            for (const EdgeId edge : graph_.nodes[n].out) {
                const NodeId to = graph_.edges[edge].to;
                if (!graph_.reachable[to]) {
                    graph_.reachable[to] = true;
                    open.push_back(to);
                }
            }
        }
    }

    const Model& model_;
    const Process& process_;
    const Source& source_;
    const Tree& tree_;
    FlowGraph graph_;
    std::unordered_map<std::uint32_t, const Use*> uses_;
    std::unordered_map<NodeId, Ways> subprocessEnds_;
    std::vector<Jump> jumps_;
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
