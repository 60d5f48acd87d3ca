// A label as a name of the language.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg {

/// Its letters and digits with hyphens between (`nameFrom`, base/slug.h); empty where it has none. Where that would be
/// a keyword that is never a name ("An", "Von"), with a number behind it.
std::string nameFor(std::string_view label);

}  // namespace dienstweg
