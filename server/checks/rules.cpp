// The table of rules. Ids are never reused; slugs are what people write in settings and look up in the documentation.
#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "checks/catalogue.h"

namespace dienstweg {

namespace {

using enum Severity;

constexpr auto kRules = std::to_array<Rule>({
    {"D401", "unknown-item", error},
    {"D402", "needed-before-present", error},
    {"D403", "produced-and-never-used", hint},
    {"D404", "passed-on-without-having", error},
    {"D405", "media-break", warning},
    {"D406", "double-entry", warning},
    {"D407", "ends-without-filing", hint},
    {"D408", "result-without-document", error},
    {"D409", "unused-declaration", hint},
    {"D410", "media-break-outside", hint},
    {"F301", "unreachable", warning},
    {"F302", "no-end", error},
    {"F303", "endless-loop", error},
    {"F304", "one-way-decision", warning},
    {"F305", "unclear-branch", error},
    {"F306", "shares-off", warning},
    {"F307", "jump-across-parallel", error},
    {"F308", "unknown-goal", error},
    {"F309", "too-many-steps", hint},
    {"F310", "inclusive-branch", info},
    {"F311", "same-work-twice", warning},
    {"F312", "circular-calls", warning},
    {"H201", "undeclared-handoff", error},
    {"H202", "wrong-receiver", error},
    {"H203", "no-receiver", error},
    {"H204", "no-object", warning},
    {"H205", "no-channel", warning},
    {"H206", "no-deadline", warning},
    {"H207", "no-confirmation", info},
    {"H208", "no-condition", info},
    {"H209", "no-return-path", warning},
    {"H210", "no-escalation", info},
    {"H211", "handoff-to-self", warning},
    {"H212", "pass-through", warning},
    {"H213", "ping-pong", warning},
    {"H214", "lost-outside", error},
    {"H215", "ambiguous-after-merge", error},
    {"H216", "join-without-owner", error},
    {"H217", "group-receiver", warning},
    {"H218", "handoff-not-held", error},
    {"H219", "request-unanswered", info},
    {"H220", "contract-mismatch", error},
    {"H221", "endless-wait", warning},
    {"H222", "late-unsaid", warning},
    {"H223", "untriggered", warning},
    {"H224", "cosign-after-approval", warning},
    {"H225", "not-acted-upon", warning},
    {"H226", "recall-not-told", info},
    {"H227", "no-access", hint},
    {"H228", "endless-refusal", info},
    {"H229", "changed-after-cosign", warning},
    {"H230", "several-receivers", error},
    {"H231", "nothing-awaited", warning},
    {"L501", "no-legal-basis", warning},
    {"L502", "unknown-law", error},
    {"L503", "incomplete-notice", warning},
    {"L505", "review-overdue", warning},
    {"L506", "no-hearing", hint},
    {"L507", "outdated-law", warning},
    {"N701", "vague-label", hint},
    {"N702", "duplicate-name", error},
    {"N703", "near-duplicate-name", warning},
    {"N704", "unexplained-abbreviation", hint},
    {"R101", "missing-responsible", error},
    {"R102", "several-responsible", error},
    {"R103", "unknown-role", error},
    {"R104", "unit-responsible", warning},
    {"R105", "person-responsible", warning},
    {"R106", "vague-responsible", warning},
    {"R107", "external-responsible", warning},
    {"R108", "missing-owner", error},
    {"R109", "owner-outside", warning},
    {"R110", "no-deputy", warning},
    {"R111", "own-deputy", error},
    {"R112", "deputy-conflict", warning},
    {"R113", "role-without-unit", warning},
    {"R114", "unused-role", hint},
    {"R115", "no-authority", warning},
    {"R116", "self-approval", error},
    {"R117", "incompatible-duties", error},
    {"R118", "no-lead", warning},
    {"R119", "too-many-consulted", hint},
    {"R120", "twice-involved", warning},
    {"S001", "syntax", error},
    {"S002", "unreadable-text", error},
    {"S003", "invalid-exception", warning},
    {"S004", "invalid-setting", error},
    {"S005", "deceptive-text", warning},
    {"V801", "required-fact", warning},
    {"V802", "separated-roles", warning},
    {"V803", "name-pattern", warning},
});
static_assert(std::ranges::is_sorted(kRules, {}, &Rule::id));

}  // namespace

std::span<const Rule> allRules() { return kRules; }

const Rule* findRule(std::string_view idOrSlug) {
    const auto it =
        std::ranges::find_if(kRules, [&](const Rule& rule) { return rule.id == idOrSlug || rule.slug == idOrSlug; });
    return it == kRules.end() ? nullptr : &*it;
}

const Rule* findWrittenRule(std::string_view idOrSlug) {
    const auto key = foldedKey(idOrSlug);
    const auto it =
        std::ranges::find_if(kRules, [&](const Rule& rule) { return foldedKey(rule.id) == key || rule.slug == key; });
    return it == kRules.end() ? nullptr : &*it;
}

}  // namespace dienstweg
