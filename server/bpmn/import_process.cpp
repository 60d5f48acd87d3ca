#include "bpmn/import_process.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/slug.h"
#include "base/unicode.h"
#include "bpmn/flow_structure.h"
#include "bpmn/kinds.h"
#include "bpmn/tags.h"

namespace dienstweg::bpmn {
namespace {

/// Line breaks and blanks of a name as one blank each: names stand in one line.
std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

DraftValue path(std::string text) { return {.kind = ValueKind::path, .text = std::move(text)}; }
DraftValue quoted(std::string text) { return {.kind = ValueKind::text, .text = std::move(text)}; }

DraftClause clause(ClauseKind kind, DraftValue value) {
    DraftClause made{.kind = kind};
    made.values.push_back(std::move(value));
    return made;
}

/// In the order of EventKind: the word after `art`.
constexpr auto kEventArts =
    std::to_array<std::string_view>({"", "nachricht", "zeit", "bedingung", "signal", "fehler", "eskalation",
                                     "rückabwicklung", "verweis", "storno", "abbruch", "", ""});

std::string_view artOfTask(NodeKind kind) {
    switch (kind) {
        case NodeKind::manualTask: return "manuell";
        case NodeKind::userTask: return "benutzer";
        case NodeKind::serviceTask: return "dienst";
        case NodeKind::scriptTask: return "skript";
        case NodeKind::businessRuleTask: return "regel";
        case NodeKind::sendTask: return "senden";
        case NodeKind::receiveTask: return "empfangen";
        case NodeKind::inclusiveGateway: return "mehrfach";
        case NodeKind::complexGateway: return "komplex";
        case NodeKind::parallelGateway: return "alle";
        case NodeKind::transaction: return "transaktion";
        case NodeKind::adHocSubProcess: return "adhoc";
        default: return {};
    }
}

class Importer {
public:
    Importer(const Definitions& from, std::uint32_t process, const PartyNames& parties)
        : from_(from),
          process_(process),
          parties_(parties),
          out_(from.nodes.size()),
          in_(from.nodes.size(), 0),
          events_(from.nodes.size()),
          isEmitted_(from.nodes.size(), false),
          names_(from.nodes.size()) {
        for (std::uint32_t flow = 0; flow < from.flows.size(); ++flow) {
            const SequenceFlow& line = from.flows[flow];
            const FlowNode& begin = from.nodes[line.from];
            const FlowNode& end = from.nodes[line.to];
            if (begin.process == end.process && begin.parent == end.parent) {
                out_[line.from].push_back(flow);
                ++in_[line.to];
            } else if (begin.process == process) {  // BPMN forbids it: from pool to pool go messages
                losses_.push_back({"sequenceFlow", line.id, oneLine(line.name)});
            }
        }
        Ways next(from.nodes.size());
        for (std::uint32_t node = 0; node < from.nodes.size(); ++node) {
            for (const std::uint32_t flow : out_[node]) {
                next[node].push_back(from.flows[flow].to);
            }
            if (const std::uint32_t host = from.nodes[node].host; host != kNone) {
                events_[host].push_back(node);
            }
        }
        meets_ = meetingPoints(next);
    }

    ImportedProcess run(const std::string& name) {
        Draft draft{.kind = ItemKind::process};
        const std::string label = labelOfProcess();
        draft.hasLabel = !label.empty();
        draft.label = label;
        draft.name = name;
        draft.braces = true;
        nameJumpGoals();
        body(draft, kNone);
        std::set<std::string> called;
        for (const std::uint32_t goal : needed_) {
            called.insert(names_[goal]);
        }
        for (Draft& child : draft.children) {
            forget(child, called);
        }
        std::erase_if(draft.children, isNeedless);
        listLosses();
        ImportedProcess made{std::move(draft), std::move(losses_), jumps_};
        return made;
    }

private:
    [[nodiscard]] const FlowNode& node(std::uint32_t id) const { return from_.nodes[id]; }

