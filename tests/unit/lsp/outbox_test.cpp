// What waits for a client that reads slowly, and when it is too much.
#include <doctest/doctest.h>

#include "lsp/connection.h"

using namespace dienstweg::lsp;

TEST_CASE("messages go out in order; more than the bound is said to be too much, and less is taken again") {
    Outbox box(10);
    CHECK(box.isEmpty());
    CHECK(box.add("1234"));
    CHECK(box.add("567890"));
    CHECK_FALSE(box.add("x"));
    CHECK(box.next() == "1234");
    box.sent();
    CHECK(box.add("yyy"));
    CHECK(box.next() == "567890");
    box.sent();
    CHECK(box.next() == "x");
    box.sent();
    CHECK(box.next() == "yyy");
    box.sent();
    CHECK(box.isEmpty());
}
