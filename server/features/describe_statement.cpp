// What is known of a statement; declared in describe.h.
#include <algorithm>

#include "checks/read.h"
#include "features/case_way.h"
#include "features/describe.h"
#include "features/markdown.h"

namespace dienstweg {
namespace {

class StatementPage {
public:
    StatementPage(const Model& model, ProcessId id, Language language)
        : model_(model),
          process_(model.processes[id]),
          source_(model.source(process_.file)),
          tree_(source_.tree),
          page_(language) {}

    std::string write(ItemId item) {
        const ItemKind kind = tree_.items[item].kind;
        page_.title(titleOf(source_, item), termOf(kind));
        const NodeId node = process_.graph.nodeOf[item];
        if (kind == ItemKind::trigger) {
            clauses(item,
                    {{ClauseKind::from, "hover.from"}, {ClauseKind::to, "hover.to"}, {ClauseKind::via, "hover.via"}});
            return page_.text();
        }
        if (node == kNone || !process_.graph.reachable[node]) {
            if (node != kNone) {
                page_.fact("hover.unreachable");
            }
            return page_.text();
        }
        const Custody custody = followCustody(model_, process_);
        if (kind == ItemKind::handoff) {
            handoff(item, custody.before[node]);
            return page_.text();
        }
        if (const PartyId party = process_.graph.nodes[node].party; party != kNone) {
            page_.fact("hover.responsible", {{"name", pathOf(model_, party)}});
        }
        page_.list("hover.case-with", paths(holdersOf(custody.before[node])));
        page_.list("hover.case-from", movers(custody, node));
        page_.list("hover.hands-to", receivers(item));
        clauses(item, {{ClauseKind::needs, "hover.needs"}, {ClauseKind::produces, "hover.produces"}});
        return page_.text();
    }

private:
    void handoff(ItemId item, const Holders& before) {
        const Node& node = process_.graph.nodes[process_.graph.nodeOf[item]];
        std::vector<PartyId> from = holdersOf(before);
        if (from.empty() && node.party != kNone) {
            from.push_back(node.party);
        }
        page_.list("hover.from", paths(from));
        clauses(item, {{ClauseKind::to, "hover.to"},
                       {ClauseKind::via, "hover.via"},
                       {ClauseKind::deadline, "hover.deadline"},
                       {ClauseKind::condition, "hover.condition"},
                       {ClauseKind::confirmation, "hover.confirmation"}});
    }

    struct Shown {
        ClauseKind kind;
        std::string_view key;
    };
    /// The values of clauses, as they are written.
    void clauses(ItemId item, std::initializer_list<Shown> shown) {
        for (const Shown& one : shown) {
            std::vector<std::string> values;
            for (const Clause* clause : clausesOfKind(tree_, item, one.kind)) {
                for (const Value& value : valuesOf(tree_, clause->values)) {
                    values.push_back(value.kind == ValueKind::text ? valueText(source_, value)
                                                                   : std::string(source_.text.slice(value.span)));
                }
            }
            if (one.kind == ClauseKind::deadline && values.size() == 2) {  // "2 Tage ab Eingang"
                values = {values[0] + " " + values[1]};
            }
            page_.list(one.key, values);
        }
    }

    std::vector<std::string> paths(const std::vector<PartyId>& parties) {
        std::vector<std::string> names;
        names.reserve(parties.size());
        for (const PartyId party : parties) {
            names.push_back(pathOf(model_, party));
        }
        return names;
    }

    /// "Kasse.Buchhaltung (übergabe Rechnung)": who gave the case, and how.
    std::vector<std::string> movers(const Custody& custody, NodeId at) {
        std::vector<std::string> names;
        for (const NodeId id : moversTo(custody, process_.graph, at)) {
            const Node& node = process_.graph.nodes[id];
            if (node.item == kNone) {
                continue;
            }
            std::string givers;
            const auto add = [&](const std::string& name) {
                givers += givers.empty() ? "" : " / ";
                givers += name;
            };
            if (node.kind == NodeKind::handoff) {
                for (const PartyId holder : holdersOf(custody.before[id])) {
                    add(pathOf(model_, holder));
                }
            } else if (const Clause* from = findClause(tree_, node.item, ClauseKind::from)) {
                for (const Value& value : valuesOf(tree_, from->values)) {
                    add(valueText(source_, value));
                }
            }
            const std::string title = titleOf(source_, node.item);
            names.push_back(givers.empty() ? title : givers + " (" + title + ")");
        }
        return names;
    }

    std::vector<std::string> receivers(ItemId item) {
        std::vector<std::string> names;
        for (const NodeId id : nextHandoffs(process_.graph, process_.graph.lastNodeOf[item])) {
            const Node& node = process_.graph.nodes[id];
            std::string name = node.receiver != kNone           ? pathOf(model_, node.receiver)
                               : node.receivingProcess != kNone ? model_.processes[node.receivingProcess].name
                                                                : std::string{};
            if (!name.empty() && !contains(names, name)) {
                names.push_back(std::move(name));
            }
        }
        return names;
    }

    const Model& model_;
    const Process& process_;
    const Source& source_;
    const Tree& tree_;
    MarkdownPage page_;
};

}  // namespace

std::string describeStatement(const Model& model, ProcessId process, ItemId item, Language language) {
    return StatementPage(model, process, language).write(item);
}

}  // namespace dienstweg
