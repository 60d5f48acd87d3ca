// D409 unused-declaration: documents, systems, channels, laws and calendars that nothing names. (Roles: R114.)
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "checks/context.h"
#include "checks/read.h"
#include "syntax/edit.h"

namespace dienstweg {
namespace {

/// By DeclarationKind.
constexpr auto kKeys =
    std::to_array<std::string_view>({"D409.document", "D409.system", "D409.channel", "D409.law", "D409.calendar"});

bool travels(DeclarationKind kind) { return kind == DeclarationKind::system || kind == DeclarationKind::channel; }

class UnusedCheck {
public:
    UnusedCheck(const Model& model, std::vector<Finding>& out) : model_(model), out_(out) {}

    void run() {
        const bool wordsAreMissing =
            std::ranges::any_of(model_.files, [](const SourceFile& file) { return losesWords(file.source.tree); });
        if (model_.processes.empty() || wordsAreMissing) {
            return;  // what would use it may stand there
        }
        findUsed();
        std::vector<DeclarationId> unused;
        for (DeclarationId id = 0; id < model_.declarations.size(); ++id) {
            if (!used_[id] && !model_.declarations[id].name.empty() && !isSecond(id)) {
                unused.push_back(id);
            }
        }
        if (!unused.empty()) {
            dropMeant(unused);
        }
        for (const DeclarationId id : unused) {
            report(id, unused.size() <= kMostFixed);
        }
    }

private:
    void findUsed() {
        used_.assign(model_.declarations.size(), false);
        for (const Use& use : model_.allUses()) {
            if (use.target >= Target::document && use.target <= Target::calendar && use.found != kNone) {
                used_[use.found] = true;
            }
        }
    }

    /// N702 says so, and all uses mean the first.
    [[nodiscard]] bool isSecond(DeclarationId id) const {
        const Declaration& declaration = model_.declarations[id];
        return std::ranges::any_of(model_.declarationsByName.at(declaration.key), [&](DeclarationId other) {
            const DeclarationKind kind = model_.declarations[other].kind;
            return other < id && (kind == declaration.kind || (travels(kind) && travels(declaration.kind)));
        });
    }

    /// A misspelled name (D401, L502) was probably meant to be one of these.
    void dropMeant(std::vector<DeclarationId>& unused) const {
        int asked = 0;
        for (const Use& use : model_.allUses()) {
            const bool item = use.target >= Target::document && use.target <= Target::calendar;
            if (!item || use.known() || ++asked > kMostAsked) {
                continue;
            }
            std::erase_if(unused, [&](DeclarationId id) {
                const auto name = std::to_array<std::string_view>({model_.declarations[id].name});
                return nearest(nameAt(model_, use), name).has_value();
            });
        }
        if (asked > kMostAsked) {
            unused.clear();
        }
    }

    void report(DeclarationId id, bool fixed) {
        const Declaration& declaration = model_.declarations[id];
        Finding finding{.rule = "D409", .place = declaration.place};
        finding.message = {kKeys[static_cast<std::size_t>(declaration.kind)], {{"name", declaration.name}}};
        const FileId file = declaration.place.file;
        if (const Edits edits = fixed ? deleteItem(model_.source(file), declaration.item) : Edits{}; edits && fixed) {
            Fix fix{.title = {"D409.fix", {{"name", declaration.name}}}};
            for (const TextEdit& edit : *edits) {
                fix.edits.push_back({file, edit});
            }
            finding.fixes.push_back(std::move(fix));
        }
        out_.push_back(std::move(finding));
    }

    /// Beyond that many unknown names nobody can say what is unused.
    static constexpr int kMostAsked = 200;
    /// Whoever has more to remove does not do it one by one.
    static constexpr std::size_t kMostFixed = 200;

    const Model& model_;
    std::vector<Finding>& out_;
    std::vector<bool> used_;
};

}  // namespace

void checkUnusedDeclarations(const Context& context, std::vector<Finding>& out) {
    UnusedCheck(context.model, out).run();
}

}  // namespace dienstweg
