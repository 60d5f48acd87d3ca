// textDocument/completion and completionItem/resolve.
#include "features/completion.h"

#include <array>
#include <cstdio>

#include "features/settings_completion.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// CompletionItemKind of LSP 3.17.
int kindOf(CandidateKind kind) {
    constexpr int kClass = 7;
    constexpr int kInterface = 8;
    constexpr int kModule = 9;
    constexpr int kEnumMember = 20;
    constexpr int kKeyword = 14;
    constexpr int kSnippet = 15;
    constexpr int kFile = 17;
    constexpr int kReference = 18;
    constexpr int kConstant = 21;
    switch (kind) {
        case CandidateKind::keyword: return kKeyword;
        case CandidateKind::statement: return kSnippet;
        case CandidateKind::organisation:
        case CandidateKind::unit: return kModule;
        case CandidateKind::role:
        case CandidateKind::committee: return kClass;
        case CandidateKind::external: return kInterface;
        case CandidateKind::document: return kFile;
        case CandidateKind::system:
        case CandidateKind::channel: return kModule;
        case CandidateKind::law:
        case CandidateKind::calendar: return kConstant;
        case CandidateKind::process: return kModule;
        case CandidateKind::goal: return kReference;
        case CandidateKind::result: break;
    }
    return kEnumMember;
}

constexpr int kProperty = 10;

/// Clients sort by text; ranks have few digits.
std::string sortText(std::uint32_t rank, std::size_t index) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%06u%04zu", rank, index);
    return text.data();
}

Json completionOfSettings(const State& state, const At& at, std::uint32_t offset) {
    const SettingsCompletion found = settingsCompletion(at.model(), at.text(), offset, state.client.language);
    const Json range = rangeOf(at.text(), found.replaces, state.client.encoding);
    Json items = Json::array();
    for (const SettingsCandidate& candidate : found.candidates) {
        Json item = {{"label", candidate.label},
                     {"kind", kProperty},
                     {"sortText", sortText(0, items.size())},
                     {"filterText", candidate.label},
                     {"textEdit", {{"range", range}, {"newText", candidate.insert}}}};
        if (!candidate.documentation.empty()) {
            item["documentation"] = {{"kind", "markdown"}, {"value", candidate.documentation}};
        }
        items.push_back(std::move(item));
    }
    return {{"isIncomplete", false}, {"items", std::move(items)}};
}

}  // namespace

Json completion(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (at.isSettings()) {
        return completionOfSettings(state, at, placeIn(state, at, params));
    }
    if (!at.isSource()) {
        return nullptr;
    }
    const Completion found =
        dienstweg::completion(at.model(), at.file, placeIn(state, at, params), state.client.language);
    const Json range = rangeOf(at.text(), found.replaces, state.client.encoding);
    const std::string written(at.text().slice(found.replaces));
    Json items = Json::array();
    for (const Candidate& candidate : found.candidates) {
        const bool snippet = state.client.snippets && !candidate.snippet.empty();
        Json item = {{"label", candidate.label},
                     {"kind", kindOf(candidate.subject.kind)},
                     {"sortText", sortText(candidate.rank, items.size())},
                     {"textEdit", {{"range", range}, {"newText", snippet ? candidate.snippet : candidate.insert}}},
                     {"data",
                      {{"kind", static_cast<int>(candidate.subject.kind)},
                       {"id", candidate.subject.id},
                       {"process", candidate.subject.process},
                       {"uri", params["textDocument"]["uri"]}}}};
        if (snippet) {
            item["insertTextFormat"] = 2;
            item["insertTextMode"] = 2;  // lines are indented as the one at the place
        }
        if (!candidate.detail.empty()) {
            item["detail"] = candidate.detail;
        }
        items.push_back(std::move(item));
    }
    return {{"isIncomplete", !found.complete}, {"items", std::move(items)}};
}

Json resolveCompletion(State& state, const Json& params) {
    Json item = params;
    if (!params.contains("data")) {
        return item;
    }
    const Json& data = params["data"];
    const At at = documentAt(state, {{"textDocument", {{"uri", data.at("uri")}}}});
    const int kind = data.at("kind").get<int>();
    if (kind < 0 || kind > static_cast<int>(CandidateKind::result)) {
        throw RequestFault{ErrorCode::invalidParams, "no such kind"};
    }
    const CandidateSubject subject{static_cast<CandidateKind>(kind), data.at("id").get<std::uint32_t>(),
                                   data.at("process").get<std::uint32_t>()};
    if (const std::string text = documentationOf(at.model(), subject, state.client.language); !text.empty()) {
        item["documentation"] = {{"kind", "markdown"}, {"value", text}};
    }
    return item;
}

}  // namespace dienstweg::lsp