    [[nodiscard]] std::string labelOfProcess() const {
        for (const Participant& pool : from_.participants) {
            if (pool.process == process_ && !pool.name.empty()) {
                return oneLine(pool.name);
            }
        }
        return oneLine(from_.processes[process_].name);
    }

    [[nodiscard]] std::string roleOf(std::uint32_t id) const {
        const std::uint32_t lane = node(id).lane;
        return lane == kNone || parties_.ofLane[lane].empty() ? parties_.ofProcess[process_] : parties_.ofLane[lane];
    }

    // ------------------------------------------------------------------------------------------------ names

    /// Whoever is entered by several ways may be jumped to; a name that turns out to be needed by nobody is left out.
    void nameJumpGoals() {
        std::set<std::string> taken;
        for (std::uint32_t id = 0; id < from_.nodes.size(); ++id) {
            if (node(id).process != process_) {
                continue;
            }
            std::string wanted = nameFrom(oneLine(node(id).name));
            wanted = wanted.empty() ? "Punkt" : wanted;
            std::string name = wanted;
            for (int again = 2; !taken.insert(nameKey(name)).second; ++again) {
                name = wanted + "-" + std::to_string(again);
            }
            names_[id] = std::move(name);
        }
    }

    /// Names that nobody calls go, and with them the joins that have nothing else.
    static void forget(Draft& draft, const std::set<std::string>& called) {
        if (draft.kind != ItemKind::call && !called.contains(draft.name)) {
            draft.name.clear();
        }
        for (Draft& child : draft.children) {
            forget(child, called);
        }
        std::erase_if(draft.children, isNeedless);
    }
    static bool isNeedless(const Draft& draft) { return draft.kind == ItemKind::merge && draft.name.empty(); }

    // ------------------------------------------------------------------------------------------------ what is not said

    void lose(std::string_view tag, const Element& element) {
        losses_.push_back({std::string(tag), element.id, oneLine(element.name)});
    }

