#include "diagram_editor/edits.h"

#include <algorithm>
#include <array>
#include <set>

#include "checks/read.h"
#include "diagram_editor/process_names.h"
#include "features/workspaces.h"
#include "support/comments_in.h"
#include "syntax/draft.h"
#include "syntax/edit.h"

namespace dienstweg::testing {
namespace {

using Kind = DiagramEdit::Kind;

constexpr auto kInserted = std::to_array<ItemKind>(
    {ItemKind::step, ItemKind::check, ItemKind::approval, ItemKind::decision, ItemKind::parallel, ItemKind::wait,
     ItemKind::handoff, ItemKind::send, ItemKind::consult, ItemKind::cosign, ItemKind::subprocess, ItemKind::event,
     ItemKind::end, ItemKind::verification, ItemKind::order, ItemKind::payment});

/// A statement as a picture shows it: what it is, says and is in whose hands. Names do not count, for an edit may have
/// to give one.
std::string sayingOf(const Model& model, FileId file, ItemId id, bool words) {
    const Source& source = model.source(file);
    const Item& item = source.tree.items[id];
    std::string said = std::string(termOf(item.kind).key) + " ";
    if (words && item.label != kNone) {
        said += valueText(source, source.tree.values[item.label]);
    }
    return said + "|" + objectsTitle(source, id);
}

struct Flow {
    std::multiset<std::string> statements;
    std::set<std::string> ways;  ///< "from -kind(via)-> to"
    std::map<std::string, std::set<std::string>> parties;
};

Flow flowOf(const Model& model, ProcessId id, bool words) {
    const Process& process = model.processes[id];
    const FlowGraph& graph = process.graph;
    Flow flow;
    const auto nameOf = [&](NodeId node) {
        const Node& it = graph.nodes[node];
        const std::string item = it.item == kNone ? "-" : sayingOf(model, process.file, it.item, words);
        return std::to_string(static_cast<int>(it.kind)) + " " + item;
    };
    for (NodeId node = 0; node < graph.nodes.size(); ++node) {
        flow.statements.insert(nameOf(node));
        const PartyId party = graph.nodes[node].party;
        flow.parties[nameOf(node)].insert(party == kNone ? "-" : model.parties[party].path);
    }
    for (const Edge& edge : graph.edges) {
        const std::string via = edge.via == kNone ? "-" : sayingOf(model, process.file, edge.via, words);
        flow.ways.insert(nameOf(edge.from) + " -" + std::to_string(static_cast<int>(edge.kind)) + "(" + via + ")-> " +
                         nameOf(edge.to));
    }
    for (const LostWay& way : graph.deadEnds) {
        flow.ways.insert(nameOf(way.from) + " stops");
    }
    return flow;
}

/// Also of jumps that no way leads to: the flow does not know of these.
std::ptrdiff_t goalsNotFound(const Model& model, ProcessId id) {
    const auto uses = model.usesOf(id);
    return std::ranges::count_if(uses,
                                 [](const Use& use) { return use.target == Target::statement && use.found == kNone; });
}

/// Only what has changed is read again: a test makes thousands of edits.
Model modelAfter(const Model& before, const std::vector<std::string>& texts) {
    std::vector<SourceFile> files;
    for (FileId file = 0; file < texts.size(); ++file) {
        const Source& source = before.source(file);
        const bool isSame = source.text.bytes() == texts[file];
        files.push_back({before.files[file].path, isSame ? source : parse(Text::make(texts[file]).value())});
    }
    return buildModel(std::move(files));
}

/// The text of everything but the process, which must stay as it is but for what a lane needs.
std::string withoutProcess(const std::string& text, const Model& model, ProcessId id) {
    const Process& process = model.processes[id];
    const Span span = model.tree(process.file).items[process.item].span;
    return text.substr(0, span.begin) + text.substr(span.end);
}

}  // namespace

std::string show(const DiagramEdit& edit) {
    std::string said = "edit " + std::to_string(static_cast<int>(edit.kind)) + " element=" + edit.element;
    for (const std::string& id : edit.elements) {
        said += " of=" + id;
    }
    said += " place=" + std::to_string(static_cast<int>(edit.place.kind)) + ":" + edit.place.element;
    said += " what=" + std::string(termOf(edit.what).key) + " text=" + edit.text.value_or("-") + " lane=" + edit.lane;
    return said + " goal=" + edit.goal;
}

std::vector<DiagramEdit> editsOf(const ShownDiagram& shown, std::size_t goals) {
    std::vector<DiagramEdit> edits;
    std::vector<const ShownElement*> nodes, flows, lanes;
    for (const ShownElement& element : shown.elements) {
        (element.part == Part::node ? nodes : element.part == Part::flow ? flows : lanes).push_back(&element);
    }
    const auto some = [&](const std::vector<const ShownElement*>& all, std::size_t from) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < std::min(goals, all.size()); ++i) {
            ids.push_back(all[(from + i * std::max<std::size_t>(1, all.size() / goals)) % all.size()]->id);
        }
        return ids;
    };
    std::size_t turn = 0;
    for (const ShownElement& element : shown.elements) {
        ++turn;
        edits.push_back({.kind = Kind::rename, .element = element.id, .text = "Ganz neue <b>\"Worte\"</b>"});
        edits.push_back({.kind = Kind::remove, .elements = {element.id}});
        if (element.part == Part::lane || element.part == Part::pool) {
            edits.push_back({.kind = Kind::moveLane, .lane = element.id});
            edits.push_back({.kind = Kind::moveLane, .lane = element.id, .goal = lanes[turn % lanes.size()]->id});
            continue;
        }
        for (const std::string& lane : some(lanes, turn)) {
            edits.push_back({.kind = Kind::assign, .elements = {element.id}, .lane = lane});
        }
        for (const std::string& goal : some(nodes, turn)) {
            edits.push_back({.kind = Kind::connect, .element = element.id, .goal = goal});
            edits.push_back({.kind = Kind::redirect, .element = element.id, .goal = goal});
            edits.push_back({.kind = Kind::move, .elements = {element.id}, .place = {FlowPlace::Kind::after, goal}});
            edits.push_back({.kind = Kind::move, .elements = {element.id}, .place = {FlowPlace::Kind::before, goal}});
        }
        for (const std::string& flow : some(flows, turn)) {
            edits.push_back({.kind = Kind::move, .elements = {element.id}, .place = {FlowPlace::Kind::on, flow}});
            edits.push_back({.kind = Kind::copy, .elements = {element.id}, .place = {FlowPlace::Kind::on, flow}});
            edits.push_back({.kind = Kind::paste,
                             .place = {FlowPlace::Kind::on, flow},
                             .text = "schritt \"Geklebt\" durch Klebe-Stelle\nprüfung \"Geklebt\" als Fest"});
        }
        for (const ItemKind what : kInserted) {
            edits.push_back({.kind = Kind::insert, .place = {FlowPlace::Kind::on, element.id}, .what = what});
        }
        edits.push_back({.kind = Kind::insert, .place = {FlowPlace::Kind::after, element.id}, .text = "Dahinter"});
        edits.push_back({.kind = Kind::insert, .place = {FlowPlace::Kind::before, element.id}, .text = "Davor"});
        edits.push_back({.kind = Kind::addLane,
                         .elements = {element.id},
                         .text = "Neue-Rolle",
                         .lane = lanes.empty() ? "" : lanes[turn % lanes.size()]->id});
    }
    return edits;
}

