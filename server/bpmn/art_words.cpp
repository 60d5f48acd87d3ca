#include "bpmn/art_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace dienstweg::bpmn {
namespace {

template <typename K>
struct Word {
    using Kind = K;
    K kind;
    std::string_view german, english;
};

constexpr auto kEvents = std::to_array<Word<EventKind>>({
    {EventKind::none, "einfach", "plain"},
    {EventKind::message, "nachricht", "message"},
    {EventKind::timer, "zeit", "time"},
    {EventKind::conditional, "bedingung", "condition"},
    {EventKind::signal, "signal", "signal"},
    {EventKind::error, "fehler", "error"},
    {EventKind::escalation, "eskalation", "escalation"},
    {EventKind::compensation, "rückabwicklung", "compensation"},
    {EventKind::link, "verweis", "link"},
    {EventKind::cancel, "storno", "cancel"},
    {EventKind::terminate, "abbruch", "terminate"},
    {EventKind::multiple, "eines-von-mehreren", "one-of-several"},
    {EventKind::parallelMultiple, "mehrere-zusammen", "several-together"},
});

constexpr auto kTasks = std::to_array<Word<NodeKind>>({
    {NodeKind::manualTask, "manuell", "manual"},
    {NodeKind::userTask, "benutzer", "user"},
    {NodeKind::serviceTask, "dienst", "service"},
    {NodeKind::scriptTask, "skript", "script"},
    {NodeKind::businessRuleTask, "regel", "rule"},
    {NodeKind::sendTask, "senden", "send"},
    {NodeKind::receiveTask, "empfangen", "receive"},
});

constexpr auto kSubProcesses = std::to_array<Word<NodeKind>>({
    {NodeKind::transaction, "transaktion", "transaction"},
    {NodeKind::adHocSubProcess, "adhoc", "ad-hoc"},
});

constexpr auto kGateways = std::to_array<Word<NodeKind>>({
    {NodeKind::inclusiveGateway, "mehrfach", "inclusive"},
    {NodeKind::complexGateway, "komplex", "complex"},
    {NodeKind::parallelGateway, "alle", "parallel"},
    {NodeKind::eventBasedGateway, "ereignis", "event"},
});

constexpr auto kImplied = std::to_array<Word<Implied>>({
    {Implied::gateway, "unausgesprochen", "unspoken"},
    {Implied::end, "offen", "open"},
    {Implied::start, "beginn", "start"},
    {Implied::byEvent, "ereignis", "event"},
});

template <typename Words>
std::string_view wordFor(const Words& words, typename Words::value_type::Kind kind, Spelling spelling) {
    const auto known = std::ranges::find(words, kind, &Words::value_type::kind);
    return known == words.end() ? std::string_view() : spelling == Spelling::german ? known->german : known->english;
}

template <typename Words>
std::optional<typename Words::value_type::Kind> kindFor(const Words& words, std::string_view art) {
    const auto known = std::ranges::find_if(
        words, [&](const auto& word) { return foldedKey(word.german) == art || word.english == art; });
    return art.empty() || known == words.end() ? std::nullopt : std::optional(known->kind);
}

}  // namespace

std::string_view artOf(EventKind kind, Spelling spelling) { return wordFor(kEvents, kind, spelling); }

std::string_view artOf(NodeKind kind, Spelling spelling) {
    std::string_view word = wordFor(kTasks, kind, spelling);
    word = word.empty() ? wordFor(kSubProcesses, kind, spelling) : word;
    return word.empty() ? wordFor(kGateways, kind, spelling) : word;
}

std::optional<EventKind> eventOfArt(std::string_view art) { return kindFor(kEvents, art); }
std::optional<NodeKind> taskOfArt(std::string_view art) { return kindFor(kTasks, art); }
std::optional<NodeKind> subProcessOfArt(std::string_view art) { return kindFor(kSubProcesses, art); }
std::optional<NodeKind> gatewayOfArt(std::string_view art) { return kindFor(kGateways, art); }

std::string_view artOf(Implied what, Spelling spelling) { return wordFor(kImplied, what, spelling); }
bool isArtOf(Implied what, std::string_view art) { return kindFor(kImplied, art) == what; }

}  // namespace dienstweg::bpmn
