// Texts, and what is found in them, through the protocol.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "client.h"
#include "lsp/methods.h"
#include "support/choices.h"
#include "temporary_folder.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;
using dienstweg::testing::Choices;
using dienstweg::testing::TemporaryFolder;

namespace {

constexpr const char* kOrganisation =
    "organisation Stadt {\n  einheit Amt {\n    rolle Annahme vertretung Leitung\n    rolle Leitung vertretung "
    "Annahme\n"
    "  }\n}\n";

void writeAll(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

bool hasCode(const Json& diagnostics, const std::string& code) {
    for (const Json& diagnostic : diagnostics) {
        if (diagnostic["code"] == code) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("changes in either encoding give the text that the client has") {
    const auto pieces = std::to_array<std::string>({"a", "ä", "😀", "\n", "\r\n", "schritt ", "„x“", ""});
    for (const Encoding encoding : {Encoding::utf16, Encoding::utf8}) {
        Choices choices = Choices::fromSeed(11);
        State state;
        state.send = [](const Json&) {};
        state.client.encoding = encoding;
        std::string expected = "prozess Ä\n  schritt \"😀\"\r\n";
        const std::string uri = "untitled:1";
        didOpen(state, {{"textDocument", {{"uri", uri}, {"version", 1}, {"text", expected}}}});
        for (int version = 2; version < 400; ++version) {
            const Text text = Text::make(expected).value();
            const auto any = [&] {
                std::uint32_t offset = choices.below(text.size() + 1);
                while (offset > 0 && offset < text.size() &&
                       ((static_cast<unsigned char>(expected[offset]) & 0xC0U) == 0x80 ||
                        (expected[offset] == '\n' && expected[offset - 1] == '\r'))) {
                    --offset;
                }
                return offset;
            };
            const std::uint32_t a = any();
            const std::uint32_t b = choices.chance(60) ? a : any();
            const Span span{std::min(a, b), std::max(a, b)};
            const std::string& piece = choices.oneOf(pieces);
            didChange(state,
                      {{"textDocument", {{"uri", uri}, {"version", version}}},
                       {"contentChanges", Json::array({{{"range", rangeOf(text, span, encoding)}, {"text", piece}}})}});
            expected.replace(span.begin, span.length(), piece);
            REQUIRE(state.documents.at(uri).text == expected);
            if (expected.size() > 400) {
                expected.clear();
                didChange(state, {{"textDocument", {{"uri", uri}, {"version", version}}},
                                  {"contentChanges", Json::array({{{"text", ""}}})}});
            }
        }
        CHECK(state.documents.at(uri).version == 399);
    }
}

TEST_CASE("what is found is told, and taken back when it is mended") {
    const TemporaryFolder folder;
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    TestClient client;
    client.start(folder.path().string());
    const std::string uri = uriOf(folder.path() / "p.weg");
    const std::string broken = "prozess P {\n  verantwortlich Amt.Leitung\n  schritt \"Lesen\" durch Amt.Anahme\n}\n";
    client.open(uri, broken);
    CHECK(hasCode(client.diagnostics(uri), "R103"));
    const Json first = client.diagnostics(uri);
    for (const Json& diagnostic : first) {
        CHECK(diagnostic["source"] == "dienstweg");
        CHECK(diagnostic["severity"].is_number_unsigned());
    }
    std::string mended = broken;
    mended.replace(mended.find("Anahme"), 6, "Annahme");
    client.change(uri, mended, 2);
    CHECK_FALSE(hasCode(client.diagnostics(uri), "R103"));
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
    CHECK(client.diagnostics(uri).empty());
}

TEST_CASE("every correction of the findings is offered, and mends what it is for") {
    const TemporaryFolder folder;
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    TestClient client;
    client.start(folder.path().string());
    const std::string uri = uriOf(folder.path() / "p.weg");
    const std::string text = "prozess P {\n  schrit \"Lesen\" durch Amt.Annahme\n}\n";
    client.open(uri, text);
    const Json range = {{"start", {{"line", 1}, {"character", 3}}}, {"end", {{"line", 1}, {"character", 3}}}};
    const Json actions = client.result(
        "textDocument/codeAction",
        {{"textDocument", {{"uri", uri}}}, {"range", range}, {"context", {{"diagnostics", Json::array()}}}});
    REQUIRE_FALSE(actions.empty());
    CHECK(actions[0]["kind"] == "quickfix");
    const Json edit = actions[0]["edit"]["changes"][uri][0];
    CHECK(edit["newText"] == "schritt");
    const Json all = client.result("textDocument/codeAction",
                                   {{"textDocument", {{"uri", uri}}},
                                    {"range", range},
                                    {"context", {{"diagnostics", Json::array()}, {"only", {"source.fixAll"}}}}});
    REQUIRE(all.size() == 1);
    CHECK(all[0]["edit"]["changes"][uri].size() == 1);
}

TEST_CASE("diagnostics that are asked for are not pushed, and are said to be unchanged") {
    TestClient client;
    client.start("", {{"textDocument", {{"diagnostic", Json::object()}}}});
    client.open("untitled:1", "schrit\n");
    CHECK(client.published.empty());
    const Json params = {{"textDocument", {{"uri", "untitled:1"}}}};
    const Json report = client.result("textDocument/diagnostic", params);
    CHECK(report["kind"] == "full");
    CHECK_FALSE(report["items"].empty());
    Json again = params;
    again["previousResultId"] = report["resultId"];
    CHECK(client.result("textDocument/diagnostic", again)["kind"] == "unchanged");
    const Json all = client.result("workspace/diagnostic", {{"previousResultIds", Json::array()}});
    CHECK(all["items"].size() == 1);
    CHECK(all["items"][0]["version"] == 1);
}

TEST_CASE("files that come, change and go on the disk are followed; what is open counts") {
    const TemporaryFolder folder;
    writeAll(folder.path() / "organisation.weg", kOrganisation);
    TestClient client;
    client.start(folder.path().string());
    const auto path = folder.path() / "p.weg";
    const std::string uri = uriOf(path);
    const auto watched = [&](int type) {
        client.tell("workspace/didChangeWatchedFiles", {{"changes", Json::array({{{"uri", uri}, {"type", type}}})}});
    };
    writeAll(path, "schrit\n");
    watched(1);
    CHECK(hasCode(client.diagnostics(uri), "S001"));
    client.open(uri, "// nichts\n");
    CHECK_FALSE(hasCode(client.diagnostics(uri), "S001"));
    watched(2);
    CHECK_FALSE(hasCode(client.diagnostics(uri), "S001"));
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
    CHECK(hasCode(client.diagnostics(uri), "S001"));
    std::filesystem::remove(path);
    watched(3);
    CHECK(client.diagnostics(uri).empty());
}

TEST_CASE("messages are in the language of the client") {
    TestClient german;
    german.start("", Json::object(), "de-AT");
    german.open("untitled:1", "schrit\n");
    TestClient english;
    english.start("", Json::object(), "en");
    english.open("untitled:1", "schrit\n");
    CHECK(german.diagnostics("untitled:1")[0]["message"] != english.diagnostics("untitled:1")[0]["message"]);
}

TEST_CASE("versions out of order, documents that are not open, ranges outside: nothing breaks") {
    TestClient client;
    client.start("");
    client.change("untitled:9", "x", 3);
    client.tell("textDocument/didClose", {{"textDocument", {{"uri", "untitled:9"}}}});
    client.open("untitled:1", "prozess P {\n}\n", 5);
    client.change("untitled:1", "prozess Q {\n}\n", 3);
    client.open("untitled:1", "prozess R {\n}\n", 1);
    const Json far = {{"line", 1'000'000}, {"character", 1'000'000}};
    client.tell(
        "textDocument/didChange",
        {{"textDocument", {{"uri", "untitled:1"}, {"version", 6}}},
         {"contentChanges", Json::array({{{"range", {{"start", far}, {"end", far}}}, {"text", "// Ende\n"}}})}});
    const Json answer = client.ask("textDocument/formatting", {{"textDocument", {{"uri", "untitled:1"}}}});
    CHECK((answer.contains("result") || answer.contains("error")));
}

TEST_CASE("a change that cannot be understood changes nothing; a text that cannot be checked is changed all the same") {
    TestClient client;
    client.start("");
    const std::string uri = "untitled:1";
    client.open(uri, "prozess P {\n}\n");
    const auto at = [](int character) { return Json{{"line", 0}, {"character", character}}; };
    const auto change = [&](const Json& changes) {
        client.tell("textDocument/didChange",
                    {{"textDocument", {{"uri", uri}, {"version", 2}}}, {"contentChanges", changes}});
        return client.session().state().documents.at(uri).text;
    };
    const Json insertion = {{"range", {{"start", at(8)}, {"end", at(8)}}}, {"text", "X"}};
    CHECK(change({insertion, {{"text", 7}}}) == "prozess P {\n}\n");
    CHECK(change({insertion, {{"range", {{"start", at(-1)}, {"end", at(0)}}}, {"text", ""}}}) == "prozess P {\n}\n");
    CHECK(client.session().state().documents.at(uri).version == 1);
    CHECK(change(Json::array({insertion})) == "prozess XP {\n}\n");
    const std::string nul(1, '\0');
    const Json before = {{"range", {{"start", at(0)}, {"end", at(0)}}}, {"text", nul}};
    CHECK(change(Json::array({before})) == nul + "prozess XP {\n}\n");
    const Json away = {{"range", {{"start", at(0)}, {"end", at(1)}}}, {"text", ""}};
    CHECK(change(Json::array({away})) == "prozess XP {\n}\n");
}
