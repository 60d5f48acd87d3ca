#include "commands/model_json_words.h"

#include <algorithm>
#include <array>

namespace dienstweg::model_json {
namespace {

struct ClauseRow {
    ClauseKind kind;
    Key key;
};

constexpr auto kClauses = std::to_array<ClauseRow>({
    {ClauseKind::by, {"responsible", Shape::references}},
    {ClauseKind::with, {"with", Shape::references}},
    {ClauseKind::performer, {"performers", Shape::references}},
    {ClauseKind::otherPerson, {"otherPersonThan", Shape::references}},
    {ClauseKind::informs, {"informs", Shape::references}},
    {ClauseKind::needs, {"needs", Shape::references}},
    {ClauseKind::produces, {"produces", Shape::references}},
    {ClauseKind::changes, {"changes", Shape::references}},
    {ClauseKind::system, {"systems", Shape::references}},
    {ClauseKind::takes, {"takes", Shape::value}},
    {ClauseKind::idle, {"idle", Shape::value}},
    {ClauseKind::costs, {"costs", Shape::value}},
    {ClauseKind::automatic, {"automatic", Shape::flag}},
    {ClauseKind::under, {"laws", Shape::references}},
    {ClauseKind::from, {"from", Shape::references}},
    {ClauseKind::to, {"to", Shape::references}},
    {ClauseKind::via, {"via", Shape::references}},
    {ClauseKind::through, {"through", Shape::references}},
    {ClauseKind::deadline, {"deadlines", Shape::deadlines}},
    {ClauseKind::condition, {"conditions", Shape::texts}},
    {ClauseKind::confirmation, {"confirmation", Shape::text}},
    {ClauseKind::sequentially, {"sequentially", Shape::flag}},
    {ClauseKind::file, {"filedIn", Shape::references}},
    {ClauseKind::reviewDue, {"reviewDue", Shape::value}},
    {ClauseKind::kind, {"exactKind", Shape::text}},
    {ClauseKind::repeated, {"repeated", Shape::text}},
    {ClauseKind::forEach, {"forEach", Shape::text}},
    {ClauseKind::note, {"notes", Shape::texts}},
    {ClauseKind::share, {"share", Shape::value}},
    {ClauseKind::goesTo, {"continueWith", Shape::reference}},
    {ClauseKind::backTo, {"backTo", Shape::reference}},
    {ClauseKind::countsAs, {"countsAs", Shape::text}},
    {ClauseKind::joinedBy, {"joinedBy", Shape::references}},
    {ClauseKind::starts, {"startsWith", Shape::reference}},
    {ClauseKind::owner, {"owners", Shape::references}},
    {ClauseKind::lead, {"lead", Shape::references}},
    {ClauseKind::volume, {"volume", Shape::value}},
    {ClauseKind::edition, {"edition", Shape::edition}},
    {ClauseKind::version, {"version", Shape::text}},
    {ClauseKind::reviewed, {"reviewed", Shape::value}},
    {ClauseKind::status, {"status", Shape::text}},
    {ClauseKind::service, {"service", Shape::text}},
    {ClauseKind::calendar, {"calendar", Shape::reference}},
    {ClauseKind::deputy, {"deputies", Shape::references}},
    {ClauseKind::may, {"may", Shape::texts}},
    {ClauseKind::count, {"count", Shape::value}},
    {ClauseKind::rate, {"rate", Shape::value}},
    {ClauseKind::paper, {"paper", Shape::flag}},
    {ClauseKind::digital, {"digital", Shape::flag}},
    {ClauseKind::notice, {"notice", Shape::flag}},
    {ClauseKind::reasons, {"reasons", Shape::flag}},
    {ClauseKind::appeal, {"appeal", Shape::flag}},
    {ClauseKind::source, {"source", Shape::text}},
    {ClauseKind::changed, {"changed", Shape::value}},
    {ClauseKind::repealed, {"repealed", Shape::value}},
});
static_assert(kClauses.size() == kClauseKinds);
static_assert(std::ranges::is_sorted(kClauses, {}, &ClauseRow::kind), "a row is found by its kind");

struct ItemRow {
    ItemKind kind;
    std::string_view word;
};

constexpr auto kItems = std::to_array<ItemRow>({
    {ItemKind::file, "file"},
    {ItemKind::organisation, "organisation"},
    {ItemKind::unit, "unit"},
    {ItemKind::role, "role"},
    {ItemKind::committee, "committee"},
    {ItemKind::external, "external"},
    {ItemKind::separation, "separation"},
    {ItemKind::document, "document"},
    {ItemKind::system, "system"},
    {ItemKind::channel, "channel"},
    {ItemKind::law, "law"},
    {ItemKind::calendar, "calendar"},
    {ItemKind::holiday, "holiday"},
    {ItemKind::process, "process"},
    {ItemKind::trigger, "trigger"},
    {ItemKind::result, "result"},
    {ItemKind::step, "step"},
    {ItemKind::check, "check"},
    {ItemKind::verification, "verification"},
    {ItemKind::approval, "approval"},
    {ItemKind::order, "order"},
    {ItemKind::payment, "payment"},
    {ItemKind::decision, "decision"},
    {ItemKind::handoff, "handoff"},
    {ItemKind::send, "send"},
    {ItemKind::consult, "consult"},
    {ItemKind::cosign, "cosign"},
    {ItemKind::wait, "wait"},
    {ItemKind::parallel, "parallel"},
    {ItemKind::forEach, "forEach"},
    {ItemKind::call, "call"},
    {ItemKind::subprocess, "subprocess"},
    {ItemKind::section, "section"},
    {ItemKind::group, "group"},
    {ItemKind::anytime, "anytime"},
    {ItemKind::meanwhile, "meanwhile"},
    {ItemKind::event, "event"},
    {ItemKind::merge, "merge"},
    {ItemKind::jump, "jump"},
    {ItemKind::end, "end"},
    {ItemKind::branch, "branch"},
    {ItemKind::otherwise, "otherwise"},
    {ItemKind::parallelBranch, "parallelBranch"},
    {ItemKind::refused, "refused"},
    {ItemKind::late, "late"},
    {ItemKind::arrival, "arrival"},
    {ItemKind::passing, "deadline"},
});
static_assert(kItems.size() == kItemKinds);
static_assert(std::ranges::is_sorted(kItems, {}, &ItemRow::kind), "a row is found by its kind");

struct UnitWords {
    std::string_view many, one;
};

constexpr auto kUnits = std::to_array<UnitWords>({{"", ""},
                                                  {"minutes", "minute"},
                                                  {"hours", "hour"},
                                                  {"days", "day"},
                                                  {"workdays", "workday"},
                                                  {"weeks", "week"},
                                                  {"months", "month"},
                                                  {"quarters", "quarter"},
                                                  {"years", "year"}});
static_assert(kUnits.size() == static_cast<std::size_t>(TimeUnit::years) + 1);

}  // namespace

Key keyOf(ClauseKind clause) { return kClauses[static_cast<std::size_t>(clause)].key; }
std::string_view wordFor(ItemKind kind) { return kItems[static_cast<std::size_t>(kind)].word; }

std::string_view wordFor(DeclarationKind kind) {
    switch (kind) {
        case DeclarationKind::document: return "document";
        case DeclarationKind::system: return "system";
        case DeclarationKind::channel: return "channel";
        case DeclarationKind::law: return "law";
        case DeclarationKind::calendar: break;
    }
    return "calendar";
}

std::string_view wordFor(TimeUnit unit) { return kUnits[static_cast<std::size_t>(unit)].many; }
std::string_view wordForOne(TimeUnit unit) { return kUnits[static_cast<std::size_t>(unit)].one; }
std::string_view wordFor(Currency currency) { return currency == Currency::euro ? "EUR" : "CHF"; }

}  // namespace dienstweg::model_json
