#include "bpmn/import_process.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/slug.h"
#include "bpmn/carried_facts.h"
#include "bpmn/carried_text.h"
#include "bpmn/continuation.h"
#include "bpmn/import_losses.h"
#include "bpmn/import_names.h"
#include "bpmn/import_statements.h"
#include "bpmn/kinds.h"
#include "bpmn/tags.h"

namespace dienstweg::bpmn {
namespace {

/// Decisions in decisions beyond this are told one behind the other, with jumps: nobody reads deeper text, and no file
/// makes us call ourselves without bound.
constexpr int kDeepest = 24;

class Importer {
public:
    Importer(const Definitions& from, const FlowView& view, std::uint32_t process, const PartyNames& parties,
             Spelling spelling)
        : from_(from),
          view_(view),
          process_(process),
          spelling_(spelling),
          says_(from, view, parties, spelling),
          isTold_(from.nodes.size(), false),
          isAwaited_(from.nodes.size(), 0),
          arrivals_(from.nodes.size(), 0) {}

    ImportedProcess run(const std::string& name) {
        const Process& it = from_.processes[process_];
        Draft draft{.kind = ItemKind::process};
        const std::uint32_t pool = view_.poolOf[process_];
        draft.label =
            oneLine(pool != kNone && !from_.participants[pool].name.empty() ? from_.participants[pool].name : it.name);
        draft.hasLabel = !draft.label.empty();
        draft.name = name;
        draft.braces = true;
        addProcessFacts(draft, it, losses_);
        if (std::string note = oneLine(it.documentation); extension(it, kFacts) == nullptr && !note.empty()) {
            draft.clauses.push_back(clause(ClauseKind::note, quotedText(std::move(note))));
            draft.clauses.back().inBraces = true;
        }
        body(draft, kNone);
        nameGoals(draft);
        addLosses(from_, view_, process_, isTold_, losses_);
        return {std::move(draft), std::move(losses_), jumps_};
    }

private:
    [[nodiscard]] const FlowNode& node(std::uint32_t id) const { return from_.nodes[id]; }
    [[nodiscard]] const std::vector<std::uint32_t>& out(std::uint32_t id) const { return view_.out[id]; }
    [[nodiscard]] std::uint32_t target(std::uint32_t flow) const { return from_.flows[flow].to; }

    // ------------------------------------------------------------------------------------------------ names of goals

    /// Until it is known which nodes are jumped to, names are node numbers.
    static std::string mark(std::uint32_t id) { return std::to_string(id); }

    void nameGoals(Draft& draft) {
        GoalNames names(spelling_);
        for (const std::uint32_t goal : goals_) {
            names.add(mark(goal), node(goal).name);
        }
        for (const std::string& entry : entries_) {
            names.add(entry, {});
        }
        for (Draft& child : draft.children) {
            names.apply(child);
        }
    }

    // ------------------------------------------------------------------------------------------------ the body

    /// All that lies directly in the process or in the sub-process `parent`: first what begins it, then what nothing
    /// leads to.
    void body(Draft& draft, std::uint32_t parent) {
        const auto& nodes = parent == kNone ? view_.inProcess[process_] : view_.inNode[parent];
        later_.emplace_back();
        std::vector<Draft> statements;
        if (parent == kNone) {
            eventSubProcesses(statements, nodes);
            triggers(draft, statements, nodes);
        }
        for (const std::uint32_t id : nodes) {  // what nothing leads to
            const bool begins = view_.in[id] == 0 && node(id).host == kNone && !node(id).triggeredByEvent;
            if (begins && !isTold_[id]) {
                const NodeKind kind = node(id).kind;
                if ((kind == NodeKind::endEvent || (kind == NodeKind::parallelGateway && parts(id))) &&
                    !says_.roleOf(id).empty()) {
                    way(statements, inSection(statements, id));
                } else {
                    way(statements, id);
                }
            }
        }
        tellLater(statements);
        for (const std::uint32_t id : nodes) {  // rings that nothing leads to, and what not one event begins
            if (!isTold_[id] && node(id).host == kNone) {
                way(statements, id);
                tellLater(statements);
            }
        }
        later_.pop_back();
        std::ranges::move(statements, std::back_inserter(draft.children));
    }

