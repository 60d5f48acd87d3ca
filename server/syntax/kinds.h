// The kinds of everything in a tree: items (what stands for itself: declarations, statements, branches, outcomes),
// clauses (one fact of an item) and values.
#pragma once

#include <cstdint>

namespace dienstweg {

enum class ItemKind : std::uint8_t {
    file,
    // beside processes
    organisation,
    unit,
    role,
    committee,
    external,
    separation,
    document,
    system,
    channel,
    law,
    calendar,
    holiday,
    // processes and their facts that have facts of their own
    process,
    trigger,
    result,
    // statements
    step,
    check,
    verification,
    approval,
    order,
    payment,
    decision,
    handoff,
    send,
    consult,
    cosign,
    wait,
    parallel,
    forEach,
    call,
    subprocess,
    section,
    group,
    anytime,
    meanwhile,
    event,
    merge,
    jump,
    end,
    // parts of statements that may hold statements
    branch,          ///< `wenn`
    otherwise,       ///< `sonst`
    parallelBranch,  ///< `zweig`
    refused,         ///< `abgelehnt`
    late,            ///< `verspätet`
    arrival,         ///< `auf …` in a wait
    passing,         ///< `frist …` in a wait's braces
};
inline constexpr int kItemKinds = static_cast<int>(ItemKind::passing) + 1;

constexpr bool isDeclaration(ItemKind k) { return k >= ItemKind::organisation && k <= ItemKind::process; }
constexpr bool isStatement(ItemKind k) { return k >= ItemKind::step && k <= ItemKind::end; }
/// Work that somebody answers for: step, check, verification, approval, order, payment.
constexpr bool isWork(ItemKind k) { return k >= ItemKind::step && k <= ItemKind::payment; }

enum class ClauseKind : std::uint8_t {
    by,           ///< durch R
    with,         ///< mit R, …
    performer,    ///< ausführend R
    otherPerson,  ///< andere person als NAME
    informs,
    needs,
    produces,
    changes,
    system,
    takes,
    idle,
    costs,
    automatic,
    under,  ///< gemäß LAW "§", …
    from,
    to,
    via,      ///< per CHANNEL
    through,  ///< über R
    deadline,
    condition,
    confirmation,
    sequentially,
    file,  ///< ablage SYSTEM
    reviewDue,
    kind,
    repeated,
    forEach,  ///< je NAME
    note,
    share,     ///< 15 %
    goesTo,    ///< weiter mit NAME
    backTo,    ///< zurück zu NAME
    countsAs,  ///< gilt als "…"
    joinedBy,  ///< zusammen durch R
    starts,    ///< beginnt mit NAME (trigger)
    // facts of processes
    owner,
    lead,
    volume,
    edition,
    version,
    reviewed,
    status,
    service,
    calendar,
    // facts of declarations
    deputy,
    may,
    count,
    rate,
    paper,
    digital,
    notice,
    reasons,
    appeal,
    source,
    changed,
    repealed,
};
inline constexpr int kClauseKinds = static_cast<int>(ClauseKind::repealed) + 1;

enum class ValueKind : std::uint8_t {
    path,      ///< a name or a dotted reference
    law,       ///< a name, with what follows in quotes as detail
    text,      ///< "…"
    number,    ///< from
    percent,   ///< from
    duration,  ///< from [to] unit
    date,
    money,      ///< from [to] [currency] [unit: per that]
    frequency,  ///< from, per unit
    anchor,     ///< `ab NAME` of a deadline
    asIs,       ///< `ist`
    toBe,       ///< `soll [von NAME]`: the name is the detail
};

enum class TimeUnit : std::uint8_t { none, minutes, hours, days, workdays, weeks, months, quarters, years };
enum class Currency : std::uint8_t { none, euro, francs };

}  // namespace dienstweg
