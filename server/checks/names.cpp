// N702 duplicate-name: what is named must be one thing. Placed at the second, with the first beside it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

struct Named {
    std::string name;
    Place place;
};

/// Names that share one space; the first of each stays, the others are reported.
class Space {
public:
    Space(std::string_view message, std::vector<Finding>& out) : message_(message), out_(out) {}

    void add(const std::string& name, Place place) {
        if (name.empty()) {
            return;
        }
        const auto [first, fresh] = first_.try_emplace(nameKey(name), Named{name, place});
        if (fresh) {
            return;
        }
        Finding finding{.rule = "N702", .place = place};
        finding.message = {message_, {{"name", name}}};
        finding.related.push_back({first->second.place, {"N702.first", {{"name", first->second.name}}}});
        out_.push_back(std::move(finding));
    }

private:
    std::string_view message_;
    std::vector<Finding>& out_;
    std::map<std::string, Named> first_;
};

void parties(const Model& model, std::vector<Finding>& out) {
    std::map<PartyId, Space> byParent;
    for (const Party& party : model.parties) {
        byParent.try_emplace(party.parent, "N702.party", out).first->second.add(party.name, party.place);
    }
}

void declarations(const Model& model, std::vector<Finding>& out) {
    Space documents("N702.document", out);
    Space systems("N702.system", out);  // and channels: `per EAkte` may mean either
    Space laws("N702.law", out);
    Space calendars("N702.calendar", out);
    for (const Declaration& declaration : model.declarations) {
        switch (declaration.kind) {
            case DeclarationKind::document: documents.add(declaration.name, declaration.place); break;
            case DeclarationKind::system:
            case DeclarationKind::channel: systems.add(declaration.name, declaration.place); break;
            case DeclarationKind::law: laws.add(declaration.name, declaration.place); break;
            case DeclarationKind::calendar: calendars.add(declaration.name, declaration.place); break;
        }
    }
}

/// A handoff may go to a process or to whoever is named by one word: the two must differ.
void processes(const Model& model, std::vector<Finding>& out) {
    Space names("N702.process", out);
    for (const Process& process : model.processes) {
        names.add(process.name, process.place);
    }
    for (const Process& process : model.processes) {
        const auto named = model.partiesByName.find(process.key);
        if (process.name.empty() || named == model.partiesByName.end()) {
            continue;
        }
        const auto party = std::ranges::find_if(named->second, [&](PartyId id) {
            const Party& found = model.parties[id];
            const bool topLevel = found.parent == kNone || model.parties[found.parent].kind == PartyKind::organisation;
            return topLevel && found.kind != PartyKind::organisation;
        });
        if (party != named->second.end()) {
            Finding finding{.rule = "N702", .place = process.place};
            finding.message = {"N702.process-party", {{"name", process.name}}};
            finding.related.push_back({model.parties[*party].place, {"N702.first", {{"name", pathOf(model, *party)}}}});
            out.push_back(std::move(finding));
        }
    }
}

/// Several ends may bear the name of one result.
void statements(const Model& model, const Process& process, std::vector<Finding>& out) {
    const Source& source = model.source(process.file);
    Space names("N702.statement", out);
    std::set<std::string> ends;
    for (const ItemId statement : process.statements) {
        const Item& item = source.tree.items[statement];
        if (item.name == kNone || item.kind == ItemKind::call) {  // of a call it is the process, or what `als` says
            continue;
        }
        const Value& value = source.tree.values[item.name];
        const std::string name = valueText(source, value);
        if (item.kind == ItemKind::end) {
            if (!ends.insert(nameKey(name)).second) {
                continue;
            }
        }
        names.add(name, {process.file, value.span});
    }
}

}  // namespace

void checkNames(const Context& context, std::vector<Finding>& out) {
    parties(context.model, out);
    declarations(context.model, out);
    processes(context.model, out);
    for (const Process& process : context.model.processes) {
        statements(context.model, process, out);
    }
}

}  // namespace dienstweg
