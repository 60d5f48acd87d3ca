// D405 media-break, D410 media-break-outside: the same document changes from paper to digital or back on its way.
// Judged from what is declared alone; where nothing is said of a medium, nothing is assumed.
#include "checks/media.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {

Medium mediumOfAll(const Model& model, std::span<const DeclarationId> things) {
    if (things.empty()) {
        return Medium::unsaid;
    }
    const Medium first = model.declarations[things.front()].medium;
    return std::ranges::all_of(things, [&](DeclarationId id) { return model.declarations[id].medium == first; })
               ? first
               : Medium::unsaid;
}

bool isHeldOtherwise(const Model& model, const Declaration& document) {
    return std::ranges::any_of(document.systems, [&](DeclarationId system) {
        return differ(document.medium, model.declarations[system].medium);
    });
}

namespace {

Term termOf(Medium medium) { return {medium == Medium::paper ? "term.on-paper" : "term.digitally"}; }

/// What one statement, trigger or awaited message says about documents and ways.
struct Facts {
    ItemId item = kNone;
    Documents objects;
    Documents needs;
    Documents produces;
    Documents changes;
    std::vector<DeclarationId> channels;
    std::vector<DeclarationId> systems;
    std::vector<DeclarationId> files;
    bool inside = false;      ///< addressed to somebody of the organisation, or to a process
    bool outside = false;     ///< to somebody else
    const Use* at = nullptr;  ///< the first channel, place of filing or system

    [[nodiscard]] bool saysMedium() const { return at != nullptr; }
};

/// Where the medium of a document is known from.
struct Origin {
    NodeId node = kNone;  ///< kNone: an awaited message
    ItemId item = kNone;
    Medium medium = Medium::unsaid;
    bool insideOnly = false;  ///< known from how it is worked on and handed over here, which says nothing of what goes
                              ///< out: a notice from a system is delivered on paper as a matter of course
};

enum class Passing : std::uint8_t { transfer, copy, change, filing };

/// A document meets a medium.
struct Meeting {
    Passing passing = Passing::transfer;
    Medium medium = Medium::unsaid;
    const Facts* facts = nullptr;
};

class MediaCheck {
public:
    MediaCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          graph_(process_.graph),
          tree_(model_.tree(process_.file)),
          uses_(context.uses),
          out_(out) {}

    void run() {
        if (!namesBothMedia()) {
            return;
        }
        gather();
        for (const Facts& facts : facts_) {
            arrive(facts);
            meet(facts);
        }
        for (const auto& [document, meetings] : meetings_) {
            follow(document, meetings);
        }
        for (auto& [place, found] : found_) {
            report(place, found);
        }
    }

private:
    // ------------------------------------------------------------------------------------------- what is said

    /// Where all is paper, or all digital, nothing can change.
    [[nodiscard]] bool namesBothMedia() const {
        bool paper = false;
        bool digital = false;
        for (const Use& use : uses_) {
            if (use.found == kNone || use.target < Target::document || use.target > Target::channel) {
                continue;
            }
            const Medium medium =
                use.target == Target::document ? homeOf(use.found).medium : model_.declarations[use.found].medium;
            paper = paper || medium == Medium::paper;
            digital = digital || medium == Medium::digital;
            if (paper && digital) {
                return true;
            }
        }
        return false;
    }

    void gather() {
        for (std::size_t i = 0; i < uses_.size();) {
            Facts facts{.item = uses_[i].item};
            for (; i < uses_.size() && uses_[i].item == facts.item; ++i) {
                add(facts, uses_[i]);
            }
            facts_.push_back(std::move(facts));
        }
        for (const ItemId item : process_.triggers) {
            for (const Facts& facts : facts_) {
                if (facts.item == item) {
                    received_.insert(received_.end(), facts.objects.begin(), facts.objects.end());
                }
            }
        }
    }