    /// Who has the case at an end or where ways part is said by what comes before it. Where nothing does, a section
    /// says it. Returns where the way goes on.
    std::uint32_t inSection(std::vector<Draft>& to, std::uint32_t id) {
        isTold_[id] = true;
        Draft section{.kind = ItemKind::section};
        section.objects.push_back(path(says_.roleOf(id)));
        section.braces = true;
        const std::uint32_t next = statement(section.children, id);
        to.push_back(std::move(section));
        return next;
    }

    /// What was put off, and what that puts off.
    void tellLater(std::vector<Draft>& to) {
        for (std::size_t next = 0; next < later_.back().size();) {  // it grows on the way
            if (const std::uint32_t id = later_.back()[next++]; !isTold_[id]) {
                way(to, id);
            }
        }
        later_.back().clear();
    }

    void triggers(Draft& draft, std::vector<Draft>& statements, const std::vector<std::uint32_t>& nodes) {
        std::vector<std::uint32_t> starts;
        for (const std::uint32_t id : nodes) {
            if (node(id).kind == NodeKind::startEvent) {
                starts.push_back(id);
            }
        }
        bool first = true;
        for (const std::uint32_t start : starts) {
            isTold_[start] = true;
            Draft trigger = says_.trigger(start, starts.size() > 1);
            addCarriedFacts(trigger, node(start), losses_);
            std::vector<Draft> begun;
            goOn(begun, start);
            if (!first) {
                trigger.clauses.push_back(clause(ClauseKind::starts, path(entryOf(begun))));
            }
            first = false;
            draft.children.push_back(std::move(trigger));
            std::ranges::move(begun, std::back_inserter(statements));
        }
    }

    /// The name at which a way is entered that is not the first; a mere jump is entered where it leads.
    std::string entryOf(std::vector<Draft>& begun) {
        if (begun.front().kind == ItemKind::jump) {
            std::string goal = begun.front().clauses.front().values.front().text;
            begun.clear();
            --jumps_;
            return goal;
        }
        if (!begun.front().name.empty()) {
            const std::string name = begun.front().name;
            goals_.insert(static_cast<std::uint32_t>(std::stoul(name)));
            return name;
        }
        begun.front().name = "entry-" + std::to_string(entries_.size());
        entries_.push_back(begun.front().name);
        return begun.front().name;
    }

    /// One with a single start is an event that may come at any time; others are sub-processes by themselves.
    void eventSubProcesses(std::vector<Draft>& to, const std::vector<std::uint32_t>& nodes) {
        for (const std::uint32_t id : nodes) {
            const auto& inner = view_.inNode[id];
            const auto begins = std::ranges::count_if(inner, [&](std::uint32_t each) { return view_.in[each] == 0; });
            const auto start = std::ranges::find_if(
                inner, [&](std::uint32_t each) { return node(each).kind == NodeKind::startEvent; });
            if (!node(id).triggeredByEvent || begins != 1 || start == inner.end()) {
                continue;
            }
            isTold_[id] = true;
            isTold_[*start] = true;
            Draft made = says_.interruption(*start, true);
            addCarriedFacts(made, node(*start), losses_);
            std::vector<Draft> begun;
            later_.emplace_back();
            goOn(begun, *start);
            tellLater(begun);
            later_.pop_back();
            if (const std::string label = oneLine(node(id).name); !label.empty()) {
                Draft group{.kind = ItemKind::group};
                group.hasLabel = true;
                group.label = label;
                group.braces = true;
                group.children = std::move(begun);
                made.children.push_back(std::move(group));
            } else {
                made.children = std::move(begun);
            }
            to.push_back(std::move(made));
        }
    }

    // ------------------------------------------------------------------------------------------------ ways

    /// Where what is around goes on; kNone: nowhere.
    [[nodiscard]] std::uint32_t stop() const { return stops_.empty() ? kNone : stops_.back(); }

