// `dienstweg export --to json`: what goes where, and what a script finds in it. That all exports fit the published
// schema is held by schema_test.py.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace dienstweg::testing;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kOne =
    "prozess A \"Antrag\" {\n"
    "  auslöser Antrag von Bürger an Amt.Annahme\n"
    "  zuständig Annahme {\n"
    "    prüfung \"Prüfen\" als Prüfen dauer 10..15 min\n"
    "    übergabe Antrag an Amt.Leitung {\n"
    "      per Post\n"
    "      frist 2 Arbeitstage ab Eingang\n"
    "      bestätigung \"Stempel\"\n"
    "      abgelehnt zurück zu Prüfen\n"
    "    }\n"
    "  }\n"
    "  schritt \"Entscheiden\" durch Amt.Leitung, Niemand gemäß VwVfG \"§ 35\"\n"
    "  ende \"Fertig\"\n"
    "}\n";
constexpr const char* kTwo = "prozess B {\n  schritt \"S\" durch Amt.Leitung\n  ende \"E\"\n}\n";
constexpr const char* kTown =
    "organisation Stadt { einheit Amt { rolle Annahme rolle Leitung } extern Bürger }\n"
    "dokument Antrag papier\nkanal Post papier\ngesetz VwVfG\n";

Outcome run(const TemporaryFolder& folder, std::string_view arguments) {
    return dienstweg::testing::dienstweg(folder, arguments);
}

Json jsonIn(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return Json::parse(file);
}

/// As a workspace in the folder `town`.
void writeTown(const TemporaryFolder& folder) {
    folder.write("town/dienstweg.toml", "");
    folder.write("town/a.weg", kOne);
    folder.write("town/b.weg", kTwo);
    folder.write("town/org.weg", kTown);
}

std::string idsOf(const Json& references) {
    std::string ids;
    for (const Json& each : references) {
        ids += (ids.empty() ? "" : ", ") + each.value("id", "?");
    }
    return ids;
}

}  // namespace

TEST_CASE("several processes are one document; a folder gets a file each, with the same members") {
    const TemporaryFolder folder;
    writeTown(folder);
    const auto shown = run(folder, "export town --to json");
    CHECK(shown.status == 0);
    const Json all = Json::parse(shown.out);
    CHECK(idsOf(all["processes"]) == "A, B");
    CHECK(run(folder, "export town --to json -o all.json").out == "all.json\n");
    CHECK(jsonIn(folder.path() / "all.json") == all);
    CHECK(run(folder, "export town --to json -o each/").out == "each/A.json\neach/B.json\n");
    const Json one = jsonIn(folder.path() / "each" / "B.json");
    CHECK(idsOf(one["processes"]) == "B");
    CHECK(one["organisation"] == all["organisation"]);
    CHECK(Json::parse(run(folder, "export town --to json --process B").out) == one);
}

TEST_CASE("a handoff says what goes from whom to whom, how, by when, and what then") {
    const TemporaryFolder folder;
    writeTown(folder);
    const Json document = Json::parse(run(folder, "export town --to json --process A").out);
    const Json& process = document["processes"][0];
    const Json& handoff = process["steps"][0]["steps"][1];
    CHECK(handoff["kind"] == "handoff");
    CHECK(idsOf(handoff["objects"]) == "Antrag");
    CHECK(idsOf(handoff["derived"]["holdersBefore"]) == "Amt.Annahme");
    CHECK(idsOf(handoff["derived"]["holdersAfter"]) == "Amt.Leitung");
    CHECK(idsOf(handoff["to"]) == "Amt.Leitung");
    CHECK(idsOf(handoff["via"]) == "Post");
    CHECK(handoff["deadlines"].dump() == R"([{"duration":{"amount":2,"unit":"workdays"},"after":"Eingang"}])");
    CHECK(handoff["confirmation"] == "Stempel");
    CHECK(handoff["outcomes"][0]["kind"] == "refused");
    CHECK(handoff["outcomes"][0]["backTo"].dump() == R"({"id":"Pruefen","kind":"check"})");
    CHECK(handoff["place"].dump() == R"({"file":"a.weg","line":5,"column":5})");
}

