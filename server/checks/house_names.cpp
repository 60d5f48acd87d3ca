// V803 name-pattern: names that do not fit the pattern which the settings give for their kind.
#include <algorithm>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

void check(const NameRule& rule, const std::string& name, Place place, std::vector<Finding>& out) {
    if (std::ranges::any_of(rule.patterns, [&](const NamePattern& pattern) { return pattern.matches(name); })) {
        return;
    }
    Finding finding{.rule = "V803", .place = place};
    finding.message = {"V803", {{"name", name}, {"kind", termOf(rule.kind)}, {"patterns", rule.written}}};
    finding.related.push_back({rule.place, {"V803.demanded", {}}});
    out.push_back(std::move(finding));
}

}  // namespace

void checkHouseNames(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    for (const NameRule& rule : context.settings.house.names) {
        const auto fits = [&](FileId file, ItemId item) {
            const Item& declared = model.tree(file).items[item];
            return declared.kind == rule.kind && declared.name != kNone;
        };
        for (const Party& party : model.parties) {
            if (fits(party.place.file, party.item)) {
                check(rule, party.name, party.place, out);
            }
        }
        for (const Declaration& declaration : model.declarations) {
            if (fits(declaration.place.file, declaration.item)) {
                check(rule, declaration.name, declaration.place, out);
            }
        }
        for (const Process& process : model.processes) {
            if (fits(process.file, process.item)) {
                check(rule, process.name, process.place, out);
            }
        }
    }
}

}  // namespace dienstweg
