// Any text as a diagram, and any edits of it: each request has a result that fits the text; an edit is refused, or is
// for the text as it is now, lies in it, and leaves a text that can be drawn as well as before.
//
// The bytes of an input are choices, which say what is done to the diagram; what stands behind its first line is also
// the text. A file of the language serves as it is.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/naive_document.h"
#include "fuzz/promise.h"
#include "lsp/session.h"
#include "support/choices.h"

namespace {

using namespace dienstweg;
using namespace dienstweg::fuzz;
using namespace dienstweg::lsp;
using dienstweg::testing::Choices;

constexpr int kMostTurns = 8;
constexpr std::string_view kUri = "untitled:1";
constexpr auto kKinds =
    std::to_array<std::string_view>({"rename", "assign", "move", "insert", "delete", "copy", "paste", "redirect",
                                     "connect", "addLane", "moveLane", "setFact", "removeFact", "fix", "unheardOf"});
constexpr auto kStatements = std::to_array<std::string_view>(
    {"step", "check", "verification", "approval", "order", "payment", "decision", "parallel", "wait", "handoff", "send",
     "consult", "cosign", "subprocess", "event", "end", "prozess"});
constexpr auto kWords =
    std::to_array<std::string_view>({"Neu", "", "Amt.Leitung", "ä😀\"\\{", "durch Amt.Leitung", "frist 2 Tage",
                                     "schritt \"Neu\"\nprüfung \"Zwei\" durch Amt.Leitung", "zwei\nZeilen", "// c"});
constexpr auto kTyped =
    std::to_array<std::string_view>({"\n", "x", "{", "}", "\"", "ä", "schritt \"s\" durch A.R\n",
                                     "organisation O { einheit A { rolle R } }\n", "prozess P {\n", "// c\n"});

/// A client that shows a process of its text and edits it.
class NaiveDiagram {
public:
    NaiveDiagram(Choices choices, std::string text)
        : choices_(std::move(choices)), session_([this](const std::string& body) { take(body); }, {2026, 3, 1}) {
        documents_.texts[std::string(kUri)] = std::move(text);
        ask("initialize", {{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", Json::object()}});
        tell("initialized", Json::object());
        tell("textDocument/didOpen",
             {{"textDocument",
               {{"uri", kUri}, {"languageId", "dienstweg"}, {"version", version_}, {"text", this->text()}}}});
    }

    void work() {
        look();
        const std::uint32_t turns = 1 + choices_.below(kMostTurns);
        for (std::uint32_t i = 0; i < turns && !picture_.is_null(); ++i) {
            const bool isBroken = picture_["state"] == "broken";
            switch (choices_.below(isBroken ? 4 : 10)) {
                case 0: askAbout(); break;
                case 1: type(); break;  // and the next edit is for a picture that is not of this text any more
                case 2: look(); break;
                default: edit(); break;
            }
        }
    }

private:
    std::string& text() { return documents_.texts[std::string(kUri)]; }

    void take(const std::string& body) {
        Json message = Json::parse(body);
        if (!message.contains("method") && message["id"] == asked_) {
            const bool isRefused =
                mayBeWrong_ && message.contains("error") && message["error"]["code"] == -32602;  // InvalidParams
            promise(isRefused || message.contains("result"), "what can be asked has a result", [&] { return body; });
            answer_ = isRefused ? Json() : std::move(message["result"]);
            isAnswered_ = true;
        }
    }

    Json ask(std::string_view method, Json params) {
        isAnswered_ = false;
        session_.receive(
            Json({{"jsonrpc", "2.0"}, {"id", ++asked_}, {"method", method}, {"params", std::move(params)}}).dump());
        settle();
        promise(isAnswered_, "every request is answered");
        return std::move(answer_);
    }

    void tell(std::string_view method, Json params) {
        session_.receive(Json({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}}).dump());
        settle();
    }

    void settle() {
        while (session_.step()) {
        }
        session_.idle();
    }

    std::size_t offset(const Json& position) {
        return offsetOf(documents_, text(),
                        {position["line"].get<std::uint32_t>(), position["character"].get<std::uint32_t>()});
    }

    bool isInText(const Json& range) {
        const auto lines = lineStarts(text()).size();
        return range["start"]["line"].get<std::size_t>() < lines && range["end"]["line"].get<std::size_t>() < lines &&
               offset(range["start"]) <= offset(range["end"]);
    }

    /// Asks for the picture of a process that there is, or of the first.
    void look() {
        Json params = {{"textDocument", {{"uri", kUri}}}};
        if (!picture_.is_null() && choices_.chance(80)) {
            const bool another = choices_.chance(30) && !picture_["processes"].empty();
            params["process"] = another ? choices_.oneOf(picture_["processes"])["process"] : picture_["process"];
        }
        picture_ = ask("dienstweg/diagram", params);
        if (picture_.is_null()) {
            return;
        }
        promise(picture_["version"] == version_, "the picture is of the text that the client has");
        const auto& bpmn = picture_["bpmn"].get_ref<const std::string&>();
        for (const Json& element : picture_["elements"]) {
            const std::string id = element["id"];
            promise(bpmn.contains("\"" + id + "\""), "an element is in the picture", [&] { return id; });
            promise(isInText(element["range"]) && isInText(element["selectionRange"]), "an element stands in the text",
                    [&] { return id; });
        }
        for (const Json& finding : picture_["findings"]) {
            promise(bpmn.contains("\"" + finding["element"].get<std::string>() + "\""),
                    "a finding is about something in the picture");
        }
    }

    /// Mostly one that says it takes such an edit, or is a lane.
    std::string element(std::string_view ability) {
        std::vector<std::string> able;
        for (const Json& each : picture_["elements"]) {
            const std::string id = each["id"];
            const auto is = [&](const Json& can) { return can.get_ref<const std::string&>() == ability; };
            const bool isAble = ability == "lane" ? id.starts_with("lane_") : std::ranges::any_of(each["can"], is);
            if (isAble || choices_.chance(2)) {
                able.push_back(id);
            }
        }
        return able.empty() || choices_.chance(2) ? "nothing" : choices_.oneOf(able);
    }

    Json spot() {
        const auto where = choices_.oneOf(std::to_array<std::string>({"after", "before", "on"}));
        return {{where, element(where == "on" ? "insert" : "append")}};
    }

    Json anyEdit() {
        const std::string kind(choices_.oneOf(kKinds));
        const std::string ability = kind.ends_with("Fact") ? "facts" : kind == "addLane" ? "assign" : kind;
        Json elements = Json::array();
        for (std::uint32_t count = choices_.chance(70) ? 1 : 1 + choices_.below(3); count > 0; --count) {
            elements.push_back(element(ability));
        }
        const std::string lane = element("lane");
        Json made = {{"kind", kind},
                     {"element", element(ability)},
                     {"elements", std::move(elements)},
                     {"at", spot()},
                     {"what", choices_.oneOf(kStatements)},
                     {"text", choices_.oneOf(kWords)},
                     {"lane", lane},
                     {"flow", element("redirect")},
                     {"from", element("connect")},
                     {"to", element("append")},
                     {"name", choices_.oneOf(kWords)},
                     {"before", element("lane")},
                     {"index", choices_.below(4)},
                     {"rule", "H201"},
                     {"title", ""}};
        if (kind == "insert" && choices_.chance(50)) {
            made.erase("text");
        }
        if (kind == "redirect" || kind == "connect") {
            made["element"] = made[kind == "redirect" ? "flow" : "from"];
        }
        for (const char* optional : {"lane", "before"}) {
            if (made[optional] == "nothing" && kind != "assign" &&
                (kind != "moveLane" || optional != std::string_view("lane"))) {
                made.erase(optional);
            }
        }
        if (made["kind"] == "fix" && !picture_["findings"].empty()) {
            const Json& finding = choices_.oneOf(picture_["findings"]);
            made["element"] = finding["element"];
            made["rule"] = finding["rule"];
            made["title"] = finding["fixes"].empty() ? Json("") : choices_.oneOf(finding["fixes"])["title"];
        }
        return made;
    }

    void edit() {
        const Json wanted = anyEdit();
        mayBeWrong_ = wanted["kind"] == "unheardOf" || wanted["what"] == "prozess";
        const Json answer =
            ask("dienstweg/diagramEdit", {{"textDocument", {{"uri", kUri}, {"version", picture_["version"]}}},
                                          {"process", picture_["process"]},
                                          {"edit", wanted}});
        mayBeWrong_ = false;
        if (answer.is_null()) {
            return;
        }
        const auto told = [&] { return wanted.dump() + "\n" + answer.dump() + "\n" + text(); };
        if (answer.contains("refused")) {
            promise(!answer["refused"]["message"].get<std::string>().empty(), "a refusal says why", told);
            return;
        }
        const bool wasCurrent = picture_["state"] == "current" && picture_["version"] == version_;
        for (const Json& change : answer["edit"]["documentChanges"]) {
            promise(change["textDocument"]["uri"] == kUri && change["textDocument"]["version"] == version_,
                    "an edit is for the text as it is now", told);
            make(change["edits"], told);
        }
        promise(!answer.contains("select") || offset(answer["select"]) <= text().size(),
                "what is to be selected is in the text", told);
        look();
        if (wasCurrent && wanted["kind"] != "fix") {
            promise(!picture_.is_null() && picture_["state"] == "current", "an edit leaves a text that can be drawn",
                    told);
        }
    }

    template <typename Told>
    void make(const Json& edits, const Told& told) {
        struct Change {
            std::size_t begin = 0;
            std::size_t end = 0;
            std::string text;
        };
        std::vector<Change> changes;
        for (const Json& edit : edits) {
            promise(isInText(edit["range"]), "an edit lies in the text", told);
            changes.push_back({offset(edit["range"]["start"]), offset(edit["range"]["end"]), edit["newText"]});
        }
        std::ranges::stable_sort(changes, {}, &Change::begin);
        for (std::size_t i = 1; i < changes.size(); ++i) {
            promise(changes[i - 1].end <= changes[i].begin, "edits do not overlap", told);
        }
        std::string after = text();
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            after.replace(change->begin, change->end - change->begin, change->text);
        }
        change(std::move(after));
    }

    void change(std::string after) {
        text() = std::move(after);
        tell("textDocument/didChange",
             {{"textDocument", {{"uri", kUri}, {"version", ++version_}}}, {"contentChanges", {{{"text", text()}}}}});
    }

    /// Somebody types; what cannot be read is often taken back.
    void type() {
        if (picture_["state"] == "current" && picture_["version"] == version_) {
            readable_ = text();
        } else if (choices_.chance(60)) {
            return change(readable_);
        }
        const NaivePosition at{choices_.below(30), choices_.below(40)};
        change(replaced(documents_, text(), at, at, choices_.oneOf(kTyped)));
        if (choices_.chance(50)) {
            look();
        }
    }

    /// What is asked without changing anything.
    void askAbout() {
        const Json of = {{"textDocument", {{"uri", kUri}, {"version", picture_["version"]}}},
                         {"process", picture_["process"]}};
        Json about = of;
        about["element"] = element("facts");
        const std::string typed(choices_.oneOf(kWords));
        about["text"] = typed;
        about["offset"] = choices_.below(12);
        about["elements"] = Json::array({element("copy"), element("copy")});
        about["position"] = {{"line", choices_.below(30)}, {"character", choices_.below(30)}};
        ask("dienstweg/diagramFacts", about);
        ask("dienstweg/diagramSuggestions", about);
        ask("dienstweg/diagramText", about);
        ask("dienstweg/reveal", about);
        if (choices_.chance(20)) {
            tell("dienstweg/diagramClosed", of);
        }
    }

    Choices choices_;
    NaiveDocuments documents_;
    int version_ = 1;
    int asked_ = 0;
    bool isAnswered_ = false;
    bool mayBeWrong_ = false;  ///< what is asked for is none of the protocol's
    Json answer_;
    Json picture_;
    std::string readable_;  ///< the text before something was typed
    Session session_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    NaiveDiagram(Choices(std::vector<std::uint32_t>(data, data + size)), textBehindFirstLine(data, size)).work();
    return 0;
}
