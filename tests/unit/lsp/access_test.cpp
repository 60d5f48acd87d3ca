// Who may come in at a socket, and above all who may not.
#include "lsp/access.h"

#include <doctest/doctest.h>

using namespace dienstweg::lsp;

namespace {

const std::string kSecret = "0123456789abcdef0123";

Knock knock(const std::string& host, const std::string& target = "/?token=" + kSecret) {
    return {.hosts = {host}, .target = target, .upgrades = true};
}

Access closed() { return {.token = kSecret}; }

}  // namespace

TEST_CASE("addresses, and which of them nobody reaches from elsewhere") {
    CHECK(written(readEndpoint("127.0.0.1:4000").value()) == "127.0.0.1:4000");
    CHECK(written(readEndpoint("localhost:0").value()) == "127.0.0.1:0");
    CHECK(written(readEndpoint("[::1]:65535").value()) == "[::1]:65535");
    for (const char* none :
         {"", ":", "127.0.0.1", "127.0.0.1:", ":4000", "4000", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:4000x",
          "::1:4000", "[::1]4000", "[127.0.0.1]:4000", "example.org:4000", "127.0.0.1 :4000", "127.0.0.1:4000\n"}) {
        CAPTURE(none);
        CHECK_FALSE(readEndpoint(none).has_value());
    }
    CHECK(isLoopback(readEndpoint("127.0.0.1:1").value()));
    CHECK(isLoopback(readEndpoint("127.8.9.1:1").value()));
    CHECK(isLoopback(readEndpoint("[::1]:1").value()));
    for (const char* open : {"0.0.0.0:1", "192.168.0.1:1", "[::]:1", "[fe80::1]:1", "128.0.0.1:1"}) {
        CAPTURE(open);
        CHECK_FALSE(isLoopback(readEndpoint(open).value()));
    }
}

TEST_CASE("tokens: long enough, harmless in a URL, never the same twice") {
    CHECK(isToken(kSecret));
    CHECK_FALSE(isToken("0123456789abcde"));
    CHECK_FALSE(isToken("0123456789abcdef "));
    CHECK_FALSE(isToken("0123456789abcdef&x"));
    CHECK(isToken(freshToken()));
    CHECK(freshToken() != freshToken());
    CHECK(isSameSecret(kSecret, kSecret));
    for (const std::string& other : {std::string(), kSecret + "0", kSecret.substr(1), kSecret + kSecret,
                                     "1" + kSecret.substr(1), kSecret.substr(0, 19) + "4"}) {
        CAPTURE(other);
        CHECK_FALSE(isSameSecret(other, kSecret));
    }
    CHECK_FALSE(isSameSecret("x", ""));
}

TEST_CASE("entries of the allow list") {
    CHECK(readOrigin("https://Wiki.Example").value() == "https://wiki.example");
    CHECK(readOrigin("https://wiki.example:443").value() == "https://wiki.example");
    CHECK(readOrigin("http://localhost:*").value() == "http://localhost:*");
    CHECK(readOrigin("http://[::1]:5173").value() == "http://[::1]:5173");
    CHECK(readOrigin("vscode-webview://*").value() == "vscode-webview://*");
    for (const char* none : {"", "*", "null", "wiki.example", "http://*", "https://*", "https://*.example", "https://",
                             "https://wiki.example/", "https://wiki.example/page", "https://wiki.example:99999",
                             "https://user@wiki.example", "://wiki.example", "1x://wiki.example"}) {
        CAPTURE(none);
        CHECK_FALSE(readOrigin(none).has_value());
    }
}

TEST_CASE("a page comes in only if its origin is on the list, letter by letter") {
    const std::vector<std::string> list{"https://wiki.example", "http://localhost:*", "vscode-webview://*"};
    for (const char* friendly : {"https://wiki.example", "HTTPS://WIKI.example", "http://localhost",
                                 "http://localhost:5173", "vscode-webview://0f3a-77"}) {
        CAPTURE(friendly);
        CHECK(isAllowed(friendly, list));
    }
    for (const char* foreign :
         {"https://wiki.example.evil.example", "https://evil.example", "http://wiki.example",
          "https://wiki.example:8443", "http://localhost.evil.example", "http://localhost:5173.evil.example",
          "http://localhost:", "https://localhost", "http://localhostx:80", "null", "", "vscode-webview://",
          "vscode-webview://a/b", "vscode-webview:", "https://evil.example/https://wiki.example"}) {
        CAPTURE(foreign);
        CHECK_FALSE(isAllowed(foreign, list));
    }
    CHECK_FALSE(isAllowed("http://localhost:5173", {}));
}

TEST_CASE("a name that was made to lead here is not ours") {
    for (const char* own : {"localhost", "localhost:4000", "LOCALHOST:1", "127.0.0.1:4000", "[::1]:4000", "[::1]"}) {
        CAPTURE(own);
        CHECK(isOwnHost(own, closed()));
    }
    for (const char* foreign : {"", "evil.example", "evil.example:4000", "localhost.evil.example", "192.168.0.1:4000",
                                "localhost:evil", "127.0.0.1.evil.example", "town"}) {
        CAPTURE(foreign);
        CHECK_FALSE(isOwnHost(foreign, closed()));
    }
    const Access open{.token = kSecret, .remote = true, .machine = "Town"};
    CHECK(isOwnHost("192.168.0.1:4000", open));
    CHECK(isOwnHost("town:4000", open));
    CHECK_FALSE(isOwnHost("evil.example", open));
    CHECK_FALSE(isOwnHost("", Access{.token = kSecret, .remote = true}));
}

TEST_CASE("what a first request is answered") {
    CHECK(answerTo(knock("localhost:4000"), closed()) == 101);
    CHECK(answerTo(knock("localhost:4000", "/any?x=1&token=" + kSecret), closed()) == 101);
    for (const std::string& target : {std::string("/"), std::string("/?token="), "/?token=x" + kSecret,
                                      "/?token=" + kSecret + "&token=" + kSecret, "/?tokens=" + kSecret, kSecret}) {
        CAPTURE(target);
        CHECK(answerTo(knock("localhost:4000", target), closed()) == 401);
    }
    CHECK(answerTo(knock("evil.example"), closed()) == 403);
    Knock fromPage = knock("localhost:4000");
    fromPage.origins = {"https://evil.example"};
    CHECK(answerTo(fromPage, closed()) == 403);
    fromPage.origins = {"http://localhost:5173"};
    CHECK(answerTo(fromPage, closed()) == 403);
    Access friendly = closed();
    friendly.origins = {"http://localhost:*"};
    CHECK(answerTo(fromPage, friendly) == 101);
    fromPage.origins = {"http://localhost:5173", "http://localhost:5173"};
    CHECK(answerTo(fromPage, friendly) == 400);
    Knock plain = knock("localhost:4000");
    plain.upgrades = false;
    CHECK(answerTo(plain, closed()) == 426);
    CHECK(answerTo(Knock{.target = "/", .upgrades = true}, closed()) == 400);
}
