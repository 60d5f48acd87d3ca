// The one thing that the command line says to these tests.
#pragma once

namespace dienstweg::golden {

bool updateRequested();

}  // namespace dienstweg::golden
