// What a rule or a setting of `dienstweg.toml` is for, as Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/catalogue.h"

namespace dienstweg {

/// What the rule finds and why that matters, in two or three sentences.
std::string describeRule(const Rule& rule, Language language);
/// The whole page of the rule, with its example.
std::string describeRuleInFull(const Rule& rule, Language language);
/// A setting by its heading and name; empty if there is none of that name there.
std::string describeSetting(const std::vector<std::string>& section, std::string_view key, Language language);
/// "severity.off", "language.de", "fact.channel"; empty if there is none.
std::string describeSettingValue(std::string_view value, Language language);

}  // namespace dienstweg
