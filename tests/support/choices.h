// A stream of choices that a generator draws from. Two sources: a list of numbers, which rapidcheck makes and shrinks
// (an exhausted list answers 0, the simplest choice), and a seed, for tools that run without rapidcheck.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dienstweg::testing {

class Choices {
public:
    explicit Choices(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {}
    /// Endless; the same seed gives the same choices on every machine.
    static Choices fromSeed(std::uint64_t seed);

    /// One of 0 … count-1; 0 if `count` is 0.
    std::uint32_t below(std::uint32_t count);
    bool chance(std::uint32_t percent) { return below(100) >= 100 - percent; }
    template <typename Options>
    const auto& oneOf(const Options& options) {
        return options[below(static_cast<std::uint32_t>(std::size(options)))];
    }

private:
    Choices() = default;

    std::vector<std::uint32_t> numbers_;
    std::size_t next_ = 0;
    bool seeded_ = false;
    std::uint64_t state_ = 0;
};

}  // namespace dienstweg::testing
