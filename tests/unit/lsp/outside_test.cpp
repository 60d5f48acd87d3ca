// Documents that lie outside of every folder that the client shows.
#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "client.h"
#include "temporary_folder.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;
using dienstweg::testing::TemporaryFolder;

TEST_CASE("what lies beside a document outside of every folder is told of while the document is open") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "dienstweg.toml") << "language = \"de\"\n";
    std::ofstream(folder.path() / "a.weg") << "schrit\n";
    std::ofstream(folder.path() / "b.weg") << "schrit\n";
    const std::string a = uriOf(folder.path() / "a.weg");
    const std::string b = uriOf(folder.path() / "b.weg");
    TestClient client;
    client.start("");
    client.open(a, "// nichts\n");
    CHECK(client.diagnostics(a).empty());
    CHECK_FALSE(client.diagnostics(b).empty());
    client.open(b, "schrit\n");
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", a}}}});
    CHECK_FALSE(client.diagnostics(a).empty());  // as it is on the disk
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", b}}}});
    CHECK(client.diagnostics(a).empty());
    CHECK(client.diagnostics(b).empty());
}

TEST_CASE("a workspace around a folder of the client is let go of when nothing of it is open any more") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "inner");
    std::ofstream(folder.path() / "inner" / "dienstweg.toml") << "language = \"de\"\n";
    std::ofstream(folder.path() / "dienstweg.toml") << "language = \"de\"\n";
    std::ofstream(folder.path() / "a.weg") << "schrit\n";
    std::ofstream(folder.path() / "b.weg") << "schrit\n";
    const std::string a = uriOf(folder.path() / "a.weg");
    const std::string b = uriOf(folder.path() / "b.weg");
    TestClient client;
    client.start((folder.path() / "inner").string());
    client.open(a, "schrit\n");
    CHECK_FALSE(client.diagnostics(b).empty());
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", a}}}});
    CHECK(client.diagnostics(a).empty());
    CHECK(client.diagnostics(b).empty());
}

TEST_CASE("a request of the server that has no parameters has no such property") {
    TestClient client;
    client.start("", {{"textDocument", {{"diagnostic", Json::object()}}},
                      {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}});
    client.open("untitled:1", "schrit\n");
    const auto refresh = std::ranges::find_if(
        client.told, [](const Json& message) { return message["method"] == "workspace/diagnostic/refresh"; });
    REQUIRE(refresh != client.told.end());
    CHECK_FALSE(refresh->contains("params"));
}
