#include "diagram/tracks.h"

#include <algorithm>

namespace dienstweg {

Tracks tracksFor(const std::vector<Stretch>& stretches, int distance) {
    Tracks tracks;
    std::vector<std::vector<Stretch>> taken;
    for (const Stretch& stretch : stretches) {
        const auto [begin, end] = std::minmax(stretch.begin, stretch.end);
        const auto isFree = [&](const std::vector<Stretch>& track) {
            return std::ranges::none_of(track, [&](const Stretch& other) {
                return begin <= other.end + distance && other.begin <= end + distance;
            });
        };
        auto track = std::ranges::find_if(taken, isFree);
        if (track == taken.end()) {
            track = taken.insert(taken.end(), std::vector<Stretch>());
        }
        track->push_back({begin, end});
        tracks.of.push_back(static_cast<int>(track - taken.begin()));
    }
    tracks.count = static_cast<int>(taken.size());
    return tracks;
}

}  // namespace dienstweg
