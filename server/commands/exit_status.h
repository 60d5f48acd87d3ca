// What the program's exit status says.
#pragma once

namespace dienstweg {

inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kRunFailed = 2;

}  // namespace dienstweg
