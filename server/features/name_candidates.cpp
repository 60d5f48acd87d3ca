#include "features/name_candidates.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.h"
#include "checks/read.h"
#include "features/case_way.h"
#include "features/spot.h"
#include "model/document_flow.h"
#include "model/uses.h"

namespace dienstweg {
namespace {

/// Among the names of one place: the likeliest first.
enum NameRank : std::uint32_t { kHere = 0, kNear = 10, kUsual = 20, kOther = 30, kUnusual = 40 };

CandidateKind kindOf(PartyKind kind) {
    switch (kind) {
        case PartyKind::organisation: return CandidateKind::organisation;
        case PartyKind::unit: return CandidateKind::unit;
        case PartyKind::role: return CandidateKind::role;
        case PartyKind::committee: return CandidateKind::committee;
        case PartyKind::external: return CandidateKind::external;
    }
    return CandidateKind::role;
}

class NameCandidates {
public:
    NameCandidates(const Model& model, const NamesFrom& from, const ExpectedName& name, std::string_view begun,
                   std::vector<Candidate>& out)
        : model_(model),
          file_(from.file),
          source_(model.source(from.file)),
          place_(from.place),
          beginsLine_(from.beginsLine),
          name_(name),
          begun_(foldedKey(begun)),
          processId_(processAround(model, file_, place_)),
          out_(out) {}

    void run() {
        switch (name_.place) {
            case ExpectedName::Place::own: break;  // a new name
            case ExpectedName::Place::afterAs:
                if (name_.item == ItemKind::end) {
                    results();
                }
                break;
            case ExpectedName::Place::anchor: documents(); break;
            case ExpectedName::Place::clause:
                if (name_.clause == ClauseKind::edition) {
                    processes(kUsual);
                } else {
                    ofTarget(targetOf(name_.clause, name_.item));
                }
                break;
            case ExpectedName::Place::objects: ofTarget(targetOfObjects(name_.item)); break;
        }
    }

private:
    [[nodiscard]] const Process* process() const {
        return processId_ == kNone ? nullptr : &model_.processes[processId_];
    }

    void ofTarget(std::optional<Target> target) {
        if (!target) {
            return;
        }
        switch (*target) {
            case Target::party: parties(); break;
            case Target::partyOrProcess:
                parties();
                processes(kUnusual);
                break;
            case Target::process: processes(kUsual); break;
            case Target::document: documents(); break;
            case Target::system: declarations(DeclarationKind::system, kUsual); break;
            case Target::channel:
                declarations(DeclarationKind::channel, name_.clause == ClauseKind::file ? kUnusual : kUsual);
                declarations(DeclarationKind::system, kUsual);
                break;
            case Target::law: declarations(DeclarationKind::law, kUsual); break;
            case Target::calendar: declarations(DeclarationKind::calendar, kUsual); break;
            case Target::statement: goals(); break;
        }
    }

    void add(std::string name, std::string detail, std::uint32_t rank, CandidateSubject subject) {
        if (name.empty() || !canBeWritten(name)) {
            return;
        }
        out_.push_back({.label = name,
                        .insert = std::move(name),
                        .snippet = {},
                        .detail = std::move(detail),
                        .rank = rank,
                        .subject = subject});
    }

    /// A thing that has a label alone cannot be named.
    static bool canBeWritten(std::string_view name) { return name.find_first_of(" \t\n\"") == std::string_view::npos; }

    // ------------------------------------------------------------------------------------------------ parties

    void parties() {
        std::vector<PartyId> here;
        // Facts of a process as a whole are about nobody who has a case.
        const bool inFlow = isStatement(name_.item) || name_.item > ItemKind::end;
        if (process() != nullptr && inFlow) {
            here = holdersAt(model_, *process(), followCustody(model_, *process()), place_, beginsLine_);
        }
        std::vector<PartyId> units;
        units.reserve(here.size() + 1);
        for (const PartyId holder : here) {
            units.push_back(model_.parties[holder].parent);
        }
        const PartyId around = unitAround();
        if (around != kNone) {
            units.push_back(around);
        }
        const Place self = declaredHere();
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            const Party& party = model_.parties[id];
            if (party.name.empty() || party.place == self) {
                continue;
            }
            add(writtenName(id, around), party.label, rankOf(id, here, units), {kindOf(party.kind), id, kNone});
        }
    }

