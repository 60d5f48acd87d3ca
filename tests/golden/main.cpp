#define DOCTEST_CONFIG_IMPLEMENT
#include <algorithm>
#include <span>
#include <string_view>

#include <doctest/doctest.h>

#include "update.h"

namespace {

bool& updateFlag() {
    static bool flag = false;
    return flag;
}

}  // namespace

bool dienstweg::golden::updateRequested() { return updateFlag(); }

int main(int argc, char** argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    updateFlag() = std::ranges::any_of(arguments, [](std::string_view argument) { return argument == "--update"; });
    doctest::Context context(argc, argv);
    return context.run();
}
