#include "features/party_path.h"

#include <algorithm>

#include "checks/read.h"

namespace dienstweg {
namespace {

/// The party that the name at `last` means, and the units around it that are named before it.
void climb(const Model& model, PartyId id, const std::vector<std::string>& keys, std::size_t last, PartyPath& meant) {
    for (std::size_t i = last + 1; i-- > 0 && id != kNone;) {
        while (id != kNone && model.parties[id].key != keys[i]) {
            id = model.parties[id].parent;
        }
        if (id != kNone) {
            if (!contains(meant[i], id)) {
                meant[i].push_back(id);
            }
            id = model.parties[id].parent;
        }
    }
}

}  // namespace

PartyPath partiesOnPath(const Model& model, const std::vector<std::string>& keys, PartyId meant) {
    PartyPath path(keys.size());
    climb(model, meant, keys, keys.size() - 1, path);
    return path;
}

PartyPath findPartiesOnPath(const Model& model, const std::vector<std::string>& keys, PartyId near) {
    PartyPath path(keys.size());
    for (std::size_t count = keys.size(); count > 0; --count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += (i == 0 ? "" : ".") + keys[i];
        }
        const PartyMatch match = findParty(model, text, near);
        const std::vector<PartyId> found = match.party != kNone ? std::vector<PartyId>{match.party} : match.candidates;
        for (const PartyId party : found) {
            climb(model, party, keys, count - 1, path);
        }
        if (!found.empty()) {
            break;
        }
    }
    return path;
}

std::string withPart(std::string_view path, std::size_t part, std::string_view name) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < part; ++i) {
        begin = path.find('.', begin) + 1;
    }
    const std::size_t end = std::min(path.find('.', begin), path.size());
    return std::string(path.substr(0, begin)) + std::string(name) + std::string(path.substr(end));
}

}  // namespace dienstweg
