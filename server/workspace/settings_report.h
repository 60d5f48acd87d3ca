// How the readers of `dienstweg.toml` say what is wrong: findings of S004 at the place of a key or value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "checks/finding.h"
#include "workspace/toml_library.h"

namespace dienstweg {

using Names = std::span<const std::string_view>;

inline std::vector<std::string> strings(Names names) { return {names.begin(), names.end()}; }

class SettingsReport {
public:
    /// `file` is the id that the findings carry.
    SettingsReport(const Text& text, FileId file) : text_(text), file_(file) {}

    [[nodiscard]] Span spanOf(const toml::source_region& region) const;
    [[nodiscard]] Span spanOf(const toml::key& key) const { return spanOf(key.source()); }
    [[nodiscard]] Place placeOf(const toml::source_region& region) const { return {file_, spanOf(region)}; }

    Finding& add(Span span, Message message);
    void wrongType(const toml::key& key, const toml::node& node, std::string_view expected);
    void unknownKey(const toml::key& key, Names known);
    /// The index of the node's text among `names`; reports what is not one of them.
    std::optional<std::size_t> oneOf(const toml::key& key, const toml::node& node, Names names);

    /// The two sentences about an unknown word: the second goes on "Did you mean …?".
    struct Unknown {
        std::string_view key;
        std::string_view keyNear;
        std::string_view argument;
    };
    /// `correction` is what to write instead of all of `span`, if that is known.
    Finding& unknown(const Unknown& message, std::string_view word, Span span, std::optional<std::string> near,
                     std::string correction);

    std::vector<Finding> take() && { return std::move(findings_); }

private:
    const Text& text_;
    FileId file_;
    std::vector<Finding> findings_;
};

/// Calls `function(key, value)` for each entry of a section; reports what is none.
template <typename Function>
void eachEntry(SettingsReport& report, const toml::key& key, const toml::node& node, Function function) {
    const auto* table = node.as_table();
    if (table == nullptr) {
        report.wrongType(key, node, "term.table");
        return;
    }
    for (const auto& [name, value] : *table) {
        function(name, value);
    }
}

}  // namespace dienstweg
