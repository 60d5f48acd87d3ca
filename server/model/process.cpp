#include "model/process.h"

#include <algorithm>

namespace dienstweg {

void summarise(Process& process) {
    process.work.clear();
    process.handsToProcesses = false;
    for (const Node& node : process.graph.nodes) {
        process.handsToProcesses = process.handsToProcesses || node.receivingProcess != kNone;
        if (node.kind != NodeKind::work || node.party == kNone) {
            continue;
        }
        const auto known = std::ranges::lower_bound(process.work, node.party, {}, &WorkOf::party);
        if (known != process.work.end() && known->party == node.party) {
            ++known->statements;
        } else {
            process.work.insert(known, {node.party, 1});
        }
    }
}

}  // namespace dienstweg
