// The conversation: what may come when, and what becomes of what may not.
#include "lsp/session.h"

#include <doctest/doctest.h>

#include "client.h"

using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;

namespace {

int codeOf(const Json& answer) { return answer.at("error").at("code").get<int>(); }

}  // namespace

TEST_CASE("nothing is answered before initialize, and nothing is done after shutdown") {
    TestClient client;
    CHECK(codeOf(client.ask("textDocument/hover", Json::object())) == -32002);
    client.tell("textDocument/didOpen", Json::object());  // dropped
    client.start("");
    CHECK(codeOf(client.ask("initialize", Json::object())) == -32600);
    CHECK(client.ask("shutdown", nullptr).at("result").is_null());
    CHECK(codeOf(client.ask("textDocument/hover", Json::object())) == -32600);
    CHECK_FALSE(client.session().isOver());
    client.tell("exit", nullptr);
    CHECK(client.session().isOver());
    CHECK(client.session().exitStatus() == 0);
}

TEST_CASE("exit without shutdown is no good end") {
    TestClient client;
    client.start("");
    client.tell("exit", nullptr);
    CHECK(client.session().isOver());
    CHECK(client.session().exitStatus() == 1);
}

TEST_CASE("what cannot be read or is not known") {
    TestClient client;
    client.start("");
    CHECK(codeOf(client.ask("textDocument/unheardOf", Json::object())) == -32601);
    CHECK(codeOf(client.ask("textDocument/hover", Json::object())) == -32602);
    CHECK(codeOf(client.ask("textDocument/hover", "no object")) == -32602);
    client.tell("$/unheardOf", Json::object());
    client.raw("{");
    CHECK(codeOf(client.errors.back()) == -32700);
    client.raw(std::string(100'000, '['));
    CHECK(codeOf(client.errors.back()) == -32700);
    client.raw("\xff\xfe");
    CHECK(codeOf(client.errors.back()) == -32700);
    client.raw("[]");
    CHECK(codeOf(client.errors.back()) == -32600);
    client.raw(R"({"jsonrpc":"2.0","id":{},"method":"shutdown"})");
    CHECK(codeOf(client.errors.back()) == -32600);
    const auto before = client.errors.size();
    client.raw(R"({"jsonrpc":"2.0","id":"watch","result":null})");  // a reply to the server
    CHECK(client.errors.size() == before);
    CHECK(client.ask("shutdown", nullptr).contains("result"));
}

TEST_CASE("a request that waits can be cancelled, once") {
    std::vector<Json> sent;
    Session session([&](const std::string& body) { sent.push_back(Json::parse(body)); }, {2026, 3, 1});
    session.receive(requestOf(1, "initialize", {{"capabilities", Json::object()}}).dump());
    session.receive(requestOf(2, "workspace/symbol", {{"query", ""}}).dump());
    session.receive(requestOf("three", "workspace/symbol", {{"query", ""}}).dump());
    session.receive(notificationOf("$/cancelRequest", {{"id", 2}}).dump());
    session.receive(notificationOf("$/cancelRequest", {{"id", 2}}).dump());
    session.receive(notificationOf("$/cancelRequest", {{"id", 99}}).dump());
    while (session.step()) {
    }
    REQUIRE(sent.size() == 3);
    CHECK(sent[0]["id"] == 2);
    CHECK(codeOf(sent[0]) == -32800);
    CHECK(sent[1]["id"] == 1);
    CHECK(sent[2]["id"] == "three");
}

TEST_CASE("a cancellation that asks for an answer gets one") {
    TestClient client;
    client.start("");
    CHECK(codeOf(client.ask("$/cancelRequest", {{"id", 1}})) == -32601);
}

TEST_CASE("who does not know the token is answered once, and nothing more") {
    const std::string token = "0123456789abcdef";
    const auto introduced = [&](const Json& options) {
        std::vector<Json> sent;
        Session session([&](const std::string& body) { sent.push_back(Json::parse(body)); }, {2026, 3, 1}, token);
        session.receive(requestOf(1, "textDocument/hover", Json::object()).dump());
        session.receive(requestOf(2, "initialize", {{"initializationOptions", options}}).dump());
        session.receive(requestOf(3, "workspace/symbol", {{"query", ""}}).dump());
        while (session.step()) {
        }
        CHECK(codeOf(sent.at(0)) == -32002);
        CHECK(session.isOver() == (sent.size() == 2));
        CHECK(session.isIntroduced() == (sent.size() == 3));
        return session.isIntroduced();
    };
    CHECK(introduced({{"token", token}}));
    for (const Json& options : {Json(), Json("x"), Json::object(), Json{{"token", ""}}, Json{{"token", 7}},
                                Json{{"token", token + "x"}}, Json{{"token", token.substr(1)}}}) {
        CAPTURE(options.dump());
        CHECK_FALSE(introduced(options));
    }
}

TEST_CASE("positions are counted as the client wishes") {
    TestClient client;
    const Json capabilities = {{"general", {{"positionEncodings", {"utf-8", "utf-16"}}}}};
    CHECK(client.start("", capabilities)["capabilities"]["positionEncoding"] == "utf-8");
    TestClient other;
    CHECK(other.start("")["capabilities"]["positionEncoding"] == "utf-16");
}
