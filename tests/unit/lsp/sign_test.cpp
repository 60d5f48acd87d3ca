#include "lsp/sign.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace dienstweg;
using lsp::Json;
using lsp::signOf;

TEST_CASE("what says the same has the same sign") {
    CHECK(signOf(Json{{"a", 1}, {"b", {1, 2}}}) == signOf(Json{{"b", {1, 2}}, {"a", 1}}));
    CHECK(signOf(Json("ä")) == signOf(Json("ä")));
}

TEST_CASE("places that differ by a line here and a character there have different signs") {
    std::set<std::string> signs;
    for (int line = 0; line < 200; ++line) {
        for (int character = 0; character < 200; ++character) {
            signs.insert(signOf(Json{{"start", {{"character", character}, {"line", line}}}}));
        }
    }
    CHECK(signs.size() == 40'000);
}

TEST_CASE("what only looks alike has different signs") {
    const std::set<std::string> signs{signOf(Json::array()),       signOf(Json::object()),
                                      signOf(Json(nullptr)),       signOf(Json("")),
                                      signOf(Json("1")),           signOf(Json(1)),
                                      signOf(Json{{"a", "b"}}),    signOf(Json{{"ab", ""}}),
                                      signOf(Json{{"b", "a"}}),    signOf(Json::array({1, 2})),
                                      signOf(Json::array({2, 1})), signOf(Json::array({Json::array({1}), 2}))};
    CHECK(signs.size() == 12);
}
