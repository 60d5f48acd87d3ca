// dienstweg/diagram, dienstweg/reveal, dienstweg/diagramChanged and dienstweg/diagramClosed: a process as a picture
// that follows its text.
#include <algorithm>
#include <functional>
#include <utility>

#include "base/text_change.h"
#include "bpmn/export_process.h"
#include "bpmn/marks.h"
#include "bpmn/write_xml.h"
#include "checks/read.h"
#include "diagram_editor/describe_element.h"
#include "diagram_editor/process_names.h"
#include "features/spot.h"
#include "lsp/methods.h"
#include "lsp/sign.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg::lsp {
namespace {

constexpr std::string_view wordOf(Ability ability) {
    switch (ability) {
        case Ability::rename: return "rename";
        case Ability::assign: return "assign";
        case Ability::move: return "move";
        case Ability::append: return "append";
        case Ability::insert: return "insert";
        case Ability::remove: return "delete";
        case Ability::copy: return "copy";
        case Ability::connect: return "connect";
        case Ability::redirect: return "redirect";
        case Ability::facts: return "facts";
        case Ability::moveLane: return "moveLane";
    }
    return "";
}

std::string_view kindOf(ItemKind kind) {
    return kind == ItemKind::file ? std::string_view("file") : keyword(keywordOfItem(kind)).english;
}

Json rangeIn(const State& state, const At& at, FileId file, Span span) {
    return rangeOf(at.workspace->textOf(file), span, state.client.encoding);
}

Json handoffOf(const ShownHandoff& handoff) {
    Json said = {{"confirmed", handoff.isConfirmed}, {"mediaBreak", handoff.hasMediaBreak}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            said[key] = value;
        }
    };
    add("object", handoff.object);
    add("channel", handoff.channel);
    add("deadline", handoff.deadline);
    return said;
}

Json elementOf(const State& state, const At& at, const ShownElement& element) {
    const Model& model = at.model();
    Json can = Json::array();
    for (const Ability ability : element.can) {
        can.push_back(wordOf(ability));
    }
    Json said = {{"id", element.id},
                 {"kind", kindOf(model.tree(element.file).items[element.item].kind)},
                 {"range", rangeIn(state, at, element.file, element.whole)},
                 {"selectionRange", rangeIn(state, at, element.file, element.name)},
                 {"description", describeElement(model, element, state.client.language)},
                 {"can", std::move(can)}};
    if (element.file != at.file) {
        said["uri"] = state.uriOf(at.workspace->pathOf(element.file));
    }
    if (element.handoff) {
        said["handoff"] = handoffOf(*element.handoff);
    }
    if (!element.holders.empty()) {
        Json holders = Json::array();
        for (const PartyId party : element.holders) {
            holders.push_back(model.parties[party].path);
        }
        said["holders"] = std::move(holders);
    }
    if (element.calls != kNone) {
        const FileId file = model.processes[element.calls].file;
        said["calls"] = {{"uri", state.uriOf(at.workspace->pathOf(file))},
                         {"process", keyOfProcess(model, element.calls)}};
    }
    return said;
}

Json findingOf(const State& state, const At& at, const ShownFinding& shown) {
    const Finding& finding = *shown.finding;
    Json fixes = Json::array();
    for (const Fix& fix : finding.fixes) {
        fixes.push_back({{"title", phrase(fix.title, state.client.language)}, {"preferred", fix.safe}});
    }
    Json said = {{"element", shown.element},
                 {"severity", severityOf(finding.severity)},
                 {"rule", finding.rule},
                 {"message", phrase(finding.message, state.client.language)},
                 {"help", helpOf(finding, state.client.language)},
                 {"range", rangeIn(state, at, at.file, finding.place.span)},
                 {"fixes", std::move(fixes)}};
    if (!shown.missingHandoff.empty()) {
        said["missingHandoff"] = shown.missingHandoff;
    }
    return said;
}

/// What can be read of the process is not all that stands there.
bool isBroken(const Model& model, const dienstweg::Process& process) {
    const Tree& tree = model.tree(process.file);
    const Span whole = tree.items[process.item].span;
    return std::ranges::any_of(tree.problems, [&](const Problem& problem) {
        // Where braces do not match, nobody knows where it begins or ends.
        const bool unmatched =
            problem.message.key == "S001.brace-unclosed" || problem.message.key == "S001.brace-superfluous";
        return unmatched || (losesWords(problem.message.key) && whole.begin <= problem.span.begin &&
                             problem.span.begin <= whole.end);
    });
}

