// D403 produced-and-never-used: a document that is made, and then nobody needs it, gets it or keeps it.
#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

class ProductsCheck {
public:
    ProductsCheck(const Context& context, std::vector<Finding>& out)
        : model_(context.model), out_(out), group_(model_.processes.size()) {}

    void run() {
        groupProcesses();
        for (const Use& use : model_.allUses()) {
            if (use.target == Target::document && use.process != kNone) {
                look(use);
            }
        }
        for (const auto& [key, makers] : makers_) {
            const auto& [process, document] = key;
            if (!used_.contains(keyOf(group_[process], document)) && !isKept(process) && !isMeant(process, document)) {
                report(document, makers);
            }
        }
    }

private:
    /// What one process makes another may use that it calls, hands over to or is called by.
    void groupProcesses() {
        for (ProcessId process = 0; process < group_.size(); ++process) {
            group_[process] = process;
        }
        for (const Use& use : model_.allUses()) {
            if (use.process != kNone && use.foundProcess != kNone) {
                group_[rootOf(use.process)] = rootOf(use.foundProcess);
            }
        }
        for (ProcessId process = 0; process < group_.size(); ++process) {
            group_[process] = rootOf(process);
        }
    }
    ProcessId rootOf(ProcessId process) {
        while (group_[process] != process) {
            group_[process] = group_[group_[process]];
            process = group_[process];
        }
        return process;
    }

    static std::uint64_t keyOf(ProcessId group, DeclarationId document) {
        return (std::uint64_t{group} << 32U) | document;
    }

    void look(const Use& use) {
        const Tree& tree = model_.tree(use.place.file);
        const bool makes = use.clause != kNone && tree.clauses[use.clause].kind == ClauseKind::produces;
        if (use.found == kNone) {
            return;
        }
        if (makes && tree.items[use.item].kind != ItemKind::result) {
            if (model_.declarations[use.found].systems.empty() && isLeft(tree, use.item)) {
                makers_[{use.process, use.found}].push_back(&use);
            }
        } else {
            used_.insert(keyOf(group_[use.process], use.found));
        }
    }

    /// Does the statement leave it at making the document? A system keeps it; sending and informing bring it to
    /// somebody; an end is where the process delivers. Of answers speaks H219, of what a called process makes that
    /// process.
    static bool isLeft(const Tree& tree, ItemId item) {
        static constexpr auto kElsewhere =
            std::to_array({ItemKind::consult, ItemKind::cosign, ItemKind::call, ItemKind::send, ItemKind::end});
        static constexpr auto kPassesOn =
            std::to_array({ClauseKind::system, ClauseKind::file, ClauseKind::informs, ClauseKind::to});
        return !contains(kElsewhere, tree.items[item].kind) &&
               std::ranges::none_of(kPassesOn, [&](ClauseKind kind) { return has(tree, item, kind); });
    }

    /// The case is filed with all that is in it, goes on in another process or outside, or nobody knows (F302).
    [[nodiscard]] bool isKept(ProcessId id) const {
        const Process& process = model_.processes[id];
        const Tree& tree = model_.tree(process.file);
        return losesWords(tree) || !process.graph.deadEnds.empty() ||
               std::ranges::any_of(process.graph.nodes, [&](const Node& node) {
                   const bool away =
                       node.kind == NodeKind::handoff &&
                       (node.receivingProcess != kNone ||
                        (node.receiver != kNone && model_.parties[node.receiver].kind == PartyKind::external));
                   return away || (node.item != kNone && has(tree, node.item, ClauseKind::file));
               });
    }

    /// A misspelled name (D401) was probably meant to be this one.
    [[nodiscard]] bool isMeant(ProcessId process, DeclarationId document) const {
        const auto name = std::to_array<std::string_view>({model_.declarations[document].name});
        return std::ranges::any_of(model_.usesOf(process), [&](const Use& use) {
            return use.target == Target::document && use.found == kNone &&
                   nearest(nameAt(model_, use), name).has_value();
        });
    }

    void report(DeclarationId document, const std::vector<const Use*>& makers) {
        const Use& first = *makers.front();
        const Source& source = model_.source(first.place.file);
        Finding finding{.rule = "D403", .place = first.place};
        finding.message = {"D403", {{"document", model_.declarations[document].name}}};
        for (std::size_t i = 1; i < makers.size(); ++i) {
            finding.related.push_back({makers[i]->place, {"D403.again", {}}});
        }
        const Clause& clause = source.tree.clauses[first.clause];
        const auto values = valuesOf(source.tree, clause.values);
        const auto at = std::ranges::find(values, first.place.span, &Value::span);
        if (makers.size() == 1 && at != values.end()) {
            const auto index = static_cast<std::uint32_t>(at - values.begin());
            if (auto fix = strikeOut(source, first.place.file, clause, index)) {
                finding.fixes.push_back(std::move(*fix));
            }
        }
        out_.push_back(std::move(finding));
    }

    const Model& model_;
    std::vector<Finding>& out_;
    std::vector<ProcessId> group_;            ///< by ProcessId: a process that stands for all that are linked
    std::unordered_set<std::uint64_t> used_;  ///< of a group and a document
    std::map<std::pair<ProcessId, DeclarationId>, std::vector<const Use*>> makers_;
};

}  // namespace

void checkUnusedProducts(const Context& context, std::vector<Finding>& out) { ProductsCheck(context, out).run(); }

}  // namespace dienstweg