    void add(Facts& facts, const Use& use) {
        const bool object = use.clause == kNone;
        const ClauseKind kind = object ? ClauseKind::note : tree_.clauses[use.clause].kind;
        if (kind == ClauseKind::to || kind == ClauseKind::from) {
            addressed(facts, use, kind);
        }
        if (use.found == kNone) {
            return;
        }
        if (use.target == Target::document) {
            Documents& documents = object                         ? facts.objects
                                   : kind == ClauseKind::needs    ? facts.needs
                                   : kind == ClauseKind::produces ? facts.produces
                                                                  : facts.changes;
            documents.push_back(use.found);
        } else if (use.target == Target::channel || use.target == Target::system) {
            auto& things = kind == ClauseKind::via    ? facts.channels
                           : kind == ClauseKind::file ? facts.files
                                                      : facts.systems;
            things.push_back(use.found);
            facts.at = facts.at == nullptr || kind == ClauseKind::via ? &use : facts.at;
        }
    }

    /// Whom it goes to; of requests, who is asked.
    void addressed(Facts& facts, const Use& use, ClauseKind kind) const {
        const ItemKind item = tree_.items[use.item].kind;
        const bool asks = item == ItemKind::consult || item == ItemKind::cosign;
        if (kind == ClauseKind::from && !asks) {
            return;
        }
        if (use.known()) {
            const bool external = use.found != kNone && model_.parties[use.found].kind == PartyKind::external;
            (external ? facts.outside : facts.inside) = true;
        }
    }

    // ------------------------------------------------------------------------------------------- where it is known
    // from

    struct Home {
        Medium medium = Medium::unsaid;
        bool fromSystem = false;
    };
    /// What the document is said to be made of: itself, or by what holds it.
    [[nodiscard]] Home homeOf(DeclarationId id) const {
        const Declaration& document = model_.declarations[id];
        return document.medium != Medium::unsaid ? Home{document.medium, false}
                                                 : Home{mediumOfAll(model_, document.systems), true};
    }

    void arrive(const Facts& facts) {
        const ItemKind kind = tree_.items[facts.item].kind;
        const NodeId node = graph_.nodeOf[facts.item];
        if (kind == ItemKind::trigger || kind == ItemKind::arrival || kind == ItemKind::anytime ||
            kind == ItemKind::meanwhile) {
            const Medium way = mediumOfAll(model_, facts.channels);
            for (const DeclarationId document : facts.objects) {
                const Home home = homeOf(document);
                if (differ(way, home.medium) && !isHeldOtherwise(model_, model_.declarations[document])) {
                    note(*facts.at, "D405.arrives", document, way, home.medium);
                }
                const bool known = home.medium != Medium::unsaid;
                begin(document, {node, facts.item, known ? home.medium : way, known && home.fromSystem});
            }
            return;
        }
        for (const DeclarationId document : facts.produces) {
            const Home home = homeOf(document);
            const Medium made = home.medium != Medium::unsaid ? home.medium : mediumOfAll(model_, facts.systems);
            begin(document, {node, facts.item, made, home.medium == Medium::unsaid || home.fromSystem});
        }
    }

    void begin(DeclarationId document, Origin origin) { origins_[document].push_back(origin); }

    // ------------------------------------------------------------------------------------------- what it meets

    void meet(const Facts& facts) {
        const NodeId node = graph_.nodeOf[facts.item];
        if (node == kNone || !facts.saysMedium()) {
            return;
        }
        const bool goesNowhere = !facts.inside && !facts.outside;  // R103 or H203 says so
        const Medium way = goesNowhere ? Medium::unsaid : mediumOfAll(model_, facts.channels);
        switch (graph_.nodes[node].kind) {
            case NodeKind::handoff: {
                const bool leaves = facts.outside && !facts.inside;  // what goes on inside did not go that way: H214
                meet(facts.objects, node, {leaves ? Passing::copy : Passing::transfer, way, &facts});
                break;
            }
            case NodeKind::send: meet(facts.objects, node, {Passing::copy, way, &facts}); break;
            case NodeKind::consult: meet(facts.needs, node, {Passing::copy, way, &facts}); break;
            case NodeKind::work:
                meet(facts.changes, node, {Passing::change, mediumOfAll(model_, facts.systems), &facts});
                break;
            case NodeKind::end:
                meet(received_, node, {Passing::filing, mediumOfAll(model_, facts.files), &facts});
                break;
            default: break;
        }
    }

