// Every place of a file where a thing is called by its name, declarations included: what references, highlights and
// rename read. In `Steueramt.Leitung` there are two, for the unit and for the role.
//
// Beside the uses of the model these are the names that no rule looks up: what a deadline runs from (`ab
// Nachforderung`), where that is a document; the process that a planned one replaces (`soll von P`); and the answer of
// a call that is in words the name of a result (`wenn "Erledigt"`).
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "features/thing.h"

namespace dienstweg {

struct Mention {
    Thing thing = {};                    ///< not known: nothing of that name is declared, or several
    std::vector<Thing> candidates = {};  ///< where several fit
    Span span = {};                      ///< of this name alone
    bool declares = false;
    bool writes = false;  ///< a document is made or changed here
    bool quoted = false;  ///< in a label
    ItemId item = kNone;
    ClauseId clause = kNone;  ///< kNone: the item's name, its label or one of its objects
    ValueId value = kNone;
    std::uint32_t part = 0;  ///< which name of a path
};

/// In no certain order.
void forEachMention(const Model& model, FileId file, const std::function<void(const Mention&)>& visit);

/// What stands at the place: of a name with dots the one under it. A place directly behind a name counts, too.
std::optional<Mention> mentionAt(const Model& model, FileId file, std::uint32_t offset);

}  // namespace dienstweg
