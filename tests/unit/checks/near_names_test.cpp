// Near names: the search among many finds what comparing each with each finds, and stays fast.
#include "checks/near_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"

using namespace dienstweg;

TEST_CASE("names that are one name, misspelled") {
    CHECK(nearNames("Bürgerbüro", "bürgerbüro") == NearKind::letterCase);
    CHECK(nearNames("Bürgerbüro", "Burgerburo") == NearKind::umlaut);
    CHECK(nearNames("Steueramt", "Steuramt") == NearKind::oneLetter);
    CHECK(nearNames("Antragsprüfung", "Antragprüfung") == NearKind::oneLetter);
    CHECK(nearNames("Kasse", "Kase") == NearKind::oneLetter);
    CHECK(nearNames("Akte", "Atke") == NearKind::oneLetter);
}

TEST_CASE("names that are two names") {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"Bürgerbüro", "Buergerbuero"},  // to the language they are one: N702
        {"Bürgerbüro1", "Bürgerbüro2"},
        {"P1", "P2"},
        {"Prüfung", "Prüfung2"},
        {"Bürger", "Bürgerin"},
        {"Leiter", "Leiterin"},
        {"Halter", "Walter"},
        {"Antrag", "Anträge"},
        {"Vermerk", "Vermerke"},
        {"Rat", "Amt"},
        {"Rat", "Rad"},
        {"Anlage", "Ablage"},
        {"Aufgabe", "Ausgabe"},
        {"Anmeldung", "Abmeldung"},
        {"Vertrag", "Vortrag"},
        {"Leitung", "Leistung"},
        {"Förderung", "Forderung"},
        {"Kasse", "Klasse"},
        {"Mangel", "Mängel"},
        {"VwVfG", "VwVG"},
        {"PlatzA", "PlatzB"},
    };
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        CHECK_FALSE(nearNames(one, other).has_value());
        CHECK_FALSE(nearNames(other, one).has_value());
    }
}

TEST_CASE("each spelling of a name may be the one that another is near to") {
    const std::vector<std::string> names{"Amue", "Amü", "Amu"};  // the first two are one name
    const auto pairs = nearPairs(names);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front().one == 1);
    CHECK(pairs.front().other == 2);
}

TEST_CASE("the search finds a name that is near to another, and no other name" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        const auto letter = rc::gen::element<std::string>("a", "b", "ü", "u", "e", "X", "x", "1", "2", "ss");
        const auto name = rc::gen::map(rc::gen::resize(9, rc::gen::container<std::vector<std::string>>(letter)),
                                       [](const std::vector<std::string>& parts) {
                                           std::string text = "Am";
                                           for (const auto& part : parts) {
                                               text += part;
                                           }
                                           return text;
                                       });
        const auto names = *rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(name));
        std::set<std::uint32_t> expected;
        for (std::uint32_t other = 0; other < names.size(); ++other) {
            const auto equal = [&](std::uint32_t i) { return nameKey(names[i]) == nameKey(names[other]); };
            bool fresh = true;
            bool near = false;
            for (std::uint32_t one = 0; one < other; ++one) {
                fresh = fresh && !equal(one);
                near = near || nearNames(names[one], names[other]).has_value();
            }
            if (fresh && near) {
                expected.insert(other);
            }
        }
        std::set<std::uint32_t> found;
        for (const NearPair& pair : nearPairs(names)) {
            RC_ASSERT(nearNames(names[pair.one], names[pair.other]) == pair.kind);
            found.insert(pair.other);
        }
        RC_ASSERT(found == expected);
    }));
}
