#include "workspace/settings_report.h"

#include <algorithm>

#include "base/nearest.h"

namespace dienstweg {

Span SettingsReport::spanOf(const toml::source_region& region) const {
    const auto begin = text_.offset({region.begin.line, region.begin.column});
    const auto end = text_.offset({region.end.line, region.end.column});
    return {begin, std::max(begin, end)};
}

Finding& SettingsReport::add(Span span, Message message) {
    return findings_.emplace_back(Finding{.rule = "S004", .place = {file_, span}, .message = std::move(message)});
}

void SettingsReport::wrongType(const toml::key& key, const toml::node& node, std::string_view expected) {
    add(spanOf(node.source()), {"S004.wrong-type", {{"key", std::string(key.str())}, {"expected", Term{expected}}}});
}

void SettingsReport::unknownKey(const toml::key& key, Names known) {
    const auto near = nearest(key.str(), known);
    Finding& finding = unknown({"S004.unknown-key", "S004.unknown-key-near", "key"}, key.str(), spanOf(key),
                               near ? std::optional<std::string>(*near) : std::nullopt, std::string(near.value_or("")));
    finding.message.arguments.push_back({"known", strings(known)});
}

std::optional<std::size_t> SettingsReport::oneOf(const toml::key& key, const toml::node& node, Names names) {
    const auto* value = node.as_string();
    if (value == nullptr) {
        wrongType(key, node, "term.text");
        return std::nullopt;
    }
    const auto it = std::ranges::find(names, std::string_view(value->get()));
    if (it != names.end()) {
        return static_cast<std::size_t>(it - names.begin());
    }
    const auto near = nearest(value->get(), names);
    Finding& finding =
        unknown({"S004.not-one-of", "S004.not-one-of-near", "value"}, value->get(), spanOf(node.source()),
                near ? std::optional<std::string>(*near) : std::nullopt, "\"" + std::string(near.value_or("")) + "\"");
    finding.message.arguments.push_back({"key", std::string(key.str())});
    finding.message.arguments.push_back({"known", strings(names)});
    return std::nullopt;
}

Finding& SettingsReport::unknown(const Unknown& message, std::string_view word, Span span,
                                 std::optional<std::string> near, std::string correction) {
    Finding& finding = add(span, {message.key, {{message.argument, std::string(word)}}});
    if (near) {
        finding.message.key = message.keyNear;
        finding.message.arguments.push_back({"near", *near});
        finding.fixes.push_back(
            {{"S004.replace", {{"value", *near}}}, {{file_, {span, std::move(correction)}}}, false});
    }
    return finding;
}

}  // namespace dienstweg
