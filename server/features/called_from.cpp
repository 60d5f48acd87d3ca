#include "features/called_from.h"

namespace dienstweg {

std::vector<Place> calledFrom(const Model& model, ProcessId process) {
    std::vector<Place> places;
    for (const Use& use : model.allUses()) {
        if (use.foundProcess != process || use.process == process) {
            continue;
        }
        const ItemKind kind = model.tree(use.place.file).items[use.item].kind;
        if (kind == ItemKind::call || kind == ItemKind::handoff) {
            places.push_back(use.place);
        }
    }
    return places;
}

}  // namespace dienstweg
