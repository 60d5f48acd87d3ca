// D401 unknown-item, L502 unknown-law: documents, channels, systems, calendars and laws that are named and not
// declared.
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/context.h"
#include "checks/declare_fix.h"
#include "checks/fixes.h"

namespace dienstweg {
namespace {

bool isItem(Target target) { return target >= Target::document && target <= Target::calendar; }

/// Under which names are looked up together: what documents travel and are kept in is one family.
Target familyOf(Target target) { return target == Target::system ? Target::channel : target; }

/// How it is called in messages.
struct Wording {
    std::string_view key;
    std::string_view keyNear;
};
Wording wordingOf(Target target) {
    switch (target) {
        case Target::document: return {"D401.document", "D401.document-near"};
        case Target::system: return {"D401.system", "D401.system-near"};
        case Target::law: return {"L502", "L502.near"};
        case Target::calendar: return {"D401.calendar", "D401.calendar-near"};
        default: return {"D401.channel", "D401.channel-near"};
    }
}

class ItemsCheck {
public:
    ItemsCheck(const Model& model, FileId file, std::vector<Finding>& out) : model_(model), file_(file), out_(out) {}

    void run() {
        using Group = std::pair<Target, std::string>;
        std::map<Group, std::vector<const Use*>> groups;
        for (const Use& use : model_.uses[file_].uses) {
            if (isItem(use.target) && !use.known()) {
                groups[{familyOf(use.target), nameKey(nameAt(model_, use))}].push_back(&use);
            }
        }
        for (auto& [group, uses] : groups) {
            std::ranges::sort(uses, {}, [](const Use* use) { return use->place.span.begin; });
            unknown(uses);
        }
    }

private:
    void unknown(const std::vector<const Use*>& uses) {
        const Use& first = *uses.front();
        const bool isSystem = std::ranges::any_of(uses, [](const Use* use) { return use->target == Target::system; });
        const Target target = isSystem ? Target::system : first.target;
        const Wording wording = wordingOf(target);
        Finding finding{.rule = target == Target::law ? "L502" : "D401", .place = first.place};
        const std::string name = nameAt(model_, first);
        finding.message = {wording.key, {{"name", name}}};
        for (std::size_t i = 1; i < uses.size(); ++i) {
            finding.related.push_back({uses[i]->place, {"D401.again", {}}});
        }
        if (const auto near = nearestName(name, target)) {
            finding.message = {wording.keyNear, {{"name", name}, {"near", std::string(*near)}}};
            Fix fix = replaceBy(first.place, std::string(*near));
            for (std::size_t i = 1; i < uses.size(); ++i) {
                fix.edits.push_back({uses[i]->place.file, {uses[i]->place.span, std::string(*near)}});
            }
            finding.fixes.push_back(std::move(fix));
        }
        finding.fixes.push_back(declareItem(model_, first, target));
        out_.push_back(std::move(finding));
    }

    std::optional<std::string_view> nearestName(std::string_view name, Target target) {
        if (++proposed_ > kMostProposed) {
            return std::nullopt;
        }
        std::vector<std::string_view> names;
        for (const Declaration& declaration : model_.declarations) {
            if (declares(declaration.kind, target)) {
                names.emplace_back(declaration.name);
            }
        }
        return nearest(name, names);
    }

    /// Beyond that many unknown names, proposals help nobody and looking for them takes long.
    static constexpr int kMostProposed = 50;

    const Model& model_;
    FileId file_;
    std::vector<Finding>& out_;
    int proposed_ = 0;
};

}  // namespace

void checkItems(const Context& context, FileId file, std::vector<Finding>& out) {
    ItemsCheck(context.model, file, out).run();
}

}  // namespace dienstweg
