// A client in memory: speaks to a session and keeps what it answers.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "lsp/session.h"
#include "recording.h"

namespace dienstweg::lsp::testing {

class TestClient {
public:
    TestClient()
        : session_(
              [this](const std::string& body) {
                  recording_.fromServer(body);
                  take(Json::parse(body));
              },
              {2026, 3, 1}) {}

    /// Sends a request and returns the whole answer.
    Json ask(const std::string& method, Json params) {
        const int id = next_++;
        raw(requestOf(id, method, std::move(params)).dump());
        return answers_.contains(id) ? answers_.at(id) : Json();
    }
    /// Its result; fails the test by throwing where there is none.
    Json result(const std::string& method, Json params) {
        const Json answer = ask(method, std::move(params));
        if (!answer.contains("result")) {
            throw std::runtime_error(method + ": " + answer.dump());
        }
        return answer["result"];
    }
    void tell(const std::string& method, Json params) { raw(notificationOf(method, std::move(params)).dump()); }
    void raw(std::string_view body) {
        recording_.toServer(body);
        session_.receive(body);
        work();
    }
    /// Until nothing is left to do, also in the background.
    void work() {
        while (session_.step()) {
        }
        session_.idle();
        while (session_.background()) {
        }
        session_.idle();
        session_.rest();
    }

    Json start(const std::string& folder, Json capabilities = Json::object(), const std::string& locale = "de") {
        Json answer = result("initialize", {{"processId", nullptr},
                                            {"rootUri", folder.empty() ? Json(nullptr) : Json("file://" + folder)},
                                            {"locale", locale},
                                            {"capabilities", std::move(capabilities)}});
        tell("initialized", Json::object());
        return answer;
    }
    void open(const std::string& uri, const std::string& text, int version = 1) {
        tell("textDocument/didOpen",
             {{"textDocument", {{"uri", uri}, {"languageId", "dienstweg"}, {"version", version}, {"text", text}}}});
    }
    /// The whole text anew.
    void change(const std::string& uri, const std::string& text, int version) {
        tell("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", version}}},
                                        {"contentChanges", Json::array({{{"text", text}}})}});
    }

    [[nodiscard]] Json diagnostics(const std::string& uri) const {
        return published.contains(uri) ? published.at(uri) : Json::array();
    }

    Session& session() { return session_; }

    std::map<std::string, Json> published;  ///< by uri, what was told last
    std::vector<Json> told;                 ///< all notifications and requests of the server
    std::vector<Json> errors;               ///< answers without a request that could be read

private:
    void take(Json message) {
        if (message.contains("method")) {
            if (message["method"] == "textDocument/publishDiagnostics") {
                const auto uri = message["params"]["uri"].get<std::string>();
                published[uri] = message["params"]["diagnostics"];
            }
            told.push_back(std::move(message));
        } else if (message["id"].is_number()) {
            const int id = message["id"].get<int>();
            answers_[id] = std::move(message);
        } else {
            errors.push_back(std::move(message));
        }
    }

    Recording recording_;
    Session session_;
    int next_ = 1;
    std::map<int, Json> answers_;
};

}  // namespace dienstweg::lsp::testing
