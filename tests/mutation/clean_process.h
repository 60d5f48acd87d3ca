// Random processes that check clean: every responsibility and every handoff in them is clear. The stuff to mutate.
#pragma once

#include <cstdint>

#include "syntax/draft.h"

namespace dienstweg::mutation {

/// Units, roles, outside parties, documents, channels and systems that the processes use: a file.
Draft cleanSurroundings();

/// A file with one process. Equal seeds give equal processes.
Draft cleanProcess(std::uint64_t seed);

}  // namespace dienstweg::mutation
