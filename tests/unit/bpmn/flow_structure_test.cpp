// Where ways meet again, against a look at all ways.
#include "bpmn/flow_structure.h"

#include <random>

#include <doctest/doctest.h>

#include "bpmn/definitions.h"

using namespace dienstweg::bpmn;

namespace {

/// Can an end be reached from `node` without going through `avoided`?
bool leadsOut(const Ways& next, std::uint32_t node, std::uint32_t avoided) {
    std::vector<bool> seen(next.size(), false);
    std::vector<std::uint32_t> open{node};
    seen[node] = true;
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (next[at].empty()) {
            return true;
        }
        for (const std::uint32_t to : next[at]) {
            if (to != avoided && !seen[to]) {
                seen[to] = true;
                open.push_back(to);
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("ways meet where every way to an end goes through, and nowhere nearer") {
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 chance(seed);
        const auto count = 1 + chance() % 10;
        Ways next(count);
        for (auto& ways : next) {
            for (auto some = chance() % 3; some > 0; --some) {
                ways.push_back(static_cast<std::uint32_t>(chance() % count));
            }
        }
        const auto meets = meetingPoints(next);
        for (std::uint32_t node = 0; node < count; ++node) {
            CAPTURE(seed);
            CAPTURE(node);
            if (!leadsOut(next, node, kNone)) {
                CHECK(meets[node] == kNone);
                continue;
            }
            std::vector<std::uint32_t> all;
            for (std::uint32_t other = 0; other < count; ++other) {
                if (other != node && !leadsOut(next, node, other)) {
                    all.push_back(other);
                }
            }
            CHECK((meets[node] == kNone) == all.empty());
            for (const std::uint32_t other : all) {
                // Every other one lies behind the first.
                CHECK((other == meets[node] || !leadsOut(next, meets[node], other)));
            }
        }
    }
}
