// What a picture keeps of how it was made, so that a later one of nearly the same graph can be like it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace dienstweg {

/// What a row or column takes before and after its middle.
struct Extent {
    int before = 0;
    int after = 0;
    void widen(Extent other) {
        before = std::max(before, other.before);
        after = std::max(after, other.after);
    }
    [[nodiscard]] int all() const { return before + after; }
};

/// Columns and rows are counted from 0, rows through all lanes from the top. Channel c lies left of column c; there is
/// one more of them at the end. Gaps are those of `gapsBetween` (grid.h).
struct Cells {
    std::vector<int> column;             ///< by node
    std::vector<int> row;                ///< by node
    std::vector<std::uint32_t> rowLane;  ///< by row: the lane it belongs to; kNoPart where there are none
    std::vector<Extent> columns;
    std::vector<int> channels;  ///< widths
    std::vector<int> wider;     ///< by channel: how much wider its tracks were made for labels
    std::vector<Extent> rows;
    std::vector<int> gaps;  ///< heights
};

}  // namespace dienstweg