    /// Each way on from `at`, until it ends, jumps, or comes to where what is around goes on.
    void way(std::vector<Draft>& to, std::uint32_t at) {
        while (at != kNone) {
            if (at == stop()) {
                ++arrivals_[at];
                return;
            }
            if (isTold_[at] || isAwaited_[at] > 0) {
                to.push_back(jump(at));
                return;
            }
            isTold_[at] = true;
            at = statement(to, at);
        }
    }

    /// For what has no place here: a jump, and it is told at the end.
    void wayLater(std::vector<Draft>& to, std::uint32_t at) {
        if (at == stop()) {
            ++arrivals_[at];
            return;
        }
        if (!isTold_[at] && isAwaited_[at] == 0) {
            later_.back().push_back(at);
        }
        to.push_back(jump(at));
    }

    Draft jump(std::uint32_t goal) {
        goals_.insert(goal);
        ++jumps_;
        Draft made{.kind = ItemKind::jump};
        made.clauses.push_back(clause(isTold_[goal] ? ClauseKind::backTo : ClauseKind::goesTo, path(mark(goal))));
        return made;
    }

    /// Returns where the way goes on; kNone where it has ended.
    std::uint32_t statement(std::vector<Draft>& to, std::uint32_t id) {
        if (parts(id)) {
            return split(to, id, false);
        }
        to.push_back(isSubProcess(node(id).kind) ? subProcess(id) : says_.statement(id));
        to.back().name = mark(id);
        addCarriedFacts(to.back(), node(id), losses_);
        addEvents(to.back(), id);
        return goesOn(to, id);
    }

    /// A gateway with one way on is a join, unless that way has an answer's words: then others are still to be said.
    [[nodiscard]] bool parts(std::uint32_t id) const {
        const NodeKind kind = node(id).kind;
        const bool asks = kind == NodeKind::exclusiveGateway || kind == NodeKind::inclusiveGateway ||
                          kind == NodeKind::complexGateway;
        return isGateway(kind) && (out(id).size() > 1 || (asks && out(id).size() == 1 &&
                                                          !oneLine(from_.flows[out(id).front()].name).empty()));
    }

    /// Behind the statement of a node. Returns as `statement` does.
    std::uint32_t goesOn(std::vector<Draft>& to, std::uint32_t id) {
        if (node(id).kind == NodeKind::endEvent) {
            return kNone;
        }
        if (out(id).empty()) {
            to.push_back(says_.openEnd());
            return kNone;
        }
        return out(id).size() > 1 ? split(to, id, true) : follow(to, out(id).front(), true);
    }

    void goOn(std::vector<Draft>& to, std::uint32_t id) { way(to, goesOn(to, id)); }

    [[nodiscard]] bool crosses(std::uint32_t flow) const {
        const std::string& before = says_.roleOf(from_.flows[flow].from);
        const std::string& after = says_.roleOf(target(flow));
        return !before.empty() && !after.empty() && before != after;
    }

    /// Over a flow: where it crosses from lane to lane, the case is handed over.
    std::uint32_t follow(std::vector<Draft>& to, std::uint32_t flow, bool withLabel) {
        const SequenceFlow& line = from_.flows[flow];
        if (crosses(flow)) {
            to.push_back(ImportStatements::handoff(line, says_.roleOf(line.to), withLabel));
            addCarriedFacts(to.back(), line, losses_);
        } else {
            loseWords(line, withLabel);
        }
        return line.to;
    }

    /// Words on a flow that is no statement have no place.
    void loseWords(const SequenceFlow& flow, bool withLabel) {
        if (withLabel && !oneLine(flow.name).empty()) {
            losses_.push_back({"sequenceFlow.name", flow.id, oneLine(flow.name), flow.line});
        }
        if (!oneLine(flow.documentation).empty()) {
            losses_.push_back({"documentation", flow.id, oneLine(flow.documentation), flow.line});
        }
    }

    // ------------------------------------------------------------------------------------------------ splits

