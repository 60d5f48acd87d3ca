// What is offered at a place through the protocol: kinds, reasons, edits that are made when they are chosen.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "client.h"

using namespace dienstweg;
using namespace dienstweg::lsp;
using dienstweg::lsp::testing::TestClient;

namespace {

constexpr const char* kUri = "untitled:1";

/// The place lies behind umlauts and an emoji, on its line too.
const std::string kText =
    "organisation Stadt {\n  einheit Büro {\n    rolle Annahme vertretung Leitung\n    rolle Leitung vertretung "
    "Annahme\n  }\n  extern Bürger\n}\ndokument Antrag\n"
    "prozess Prüfung {\n  verantwortlich Büro.Leitung\n  auslöser Antrag von Bürger an Büro.Annahme\n"
    "  schritt \"Größe 😀\" durch Büro.Annahme schritt \"Übel 😀\" durch Büro.Annahme dauer 2 min\n  ende\n}\n";

Json capabilities(bool lazy, bool reasons, bool utf8) {
    Json codeAction = {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", Json::array()}}}}},
                       {"disabledSupport", reasons}};
    if (lazy) {
        codeAction["dataSupport"] = true;
        codeAction["resolveSupport"] = {{"properties", {"edit"}}};
    }
    Json all = {{"textDocument", {{"codeAction", codeAction}}}};
    if (utf8) {
        all["general"] = {{"positionEncodings", {"utf-8"}}};
    }
    return all;
}

Json placeOf(const std::string& text, const std::string& words, bool utf8) {
    const Text read = Text::make(text).value();
    return positionOf(read, static_cast<std::uint32_t>(text.find(words)), utf8 ? Encoding::utf8 : Encoding::utf16);
}

Json askedAt(const Json& start, const Json& end, const Json& only) {
    Json context = {{"diagnostics", Json::array()}};
    if (!only.is_null()) {
        context["only"] = only;
    }
    return {{"textDocument", {{"uri", kUri}}}, {"range", {{"start", start}, {"end", end}}}, {"context", context}};
}

std::string applied(const std::string& text, const Json& edits, bool utf8) {
    const Text read = Text::make(text).value();
    std::vector<TextEdit> all;
    for (const Json& edit : edits) {
        all.push_back(
            {spanOf(read, edit["range"], utf8 ? Encoding::utf8 : Encoding::utf16), edit["newText"].get<std::string>()});
    }
    return applyEdits(text, std::move(all));
}

}  // namespace

TEST_CASE("a rewriting is applied where it was asked for, in both encodings and languages, at once and when chosen") {
    for (const bool utf8 : {false, true}) {
        for (const bool lazy : {false, true}) {
            CAPTURE(utf8);
            CAPTURE(lazy);
            TestClient client;
            client.start("", capabilities(lazy, false, utf8), utf8 ? "en" : "de");
            client.open(kUri, kText);
            const Json place = placeOf(kText, "Übel", utf8);
            const Json actions = client.result("textDocument/codeAction",
                                               askedAt(place, place, Json::array({"refactor.rewrite.assign"})));
            REQUIRE(actions.size() == 1);
            CHECK(actions[0]["title"] == (utf8 ? "Make responsible: Büro.Leitung" : "Zuständig machen: Büro.Leitung"));
            CHECK(actions[0]["kind"] == "refactor.rewrite.assign");
            CHECK(actions[0].contains("edit") == !lazy);
            CHECK(actions[0].contains("data") == lazy);
            const Json chosen = lazy ? client.result("codeAction/resolve", actions[0]) : actions[0];
            std::string expected = kText;
            expected.replace(expected.rfind("Büro.Annahme"), std::string("Büro.Annahme").size(), "Büro.Leitung");
            CHECK(applied(kText, chosen["edit"]["changes"][kUri], utf8) == expected);
        }
    }
}

TEST_CASE("only what is asked for is offered") {
    TestClient client;
    client.start("", capabilities(false, false, false));
    client.open(kUri, kText);
    const Json place = placeOf(kText, "Übel", false);
    const auto kinds = [&](const Json& only) {
        std::vector<std::string> all;
        for (const Json& action : client.result("textDocument/codeAction", askedAt(place, place, only))) {
            all.push_back(action["kind"].get<std::string>());
        }
        return all;
    };
    const auto count = [](const std::vector<std::string>& all, std::string_view kind) {
        return std::ranges::count_if(all, [&](const std::string& one) { return one.starts_with(kind); });
    };
    const auto everything = kinds(nullptr);
    CHECK(count(everything, "refactor.rewrite.section") == 1);
    CHECK(count(everything, "refactor.rewrite.language") == 1);
    const auto rewrites = kinds(Json::array({"refactor.rewrite"}));
    CHECK(count(rewrites, "refactor.rewrite") == static_cast<std::ptrdiff_t>(rewrites.size()));
    CHECK(rewrites.size() > 2);
    CHECK(kinds(Json::array({"refactor.rew"})).empty());
    CHECK(kinds(Json::array({"source.organizeImports"})).empty());
}

