// How much of everything a test tries. The optimised build tries all; with sanitizers the same takes twenty times as
// long, so there a sample shows that no memory is misused.
#pragma once

#include <cstddef>

namespace dienstweg::testing {

#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kSampled = true;
#else
inline constexpr bool kSampled = false;
#endif

/// Of a row of like things, every so many-th.
inline constexpr std::size_t kEvery = kSampled ? 37 : 1;

}  // namespace dienstweg::testing
