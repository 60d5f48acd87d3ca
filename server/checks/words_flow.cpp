// The sentences of the rules of group F.
#include "checks/words.h"

namespace dienstweg {

std::span<const Words> flowWords() { return {}; }

}  // namespace dienstweg
