#include "features/rename_settings.h"

#include <algorithm>

#include "base/unicode.h"
#include "checks/read.h"
#include "features/party_path.h"

namespace dienstweg {
namespace {

struct SettingsName {
    HouseName name = {};
    bool channel = false;  ///< a channel or system, else a party
};

std::vector<SettingsName> namesIn(const HouseRules& house) {
    std::vector<SettingsName> all;
    for (const Requirements& required : house.required) {
        if (required.scope != HouseScope::everywhere) {
            all.push_back({required.of, required.scope == HouseScope::channel});
        }
    }
    for (const auto& list : house.separate) {
        for (const HouseName& name : list) {
            all.push_back({name, false});
        }
    }
    return all;
}

std::vector<std::string> keysOf(std::string_view path) {
    std::vector<std::string> keys;
    while (true) {
        const std::size_t dot = path.find('.');
        keys.push_back(nameKey(path.substr(0, dot)));
        if (dot == std::string_view::npos) {
            return keys;
        }
        path.remove_prefix(dot + 1);
    }
}

DeclarationId channelNamed(const Model& model, std::string_view name) {
    const DeclarationId channel = findDeclaration(model, DeclarationKind::channel, name);
    return channel != kNone ? channel : findDeclaration(model, DeclarationKind::system, name);
}

/// As the settings write it afterwards.
std::string renamed(const Model& model, const SettingsName& naming, const Thing& thing, const std::string& name) {
    std::string text = naming.name.text;
    if (naming.channel) {
        const bool same = thing.kind == ThingKind::declaration && channelNamed(model, text) == thing.id;
        return same ? name : text;
    }
    if (thing.kind != ThingKind::party) {
        return text;
    }
    const PartyPath path = findPartiesOnPath(model, keysOf(text), kNone);
    for (std::size_t part = 0; part < path.size(); ++part) {
        if (path[part].size() == 1 && path[part].front() == thing.id) {
            text = withPart(text, part, name);
        }
    }
    return text;
}

}  // namespace

std::vector<FileEdit> renameInSettings(const Model& model, const HouseRules& house, const Thing& thing,
                                       const std::string& name) {
    std::vector<FileEdit> edits;
    for (const SettingsName& naming : namesIn(house)) {
        if (std::string text = renamed(model, naming, thing, name); text != naming.name.text) {
            edits.push_back({naming.name.place.file, {naming.name.place.span, "\"" + text + "\""}});
        }
    }
    std::ranges::sort(edits, {}, [](const FileEdit& edit) { return edit.edit.span.begin; });
    return edits;
}

bool settingsMeanTheSame(const Model& before, const Model& after, const HouseRules& house, const Thing& thing,
                         const std::string& name) {
    return std::ranges::all_of(namesIn(house), [&](const SettingsName& naming) {
        const std::string text = renamed(before, naming, thing, name);
        return naming.channel ? channelNamed(before, naming.name.text) == channelNamed(after, text)
                              : findParty(before, naming.name.text).party == findParty(after, text).party;
    });
}

}  // namespace dienstweg
