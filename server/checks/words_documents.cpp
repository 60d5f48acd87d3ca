// The sentences of the rules of group D and N.
#include "checks/words.h"

namespace dienstweg {

std::span<const Words> documentWords() { return {}; }

}  // namespace dienstweg
