// F308 unknown-goal: what `weiter mit`, `zurück zu`, `beginnt mit` and `andere person als` name must be a statement of
// the process.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

struct Goal {
    Span span;
    std::string text;
    ItemId item = kNone;  ///< that names it
    bool person = false;  ///< of `andere person als`
};

class GoalsCheck {
public:
    GoalsCheck(const ProcessContext& context, const Process& process, std::vector<Finding>& out)
        : model_(context.model),
          process_(process),
          source_(model_.source(process.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (const ItemId statement : process_.statements) {
            if (const ValueId name = tree_.items[statement].name; name != kNone) {
                named_.try_emplace(nameKey(valueText(source_, tree_.values[name])), statement);
            }
        }
        walk(process_.item);
        // The same unknown goal of several jumps is one fault: a name that was changed at one end.
        for (const auto& [key, goals] : unknown_) {
            report(goals);
        }
    }

private:
    void walk(ItemId around) {
        for (const ItemId item : children(tree_, around)) {
            for (const Clause& clause : clausesOf(tree_, item)) {
                const bool jump = clause.kind == ClauseKind::goesTo || clause.kind == ClauseKind::backTo ||
                                  clause.kind == ClauseKind::starts;
                if ((jump || clause.kind == ClauseKind::otherPerson) && clause.values.count > 0) {
                    look(item, tree_.values[clause.values.first], jump);
                }
            }
            walk(item);
        }
    }

    void look(ItemId item, const Value& value, bool jump) {
        const std::string text = valueText(source_, value);
        const auto goal = named_.find(nameKey(text));
        // A group or section has a name, but no place in the flow to jump to.
        const bool exists = goal != named_.end() && (!jump || process_.graph.nodeOf[goal->second] != kNone);
        if (!exists) {
            unknown_[nameKey(text)].push_back({value.span, text, item, !jump});
        }
    }

    void report(const std::vector<Goal>& goals) {
        const Goal& first = goals.front();
        Finding finding{.rule = "F308", .place = {process_.file, first.span}};
        finding.message = {first.person ? "F308.person" : "F308", {{"goal", first.text}}};
        for (std::size_t i = 1; i < goals.size(); ++i) {
            finding.related.push_back({{process_.file, goals[i].span}, {"F308.again", {}}});
        }
        const bool look = proposed_++ < kMostProposed;
        std::vector<std::string> names;
        for (const ItemId statement : process_.statements) {
            if (look && tree_.items[statement].name != kNone && process_.graph.nodeOf[statement] != kNone) {
                names.push_back(valueText(source_, tree_.values[tree_.items[statement].name]));
            }
        }
        const std::vector<std::string_view> candidates(names.begin(), names.end());
        if (const ItemId labelled = look ? statementLabelled(first.text) : kNone; labelled != kNone) {
            finding.message.key = "F308.unnamed";
            finding.message.arguments.push_back({"title", titleOf(source_, labelled)});
            finding.related.push_back({placeOfHead(model_, process_, labelled), {"F308.meant", {}}});
            const std::string as(wordAt(source_, labelled, TokenType::AS));
            finding.fixes.push_back(insertAt(process_.file, tree_.values[tree_.items[labelled].label].span.end,
                                             " " + as + " " + first.text));
        } else if (const auto near = look ? nearest(first.text, candidates) : std::nullopt) {
            finding.message.key = first.person ? "F308.person-near" : "F308.near";
            finding.message.arguments.push_back({"near", std::string(*near)});
            Fix fix = replaceBy(finding.place, std::string(*near));
            for (std::size_t i = 1; i < goals.size(); ++i) {
                fix.edits.push_back({process_.file, {goals[i].span, std::string(*near)}});
            }
            finding.fixes.push_back(std::move(fix));
        }
        out_.push_back(std::move(finding));
    }

    /// The only statement without a name whose label has the goal as a word, or is it; kNone if there is none or
    /// several.
    [[nodiscard]] ItemId statementLabelled(const std::string& goal) const {
        const std::string wanted = joined(foldedKey(goal));
        ItemId found = kNone;
        for (const ItemId statement : process_.statements) {
            const Item& item = tree_.items[statement];
            if (item.label == kNone || item.name != kNone || process_.graph.nodeOf[statement] == kNone) {
                continue;
            }
            const std::string label = foldedKey(valueText(source_, tree_.values[item.label]));
            const bool kind = itemOf(keywordOf(goal)) == item.kind;  // `zurück zu prüfung`, and there is only one
            if (joined(label) != wanted && !hasWord(label, wanted) && !kind) {
                continue;
            }
            if (found != kNone) {
                return kNone;
            }
            found = statement;
        }
        return found;
    }

    static std::string joined(std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '_'; });
        return text;
    }

    static bool hasWord(std::string_view text, std::string_view word) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            const bool begins = at == 0 || text[at - 1] == ' ';
            const std::size_t end = at + word.size();
            if (begins && (end == text.size() || std::string_view(" ,.?!").contains(text[end]))) {
                return true;
            }
        }
        return false;
    }

    /// Beyond that many unknown goals in one process, proposals help nobody and looking for them takes long.
    static constexpr int kMostProposed = 100;

    const Model& model_;
    const Process& process_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
    std::unordered_map<std::string, ItemId> named_;
    std::map<std::string, std::vector<Goal>> unknown_;
    int proposed_ = 0;
};

}  // namespace

void checkGoals(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    GoalsCheck(context, context.model.processes[process], out).run();
}

}  // namespace dienstweg
