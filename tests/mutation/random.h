// Chance that is the same everywhere: a seed gives the same processes on every machine and with every library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dienstweg::mutation {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// 0 … count − 1; `count` must not be 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool percent(unsigned share) { return below(100) < share; }
    template <typename T>
    const T& oneOf(const std::vector<T>& values) {
        return values[below(values.size())];
    }

private:
    /// SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    std::uint64_t state_;
};

}  // namespace dienstweg::mutation
