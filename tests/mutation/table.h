// What each kind of mutation must be caught by. Written before the tool, and the tool is held to it.
//
// A mutation changes one fact of a process that checks clean, the way people leave facts out or get them wrong. It is
// caught if the checker reports one of the codes. It is caught at the right place if such a finding stands where the
// table says. Beside it at most one companion may appear: another true consequence of the same fault. Whatever else is
// found counts as "other".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace dienstweg::mutation {

enum class Kind : std::uint8_t {
    // who
    removeResponsible,
    alterResponsible,
    misspellResponsible,
    unitResponsible,
    vagueResponsible,
    externalResponsible,
    secondResponsible,
    removeSectionRole,
    alterSectionRole,
    misspellSectionRole,
    removeOtherPerson,
    removeOwner,
    externalOwner,
    misspellOwner,
    removeDeputy,
    selfDeputy,
    misspellDeputy,
    // handoffs
    removeHandoff,
    removeBranchHandoff,
    removeProcessHandoff,
    removeReceiver,
    alterReceiver,
    selfReceiver,
    unitReceiver,
    externalReceiver,
    misspellReceiver,
    secondReceiver,
    removeObject,
    misspellObject,
    absentObject,
    removeChannel,
    misspellChannel,
    removeDeadline,
    removeCondition,
    removeConfirmation,
    removeRefusal,
    removeLateness,
    misspellRefusalGoal,
    misspellTold,
    wrongSender,
    // asking, sending and waiting
    removeRequestDeadline,
    removeRequestLateness,
    removeRequestResult,
    removeAsked,
    misspellAsked,
    removeAddressee,
    removeWaitDeadline,
    removeWaitAnswer,
    misspellWaitAnswer,
    misspellWaitSender,
    // flow
    removeBranch,
    removeBranchLabel,
    repeatBranchLabel,
    alterShare,
    misspellJumpGoal,
    alterJumpGoal,
    removeEnd,
    removeJoinRole,
    misspellJoinRole,
    // triggers
    removeTriggerReceiver,
    alterTriggerReceiver,
    removeTriggerSource,
    // documents
    removeProduced,
    misspellProduced,
    misspellNeeded,
    removePromised,
    removeNeed,
    paperChannel,
    secondSystem,
    removeFiling,
    // law
    removeLegalBasis,
    misspellLaw,
    removeHearing,
    oldReview,
    // declarations
    removeRole,
    removeExternal,
    removeDocument,
    removeChannelDeclaration,
    removeLaw,
    changeLaw,
    removeReasons,
    removeAppeal,
    declareUnused,
    repeatDeclaration,
};

/// Where a finding counts as being at the right place.
enum class Where : std::uint8_t {
    branches,   ///< the decision, or any of its branches and their shares
    head,       ///< keyword, label and objects of the mutated item
    clause,     ///< the mutated clause, or a value of it
    condition,  ///< the `voraussetzung` of the mutated handoff
    deadline,   ///< the `frist` of the mutated statement
    next,  ///< where the next statement says who acts (or its head, in a section), or the last statement of the way to
           ///< it
    promise,  ///< each place that names the document, or any end of the process
    trigger,  ///< a trigger of the process that was handed to
    work,     ///< head of a statement in the mutated section
    uses,     ///< each place that names what was removed
    name,     ///< the name of the second declaration
};

struct Row {
    Kind kind;
    std::string_view what;                     ///< "remove the receiver of a handoff"
    std::array<std::string_view, 3> caughtBy;  ///< any of these codes
    std::string_view companion;                ///< empty: none
    Where where;
};

/// One row a kind, in the order of `Kind`.
std::span<const Row> table();
const Row& rowOf(Kind kind);

}  // namespace dienstweg::mutation
