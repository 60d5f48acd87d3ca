// What a label of work says: a thing and what is done with it ("Antrag prüfen", "Check the application"), a thing
// alone ("Antragsprüfung"), or a verb that says nothing ("Antrag bearbeiten").
//
// German and English labels are told apart by their words; `german` says what one is taken for that shows neither.
// Few false alarms matter more than finding all: a sentence ("Antrag wird geprüft"), a verb alone ("Mahnen") and any
// verb that is not known to be empty will do.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace dienstweg {

enum class LabelFault : std::uint8_t { none, noVerb, emptyVerb };

struct LabelVerdict {
    LabelFault fault = LabelFault::none;
    Span verb = {};  ///< the empty one, in bytes of the label
};

LabelVerdict judgeWorkLabel(std::string_view label, bool german);

/// Does the first word do what the second says, and is it not part of a thing with it? "Team prüft den Antrag", "Team
/// checks the list"; not "Team list: print", "Team meetings: plan", "Team reports".
bool verbFollowsSubject(std::string_view label, bool german);

}  // namespace dienstweg
