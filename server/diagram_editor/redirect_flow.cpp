// A way gets another goal: by the order of the text where that leads there, else by a jump.
#include <algorithm>
#include <functional>

#include "checks/place_on_way.h"
#include "checks/read.h"
#include "diagram_editor/edit_steps.h"
#include "syntax/edit.h"
#include "syntax/placement.h"

namespace dienstweg {
namespace {

/// A way that is to lead elsewhere. Where a way stops, `edge.to` is the node it stops at and `stops` is true.
struct Turn {
    Edge edge;
    bool stops = false;
    NodeId goal = kNone;
    ItemId goalItem = kNone;
};

class Redirecting {
public:
    Redirecting(const EditSteps& steps, const Turn& turn) : steps_(steps), turn_(turn) {}

    Edited run() {
        const ReadAgain& before = steps_.before();
        if (regionOf(turn_.edge) != before.graph().nodes[turn_.goal].region) {
            return refusedEdit("diagram.across-branches");
        }
        using Step = void (Redirecting::*)(Rework&) const;
        Edited best = refusedEdit("diagram.not-redirected");
        for (const Step step :
             {&Redirecting::byOrder, &Redirecting::byOtherGoal, &Redirecting::byClause, &Redirecting::byJump}) {
            Rework work(steps_.source());
            (this->*step)(work);
            if (!work.holds() || &work.source() == &steps_.source()) {
                continue;
            }
            const auto after = steps_.after(work);
            const auto wrong = after ? whatIsWrong(*after) : std::nullopt;
            if (after && !wrong) {
                if (Edited made = steps_.edits(work)) {
                    return made;
                }
            }
            if (wrong) {
                best = std::unexpected(*wrong);
            }
        }
        return best;
    }

private:
    [[nodiscard]] const Tree& tree() const { return steps_.tree(); }

    /// The parallel branch (or other block with ways of its own) that the way runs in.
    [[nodiscard]] ItemId regionOf(const Edge& edge) const {
        const Node& from = steps_.before().graph().nodes[edge.from];
        const bool entersBranch = from.kind == NodeKind::split && edge.via != kNone;
        return entersBranch ? edge.via : from.kind == NodeKind::loopStart ? from.item : from.region;
    }

    [[nodiscard]] const Clause* jumpClause(ItemId item) const {
        for (const ClauseKind kind : {ClauseKind::goesTo, ClauseKind::backTo, ClauseKind::starts}) {
            if (const Clause* clause = findClause(tree(), item, kind)) {
                return clause;
            }
        }
        return nullptr;
    }

    [[nodiscard]] DraftClause clauseTo(const std::string& name) const {
        const Node& from = steps_.before().graph().nodes[turn_.edge.from];
        const bool back =
            from.item != kNone && tree().items[turn_.goalItem].span.begin <= tree().items[from.item].span.begin;
        return {.kind = back ? ClauseKind::backTo : ClauseKind::goesTo,
                .values = {{.kind = ValueKind::path, .text = name}}};
    }

    /// Without its jump the way leads to what follows in the text.
    void byOrder(Rework& work) const {
        const ItemId jump = turn_.edge.jump;
        if (jump == kNone) {
            return;
        }
        if (tree().items[jump].kind == ItemKind::jump) {
            work.then(deleteItem(work.source(), work.at(pathOf(tree(), jump))));
        } else if (const Clause* clause = jumpClause(jump)) {
            work.then(deleteClause(work.source(), static_cast<ClauseId>(clause - tree().clauses.data())));
        }
    }

    void byOtherGoal(Rework& work) const {
        const ItemId jump = turn_.edge.jump;
        if (jump == kNone || jumpClause(jump) == nullptr) {
            return;
        }
        const std::string name = nameForGoal(steps_, work, turn_.goalItem);
        const ItemId now = work.at(pathOf(tree(), jump));
        const ClauseKind kind = jumpClause(jump)->kind;
        const Clause* clause = work.holds() ? findClause(work.source().tree, now, kind) : nullptr;
        if (clause != nullptr) {
            DraftClause wanted = clauseTo(name);
            wanted.kind = kind == ClauseKind::starts ? kind : wanted.kind;
            work.then(replaceClause(work.source(), static_cast<ClauseId>(clause - work.source().tree.clauses.data()),
                                    wanted));
        }
    }

