#include "program.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/wait.h>

namespace dienstweg::testing {

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Outcome dienstweg(const TemporaryFolder& folder, std::string_view arguments, std::string_view variables) {
    // What the program prints must not lie in the folder that it reads.
    const TemporaryFolder results;
    const auto script = results.path() / "script";
    std::ofstream(script) << "set -o pipefail\ncd '" << folder.path().string() << "'\n"
                          << "unset LC_ALL LC_MESSAGES LANG NO_COLOR\nexport LC_ALL=C.UTF-8 " << variables << "\n'"
                          << DIENSTWEG_PROGRAM << "' " << arguments << "\n";
    const auto in = [&](const char* name) { return "'" + (results.path() / name).string() + "'"; };
    const auto command = "bash " + in("script") + " > " + in("out") + " 2> " + in("err");
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contentOf(results.path() / "out"),
            contentOf(results.path() / "err")};
}

int occurrences(std::string_view text, std::string_view part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

}  // namespace dienstweg::testing
