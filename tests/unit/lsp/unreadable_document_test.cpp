// Documents that cannot be checked as they are, but can become so.
#include <doctest/doctest.h>

#include "client.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;

namespace {

/// Inserts `text` in place of some characters of the first line.
void replaceInFirstLine(TestClient& client, int from, int to, const std::string& text, int version) {
    const Json range = {{"start", {{"line", 0}, {"character", from}}}, {"end", {{"line", 0}, {"character", to}}}};
    client.tell("textDocument/didChange", {{"textDocument", {{"uri", "untitled:1"}, {"version", version}}},
                                           {"contentChanges", Json::array({{{"range", range}, {"text", text}}})}});
}

}  // namespace

TEST_CASE("a document with a NUL character is changed where the client says, and checked when the character is gone") {
    TestClient client;
    client.start("");
    client.open("untitled:1", std::string("ä\0b schrit\n", 12));
    CHECK(client.diagnostics("untitled:1").at(0)["code"] == "S002");
    replaceInFirstLine(client, 2, 3, "cd", 2);
    CHECK(client.diagnostics("untitled:1").at(0)["code"] == "S002");
    replaceInFirstLine(client, 0, 5, "", 3);
    REQUIRE_FALSE(client.diagnostics("untitled:1").empty());
    CHECK(client.diagnostics("untitled:1").at(0)["code"] == "S001");
    CHECK(client.diagnostics("untitled:1").at(0)["range"]["end"]["character"] == 6);
}

TEST_CASE("a document that is too large stays so until it comes whole") {
    TestClient client;
    client.start("");
    client.open("untitled:1", std::string(kLargestText + 1, ' '));
    CHECK(client.diagnostics("untitled:1").at(0)["code"] == "S002");
    replaceInFirstLine(client, 0, 0, "x", 2);
    CHECK(client.diagnostics("untitled:1").at(0)["code"] == "S002");
    client.change("untitled:1", "// kurz\n", 3);
    CHECK(client.diagnostics("untitled:1").empty());
}
