#include "workspace/house_settings.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/fact_names.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "workspace/settings_keys.h"

namespace dienstweg {

namespace {

constexpr auto kKeys = std::to_array<std::string_view>({"require", "separate", "units", "channels", "names"});
constexpr auto kScopeKeys = std::to_array<std::string_view>({"require"});
std::optional<std::string> owned(std::optional<std::string_view> text) {
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

/// Does a text write its keywords in German?
bool isGermanWord(std::string_view word) {
    const TokenType type = keywordOf(word);
    return isKeyword(type) ? foldedKey(word) == foldedKey(keyword(type).german)
                           : foldedKey(word) == "arbeit" || !std::ranges::all_of(word, [](char c) { return c > 0; });
}

class Reader {
public:
    explicit Reader(SettingsReport& report) : report_(report) {}

    HouseRules read(const toml::key& section, const toml::node& node) {
        eachEntry(report_, section, node, [&](const toml::key& key, const toml::node& value) {
            if (key == "require") {
                house_.required.push_back({HouseScope::everywhere, {}, facts(key, value, HouseScope::everywhere)});
            } else if (key == "separate") {
                separate(key, value);
            } else if (key == "units") {
                scopes(key, value, HouseScope::unit);
            } else if (key == "channels") {
                scopes(key, value, HouseScope::channel);
            } else if (key == "names") {
                eachEntry(report_, key, value, [&](const auto& kind, const auto& pattern) { names(kind, pattern); });
            } else {
                report_.unknownKey(key, kKeys);
            }
        });
        return std::move(house_);
    }

private:
    void scopes(const toml::key& section, const toml::node& node, HouseScope scope) {
        eachEntry(report_, section, node, [&](const toml::key& name, const toml::node& entries) {
            Requirements requirements{scope, {std::string(name.str()), report_.placeOf(name.source())}, {}};
            eachEntry(report_, name, entries, [&](const toml::key& key, const toml::node& value) {
                if (key == "require") {
                    requirements.facts = facts(key, value, scope);
                } else {
                    report_.unknownKey(key, kScopeKeys);
                }
            });
            house_.required.push_back(std::move(requirements));
        });
    }

    std::vector<RequiredFact> facts(const toml::key& key, const toml::node& node, HouseScope scope) {
        std::vector<RequiredFact> found;
        eachText(key, node, [&](const std::string& text, const toml::node& element) {
            for (const Fact& fact : factsNamed(text, element, scope)) {
                if (std::ranges::find(found, fact, &RequiredFact::fact) == found.end()) {
                    found.push_back({fact, report_.placeOf(element.source())});
                }
            }
        });
        return found;
    }

    /// "handoff.channel"; several for "work.duration".
    std::vector<Fact> factsNamed(const std::string& text, const toml::node& element, HouseScope scope) {
        const Span span = report_.spanOf(element.source());
        const std::size_t dot = text.find('.');
        if (dot == std::string::npos) {
            report_.add(span, {"S004.fact-form", {{"value", text}}});
            return {};
        }
        const std::string item = text.substr(0, dot);
        const std::string word = text.substr(dot + 1);
        const std::vector<ItemKind> kinds = kindsNamed(item);
        if (kinds.empty()) {
            unknownKind(item, word, span);
            return {};
        }
        std::vector<Fact> found;
        for (const ItemKind kind : kinds) {
            if (const auto fact = factNamed(kind, word)) {
                found.push_back(*fact);
            }
        }
        if (found.empty()) {
            unknownFact(item, word, kinds.front(), span);
        } else if (scope == HouseScope::channel && !allows(kinds.front(), ClauseKind::via)) {
            report_.add(span, {"S004.fact-without-channel", {{"item", item}}});
            return {};
        } else if (scope == HouseScope::unit && !canBelongToUnit(kinds.front())) {
            report_.add(span, {"S004.fact-without-unit", {{"item", item}}});
            return {};
        }
        return found;
    }

    static bool canBelongToUnit(ItemKind kind) {
        return isStatement(kind) || kind == ItemKind::process || kind == ItemKind::role || kind == ItemKind::committee;
    }

    void unknownKind(const std::string& item, const std::string& word, Span span) {
        std::vector<std::string_view> words = kindWords(true);
        std::ranges::copy(kindWords(false), std::back_inserter(words));
        const auto near = owned(nearest(item, words));
        report_.unknown({"S004.fact-item", "S004.fact-item-near", "item"}, item, span, near,
                        near ? "\"" + *near + "." + word + "\"" : "");
    }

    void unknownFact(const std::string& item, const std::string& word, ItemKind kind, Span span) {
        const bool german = isGermanWord(item);
        std::vector<std::string_view> words = factWords(kind, german);
        const std::vector<std::string> known = strings(words);
        std::ranges::copy(factWords(kind, !german), std::back_inserter(words));
        const auto near = owned(nearest(word, words));
        Finding& finding = report_.unknown({"S004.fact-unknown", "S004.fact-unknown-near", "word"}, word, span, near,
                                           near ? "\"" + item + "." + *near + "\"" : "");
        finding.message.arguments.push_back({"item", item});
        finding.message.arguments.push_back({"known", known});
    }

    void separate(const toml::key& key, const toml::node& node) {
        const auto* lists = node.as_array();
        if (lists == nullptr) {
            report_.wrongType(key, node, "term.list-of-lists");
            return;
        }
        for (const auto& list : *lists) {
            if (!list.is_array()) {
                report_.wrongType(key, list, "term.list-of-lists");
                continue;
            }
            std::vector<HouseName> roles;
            eachText(key, list, [&](const std::string& text, const toml::node& element) {
                roles.push_back({text, report_.placeOf(element.source())});
            });
            if (list.as_array()->size() < 2) {
                report_.add(report_.spanOf(list.source()), {"S004.separate-few", {}});
            } else {
                house_.separate.push_back(std::move(roles));
            }
        }
    }

    void names(const toml::key& key, const toml::node& node) {
        const TokenType type = keywordOf(key.str());
        const ItemKind kind = isKeyword(type) ? itemOf(type) : ItemKind::file;
        if (std::ranges::find(settings_keys::kNamedKinds, kind) == settings_keys::kNamedKinds.end()) {
            std::vector<std::string_view> known;
            for (const ItemKind named : settings_keys::kNamedKinds) {
                known.push_back(keyword(keywordOfItem(named)).english);
            }
            report_.unknownKey(key, known);
            return;
        }
        NameRule rule{.kind = kind, .place = report_.placeOf(node.source())};
        const auto add = [&](const std::string& text, const toml::node& element) {
            NamePattern pattern(text);
            if (!pattern.isValid()) {
                report_.add(report_.spanOf(element.source()), {"S004.pattern", {{"pattern", text}}});
                return;
            }
            rule.patterns.push_back(std::move(pattern));
            rule.written.push_back(text);
        };
        if (const auto* text = node.as_string()) {
            add(text->get(), node);
        } else {
            eachText(key, node, add);
        }
        if (!rule.patterns.empty()) {
            house_.names.push_back(std::move(rule));
        }
    }

    /// Calls `function(text, node)` for each text of a list.
    template <typename Function>
    void eachText(const toml::key& key, const toml::node& node, Function function) {
        const auto* list = node.as_array();
        if (list == nullptr) {
            report_.wrongType(key, node, "term.list");
            return;
        }
        for (const auto& element : *list) {
            if (const auto* text = element.as_string()) {
                function(text->get(), element);
            } else {
                report_.wrongType(key, element, "term.text");
            }
        }
    }

    SettingsReport& report_;
    HouseRules house_;
};

}  // namespace

HouseRules readHouseRules(const toml::key& key, const toml::node& node, SettingsReport& report) {
    return Reader(report).read(key, node);
}

}  // namespace dienstweg
