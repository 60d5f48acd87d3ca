// Where in a picture something lies already: asked often, so it looks only at what is near.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "diagram/layout.h"

namespace dienstweg {

bool overlap(const Box& a, const Box& b);

class TakenPlaces {
public:
    /// A box of no width takes no place.
    void add(const Box& box);
    [[nodiscard]] bool isFree(const Box& box) const;

private:
    [[nodiscard]] static std::uint64_t key(int column, int row);

    std::unordered_map<std::uint64_t, std::vector<Box>> near_;  ///< by square of the picture: what reaches into it
};

}  // namespace dienstweg
