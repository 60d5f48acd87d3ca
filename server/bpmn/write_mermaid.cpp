#include "bpmn/write_mermaid.h"

#include <string_view>
#include <vector>

#include "base/slug.h"
#include "bpmn/kinds.h"

namespace dienstweg::bpmn {
namespace {

/// Each letter that Mermaid or a browser could take for a sign is written as its number.
std::string quotedLabel(std::string_view text) {
    std::string label = "\"";
    for (const char c : oneLine(text)) {
        constexpr std::string_view kSigns = "\"#&<>`\\{}[]()|;*_~";
        if (kSigns.find(c) != std::string_view::npos) {
            label += "#" + std::to_string(static_cast<int>(c)) + ";";
        } else {
            label += c;
        }
    }
    return (label.size() == 1 ? label + " " : label) + "\"";
}

/// In double quotes as YAML has them.
std::string yamlText(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : oneLine(text)) {
        quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    return quoted + "\"";
}

/// Ids of BPMN have dots and hyphens, and words like "end" mean something to Mermaid.
std::string idOf(char kind, const Element& element) {
    std::string id{kind, '_'};
    for (const char c : element.id) {
        id += c == '_' ? "__" : c == '.' ? "_0" : c == '-' ? "_1" : std::string(1, c);
    }
    return id;
}

/// What stands in a gateway without a name.
std::string_view signOfGateway(NodeKind kind) {
    switch (kind) {
        case NodeKind::parallelGateway: return "+";
        case NodeKind::inclusiveGateway: return "○";
        case NodeKind::eventBasedGateway: return "◎";
        case NodeKind::complexGateway: return "✳";
        default: return "×";
    }
}

class Flowchart {
public:
    explicit Flowchart(const Definitions& from) : from_(from), isFrame_(from.nodes.size(), false) {
        for (const FlowNode& node : from.nodes) {
            if (node.parent != kNone) {
                isFrame_[node.parent] = true;
            }
        }
    }

    std::string run() {
        if (!from_.processes.front().name.empty()) {
            out_ += "---\ntitle: " + yamlText(from_.processes.front().name) + "\n---\n";
        }
        out_ += "flowchart LR\n";
        for (const Participant& pool : from_.participants) {
            if (pool.process == kNone) {
                line(1, idOf('p', pool) + "[/" + quotedLabel(pool.name) + "/]");
            }
        }
        lanes(kNone, 1);
        nodes(kNone, kNone, 1);
        for (const FlowNode& node : from_.nodes) {
            if (node.host != kNone) {
                line(1, idOf('n', from_.nodes[node.host]) + " -.- " + idOf('n', node));
            }
        }
        for (const SequenceFlow& flow : from_.flows) {
            const FlowNode& begin = from_.nodes[flow.from];
            const FlowNode& end = from_.nodes[flow.to];
            way(idOf('n', begin), begin.lane == end.lane ? "-->" : "==>", flow.name, idOf('n', end));
        }
        for (const MessageFlow& message : from_.messages) {
            way(idOf(message.from), "-.->", message.name, idOf(message.to));
        }
        return std::move(out_);
    }

private:
    void line(int depth, const std::string& text) {
        out_ += std::string(2 * static_cast<std::size_t>(depth), ' ') + text + "\n";
    }

    [[nodiscard]] std::string idOf(const End& end) const {
        return end.kind == End::Kind::node ? bpmn::idOf('n', from_.nodes[end.index])
                                           : bpmn::idOf('p', from_.participants[end.index]);
    }
    static std::string idOf(char kind, const Element& element) { return bpmn::idOf(kind, element); }

    void way(const std::string& from, const std::string& arrow, const std::string& name, const std::string& to) {
        line(1, from + " " + arrow + (oneLine(name).empty() ? "" : "|" + quotedLabel(name) + "|") + " " + to);
    }

    /// Lanes lie in lanes, never deeper than units do.
    void lanes(std::uint32_t parent, int depth) {
        for (std::uint32_t lane = 0; lane < from_.lanes.size(); ++lane) {
            if (from_.lanes[lane].parent != parent) {
                continue;
            }
            line(depth, "subgraph " + idOf('l', from_.lanes[lane]) + "[" + quotedLabel(from_.lanes[lane].name) + "]");
            lanes(lane, depth + 1);
            nodes(kNone, lane, depth + 1);
            line(depth, "end");
        }
    }

    void nodes(std::uint32_t parent, std::uint32_t lane, int depth) {
        for (std::uint32_t id = 0; id < from_.nodes.size(); ++id) {
            const FlowNode& node = from_.nodes[id];
            if (node.parent != parent || (parent == kNone && node.lane != lane)) {
                continue;
            }
            if (isFrame_[id]) {
                line(depth, "subgraph " + idOf('n', node) + "[" + quotedLabel(node.name) + "]");
                nodes(id, lane, depth + 1);
                line(depth, "end");
            } else {
                line(depth, idOf('n', node) + shaped(node));
            }
        }
    }

    static std::string shaped(const FlowNode& node) {
        if (isGateway(node.kind)) {
            return "{" + quotedLabel(node.name.empty() ? signOfGateway(node.kind) : std::string_view(node.name)) + "}";
        }
        if (!isActivity(node.kind)) {
            return "([" + quotedLabel(node.name) + "])";
        }
        const bool holds = isSubProcess(node.kind) || node.kind == NodeKind::callActivity;
        return (holds ? "[[" : "[") + quotedLabel(node.name) + (holds ? "]]" : "]");
    }

    const Definitions& from_;
    std::vector<bool> isFrame_;
    std::string out_;
};

}  // namespace

std::string writeMermaid(const Definitions& definitions) { return Flowchart(definitions).run(); }

}  // namespace dienstweg::bpmn