    /// `implied`: the ways part right at a node that is no gateway.
    std::uint32_t split(std::vector<Draft>& to, std::uint32_t id, bool implied) {
        const auto& ways = out(id);
        const auto conditional = [&](std::uint32_t flow) {
            return !from_.flows[flow].condition.empty() || from_.flows[flow].isDefault;
        };
        const bool all = implied ? std::ranges::none_of(ways, conditional) : node(id).kind == NodeKind::parallelGateway;
        const bool waits = !implied && node(id).kind == NodeKind::eventBasedGateway &&
                           std::ranges::all_of(ways, [&](std::uint32_t flow) { return isCaught(flow); });
        Draft made = says_.split(all ? ItemKind::parallel : waits ? ItemKind::wait : ItemKind::decision, id, implied);
        made.name = implied ? std::string() : mark(id);
        const std::uint32_t until = all ? joinOf(id) : continuationOf(id, waits);
        const std::uint32_t next = all && until == kNone ? continuationOf(id, false) : until;
        open(until, next);
        for (const std::uint32_t flow : ways) {
            made.children.push_back(waits ? caught(flow) : branch(flow, all));
        }
        close(next);
        if (until != kNone && all) {
            return afterParallel(to, std::move(made), until);
        }
        to.push_back(std::move(made));
        return next == stop() ? kNone : next;  // there its ways have come already
    }

    /// Ways stop at `until`; they may not go into `next`, which is told behind them.
    void open(std::uint32_t until, std::uint32_t next) {
        stops_.push_back(until);
        if (next != kNone) {
            ++isAwaited_[next];
        }
        ++depth_;
    }
    void close(std::uint32_t next) {
        stops_.pop_back();
        if (next != kNone) {
            --isAwaited_[next];
        }
        --depth_;
    }

    Draft branch(std::uint32_t flow, bool all) {
        const SequenceFlow& line = from_.flows[flow];
        Draft made{.kind = all ? ItemKind::parallelBranch : line.isDefault ? ItemKind::otherwise : ItemKind::branch};
        made.hasLabel = true;
        made.label = oneLine(line.name);
        const std::uint32_t first = follow(made.children, flow, false);
        inner(made, first);
        return made;
    }

    /// Of an event-based gateway: what comes, and what happens then.
    Draft caught(std::uint32_t flow) {
        const std::uint32_t event = target(flow);
        isTold_[event] = true;
        Draft made = says_.arrival(event);
        addCarriedFacts(made, node(event), losses_);
        loseWords(from_.flows[flow], false);
        const std::uint32_t next = goesOn(made.children, event);
        if (next != kNone) {
            inner(made, next);
        }
        made.braces = !made.children.empty();
        return made;
    }

    void inner(Draft& made, std::uint32_t first) {
        if (depth_ > kDeepest) {
            wayLater(made.children, first);
        } else {
            way(made.children, first);
        }
        made.braces = !made.children.empty();
    }

    /// It can be told in the line of the gateway that waits for it.
    [[nodiscard]] bool isCaught(std::uint32_t flow) const {
        const std::uint32_t id = target(flow);
        const FlowNode& it = node(id);
        return !isTold_[id] && isAwaited_[id] == 0 && view_.in[id] == 1 && oneLine(from_.flows[flow].name).empty() &&
               view_.events[id].empty() && view_.sent[id].empty() && it.documentation.empty() && !crosses(flow) &&
               (it.kind == NodeKind::intermediateCatchEvent || it.kind == NodeKind::receiveTask);
    }

    [[nodiscard]] bool mayStop(std::uint32_t id) const { return id != kNone && !isTold_[id] && isAwaited_[id] == 0; }

    /// The gateway at which the ways of a parallel block, and no others, come together.
    [[nodiscard]] std::uint32_t joinOf(std::uint32_t id) const {
        const std::uint32_t meets = view_.meets[id];
        const bool joins = mayStop(meets) && node(meets).kind == NodeKind::parallelGateway && out(meets).size() == 1 &&
                           view_.in[meets] > 1 && view_.parts[meets] == id && oneLine(node(meets).name).empty();
        return joins ? meets : kNone;
    }

