#include "lsp/every_request.h"

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "lsp/convert.h"
#include "lsp/session.h"

namespace dienstweg::lsp {
namespace {

constexpr auto kOfText = std::to_array<std::string_view>({
    "textDocument/diagnostic",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/codeLens",
    "textDocument/documentLink",
    "textDocument/semanticTokens/full",
    "textDocument/formatting",
});
constexpr auto kOfRange = std::to_array<std::string_view>({
    "textDocument/inlayHint",
    "textDocument/semanticTokens/range",
    "textDocument/rangeFormatting",
    "textDocument/codeAction",
});
constexpr auto kOfPlace = std::to_array<std::string_view>({
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/typeDefinition",
    "textDocument/implementation",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/prepareCallHierarchy",
    "textDocument/prepareTypeHierarchy",
    "textDocument/prepareRename",
    "textDocument/codeAction",
    "textDocument/selectionRange",
    "textDocument/onTypeFormatting",
});

/// What an editor of today says that it can.
Json capabilities() {
    const Json yes = true;
    return {
        {"general", {{"positionEncodings", {"utf-16"}}}},
        {"textDocument",
         {{"diagnostic", Json::object()},
          {"completion", {{"completionItem", {{"snippetSupport", yes}}}}},
          {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", yes}}},
          {"codeAction",
           {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", Json::array()}}}}},
            {"dataSupport", yes},
            {"disabledSupport", yes},
            {"resolveSupport", {{"properties", {"edit"}}}}}}}},
        {"workspace", {{"workspaceEdit", {{"documentChanges", yes}}}}},
    };
}

class Asker {
public:
    explicit Asker(const Asking& asking)
        : asking_(asking), session_([this](const std::string& body) { take(body); }, asking.today) {}

    EveryRequest run() && {
        ask("initialize", {{"processId", nullptr},
                           {"rootUri", nullptr},
                           {"locale", asking_.language == Language::german ? "de" : "en"},
                           {"capabilities", capabilities()}});
        tell("initialized", Json::object());
        tell("textDocument/didOpen",
             {{"textDocument",
               {{"uri", asking_.uri}, {"languageId", "dienstweg"}, {"version", 1}, {"text", asking_.text}}}});
        const auto text = Text::make(asking_.text);
        const Text lines = text ? *text : Text();
        ofText(lines);
        for (std::uint32_t offset = 0, count = 0; offset <= lines.size(); ++offset) {
            const bool begins = offset == lines.size() || (lines.bytes()[offset] & 0xC0) != 0x80;
            if (begins && count++ % asking_.step == 0) {
                ofPlace(lines, offset);
            }
        }
        at_ = kWholeText;
        ask("workspace/symbol", {{"query", ""}});
        ask("workspace/diagnostic", {{"previousResultIds", Json::array()}});
        ask("shutdown", nullptr);
        return std::move(result_);
    }

private:
    [[nodiscard]] Json document() const { return {{"textDocument", {{"uri", asking_.uri}}}}; }

    void ofText(const Text& lines) {
        for (const std::string_view method : kOfText) {
            Json params = document();
            params["options"] = {{"tabSize", 2}, {"insertSpaces", true}};
            ask(method, std::move(params));
        }
        for (const std::string_view method : kOfRange) {
            Json params = document();
            params["range"] = rangeOf(lines, {0, lines.size()}, Encoding::utf16);
            params["options"] = {{"tabSize", 2}, {"insertSpaces", true}};
            params["context"] = {{"diagnostics", Json::array()}};
            ask(method, std::move(params));
        }
    }

    void ofPlace(const Text& lines, std::uint32_t offset) {
        const Position at = lines.position(offset);
        if (at.line != at_.line && asking_.onLine) {
            asking_.onLine(at.line);
        }
        at_ = at;
        const Json position = positionOf(lines, offset, Encoding::utf16);
        for (const std::string_view method : kOfPlace) {
            Json params = document();
            params["position"] = position;
            params["positions"] = Json::array({position});
            params["range"] = {{"start", position}, {"end", position}};
            params["ch"] = offset > 0 && lines.bytes()[offset - 1] == '}' ? "}" : "\n";
            params["context"] = {{"includeDeclaration", true}, {"diagnostics", Json::array()}};
            if (const auto answer = ask(method, std::move(params))) {
                goOn(method, *answer, position);
            }
        }
    }

    /// With what was answered the next things are asked.
    void goOn(std::string_view method, const Json& answer, const Json& position) {
        if (method == "textDocument/prepareRename" && !answer.is_null()) {
            Json params = document();
            params["position"] = position;
            params["newName"] = "Umbenannt";
            ask("textDocument/rename", std::move(params));
        } else if (method == "textDocument/completion" && answer.is_object() && !answer["items"].empty()) {
            ask("completionItem/resolve", answer["items"].front());
        } else if (method == "textDocument/codeAction" && answer.is_array()) {
            for (const Json& action : answer) {
                // The same may be offered at every place of a line; its edit is asked for once.
                const std::string title = std::to_string(at_.line) + action.value("title", "");
                if (action.contains("data") && resolved_.insert(title).second) {
                    ask("codeAction/resolve", action);
                }
            }
        } else if (method == "textDocument/prepareCallHierarchy" || method == "textDocument/prepareTypeHierarchy") {
            const bool calls = method == "textDocument/prepareCallHierarchy";
            for (const Json& item : answer.is_array() ? answer : Json::array()) {
                ask(calls ? "callHierarchy/incomingCalls" : "typeHierarchy/supertypes", {{"item", item}});
                ask(calls ? "callHierarchy/outgoingCalls" : "typeHierarchy/subtypes", {{"item", item}});
            }
        }
    }

    void tell(std::string_view method, Json params) {
        session_.receive(written(notificationOf(method, std::move(params))));
        work();
    }

    void work() {
        while (session_.step()) {
        }
        session_.idle();
        while (session_.background()) {
        }
        session_.idle();
    }

    std::optional<Json> ask(std::string_view method, Json params) {
        const auto begin = std::chrono::steady_clock::now();
        answer_.reset();
        session_.receive(written(requestOf(++lastId_, method, std::move(params))));
        while (session_.step()) {
        }
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        EveryRequest::Method& tally = result_.methods[std::string(method)];
        ++tally.asked;
        tally.milliseconds += took.count();
        if (took.count() > tally.slowest) {
            tally.slowest = took.count();
            tally.slowestAt = at_;
        }
        if (answer_ && answer_->contains("result")) {
            return std::move((*answer_)["result"]);
        }
        const int code = answer_ ? (*answer_)["error"].value("code", 0) : 0;
        if (code == static_cast<int>(ErrorCode::requestFailed)) {
            ++tally.refused;
        } else {
            result_.failures.push_back(
                {std::string(method), at_, answer_ ? (*answer_)["error"].value("message", "") : std::string()});
        }
        return std::nullopt;
    }

    void take(const std::string& body) {
        Json message = Json::parse(body);
        if (!message.contains("method") && message["id"] == lastId_) {
            answer_ = std::move(message);
        }
    }

    const Asking& asking_;
    Session session_;
    int lastId_ = 0;
    std::optional<Json> answer_;
    Position at_ = kWholeText;
    std::set<std::string> resolved_;
    EveryRequest result_;
};

}  // namespace

EveryRequest askEverything(const Asking& asking) { return Asker(asking).run(); }

}  // namespace dienstweg::lsp
