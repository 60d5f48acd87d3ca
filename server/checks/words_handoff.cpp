// The sentences of the rules of group H.
#include "checks/words.h"

namespace dienstweg {

std::span<const Words> handoffWords() { return {}; }

}  // namespace dienstweg
