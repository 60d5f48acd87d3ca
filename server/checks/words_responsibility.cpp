// The sentences of the rules of group R.
#include "checks/words.h"

namespace dienstweg {

std::span<const Words> responsibilityWords() { return {}; }

}  // namespace dienstweg
