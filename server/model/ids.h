// Stable ids: what diagrams, comparisons and references from outside call a statement. They survive that others are
// inserted, deleted, renamed or reordered.
//
//  * A statement with a name has that name as its id; one with a label a slug of the label ("unterlagen-pruefen").
//  * Without either, the id is made of its kind, the id of what is around it, and what it is about: the branch's text,
//  who or
//    what a handoff goes to, what is waited for ("handoff:Prüfen:kasse").
//  * Namesakes are told apart by what is around them and then by what comes before them: never by counting, but where
//  even
//    that is the same.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "syntax/source.h"

namespace dienstweg {

/// By ItemId of the file, empty for items outside of the process. No two items of the process have the same. The
/// process itself is called by its name or label.
std::vector<std::string> stableIds(const Source& source, ItemId process);

/// Pairs of an old and a new id of what is the same item in two versions of a process but has another id now, because a
/// label was reworded, a name given, or a statement moved. Items without a counterpart are not in it.
std::vector<std::pair<std::string, std::string>> matchIds(const Source& before, ItemId processBefore,
                                                          const Source& after, ItemId processAfter);

}  // namespace dienstweg
