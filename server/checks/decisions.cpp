// F304 one-way-decision, F305 unclear-branch, F306 shares-off, F310 inclusive-branch: a decision has branches that
// exclude one another and leave nothing out.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// Rounded shares ("33 %" three times) may miss 100 by this much.
constexpr double kRounding = 0.5;

class DecisionsCheck {
public:
    DecisionsCheck(const ProcessContext& context, const Process& process, std::vector<Finding>& out)
        : model_(context.model),
          process_(process),
          source_(model_.source(process.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (const ItemId statement : process_.statements) {
            const ItemKind kind = tree_.items[statement].kind;
            if (kind != ItemKind::decision && kind != ItemKind::call) {
                continue;
            }
            std::vector<ItemId> branches;
            for (const ItemId child : children(tree_, statement)) {
                if (tree_.items[child].kind == ItemKind::branch || tree_.items[child].kind == ItemKind::otherwise) {
                    branches.push_back(child);
                }
            }
            conditions(branches);
            if (kind == ItemKind::decision) {
                oneWay(statement, branches);
                const bool inclusive = mayBeSeveral(statement);
                if (!inclusive) {
                    shares(statement, branches);
                }
            }
        }
    }

private:
    Finding& report(std::string_view rule, Place place, Message message) {
        Finding finding{.rule = rule, .place = place, .message = std::move(message)};
        out_.push_back(std::move(finding));
        return out_.back();
    }
    [[nodiscard]] Place headPlace(ItemId item) const { return placeOfHead(model_, process_, item); }

    /// The text of a branch; empty if it has none.
    [[nodiscard]] std::string conditionOf(ItemId branch) const {
        const ValueId label = tree_.items[branch].label;
        if (label == kNone) {
            return {};
        }
        std::string text;
        bool blank = false;
        for (const char c : foldedKey(valueText(source_, tree_.values[label]))) {
            if (c == ' ' || c == '\t') {
                blank = !text.empty();
                continue;
            }
            text += blank ? " " : "";
            text += c;
            blank = false;
        }
        return text;
    }

    void oneWay(ItemId decision, const std::vector<ItemId>& branches) {
        if (branches.size() > 1) {
            return;
        }
        if (branches.empty()) {
            report("F304", headPlace(decision), {"F304.none", {{"title", titleOf(source_, decision)}}});
            return;
        }
        const ItemId only = branches.front();
        Finding& finding =
            report("F304", headPlace(decision),
                   {"F304", {{"title", titleOf(source_, decision)}, {"branch", titleOf(source_, only)}}});
        finding.related.push_back({headPlace(only), {"F304.only", {}}});
        const Item& item = tree_.items[only];
        const std::string other = item.kind == ItemKind::otherwise
                                      ? std::string{}
                                      : std::string(wordAt(source_, only, TokenType::WHEN)) + " \"" +
                                            std::string(opposite(conditionOf(only))) + "\"";
        if (!other.empty() && !other.ends_with("\"\"")) {
            finding.fixes.push_back(insertLine(source_, process_.file, item.span.end, item.span.begin, other));
        }
    }

    static std::string_view opposite(std::string_view answer) {
        constexpr auto kPairs = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"ja", "nein"}, {"nein", "ja"}, {"yes", "no"}, {"no", "yes"}});
        const auto pair = std::ranges::find(kPairs, answer, &std::pair<std::string_view, std::string_view>::first);
        return pair == kPairs.end() ? std::string_view{} : pair->second;
    }

    void conditions(const std::vector<ItemId>& branches) {
        for (std::size_t i = 0; i < branches.size(); ++i) {
            const ItemId branch = branches[i];
            const bool otherwise = tree_.items[branch].kind == ItemKind::otherwise;
            const std::string condition = conditionOf(branch);
            if (!otherwise && condition.empty()) {
                report("F305", {process_.file, tree_.items[branch].keyword}, {"F305", {}});
                continue;
            }
            const auto end = branches.begin() + static_cast<std::ptrdiff_t>(i);
            const auto same = std::find_if(branches.begin(), end, [&](ItemId earlier) {
                const bool both = tree_.items[earlier].kind == ItemKind::otherwise;
                return both == otherwise && (otherwise || conditionOf(earlier) == condition);
            });
            if (same == end) {
                continue;
            }
            const ValueId label = tree_.items[branch].label;
            const Place place{process_.file, label == kNone ? tree_.items[branch].keyword : tree_.values[label].span};
            Finding& finding = report(
                "F305", place, {otherwise ? "F305.otherwise" : "F305.same", {{"branch", titleOf(source_, branch)}}});
            finding.related.push_back({headPlace(*same), {"F305.first", {}}});
        }
    }

    /// F310: `art mehrfach`, several branches may be taken.
    bool mayBeSeveral(ItemId decision) {
        const Clause* kind = findClause(tree_, decision, ClauseKind::kind);
        if (kind == nullptr || kind->values.count == 0) {
            return false;
        }
        const std::string word = foldedKey(valueText(source_, tree_.values[kind->values.first]));
        if (word != "mehrfach" && word != "inklusiv" && word != "inclusive") {
            return false;
        }
        report("F310", placeOf(process_, *kind), {"F310", {{"title", titleOf(source_, decision)}}});
        return true;
    }

    void shares(ItemId decision, const std::vector<ItemId>& branches) {
        double sum = 0;
        std::vector<std::pair<ItemId, const Clause*>> given;
        ItemId without = kNone;
        for (const ItemId branch : branches) {
            const Clause* share = findClause(tree_, branch, ClauseKind::share);
            if (share == nullptr || share->values.count == 0) {
                without = branch;
                continue;
            }
            sum += tree_.values[share->values.first].from;
            given.emplace_back(branch, share);
        }
        if (given.empty() || branches.size() < 2) {
            return;
        }
        const bool tooMuch = sum > 100 + kRounding;
        const bool nothingLeft = without != kNone && !tooMuch && sum > 100 - kRounding;
        const bool tooLittle = without == kNone && sum < 100 - kRounding;
        if (nothingLeft) {
            relate(report("F306", headPlace(without), {"F306.nothing-left", {{"branch", titleOf(source_, without)}}}),
                   given);
        } else if (tooMuch || tooLittle) {
            Finding& finding = report("F306", headPlace(decision),
                                      {"F306", {{"title", titleOf(source_, decision)}, {"sum", rounded(sum)}}});
            relate(finding, given);
            const auto& [branch, last] = given.back();
            const double rest = rounded(100 - (sum - tree_.values[last->values.first].from));
            if (without == kNone && rest > 0) {
                finding.fixes.push_back(replaceBy(placeOf(process_, *last), written(rest, branch) + " %"));
            }
        }
    }

    /// Which of the shares is wrong only people can say.
    void relate(Finding& finding, const std::vector<std::pair<ItemId, const Clause*>>& given) const {
        for (const auto& [branch, share] : given) {
            finding.related.push_back({placeOf(process_, *share), {"F306.share", {}}});
        }
    }

    static double rounded(double share) { return std::round(share * 100) / 100; }

    [[nodiscard]] std::string written(double share, ItemId item) const {
        std::string digits = std::to_string(share);
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) {
            digits.pop_back();
        } else if (germanAt(source_, item)) {
            std::ranges::replace(digits, '.', ',');
        }
        return digits;
    }

    const Model& model_;
    const Process& process_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkDecisions(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    DecisionsCheck(context, context.model.processes[process], out).run();
}

}  // namespace dienstweg
