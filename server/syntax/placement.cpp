#include "syntax/placement.h"

#include <algorithm>

#include "syntax/clause_table.h"

namespace dienstweg {
namespace {

bool isOutcome(ItemKind k) { return k == ItemKind::refused || k == ItemKind::late; }
bool isInterruption(ItemKind k) { return k == ItemKind::anytime || k == ItemKind::meanwhile; }
bool isOrganisational(ItemKind k) { return k >= ItemKind::unit && k <= ItemKind::separation; }

/// `weiter mit`, `zurück zu`, `an`, `gilt als` where they say how an outcome goes on.
bool isWay(ItemKind item, ClauseKind clause) {
    switch (clause) {
        case ClauseKind::goesTo:
        case ClauseKind::backTo: return true;
        case ClauseKind::to:
        case ClauseKind::countsAs: return isOutcome(item) || item == ItemKind::arrival || item == ItemKind::passing;
        default: return false;
    }
}

/// May clauses stand between the children?
bool mixesClauses(ItemKind item) {
    switch (item) {
        case ItemKind::process:
        case ItemKind::handoff:
        case ItemKind::send:
        case ItemKind::consult:
        case ItemKind::cosign:
        case ItemKind::wait:
        case ItemKind::event:
        case ItemKind::merge:
        case ItemKind::end: return true;
        default: return isWork(item);
    }
}

}  // namespace

bool mayHaveBraces(ItemKind item) {
    switch (item) {
        case ItemKind::external:
        case ItemKind::separation:
        case ItemKind::system:
        case ItemKind::channel:
        case ItemKind::holiday:
        case ItemKind::result:
        case ItemKind::jump: return false;
        default: return true;
    }
}

bool needsBraces(const Draft& item) {
    if (isOutcome(item.kind)) {
        return std::ranges::none_of(item.clauses,
                                    [&](const DraftClause& c) { return !c.inBraces && isWay(item.kind, c.kind); });
    }
    return isInterruption(item.kind);
}

bool mayStandOnLine(ItemKind item, ClauseKind clause) {
    if (!allows(item, clause)) {
        return false;
    }
    switch (item) {
        case ItemKind::process: return false;
        case ItemKind::role:
        case ItemKind::committee: return clause != ClauseKind::system && clause != ClauseKind::calendar;
        case ItemKind::document: return clause != ClauseKind::system && clause != ClauseKind::note;
        case ItemKind::trigger: return clause != ClauseKind::note;
        case ItemKind::wait: return clause != ClauseKind::kind;
        default: return true;
    }
}

bool mayStandInBraces(ItemKind item, ClauseKind clause) {
    if (!allows(item, clause) || !mayHaveBraces(item)) {
        return false;
    }
    switch (item) {
        case ItemKind::wait: return clause != ClauseKind::kind && clause != ClauseKind::deadline;
        case ItemKind::anytime:
        case ItemKind::meanwhile:
        case ItemKind::branch:
        case ItemKind::otherwise: return false;
        case ItemKind::refused:
        case ItemKind::late:
        case ItemKind::arrival:
        case ItemKind::passing: return clause == ClauseKind::countsAs;
        default: return true;
    }
}

int rankOf(ItemKind item, ClauseKind clause) {
    if (clause == ClauseKind::share || item == ItemKind::holiday || clause == ClauseKind::joinedBy) {
        return clause == ClauseKind::joinedBy ? 2 : 0;
    }
    if (clause == ClauseKind::deadline && (item == ItemKind::passing || isInterruption(item))) {
        return 0;
    }
    return isWay(item, clause) ? 2 : 1;
}

bool mayHold(ItemKind parent, ItemKind child) {
    switch (parent) {
        case ItemKind::file: return isDeclaration(child) && child != ItemKind::holiday;
        case ItemKind::organisation:
        case ItemKind::unit: return isOrganisational(child);
        case ItemKind::calendar: return child == ItemKind::holiday;
        case ItemKind::process: return isStatement(child) || child == ItemKind::trigger || child == ItemKind::result;
        case ItemKind::decision: return child == ItemKind::branch || child == ItemKind::otherwise;
        case ItemKind::call: return child == ItemKind::branch || child == ItemKind::otherwise || isInterruption(child);
        case ItemKind::parallel: return child == ItemKind::parallelBranch;
        case ItemKind::wait:
            return child == ItemKind::arrival || child == ItemKind::passing || isOutcome(child) ||
                   isInterruption(child);
        case ItemKind::handoff:
        case ItemKind::send:
        case ItemKind::consult:
        case ItemKind::cosign:
        case ItemKind::event:
        case ItemKind::merge:
        case ItemKind::end: return isOutcome(child) || isInterruption(child);
        case ItemKind::forEach:
        case ItemKind::subprocess:
        case ItemKind::section:
        case ItemKind::group:
        case ItemKind::anytime:
        case ItemKind::meanwhile:
        case ItemKind::branch:
        case ItemKind::otherwise:
        case ItemKind::parallelBranch:
        case ItemKind::refused:
        case ItemKind::late:
        case ItemKind::arrival:
        case ItemKind::passing: return isStatement(child);
        default: return isWork(parent) && (isOutcome(child) || isInterruption(child));
    }
}

bool mayHoldOnLine(ItemKind parent, ItemKind child) {
    switch (parent) {
        case ItemKind::wait: return isOutcome(child) || child == ItemKind::arrival;
        case ItemKind::handoff:
        case ItemKind::consult:
        case ItemKind::cosign: return isOutcome(child);
        default: return isWork(parent) && isOutcome(child);
    }
}

bool goesTogether(const Draft& item) {
    if (item.braces && std::ranges::any_of(item.clauses, [&](const DraftClause& c) {
            return !c.inBraces && isWay(item.kind, c.kind);
        })) {
        return false;
    }
    if (item.kind == ItemKind::arrival && item.onLine && (item.braces || !item.name.empty())) {
        return false;
    }
    const auto isLate = [&](const Draft& child) {
        return item.kind == ItemKind::process ? isStatement(child.kind) : !mixesClauses(item.kind) && !child.onLine;
    };
    const auto late = std::ranges::find_if(item.children, isLate);
    const auto early = static_cast<std::uint32_t>(late - item.children.begin());
    return std::all_of(late, item.children.end(), isLate) &&
           std::ranges::all_of(item.clauses, [&](const DraftClause& c) { return c.childrenBefore <= early; });
}

LabelPlace labelPlace(ItemKind item) {
    switch (item) {
        case ItemKind::file:
        case ItemKind::section:
        case ItemKind::jump:
        case ItemKind::refused:
        case ItemKind::late:
        case ItemKind::passing: return LabelPlace::none;
        case ItemKind::trigger:
        case ItemKind::anytime:
        case ItemKind::meanwhile:
        case ItemKind::arrival: return LabelPlace::insteadOfObjects;
        case ItemKind::forEach:
        case ItemKind::call:
        case ItemKind::separation: return LabelPlace::afterObjects;
        case ItemKind::holiday: return LabelPlace::afterDate;
        case ItemKind::result: return LabelPlace::afterName;
        default: return isDeclaration(item) ? LabelPlace::afterName : LabelPlace::afterKeyword;
    }
}

NamePlace namePlace(ItemKind item) {
    switch (item) {
        case ItemKind::file:
        case ItemKind::separation:
        case ItemKind::holiday:
        case ItemKind::section:
        case ItemKind::jump:
        case ItemKind::refused:
        case ItemKind::late: return NamePlace::none;
        case ItemKind::result: return NamePlace::afterKeyword;
        default: return isDeclaration(item) ? NamePlace::afterKeyword : NamePlace::afterAs;
    }
}

bool hasManyObjects(ItemKind item) {
    switch (item) {
        case ItemKind::trigger:
        case ItemKind::handoff:
        case ItemKind::send:
        case ItemKind::section:
        case ItemKind::separation:
        case ItemKind::arrival:
        case ItemKind::anytime:
        case ItemKind::meanwhile: return true;
        default: return false;
    }
}

bool hasObjects(ItemKind item) { return hasManyObjects(item) || item == ItemKind::forEach || item == ItemKind::call; }

bool isList(ClauseKind clause) {
    switch (clause) {
        case ClauseKind::by:
        case ClauseKind::with:
        case ClauseKind::performer:
        case ClauseKind::informs:
        case ClauseKind::needs:
        case ClauseKind::produces:
        case ClauseKind::changes:
        case ClauseKind::system:
        case ClauseKind::under:
        case ClauseKind::from:
        case ClauseKind::to:
        case ClauseKind::via:
        case ClauseKind::through:
        case ClauseKind::file:
        case ClauseKind::joinedBy:
        case ClauseKind::owner:
        case ClauseKind::lead:
        case ClauseKind::deputy:
        case ClauseKind::may: return true;
        default: return false;
    }
}

}  // namespace dienstweg
