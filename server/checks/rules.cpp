// The table of rules. Ids are never reused; slugs are what people write in settings and look up in the documentation.
#include <algorithm>
#include <array>

#include "checks/catalogue.h"

namespace dienstweg {

namespace {

constexpr auto E = Severity::error;
constexpr auto W = Severity::warning;
constexpr auto I = Severity::info;
constexpr auto H = Severity::hint;

constexpr auto kRules = std::to_array<Rule>({
    {"D401", "unknown-item", E},
    {"D402", "needed-before-present", E},
    {"D404", "passed-on-without-having", E},
    {"F301", "unreachable", W},
    {"F302", "no-end", E},
    {"F303", "endless-loop", E},
    {"F304", "one-way-decision", W},
    {"F305", "unclear-branch", E},
    {"F306", "shares-off", W},
    {"F307", "jump-across-parallel", E},
    {"F308", "unknown-goal", E},
    {"F309", "too-many-steps", H},
    {"F310", "inclusive-branch", I},
    {"F311", "same-work-twice", W},
    {"F312", "circular-calls", W},
    {"H201", "undeclared-handoff", E},
    {"H202", "wrong-receiver", E},
    {"H203", "no-receiver", E},
    {"H204", "no-object", W},
    {"H205", "no-channel", W},
    {"H206", "no-deadline", W},
    {"H207", "no-confirmation", I},
    {"H208", "no-condition", I},
    {"H209", "no-return-path", W},
    {"H210", "no-escalation", I},
    {"H211", "handoff-to-self", W},
    {"H212", "pass-through", W},
    {"H213", "ping-pong", W},
    {"H214", "lost-outside", E},
    {"H215", "ambiguous-after-merge", E},
    {"H216", "join-without-owner", E},
    {"H217", "group-receiver", W},
    {"H218", "handoff-not-held", E},
    {"H219", "request-unanswered", I},
    {"H220", "contract-mismatch", E},
    {"H221", "endless-wait", W},
    {"H222", "late-unsaid", W},
    {"H223", "untriggered", W},
    {"H224", "cosign-after-approval", W},
    {"H225", "not-acted-upon", W},
    {"H226", "recall-not-told", I},
    {"H227", "no-access", I},
    {"H228", "endless-refusal", I},
    {"H229", "changed-after-cosign", W},
    {"N702", "duplicate-name", E},
    {"R101", "missing-responsible", E},
    {"R102", "several-responsible", E},
    {"R103", "unknown-role", E},
    {"R104", "unit-responsible", W},
    {"R105", "person-responsible", W},
    {"R106", "vague-responsible", W},
    {"R107", "external-responsible", W},
    {"R108", "missing-owner", E},
    {"R109", "owner-outside", W},
    {"R110", "no-deputy", W},
    {"R111", "own-deputy", E},
    {"R112", "deputy-conflict", W},
    {"R113", "role-without-unit", W},
    {"R114", "unused-role", H},
    {"R115", "no-authority", W},
    {"R116", "self-approval", E},
    {"R117", "incompatible-duties", E},
    {"R118", "no-lead", W},
    {"R119", "too-many-consulted", H},
    {"R120", "twice-involved", W},
    {"S001", "syntax", E},
    {"S002", "unreadable-text", E},
    {"S004", "invalid-setting", E},
});
static_assert(std::ranges::is_sorted(kRules, {}, &Rule::id));

}  // namespace

std::span<const Rule> allRules() { return kRules; }

const Rule* findRule(std::string_view idOrSlug) {
    const auto it =
        std::ranges::find_if(kRules, [&](const Rule& rule) { return rule.id == idOrSlug || rule.slug == idOrSlug; });
    return it == kRules.end() ? nullptr : &*it;
}

}  // namespace dienstweg
