#include "workspace/settings_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/catalogue.h"
#include "workspace/house_settings.h"
#include "workspace/settings_keys.h"
#include "workspace/settings_report.h"

namespace dienstweg {

namespace {

using namespace settings_keys;

template <typename Table>
std::vector<std::string_view> keysOf(const Table& table) {
    std::vector<std::string_view> keys;
    std::ranges::transform(table, std::back_inserter(keys), [](const auto& row) { return row.key; });
    return keys;
}

/// What a mistyped rule may have been meant to be. One letter more or less in a code is another rule, not a mistake to
/// guess at; only the case is.
std::optional<std::string_view> nearestRule(std::string_view word) {
    std::vector<std::string_view> slugs;
    for (const auto& rule : allRules()) {
        if (foldedKey(rule.id) == foldedKey(word)) {
            return rule.id;
        }
        slugs.push_back(rule.slug);
    }
    return nearest(word, slugs);
}

/// Walks the parsed table and takes over what is right.
class Reader {
public:
    Reader(const Text& text, FileId file) : report_(text, file), file_(file) {}

    void read(const toml::table& root) {
        for (const auto& [key, node] : root) {
            if (key == "language") {
                if (const auto choice = report_.oneOf(key, node, kLanguages)) {
                    settings_.language = *choice == 0 ? Language::german : Language::english;
                }
            } else if (key == "rules") {
                eachEntry(report_, key, node, [&](const auto& rule, const auto& value) { readRule(rule, value); });
            } else if (key == "limits") {
                eachEntry(report_, key, node, [&](const auto& limit, const auto& value) { readLimit(limit, value); });
            } else if (key == "handoff") {
                eachEntry(report_, key, node, [&](const auto& fact, const auto& value) { readHandoff(fact, value); });
            } else if (key == "house") {
                settings_.house = readHouseRules(key, node, report_);
            } else {
                report_.unknownKey(key, kSections);
            }
        }
    }

    void syntaxError(std::string_view detail, const toml::source_region& region) {
        report_.add(report_.spanOf(region), {"S004.syntax", {{"detail", std::string(detail)}}});
    }

    ReadSettings take() && {
        std::vector<Finding> findings = std::move(report_).take();
        const auto severity = settings_.severityOf(*findRule("S004"));
        if (severity == Severity::off) {
            findings.clear();
        }
        for (auto& finding : findings) {
            finding.severity = severity;
        }
        std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.place.span.begin; });
        return {std::move(settings_), std::move(findings)};
    }

private:
    void readRule(const toml::key& key, const toml::node& node) {
        const Rule* rule = findRule(key.str());
        if (rule == nullptr) {
            const auto near = nearestRule(key.str());
            report_.unknown({"S004.unknown-rule", "S004.unknown-rule-near", "key"}, key.str(), report_.spanOf(key),
                            near ? std::optional<std::string>(*near) : std::nullopt, std::string(near.value_or("")));
            return;
        }
        const auto choice = report_.oneOf(key, node, kSeverities);
        if (!choice) {
            return;
        }
        const auto [first, isNew] = ruleKeys_.emplace(rule->id, report_.spanOf(key));
        if (!isNew) {
            const auto span = report_.spanOf(key);
            const auto& [earlier, later] = std::minmax(first->second, span, byBegin);
            Finding& finding = report_.add(later, {"S004.rule-twice", {{"rule", std::string(rule->id)}}});
            finding.related.push_back({{file_, earlier}, {"S004.rule-twice.first", {}}});
            if (first->second.begin < span.begin) {
                return;
            }
            first->second = span;
        }
        settings_.severities.insert_or_assign(std::string(rule->id), static_cast<Severity>(*choice));
    }

    void readLimit(const toml::key& key, const toml::node& node) {
        const auto limit = std::ranges::find(kLimits, key.str(), &NamedLimit::key);
        if (limit == kLimits.end()) {
            report_.unknownKey(key, keysOf(kLimits));
            return;
        }
        const auto* number = node.as_integer();
        if (number == nullptr) {
            report_.wrongType(key, node, "term.whole-number");
            return;
        }
        const std::int64_t value = number->get();
        if (value < limit->least || value > limit->most) {
            report_.add(report_.spanOf(node.source()), {"S004.out-of-range",
                                                        {{"key", std::string(key.str())},
                                                         {"least", std::int64_t{limit->least}},
                                                         {"most", std::int64_t{limit->most}},
                                                         {"value", value}}});
            return;
        }
        settings_.limits.*limit->value = static_cast<int>(value);
    }

    void readHandoff(const toml::key& key, const toml::node& node) {
        if (key != "require") {
            report_.unknownKey(key, kHandoffKeys);
            return;
        }
        const auto* list = node.as_array();
        if (list == nullptr) {
            report_.wrongType(key, node, "term.list");
            return;
        }
        HandoffFacts facts{false, false, false, false, false, false};
        const auto names = keysOf(kFacts);
        for (const auto& element : *list) {
            if (const auto choice = report_.oneOf(key, element, names)) {
                facts.*kFacts.at(*choice).value = true;
            }
        }
        settings_.handoff = facts;
    }

    static bool byBegin(Span a, Span b) { return a.begin < b.begin; }

    SettingsReport report_;
    FileId file_;
    Settings settings_;
    std::map<std::string_view, Span> ruleKeys_;
};

}  // namespace

ReadSettings readSettings(const Text& text, FileId file) {
    Reader reader(text, file);
    try {
        reader.read(toml::parse(text.bytes()));
    } catch (const toml::parse_error& error) {
        reader.syntaxError(error.description(), error.source());
    } catch (const TomlAssertion&) {
        // The library does not say where; a malformed header is the only way here that is known.
        reader.syntaxError("malformed [section]", {});
    }
    return std::move(reader).take();
}

}  // namespace dienstweg
