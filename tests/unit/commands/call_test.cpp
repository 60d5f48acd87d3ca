// Dates as people write them.
#include "commands/call.h"

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
