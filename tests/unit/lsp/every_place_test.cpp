// At every place of the examples every request is answered without an error.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "client.h"
#include "lsp/every_request.h"
#include "support/sample.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;

namespace {

/// Every so many characters. The features themselves are asked at every single place by their own tests.
constexpr std::uint32_t kStep = dienstweg::testing::kSampled ? 61 : 7;

}  // namespace

TEST_CASE("every request at every place of the examples has an answer") {
    std::size_t asked = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        const bool settings = entry.path().extension() == ".toml";
        if (!settings && entry.path().extension() != ".weg") {
            continue;
        }
        std::ifstream in(entry.path(), std::ios::binary);
        const EveryRequest answers = askEverything({.uri = uriOf(entry.path()),
                                                    .text = {std::istreambuf_iterator<char>(in), {}},
                                                    .language = Language::english,
                                                    .today = {2026, 3, 1},
                                                    .step = settings ? 1U : kStep});
        CAPTURE(entry.path());
        for (const EveryRequest::Failure& failure : answers.failures) {
            FAIL_CHECK(failure.method << " at " << failure.at.line << ":" << failure.at.column << ": "
                                      << failure.reason);
        }
        for (const auto& [method, tally] : answers.methods) {
            asked += tally.asked;
        }
    }
    CHECK(asked > 5'000);
}

TEST_CASE("every character is asked about, and the end") {
    const EveryRequest answers =
        askEverything({.uri = "untitled:1", .text = "prozess P {\n  schritt \"A\"\n}\n", .today = {2026, 3, 1}});
    CHECK(answers.failures.empty());
    CHECK(answers.methods.at("textDocument/hover").asked == 29);
    CHECK(answers.methods.at("textDocument/hover").slowestAt.line > 0);
    CHECK(answers.methods.at("textDocument/formatting").asked == 1);
}

TEST_CASE("a difference of colours makes of the old ones the new ones") {
    TestClient client;
    client.start("");
    const std::string before = "prozess P {\n  schritt \"A\" durch R\n  ende\n}\n";
    const std::string after = "// neu\nprozess P {\n  schritt \"A\" durch R mit Q\n  ende\n}\n";
    client.open("untitled:1", before);
    const Json document = {{"textDocument", {{"uri", "untitled:1"}}}};
    const Json full = client.result("textDocument/semanticTokens/full", document);
    client.change("untitled:1", after, 2);
    Json params = document;
    params["previousResultId"] = full["resultId"];
    const Json delta = client.result("textDocument/semanticTokens/full/delta", params);
    auto data = full["data"].get<std::vector<std::uint32_t>>();
    for (const Json& edit : delta.at("edits")) {
        const auto begin = data.begin() + edit["start"].get<std::ptrdiff_t>();
        const auto at = data.erase(begin, begin + edit["deleteCount"].get<std::ptrdiff_t>());
        const auto fresh = edit["data"].get<std::vector<std::uint32_t>>();
        data.insert(at, fresh.begin(), fresh.end());
    }
    CHECK(data ==
          client.result("textDocument/semanticTokens/full", document)["data"].get<std::vector<std::uint32_t>>());
}