    /// Whom else than the one who has the case the place is about: a receiver, somebody who is asked.
    [[nodiscard]] bool isForOthers() const {
        switch (name_.clause) {
            case ClauseKind::to: return name_.place == ExpectedName::Place::clause;
            case ClauseKind::from:
            case ClauseKind::informs:
            case ClauseKind::with: return true;
            default: return false;
        }
    }
    [[nodiscard]] bool isForOutside() const {
        const bool arrives = name_.clause == ClauseKind::from && name_.item != ItemKind::consult &&
                             name_.item != ItemKind::cosign && name_.item != ItemKind::handoff;
        return arrives || (name_.clause == ClauseKind::to && name_.item == ItemKind::send);
    }

    [[nodiscard]] std::uint32_t rankOf(PartyId id, const std::vector<PartyId>& here,
                                       const std::vector<PartyId>& units) const {
        const Party& party = model_.parties[id];
        if (!actsLikeRole(party.kind)) {
            const bool unitWanted = name_.clause == ClauseKind::lead || name_.item == ItemKind::separation;
            if (party.kind == PartyKind::external) {
                return isForOutside() ? kHere : kUnusual;
            }
            return unitWanted && party.kind == PartyKind::unit ? kHere : kUnusual + 1;
        }
        if (contains(here, id)) {
            return isForOthers() ? kUnusual : kHere;
        }
        return party.parent != kNone && contains(units, party.parent) ? kNear : kUsual;
    }

    /// As short as it means the same there: with its unit in a process, without it in the unit itself.
    [[nodiscard]] std::string writtenName(PartyId id, PartyId around) const {
        const Party& party = model_.parties[id];
        if (around != kNone && party.parent == around && findParty(model_, party.name, around).party == id) {
            return party.name;
        }
        std::string path = party.path;
        PartyId unit = party.parent;
        while (findParty(model_, path, around).party != id && unit != kNone && model_.parties[unit].parent != kNone) {
            unit = model_.parties[unit].parent;
            path.insert(0, model_.parties[unit].name + ".");
        }
        return path;
    }

    /// The unit in whose braces the place lies.
    [[nodiscard]] PartyId unitAround() const {
        PartyId around = kNone;
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            const Party& party = model_.parties[id];
            if (party.place.file != file_ || actsLikeRole(party.kind) || party.kind == PartyKind::external) {
                continue;
            }
            const Span span = source_.tree.items[party.item].span;
            if (span.begin < place_ && place_ <= span.end) {
                around = id;  // inner ones come later
            }
        }
        return around;
    }

    /// The name of the party whose declaration is being written: nobody is their own deputy.
    [[nodiscard]] Place declaredHere() const {
        const Spot spot = spotAt(model_, file_, place_ == 0 ? 0 : place_ - 1);
        const Item& item = source_.tree.items[spot.item];
        const bool role = item.kind == ItemKind::role || item.kind == ItemKind::committee;
        return role && item.name != kNone ? Place{file_, source_.tree.values[item.name].span} : Place{kNone, {}};
    }

    // ------------------------------------------------------------------------------------------------ things

    void documents() {
        Documents there;
        if (process() != nullptr) {
            const NodeId node = nodeAt(model_, *process(), place_);
            const DocumentFlow flow = followDocuments(model_, *process());
            there = node == kNone ? flow.everMade : flow.before[node];
        }
        const bool made = name_.clause == ClauseKind::produces && name_.place == ExpectedName::Place::clause;
        for (DeclarationId id = 0; id < model_.declarations.size(); ++id) {
            if (model_.declarations[id].kind == DeclarationKind::document) {
                const bool isThere = std::ranges::binary_search(there, id);
                declaration(id, isThere ? (made ? kOther : kHere) : kUsual);
            }
        }
    }