bool isUnreadable(const At& at) { return losesWords(at.model().tree(at.file)); }

Json processesOf(const State& state, const At& at) {
    Json list = Json::array();
    for (const ProcessId id : processesIn(at.model(), at.file)) {
        const dienstweg::Process& process = at.model().processes[id];
        list.push_back({{"process", keyOfProcess(at.model(), id)},
                        {"title", titleOfProcess(at.model(), id)},
                        {"range", rangeIn(state, at, at.file, at.model().tree(at.file).items[process.item].span)}});
    }
    return list;
}

/// Remembers what each element says, so that an edit of this picture can be told from one of another text.
void remember(const Model& model, const ShownDiagram& shown, std::int64_t version, WatchedDiagram& watched) {
    SaidBefore& all = watched.before[version];
    all.clear();
    for (const ShownElement& element : shown.elements) {
        Said said{std::string(model.source(element.file).text.slice(element.whole)), {}};
        if (element.part == Part::flow) {
            const bpmn::SequenceFlow& flow = shown.definitions.flows[element.index];
            said.ends = {shown.definitions.nodes[flow.from].id, shown.definitions.nodes[flow.to].id};
        }
        all.emplace(element.id, std::move(said));
    }
    while (watched.before.size() > kKeptPictures) {
        watched.before.erase(watched.before.begin());
    }
}

Json versionOf(const State& state, const std::string& uri) {
    const auto document = state.documents.find(uri);
    return document == state.documents.end() ? Json(nullptr) : Json(document->second.version);
}

DrawnPlaces placesOf(const At& at, const ShownDiagram& shown) {
    DrawnPlaces drawn{std::string(at.workspace->textOf(at.file).bytes()), {}};
    for (std::size_t i = 0; i < shown.elements.size(); ++i) {
        const ShownElement& element = shown.elements[i];
        if (element.file == at.file) {
            drawn.places.push_back({"elements", i, "range", element.whole});
            drawn.places.push_back({"elements", i, "selectionRange", element.name});
        }
    }
    for (std::size_t i = 0; i < shown.findings.size(); ++i) {
        drawn.places.push_back({"findings", i, "range", shown.findings[i].finding->place.span});
    }
    return drawn;
}

/// The picture stays, but what it shows has moved in the text by what was written since.
void movePlaces(const State& state, const At& at, WatchedDiagram& watched) {
    const std::string_view now = at.workspace->textOf(at.file).bytes();
    const std::optional<TextEdit> change = changeBetween(watched.drawn.text, now);
    if (!change) {
        return;
    }
    for (DrawnPlaces::Place& place : watched.drawn.places) {
        place.span = movedBy(*change, place.span);
        watched.answer[place.list][place.index][place.member] = rangeIn(state, at, at.file, place.span);
    }
    watched.drawn.text = now;
}

/// What is said of the process now. A text that is broken keeps the picture that was shown, if there was one.
void bringUpToDate(const State& state, const At& at, const std::string& uri, ProcessId id, WatchedDiagram& watched) {
    if (watched.isFresh) {
        return;
    }
    watched.isFresh = true;
    const Model& model = at.model();
    const bool broken = id == kNone || isBroken(model, model.processes[id]);
    if (broken && !watched.answer.is_null()) {
        watched.answer["state"] = "broken";
        watched.answer["version"] = versionOf(state, uri);
        watched.answer["processes"] = processesOf(state, at);
        movePlaces(state, at, watched);
        return;
    }
    ShownDiagram shown =
        showDiagram(model, id, at.workspace->findingsOf(at.file), watched.pictures, lanesOf(model, watched));
    Json elements = Json::array();
    for (const ShownElement& element : shown.elements) {
        elements.push_back(elementOf(state, at, element));
    }
    Json findings = Json::array();
    for (const ShownFinding& finding : shown.findings) {
        findings.push_back(findingOf(state, at, finding));
    }
    if (const Json version = versionOf(state, uri); version.is_number_integer()) {
        remember(model, shown, version.get<std::int64_t>(), watched);
    }
    const auto all = processesIn(model, at.file);
    watched.ordinal = static_cast<std::size_t>(std::ranges::find(all, id) - all.begin());
    watched.ofHowMany = all.size();
    watched.drawn = placesOf(at, shown);
    watched.pictures = std::move(shown.pictures);
    watched.answer = {{"uri", uri},
                      {"version", versionOf(state, uri)},
                      {"process", keyOfProcess(model, id)},
                      {"title", titleOfProcess(model, id)},
                      {"processes", processesOf(state, at)},
                      {"state", broken ? "broken" : "current"},
                      {"bpmn", bpmn::writeXml(shown.definitions)},
                      {"elements", std::move(elements)},
                      {"findings", std::move(findings)}};
}

