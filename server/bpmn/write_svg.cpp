#include "bpmn/write_svg.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string_view>

#include <pugixml.hpp>

#include "bpmn/carried_text.h"
#include "bpmn/event_signs.h"
#include "bpmn/kinds.h"
#include "diagram/layout.h"
#include "diagram/text_size.h"

namespace dienstweg::bpmn {
namespace {

using pugi::xml_node;

constexpr const char* kStyle = R"(
  svg { background: #fff; font: 12px Arial, "Liberation Sans", Helvetica, sans-serif }
  .box, .event, .gate { fill: #fff; stroke: #1f2937; stroke-width: 1.5 }
  .pool, .lane { fill: none; stroke: #6b7280 }
  .frame { fill: none; stroke: #1f2937; stroke-width: 1.2 }
  .anytime { stroke-dasharray: 2 4 }
  .name { fill: #f3f4f6; stroke: #6b7280 }
  .end { stroke-width: 3.5 }
  .flow { fill: none; stroke: #1f2937; stroke-width: 1.3 }
  .handoff { stroke: #1d4ed8; stroke-width: 2.4 }
  .message { stroke-dasharray: 6 4; stroke: #6b7280 }
  .link { stroke-dasharray: 1 4; stroke-linecap: round; stroke: #6b7280 }
  .sign { fill: none; stroke: #1f2937; stroke-width: 1.3 }
  .full { fill: #1f2937 }
  .head { fill: #1f2937 }
  .headHandoff { fill: #1d4ed8 }
  .headMessage { fill: #fff; stroke: #6b7280 }
  text { fill: #111827 }
  .label { fill: #374151 }
  .around { fill: none; stroke-width: 2; stroke-dasharray: 5 3 }
  .count { fill: #fff; font-weight: bold; font-size: 11px }
  .grave .around { stroke: #b91c1c }
  .grave .badge { fill: #b91c1c }
  .doubtful .around { stroke: #a16207 }
  .doubtful .badge { fill: #a16207 }
  .mild .around { stroke: #1d4ed8 }
  .mild .badge { fill: #1d4ed8 }
  @media (prefers-color-scheme: dark) {
    svg { background: #111827 }
    .box, .event, .gate { fill: #1f2937; stroke: #e5e7eb }
    .frame { stroke: #e5e7eb }
    .name { fill: #1f2937 }
    .flow, .sign { stroke: #e5e7eb }
    .handoff { stroke: #93c5fd }
    .message, .link { stroke: #9ca3af }
    .full, .head { fill: #e5e7eb }
    .headHandoff { fill: #93c5fd }
    .headMessage { fill: #111827; stroke: #9ca3af }
    text { fill: #f9fafb }
    .label { fill: #d1d5db }
    .count { fill: #fff }
    .grave .around { stroke: #f87171 }
    .doubtful .around { stroke: #fbbf24 }
    .mild .around { stroke: #93c5fd }
  }
)";

std::string number(double value) { return std::to_string(std::lround(value)); }

void set(xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(std::string(value).c_str());
}

xml_node add(xml_node parent, const char* tag, std::string_view style = {}) {
    xml_node made = parent.append_child(tag);
    if (!style.empty()) {
        set(made, "class", style);
    }
    return made;
}

class Picture {
public:
    Picture(const Definitions& from, const SvgWords& words, std::span<const Mark> marks)
        : from_(from), words_(words), marks_(marks) {}

    std::string run() {
        pugi::xml_document document;
        const xml_node declaration = document.append_child(pugi::node_declaration);
        set(declaration, "version", "1.0");
        set(declaration, "encoding", "UTF-8");
        svg_ = document.append_child("svg");
        head();
        for (const Participant& pool : from_.participants) {
            band(pool, "pool", pool.process != kNone || !from_.lanes.empty() || pool.process == kNone);
        }
        for (const Lane& lane : from_.lanes) {
            band(lane, "lane", true);
        }
        for (const FlowNode& node : from_.nodes) {
            if (isSubProcess(node.kind) && node.expanded) {
                drawFrame(node);
            }
        }
        for (const SequenceFlow& flow : from_.flows) {
            const bool hands = from_.nodes[flow.from].lane != from_.nodes[flow.to].lane && !flow.extensions.empty();
            line(flow, flow.way, flow.label, hands ? "handoff" : "");
        }
        for (const MessageFlow& message : from_.messages) {
            line(message, message.way, message.label, "message");
        }
        for (const Association& it : from_.associations) {
            line(it, it.way, std::nullopt, "link");
        }
        for (const FlowNode& node : from_.nodes) {
            if (!isSubProcess(node.kind) || !node.expanded) {
                drawNode(node);
            }
        }
        for (const Artifact& it : from_.artifacts) {
            drawDocument(it);
        }
        drawMarks();
        std::ostringstream out;
        document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
        return std::move(out).str();
    }

private:
    void head() {
        double width = 0;
        double height = 0;
        const auto widen = [&](const std::optional<Bounds>& box) {
            width = std::max(width, box ? box->x + box->width : 0);
            height = std::max(height, box ? box->y + box->height : 0);
        };
        for (const Participant& pool : from_.participants) {
            widen(pool.bounds);
        }
        constexpr double kMargin = 10;
        width += kMargin;
        height += kMargin;
        set(svg_, "xmlns", "http://www.w3.org/2000/svg");
        set(svg_, "width", number(width));
        set(svg_, "height", number(height));
        set(svg_, "viewBox", "0 0 " + number(width) + " " + number(height));
        set(svg_, "role", "img");
        set(svg_, "xml:lang", words_.language);
        set(svg_, "aria-labelledby", "title description");
        const xml_node title = add(svg_, "title");
        set(title, "id", "title");
        title.text().set(from_.processes.front().name.c_str());
        const xml_node description = add(svg_, "desc");
        set(description, "id", "description");
        description.text().set(words_.description.c_str());
        add(svg_, "style").text().set(kStyle);
        const xml_node defs = add(svg_, "defs");
        marker(defs, "arrow", "head");
        marker(defs, "arrowHandoff", "headHandoff");
        marker(defs, "arrowMessage", "headMessage");
    }

    static void marker(xml_node defs, const char* id, const char* style) {
        const xml_node made = add(defs, "marker");
        set(made, "id", id);
        set(made, "orient", "auto");
        set(made, "markerUnits", "userSpaceOnUse");
        set(made, "markerWidth", "12");
        set(made, "markerHeight", "10");
        set(made, "refX", "10");
        set(made, "refY", "5");
        set(add(made, "path", style), "d", "M1 1 10 5 1 9Z");
    }

    static void box(xml_node parent, const Bounds& bounds, std::string_view style, int round = 0) {
        const xml_node made = add(parent, "rect", style);
        set(made, "x", number(bounds.x));
        set(made, "y", number(bounds.y));
        set(made, "width", number(bounds.width));
        set(made, "height", number(bounds.height));
        if (round > 0) {
            set(made, "rx", std::to_string(round));
        }
    }

    xml_node group(const Element& element) {
        xml_node made = add(svg_, "g");
        set(made, "id", element.id);
        std::string tip = element.name;
        if (const std::string* const facts = extension(element, kFacts); facts != nullptr) {
            tip += (tip.empty() ? "" : "\n") + *facts;
        }
        if (!tip.empty()) {
            add(made, "title").text().set(tip.c_str());
        }
        return made;
    }

    /// Lines of text around a middle.
    static void text(xml_node parent, const std::vector<std::string>& lines, double x, double y, std::string_view style,
                     std::string_view turn = {}) {
        const double first = y - (static_cast<double>(lines.size()) - 1) * kLineHeight / 2 + 4;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const xml_node made = add(parent, "text", style);
            set(made, "x", number(x));
            set(made, "y", number(first + static_cast<double>(i) * kLineHeight));
            set(made, "text-anchor", "middle");
            if (!turn.empty()) {
                set(made, "transform", turn);
            }
            made.text().set(lines[i].c_str());
        }
    }

    /// A word that is longer than the lane is high.
    static void shrink(xml_node parent, const std::vector<std::string>& lines, int room) {
        int longest = 1;
        for (const std::string& line : lines) {
            longest = std::max(longest, textWidth(line));
        }
        for (xml_node made = parent.child("text"); made && longest > room; made = made.next_sibling("text")) {
            set(made, "font-size", std::to_string(std::max(1, 12 * room / longest)));
        }
    }

    void band(const auto& element, std::string_view style, bool named) {
        if (!element.bounds) {
            return;
        }
        const xml_node made = group(element);
        const Bounds& bounds = *element.bounds;
        box(made, bounds, style);
        if (!named) {
            return;
        }
        box(made, {bounds.x, bounds.y, kNameStrip, bounds.height}, "name");
        const double x = bounds.x + kNameStrip / 2.0;
        const double y = bounds.y + bounds.height / 2;
        auto lines = wrapped(element.name, static_cast<int>(bounds.height) - 8);
        if (lines.size() > 2) {  // more would lie on what is beside the strip; the tooltip has the whole name
            lines.resize(2);
            lines.back() += " …";
        }
        text(made, lines, x, y, {}, "rotate(-90 " + number(x) + " " + number(y) + ")");
        shrink(made, lines, static_cast<int>(bounds.height) - 8);
    }

    void line(const Element& element, const std::vector<Waypoint>& way, const std::optional<Bounds>& label,
              const std::string& kind) {
        if (way.empty()) {
            return;
        }
        const xml_node made = group(element);
        std::string points;
        for (const Waypoint& point : way) {
            points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
        }
        const xml_node drawn = add(made, "polyline", kind.empty() ? "flow" : "flow " + kind);
        set(drawn, "points", points);
        const char* const arrow = kind == "handoff" ? "arrowHandoff" : kind == "message" ? "arrowMessage" : "arrow";
        if (kind != "link") {
            set(drawn, "marker-end", std::string("url(#") + arrow + ")");
        }
        labelOf(made, element.name, label);
    }

    static void labelOf(xml_node parent, const std::string& name, const std::optional<Bounds>& label) {
        if (label) {
            text(parent, wrapped(name, static_cast<int>(label->width)), label->x + label->width / 2,
                 label->y + label->height / 2, "label");
        }
    }

    /// Below lines and nodes, its name at the top.
    void drawFrame(const FlowNode& node) {
        if (!node.bounds) {
            return;
        }
        const xml_node made = group(node);
        const Bounds& at = *node.bounds;
        box(made, at, node.triggeredByEvent ? "frame anytime" : "frame", 8);
        const auto lines = wrapped(node.name, static_cast<int>(at.width) - 24);
        text(made, {lines.begin(), lines.begin() + std::min<std::ptrdiff_t>(1, std::ssize(lines))}, at.x + at.width / 2,
             at.y + 18, {});
    }

    void drawNode(const FlowNode& node) {
        if (!node.bounds) {
            return;
        }
        const xml_node made = group(node);
        const Bounds& at = *node.bounds;
        const double x = at.x + at.width / 2;
        const double y = at.y + at.height / 2;
        if (isGateway(node.kind)) {
            const xml_node gate = add(made, "path", "gate");
            set(gate, "d",
                "M" + number(x) + " " + number(at.y) + " " + number(at.x + at.width) + " " + number(y) + " " +
                    number(x) + " " + number(at.y + at.height) + " " + number(at.x) + " " + number(y) + "Z");
            sign(made, signOf(node.kind), x, y);
        } else if (!isActivity(node.kind)) {
            drawEvent(made, node, x, y);
        } else {
            box(made, at, "box", 8);
            text(made, wrapped(node.name, static_cast<int>(at.width) - 14), x, y, {});
            if (node.kind == NodeKind::callActivity) {
                box(made, {at.x + 3, at.y + 3, at.width - 6, at.height - 6}, "lane", 6);
            }
            if (node.kind == NodeKind::sendTask || node.kind == NodeKind::receiveTask) {
                sign(made, signOf(EventKind::message, node.kind == NodeKind::sendTask), at.x + 15, at.y + 12);
            }
        }
        labelOf(made, node.name, node.label);
    }

    /// A sheet with a corner turned down; a drum for a system.
    void drawDocument(const Artifact& it) {
        if (!it.bounds) {
            return;
        }
        const xml_node made = group(it);
        const Bounds& at = *it.bounds;
        const auto point = [&](double x, double y) { return number(at.x + x) + " " + number(at.y + y); };
        const std::string right = number(at.x + at.width);
        const std::string bottom = number(at.y + at.height);
        constexpr double kCorner = 10;
        if (it.kind == ArtifactKind::dataStore) {
            const std::string curve = " a" + number(at.width / 2) + " 7 0 0 ";
            const std::string across = "1 " + number(at.width) + " 0";
            set(add(made, "path", "box"), "d",
                "M" + point(0, 7) + curve + across + "V" + number(at.y + at.height - 7) + curve + "1 -" +
                    number(at.width) + " 0Z");
            set(add(made, "path", "sign"), "d", "M" + point(0, 7) + curve + "0 " + number(at.width) + " 0");
        } else {
            set(add(made, "path", "box"), "d",
                "M" + point(0, 0) + "H" + number(at.x + at.width - kCorner) + "L" + right + " " +
                    number(at.y + kCorner) + "V" + bottom + "H" + number(at.x) + "Z");
            set(add(made, "path", "sign"), "d",
                "M" + point(at.width - kCorner, 0) + "V" + number(at.y + kCorner) + "H" + right);
        }
        labelOf(made, it.name, it.label);
    }

    static void drawEvent(xml_node made, const FlowNode& node, double x, double y) {
        const double radius = node.bounds.value_or(Bounds{}).width / 2;
        const auto ring = [&](double r, std::string_view style) {
            const xml_node circle = add(made, "circle", style);
            set(circle, "cx", number(x));
            set(circle, "cy", number(y));
            set(circle, "r", number(r));
            if (!node.interrupting) {
                set(circle, "stroke-dasharray", "5 3");
            }
        };
        ring(radius, node.kind == NodeKind::endEvent ? "event end" : "event");
        if (node.kind != NodeKind::endEvent && node.kind != NodeKind::startEvent) {
            ring(radius - 3, "event");
        }
        const bool throws = node.kind == NodeKind::endEvent || node.kind == NodeKind::intermediateThrowEvent;
        sign(made, signOf(node.event, throws), x, y);
    }

    // ------------------------------------------------------------------------------------------------ findings

    /// Above everything, by element in the order of the findings.
    void drawMarks() {
        std::vector<std::string_view> done;
        for (const Mark& mark : marks_) {
            if (std::ranges::count(done, mark.element) == 0) {
                done.push_back(mark.element);
                drawMark(mark.element);
            }
        }
    }

    /// As grave as the gravest of its findings.
    void drawMark(std::string_view element) {
        Severity gravest = Severity::off;
        int count = 0;
        std::string tip;
        for (const Mark& mark : marks_) {
            if (mark.element == element) {
                gravest = std::min(gravest, mark.severity);
                tip += (tip.empty() ? "" : "\n") + mark.text;
                ++count;
            }
        }
        const std::string style = gravest == Severity::error     ? "mark grave"
                                  : gravest == Severity::warning ? "mark doubtful"
                                                                 : "mark mild";
        const xml_node made = add(svg_, "g", style);
        add(made, "title").text().set(tip.c_str());
        Waypoint corner;
        if (const auto node = std::ranges::find(from_.nodes, element, &Element::id); node != from_.nodes.end()) {
            const Bounds at = node->bounds.value_or(Bounds{});
            constexpr double kAway = 3;  // less than its label is away
            box(made, {at.x - kAway, at.y - kAway, at.width + 2 * kAway, at.height + 2 * kAway}, "around", 10);
            corner = {at.x + at.width + kAway, at.y - kAway};
        } else if (const auto flow = std::ranges::find(from_.flows, element, &Element::id); flow != from_.flows.end()) {
            const std::size_t half = flow->way.size() / 2;
            if (half == 0) {
                return;
            }
            corner = {(flow->way[half - 1].x + flow->way[half].x) / 2, (flow->way[half - 1].y + flow->way[half].y) / 2};
        } else if (const auto pool = std::ranges::find(from_.participants, element, &Element::id);
                   pool != from_.participants.end()) {
            const Bounds at = pool->bounds.value_or(Bounds{});
            corner = {at.x + kNameStrip / 2.0, at.y + 14};
        }
        const xml_node badge = add(made, "circle", "badge");
        set(badge, "cx", number(corner.x));
        set(badge, "cy", number(corner.y));
        set(badge, "r", "9");
        text(made, {std::to_string(count)}, corner.x, corner.y, "count");
    }

    static void sign(xml_node parent, const Sign& sign, double x, double y) {
        if (*sign.path == '\0') {
            return;
        }
        const xml_node made = add(parent, "path", sign.filled ? "sign full" : "sign");
        set(made, "d", sign.path);
        set(made, "transform", "translate(" + number(x) + " " + number(y) + ")");
    }

    const Definitions& from_;
    const SvgWords& words_;
    std::span<const Mark> marks_;
    xml_node svg_;
};

}  // namespace

std::string writeSvg(const Definitions& placed, const SvgWords& words, std::span<const Mark> marks) {
    return Picture(placed, words, marks).run();
}

}  // namespace dienstweg::bpmn
