#include "workspace/settings_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/catalogue.h"
#include "workspace/toml_library.h"

namespace dienstweg {

namespace {

using Names = std::span<const std::string_view>;

struct NamedLimit {
    std::string_view key;
    int Limits::* value;
    int least;
    int most;
};
constexpr auto kLimits = std::to_array<NamedLimit>({
    {"steps", &Limits::steps, 1, 10'000},
    {"consulted", &Limits::consulted, 1, 1'000},
    {"ping-pong", &Limits::pingPong, 2, 1'000},
});

struct NamedFact {
    std::string_view key;
    bool HandoffFacts::* value;
};
constexpr auto kFacts = std::to_array<NamedFact>({
    {"object", &HandoffFacts::object},
    {"channel", &HandoffFacts::channel},
    {"deadline", &HandoffFacts::deadline},
    {"confirmation", &HandoffFacts::confirmation},
    {"condition", &HandoffFacts::condition},
    {"escalation", &HandoffFacts::escalation},
});

constexpr auto kSections = std::to_array<std::string_view>({"language", "rules", "limits", "handoff"});
constexpr auto kHandoffKeys = std::to_array<std::string_view>({"require"});
constexpr auto kLanguages = std::to_array<std::string_view>({"de", "en"});
/// In the order of `Severity`.
constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "info", "hint", "off"});

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

std::vector<std::string> strings(Names names) { return {names.begin(), names.end()}; }

/// Walks the parsed table and takes over what is right.
class Reader {
public:
    Reader(const Text& text, FileId file) : text_(text), file_(file) {}

    void read(const toml::table& root) {
        for (const auto& [key, node] : root) {
            if (key == "language") {
                if (const auto choice = oneOf(key, node, kLanguages)) {
                    result_.settings.language = *choice == 0 ? Language::german : Language::english;
                }
            } else if (key == "rules") {
                eachEntry(key, node, [&](const toml::key& rule, const toml::node& value) { readRule(rule, value); });
            } else if (key == "limits") {
                eachEntry(key, node, [&](const toml::key& limit, const toml::node& value) { readLimit(limit, value); });
            } else if (key == "handoff") {
                eachEntry(key, node, [&](const toml::key& fact, const toml::node& value) { readHandoff(fact, value); });
            } else {
                unknownKey(key, kSections);
            }
        }
    }

    void syntaxError(std::string_view detail, const toml::source_region& region) {
        report(spanOf(region), {"S004.syntax", {{"detail", std::string(detail)}}});
    }

    ReadSettings take() && {
        auto& findings = result_.findings;
        const auto severity = result_.settings.severityOf(*findRule("S004"));
        if (severity == Severity::off) {
            findings.clear();
        }
        for (auto& finding : findings) {
            finding.severity = severity;
        }
        std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.place.span.begin; });
        return std::move(result_);
    }

private:
    template <typename Function>
    void eachEntry(const toml::key& key, const toml::node& node, Function function) {
        const auto* table = node.as_table();
        if (table == nullptr) {
            wrongType(key, node, "term.table");
            return;
        }
        for (const auto& [name, value] : *table) {
            function(name, value);
        }
    }

    void readRule(const toml::key& key, const toml::node& node) {
        const Rule* rule = findRule(key.str());
        if (rule == nullptr) {
            unknown("S004.unknown-rule", key.str(), "key", spanOf(key), nearestRule(key.str()), false);
            return;
        }
        const auto choice = oneOf(key, node, kSeverities);
        if (!choice) {
            return;
        }
        const auto [first, isNew] = ruleKeys_.emplace(rule->id, spanOf(key));
        if (!isNew) {
            const auto span = spanOf(key);
            const auto& [earlier, later] = std::minmax(first->second, span, byBegin);
            Finding& finding = report(later, {"S004.rule-twice", {{"rule", std::string(rule->id)}}});
            finding.related.push_back({{file_, earlier}, {"S004.rule-twice.first", {}}});
            if (first->second.begin < span.begin) {
                return;
            }
            first->second = span;
        }
        result_.settings.severities.insert_or_assign(std::string(rule->id), static_cast<Severity>(*choice));
    }

