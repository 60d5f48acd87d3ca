// Ids that XML allows: NCNames, each given once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace dienstweg::bpmn {

/// Letters and digits of ASCII, '.', '-' and '_' are kept, umlauts written out, all else becomes '_'; begins with a
/// letter or
/// '_'. XML would allow letters of any script (Namespaces in XML 1.0, NCName), bpmn-js reads no others.
std::string ncName(std::string_view text);

class ElementIds {
public:
    /// `wanted` as an NCName; with a number behind it where that is taken.
    std::string take(std::string_view wanted);

private:
    std::unordered_set<std::string> taken_;
};

}  // namespace dienstweg::bpmn
