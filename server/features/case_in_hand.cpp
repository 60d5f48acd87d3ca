#include "features/case_in_hand.h"

#include <algorithm>

namespace dienstweg {

bool isWith(const Custody& custody, NodeId node, PartyId party) {
    const Holders& holders = custody.before[node];
    return !holders.empty() && std::ranges::all_of(holders, [&](const Holder& h) { return h.party == party; });
}

bool takesFromSection(const Node& node) {
    switch (node.kind) {
        case NodeKind::start:
        case NodeKind::split:
        case NodeKind::loopStart:
        case NodeKind::subStart:
        case NodeKind::subEnd:
        case NodeKind::anytime:
        case NodeKind::end: return false;
        default: return true;
    }
}

}  // namespace dienstweg
