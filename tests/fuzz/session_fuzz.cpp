// Any conversation: every request is answered exactly once, the session has the texts that its client has, nothing else
// happens.
//
// The bytes of an input are choices, which say what the client sends; what stands behind its first line is also the
// text of its documents. A file of the language serves as it is.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/naive_document.h"
#include "fuzz/promise.h"
#include "lsp/methods.h"
#include "lsp/session.h"
#include "support/choices.h"

namespace {

using namespace dienstweg;
using namespace dienstweg::fuzz;
using namespace dienstweg::lsp;
using dienstweg::testing::Choices;

constexpr int kMostMessages = 40;
constexpr auto kUris = std::to_array<std::string_view>(
    {"untitled:1", "untitled:2", "file:///nowhere/a.weg", "file:///nowhere/dienstweg.toml"});
constexpr auto kPieces = std::to_array<std::string_view>(
    {"", "x", "ä", "😀", "\n", "\r\n", "\r", " ", "prozess P {\n", "  schritt \"s\" durch A.R\n", "}\n", "// c\n",
     "organisation O { einheit A { rolle R } }\n", "\xEF\xBB\xBF", "[limits]\nsteps = 3\n"});

/// A client that notes what it has sent, and what must come of it.
class NaiveClient {
public:
    NaiveClient(Choices choices, std::string text)
        : choices_(std::move(choices)),
          text_(std::move(text)),
          session_([this](const std::string& body) { take(body); }, {2026, 3, 1}) {}

    void talk() {
        if (!choices_.chance(3)) {
            introduce();
        }
        const auto messages = choices_.below(kMostMessages);
        for (std::uint32_t i = 0; i < messages && !saidExit_; ++i) {
            say();
        }
        while (session_.step()) {
        }
        session_.idle();
        promise(session_.isOver() == saidExit_, "the conversation is over when the client says so");
        promise(session_.waitingBytes() == 0 || saidExit_, "nothing is left waiting");
        for (const auto& [id, answers] : answers_) {
            promise(answers == 1, "every request is answered once", [&, &name = id] { return name; });
        }
        compareTexts();
    }

private:
    enum class Phase { fresh, running, shutDown };

    void take(const std::string& body) {
        const Json message = Json::parse(body, nullptr, false);
        promise(!message.is_discarded() && message.is_object() && message.value("jsonrpc", "") == "2.0",
                "what is sent is a message");
        if (message.contains("method")) {
            return;
        }
        promise(message.contains("result") != message.contains("error"), "an answer is a result or an error");
        if (!message["id"].is_null()) {
            const auto answered = answers_.find(message["id"].dump());
            promise(answered != answers_.end() && answered->second == 0, "only what was asked is answered, and once",
                    [&] { return body; });
            ++answered->second;
        }
    }

    void introduce() {
        utf8_ = choices_.chance(50);
        Json encodings = Json::array({"utf-16"});
        if (utf8_) {
            encodings.push_back("utf-8");
        } else if (phase_ == Phase::fresh) {
            encodings = nullptr;
        }
        ask("initialize", {{"processId", nullptr},
                           {"rootUri", nullptr},
                           {"capabilities", {{"general", {{"positionEncodings", encodings}}}}}});
        recent_ = nullptr;
        if (phase_ == Phase::fresh) {
            phase_ = Phase::running;
            naive_.utf8 = utf8_;
        }
    }

    void ask(std::string_view method, Json params) {
        const Json id = choices_.chance(50) ? Json(next_) : Json("r" + std::to_string(next_));
        ++next_;
        answers_.emplace(id.dump(), 0);
        recent_ = id;
        session_.receive(written(requestOf(id, method, std::move(params))));
    }

    void tell(std::string_view method, Json params) {
        session_.receive(written(notificationOf(method, std::move(params))));
    }

    void say() {
        switch (choices_.below(16)) {
            case 0:
            case 1: return open();
            case 2:
            case 3:
            case 4:
            case 5: return change();
            case 6: return close();
            case 7:
            case 8:
            case 9: return request();
            case 10: return cancel();
            case 11: return someNotification();
            case 12: return work();
            case 13: return garbage();
            case 14: return choices_.chance(40) ? introduce() : request();
            default: return choices_.chance(20) ? end() : work();
        }
    }

    std::string uri() { return std::string(choices_.oneOf(kUris)); }

    std::string piece() {
        if (choices_.chance(80)) {
            return std::string(choices_.oneOf(kPieces));
        }
        return choices_.chance(10) ? std::string("\0", 1) : text_;
    }