    void meet(const Documents& documents, NodeId node, Meeting meeting) {
        if (meeting.medium == Medium::unsaid) {
            return;
        }
        for (const DeclarationId document : documents) {
            const bool kept = meeting.passing == Passing::filing && !model_.declarations[document].systems.empty();
            if (!kept && !isHeldOtherwise(model_, model_.declarations[document])) {
                meetings_[document].emplace(node, meeting);
            }
        }
    }

    using Meetings = std::map<NodeId, Meeting>;

    /// From each place where the medium is known as far as it stays so: to the first places where it changes.
    void follow(DeclarationId document, const Meetings& meetings) {
        const Home home = homeOf(document);
        std::vector<Origin> origins = origins_[document];
        if (origins.empty()) {  // a letter that is written by sending it
            for (const auto& [node, meeting] : meetings) {
                if (differ(home.medium, meeting.medium) && !home.fromSystem) {
                    broken({.medium = home.medium}, {node}, document, meetings);
                }
            }
            return;
        }
        for (const auto& [node, meeting] : meetings) {
            if (meeting.passing == Passing::transfer || meeting.passing == Passing::change) {
                origins.push_back({node, meeting.facts->item, meeting.medium, true});
            }
        }
        for (const Origin& origin : origins) {
            if (origin.medium != Medium::unsaid) {
                broken(origin, changesAfter(origin, document, home, meetings), document, meetings);
            }
        }
    }

    [[nodiscard]] std::vector<NodeId> changesAfter(const Origin& origin, DeclarationId document, const Home& home,
                                                   const Meetings& meetings) const {
        std::vector<NodeId> changes;
        std::vector<bool> seen(graph_.nodes.size(), false);
        std::vector<NodeId> open;
        const auto along = [&](EdgeId id) {
            const Edge& edge = graph_.edges[id];
            if (!seen[edge.to]) {
                seen[edge.to] = true;
                open.push_back(edge.to);
            }
        };
        for (EdgeId edge = 0; origin.node == kNone && edge < graph_.edges.size(); ++edge) {
            if (graph_.edges[edge].via == origin.item) {
                along(edge);
            }
        }
        if (origin.node != kNone) {
            for (const EdgeId edge : graph_.nodes[origin.node].out) {
                if (!goesBack(graph_.edges[edge])) {
                    along(edge);
                }
            }
        }
        while (!open.empty()) {
            const NodeId n = open.back();
            open.pop_back();
            const auto meeting = meetings.find(n);
            if (meeting != meetings.end() && meeting->second.medium != origin.medium &&
                meeting->second.medium != home.medium) {
                changes.push_back(n);
            }
            const bool moved = meeting != meetings.end() && (meeting->second.passing == Passing::transfer ||
                                                             meeting->second.passing == Passing::change);
            const bool made = isMadeAt(n, document);
            for (const EdgeId edge : graph_.nodes[n].out) {
                const bool stays = (!moved && !made) || goesBack(graph_.edges[edge]);
                if (stays && !arrivesOn(graph_.edges[edge], document)) {
                    along(edge);
                }
            }
        }
        std::ranges::sort(changes);
        return changes;
    }

    /// Refused or late: what was handed over is still as it was.
    static bool goesBack(const Edge& edge) { return edge.kind == EdgeKind::refused || edge.kind == EdgeKind::late; }

    [[nodiscard]] bool isMadeAt(NodeId n, DeclarationId document) const {
        const auto& origins = origins_.at(document);
        return contains(origins, n, &Origin::node);
    }
    [[nodiscard]] bool arrivesOn(const Edge& edge, DeclarationId document) const {
        return edge.kind == EdgeKind::arrival && std::ranges::any_of(origins_.at(document), [&](const Origin& origin) {
                   return origin.node == kNone && origin.item == edge.via;
               });
    }

