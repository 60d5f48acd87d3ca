// Which parts of a process are drawn with a frame around them: sub-processes, and what may happen at any time.
//
// A frame of BPMN lies in one lane. So it is drawn only where all work in it is in one hand, nothing is handed over or
// exchanged with anybody outside, and no jump leads over its edge; anything else is shown as what is in it, so that
// custody can be read off the picture.
#pragma once

#include <set>
#include <span>
#include <vector>

#include "model/model.h"

namespace dienstweg::bpmn {

struct Frames {
    std::set<ItemId> items;      ///< `teilprozess`, and `jederzeit` or `nebenher` among the statements of the process
    std::vector<ItemId> around;  ///< by node of the flow graph: the innermost frame that it lies in; kNone

    [[nodiscard]] bool has(ItemId item) const { return items.contains(item); }
};

/// `holder` says who has the case at a node.
Frames framesOf(const Model& model, const dienstweg::Process& process, std::span<const PartyId> holders);

/// The sub-process whose event the item is: it stands among its statements, groups and sections looked through. kNone
/// if it is none.
ItemId hostOfEvent(const Tree& tree, ItemId event);

}  // namespace dienstweg::bpmn