std::vector<std::string> textsAfter(const Model& model, const std::vector<FileEdit>& edits) {
    std::map<FileId, std::vector<TextEdit>> byFile;
    for (const FileEdit& edit : edits) {
        byFile[edit.file].push_back(edit.edit);
    }
    std::vector<std::string> texts = textsOf(model);
    for (auto& [file, all] : byFile) {
        texts[file] = applyEdits(texts[file], std::move(all));
    }
    return texts;
}

std::vector<std::string> wrongWith(const DiagramPage& page, const DiagramEdit& edit, const EditedText& made) {
    std::vector<std::string> wrong;
    const auto must = [&](bool holds, const std::string& what) {
        if (!holds) {
            wrong.push_back(what);
        }
    };
    const Model& model = page.model;
    const FileId file = model.processes[page.process].file;
    const std::vector<std::string> before = textsOf(model);
    const std::vector<std::string> after = textsAfter(model, made.edits);
    const Model now = modelAfter(model, after);
    for (FileId each = 0; each < after.size(); ++each) {
        must(now.tree(each).problems.size() <= model.tree(each).problems.size(), "it reads as well as before");
        if (edit.kind != Kind::remove && before[each] != after[each]) {
            must(commentsIn(after[each]) == commentsIn(before[each]), "no comment is lost or made");
        }
    }
    const auto known = processesIn(model, file);
    const auto ordinal = std::ranges::find(known, page.process) - known.begin();
    const auto all = processesIn(now, file);
    if (all.size() != known.size()) {
        wrong.emplace_back("the processes are the same");
        return wrong;
    }
    const ProcessId id = all[static_cast<std::size_t>(ordinal)];
    if (made.select) {
        bool isThere = false;
        for (ItemId item = 0; item < now.tree(file).items.size(); ++item) {
            isThere = isThere || (now.tree(file).items[item].span.begin == *made.select &&
                                  inside(now.tree(file), item, now.processes[id].item));
        }
        must(isThere, "what is to be selected stands in the process");
    }
    for (ProcessId other = 0; other < model.processes.size(); ++other) {
        const bool isOther = other != page.process;
        must(!isOther || flowOf(model, other, true).ways == flowOf(now, other, true).ways, "others flow as before");
    }
    must(edit.kind == Kind::rename || edit.kind == Kind::addLane || edit.kind == Kind::moveLane ||
             withoutProcess(before[file], model, page.process) == withoutProcess(after[file], now, id),
         "what is beside the process stays");

    const bool words = edit.kind != Kind::rename;
    const Flow flow = flowOf(model, page.process, words);
    const Flow flowNow = flowOf(now, id, words);
    const auto added = [](const auto& a, const auto& b) {
        std::vector<std::string> more;
        std::ranges::set_difference(b, a, std::back_inserter(more));
        return more;
    };
    const auto statementsMore = added(flow.statements, flowNow.statements);
    const auto statementsLess = added(flowNow.statements, flow.statements);
    const auto waysMore = added(flow.ways, flowNow.ways);
    const auto waysLess = added(flowNow.ways, flow.ways);
    const auto partiesOf = [&](const Flow& from, const std::string& name) {
        const auto found = from.parties.find(name);
        return found == from.parties.end() ? std::set<std::string>() : found->second;
    };
    switch (edit.kind) {
        case Kind::rename:
            must(flow.ways == flowNow.ways, "it flows as before");
            must(now.parties.size() == model.parties.size(), "the same parties");
            break;
        case Kind::assign:
        case Kind::addLane:
            must(flow.ways == flowNow.ways, "it flows as before");
            for (const auto& [name, parties] : flow.parties) {
                if (const ShownElement* element = page.shown.find(edit.elements.front());
                    element->item != kNone && name.ends_with(sayingOf(model, file, element->item, true))) {
                    continue;
                }
                must(partiesOf(flowNow, name) == parties, "others are in the same hands: " + name);
            }
            break;
        case Kind::insert:
        case Kind::copy:
        case Kind::paste:
            must(statementsLess.empty(), "no statement is lost");
            must(!statementsMore.empty(), "a statement is new");
            must(waysLess.size() <= (edit.place.kind == FlowPlace::Kind::on ? 1U : flow.ways.size()),
                 "only one way is parted");
            break;
        case Kind::move:
            must(statementsLess.empty() && statementsMore.empty(), "the same statements");
            for (const auto& [name, parties] : flow.parties) {
                const std::set<std::string> then = partiesOf(flowNow, name);
                must(then == parties || parties.contains("-"), "in the same hands: " + name);
            }
            break;
        case Kind::remove: must(statementsMore.empty(), "nothing is new"); break;
        case Kind::redirect:
        case Kind::connect:
            must(statementsLess.empty() && statementsMore.empty(), "the same statements");
            must(waysMore.size() <= 1 && waysLess.size() <= 1, "one way leads elsewhere");
            break;
        case Kind::moveLane:
            must(flow.ways == flowNow.ways && flow.parties == flowNow.parties, "it flows as before");
            must(now.parties.size() == model.parties.size(), "the same parties");
            break;
        case Kind::setFact:
        case Kind::removeFact:
        case Kind::fix: break;
    }
    must(goalsNotFound(now, id) <= goalsNotFound(model, page.process), "no jump loses its goal");
    return wrong;
}

}  // namespace dienstweg::testing
