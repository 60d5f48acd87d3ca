// Tracks for lines that run side by side: two that share a stretch get different ones.
#pragma once

#include <cstddef>
#include <vector>

namespace dienstweg {

/// From `begin` to `end`, both included, in any order.
struct Stretch {
    int begin = 0;
    int end = 0;
};

struct Tracks {
    std::vector<int> of;  ///< by stretch: its track, counted from 0
    int count = 0;
};

/// In the order given, each gets the first track on which nothing is within `distance` of it.
Tracks tracksFor(const std::vector<Stretch>& stretches, int distance);

}  // namespace dienstweg
