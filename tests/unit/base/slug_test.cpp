// Names made of what people wrote.
#include "base/slug.h"

#include <doctest/doctest.h>

using namespace dienstweg;

TEST_CASE("a label becomes a name that the language can read") {
    CHECK(nameFrom("Bürgerbüro") == "Bürgerbüro");
    CHECK(nameFrom("Amt für Soziales") == "Amt-für-Soziales");
    CHECK(nameFrom("  E-Akte (neu) ") == "E-Akte-neu");
    CHECK(nameFrom("1. Abteilung 2") == "Abteilung-2");
    CHECK(nameFrom("Stadt \"Hagen\" / Mitte") == "Stadt-Hagen-Mitte");
    CHECK(nameFrom("123 – 4").empty());
    CHECK(nameFrom("").empty());
}

TEST_CASE("a label becomes the name of a file") {
    CHECK(slugOf("Hund anmelden") == "hund-anmelden");
    CHECK(slugOf("Über/unter: prüfen!") == "ueber-unter-pruefen");
    CHECK(slugOf("…").empty());
    CHECK(slugOf(std::string(500, 'a')).size() == 60);
}
