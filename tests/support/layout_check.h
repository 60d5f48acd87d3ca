// What is promised of every picture, looked up in one: each broken promise as a line of text.
#pragma once

#include <string>
#include <vector>

#include "diagram/layout.h"

namespace dienstweg::testing {

struct LayoutReport {
    std::vector<std::string> broken;
    int crossings = 0;  ///< of two lines
    int bends = 0;
};

LayoutReport checkLayout(const LayoutGraph& graph, const Layout& layout);

}  // namespace dienstweg::testing