/// By its key; else, where as many processes are in the file as before, the one in its place: it was renamed.
ProcessId processNow(const State& state, const At& at, const std::string& uri, const std::string& key) {
    const ProcessId named = processOfKey(at.model(), at.file, key);
    const auto watched = state.diagrams.find({uri, key});
    if (named != kNone || watched == state.diagrams.end()) {
        return named;
    }
    const auto all = processesIn(at.model(), at.file);
    const bool isOtherwiseTheSame = all.size() == watched->second.ofHowMany && !isUnreadable(at);
    return isOtherwiseTheSame ? all[watched->second.ordinal] : kNone;
}

/// The process that is asked for: by its key, else around the position, else the first.
ProcessId processFor(const State& state, const At& at, const Json& params) {
    if (params.contains("process")) {
        return processNow(state, at, params.at("textDocument").at("uri").get<std::string>(),
                          params["process"].get<std::string>());
    }
    if (params.contains("position")) {
        const std::uint32_t offset = placeIn(state, at, params);
        if (const ProcessId around = processAround(at.model(), at.file, offset); around != kNone) {
            return around;
        }
    }
    const auto all = processesIn(at.model(), at.file);
    return all.empty() ? kNone : all.front();
}

}  // namespace

std::vector<PartyId> lanesOf(const Model& model, const WatchedDiagram& watched) {
    std::vector<PartyId> lanes;
    for (const std::string& path : watched.alsoLanes) {
        if (const PartyId party = findParty(model, path).party; party != kNone) {
            lanes.push_back(party);
        }
    }
    return lanes;
}

Json diagram(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    const auto uri = params.at("textDocument").at("uri").get<std::string>();
    const ProcessId id = processFor(state, at, params);
    std::string key = id == kNone ? params.value("process", std::string()) : keyOfProcess(at.model(), id);
    if (id == kNone && !state.diagrams.contains({uri, key})) {
        return nullptr;
    }
    if (const auto before = state.diagrams.find({uri, params.value("process", key)});
        before != state.diagrams.end() && before->first.second != key && !state.diagrams.contains({uri, key})) {
        auto renamed = state.diagrams.extract(before);
        renamed.key() = {uri, key};
        renamed.mapped().isFresh = false;
        state.diagrams.insert(std::move(renamed));
    }
    WatchedDiagram& watched = state.diagrams[{uri, std::move(key)}];
    bringUpToDate(state, at, uri, id, watched);
    watched.told = signOf(watched.answer);
    return watched.answer;
}

Json reveal(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    const std::uint32_t offset = placeIn(state, at, params);
    const ProcessId id = processAround(at.model(), at.file, offset);
    if (id == kNone) {
        return nullptr;
    }
    const bpmn::Definitions definitions = bpmn::exportProcess(at.model(), id);
    const Span place{offset, offset};
    const auto elements = bpmn::elementsFor(at.model(), id, definitions, std::span(&place, 1));
    if (elements.front().empty()) {
        return nullptr;
    }
    return {{"process", keyOfProcess(at.model(), id)}, {"element", elements.front()}};
}

void diagramClosed(State& state, const Json& params) {
    state.diagrams.erase(
        {params.at("textDocument").at("uri").get<std::string>(), params.at("process").get<std::string>()});
}

void outdateDiagrams(State& state) {
    for (auto& [key, watched] : state.diagrams) {
        watched.isFresh = false;
    }
}

void tellDiagrams(State& state) {
    for (auto& [key, watched] : state.diagrams) {
        const auto& [uri, process] = key;
        if (watched.isFresh) {
            continue;
        }
        try {
            const At at = documentAt(state, {{"textDocument", {{"uri", uri}}}});
            if (at.isSource()) {
                bringUpToDate(state, at, uri, processNow(state, at, uri, process), watched);
            }
        } catch (const RequestFault&) {
            watched.isFresh = true;  // the file is gone; what is shown stays until the client closes it
        }
        if (std::string now = signOf(watched.answer); now != watched.told) {
            watched.told = std::move(now);
            state.send(
                notificationOf("dienstweg/diagramChanged", {{"textDocument", {{"uri", uri}}}, {"process", process}}));
        }
    }
}

}  // namespace dienstweg::lsp
