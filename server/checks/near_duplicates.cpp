// N703 near-duplicate-name: two names that people take for one, or one that was misspelled where it was declared.
// (N702 names those that are equal to the language.)
#include <map>
#include <unordered_map>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/near_names.h"

namespace dienstweg {
namespace {

/// Names that could be taken for one another.
class Space {
public:
    void add(const std::string& name, Place place) {
        if (name.empty()) {
            return;
        }
        const auto [slot, fresh] = index_.try_emplace(nameKey(name), names_.size());
        if (fresh) {
            names_.push_back(name);
            places_.push_back(place);
            counts_.push_back(0);
        }
        ++counts_[slot->second];
    }

    void report(std::vector<Finding>& out) const {
        for (const NearPair& pair : nearPairs(names_)) {
            // Of a name that many bear and one that few bear the rare one is misspelled; else the later.
            const bool firstIsRare = counts_[pair.one] < counts_[pair.other];
            const std::uint32_t doubted = firstIsRare ? pair.one : pair.other;
            const std::uint32_t model = firstIsRare ? pair.other : pair.one;
            Finding finding{.rule = "N703", .place = places_[doubted]};
            finding.message = {keyOf(pair.kind), {{"name", names_[doubted]}, {"other", names_[model]}}};
            finding.related.push_back({places_[model], {"N703.other", {{"other", names_[model]}}}});
            out.push_back(std::move(finding));
        }
    }

private:
    static std::string_view keyOf(NearKind kind) {
        switch (kind) {
            case NearKind::letterCase: return "N703.case";
            case NearKind::umlaut: return "N703.umlaut";
            case NearKind::oneLetter: break;
        }
        return "N703.letter";
    }

    std::unordered_map<std::string, std::size_t> index_;
    std::vector<std::string> names_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> counts_;
};

void parties(const Model& model, std::vector<Finding>& out) {
    std::map<PartyKind, Space> byKind;
    for (const Party& party : model.parties) {
        byKind[party.kind].add(party.name, party.place);
    }
    for (const auto& [kind, space] : byKind) {
        space.report(out);
    }
}

void declarations(const Model& model, std::vector<Finding>& out) {
    std::map<DeclarationKind, Space> byKind;
    for (const Declaration& declaration : model.declarations) {
        const bool channel = declaration.kind == DeclarationKind::channel;  // `per EAkte` may mean either
        byKind[channel ? DeclarationKind::system : declaration.kind].add(declaration.name, declaration.place);
    }
    for (const auto& [kind, space] : byKind) {
        space.report(out);
    }
}

/// Results too: `ende als Festgesetzt` bears the name of one.
void namesIn(const Model& model, const Process& process, std::vector<Finding>& out) {
    Space space;
    const Source& source = model.source(process.file);
    for (const auto* items : {&process.results, &process.statements}) {
        for (const ItemId id : *items) {
            const Item& item = source.tree.items[id];
            if (item.name != kNone && item.kind != ItemKind::call) {  // of a call it is the process
                const Value& value = source.tree.values[item.name];
                space.add(valueText(source, value), {process.file, value.span});
            }
        }
    }
    space.report(out);
}

}  // namespace

void checkNearDuplicates(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    parties(model, out);
    declarations(model, out);
    Space processes;
    for (const Process& process : model.processes) {
        processes.add(process.name, process.place);
        namesIn(model, process, out);
    }
    processes.report(out);
}

}  // namespace dienstweg
