#include "diagram/taken_places.h"

#include <algorithm>

namespace dienstweg {
namespace {

constexpr int kSquare = 128;

/// Rounded down, also left of 0.
int squareOf(int at) { return at >= 0 ? at / kSquare : -((kSquare - 1 - at) / kSquare); }

/// The squares of `box`, until `visit` returns false. Returns whether all were visited.
template <typename Visit>
bool forSquares(const Box& box, Visit&& visit) {
    for (int row = squareOf(box.at.y); row <= squareOf(box.at.y + box.size.height); ++row) {
        for (int column = squareOf(box.at.x); column <= squareOf(box.at.x + box.size.width); ++column) {
            if (!visit(column, row)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

bool overlap(const Box& a, const Box& b) {
    return a.size.width > 0 && b.size.width > 0 && a.at.x < b.at.x + b.size.width && b.at.x < a.at.x + a.size.width &&
           a.at.y < b.at.y + b.size.height && b.at.y < a.at.y + a.size.height;
}

std::uint64_t TakenPlaces::key(int column, int row) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(row)) << 32U) | static_cast<std::uint32_t>(column);
}

void TakenPlaces::add(const Box& box) {
    if (box.size.width == 0) {
        return;
    }
    forSquares(box, [&](int column, int row) {
        near_[key(column, row)].push_back(box);
        return true;
    });
}

bool TakenPlaces::isFree(const Box& box) const {
    return forSquares(box, [&](int column, int row) {
        const auto square = near_.find(key(column, row));
        return square == near_.end() ||
               std::ranges::none_of(square->second, [&](const Box& other) { return overlap(box, other); });
    });
}

}  // namespace dienstweg