    // ------------------------------------------------------------------------------------------- what is found

    struct Found {
        std::string_view key;
        Medium from = Medium::unsaid;
        Medium to = Medium::unsaid;
        std::vector<std::string> documents;
        std::vector<Related> related;
    };

    void broken(const Origin& origin, const std::vector<NodeId>& nodes, DeclarationId document,
                const Meetings& meetings) {
        Found* first = nullptr;
        for (const NodeId n : nodes) {
            const Meeting& meeting = meetings.at(n);
            const bool out = meeting.facts->outside && !meeting.facts->inside;
            if (!graph_.reachable[n] || (out && origin.insideOnly && !saysItself(document, origin.medium)) ||
                told_.contains({n, document})) {
                continue;
            }
            told_.emplace(n, document);
            if (first != nullptr && !out) {
                first->related.push_back({placeAt(*meeting.facts->at), {"D405.again", {}}});
                continue;
            }
            Found& found =
                note(*meeting.facts->at, keyOf(meeting.passing, out), document, origin.medium, meeting.medium);
            if (origin.item != kNone && found.related.empty()) {
                found.related.push_back({placeOfHead(model_, process_, origin.item), {"D405.origin", {}}});
            }
            first = out ? first : &found;
        }
    }

    [[nodiscard]] bool saysItself(DeclarationId document, Medium medium) const {
        return model_.declarations[document].medium == medium;
    }

    static std::string_view keyOf(Passing passing, bool outside) {
        if (outside) {
            return "D410";
        }
        switch (passing) {
            case Passing::change: return "D405.changed";
            case Passing::filing: return "D405.filed";
            default: return "D405";
        }
    }

    [[nodiscard]] Place placeAt(const Use& use) const {
        return placeOfValues(model_, process_, tree_.clauses[use.clause]);
    }

    Found& note(const Use& at, std::string_view key, DeclarationId document, Medium from, Medium to) {
        Found& found = found_.try_emplace(at.clause, Found{key, from, to, {}, {}}).first->second;
        if (!contains(found.documents, model_.declarations[document].name)) {
            found.documents.push_back(model_.declarations[document].name);
        }
        return found;
    }

    void report(ClauseId clause, Found& found) {
        Finding finding{.rule = found.key.substr(0, 4),
                        .place = placeOfValues(model_, process_, tree_.clauses[clause])};
        finding.message = {found.key,
                           {{"count", static_cast<std::int64_t>(found.documents.size())},
                            {"documents", found.documents},
                            {"from", termOf(found.from)},
                            {"to", termOf(found.to)}}};
        finding.related = std::move(found.related);
        out_.push_back(std::move(finding));
    }

    const Model& model_;
    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    std::span<const Use> uses_;
    std::vector<Finding>& out_;
    std::vector<Facts> facts_;
    Documents received_;  ///< with the triggers
    std::map<DeclarationId, std::vector<Origin>> origins_;
    std::map<DeclarationId, Meetings> meetings_;
    std::set<std::pair<NodeId, DeclarationId>> told_;
    std::map<ClauseId, Found> found_;
};

}  // namespace

void checkMedia(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    MediaCheck(context, process, out).run();
}

void checkKeptMedia(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    for (const Declaration& document : model.declarations) {
        if (document.kind != DeclarationKind::document || !isHeldOtherwise(model, document)) {
            continue;
        }
        const Medium other = document.medium == Medium::paper ? Medium::digital : Medium::paper;
        Finding finding{.rule = "D405", .place = document.place};
        finding.message = {"D405.kept",
                           {{"document", document.name}, {"from", termOf(document.medium)}, {"to", termOf(other)}}};
        out.push_back(std::move(finding));
    }
}

}  // namespace dienstweg
