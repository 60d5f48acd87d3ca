#include "diagram_editor/put_statement.h"

#include <algorithm>

#include "checks/place_on_way.h"
#include "checks/read.h"
#include "diagram_editor/loose_statement.h"

namespace dienstweg {
namespace {

PutPlace behindItem(const EditSteps& steps, const ShownElement& element) {
    const Tree& tree = steps.tree();
    const NodeKind kind = element.node == kNone ? NodeKind::work : steps.process().graph.nodes[element.node].kind;
    if (kind == NodeKind::start) {  // before all statements
        const ItemId first = steps.process().statements.empty() ? kNone : steps.process().statements.front();
        const ItemId parent = steps.process().item;
        std::uint32_t index = 0;
        for (const ItemId child : children(tree, parent)) {
            index += isStatement(tree.items[child].kind) ? 0U : 1U;
            if (child == first) {
                break;
            }
        }
        return {.parent = pathOf(tree, parent), .index = index, .way = {}, .behind = element.item, .before = {}};
    }
    return {.parent = pathOf(tree, tree.items[element.item].parent),
            .index = indexAmongSiblings(tree, element.item) + 1,
            .way = {},
            .behind = element.item,
            .before = {}};
}

std::expected<PutPlace, Refusal> onWay(const EditSteps& steps, const ShownElement& flow, PartyId lane) {
    if (flow.edge == kNone) {
        return refusedEdit("diagram.way-of-gateway");
    }
    const FlowGraph& graph = steps.process().graph;
    const bpmn::Definitions& all = steps.page().shown.definitions;
    EdgeId id = flow.edge;
    // Behind the handoff that lies on the flow, if it is the receiver's.
    const PartyId receiver = all.lanes.empty() || all.nodes[all.flows[flow.index].to].lane == bpmn::kNone
                                 ? kNone
                                 : all.lanes[all.nodes[all.flows[flow.index].to].lane].party;
    while (lane != kNone && lane == receiver && graph.nodes[graph.edges[id].to].kind == NodeKind::handoff &&
           graph.nodes[graph.edges[id].to].out.size() == 1 && steps.page().shown.find(flow.id)->handoff.has_value()) {
        id = graph.nodes[graph.edges[id].to].out.front();
    }
    const Edge& edge = graph.edges[id];
    PutPlace target{.parent = {}, .index = 0, .way = id, .behind = {}, .before = {}};
    if (edge.jump != kNone && steps.tree().items[edge.jump].kind != ItemKind::jump) {
        if (steps.tree().items[edge.jump].kind == ItemKind::trigger) {
            return refusedEdit("diagram.way-of-trigger");
        }
        target.jumpOf = edge.jump;
        target.parent = pathOf(steps.tree(), edge.jump);
        target.index = static_cast<std::uint32_t>(std::ranges::distance(children(steps.tree(), edge.jump)));
    } else if (const auto place = placeOnWay(steps.tree(), graph, edge)) {
        target.parent = pathOf(steps.tree(), place->parent);
        target.index = place->index;
    } else {
        return refusedEdit("diagram.way-of-gateway");
    }
    const bpmn::FlowNode& from = all.nodes[all.flows[flow.index].from];
    target.holder = from.lane == bpmn::kNone ? kNone : all.lanes[from.lane].party;
    if (id != flow.edge) {
        target.holder = receiver;
    }
    return target;
}

}  // namespace

std::expected<PutPlace, Refusal> targetOf(const EditSteps& steps, const FlowPlace& place, PartyId lane) {
    if (place.kind == FlowPlace::Kind::on) {
        const ShownElement* flow = steps.element(place.element, Part::flow);
        return flow == nullptr ? std::expected<PutPlace, Refusal>(unknownElement()) : onWay(steps, *flow, lane);
    }
    const ShownElement* node = steps.element(place.element, Part::node);
    if (node == nullptr) {
        return unknownElement();
    }
    const Tree& tree = steps.tree();
    if (place.kind == FlowPlace::Kind::before) {
        if (!isStatement(tree.items[node->item].kind)) {
            return refusedEdit("diagram.nothing-before");
        }
        return PutPlace{.parent = pathOf(tree, tree.items[node->item].parent),
                        .index = indexAmongSiblings(tree, node->item),
                        .way = {},
                        .behind = {},
                        .before = node->item,
                        .holder = node->party};
    }
    const ItemKind kind = tree.items[node->item].kind;
    if (!isStatement(kind) && kind != ItemKind::trigger) {
        return refusedEdit("diagram.append-on-way");  // what is awaited, an outcome: its way is to be chosen
    }
    PutPlace target = behindItem(steps, *node);
    target.holder = node->party;
    return target;
}

void makeRoom(Rework& work, PutPlace& target) {
    if (target.jumpOf == kNone || !work.holds()) {
        return;
    }
    const Source& source = work.source();
    const ItemId item = work.at(target.parent);
    const Clause* clause = findClause(source.tree, item, ClauseKind::goesTo);
    clause = clause != nullptr ? clause : findClause(source.tree, item, ClauseKind::backTo);
    if (clause == nullptr) {
        return;
    }
    Draft jump{.kind = ItemKind::jump};
    jump.clauses.push_back(draft(source, *clause));
    jump.clauses.front().inBraces = false;
    jump.clauses.front().blankBefore = false;
    jump.clauses.front().childrenBefore = 0;
    jump.leading = std::move(jump.clauses.front().leading);
    jump.trailing = std::move(jump.clauses.front().trailing);
    jump.clauses.front().leading.clear();
    jump.clauses.front().trailing.clear();
    // The jump first: `abgelehnt` without either would be no sentence.
    Draft changed = draft(source, item);
    std::erase_if(changed.clauses, [](const DraftClause& each) {
        return each.kind == ClauseKind::goesTo || each.kind == ClauseKind::backTo;
    });
    changed.braces = true;
    changed.children.push_back(std::move(jump));
    work.then(replaceItem(source, item, changed));
}

std::optional<Refusal> standsThere(const EditSteps& steps, const PutPlace& target, const std::vector<ItemId>& moved,
                                   const ReadAgain& after, const std::vector<ItemId>& fresh) {
    const ReadAgain& before = steps.before();
    const auto refusal = [](std::string_view key, std::vector<Argument> arguments = {}) {
        return Refusal{Refusal::Reason::cannotBeSaid, {key, std::move(arguments)}};
    };
    const std::vector<bool> gone = nodesIn(before, moved);
    const std::vector<bool> news = nodesIn(after, fresh);
    if (after.graph().lostJumps.size() > before.graph().lostJumps.size()) {
        return refusal("diagram.goal-lost");
    }
    if (const std::string lost = lostStatement(before, gone, after); !lost.empty()) {
        return refusal("diagram.unreached", {{"title", lost}});
    }
    if (waysOf(before, gone) != waysOf(after, news)) {
        return refusal("diagram.other-ways");
    }
    bool isReached = false;
    bool isRight = true;
    for (const Edge& edge : after.graph().edges) {
        if (edge.kind == EdgeKind::event) {
            continue;
        }
        if (!news[edge.from] && news[edge.to]) {
            isReached = true;
            if (target.way) {
                const Edge& way = before.graph().edges[*target.way];
                const Way wanted = wayOf(before, way);
                const Way now = wayOf(after, edge);
                isRight = isRight && now.from == wanted.from && now.kind == wanted.kind && now.via == wanted.via;
            }
            if (target.behind) {
                const ItemId from = after.graph().nodes[edge.from].item;
                const std::vector<bool> mayBe = nodesIn(before, {*target.behind});
                bool known = false;
                for (NodeId node = 0; node < mayBe.size(); ++node) {
                    known = known || (mayBe[node] && nodeName(before, node) == nodeName(after, edge.from));
                }
                isRight = isRight && (known || from == kNone);
            }
        }
        if (target.before && news[edge.from] && !news[edge.to]) {
            isRight = isRight && saysTheSame(before, *target.before, after, after.graph().nodes[edge.to].item);
        }
    }
    if (!isReached) {
        return refusal("diagram.way-ends");
    }
    return isRight ? std::nullopt : std::optional(refusal("diagram.other-ways"));
}

Edited putStatements(const EditSteps& steps, const FlowPlace& place, const std::vector<Draft>& statements) {
    auto target = targetOf(steps, place);
    if (!target) {
        return std::unexpected(target.error());
    }
    Rework work(steps.source());
    makeRoom(work, *target);
    std::vector<DraftPath> fresh;
    for (const Draft& statement : statements) {
        if (!work.holds()) {
            break;
        }
        const ItemId parent = work.at(target->parent);
        DraftPath path = target->parent;
        path.push_back(target->index + static_cast<std::uint32_t>(fresh.size()));
        work.then(insertItem(work.source(), parent, path.back(),
                             saidOnce(statement, steps.page().model, roleAround(work.source(), parent))));
        fresh.push_back(std::move(path));
    }
    if (const auto after = steps.after(work)) {
        std::vector<ItemId> put;
        put.reserve(fresh.size());
        for (const DraftPath& path : fresh) {
            put.push_back(work.at(path));
        }
        if (const auto wrong = standsThere(steps, *target, {}, *after, put)) {
            return std::unexpected(*wrong);
        }
    }
    return steps.edits(work, fresh.empty() ? std::nullopt : std::optional(fresh.front()));
}

}  // namespace dienstweg
