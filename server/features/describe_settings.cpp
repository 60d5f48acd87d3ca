#include "features/describe_settings.h"

#include <algorithm>

#include "checks/rule_page.h"

namespace dienstweg {
namespace {

std::string titleOf(const Rule& rule) { return "**" + std::string(rule.id) + "** – " + std::string(rule.slug); }

/// Line breaks of a page are those of its file.
std::string onOneLine(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string sentence(const std::string& key, Language language) {
    const auto words = allWords();
    const bool known = std::ranges::find(words, key, &Words::key) != words.end();
    return known ? phrase({key, {}}, language) : std::string{};
}

}  // namespace

std::string describeRule(const Rule& rule, Language language) {
    std::string text = titleOf(rule);
    if (const auto page = rulePage(rule.id, language)) {
        text += "\n\n" + onOneLine(page->summary);
    }
    if (const std::string why = sentence(std::string(rule.id) + ".why", language); !why.empty()) {
        text += "\n\n" + why;
    }
    return text;
}

std::string describeRuleInFull(const Rule& rule, Language language) {
    const auto page = rulePage(rule.id, language);
    return page ? titleOf(rule) + "\n\n" + std::string(page->body) : describeRule(rule, language);
}

std::string describeSetting(const std::vector<std::string>& section, std::string_view key, Language language) {
    std::string name = "settings";
    for (const std::string& part : section) {
        name += "." + part;
    }
    const std::string text = sentence(name + "." + std::string(key), language);
    return text.empty() ? text : "`" + std::string(key) + "` – " + text;
}

std::string describeSettingValue(std::string_view value, Language language) {
    return sentence("settings." + std::string(value), language);
}

}  // namespace dienstweg