    void declarations(DeclarationKind kind, std::uint32_t rank) {
        for (DeclarationId id = 0; id < model_.declarations.size(); ++id) {
            if (model_.declarations[id].kind == kind) {
                declaration(id, rank);
            }
        }
    }

    void declaration(DeclarationId id, std::uint32_t rank) {
        static constexpr std::array<CandidateKind, 5> kKinds{CandidateKind::document, CandidateKind::system,
                                                             CandidateKind::channel, CandidateKind::law,
                                                             CandidateKind::calendar};
        const Declaration& declared = model_.declarations[id];
        add(declared.name, declared.label, rank, {kKinds[static_cast<std::size_t>(declared.kind)], id, kNone});
    }

    /// There may be thousands: only as many as are shown are made ready, those that a list cut later would begin with.
    void processes(std::uint32_t rank) {
        struct Fitting {
            bool begins = false;
            ProcessId id = 0;
        };
        std::vector<Fitting> fitting;
        fitting.reserve(model_.processes.size());
        for (ProcessId id = 0; id < model_.processes.size(); ++id) {
            const Process& process = model_.processes[id];
            if (id == processId_ || process.name.empty() || !canBeWritten(process.name)) {
                continue;
            }
            const std::string key = begun_.empty() ? std::string() : foldedKey(process.name);
            if (fitsBegun(begun_, key)) {
                fitting.push_back({key.starts_with(begun_), id});
            }
        }
        const auto first = [&](const Fitting& a, const Fitting& b) {
            return a.begins != b.begins ? a.begins : model_.processes[a.id].name < model_.processes[b.id].name;
        };
        const auto shown = std::min(fitting.size(), kMostCandidates + 1);  // one more: then the list is known to be cut
        std::ranges::partial_sort(fitting, fitting.begin() + static_cast<std::ptrdiff_t>(shown), first);
        fitting.resize(shown);
        for (const Fitting& each : fitting) {
            const Process& process = model_.processes[each.id];
            add(process.name, process.label, rank, {CandidateKind::process, each.id, kNone});
        }
    }

    void goals() {
        if (process() == nullptr) {
            return;
        }
        for (const ItemId id : process()->statements) {
            const Item& item = source_.tree.items[id];
            if (item.name == kNone) {
                continue;
            }
            // Back means up in the text, on means down, as a rule.
            const bool before = item.span.begin < place_;
            const bool likely = (name_.clause == ClauseKind::goesTo) != before;
            const std::string title = item.label == kNone ? std::string{} : titleOf(source_, id);
            add(valueText(source_, source_.tree.values[item.name]), title, likely ? kHere : kUsual,
                {CandidateKind::goal, id, processId_});
        }
    }

    void results() {
        if (process() == nullptr) {
            return;
        }
        for (const ItemId id : process()->results) {
            const Item& item = source_.tree.items[id];
            if (item.name != kNone) {
                add(valueText(source_, source_.tree.values[item.name]),
                    item.label == kNone ? std::string{} : valueText(source_, source_.tree.values[item.label]), kHere,
                    {CandidateKind::result, id, processId_});
            }
        }
    }

    const Model& model_;
    FileId file_;
    const Source& source_;
    std::uint32_t place_;
    bool beginsLine_;
    ExpectedName name_;
    std::string begun_;
    ProcessId processId_;
    std::vector<Candidate>& out_;
};

}  // namespace

void addNames(const Model& model, const NamesFrom& from, const ExpectedName& name, std::string_view begun,
              std::vector<Candidate>& out) {
    NameCandidates(model, from, name, begun, out).run();
}

}  // namespace dienstweg
