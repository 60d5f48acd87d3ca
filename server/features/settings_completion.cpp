#include "features/settings_completion.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "checks/fact_names.h"
#include "features/describe.h"
#include "features/describe_settings.h"
#include "features/markdown.h"
#include "features/settings_place.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "workspace/settings_keys.h"

namespace dienstweg {
namespace {

using namespace settings_keys;

class Offers {
public:
    Offers(const Model& model, SettingsPlace place, Language language)
        : model_(model), place_(std::move(place)), language_(language) {}

    std::vector<SettingsCandidate> run() && {
        switch (place_.part) {
            case SettingsPart::nothing: break;
            case SettingsPart::heading: headings(); break;
            case SettingsPart::key: keys(); break;
            case SettingsPart::value: values(); break;
        }
        return std::move(candidates_);
    }

private:
    [[nodiscard]] bool isUnder(std::string_view first, std::size_t depth) const {
        return place_.section.size() == depth && place_.section.front() == first;
    }
    /// Under [house], or under [house.units."…"] and [house.channels."…"].
    [[nodiscard]] bool isScope() const {
        return isUnder("house", 3) && (place_.section[1] == "units" || place_.section[1] == "channels");
    }

    void add(std::string_view label, std::string insert, std::string documentation) {
        candidates_.push_back({std::string(label), std::move(insert), std::move(documentation)});
    }
    void addSetting(const std::vector<std::string>& section, std::string_view key, std::string_view behind) {
        add(key, std::string(key) + std::string(behind), describeSetting(section, key, language_));
    }
    /// In quotes, if it does not stand in them already.
    void addText(const std::string& text, std::string documentation) {
        add(text, place_.quoted ? text : "\"" + text + "\"", std::move(documentation));
    }

    void headings() {
        if (place_.section.empty()) {
            for (const std::string_view section : kSections) {
                if (section != "language") {
                    addSetting({}, section, "");
                }
            }
        } else if (isUnder("house", 1)) {
            for (const std::string_view key : kHouseSections) {
                addSetting(place_.section, key, "");
            }
        } else if (isUnder("house", 2)) {
            named(place_.section[1] == "units" ? Named::units : Named::channels);
        }
    }

    void keys() {
        if (place_.section.empty()) {
            addSetting({}, "language", " = ");
        } else if (isUnder("rules", 1)) {
            for (const Rule& rule : allRules()) {
                add(rule.id, std::string(rule.id) + " = ", describeRule(rule, language_));
            }
        } else if (isUnder("limits", 1)) {
            for (const NamedLimit& limit : kLimits) {
                addSetting(place_.section, limit.key, " = ");
            }
        } else if (isUnder("handoff", 1)) {
            addSetting(place_.section, "require", " = ");
        } else if (isUnder("house", 1)) {
            addSetting(place_.section, "require", " = ");
            addSetting(place_.section, "separate", " = ");
        } else if (isScope()) {
            addSetting({"house"}, "require", " = ");
        } else if (isUnder("house", 2) && place_.section[1] == "names") {
            for (const ItemKind kind : kNamedKinds) {
                const Keyword& word = keyword(keywordOfItem(kind));
                const std::string_view spelt = language_ == Language::german ? word.german : word.english;
                add(spelt, std::string(spelt) + " = ", describeKeyword(word.english, spelt, language_));
            }
        }
    }

    void values() {
        if (place_.section.empty() && place_.key == "language") {
            texts(kLanguages, "language.");
        } else if (isUnder("rules", 1)) {
            texts(kSeverities, "severity.");
        } else if (isUnder("limits", 1)) {
            if (const auto limit = std::ranges::find(kLimits, place_.key, &NamedLimit::key); limit != kLimits.end()) {
                add(std::to_string(Limits{}.*limit->value), std::to_string(Limits{}.*limit->value), {});
            }
        } else if (isUnder("handoff", 1) && place_.key == "require") {
            for (const NamedFact& fact : kFacts) {
                addText(std::string(fact.key), describeSettingValue("fact." + std::string(fact.key), language_));
            }
        } else if ((isUnder("house", 1) || isScope()) && place_.key == "require") {
            facts();
        } else if (isUnder("house", 1) && place_.key == "separate") {
            named(Named::workers);
        }
    }

    template <typename List>
    void texts(const List& list, std::string_view prefix) {
        for (const std::string_view text : list) {
            addText(std::string(text), describeSettingValue(std::string(prefix) + std::string(text), language_));
        }
    }

    /// "step.duration": all of them are too many to read, but the client narrows them down by what is typed.
    void facts() {
        const bool german = language_ == Language::german;
        for (const std::string_view item : kindWords(german)) {
            std::vector<std::string> words;
            for (const ItemKind kind : kindsNamed(item)) {
                for (const std::string_view fact : factWords(kind, german)) {
                    if (std::ranges::find(words, fact) == words.end()) {
                        words.emplace_back(fact);
                    }
                }
            }
            for (const std::string& fact : words) {
                addText(std::string(item) + "." + fact, {});
            }
        }
    }

    enum class Named { units, channels, workers };
    void named(Named wanted) {
        for (PartyId id = 0; id < model_.parties.size() && wanted != Named::channels; ++id) {
            const Party& party = model_.parties[id];
            const bool unit = party.kind == PartyKind::unit;
            if (unit || (wanted == Named::workers && actsLikeRole(party.kind))) {
                addText(party.path, describeParty(model_, id, language_));
            }
        }
        for (DeclarationId id = 0; id < model_.declarations.size() && wanted == Named::channels; ++id) {
            const Declaration& declared = model_.declarations[id];
            if (declared.kind == DeclarationKind::channel || declared.kind == DeclarationKind::system) {
                addText(declared.name, describeDeclaration(model_, id, language_));
            }
        }
    }

    const Model& model_;
    SettingsPlace place_;
    Language language_;
    std::vector<SettingsCandidate> candidates_;
};

}  // namespace

SettingsCompletion settingsCompletion(const Model& model, const Text& settings, std::uint32_t offset,
                                      Language language) {
    SettingsPlace place = settingsPlace(settings.bytes(), offset);
    const Span replaces{place.word.begin, std::max(place.word.begin, offset)};
    return {replaces, Offers(model, std::move(place), language).run()};
}

}  // namespace dienstweg