TEST_CASE("names are resolved; those that mean nothing are there as written, and what is not written is not there") {
    const TemporaryFolder folder;
    writeTown(folder);
    const Json document = Json::parse(run(folder, "export town --to json --process A").out);
    const Json& check = document["processes"][0]["steps"][0]["steps"][0];
    CHECK(check["derived"]["responsible"].dump() == R"({"id":"Amt.Annahme","kind":"role"})");
    CHECK_FALSE(check.contains("responsible"));
    CHECK(check["takes"].dump() == R"({"amount":10,"to":15,"unit":"minutes"})");
    const Json& step = document["processes"][0]["steps"][1];
    CHECK(step["responsible"].dump() == R"([{"id":"Amt.Leitung","kind":"role"},{"name":"Niemand"}])");
    CHECK(step["laws"].dump() == R"([{"id":"VwVfG","kind":"law","detail":"§ 35"}])");
    const Json& organisation = document["organisation"];
    CHECK(idsOf(organisation["parties"]) == "Stadt, Amt, Amt.Annahme, Amt.Leitung, Bürger");
    CHECK(organisation["parties"][2]["parent"] == "Amt");
    CHECK(organisation["documents"][0]["paper"] == true);
    CHECK_FALSE(organisation["documents"][0].contains("label"));
}

TEST_CASE("two workspaces do not become one document, for their names may clash") {
    const TemporaryFolder folder;
    writeTown(folder);
    folder.write("other/dienstweg.toml", "");
    folder.write("other/c.weg", "prozess C {\n  ende \"E\"\n}\n");
    const auto refused = run(folder, "export town other --to json -o all.json --language de");
    CHECK(refused.status == 2);
    CHECK(refused.err.contains("2 Arbeitsbereichen"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "all.json"));
    CHECK(run(folder, "export town other --to json -o all/").out == "all/C.json\nall/A.json\nall/B.json\n");
    CHECK(jsonIn(folder.path() / "all" / "C.json")["organisation"]["parties"].empty());
}

TEST_CASE("nothing is left out silently: what is not understood whole makes no document") {
    const TemporaryFolder folder;
    writeTown(folder);
    SUBCASE("in one of several processes") {
        folder.write("town/b.weg", "prozess B {\n  xyzzy plugh 7\n  ende \"E\"\n}\n");
        CHECK(run(folder, "export town --to json -o each/ -q").status == 2);
        CHECK(std::filesystem::exists(folder.path() / "each" / "A.json"));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "each" / "B.json"));
    }
    SUBCASE("in the organisation") { folder.write("town/org.weg", std::string(kTown) + "xyzzy plugh\n"); }
    SUBCASE("one fact, said twice") {
        folder.write("town/b.weg", "prozess B {\n  schritt \"S\" dauer 1 min dauer 2 min\n  ende \"E\"\n}\n");
    }
    SUBCASE("a number that is one thing to one reader and another to the next") {
        folder.write("town/b.weg", "prozess B {\n  fallzahl 1.200 pro Jahr\n  ende \"E\"\n}\n");
    }
    SUBCASE("what is nested too deep to be read") {
        std::string deep = "prozess B {\n";
        for (int i = 0; i < 1000; ++i) {
            deep += "gruppe {\n";
        }
        folder.write("town/b.weg", deep + "ende \"E\"\n" + std::string(1001, '}') + "\n");
    }
    SUBCASE("a day that does not exist") {
        folder.write("town/b.weg", "prozess B {\n  geprüft 2026-02-30\n  ende \"E\"\n}\n");
    }
    const auto refused = run(folder, "export town --to json --language en");
    CHECK(refused.status == 2);
    CHECK(refused.out.empty());
    CHECK(occurrences(refused.err, "not understood whole") == 1);
}

TEST_CASE("labels are data, whatever stands in them, and nothing that a terminal obeys") {
    const TemporaryFolder folder;
    folder.write("a.weg", "prozess A {\n  schritt \"a\\\"b \u202e \u009b ä\"\n  ende \"E\"\n}\n");
    const auto shown = run(folder, "export a.weg --to json");
    CHECK(shown.out.contains(R"("label": "a\"b \u202e \u009b ä")"));
}
