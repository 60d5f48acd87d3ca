#include "commands/explain.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/slug.h"
#include "checks/rule_page.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/page_text.h"
#include "commands/visible.h"

namespace dienstweg {

namespace {

Message noSuchRule(const std::string& word) {
    std::vector<std::string_view> slugs;
    std::ranges::transform(allRules(), std::back_inserter(slugs), &Rule::slug);
    if (const auto near = nearest(word, slugs)) {
        return {"failure.unknown-rule-near", {{"word", word}, {"near", std::string(*near)}}};
    }
    return {"failure.unknown-rule", {{"word", word}}};
}

std::string titleOf(const Rule& rule, const Style& style, Language language) {
    constexpr auto kKeys = std::to_array<std::string_view>(
        {"severity.error", "severity.warning", "severity.info", "severity.hint", "severity.off"});
    const auto severity = phrase({kKeys.at(static_cast<std::size_t>(rule.severity)), {}}, language);
    return fmt::format("{} {} ({})", style.strong(rule.id), rule.slug, style.severity(rule.severity, severity));
}

std::string page(const Rule& rule, const Style& style, Language language) {
    const auto text = rulePage(rule.id, language);
    return titleOf(rule, style, language) + "\n\n" + (text ? pageText(text->body, style) + "\n" : std::string{});
}

std::string list(const Style& style, Language language) {
    std::string text = phrase({"explain.rules", {}}, language) + "\n\n";
    for (const Rule& rule : allRules()) {
        const auto shown = rulePage(rule.id, language);
        text += fmt::format("{}  {}\n", style.strong(rule.id),
                            shown ? pageText(oneLine(shown->summary), style) : std::string(rule.slug));
    }
    return text;
}

}  // namespace

int explain(const Call& call) {
    const auto language = languageOf(call).value_or(systemLanguage());
    const Style style(wantsColor(colorOf(call)));
    bool failed = false;
    Output output;
    if (call.operands.empty()) {
        output.write(list(style, language));
    }
    bool first = true;
    for (const auto& word : call.operands) {
        const auto* rule = findWrittenRule(word);
        if (rule == nullptr) {
            complain(visible(phrase({"failure", {{"reason", phrase(noSuchRule(word), language)}}}, language)));
            failed = true;
            continue;
        }
        output.write((first ? "" : "\n") + page(*rule, style, language));
        first = false;
    }
    return output.finish() == Output::End::written && !failed ? kClean : kRunFailed;
}

}  // namespace dienstweg