    void readLimit(const toml::key& key, const toml::node& node) {
        const auto limit = std::ranges::find(kLimits, key.str(), &NamedLimit::key);
        if (limit == kLimits.end()) {
            unknownKey(key, keysOf(kLimits));
            return;
        }
        const auto* number = node.as_integer();
        if (number == nullptr) {
            wrongType(key, node, "term.whole-number");
            return;
        }
        const std::int64_t value = number->get();
        if (value < limit->least || value > limit->most) {
            report(spanOf(node.source()), {"S004.out-of-range",
                                           {{"key", std::string(key.str())},
                                            {"least", std::int64_t{limit->least}},
                                            {"most", std::int64_t{limit->most}},
                                            {"value", value}}});
            return;
        }
        result_.settings.limits.*limit->value = static_cast<int>(value);
    }

    void readHandoff(const toml::key& key, const toml::node& node) {
        if (key != "require") {
            unknownKey(key, kHandoffKeys);
            return;
        }
        const auto* list = node.as_array();
        if (list == nullptr) {
            wrongType(key, node, "term.list");
            return;
        }
        HandoffFacts facts{false, false, false, false, false, false};
        const auto names = keysOf(kFacts);
        for (const auto& element : *list) {
            if (const auto choice = oneOf(key, element, names)) {
                facts.*kFacts.at(*choice).value = true;
            }
        }
        result_.settings.handoff = facts;
    }

    /// The index of the node's text among `names`; reports what is not one of them.
    std::optional<std::size_t> oneOf(const toml::key& key, const toml::node& node, Names names) {
        const auto* value = node.as_string();
        if (value == nullptr) {
            wrongType(key, node, "term.text");
            return std::nullopt;
        }
        const auto it = std::ranges::find(names, std::string_view(value->get()));
        if (it != names.end()) {
            return static_cast<std::size_t>(it - names.begin());
        }
        Finding& finding = unknown("S004.not-one-of", value->get(), "value", spanOf(node.source()),
                                   nearest(value->get(), names), true);
        finding.message.arguments.push_back({"key", std::string(key.str())});
        finding.message.arguments.push_back({"known", strings(names)});
        return std::nullopt;
    }

    void wrongType(const toml::key& key, const toml::node& node, std::string_view expected) {
        report(spanOf(node.source()),
               {"S004.wrong-type", {{"key", std::string(key.str())}, {"expected", Term{expected}}}});
    }

    void unknownKey(const toml::key& key, Names known) {
        Finding& finding = unknown("S004.unknown-key", key.str(), "key", spanOf(key), nearest(key.str(), known), false);
        finding.message.arguments.push_back({"known", strings(known)});
    }

    /// A word that is not among the known ones; with the one that it may have been meant to be as a fix.
    Finding& unknown(std::string_view key, std::string_view word, std::string_view argument, Span span,
                     std::optional<std::string_view> near, bool inQuotes) {
        Finding& finding = report(span, {key, {{argument, std::string(word)}}});
        if (near) {
            finding.message.key = withNear(key);
            finding.message.arguments.push_back({"near", std::string(*near)});
            const std::string quote = inQuotes ? "\"" : "";
            finding.fixes.push_back({{"S004.replace", {{"value", std::string(*near)}}},
                                     {{file_, {span, quote + std::string(*near) + quote}}},
                                     false});
        }
        return finding;
    }

    /// The sentence of the same key that goes on "Did you mean …?".
    static std::string_view withNear(std::string_view key) {
        if (key == "S004.unknown-rule") {
            return "S004.unknown-rule-near";
        }
        return key == "S004.unknown-key" ? "S004.unknown-key-near" : "S004.not-one-of-near";
    }

    Finding& report(Span span, Message message) {
        Finding& finding = result_.findings.emplace_back();
        finding.rule = "S004";
        finding.place = {file_, span};
        finding.message = std::move(message);
        return finding;
    }

    [[nodiscard]] Span spanOf(const toml::source_region& region) const {
        const auto begin = text_.offset({region.begin.line, region.begin.column});
        const auto end = text_.offset({region.end.line, region.end.column});
        return {begin, std::max(begin, end)};
    }
    [[nodiscard]] Span spanOf(const toml::key& key) const { return spanOf(key.source()); }

    static bool byBegin(Span a, Span b) { return a.begin < b.begin; }

    const Text& text_;
    FileId file_;
    ReadSettings result_;
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
