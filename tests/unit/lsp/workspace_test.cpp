// Several files, and files of which one is on the screen: what is told when, and what is let go of.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "client.h"
#include "temporary_folder.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;
using dienstweg::testing::TemporaryFolder;

namespace {

constexpr const char* kOrganisation =
    "organisation Stadt {\n  einheit Amt {\n    rolle Annahme vertretung Leitung\n    rolle Leitung vertretung "
    "Annahme\n  }\n}\n";
/// The head has become a unit: nobody can be responsible in its name.
constexpr const char* kHeadIsUnit =
    "organisation Stadt {\n  einheit Amt {\n    rolle Annahme\n    einheit Leitung\n  }\n}\n";

void writeAll(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string processNamed(const std::string& name) {
    return "prozess " + name + " {\n  verantwortlich Amt.Leitung\n  schritt \"Prüfen\" durch Amt.Leitung\n  ende\n}\n";
}

bool tells(const Json& diagnostics, const std::string& text) {
    for (const Json& diagnostic : diagnostics) {
        if (diagnostic["message"].get<std::string>().contains(text)) {
            return true;
        }
    }
    return false;
}

std::size_t countOf(const TestClient& client, const std::string& method) {
    std::size_t count = 0;
    for (const Json& message : client.told) {
        count += message["method"] == method ? 1U : 0U;
    }
    return count;
}

}  // namespace

TEST_CASE("when a role becomes a unit, the file on the screen says so at once and all others when there is time") {
    const TemporaryFolder folder;
    constexpr int kMany = 150;  // of few files all are checked at once
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    for (int i = 0; i < kMany; ++i) {
        writeAll(folder.path() / ("p" + std::to_string(i) + ".weg"), processNamed("P" + std::to_string(i)));
    }
    TestClient client;
    client.start(folder.path().string());
    const std::string organisation = uriOf(folder.path() / "organisation.weg");
    const std::string shown = uriOf(folder.path() / "p7.weg");
    const std::string other = uriOf(folder.path() / "p8.weg");
    client.open(shown, processNamed("P7"));
    client.open(organisation, kOrganisation);
    REQUIRE_FALSE(tells(client.diagnostics(shown), "ist eine Einheit"));
    const Json before = client.diagnostics(other);

    client.session().receive(
        notificationOf("textDocument/didChange", {{"textDocument", {{"uri", organisation}, {"version", 2}}},
                                                  {"contentChanges", Json::array({{{"text", kHeadIsUnit}}})}})
            .dump());
    while (client.session().step()) {
    }
    client.session().idle();  // nothing was done in the background yet
    CHECK(tells(client.diagnostics(shown), "ist eine Einheit"));
    CHECK(client.diagnostics(other) == before);

    client.work();
    CHECK(tells(client.diagnostics(other), "ist eine Einheit"));
    // And back, in a step of its own.
    client.change(organisation, kOrganisation, 3);
    CHECK(client.diagnostics(other) == before);
}

TEST_CASE("a request that needs all names gets them, however soon it comes") {
    const TemporaryFolder folder;
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    for (int i = 0; i < 150; ++i) {
        writeAll(folder.path() / ("p" + std::to_string(i) + ".weg"), processNamed("P" + std::to_string(i)));
    }
    TestClient client;
    client.start(folder.path().string());
    const std::string organisation = uriOf(folder.path() / "organisation.weg");
    client.open(organisation, kOrganisation);
    std::string renamed = kOrganisation;
    renamed.replace(renamed.find("einheit Amt"), 11, "einheit Steueramt");
    client.session().receive(
        notificationOf("textDocument/didChange", {{"textDocument", {{"uri", organisation}, {"version", 2}}},
                                                  {"contentChanges", Json::array({{{"text", renamed}}})}})
            .dump());
    client.session().receive(
        notificationOf("textDocument/didChange", {{"textDocument", {{"uri", organisation}, {"version", 3}}},
                                                  {"contentChanges", Json::array({{{"text", kOrganisation}}})}})
            .dump());
    const Json found = client.result("textDocument/references", {{"textDocument", {{"uri", organisation}}},
                                                                 {"position", {{"line", 3}, {"character", 12}}},
                                                                 {"context", {{"includeDeclaration", false}}}});
    CHECK(found.size() == 301);
}

TEST_CASE("the settings of a workspace are completed and explained") {
    const TemporaryFolder folder;
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    TestClient client;
    client.start(folder.path().string());
    const std::string uri = uriOf(folder.path() / "dienstweg.toml");
    client.open(uri, "[rules]\nH206 = \"o\"\n");
    const Json place = {{"textDocument", {{"uri", uri}}}, {"position", {{"line", 1}, {"character", 9}}}};
    const Json items = client.result("textDocument/completion", place)["items"];
    REQUIRE(items.size() == 5);
    CHECK(items[4]["label"] == "off");
    CHECK(items[4]["textEdit"]["newText"] == "off");
    CHECK(items[4]["textEdit"]["range"]["start"]["character"] == 8);
    Json rule = place;
    rule["position"]["character"] = 2;
    // What was found at a place is explained there, too.
    const auto text = client.result("textDocument/hover", rule)["contents"]["value"].get<std::string>();
    CHECK(text.contains("**H206**"));
    Json value = place;
    value["position"]["character"] = 8;
    CHECK(client.result("textDocument/hover", value)["contents"]["value"].get<std::string>().contains("**S004**"));
}

TEST_CASE("under the pointer stands the page of the rule that found something there") {
    TestClient client;
    client.start("", Json::object(), "en");
    client.open("untitled:1", "process P {\n  step \"Check\"\n  end\n}\n");
    const Json place = {{"textDocument", {{"uri", "untitled:1"}}}, {"position", {{"line", 1}, {"character", 4}}}};
    const auto text = client.result("textDocument/hover", place)["contents"]["value"].get<std::string>();
    CHECK(text.contains("**R101** – missing-responsible"));
    CHECK(text.contains("### Why it matters"));
}

TEST_CASE("trace tells what was done and never what stands in a text") {
    TestClient client;
    client.start("");
    client.open("untitled:1", "prozess Geheim {\n}\n");
    CHECK(countOf(client, "$/logTrace") == 0);
    client.tell("$/setTrace", {{"value", "messages"}});
    client.change("untitled:1", "prozess SehrGeheim {\n}\n", 2);
    client.result("textDocument/documentSymbol", {{"textDocument", {{"uri", "untitled:1"}}}});
    std::string all;
    for (const Json& message : client.told) {
        all += message["method"] == "$/logTrace" ? message.dump() : "";
    }
    CHECK(all.contains("textDocument/didChange: "));
    CHECK(all.contains("textDocument/documentSymbol: "));
    CHECK_FALSE(all.contains("Geheim"));
    const std::size_t before = countOf(client, "$/logTrace");
    client.tell("$/setTrace", {{"value", "off"}});
    client.change("untitled:1", "prozess P {\n}\n", 3);
    CHECK(countOf(client, "$/logTrace") == before);
}

TEST_CASE("a client that can is asked to fetch again what a change elsewhere may have changed") {
    const Json can = {{"workspace",
                       {{"inlayHint", {{"refreshSupport", true}}},
                        {"codeLens", {{"refreshSupport", true}}},
                        {"semanticTokens", {{"refreshSupport", true}}}}}};
    TestClient client;
    client.start("", can);
    client.open("untitled:1", "prozess P {\n}\n");
    client.told.clear();
    client.tell("workspace/didChangeConfiguration",
                {{"settings", {{"dienstweg", {{"inlayHints", {{"share", false}}}}}}}});
    CHECK(countOf(client, "workspace/inlayHint/refresh") == 1);
    CHECK(countOf(client, "workspace/codeLens/refresh") == 1);
    CHECK(countOf(client, "workspace/semanticTokens/refresh") == 1);
    client.work();
    CHECK(countOf(client, "workspace/inlayHint/refresh") == 1);  // once is enough

    TestClient plain;
    plain.start("");
    plain.open("untitled:1", "prozess P {\n}\n");
    plain.tell("workspace/didChangeConfiguration", {{"settings", Json::object()}});
    CHECK(countOf(plain, "workspace/inlayHint/refresh") == 0);
}
