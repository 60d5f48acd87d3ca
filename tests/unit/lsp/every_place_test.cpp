// At every place of the examples every request is answered without an error.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "client.h"
#include "workspace/path_text.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;

TEST_CASE("every request at every place of the examples has an answer") {
    const std::filesystem::path root = DIENSTWEG_SOURCE_DIR "/examples/company";
    TestClient client;
    client.start(root.string(), {{"textDocument", {{"completion", {{"completionItem", {{"snippetSupport", true}}}}}}}});
    int asked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const std::string uri = uriOf(entry.path());
        client.open(uri, text);
        const Text lines = Text::make(text).value();
        const Json document = {{"textDocument", {{"uri", uri}}}};
        const Json everything = rangeOf(lines, {0, lines.size()}, Encoding::utf16);
        const bool settings = entry.path().extension() == ".toml";
        for (const char* method : {"textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/codeLens",
                                   "textDocument/documentLink", "textDocument/semanticTokens/full",
                                   "textDocument/formatting", "textDocument/diagnostic"}) {
            CHECK(client.ask(method, document).contains("result"));
            ++asked;
        }
        for (const char* method :
             {"textDocument/inlayHint", "textDocument/semanticTokens/range", "textDocument/rangeFormatting"}) {
            Json params = document;
            params["range"] = everything;
            CHECK(client.ask(method, params).contains("result"));
            ++asked;
        }
        for (std::uint32_t offset = 0; offset <= lines.size(); offset += settings ? 1 : 7) {
            Json params = document;
            params["position"] = positionOf(lines, offset, Encoding::utf16);
            params["context"] = {{"includeDeclaration", true}};
            for (const char* method : {"textDocument/hover", "textDocument/completion", "textDocument/definition",
                                       "textDocument/typeDefinition", "textDocument/implementation",
                                       "textDocument/references", "textDocument/documentHighlight",
                                       "textDocument/prepareCallHierarchy", "textDocument/prepareTypeHierarchy"}) {
                CAPTURE(method);
                CAPTURE(uri);
                CAPTURE(offset);
                const Json answer = client.ask(method, params);
                REQUIRE(answer.contains("result"));
                if (answer["result"].is_array() && std::string_view(method).contains("Hierarchy")) {
                    for (const Json& item : answer["result"]) {
                        for (const char* next : {"callHierarchy/incomingCalls", "callHierarchy/outgoingCalls",
                                                 "typeHierarchy/supertypes", "typeHierarchy/subtypes"}) {
                            CHECK(client.ask(next, {{"item", item}}).contains("result"));
                        }
                    }
                }
                ++asked;
            }
            Json positions = document;
            positions["positions"] = Json::array({params["position"]});
            CHECK(client.result("textDocument/selectionRange", positions).size() == 1);
        }
    }
    CHECK(client.result("workspace/symbol", {{"query", ""}}).size() > 10);
    CHECK(asked > 3000);
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