    /// A branch or outcome in which nothing happens says itself where it leads; so does a trigger.
    void byClause(Rework& work) const {
        const NodeId from = turn_.edge.from;
        const bool begins = steps_.before().graph().nodes[from].kind == NodeKind::start;
        const ItemId item = begins ? steps_.before().graph().nodes[from].item : turn_.edge.via;
        if (item == kNone || turn_.edge.jump != kNone || (!begins && tree().items[item].firstChild != kNone)) {
            return;
        }
        const std::string name = nameForGoal(steps_, work, turn_.goalItem);
        DraftClause clause = clauseTo(name);
        clause.kind = begins ? ClauseKind::starts : clause.kind;
        if (work.holds()) {
            work.then(insertClause(work.source(), work.at(pathOf(tree(), item)), clause, Where::line));
        }
    }

    void byJump(Rework& work) const {
        std::optional<PlaceOnWay> place;
        if (!turn_.stops) {
            place = placeOnWay(tree(), steps_.before().graph(), turn_.edge);
        } else if (turn_.edge.via != kNone) {
            const auto last = static_cast<std::uint32_t>(std::ranges::distance(children(tree(), turn_.edge.via)));
            place = PlaceOnWay{turn_.edge.via, last};
        } else if (const ItemId last = steps_.before().graph().nodes[turn_.edge.from].item; last != kNone) {
            place = PlaceOnWay{tree().items[last].parent, indexAmongSiblings(tree(), last) + 1};
        }
        if (!place || turn_.edge.jump != kNone) {
            return;
        }
        const std::string name = nameForGoal(steps_, work, turn_.goalItem);
        Draft jump{.kind = ItemKind::jump};
        jump.clauses.push_back(clauseTo(name));
        if (work.holds()) {
            work.then(insertItem(work.source(), work.at(pathOf(tree(), place->parent)), place->index, jump));
        }
    }

    /// All ways as before, but this one.
    [[nodiscard]] std::optional<Refusal> whatIsWrong(const ReadAgain& after) const {
        const ReadAgain& before = steps_.before();
        if (const std::string lost = lostStatement(before, {}, after); !lost.empty()) {
            return Refusal{Refusal::Reason::cannotBeSaid, {"diagram.unreached", {{"title", lost}}}};
        }
        Ways wanted = waysOf(before);
        Way way = wayOf(before, turn_.edge);
        if (turn_.stops) {
            way.to.clear();
        }
        wanted.erase(way);
        way.to = nodeName(before, turn_.goal);
        wanted.insert(way);
        if (after.graph().lostJumps.size() > before.graph().lostJumps.size() || waysOf(after) != wanted) {
            return Refusal{Refusal::Reason::cannotBeSaid, {"diagram.not-redirected", {}}};
        }
        return std::nullopt;
    }

