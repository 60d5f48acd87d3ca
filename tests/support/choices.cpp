#include "support/choices.h"

namespace dienstweg::testing {

Choices Choices::fromSeed(std::uint64_t seed) {
    Choices choices;
    choices.seeded_ = true;
    choices.state_ = seed;
    return choices;
}

std::uint32_t Choices::below(std::uint32_t count) {
    if (count == 0) {
        return 0;
    }
    if (seeded_) {  // SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::uint32_t>((z ^ (z >> 31U)) % count);
    }
    return next_ < numbers_.size() ? numbers_[next_++] % count : 0;
}

}  // namespace dienstweg::testing