    /// Where the text goes on behind a decision: where all ways meet, else where most do, else the longest of them.
    /// What is caught stands in the line of the gateway that waits for it, so its ways begin behind it.
    [[nodiscard]] std::uint32_t continuationOf(std::uint32_t id, bool waits) const {
        const bool isCaughtThere =
            waits && std::ranges::any_of(out(id), [&](std::uint32_t flow) { return target(flow) == view_.meets[id]; });
        if (mayStop(view_.meets[id]) && !isCaughtThere) {
            return view_.meets[id];
        }
        if (stop() != kNone && view_.meets[id] == stop()) {
            return stop();
        }
        std::vector<std::uint32_t> firsts;
        for (const std::uint32_t flow : out(id)) {
            const std::uint32_t first = target(flow);
            if (!waits) {
                firsts.push_back(first);
            } else if (out(first).size() == 1) {
                firsts.push_back(target(out(first).front()));
            }
        }
        return continuation(from_, view_, firsts, stop(), [&](std::uint32_t each) { return mayStop(each); });
    }

    /// The join of a parallel block is said by its end. If something came to it from elsewhere, it is a statement.
    std::uint32_t afterParallel(std::vector<Draft>& to, Draft made, std::uint32_t join) {
        if (arrivals_[join] != view_.in[join]) {
            to.push_back(std::move(made));
            return join;
        }
        if (const std::string& role = says_.roleOf(join); !role.empty()) {
            made.clauses.push_back(clause(ClauseKind::joinedBy, path(role)));
        }
        to.push_back(std::move(made));
        isTold_[join] = true;
        return follow(to, out(join).front(), true);
    }

    // ------------------------------------------------------------------------------------------------ sub-processes

    Draft subProcess(std::uint32_t id) {
        Draft made = says_.subProcess(id);
        stops_.push_back(kNone);
        body(made, id);
        stops_.pop_back();
        if (!made.children.empty() && made.children.back().kind == ItemKind::end && !made.children.back().hasLabel) {
            made.children.pop_back();  // it ends with its braces
        }
        made.braces = !made.children.empty();
        return made;
    }

    /// What may happen meanwhile stands in the statement's braces; its way goes on behind the statement.
    void addEvents(Draft& draft, std::uint32_t id) {
        const bool around = draft.kind == ItemKind::subprocess;
        std::vector<Draft> events;
        for (const std::uint32_t event : view_.events[id]) {
            isTold_[event] = true;
            Draft made = says_.interruption(event, around);
            addCarriedFacts(made, node(event), losses_);
            const bool behind = node(event).interrupting && out(id).size() == 1 && !crosses(out(id).front());
            stops_.push_back(behind ? target(out(id).front()) : kNone);
            depth_ += around ? kDeepest : 1;
            if (around && out(event).size() == 1) {  // within it, an end would be that of the sub-process
                wayLater(made.children, follow(made.children, out(event).front(), true));
            } else {
                goOn(made.children, event);
            }
            depth_ -= around ? kDeepest : 1;
            stops_.pop_back();
            events.push_back(std::move(made));
        }
        if (!events.empty()) {
            draft.braces = true;
            draft.children.insert(around ? draft.children.begin() : draft.children.end(),
                                  std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
        }
    }

    const Definitions& from_;
    const FlowView& view_;
    std::uint32_t process_;
    Spelling spelling_;
    ImportStatements says_;
    std::vector<bool> isTold_;
    std::vector<std::uint32_t> isAwaited_;  ///< by node: how often it is where something around goes on
    std::vector<std::uint32_t> arrivals_;   ///< by node: how many ways ended there
    std::vector<std::uint32_t> stops_;
    std::vector<std::vector<std::uint32_t>> later_;  ///< what is still to be told, by body
    std::set<std::uint32_t> goals_;
    std::vector<std::string> entries_;
    std::vector<Loss> losses_;
    std::size_t jumps_ = 0;
    int depth_ = 0;
};

}  // namespace

ImportedProcess importProcess(const Definitions& definitions, const FlowView& view, std::uint32_t process,
                              const PartyNames& parties, const std::string& name, Spelling spelling) {
    return Importer(definitions, view, process, parties, spelling).run(name);
}

}  // namespace dienstweg::bpmn
