#include "checks/suggestions.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/unicode.h"

namespace dienstweg {

std::string pathThatMeans(const Model& model, PartyId party) {
    std::string path = model.parties[party].path;
    for (PartyId around = model.parties[party].parent; around != kNone && findParty(model, path).party != party;) {
        around = model.parties[around].parent;
        if (around == kNone) {
            break;
        }
        path.insert(0, model.parties[around].name + ".");
    }
    return path;
}

std::vector<std::string> suggestedParties(const Model& model, std::string_view path, bool orProcess) {
    const std::string last = nameKey(path.substr(path.rfind('.') == std::string_view::npos ? 0 : path.rfind('.') + 1));
    const bool dotted = path.contains('.');
    std::vector<std::string_view> spellings;
    std::vector<PartyId> of;
    for (PartyId id = 0; id < model.parties.size(); ++id) {
        const Party& party = model.parties[id];
        if (dotted && party.path.contains('.')) {
            spellings.emplace_back(party.path);
            of.push_back(id);
        } else if (!dotted) {
            spellings.emplace_back(party.name);
            of.push_back(id);
        }
    }
    if (orProcess) {
        for (const Process& process : model.processes) {
            spellings.emplace_back(process.name);
        }
    }
    if (const auto near = nearest(path, spellings)) {
        const auto same = [&](std::string_view spelling) { return spelling.data() == near->data(); };
        const auto index = static_cast<std::size_t>(std::ranges::find_if(spellings, same) - spellings.begin());
        return {index < of.size() ? pathThatMeans(model, of[index]) : std::string(*near)};
    }
    std::vector<std::string> found;
    if (const auto named = model.partiesByName.find(last); named != model.partiesByName.end()) {
        for (const PartyId party : named->second) {
            found.push_back(pathThatMeans(model, party));
        }
    }
    if (found.size() > kMostSuggestions) {
        found.clear();
    }
    return found;
}

std::vector<std::string> meanings(const Model& model, std::string_view path) {
    std::vector<std::string> found;
    for (const PartyId candidate : findParty(model, path).candidates) {
        found.push_back(pathThatMeans(model, candidate));
    }
    return found;
}

}  // namespace dienstweg
