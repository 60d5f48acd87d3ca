// Arguments to a command, nothing else.
#include <string>
#include <vector>

#include "commands/run.h"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return dienstweg::run(arguments);
}
