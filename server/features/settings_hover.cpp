#include "features/settings_hover.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "features/describe.h"
#include "features/describe_settings.h"
#include "features/settings_place.h"
#include "model/names.h"

namespace dienstweg {
namespace {

/// A unit, role, channel or system that the settings name.
std::string describeNamed(const Model& model, std::string_view name, Language language) {
    if (const PartyId party = findParty(model, name).party; party != kNone) {
        return describeParty(model, party, language);
    }
    for (const DeclarationKind kind : {DeclarationKind::channel, DeclarationKind::system}) {
        if (const DeclarationId id = findDeclaration(model, kind, name); id != kNone) {
            return describeDeclaration(model, id, language);
        }
    }
    return {};
}

std::string describeValue(const Model& model, const SettingsPlace& place, std::string_view word, Language language) {
    const std::string_view section = place.section.empty() ? std::string_view() : place.section.front();
    if (section.empty() && place.key == "language") {
        return describeSettingValue("language." + std::string(word), language);
    }
    if (section == "rules") {
        return describeSettingValue("severity." + std::string(word), language);
    }
    if (section == "handoff") {
        return describeSettingValue("fact." + std::string(word), language);
    }
    return section == "house" && place.key == "separate" ? describeNamed(model, word, language) : std::string{};
}

std::string describeKey(const SettingsPlace& place, std::string_view word, Language language) {
    if (place.section.size() == 1 && place.section.front() == "rules") {
        const Rule* rule = findWrittenRule(word);
        return rule == nullptr ? std::string{} : describeRuleInFull(*rule, language);
    }
    const bool scope = place.section.size() == 3 && place.section.front() == "house";
    return describeSetting(scope ? std::vector<std::string>{"house"} : place.section, word, language);
}

}  // namespace

std::optional<Hover> settingsHover(const Model& model, const Text& settings, std::uint32_t offset, Language language) {
    const SettingsPlace place = settingsPlace(settings.bytes(), offset);
    const std::string_view word = settings.slice(place.word);
    if (word.empty()) {
        return std::nullopt;
    }
    std::string text;
    switch (place.part) {
        case SettingsPart::nothing: break;
        case SettingsPart::key: text = describeKey(place, word, language); break;
        case SettingsPart::value: text = describeValue(model, place, word, language); break;
        case SettingsPart::heading:
            text = place.section.size() == 2 ? describeNamed(model, word, language)
                                             : describeSetting(place.section, word, language);
            break;
    }
    return text.empty() ? std::nullopt : std::optional(Hover{place.word, std::move(text)});
}

}  // namespace dienstweg
