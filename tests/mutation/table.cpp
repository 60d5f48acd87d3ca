#include "table.h"

#include <algorithm>

namespace dienstweg::mutation {
namespace {

using enum Kind;

constexpr auto kTable = std::to_array<Row>({
    {removeResponsible, "remove the responsible of a statement", {"R101"}, "R114", Where::head},
    {alterResponsible, "make another role responsible", {"H201", "H202"}, "H215", Where::next},
    {misspellResponsible, "misspell the responsible", {"R103"}, "", Where::clause},
    {unitResponsible, "make the unit responsible instead of the role", {"R104"}, "R114", Where::clause},
    {vagueResponsible, "make \"Team\" responsible", {"R106"}, "R114", Where::clause},
    {externalResponsible, "make somebody outside responsible", {"R107"}, "H212", Where::clause},
    {secondResponsible, "make a second role responsible", {"R102"}, "", Where::clause},
    {removeSectionRole, "remove the role of a section", {"R101"}, "H216", Where::work},
    {alterSectionRole, "give a section to another role", {"H201", "H202"}, "H211", Where::next},
    {misspellSectionRole, "misspell the role of a section", {"R103"}, "R118", Where::clause},
    {removeOtherPerson, "remove \"another person\"", {"R116", "H211"}, "", Where::clause},
    {removeOwner, "remove the owner", {"R108"}, "R118", Where::head},
    {externalOwner, "make somebody outside the owner", {"R109"}, "R118", Where::clause},
    {misspellOwner, "misspell the owner", {"R103"}, "R118", Where::clause},
    {removeDeputy, "remove the deputy of a role", {"R110"}, "", Where::head},
    {selfDeputy, "make a role its own deputy", {"R111"}, "R114", Where::clause},
    {misspellDeputy, "misspell the deputy", {"R111", "R103"}, "", Where::clause},

    {removeHandoff, "remove a handoff", {"H201", "H202", "H215"}, "H213", Where::next},
    {removeBranchHandoff, "remove a handoff in a branch", {"H201", "H202", "H215"}, "", Where::next},
    {removeProcessHandoff, "remove a handoff to another process", {"H223"}, "", Where::trigger},
    {removeReceiver, "remove the receiver of a handoff", {"H203"}, "", Where::head},
    {alterReceiver, "hand over to another role", {"H202"}, "H227", Where::next},
    {selfReceiver, "hand over to the one who has the case", {"H211"}, "H202", Where::clause},
    {unitReceiver, "hand over to a unit", {"H217"}, "", Where::clause},
    {externalReceiver, "hand the case over to somebody outside", {"H214"}, "", Where::clause},
    {misspellReceiver, "misspell the receiver", {"R103"}, "", Where::clause},
    {secondReceiver, "hand over to two", {"H230"}, "", Where::clause},
    {removeObject, "remove what is handed over", {"H204"}, "", Where::head},
    {misspellObject, "misspell what is handed over", {"D401"}, "", Where::head},
    {absentObject, "hand over what is not there", {"D404"}, "", Where::head},
    {removeChannel, "remove the channel of a handoff", {"H205"}, "", Where::head},
    {misspellChannel, "misspell the channel", {"D401"}, "", Where::clause},
    {removeDeadline, "remove the deadline of a handoff", {"H206"}, "", Where::head},
    {removeCondition, "remove the condition of a handoff", {"H208"}, "", Where::head},
    {removeConfirmation, "remove the confirmation of a handoff", {"H207"}, "", Where::head},
    {removeRefusal, "remove what happens on refusal", {"H209"}, "", Where::condition},
    {removeLateness, "remove what happens when the deadline passes", {"H210"}, "H228", Where::deadline},
    {misspellRefusalGoal, "misspell where a refusal goes back to", {"F308"}, "", Where::clause},
    {misspellTold, "misspell who is told", {"R103"}, "", Where::clause},
    {wrongSender, "name a sender that does not have the case", {"H218"}, "H201", Where::clause},

    {removeRequestDeadline, "remove the deadline of a request", {"H221"}, "", Where::head},
    {removeRequestLateness, "remove what silence means", {"H222"}, "", Where::deadline},
    {removeRequestResult, "remove what a request brings back", {"H219", "D402", "D404"}, "H219", Where::uses},
    {removeAsked, "remove who is asked", {"H203"}, "", Where::head},
    {misspellAsked, "misspell who is asked", {"R103"}, "", Where::clause},
    {removeAddressee, "remove the addressee of something sent", {"H203"}, "R114", Where::head},
    {removeWaitDeadline, "remove the deadline of a wait", {"H221"}, "F301", Where::head},
    {removeWaitAnswer, "remove what is waited for", {"H231", "D402", "D404"}, "D409", Where::head},
    {misspellWaitAnswer, "misspell what is waited for", {"D401"}, "", Where::head},
    {misspellWaitSender, "misspell from whom it is awaited", {"R103"}, "", Where::clause},

    {removeBranch, "remove all branches but one", {"F304"}, "F301", Where::head},
    {removeBranchLabel, "remove the condition of a branch", {"F305"}, "", Where::branches},
    {repeatBranchLabel, "give two branches the same condition", {"F305"}, "", Where::branches},
    {alterShare, "alter a share", {"F306"}, "", Where::branches},
    {misspellJumpGoal, "misspell the goal of a jump", {"F308"}, "F301", Where::clause},
    {alterJumpGoal, "jump to a statement of somebody else", {"H201", "H202"}, "F301", Where::next},
    {removeEnd, "remove the last end", {"F302"}, "", Where::next},
    {removeJoinRole, "remove who goes on after parallel branches", {"H216"}, "", Where::head},
    {misspellJoinRole, "misspell who goes on after parallel branches", {"R103"}, "", Where::clause},

    {removeTriggerReceiver, "remove who receives the trigger", {"H203"}, "", Where::head},
    {alterTriggerReceiver, "have another role receive the trigger", {"H201"}, "", Where::next},
    {removeTriggerSource, "remove where the trigger comes from", {"H223"}, "", Where::head},

    {removeProduced, "remove where a document is produced", {"D402", "D404"}, "", Where::uses},
    {misspellProduced, "misspell a document that is produced", {"D401"}, "", Where::clause},
    {misspellNeeded, "misspell a document that is needed", {"D401"}, "", Where::clause},
    {removePromised, "remove where the document of a result is produced", {"D408"}, "", Where::promise},
    {removeNeed, "remove the only use of a document", {"D403"}, "", Where::uses},
    {paperChannel, "hand over on paper what is digital", {"D405"}, "H227", Where::clause},
    {secondSystem, "enter data in a second system", {"D406"}, "", Where::clause},
    {removeFiling, "remove where a case is filed", {"D407"}, "D409", Where::head},

    {removeLegalBasis, "remove the legal basis of a notice", {"L501"}, "D409", Where::next},
    {misspellLaw, "misspell a law", {"L502"}, "", Where::clause},
    {removeHearing, "remove the hearing before a refusal", {"L506"}, "D409", Where::next},
    {oldReview, "let the review be long ago", {"L505"}, "", Where::clause},

    {removeRole, "remove the declaration of a role", {"R103", "R111"}, "R114", Where::uses},
    {removeExternal, "remove the declaration of an external party", {"R103"}, "", Where::uses},
    {removeDocument, "remove the declaration of a document", {"D401"}, "", Where::uses},
    {removeChannelDeclaration, "remove the declaration of a channel or system", {"D401"}, "", Where::uses},
    {removeLaw, "remove the declaration of a law", {"L502"}, "", Where::uses},
    {changeLaw, "let a law have changed since the review", {"L507"}, "", Where::uses},
    {removeReasons, "remove that a notice gives reasons", {"L503"}, "", Where::name},
    {removeAppeal, "remove that a notice instructs on appeal", {"L503"}, "", Where::name},
    {declareUnused, "declare what nobody names", {"D409"}, "", Where::name},
    {repeatDeclaration, "declare a name twice", {"N702"}, "R114", Where::name},
});
static_assert(std::ranges::is_sorted(kTable, {}, &Row::kind), "a row is found by its kind");
static_assert(kTable.size() == static_cast<std::size_t>(repeatDeclaration) + 1, "a row for each kind");

}  // namespace

std::span<const Row> table() { return kTable; }

const Row& rowOf(Kind kind) { return kTable[static_cast<std::size_t>(kind)]; }

}  // namespace dienstweg::mutation
