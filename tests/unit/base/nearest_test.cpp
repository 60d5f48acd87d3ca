// Which misspellings are slips of the fingers, and which may be other words.
#include "base/nearest.h"

#include <doctest/doctest.h>

using namespace dienstweg;

TEST_CASE("a letter left out, doubled or swapped with its neighbour is a slip; another letter is not") {
    for (const char* written : {"chritt", "schrit", "schrtt", "sschritt", "schrittt", "scrhitt", "shcritt", "SCHRIT"}) {
        CHECK(isSlip(written, "schritt"));
    }
    for (const char* written : {"schritt", "schrift", "schritte", "aschritt", "schirtt2", "scritt2", "", "shcrtt"}) {
        CHECK_FALSE(isSlip(written, "schritt"));
    }
    CHECK(isSlip("ubergabe", "übergabe"));
    CHECK_FALSE(isSlip("anlage", "ablage"));
    CHECK_FALSE(isSlip("zählung", "zahlung"));
    CHECK_FALSE(isSlip("end", "ende"));
    CHECK_FALSE(isSlip("stp", "step"));
}
