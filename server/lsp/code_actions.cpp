// textDocument/codeAction and codeAction/resolve: every fix of the findings at a place, all of one kind, all that are
// safe, and what can be rewritten there.
#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "features/fix_all.h"
#include "features/refactoring.h"
#include "lsp/diagnostics.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

constexpr std::string_view kQuickFix = "quickfix";
constexpr std::string_view kFixAll = "source.fixAll.dienstweg";

/// In the order of RefactoringKind.
constexpr auto kRefactorings = std::to_array<std::string_view>(
    {"refactor.rewrite.assign", "refactor.rewrite.handover", "refactor.rewrite.declare", "refactor.rewrite.section",
     "refactor.rewrite.dissolve", "refactor.rewrite.braces", "refactor.rewrite.inline", "refactor.rewrite.language",
     "refactor.extract.process"});

/// What the client is offered. The same for the same text and range, so that it can be told by its number among those
/// of its kind when its edit is asked for.
struct Action {
    std::string_view kind;
    std::string title;
    const Finding* finding = nullptr;
    bool preferred = false;
    std::optional<Message> whyNot = {};
    std::function<Refactored()> edits;
};

/// What a client asks for.
struct Wishes {
    std::vector<std::string> only;  ///< kinds; empty: all

    [[nodiscard]] bool have(std::string_view kind) const {
        return only.empty() || std::ranges::any_of(only, [&](const std::string& asked) {
                   return kind == asked || (kind.starts_with(asked) && kind.substr(asked.size()).starts_with('.'));
               });
    }
    [[nodiscard]] bool nameRefactorings() const {
        return std::ranges::any_of(only, [](const std::string& asked) { return asked.starts_with("refactor"); });
    }
};

Wishes wishesOf(const Json& params) {
    const Json context = params.value("context", Json::object());
    const Json only = context.value("only", Json());
    return {only.is_array() ? only.get<std::vector<std::string>>() : std::vector<std::string>{}};
}

class Actions {
public:
    Actions(const State& state, const At& at, Span range, const Wishes& wishes)
        : state_(state), at_(at), range_(range), wishes_(wishes) {}

    std::vector<Action> run() {
        if (wishes_.have(kQuickFix)) {
            quickFixes();
        }
        if (wishes_.have(kFixAll)) {
            fixAll();
        }
        if (at_.isSource() && std::ranges::any_of(kRefactorings, [&](auto kind) { return wishes_.have(kind); })) {
            rewrites();
        }
        return std::move(actions_);
    }

private:
    /// Of several findings of a kind at one place the first offers to mend all of them.
    [[nodiscard]] bool isOffered(std::string_view rule) const {
        return std::ranges::find(ofKind_, rule) != ofKind_.end();
    }
    [[nodiscard]] std::string said(const Message& message) const { return phrase(message, state_.client.language); }

    void quickFixes() {
        const auto findings = at_.workspace->findingsOf(at_.file);
        for (const Finding& finding : findings) {
            const Span place = finding.place.span;
            if (place.begin > range_.end || place.end < range_.begin) {
                continue;
            }
            for (const Fix& fix : finding.fixes) {
                actions_.push_back(
                    {kQuickFix, said(fix.title), &finding, fix.safe, {}, [&fix]() -> Refactored { return fix.edits; }});
            }
            auto all = isOffered(finding.rule) ? std::nullopt : fixesOfKind(findings, finding);
            if (all) {
                const Message title{"lsp.fix-kind", {{"count", all->count}}};
                ofKind_.push_back(finding.rule);
                actions_.push_back(
                    {kQuickFix, said(title), &finding, false, {}, [edits = std::move(all->edits)]() -> Refactored {
                         return edits;
                     }});
            }
        }
    }

    void fixAll() {
        if (auto edits = safeFixes(at_.workspace->findingsOf(at_.file), at_.file); !edits.empty()) {
            actions_.push_back(
                {kFixAll, said({"lsp.fix-all", {}}), nullptr, false, {}, [edits = std::move(edits)]() -> Refactored {
                     return edits;
                 }});
        }
    }

