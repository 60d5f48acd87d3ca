#include "syntax/clause_table.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <initializer_list>

namespace dienstweg {
namespace {

struct ClauseRow {
    ClauseKind kind;
    TokenType keyword;
};

constexpr auto kClauses = std::to_array<ClauseRow>({
    {ClauseKind::by, TokenType::BY},
    {ClauseKind::with, TokenType::WITH},
    {ClauseKind::performer, TokenType::PERFORMER},
    {ClauseKind::otherPerson, TokenType::OTHER},
    {ClauseKind::informs, TokenType::INFORMS},
    {ClauseKind::needs, TokenType::NEEDS},
    {ClauseKind::produces, TokenType::PRODUCES},
    {ClauseKind::changes, TokenType::CHANGES},
    {ClauseKind::system, TokenType::SYSTEM},
    {ClauseKind::takes, TokenType::TAKES},
    {ClauseKind::idle, TokenType::IDLE},
    {ClauseKind::costs, TokenType::COSTS},
    {ClauseKind::automatic, TokenType::AUTOMATIC},
    {ClauseKind::under, TokenType::UNDER},
    {ClauseKind::from, TokenType::FROM},
    {ClauseKind::to, TokenType::TO},
    {ClauseKind::via, TokenType::PER},
    {ClauseKind::through, TokenType::THROUGH},
    {ClauseKind::deadline, TokenType::DEADLINE},
    {ClauseKind::condition, TokenType::CONDITION},
    {ClauseKind::confirmation, TokenType::CONFIRMATION},
    {ClauseKind::sequentially, TokenType::SEQUENTIALLY},
    {ClauseKind::file, TokenType::FILE},
    {ClauseKind::reviewDue, TokenType::REVIEW_DUE},
    {ClauseKind::kind, TokenType::KIND},
    {ClauseKind::repeated, TokenType::REPEATED},
    {ClauseKind::forEach, TokenType::FOR_EACH},
    {ClauseKind::note, TokenType::NOTE},
    {ClauseKind::share, TokenType::END_OF_FILE},
    {ClauseKind::goesTo, TokenType::CONTINUE},
    {ClauseKind::backTo, TokenType::BACK},
    {ClauseKind::countsAs, TokenType::COUNTS},
    {ClauseKind::joinedBy, TokenType::JOINED},
    {ClauseKind::starts, TokenType::STARTS},
    {ClauseKind::owner, TokenType::OWNER},
    {ClauseKind::lead, TokenType::LEAD},
    {ClauseKind::volume, TokenType::VOLUME},
    {ClauseKind::edition, TokenType::EDITION},
    {ClauseKind::version, TokenType::VERSION},
    {ClauseKind::reviewed, TokenType::REVIEWED},
    {ClauseKind::status, TokenType::STATUS},
    {ClauseKind::service, TokenType::SERVICE},
    {ClauseKind::calendar, TokenType::CALENDAR},
    {ClauseKind::deputy, TokenType::DEPUTY},
    {ClauseKind::may, TokenType::MAY},
    {ClauseKind::count, TokenType::COUNT},
    {ClauseKind::rate, TokenType::RATE},
    {ClauseKind::paper, TokenType::PAPER},
    {ClauseKind::digital, TokenType::DIGITAL},
    {ClauseKind::notice, TokenType::NOTICE},
    {ClauseKind::reasons, TokenType::REASONS},
    {ClauseKind::appeal, TokenType::APPEAL},
    {ClauseKind::source, TokenType::SOURCE},
    {ClauseKind::changed, TokenType::CHANGED},
    {ClauseKind::repealed, TokenType::REPEALED},
});
static_assert(kClauses.size() == kClauseKinds);
static_assert(std::ranges::is_sorted(kClauses, {}, &ClauseRow::kind), "a row is found by its kind");

struct ItemRow {
    ItemKind kind;
    TokenType keyword;
};

constexpr auto kItems = std::to_array<ItemRow>({
    {ItemKind::file, TokenType::END_OF_FILE},
    {ItemKind::organisation, TokenType::ORGANISATION},
    {ItemKind::unit, TokenType::UNIT},
    {ItemKind::role, TokenType::ROLE},
    {ItemKind::committee, TokenType::COMMITTEE},
    {ItemKind::external, TokenType::EXTERNAL},
    {ItemKind::separation, TokenType::SEPARATION},
    {ItemKind::document, TokenType::DOCUMENT},
    {ItemKind::system, TokenType::SYSTEM},
    {ItemKind::channel, TokenType::CHANNEL},
    {ItemKind::law, TokenType::LAW},
    {ItemKind::calendar, TokenType::CALENDAR},
    {ItemKind::holiday, TokenType::HOLIDAY},
    {ItemKind::process, TokenType::PROCESS},
    {ItemKind::trigger, TokenType::TRIGGER},
    {ItemKind::result, TokenType::RESULT},
    {ItemKind::step, TokenType::STEP},
    {ItemKind::check, TokenType::CHECK},
    {ItemKind::verification, TokenType::VERIFICATION},
    {ItemKind::approval, TokenType::APPROVAL},
    {ItemKind::order, TokenType::ORDER},
    {ItemKind::payment, TokenType::PAYMENT},
    {ItemKind::decision, TokenType::DECISION},
    {ItemKind::handoff, TokenType::HANDOFF},
    {ItemKind::send, TokenType::SEND},
    {ItemKind::consult, TokenType::CONSULT},
    {ItemKind::cosign, TokenType::COSIGN},
    {ItemKind::wait, TokenType::WAIT},
    {ItemKind::parallel, TokenType::PARALLEL},
    {ItemKind::forEach, TokenType::EACH},
    {ItemKind::call, TokenType::CALL},
    {ItemKind::subprocess, TokenType::SUBPROCESS},
    {ItemKind::section, TokenType::RESPONSIBLE},
    {ItemKind::group, TokenType::GROUP},
    {ItemKind::anytime, TokenType::ANYTIME},
    {ItemKind::meanwhile, TokenType::MEANWHILE},
    {ItemKind::event, TokenType::EVENT},
    {ItemKind::merge, TokenType::MERGE},
    {ItemKind::jump, TokenType::CONTINUE},
    {ItemKind::end, TokenType::END},
    {ItemKind::branch, TokenType::WHEN},
    {ItemKind::otherwise, TokenType::OTHERWISE},
    {ItemKind::parallelBranch, TokenType::BRANCH},
    {ItemKind::refused, TokenType::REFUSED},
    {ItemKind::late, TokenType::LATE},
    {ItemKind::arrival, TokenType::FOR},
    {ItemKind::passing, TokenType::DEADLINE},
});
static_assert(kItems.size() == kItemKinds);
static_assert(std::ranges::is_sorted(kItems, {}, &ItemRow::kind), "a row is found by its kind");

using Clauses = std::bitset<kClauseKinds>;

Clauses these(std::initializer_list<ClauseKind> kinds) {
    Clauses set;
    for (const ClauseKind kind : kinds) {
        set.set(static_cast<std::size_t>(kind));
    }
    return set;
}

Clauses allowedFor(ItemKind item) {
    using enum ClauseKind;
    // Who, with what, by which right: what every statement that is work in some way may say.
    static const Clauses activity = these({by, with, performer, otherPerson, informs, needs, produces, changes, system,
                                           takes, idle, costs, automatic, under, kind, repeated, forEach, note});
    static const Clauses transfer =
        these({to, from, via, through, deadline, informs, under, takes, idle, costs, note, kind, by});
    switch (item) {
        case ItemKind::step:
        case ItemKind::check:
        case ItemKind::verification:
        case ItemKind::approval:
        case ItemKind::order:
        case ItemKind::payment: return activity | these({deadline, reviewDue, file, confirmation});
        case ItemKind::decision: return activity | these({deadline});
        case ItemKind::handoff: return transfer | these({condition, confirmation, otherPerson, needs, automatic});
        case ItemKind::send: return transfer | these({confirmation, produces, system, automatic, needs});
        case ItemKind::consult:
        case ItemKind::cosign:
            return activity | these({from, via, through, deadline, sequentially, condition, confirmation});
        case ItemKind::wait: return these({by, takes, deadline, informs, note, kind, system, under, costs, performer});
        case ItemKind::parallel: return these({joinedBy, note, kind, informs});
        case ItemKind::forEach: return these({sequentially, note, kind, repeated});
        case ItemKind::call: return activity | these({deadline, to, via});
        case ItemKind::subprocess: return activity | these({deadline});
        case ItemKind::event: return activity | these({to, via, deadline});
        case ItemKind::merge: return these({by, note, kind});
        case ItemKind::end:
            return these({file, kind, note, reviewDue, informs, to, via, needs, produces, system, under});
        case ItemKind::jump: return these({goesTo, backTo});
        case ItemKind::branch:
        case ItemKind::otherwise: return these({share, goesTo, backTo});
        case ItemKind::refused:
        case ItemKind::late: return these({goesTo, backTo, to, countsAs});
        case ItemKind::arrival: return these({from, through, via, kind, goesTo, backTo, to, countsAs});
        case ItemKind::passing: return these({deadline, goesTo, backTo, to, countsAs});
        case ItemKind::anytime:
        case ItemKind::meanwhile: return these({from, through, via, to, kind, informs, deadline});
        case ItemKind::trigger: return these({from, to, via, through, starts, kind, note});
        case ItemKind::result: return these({produces});
        case ItemKind::process:
            return these({owner, lead, under, volume, edition, version, reviewed, reviewDue, status, service, deadline,
                          calendar, note});
        case ItemKind::role:
        case ItemKind::committee: return these({deputy, may, count, rate, system, calendar, note});
        case ItemKind::document: return these({paper, digital, notice, reasons, appeal, system, note});
        case ItemKind::system:
        case ItemKind::channel: return these({paper, digital});
        case ItemKind::law: return these({source, changed, repealed});
        case ItemKind::holiday: return these({reviewed});
        default: return {};
    }
}

}  // namespace

ClauseKind clauseOf(TokenType type) {
    const auto row = std::ranges::find(kClauses, type, &ClauseRow::keyword);
    return row == kClauses.end() ? ClauseKind::note : row->kind;
}

TokenType keywordOfClause(ClauseKind kind) { return kClauses[static_cast<std::size_t>(kind)].keyword; }

ItemKind itemOf(TokenType type) {
    const auto row = std::ranges::find(kItems, type, &ItemRow::keyword);
    return row == kItems.end() || type == TokenType::END_OF_FILE ? ItemKind::file : row->kind;
}

TokenType keywordOfItem(ItemKind kind) { return kItems[static_cast<std::size_t>(kind)].keyword; }

bool allows(ItemKind item, ClauseKind clause) {
    static const auto table = [] {
        std::array<Clauses, kItemKinds> rows;
        for (int i = 0; i < kItemKinds; ++i) {
            rows[static_cast<std::size_t>(i)] = allowedFor(static_cast<ItemKind>(i));
        }
        return rows;
    }();
    return table[static_cast<std::size_t>(item)].test(static_cast<std::size_t>(clause));
}

bool onlyOnce(ClauseKind clause) {
    switch (clause) {
        case ClauseKind::by:
        case ClauseKind::with:
        case ClauseKind::informs:
        case ClauseKind::needs:
        case ClauseKind::produces:
        case ClauseKind::changes:
        case ClauseKind::system:
        case ClauseKind::under:
        case ClauseKind::note:
        case ClauseKind::condition:
        case ClauseKind::deadline:
        case ClauseKind::otherPerson:
        case ClauseKind::deputy:
        case ClauseKind::may:
        case ClauseKind::file: return false;
        default: return true;
    }
}

}  // namespace dienstweg
