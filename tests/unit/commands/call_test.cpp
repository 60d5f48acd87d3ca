// Dates as people write them; options that may be repeated.
#include "commands/call.h"

#include <array>

#include <doctest/doctest.h>

using namespace dienstweg;

TEST_CASE("dates in both notations, if the calendar has them") {
    CHECK(readDate("2026-03-01") == Date{2026, 3, 1});
    CHECK(readDate("01.03.2026") == Date{2026, 3, 1});
    CHECK(readDate("29.02.2024") == Date{2024, 2, 29});
    for (const char* none : {"", "2026-02-29", "2026-13-01", "31.04.2026", "1.3.2026", "2026-3-1", "2026/03/01",
                             "01.03.26", "0000-01-01", "20x6-01-01", "2026-+1-01", "2026-01-01 "}) {
        CAPTURE(none);
        CHECK_FALSE(readDate(none).has_value());
    }
}

TEST_CASE("an option that may be repeated keeps all its values in order, others may not be") {
    const auto repeated = std::to_array<std::string>(
        {"lsp", "--allow-origin", "http://b", "--websocket", "127.0.0.1:0", "--allow-origin=http://a"});
    const auto call = readCall(repeated);
    REQUIRE(call.has_value());
    CHECK(call->texts("--allow-origin") == std::vector<std::string>{"http://b", "http://a"});
    CHECK(call->texts("--websocket") == std::vector<std::string>{"127.0.0.1:0"});
    CHECK(call->texts("--token").empty());
    const auto twice = std::to_array<std::string>({"lsp", "--listen", "127.0.0.1:1", "--listen", "127.0.0.1:2"});
    CHECK(readCall(twice).error().key == "failure.option-value");
    const auto operand = std::to_array<std::string>({"lsp", "--allow-origin", "http://a", "http://b"});
    CHECK(readCall(operand).error().key == "failure.too-many-operands");
}