    const EditSteps& steps_;
    const Turn& turn_;
};

/// A statement that can be a goal; kNone where the element is none.
bool findGoal(const EditSteps& steps, const std::string& id, Turn& turn) {
    const ShownElement* goal = steps.element(id, Part::node);
    if (goal == nullptr || goal->node == kNone) {
        return false;
    }
    turn.goalItem = goal->item;
    turn.goal = steps.before().graph().nodeOf[goal->item];
    return turn.goal != kNone && namePlace(steps.tree().items[goal->item].kind) != NamePlace::none &&
           isStatement(steps.tree().items[goal->item].kind);
}

/// The way on from a statement, where there is one that is to be meant.
std::optional<Turn> wayOn(const EditSteps& steps, ItemId item) {
    const FlowGraph& graph = steps.before().graph();
    const NodeId last = graph.lastNodeOf[item] != kNone ? graph.lastNodeOf[item] : graph.nodeOf[item];
    if (last == kNone) {
        return std::nullopt;
    }
    for (const EdgeId edge : graph.nodes[last].out) {
        if (graph.edges[edge].kind == EdgeKind::next) {
            return Turn{.edge = graph.edges[edge]};
        }
    }
    for (const LostWay& way : graph.deadEnds) {
        if (way.from == last && way.kind == EdgeKind::next) {
            return Turn{.edge = {last, last, way.kind, way.via, way.jump}, .stops = true};
        }
    }
    return std::nullopt;
}

/// A decision has one more answer, which leads there.
Edited anotherBranch(const EditSteps& steps, ItemId decision, const Turn& turn) {
    Rework work(steps.source());
    const std::string name = nameForGoal(steps, work, turn.goalItem);
    const bool back = steps.tree().items[turn.goalItem].span.begin <= steps.tree().items[decision].span.begin;
    Draft branch{.kind = ItemKind::branch};
    branch.hasLabel = true;
    branch.label = phrase({"diagram.new-branch", {}}, steps.source().german ? Language::german : Language::english);
    branch.clauses.push_back(
        {.kind = back ? ClauseKind::backTo : ClauseKind::goesTo, .values = {{.kind = ValueKind::path, .text = name}}});
    const auto count = static_cast<std::uint32_t>(std::ranges::distance(children(steps.tree(), decision)));
    const DraftPath path = pathOf(steps.tree(), decision);
    DraftPath made = path;
    made.push_back(count);
    if (work.holds()) {
        work.then(insertItem(work.source(), work.at(path), count, branch));
    }
    if (const auto after = steps.after(work)) {
        const Ways wanted = waysOf(steps.before());
        const Ways now = waysOf(*after);
        if (!std::ranges::includes(now, wanted) || now.size() != wanted.size() + 1 ||
            after->graph().lostJumps.size() > steps.before().graph().lostJumps.size()) {
            return refusedEdit("diagram.not-redirected");
        }
    }
    return steps.edits(work, made);
}

}  // namespace

Edited redirectFlow(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const ShownElement* flow = steps.element(edit.element, Part::flow);
    if (flow == nullptr) {
        return unknownElement();
    }
    Turn turn;
    if (!findGoal(steps, edit.goal, turn)) {
        return refusedEdit("diagram.no-goal");
    }
    if (flow->edge == kNone) {
        return refusedEdit("diagram.way-of-gateway");
    }
    const FlowGraph& graph = steps.before().graph();
    EdgeId id = flow->edge;
    while (flow->handoff && graph.nodes[graph.edges[id].to].kind == NodeKind::handoff &&
           graph.nodes[graph.edges[id].to].out.size() == 1) {
        id = graph.nodes[graph.edges[id].to].out.front();  // it is handed over, and then goes elsewhere
    }
    turn.edge = graph.edges[id];
    if (turn.edge.to == turn.goal) {
        return EditedText{};
    }
    return Redirecting(steps, turn).run();
}

Edited connectElements(const DiagramPage& page, const DiagramEdit& edit) {
    const EditSteps steps(page);
    const ShownElement* from = steps.element(edit.element, Part::node);
    if (from == nullptr || from->node == kNone) {
        return unknownElement();
    }
    Turn turn;
    if (!findGoal(steps, edit.goal, turn)) {
        return refusedEdit("diagram.no-goal");
    }
    const ItemKind kind = steps.tree().items[from->item].kind;
    if (kind == ItemKind::decision) {
        return anotherBranch(steps, from->item, turn);
    }
    auto way = wayOn(steps, from->item);
    if (!way) {
        return refusedEdit("diagram.way-ends");
    }
    way->goal = turn.goal;
    way->goalItem = turn.goalItem;
    if (!way->stops && way->edge.to == way->goal) {
        return EditedText{};
    }
    return Redirecting(steps, *way).run();
}

}  // namespace dienstweg