    void rewrites() {
        const auto nameOf = [](RefactoringKind kind) { return kRefactorings[static_cast<std::size_t>(kind)]; };
        const auto wanted = [&](RefactoringKind kind) { return wishes_.have(nameOf(kind)); };
        for (Refactoring& offer : refactorings({at_.model(), at_.file, range_}, wanted)) {
            actions_.push_back({nameOf(offer.kind), said(offer.title), nullptr, false, std::move(offer.whyNot),
                                std::move(offer.edits)});
        }
    }

    const State& state_;
    const At& at_;
    Span range_;
    const Wishes& wishes_;
    std::vector<Action> actions_;
    std::vector<std::string_view> ofKind_;
};

Json versionOf(const State& state, const std::string& uri) {
    const auto document = state.documents.find(uri);
    return document == state.documents.end() ? Json(nullptr) : Json(document->second.version);
}

Json shown(const State& state, const At& at, const Action& action) {
    Json json = {{"title", action.title}, {"kind", action.kind}};
    if (action.finding != nullptr) {
        json["isPreferred"] = action.preferred;
        json["diagnostics"] = Json::array({diagnosticOf(state, *at.workspace, *action.finding)});
    }
    return json;
}

}  // namespace

Json codeActionKinds() {
    Json kinds = Json::array({kQuickFix, "source.fixAll"});
    for (const std::string_view kind : kRefactorings) {
        kinds.push_back(kind);
    }
    return kinds;
}

Json codeAction(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const Span range = spanOf(at.text(), params.at("range"), state.client.encoding);
    const Wishes wishes = wishesOf(params);
    const bool showsReasons = state.client.disabledCodeActions && wishes.nameRefactorings();
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    Json actions = Json::array();
    std::map<std::string_view, std::size_t> numbers;
    for (const Action& action : Actions(state, at, range, wishes).run()) {
        Json json = shown(state, at, action);
        const std::size_t number = numbers[action.kind]++;
        std::optional<Message> whyNot = action.whyNot;
        if (!whyNot && state.client.resolvesEdits) {
            json["data"] = {
                {"uri", uri}, {"version", versionOf(state, uri)}, {"range", params.at("range")}, {"number", number}};
        } else if (!whyNot) {
            const Refactored edits = action.edits();
            if (edits) {
                json["edit"] = workspaceEditOf(state, *at.workspace, *edits);
            } else {
                whyNot = edits.error();
            }
        }
        if (whyNot && !showsReasons) {
            continue;
        }
        if (whyNot) {
            json["disabled"] = {{"reason", phrase(*whyNot, state.client.language)}};
        }
        actions.push_back(std::move(json));
    }
    return actions;
}

Json resolveCodeAction(State& state, const Json& params) {
    if (!params.contains("data")) {
        return params;  // whole already
    }
    const Json& data = params["data"];
    const auto uri = data.at("uri").get<std::string>();
    const RequestFault changed{ErrorCode::contentModified, phrase({"lsp.changed", {}}, state.client.language)};
    if (data.at("version") != versionOf(state, uri)) {
        throw changed;
    }
    const At at = documentAt(state, {{"textDocument", {{"uri", uri}}}});
    const Wishes wishes{{params.at("kind").get<std::string>()}};
    const Span range = spanOf(at.text(), data.at("range"), state.client.encoding);
    const std::vector<Action> actions = Actions(state, at, range, wishes).run();
    const auto number = data.at("number").get<std::size_t>();
    if (number >= actions.size() || actions[number].title != params.at("title").get<std::string>()) {
        throw changed;  // another file has changed what can be done here
    }
    const Refactored edits = actions[number].edits();
    if (!edits) {
        throw RequestFault{ErrorCode::requestFailed, phrase(edits.error(), state.client.language)};
    }
    Json action = params;
    action["edit"] = workspaceEditOf(state, *at.workspace, *edits);
    return action;
}

}  // namespace dienstweg::lsp
