#include "bpmn/element_ids.h"

#include "base/unicode.h"

namespace dienstweg::bpmn {

std::string ncName(std::string_view text) {
    std::string name;
    for (const char c : nameKey(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool inner = (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (inner && name.empty()) {
            name = "_";
        }
        name += letter || inner ? c : '_';
    }
    return name.empty() ? "_" : name;
}

std::string ElementIds::take(std::string_view wanted) {
    const std::string name = ncName(wanted);
    std::string id = name;
    for (int again = 2; !taken_.insert(id).second; ++again) {
        id = name + "_" + std::to_string(again);
    }
    return id;
}

}  // namespace dienstweg::bpmn