    void listLosses() {
        for (std::uint32_t id = 0; id < from_.nodes.size(); ++id) {
            const FlowNode& it = node(id);
            if (it.process != process_) {
                continue;
            }
            if (!isEmitted_[id]) {
                lose(tagOf(it.kind), it);
            }
            if (it.loop != LoopKind::none) {
                lose(it.loop == LoopKind::standard ? "standardLoopCharacteristics" : "multiInstanceLoopCharacteristics",
                     it);
            }
            if (!it.eventText.empty()) {
                lose(definitionTagOf(it.event), it);
            }
            if (it.forCompensation) {
                lose("isForCompensation", it);
            }
        }
        for (const SequenceFlow& flow : from_.flows) {
            if (!flow.condition.empty() && node(flow.from).process == process_) {
                lose("conditionExpression", flow);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ the body

    /// All that lies directly in the process or in the sub-process `parent`: first what begins it, then what nothing
    /// leads to.
    void body(Draft& draft, std::uint32_t parent) {
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> others;
        for (std::uint32_t id = 0; id < from_.nodes.size(); ++id) {
            const FlowNode& it = node(id);
            if (it.process != process_ || it.parent != parent || it.host != kNone || in_[id] > 0 ||
                it.triggeredByEvent) {
                continue;
            }
            (it.kind == NodeKind::startEvent ? starts : others).push_back(id);
        }
        std::vector<Draft> statements;
        for (const std::uint32_t start : starts) {
            isEmitted_[start] = true;
            const std::uint32_t first = out_[start].empty() ? kNone : from_.flows[out_[start].front()].to;
            const bool entersLater = !statements.empty();
            if (parent == kNone) {
                trigger(draft, start, entersLater && first != kNone ? first : kNone);
            }
            if (first != kNone && !isEmitted_[first]) {
                way(statements, first, kNone);
            }
        }
        for (const std::uint32_t other : others) {
            if (!isEmitted_[other]) {
                way(statements, other, kNone);
            }
        }
        for (std::uint32_t id = 0; id < from_.nodes.size(); ++id) {  // rings that nothing leads to
            const FlowNode& it = node(id);
            if (!isEmitted_[id] && it.process == process_ && it.parent == parent && it.host == kNone &&
                !it.triggeredByEvent) {
                way(statements, id, kNone);
            }
        }
        std::ranges::move(statements, std::back_inserter(draft.children));
    }

    void trigger(Draft& draft, std::uint32_t start, std::uint32_t entersAt) {
        const FlowNode& it = node(start);
        Draft made{.kind = ItemKind::trigger};
        const std::string label = oneLine(it.name);
        made.objects.push_back(quoted(label.empty() ? "Beginn" : label));
        if (const std::string role = roleOf(start); !role.empty()) {
            made.clauses.push_back(clause(ClauseKind::to, path(role)));
        }
        addEventArt(made, it);
        if (entersAt != kNone) {
            made.clauses.push_back(clause(ClauseKind::starts, path(names_[entersAt])));
            needed_.insert(entersAt);
        }
        draft.children.push_back(std::move(made));
    }

    static void addEventArt(Draft& draft, const FlowNode& it) {
        if (const std::string_view art = kEventArts[static_cast<std::size_t>(it.event)]; !art.empty()) {
            draft.clauses.push_back(clause(ClauseKind::kind, path(std::string(art))));
        }
    }

    /// From `at` until `stop`, where whatever is around goes on.
    void way(std::vector<Draft>& to, std::uint32_t at, std::uint32_t stop) {
        while (at != kNone && at != stop) {
            if (isEmitted_[at]) {
                to.push_back(jump(at));
                return;
            }
            isEmitted_[at] = true;
            at = statement(to, at, stop);
        }
    }

    Draft jump(std::uint32_t goal) {
        needed_.insert(goal);
        ++jumps_;
        Draft made{.kind = ItemKind::jump};
        made.clauses.push_back(clause(ClauseKind::goesTo, path(names_[goal])));
        return made;
    }

    /// Returns where the way goes on; kNone where it has ended.
    std::uint32_t statement(std::vector<Draft>& to, std::uint32_t id, std::uint32_t stop) {
        const FlowNode& it = node(id);
        const auto& ways = out_[id];
        if (isGateway(it.kind) && ways.size() > 1) {
            return split(to, id, stop);
        }
        if (isGateway(it.kind)) {
            Draft merge = named(ItemKind::merge, id);
            merge.name = names_[id];
            if (it.kind != NodeKind::exclusiveGateway && !artOfTask(it.kind).empty()) {
                merge.clauses.push_back(clause(ClauseKind::kind, path(std::string(artOfTask(it.kind)))));
            }
            to.push_back(std::move(merge));
        } else {
            to.push_back(work(id));
        }
        if (ways.empty()) {
            return kNone;
        }
        if (ways.size() > 1) {
            return split(to, id, stop);
        }
        return follow(to, ways.front());
    }

    /// Over a flow: where it crosses from lane to lane, the case is handed over.
    std::uint32_t follow(std::vector<Draft>& to, std::uint32_t flow) {
        const SequenceFlow& line = from_.flows[flow];
        const std::string before = roleOf(line.from);
        const std::string after = roleOf(line.to);
        if (!before.empty() && !after.empty() && before != after) {
            Draft handoff{.kind = ItemKind::handoff};
            if (const std::string label = oneLine(line.name); !label.empty() && !isGateway(node(line.from).kind)) {
                handoff.objects.push_back(quoted(label));
            }
            handoff.clauses.push_back(clause(ClauseKind::to, path(after)));
            to.push_back(std::move(handoff));
        }
        return line.to;
    }

    // ------------------------------------------------------------------------------------------------ splits

    std::uint32_t split(std::vector<Draft>& to, std::uint32_t id, std::uint32_t stop) {
        const FlowNode& it = node(id);
        const bool all = it.kind == NodeKind::parallelGateway || !isGateway(it.kind);
        const bool waits = it.kind == NodeKind::eventBasedGateway;
        Draft made = named(all ? ItemKind::parallel : waits ? ItemKind::wait : ItemKind::decision, id);
        made.braces = true;
        if (isGateway(it.kind) && !all) {
            addRole(made, id);
        }
        if (!waits && !all && !artOfTask(it.kind).empty()) {
            made.clauses.push_back(clause(ClauseKind::kind, path(std::string(artOfTask(it.kind)))));
        }
        const std::uint32_t meets = meets_[id];
        const std::uint32_t until = meets == kNone || isEmitted_[meets] ? stop : meets;
        for (const std::uint32_t flow : out_[id]) {
            const SequenceFlow& line = from_.flows[flow];
            Draft branch{.kind = all ? ItemKind::parallelBranch : waits ? ItemKind::arrival : ItemKind::branch};
            const std::string label = oneLine(line.name);
            std::uint32_t next = kNone;
            if (waits) {
                const FlowNode& caught = node(line.to);
                const bool plain =
                    !isEmitted_[line.to] && in_[line.to] == 1 && caught.kind == NodeKind::intermediateCatchEvent;
                branch.objects.push_back(
                    quoted(plain ? labelOr(caught.name, "Ereignis") : labelOr(line.name, "Ereignis")));
                if (plain) {
                    addEventArt(branch, caught);
                    isEmitted_[line.to] = true;
                    next = out_[line.to].empty() ? kNone : follow(branch.children, out_[line.to].front());
                } else {
                    next = follow(branch.children, flow);
                }
            } else if (!all && line.isDefault && label.empty()) {
                branch.kind = ItemKind::otherwise;
                next = follow(branch.children, flow);
            } else {
                branch.hasLabel = true;
                branch.label = label.empty() ? labelOr(node(line.to).name, "Zweig") : label;
                next = follow(branch.children, flow);
            }
            way(branch.children, next, until);
            branch.braces = !branch.children.empty();
            made.children.push_back(std::move(branch));
        }
        to.push_back(std::move(made));
        if (until == kNone || until == stop) {
            return until == stop ? stop : kNone;
        }
        return joinAfter(id, until);
    }

    /// The join of a parallel block is said by its end.
    std::uint32_t joinAfter(std::uint32_t split, std::uint32_t meets) {
        const FlowNode& it = node(meets);
        const bool joins = isGateway(it.kind) && out_[meets].size() == 1 &&
                           in_[meets] == static_cast<int>(out_[split].size()) && it.kind == node(split).kind &&
                           !isEmitted_[meets];
        if (!joins) {
            return meets;
        }
        isEmitted_[meets] = true;
        return from_.flows[out_[meets].front()].to;
    }

    static std::string labelOr(std::string_view text, std::string_view other) {
        std::string label = oneLine(text);
        return label.empty() ? std::string(other) : label;
    }

    // ------------------------------------------------------------------------------------------------ statements

    Draft named(ItemKind kind, std::uint32_t id) {
        Draft made{.kind = kind};
        const std::string label = oneLine(node(id).name);
        made.hasLabel = !label.empty() && kind != ItemKind::wait && kind != ItemKind::merge;
        made.label = made.hasLabel ? label : std::string();
        made.name = names_[id];
        return made;
    }

    static void addNote(Draft& draft, const Element& element) {
        if (const std::string note = oneLine(element.documentation); !note.empty()) {
            draft.clauses.push_back(clause(ClauseKind::note, quoted(note)));
        }
    }

    void addRole(Draft& draft, std::uint32_t id) const {
        if (const std::string role = roleOf(id); !role.empty()) {
            draft.clauses.push_back(clause(ClauseKind::by, path(role)));
        }
    }

    Draft work(std::uint32_t id) {
        const FlowNode& it = node(id);
        switch (it.kind) {
            case NodeKind::endEvent: {
                Draft made = named(ItemKind::end, id);
                addEventArt(made, it);
                return made;
            }
            case NodeKind::intermediateThrowEvent: {
                Draft made = named(ItemKind::event, id);
                made.hasLabel = true;
                made.label = labelOr(it.name, "Ereignis");
                addEventArt(made, it);
                return made;
            }
            case NodeKind::intermediateCatchEvent:
            case NodeKind::boundaryEvent: {
                Draft made = named(ItemKind::wait, id);
                Draft arrival{.kind = ItemKind::arrival};
                arrival.objects.push_back(quoted(labelOr(it.name, "Ereignis")));
                addEventArt(arrival, it);
                arrival.onLine = true;
                made.children.push_back(std::move(arrival));
                return made;
            }
            case NodeKind::callActivity: {
                Draft made{.kind = ItemKind::call};
                made.name = nameFrom(labelOr(it.name, it.calledElement));
                return made;
            }
            case NodeKind::subProcess:
            case NodeKind::transaction:
            case NodeKind::adHocSubProcess: return subProcess(id);
            default: return task(id);
        }
    }

    Draft task(std::uint32_t id) {
        Draft made = named(ItemKind::step, id);
        made.hasLabel = true;
        made.label = labelOr(node(id).name, "Schritt ohne Bezeichnung");
        addRole(made, id);
        if (const std::string_view art = artOfTask(node(id).kind); !art.empty()) {
            made.clauses.push_back(clause(ClauseKind::kind, path(std::string(art))));
        }
        addNote(made, node(id));
        addEvents(made, id);
        return made;
    }

    Draft subProcess(std::uint32_t id) {
        Draft made = named(ItemKind::subprocess, id);
        made.hasLabel = true;
        made.label = labelOr(node(id).name, "Teilprozess");
        if (const std::string_view art = artOfTask(node(id).kind); !art.empty()) {
            made.clauses.push_back(clause(ClauseKind::kind, path(std::string(art))));
        }
        body(made, id);
        made.braces = !made.children.empty();
        addEvents(made, id);
        return made;
    }

    /// What may happen meanwhile stands in the statement's braces; its way goes on behind the statement.
    void addEvents(Draft& draft, std::uint32_t id) {
        for (const std::uint32_t event : events_[id]) {
            const FlowNode& it = node(event);
            isEmitted_[event] = true;
            Draft made{.kind = it.interrupting ? ItemKind::anytime : ItemKind::meanwhile};
            made.objects.push_back(quoted(labelOr(it.name, "Ereignis")));
            addEventArt(made, it);
            if (!out_[event].empty()) {
                const std::uint32_t first = follow(made.children, out_[event].front());
                way(made.children, first, meets_[id]);
            }
            made.braces = true;
            draft.braces = true;
            draft.children.push_back(std::move(made));
        }
    }

    const Definitions& from_;
    std::uint32_t process_;
    const PartyNames& parties_;
    std::vector<std::vector<std::uint32_t>> out_;     ///< by node: flows
    std::vector<int> in_;                             ///< by node: how many flows
    std::vector<std::vector<std::uint32_t>> events_;  ///< by node: at its edge
    std::vector<std::uint32_t> meets_;
    std::vector<bool> isEmitted_;
    std::vector<std::string> names_;
    std::set<std::uint32_t> needed_;
    std::vector<Loss> losses_;
    std::size_t jumps_ = 0;
};

}  // namespace

ImportedProcess importProcess(const Definitions& definitions, std::uint32_t process, const PartyNames& parties,
                              const std::string& name) {
    return Importer(definitions, process, parties).run(name);
}

}  // namespace dienstweg::bpmn
