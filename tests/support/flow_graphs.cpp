#include "support/flow_graphs.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/slug.h"
#include "bpmn/kinds.h"
#include "bpmn/tags.h"

namespace dienstweg::testing {
namespace {

using Colours = std::vector<std::size_t>;

std::size_t mixed(std::size_t a, std::size_t b) { return a ^ (b + 0x9E3779B97F4A7C15U + (a << 6U) + (a >> 2U)); }

/// Nodes that differ in what lies around them get different colours (Weisfeiler and Leman).
Colours refined(const PlainGraph& graph, Colours colours) {
    const std::hash<std::string> hash;
    std::size_t classes = 0;
    for (std::size_t round = 0; round <= graph.nodes.size(); ++round) {
        std::vector<std::vector<std::size_t>> around(graph.nodes.size());
        for (const PlainGraph::Way& way : graph.ways) {
            around[way.from].push_back(mixed(mixed(1, hash(way.what)), colours[way.to]));
            around[way.to].push_back(mixed(mixed(2, hash(way.what)), colours[way.from]));
        }
        for (std::size_t node = 0; node < colours.size(); ++node) {
            std::ranges::sort(around[node]);
            for (const std::size_t each : around[node]) {
                colours[node] = mixed(colours[node], each);
            }
            colours[node] = mixed(colours[node], around[node].size());
        }
        const std::size_t now = std::set<std::size_t>(colours.begin(), colours.end()).size();
        if (now == classes) {
            break;
        }
        classes = now;
    }
    return colours;
}

Colours sorted(Colours colours) {
    std::ranges::sort(colours);
    return colours;
}

}  // namespace

PlainGraph plainGraph(const bpmn::Definitions& definitions, std::uint32_t process) {
    std::string pool = oneLine(definitions.processes[process].name);
    std::vector<std::string> poolOf(definitions.processes.size());
    for (const bpmn::Participant& it : definitions.participants) {
        if (it.process != bpmn::kNone) {
            poolOf[it.process] = oneLine(it.name);
        }
        if (it.process == process && !it.name.empty()) {
            pool = oneLine(it.name);
        }
    }
    const auto lanePath = [&](std::uint32_t lane) {
        std::vector<std::string> names;
        for (; lane != bpmn::kNone; lane = definitions.lanes[lane].parent) {
            names.push_back(oneLine(definitions.lanes[lane].name));
        }
        std::ranges::reverse(names);
        const auto twice = std::ranges::unique(names);
        names.erase(twice.begin(), twice.end());
        std::erase(names, std::string());
        if (!names.empty() && names.front() == pool) {
            names.erase(names.begin());
        }
        std::string path;
        for (const std::string& name : names) {
            path += "/" + name;
        }
        return path;
    };
    std::vector<std::set<std::string>> messages(definitions.nodes.size());
    for (const bpmn::MessageFlow& message : definitions.messages) {
        const auto named = [&](const bpmn::End& end) {
            return end.kind == bpmn::End::Kind::participant ? oneLine(definitions.participants[end.index].name)
                                                            : poolOf[definitions.nodes[end.index].process];
        };
        if (message.from.kind == bpmn::End::Kind::node) {
            messages[message.from.index].insert(" > " + named(message.to));
        }
        if (message.to.kind == bpmn::End::Kind::node) {
            messages[message.to.index].insert(" < " + named(message.from));
        }
    }
    PlainGraph graph;
    std::vector<std::uint32_t> at(definitions.nodes.size(), bpmn::kNone);
    for (std::uint32_t id = 0; id < definitions.nodes.size(); ++id) {
        const bpmn::FlowNode& it = definitions.nodes[id];
        if (it.process != process) {
            continue;
        }
        at[id] = static_cast<std::uint32_t>(graph.nodes.size());
        std::string text = std::string(bpmn::tagOf(it.kind)) + " " + std::to_string(static_cast<int>(it.event)) +
                           " \"" + oneLine(it.name) + "\" in " + lanePath(it.lane);
        text += it.kind == bpmn::NodeKind::boundaryEvent && !it.interrupting ? " beside" : "";
        text += it.triggeredByEvent ? " by event" : "";
        for (const std::string& message : messages[id]) {
            text += message;
        }
        graph.nodes.push_back(std::move(text));
    }
    for (std::uint32_t id = 0; id < definitions.nodes.size(); ++id) {
        const bpmn::FlowNode& it = definitions.nodes[id];
        if (at[id] != bpmn::kNone && it.host != bpmn::kNone) {
            graph.ways.push_back({at[id], at[it.host], "at"});
        }
        if (at[id] != bpmn::kNone && it.parent != bpmn::kNone) {
            graph.ways.push_back({at[id], at[it.parent], "in"});
        }
    }
    for (const bpmn::SequenceFlow& flow : definitions.flows) {
        if (at[flow.from] != bpmn::kNone && at[flow.to] != bpmn::kNone) {
            const bool parts = bpmn::isGateway(definitions.nodes[flow.from].kind);
            graph.ways.push_back(
                {at[flow.from], at[flow.to],
                 "flow " + (parts ? oneLine(flow.name) : std::string()) + (flow.isDefault ? " *" : "")});
        }
    }
    return graph;
}

std::string difference(const PlainGraph& a, const PlainGraph& b) {
    std::multiset<std::string> left(a.nodes.begin(), a.nodes.end());
    std::multiset<std::string> right(b.nodes.begin(), b.nodes.end());
    for (const std::string& node : a.nodes) {
        if (const auto same = right.find(node); same != right.end()) {
            right.erase(same);
            left.erase(left.find(node));
        }
    }
    if (!left.empty() || !right.empty()) {
        return (left.empty() ? "" : "node: " + *left.begin()) +
               (right.empty() ? "" : " | node too many: " + *right.begin());
    }
    const auto described = [](const PlainGraph& graph) {
        std::multiset<std::string> ways;
        for (const PlainGraph::Way& way : graph.ways) {
            ways.insert(way.what + ": " + graph.nodes[way.from] + " -> " + graph.nodes[way.to]);
        }
        return ways;
    };
    left = described(a);
    right = described(b);
    for (const std::string& way : described(a)) {
        if (const auto same = right.find(way); same != right.end()) {
            right.erase(same);
            left.erase(left.find(way));
        }
    }
    if (!left.empty() || !right.empty()) {
        return (left.empty() ? "" : "way " + *left.begin()) +
               (right.empty() ? "" : " | way too many " + *right.begin());
    }
    const std::hash<std::string> hash;
    Colours ofA;
    Colours ofB;
    std::ranges::transform(a.nodes, std::back_inserter(ofA), hash);
    std::ranges::transform(b.nodes, std::back_inserter(ofB), hash);
    for (std::size_t chosen = 0; chosen <= a.nodes.size(); ++chosen) {
        ofA = refined(a, std::move(ofA));
        ofB = refined(b, std::move(ofB));
        if (sorted(ofA) != sorted(ofB)) {
            return "ways lead elsewhere";
        }
        // Of nodes that nothing tells apart one is chosen in each graph.
        std::map<std::size_t, std::vector<std::uint32_t>> inA;
        for (std::uint32_t node = 0; node < ofA.size(); ++node) {
            inA[ofA[node]].push_back(node);
        }
        const auto several = std::ranges::find_if(inA, [](const auto& it) { return it.second.size() > 1; });
        if (several == inA.end()) {
            break;
        }
        const auto partner = std::ranges::find(ofB, several->first) - ofB.begin();
        ofA[several->second.front()] = mixed(several->first, chosen + 7);
        ofB[static_cast<std::size_t>(partner)] = mixed(several->first, chosen + 7);
    }
    std::map<std::size_t, std::uint32_t> inB;
    for (std::uint32_t node = 0; node < ofB.size(); ++node) {
        inB[ofB[node]] = node;
    }
    using Way = std::tuple<std::uint32_t, std::uint32_t, std::string>;
    std::multiset<Way> waysA;
    std::multiset<Way> waysB;
    for (const PlainGraph::Way& way : a.ways) {
        waysA.emplace(inB[ofA[way.from]], inB[ofA[way.to]], way.what);
    }
    for (const PlainGraph::Way& way : b.ways) {
        waysB.emplace(way.from, way.to, way.what);
    }
    return waysA == waysB ? "" : "ways lead elsewhere";
}

}  // namespace dienstweg::testing
