// JSON as it goes to files and terminals: nothing in it that a terminal could obey.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg {

/// JSON escapes C0 controls by itself. The others that a terminal could obey stand only in strings, so they can be
/// escaped in the finished text.
std::string withoutControls(std::string_view json);

}  // namespace dienstweg
