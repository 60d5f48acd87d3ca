// D406 double-entry: the same data typed into a second system by hand. Found where the words say so: work that is not
// automatic, whose label speaks of entering, in two systems at once, into another system than the one that holds the
// document, or a second time elsewhere; and work that writes a document kept in two systems in both.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// In `foldedKey`, at the end of a word: "nacherfassen", "Datenerfassung".
constexpr auto kEnters = std::to_array<std::string_view>({
    "erfassen",
    "erfassung",
    "eingeben",
    "eingabe",
    "eintippen",
    "abtippen",
    "einpflegen",
    "uebertragen",
});
/// English labels begin with the verb.
constexpr auto kEntersFirst = std::to_array<std::string_view>(
    {"enter", "re-enter", "reenter", "type", "retype", "re-type", "key", "copy", "transcribe"});

bool speaksOfEntering(std::string_view label) {
    const std::string key = foldedKey(label);
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find_first_of(" ,;:.()/", begin), key.size());
        const std::string_view word = std::string_view(key).substr(begin, end - begin);
        if (std::ranges::any_of(kEnters, [&](std::string_view verb) { return word.ends_with(verb); }) ||
            (begin == 0 && contains(kEntersFirst, word))) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/// What a label calls the data of whatever document is at hand.
constexpr auto kData = std::to_array<std::string_view>({"daten", "angaben", "data", "details"});

class DoubleEntryCheck {
public:
    DoubleEntryCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          uses_(context.uses),
          out_(out) {}

    void run() {
        for (std::size_t i = 0; i < uses_.size();) {
            Work work{.item = uses_[i].item};
            const bool byHand = isWork(tree_.items[work.item].kind) && has(tree_, work.item, ClauseKind::system) &&
                                !has(tree_, work.item, ClauseKind::automatic);
            for (; i < uses_.size() && uses_[i].item == work.item; ++i) {
                if (byHand) {
                    add(work, uses_[i]);
                }
            }
            if (!work.systems.empty()) {
                look(work);
            }
        }
    }

private:
    /// What one statement works on, and with which systems.
    struct Work {
        ItemId item = kNone;
        std::vector<DeclarationId> systems;
        Documents reads;
        Documents writes;
        ClauseId at = kNone;  ///< names the systems
    };

    void add(Work& work, const Use& use) const {
        if (use.found == kNone || use.clause == kNone) {
            return;
        }
        const ClauseKind kind = tree_.clauses[use.clause].kind;
        if (kind == ClauseKind::system && !isPaper(use.found) && !contains(work.systems, use.found)) {
            work.systems.push_back(use.found);
            work.at = use.clause;
        } else if (kind == ClauseKind::needs) {
            work.reads.push_back(use.found);
        } else if (kind == ClauseKind::produces || kind == ClauseKind::changes) {
            work.writes.push_back(use.found);
        }
    }

    [[nodiscard]] bool isPaper(DeclarationId system) const {
        return model_.declarations[system].medium == Medium::paper;
    }
    [[nodiscard]] std::string nameOf(DeclarationId id) const { return model_.declarations[id].name; }

    void look(const Work& work) {
        const ValueId label = tree_.items[work.item].label;
        const bool enters = label != kNone && speaksOfEntering(valueText(source_, tree_.values[label]));
        if (work.systems.size() > 1) {
            const bool writesBoth = std::ranges::any_of(work.writes, [&](DeclarationId document) {
                return std::ranges::count_if(work.systems,
                                             [&](DeclarationId system) { return holds(system, document); }) > 1;
            });
            if (enters || writesBoth) {
                std::vector<std::string> systems;
                systems.reserve(work.systems.size());
                for (const DeclarationId system : work.systems) {
                    systems.push_back(nameOf(system));
                }
                report(work, "D406.both", {{"systems", std::move(systems)}});
            }
            return;
        }
        if (!enters) {
            return;
        }
        for (const DeclarationId document : work.reads) {
            if (enteredFrom(work, document)) {
                return;
            }
        }
    }

    [[nodiscard]] bool holds(DeclarationId system, DeclarationId document) const {
        return contains(model_.declarations[document].systems, system);
    }

    /// Does the label say that it is this document whose data are entered?
    [[nodiscard]] bool isAbout(const Work& work, DeclarationId document) const {
        const std::string label = foldedKey(titleOf(source_, work.item));
        return label.contains(foldedKey(nameOf(document))) ||
               std::ranges::any_of(kData, [&](std::string_view word) { return label.contains(word); });
    }

    /// One finding a statement: true if it was made.
    bool enteredFrom(const Work& work, DeclarationId document) {
        const DeclarationId system = work.systems.front();
        const auto& holders = model_.declarations[document].systems;
        const bool about = isAbout(work, document);
        if (!holders.empty()) {
            const bool onPaper = std::ranges::all_of(holders, [&](DeclarationId id) { return isPaper(id); });
            if (holds(system, document) || onPaper || (!about && work.reads.size() != 1)) {
                return false;
            }
            report(work, "D406.held",
                   {{"document", nameOf(document)}, {"holder", nameOf(holders.front())}, {"system", nameOf(system)}});
            return true;
        }
        if (!about) {
            return false;
        }
        auto& entered = entered_[document];
        for (const auto& [earlier, where] : entered) {
            if (where != system && comesAfter(earlier, work.item)) {
                report(work, "D406.again",
                       {{"document", nameOf(document)}, {"holder", nameOf(where)}, {"system", nameOf(system)}});
                out_.back().related.push_back({placeOfHead(model_, process_, earlier), {"D406.first", {}}});
                return true;
            }
        }
        entered.emplace_back(work.item, system);
        return false;
    }

    [[nodiscard]] bool comesAfter(ItemId earlier, ItemId later) const {
        const NodeId from = graph_.nodeOf[earlier];
        const NodeId to = graph_.nodeOf[later];
        return from != kNone && to != kNone && reachableFrom(graph_, from)[to];
    }

    void report(const Work& work, std::string_view key, std::vector<Argument> arguments) {
        Finding finding{.rule = "D406", .place = placeOfValues(model_, process_, tree_.clauses[work.at])};
        arguments.push_back({"title", titleOf(source_, work.item)});
        finding.message = {key, std::move(arguments)};
        out_.push_back(std::move(finding));
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Source& source_;
    const Tree& tree_;
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
    std::map<DeclarationId, std::vector<std::pair<ItemId, DeclarationId>>> entered_;  ///< where first, of documents
                                                                                      ///< that no system holds
};

}  // namespace

void checkDoubleEntry(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    DoubleEntryCheck(context, process, out).run();
}

}  // namespace dienstweg
