// Who there is in BPMN files: roles from lanes and pools, units around them, parties outside from pools without
// content. One organisation for all files that are imported together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/import_process.h"
#include "syntax/draft.h"

namespace dienstweg::bpmn {

class ImportedParties {
public:
    /// A lane with lanes in it is a unit, one without is a role of the lane around it. Of several pools with content
    /// each is a unit around its lanes, or a role if it has none; a single one is what the process is called, unless it
    /// has no named lanes. A pool's only lane without a name is none. The same name at the same place is the same
    /// party.
    PartyNames add(const Definitions& definitions);

    /// An organisation without a name around all of them; its children in the order in which they came.
    [[nodiscard]] Draft organisation() const;

private:
    struct Party {
        ItemKind kind = ItemKind::role;
        std::string name;
        std::string label;
        std::uint32_t parent = kNone;
    };

    std::uint32_t party(ItemKind kind, std::string_view label, std::uint32_t parent);
    [[nodiscard]] std::string pathOf(std::uint32_t party) const;
    [[nodiscard]] Draft draftOf(std::uint32_t party) const;

    std::vector<Party> parties_;
};

}  // namespace dienstweg::bpmn
