// Reading files: limits, and reasons that a person understands.
#include "workspace/read_file.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "temporary_folder.h"

using namespace dienstweg;
using dienstweg::testing::TemporaryFolder;
namespace fs = std::filesystem;

TEST_CASE("bytes come back as they are, up to the limit") {
    const TemporaryFolder folder;
    using namespace std::string_literals;
    folder.write("x", "a\0\xFF\r\n"s);
    CHECK(readFile(folder.path() / "x", 5) == "a\0\xFF\r\n"s);
    const auto refused = readFile(folder.path() / "x", 4);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ReadFault::Kind::tooLarge);
    CHECK(refused.error().size == 5);
    folder.write("empty");
    CHECK(readFile(folder.path() / "empty", 0) == "");
}

TEST_CASE("a huge file is refused without reading it") {
    const TemporaryFolder folder;
    folder.write("huge", "x");
    fs::resize_file(folder.path() / "huge", std::uintmax_t{1} << 40U);  // sparse: a terabyte that nobody could read
    const auto refused = readFile(folder.path() / "huge", 1000);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().size == std::uintmax_t{1} << 40U);
}

TEST_CASE("a file whose size the system does not know is read to its end") {
    const auto status = readFile("/proc/self/status", 1'000'000);
    REQUIRE(status.has_value());
    CHECK(status->ends_with("\n"));
    CHECK(readFile("/proc/self/status", 10).error().kind == ReadFault::Kind::tooLarge);
}

TEST_CASE("why not") {
    const TemporaryFolder folder;
    const auto kindOf = [&](const char* name) { return readFile(folder.path() / name, 10).error().kind; };
    CHECK(kindOf("missing") == ReadFault::Kind::missing);
    fs::create_symlink("missing", folder.path() / "link");
    CHECK(kindOf("link") == ReadFault::Kind::brokenLink);
    fs::create_symlink("self", folder.path() / "self");
    CHECK(kindOf("self") == ReadFault::Kind::brokenLink);
    fs::create_directory(folder.path() / "folder");
    CHECK(kindOf("folder") == ReadFault::Kind::noFile);
    CHECK(readFile("/dev/null", 10).error().kind == ReadFault::Kind::noFile);
}
