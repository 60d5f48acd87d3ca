// F301 unreachable, F302 no-end, F303 endless-loop: every statement can be come to, and every way comes to an end.
#include <algorithm>
#include <map>
#include <set>

#include "checks/components.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

class ReachCheck {
public:
    ReachCheck(const ProcessContext& context, const Process& process, std::vector<Finding>& out)
        : model_(context.model),
          process_(process),
          graph_(process.graph),
          source_(model_.source(process.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        if (process_.statements.empty()) {
            if (!endMayBeUnread(process_.item, kNone)) {
                report("F302", process_.place, {"F302.empty", {{"process", process_.name}}});
            }
            return;
        }
        deadEnds();
        endlessLoops();
        unreachable();
    }

private:
    Finding& report(std::string_view rule, Place place, Message message) {
        Finding finding{.rule = rule, .place = place, .message = std::move(message)};
        out_.push_back(std::move(finding));
        return out_.back();
    }
    [[nodiscard]] Place headPlace(ItemId item) const { return placeOfHead(model_, process_, item); }
    [[nodiscard]] const Item& itemAt(ItemId id) const { return tree_.items[id]; }

    // ------------------------------------------------------------------------------------------- F302

    /// The ways that fall out of one body lack one and the same `ende`.
    void deadEnds() {
        std::map<ItemId, std::vector<ItemId>> lastOnWays;  // by body
        for (const LostWay& way : graph_.deadEnds) {
            const Node& from = graph_.nodes[way.from];
            const bool goesOnElsewhere = from.kind == NodeKind::handoff && from.receivingProcess != kNone;
            if (!graph_.reachable[way.from] || goesOnElsewhere) {
                continue;
            }
            const ItemId last = way.via != kNone ? way.via : from.kind == NodeKind::start ? kNone : from.item;
            lastOnWays[bodyOf(last)].push_back(last);
        }
        for (const auto& [body, ways] : lastOnWays) {
            noEnd(body, ways);
        }
    }

    /// The process, or the event at any time that begins a way of its own.
    [[nodiscard]] ItemId bodyOf(ItemId item) const {
        while (item != kNone && item != process_.item) {
            const NodeId node = graph_.nodeOf[item];
            if (itemAt(item).kind == ItemKind::anytime && node != kNone && graph_.nodes[node].in.empty()) {
                return item;
            }
            item = itemAt(item).parent;
        }
        return process_.item;
    }

    /// The last statement directly in it or in a section of it.
    [[nodiscard]] ItemId lastStatement(ItemId body) const {
        ItemId last = kNone;
        for (const ItemId child : children(tree_, body)) {
            if (isStatement(itemAt(child).kind) && itemAt(child).kind != ItemKind::anytime &&
                itemAt(child).kind != ItemKind::meanwhile) {
                last = child;
            }
        }
        if (last != kNone && (itemAt(last).kind == ItemKind::section || itemAt(last).kind == ItemKind::group)) {
            const ItemId inner = lastStatement(last);
            return inner == kNone ? last : inner;
        }
        return last;
    }

    /// A line behind the last statement that cannot be read may well be the end.
    [[nodiscard]] bool endMayBeUnread(ItemId body, ItemId last) const {
        const std::uint32_t from = last == kNone ? itemAt(body).span.begin : itemAt(last).span.begin;
        return std::ranges::any_of(tree_.problems, [&](const Problem& problem) {
            return losesWords(problem.message.key) && problem.span.begin > from &&
                   problem.span.begin < itemAt(body).span.end;
        });
    }

    void noEnd(ItemId body, const std::vector<ItemId>& ways) {
        const ItemId last = lastStatement(body);
        if (endMayBeUnread(body, last)) {
            return;
        }
        const ItemId shown = ways.size() == 1 && ways.front() != kNone ? ways.front() : last;
        const bool event = body != process_.item;
        if (shown == kNone) {
            report("F302", event ? headPlace(body) : process_.place,
                   {event ? "F302.event" : "F302.empty", {{"process", process_.name}}});
            return;
        }
        Finding& finding =
            report("F302", headPlace(shown),
                   {event ? "F302.event" : "F302", {{"title", titleOf(source_, shown)}, {"process", process_.name}}});
        if (ways.size() > 1) {
            for (const ItemId way : ways) {
                if (way != kNone && way != shown && finding.related.size() < kMostRelated) {
                    finding.related.push_back({headPlace(way), {"F302.way", {}}});
                }
            }
        }
        if (last != kNone) {
            ItemId outermost = last;
            while (itemAt(outermost).parent != body) {
                outermost = itemAt(outermost).parent;
            }
            const Span span = itemAt(outermost).span;
            finding.fixes.push_back(insertLine(source_, process_.file, span.end, span.begin,
                                               std::string(wordAt(source_, body, TokenType::END))));
        }
    }

    // ------------------------------------------------------------------------------------------- F303

    /// Statements that lead to one another, and nothing leads out of them: neither another statement nor the end. Of
    /// loops that lead into one another that is only the last.
    void endlessLoops() {
        const std::size_t count = graph_.nodes.size();
        std::vector<std::vector<NodeId>> successors(count);
        for (const Edge& edge : graph_.edges) {
            successors[edge.from].push_back(edge.to);
        }
        const auto component = strongComponents(successors);
        std::set<std::uint32_t> left;
        for (NodeId n = 0; n < count; ++n) {
            const bool leads =
                std::ranges::any_of(successors[n], [&](NodeId to) { return component[to] != component[n]; });
            if (leads || successors[n].empty()) {
                left.insert(component[n]);
            }
        }
        for (const auto* lost : {&graph_.deadEnds, &graph_.lostJumps}) {  // F302 and F308 name these
            for (const LostWay& way : *lost) {
                left.insert(component[way.from]);
            }
        }
        std::map<std::uint32_t, std::vector<NodeId>> loops;
        for (NodeId n = 0; n < count; ++n) {
            if (graph_.reachable[n] && !left.contains(component[n])) {
                loops[component[n]].push_back(n);
            }
        }
        for (const auto& [number, nodes] : loops) {
            endless(nodes, number, component);
        }
    }

    /// At the jump that closes the loop.
    void endless(const std::vector<NodeId>& nodes, std::uint32_t number, const std::vector<std::uint32_t>& component) {
        ItemId closing = kNone;
        NodeId goal = nodes.front();
        for (const Edge& edge : graph_.edges) {
            if (edge.jump != kNone && component[edge.from] == number && component[edge.to] == number &&
                (closing == kNone || itemAt(edge.jump).span.begin > itemAt(closing).span.begin)) {
                closing = edge.jump;
                goal = edge.to;
            }
        }
        const ItemId first = graph_.nodes[goal].item;
        const Place place = closing == kNone ? headPlace(first) : placeOfJump(process_, tree_, closing);
        Finding& finding = report("F303", place, {"F303", {{"title", titleOf(source_, first)}}});
        if (closing != kNone && first != kNone) {
            finding.related.push_back({headPlace(first), {"F303.goal", {}}});
        }
    }

    // ------------------------------------------------------------------------------------------- F301

    /// Of statements that lead to one another only the first: with it the others are reached too. A jump that is never
    /// taken counts like a statement.
    void unreachable() {
        std::set<ItemId> jumps;  // that some way arrives at
        for (const Edge& edge : graph_.edges) {
            jumps.insert(edge.jump);
        }
        for (const LostWay& way : graph_.lostJumps) {
            jumps.insert(way.jump);
        }
        std::vector<ItemId> untaken;
        for (const ItemId statement : process_.statements) {
            if (itemAt(statement).kind == ItemKind::jump && !jumps.contains(statement)) {
                untaken.push_back(statement);
            }
        }
        const auto count = static_cast<NodeId>(graph_.nodes.size());
        std::vector<std::vector<NodeId>> successors(count + untaken.size());
        for (const Edge& edge : graph_.edges) {
            if (!graph_.reachable[edge.from]) {
                successors[edge.from].push_back(edge.to);
            }
        }
        for (std::size_t i = 0; i < untaken.size(); ++i) {
            if (const NodeId goal = goalOf(untaken[i]); goal != kNone) {
                successors[count + i].push_back(goal);
            }
        }
        const auto component = strongComponents(successors);
        std::vector<bool> entered(component.size(), false);  // by component: something else leads to it
        for (NodeId n = 0; n < successors.size(); ++n) {
            for (const NodeId to : successors[n]) {
                entered[component[to]] = entered[component[to]] || component[to] != component[n];
            }
        }
        std::map<std::uint32_t, std::vector<ItemId>> first;  // by component
        const auto add = [&](NodeId n) {
            first[component[n]].push_back(n < count ? graph_.nodes[n].item : untaken[n - count]);
        };
        for (NodeId n = 0; n < successors.size(); ++n) {
            if ((n < count && graph_.reachable[n]) || entered[component[n]]) {
                continue;
            }
            const bool behind =
                n < count && graph_.nodeOf[graph_.nodes[n].item] != n;  // the end of a block that is reached itself
            if (!behind) {
                add(n);
                continue;
            }
            for (const NodeId next : successors[n]) {
                add(next);
            }
        }
        for (const auto& [number, items] : first) {
            neverReached(items);
        }
    }

    [[nodiscard]] NodeId goalOf(ItemId jump) const {
        for (const ClauseKind kind : {ClauseKind::goesTo, ClauseKind::backTo}) {
            const Clause* clause = findClause(tree_, jump, kind);
            if (clause != nullptr && clause->values.count > 0) {
                const Use* use = model_.useOf(process_.file, tree_.values[clause->values.first]);
                const ItemId goal = use == nullptr ? kNone : use->found;
                return goal == kNone || graph_.nodeOf[goal] == kNone || graph_.reachable[graph_.nodeOf[goal]]
                           ? kNone
                           : graph_.nodeOf[goal];
            }
        }
        return kNone;
    }

    /// Where a jump's goal is unknown (F308), it may be one of them.
    void neverReached(const std::vector<ItemId>& items) {
        const bool mayBeGoal = !graph_.lostJumps.empty() &&
                               std::ranges::any_of(items, [&](ItemId id) { return itemAt(id).name != kNone; });
        if (mayBeGoal) {
            return;
        }
        const ItemId first = *std::ranges::min_element(items, {}, [&](ItemId id) { return itemAt(id).span.begin; });
        const Place place =
            itemAt(first).kind == ItemKind::jump ? placeOfJump(process_, tree_, first) : headPlace(first);
        const ItemId before = statementBefore(first);
        if (before != kNone && inMisreadBlock(before)) {
            return;  // `wenn` without its question: what jumps in it jumps in that case alone
        }
        Finding& finding = report("F301", place, {"F301", {{"title", titleOf(source_, first)}}});
        if (before != kNone) {
            const ItemKind kind = itemAt(before).kind;
            const Place ends = kind == ItemKind::jump ? placeOfJump(process_, tree_, before) : headPlace(before);
            finding.related.push_back({ends,
                                       {kind == ItemKind::end    ? "F301.end"
                                        : kind == ItemKind::jump ? "F301.jump"
                                                                 : "F301.all",
                                        {}}});
        }
    }

    /// In braces behind a word that is out of place (S001), read as a group to understand what is in it.
    [[nodiscard]] bool inMisreadBlock(ItemId item) const {
        for (; item != process_.item; item = itemAt(item).parent) {
            const Item& around = itemAt(item);
            if (around.kind == ItemKind::group && keywordOf(source_.text.slice(around.keyword)) != TokenType::GROUP) {
                return true;
            }
        }
        return false;
    }

    /// Directly before it in the same block; of a section the last in it.
    [[nodiscard]] ItemId statementBefore(ItemId item) const {
        ItemId before = kNone;
        for (const ItemId sibling : children(tree_, itemAt(item).parent)) {
            if (sibling == item) {
                break;
            }
            const ItemKind kind = itemAt(sibling).kind;
            before = isStatement(kind) && kind != ItemKind::anytime && kind != ItemKind::meanwhile ? sibling : before;
        }
        if (before == kNone) {
            const ItemKind around = itemAt(itemAt(item).parent).kind;
            const bool transparent = around == ItemKind::section || around == ItemKind::group;
            return transparent ? statementBefore(itemAt(item).parent) : kNone;
        }
        const bool section = itemAt(before).kind == ItemKind::section || itemAt(before).kind == ItemKind::group;
        return section && lastStatement(before) != kNone ? lastStatement(before) : before;
    }

    static constexpr std::size_t kMostRelated = 4;

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkReach(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    ReachCheck(context, context.model.processes[process], out).run();
}

}  // namespace dienstweg