TEST_CASE("reasons are shown to who asks for a rewriting by its kind and can show them") {
    const Json from = placeOf(kText, "schritt \"Größe", false);
    for (const bool shows : {true, false}) {
        TestClient client;
        client.start("", capabilities(true, shows, false));
        client.open(kUri, kText);
        Json ending = placeOf(kText, "  ende\n", false);
        ending["character"] = 6;
        const Json asked =
            client.result("textDocument/codeAction", askedAt(from, ending, Json::array({"refactor.extract"})));
        REQUIRE(asked.size() == (shows ? 1U : 0U));
        if (shows) {
            CHECK_FALSE(asked[0]["disabled"]["reason"].get<std::string>().empty());
            CHECK_FALSE(asked[0].contains("edit"));
            CHECK_FALSE(asked[0].contains("data"));
        }
        for (const Json& action : client.result("textDocument/codeAction", askedAt(from, ending, nullptr))) {
            CHECK_FALSE(action.contains("disabled"));
        }
    }
}

TEST_CASE("what was offered for another text is refused") {
    TestClient client;
    client.start("", capabilities(true, false, false));
    client.open(kUri, kText);
    const Json place = placeOf(kText, "Übel", false);
    const Json actions =
        client.result("textDocument/codeAction", askedAt(place, place, Json::array({"refactor.rewrite.assign"})));
    REQUIRE(actions.size() == 1);
    client.change(kUri, kText + "// neu\n", 2);  // what was offered could still be found, but is for another text
    CHECK(client.ask("codeAction/resolve", actions[0])["error"]["code"] == -32801);
    CHECK(client.result("codeAction/resolve", {{"title", "x"}})["title"] == "x");
}

TEST_CASE("all findings of a kind are mended at once") {
    for (const bool lazy : {false, true}) {
        TestClient client;
        client.start("", capabilities(lazy, false, false), "en");
        const std::string text =
            "prozess P {\n  schrit \"Größe 😀\" durch Amt.Leitung\n  schrit \"B\" durch Amt.Leitung\n  schrit "
            "\"C\"\n}\n";
        client.open(kUri, text);
        const Json place = placeOf(text, "schrit", false);
        Json found;
        for (const Json& action :
             client.result("textDocument/codeAction", askedAt(place, place, Json::array({"quickfix"})))) {
            if (action["title"] == "Fix all 3 findings of this kind in this file") {
                found = lazy ? client.result("codeAction/resolve", action) : action;
            }
        }
        REQUIRE(found.is_object());
        std::string mended = applied(text, found["edit"]["changes"][kUri], false);
        CHECK(mended.find("schrit ") == std::string::npos);
        CHECK(mended.find("schritt \"C\"") != std::string::npos);
    }
}

TEST_CASE("lines are indented while they are typed, in both encodings") {
    for (const bool utf8 : {false, true}) {
        TestClient client;
        client.start("", capabilities(false, false, utf8));
        const std::string text = "prozess Ä {\n  schritt \"Größe 😀\" {\n    dauer 2 min\n    }\n\n}\n";
        client.open(kUri, text);
        const auto typed = [&](int line, int character, const std::string& key) {
            return applied(text,
                           client.result("textDocument/onTypeFormatting",
                                         {{"textDocument", {{"uri", kUri}}},
                                          {"position", {{"line", line}, {"character", character}}},
                                          {"ch", key},
                                          {"options", {{"tabSize", 8}, {"insertSpaces", false}}}}),
                           utf8);
        };
        CHECK(typed(3, 5, "}") == "prozess Ä {\n  schritt \"Größe 😀\" {\n    dauer 2 min\n  }\n\n}\n");
        CHECK(typed(4, 0, "\n") == "prozess Ä {\n  schritt \"Größe 😀\" {\n    dauer 2 min\n    }\n  \n}\n");
        CHECK(typed(1, 2, "\n") == text);
    }
}