    NaivePosition position() {
        const auto number = [&] { return choices_.chance(5) ? 4'000'000'000U : choices_.below(9); };
        return {number(), number()};
    }

    static Json json(NaivePosition p) { return {{"line", p.line}, {"character", p.character}}; }

    void open() {
        const std::string name = uri();
        const std::string text = choices_.chance(60) ? text_ : piece() + piece();
        tell("textDocument/didOpen",
             {{"textDocument", {{"uri", name}, {"languageId", "x"}, {"version", choices_.below(5)}, {"text", text}}}});
        if (phase_ == Phase::running) {
            naive_.texts[name] = text;
        }
    }

    void change() {
        const std::string name = uri();
        Json changes = Json::array();
        std::string* text = phase_ == Phase::running && naive_.texts.contains(name) ? &naive_.texts[name] : nullptr;
        std::string after = text == nullptr ? "" : *text;
        bool understood = true;
        for (std::uint32_t count = choices_.below(4); count > 0; --count) {
            const std::string fresh = piece();
            Json change = {{"text", fresh}};
            if (choices_.chance(85)) {
                const NaivePosition a = position();
                const NaivePosition b = choices_.chance(50) ? a : position();
                change["range"] = {{"start", json(a)}, {"end", json(b)}};
                after = replaced(naive_, after, a, b, fresh);
            } else {
                after = fresh;
            }
            if (choices_.chance(4)) {
                understood = false;
                change[choices_.chance(50) ? "text" : "range"] = {{"start", -1}};
            }
            changes.push_back(std::move(change));
        }
        tell("textDocument/didChange",
             {{"textDocument", {{"uri", name}, {"version", choices_.below(9)}}}, {"contentChanges", changes}});
        if (text != nullptr && understood) {
            *text = after;
        }
    }

    void close() {
        const std::string name = uri();
        tell("textDocument/didClose", {{"textDocument", {{"uri", name}}}});
        if (phase_ == Phase::running) {
            naive_.texts.erase(name);
        }
    }

    /// All that any method asks for; one or the other is missing, or something else.
    Json params() {
        Json all = {{"textDocument", {{"uri", uri()}}},
                    {"position", json(position())},
                    {"range", {{"start", json(position())}, {"end", json(position())}}},
                    {"positions", Json::array({json(position()), json(position())})},
                    {"context", {{"diagnostics", Json::array()}, {"includeDeclaration", true}}},
                    {"options", {{"tabSize", 2}, {"insertSpaces", true}}},
                    {"previousResultId", "1"},
                    {"previousResultIds", Json::array()},
                    {"query", piece()},
                    {"newName", piece()},
                    {"ch", "\n"},
                    {"label", "x"},
                    {"changes", Json::array({{{"uri", uri()}, {"type", choices_.below(5)}}})},
                    {"settings", {{"inlayHints", {{"share", choices_.chance(50)}}}}},
                    {"value", "off"}};
        if (choices_.chance(15)) {
            auto key = all.begin();
            std::advance(key, choices_.below(static_cast<std::uint32_t>(all.size())));
            key.value() = choices_.chance(50) ? Json(nullptr) : Json(piece());
        }
        return choices_.chance(3) ? Json(piece()) : all;
    }

    void request() {
        std::vector<std::string_view> methods;
        for (const Request& row : allRequests()) {
            if (row.method != "initialize") {
                methods.push_back(row.method);
            }
        }
        methods.emplace_back("$/cancelRequest");
        methods.emplace_back("textDocument/unheardOf");
        const std::string_view method = choices_.oneOf(methods);
        ask(method, params());
    }

    void cancel() {
        const bool known = !recent_.is_null() && choices_.chance(80);
        tell("$/cancelRequest", known ? Json{{"id", recent_}} : params());
        // initialize and shutdown are not taken back here: what the session is in then would have to be followed.
    }

    void someNotification() {
        const auto rows = allNotifications();
        const std::string_view method = choices_.oneOf(rows).method;
        if (!method.starts_with("textDocument/did") && !method.contains("Folders")) {
            tell(method, params());
        }
    }

    void work() {
        for (std::uint32_t steps = choices_.below(5); steps > 0 && session_.step(); --steps) {
        }
        if (choices_.chance(30)) {
            session_.idle();
            session_.background();
        }
    }

    void garbage() {
        const bool mayBeRequest = text_.contains("id");
        const auto kinds = std::to_array<std::string>(
            {mayBeRequest ? "}" : text_, "{", "[]", "null", R"({"id":[]})", "\xFF",
             R"({"jsonrpc":"2.0","id":{},"method":"shutdown"})", R"({"jsonrpc":"2.0","id":null,"method":"shutdown"})",
             R"({"jsonrpc":"2.0","id":"watch","result":null})", R"({"jsonrpc":"2.0","method":7})",
             std::string(300, '['), R"({"jsonrpc":"2.0","method":"initialized","params":[1]})"});
        session_.receive(choices_.oneOf(kinds));
    }

    void end() {
        if (choices_.chance(50)) {
            ask("shutdown", nullptr);
            recent_ = nullptr;
            if (phase_ == Phase::running) {
                phase_ = Phase::shutDown;
            }
        } else {
            while (session_.step()) {  // what stands before it is answered
            }
            tell("exit", nullptr);
            saidExit_ = true;
        }
    }

    void compareTexts() {
        const auto& documents = session_.state().documents;
        promise(documents.size() == naive_.texts.size(), "the session has the documents that are open");
        for (const auto& [name, text] : naive_.texts) {
            const auto document = documents.find(name);
            promise(document != documents.end() && document->second.text == text, "the session has the client's text",
                    [&, &expected = text] { return expected + "\n---\n" + document->second.text; });
        }
    }

    Choices choices_;
    std::string text_;
    std::map<std::string, int> answers_;  ///< by id, as JSON
    NaiveDocuments naive_;
    Phase phase_ = Phase::fresh;
    Json recent_;
    int next_ = 2;
    bool utf8_ = false;
    bool saidExit_ = false;
    Session session_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    NaiveClient(Choices(std::vector<std::uint32_t>(data, data + size)), textBehindFirstLine(data, size)).talk();
    return 0;
}
