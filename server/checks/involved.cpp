// R119 too-many-consulted, R120 twice-involved: who else has a part in a piece of work.
#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// Once named in a statement.
struct Part {
    std::string key;
    std::string name;
    Place place;
    const Clause* clause = nullptr;  ///< nullptr: by the section around it
    std::uint32_t index = 0;         ///< among the values of the clause
};

class InvolvedCheck {
public:
    InvolvedCheck(const ProcessContext& context, const Process& process, std::vector<Finding>& out)
        : context_(context),
          model_(context.model),
          process_(process),
          source_(model_.source(process.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (const ItemId statement : process_.statements) {
            twice(statement);
        }
        tooMany();
    }

private:
    [[nodiscard]] std::string keyOf(const Value& value) const {
        const PartyId party = partyOf(model_, process_.file, value);
        return party == kNone ? nameKey(valueText(source_, value)) : std::to_string(party);
    }

    static bool involves(ClauseKind kind) {
        return kind == ClauseKind::by || kind == ClauseKind::with || kind == ClauseKind::performer ||
               kind == ClauseKind::informs || kind == ClauseKind::from || kind == ClauseKind::to;
    }

    [[nodiscard]] std::vector<Part> partsOf(ItemId statement) const {
        std::vector<Part> parts;
        const NodeId node = process_.graph.nodeOf[statement];
        if (node != kNone && process_.graph.nodes[node].naming == Naming::role &&
            process_.graph.nodes[node].fromSection) {
            const Node& n = process_.graph.nodes[node];
            parts.push_back({std::to_string(n.party), pathOf(model_, n.party), {process_.file, n.namedAt}});
        }
        for (const Clause& clause : clausesOf(tree_, statement)) {
            if (!involves(clause.kind)) {
                continue;
            }
            std::uint32_t index = 0;
            for (const Value& value : valuesOf(tree_, clause.values)) {
                parts.push_back(
                    {keyOf(value), valueText(source_, value), {process_.file, value.span}, &clause, index++});
            }
        }
        return parts;
    }

    void twice(ItemId statement) {
        const std::vector<Part> parts = partsOf(statement);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto end = parts.begin() + static_cast<std::ptrdiff_t>(i);
            const auto first =
                std::find_if(parts.begin(), end, [&](const Part& part) { return part.key == parts[i].key; });
            if (first == end) {
                continue;
            }
            const Clause& clause = *parts[i].clause;
            const bool receives = isReceiver(parts[i]) || isReceiver(*first);
            const bool informed = isInformed(parts[i]) || isInformed(*first);
            const bool twice = isReceiver(parts[i]) && isReceiver(*first);
            if (tree_.items[statement].kind == ItemKind::handoff && !informed && !twice) {
                continue;  // to oneself: H211
            }
            const auto asked = [&](const Part& part) {
                return part.clause != nullptr && part.clause->kind == ClauseKind::from && isRequest(statement);
            };
            Finding finding{.rule = "R120", .place = parts[i].place};
            finding.message = {
                asked(parts[i]) != asked(*first) ? "R120.asks-itself"
                : twice                          ? "R120.receives"
                : receives && informed           ? "R120.informed"
                : receives                       ? "R120.sends-itself"
                                                 : "R120",
                {{"role", parts[i].name}, {"title", receives ? objectsOf(statement) : titleOf(source_, statement)}}};
            finding.related.push_back({first->place, {first->clause == nullptr ? "R120.section" : "R120.first", {}}});
            if (!asked(parts[i]) || clause.values.count > 1) {
                const bool sameList = first->clause != nullptr && first->clause->kind == clause.kind;
                if (auto fix = strikeOut(source_, process_.file, clause, parts[i].index, sameList)) {
                    finding.fixes.push_back(std::move(*fix));
                }
            }
            out_.push_back(std::move(finding));
        }
    }

    static bool isReceiver(const Part& part) { return part.clause != nullptr && part.clause->kind == ClauseKind::to; }
    static bool isInformed(const Part& part) {
        return part.clause != nullptr && part.clause->kind == ClauseKind::informs;
    }

    [[nodiscard]] std::string objectsOf(ItemId statement) const {
        const std::string objects = objectsTitle(source_, statement);
        return objects.empty() ? titleOf(source_, statement) : objects;
    }

    [[nodiscard]] bool isRequest(ItemId statement) const {
        const ItemKind kind = tree_.items[statement].kind;
        return kind == ItemKind::consult || kind == ItemKind::cosign;
    }

    /// At the first that goes beyond the limit, in the order of the text.
    void tooMany() {
        std::set<std::string> asked;
        const auto limit = static_cast<std::size_t>(std::max(0, context_.settings.limits.consulted));
        Place place;
        for (const ItemId statement : process_.statements) {
            if (!isRequest(statement)) {
                continue;
            }
            for (const Clause* clause : clausesOfKind(tree_, statement, ClauseKind::from)) {
                for (const Value& value : valuesOf(tree_, clause->values)) {
                    const bool fresh = asked.insert(keyOf(value)).second;
                    if (fresh && asked.size() == limit + 1) {
                        place = {process_.file, value.span};
                    }
                }
            }
        }
        if (asked.size() > limit) {
            Finding finding{.rule = "R119", .place = place};
            finding.message = {"R119",
                               {{"process", process_.name},
                                {"count", static_cast<std::int64_t>(asked.size())},
                                {"limit", static_cast<std::int64_t>(limit)}}};
            out_.push_back(std::move(finding));
        }
    }

    const ProcessContext& context_;
    const Model& model_;
    const Process& process_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkInvolved(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    InvolvedCheck(context, context.model.processes[process], out).run();
}

}  // namespace dienstweg
