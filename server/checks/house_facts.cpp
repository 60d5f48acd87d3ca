// V801 required-fact: what `require` in the settings demands, of everything, of one unit or of what goes over one
// channel. Also S004 where the settings name a unit or channel that the workspace does not declare.
//
// Where a rule of the catalogue already says that the fact is missing, the house says nothing.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/context.h"
#include "checks/doers.h"
#include "checks/fact_names.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// The rules of the catalogue that say that something is missing which a house may demand as well.
constexpr auto kSayMissing =
    std::to_array<std::string_view>({"F302", "H203", "H204", "H205", "H206", "H207", "H208", "H209", "H210", "H221",
                                     "H222", "H223", "H230", "L501", "M602", "R101", "R108", "R110", "R113", "R118"});

std::vector<std::string_view> rulesAbout(const Fact& fact) {
    if (fact.form == FactForm::object) {
        return {"H204"};
    }
    if (fact.form == FactForm::item) {
        return fact.item == ItemKind::refused ? std::vector<std::string_view>{"H209"}
               : fact.item == ItemKind::late  ? std::vector<std::string_view>{"H210", "H222"}
                                              : std::vector<std::string_view>{};
    }
    if (fact.form == FactForm::label) {
        return {};
    }
    switch (fact.clause) {
        case ClauseKind::to: return {"H203"};
        case ClauseKind::from: return {"H203", "H223"};
        case ClauseKind::via: return {"H205"};
        case ClauseKind::deadline: return {"H206", "H221"};
        case ClauseKind::confirmation: return {"H207"};
        case ClauseKind::condition: return {"H208"};
        case ClauseKind::by: return {"R101"};
        case ClauseKind::owner: return {"R108"};
        case ClauseKind::deputy: return {"R110"};
        case ClauseKind::lead: return {"R118"};
        case ClauseKind::under: return {"L501"};
        default: return {};
    }
}

/// What a fact may be missing at.
struct Site {
    FileId file = 0;
    ItemId item = kNone;
    const Process* process = nullptr;  ///< of a process or of what is in it
    ProcessId processId = kNone;
    PartyId party = kNone;  ///< of a role or committee
};

class HouseFacts {
public:
    HouseFacts(const Context& context, std::vector<Finding>& out)
        : context_(context), model_(context.model), rules_(context.settings.house), out_(out) {}

    void run() {
        findScopes();
        if (std::ranges::all_of(byKind_, [](const auto& demands) { return demands.empty(); })) {
            return;
        }
        collectSpokenOf();
        for (ProcessId id = 0; id < model_.processes.size(); ++id) {
            const Process& process = model_.processes[id];
            site({process.file, process.item, &process, id, kNone});
            for (const auto* items : {&process.triggers, &process.results, &process.statements}) {
                for (const ItemId item : *items) {
                    site({process.file, item, &process, id, kNone});
                }
            }
        }
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            site({model_.parties[id].place.file, model_.parties[id].item, nullptr, kNone, id});
        }
        for (const Declaration& declaration : model_.declarations) {
            site({declaration.place.file, declaration.item, nullptr, kNone, kNone});
        }
    }

private:
    struct Demand {
        const Requirements* from;
        const RequiredFact* fact;
        PartyId unit;
    };

    void findScopes() {
        for (const Requirements& required : rules_.required) {
            PartyId unit = kNone;
            if (required.scope == HouseScope::unit) {
                unit = findParty(model_, required.of.text).party;
                if (unit == kNone || (model_.parties[unit].kind != PartyKind::unit &&
                                      model_.parties[unit].kind != PartyKind::organisation)) {
                    undeclared(required.of, "S004.no-unit", "S004.no-unit-near", unitNames());
                    continue;
                }
            } else if (required.scope == HouseScope::channel &&
                       findDeclaration(model_, DeclarationKind::channel, required.of.text) == kNone &&
                       findDeclaration(model_, DeclarationKind::system, required.of.text) == kNone) {
                undeclared(required.of, "S004.no-channel", "S004.no-channel-near", channelNames());
                continue;
            }
            for (const RequiredFact& fact : required.facts) {
                byKind_[static_cast<std::size_t>(fact.fact.of)].push_back({&required, &fact, unit});
            }
        }
    }

    [[nodiscard]] std::vector<std::string_view> unitNames() const {
        std::vector<std::string_view> names;
        for (const Party& party : model_.parties) {
            if (party.kind == PartyKind::unit || party.kind == PartyKind::organisation) {
                names.emplace_back(party.name);
            }
        }
        return names;
    }

    [[nodiscard]] std::vector<std::string_view> channelNames() const {
        std::vector<std::string_view> names;
        for (const Declaration& declaration : model_.declarations) {
            if (declaration.kind == DeclarationKind::channel || declaration.kind == DeclarationKind::system) {
                names.emplace_back(declaration.name);
            }
        }
        return names;
    }

    void undeclared(const HouseName& name, std::string_view key, std::string_view keyNear,
                    const std::vector<std::string_view>& known) {
        Finding finding{.rule = "S004", .place = name.place, .message = {key, {{"name", name.text}}}};
        if (const auto near = nearest(name.text, known)) {
            finding.message.key = keyNear;
            finding.message.arguments.push_back({"near", std::string(*near)});
            finding.fixes.push_back(replaceBy(name.place, "\"" + std::string(*near) + "\""));
        }
        out_.push_back(std::move(finding));
    }

    void collectSpokenOf() {
        for (const Finding& finding : out_) {
            const Rule* rule = findRule(finding.rule);
            if (std::ranges::find(kSayMissing, finding.rule) != kSayMissing.end() && rule != nullptr &&
                context_.settings.severityOf(*rule) != Severity::off) {
                spokenOf_.insert({finding.rule, finding.place.file, finding.place.span.begin});
            }
        }
    }

    void site(const Site& site) {
        const auto& demands = byKind_[static_cast<std::size_t>(model_.tree(site.file).items[site.item].kind)];
        std::vector<Fact> told;
        for (const Demand& demand : demands) {
            const Fact& fact = demand.fact->fact;
            if (std::ranges::find(told, fact) == told.end() && concerns(demand, site) && !states(site, fact) &&
                !isSpokenOf(site, fact)) {
                told.push_back(fact);
                report(site, demand);
            }
        }
    }

    [[nodiscard]] bool concerns(const Demand& demand, const Site& site) {
        switch (demand.from->scope) {
            case HouseScope::everywhere: return true;
            case HouseScope::channel: return goesVia(site, demand.from->of.text);
            case HouseScope::unit: break;
        }
        const std::vector<PartyId> doers = doersOf(site);
        return !doers.empty() && std::ranges::all_of(doers, [&](PartyId doer) { return belongsTo(doer, demand.unit); });
    }

    [[nodiscard]] bool goesVia(const Site& site, std::string_view channel) const {
        const Source& source = model_.source(site.file);
        const Clause* via = findClause(source.tree, site.item, ClauseKind::via);
        return via != nullptr && std::ranges::any_of(valuesOf(source.tree, via->values), [&](const Value& value) {
                   return nameKey(valueText(source, value)) == nameKey(channel);
               });
    }

    [[nodiscard]] bool belongsTo(PartyId party, PartyId unit) const {
        while (party != kNone && party != unit) {
            party = model_.parties[party].parent;
        }
        return party == unit;
    }

    /// Whose it is: the role itself, the owner of a process, who does a piece of work, who has the case at a handoff.
    [[nodiscard]] std::vector<PartyId> doersOf(const Site& site) {
        const auto known = [](PartyId party) {
            return party == kNone ? std::vector<PartyId>{} : std::vector<PartyId>{party};
        };
        if (site.process == nullptr) {
            return known(site.party);
        }
        if (site.item == site.process->item) {
            return known(site.process->owner);
        }
        const NodeId node = site.process->graph.nodeOf[site.item];
        if (node == kNone) {
            return {};
        }
        if (const PartyId doer = doerOf(model_, *site.process, site.process->graph.nodes[node]); doer != kNone) {
            return {doer};
        }
        const Custody& custody = custodyOf(site.processId);
        if (custody.required[node] != kNone) {
            return {custody.required[node]};
        }
        std::vector<PartyId> holders;
        for (const Holder& holder : custody.before[node]) {
            holders.push_back(holder.party);
        }
        return holders;
    }

    [[nodiscard]] bool states(const Site& site, const Fact& fact) const {
        const Tree& tree = model_.tree(site.file);
        const Item& item = tree.items[site.item];
        switch (fact.form) {
            case FactForm::object: return item.objects.count > 0 || item.label != kNone;
            case FactForm::label: return item.label != kNone;
            case FactForm::item: return childOfKind(tree, site.item, fact.item) != kNone;
            case FactForm::clause: break;
        }
        const NodeId node = site.process == nullptr ? kNone : site.process->graph.nodeOf[site.item];
        if (fact.clause == ClauseKind::by && node != kNone) {  // a section may say so, and systems need nobody
            const Node& work = site.process->graph.nodes[node];
            return work.naming != Naming::nobody || work.automatic;
        }
        return has(tree, site.item, fact.clause);
    }

    /// Such a finding stands at the head of the item, at its name or at one of its clauses.
    [[nodiscard]] bool isSpokenOf(const Site& site, const Fact& fact) const {
        const Tree& tree = model_.tree(site.file);
        const Item& item = tree.items[site.item];
        std::vector<std::uint32_t> begins{item.keyword.begin};
        if (item.name != kNone) {
            begins.push_back(tree.values[item.name].span.begin);
        }
        for (const Clause& clause : clausesOf(tree, site.item)) {
            begins.push_back(clause.span.begin);
        }
        return std::ranges::any_of(rulesAbout(fact), [&](std::string_view rule) {
            return std::ranges::any_of(
                begins, [&](std::uint32_t begin) { return spokenOf_.contains({rule, site.file, begin}); });
        });
    }

    void report(const Site& site, const Demand& demand) {
        const Source& source = model_.source(site.file);
        const Item& item = source.tree.items[site.item];
        const Fact& fact = demand.fact->fact;
        Place place{site.file, headOf(source.tree, site.item)};
        if (isDeclaration(item.kind) && item.name != kNone) {
            place.span = source.tree.values[item.name].span;
        }
        std::string word(keywordOfFact(fact, germanAt(source, site.item)));
        const std::string title = isDeclaration(item.kind) && item.name != kNone
                                      ? valueText(source, source.tree.values[item.name])
                                      : titleOf(source, site.item);
        Finding finding{.rule = "V801", .place = place};
        finding.message = {fact.form == FactForm::label    ? "V801.label"
                           : fact.form == FactForm::object ? "V801.object"
                                                           : "V801",
                           {{"title", title}, {"word", word}}};
        const bool general = demand.from->scope == HouseScope::everywhere;
        finding.related.push_back(
            {demand.fact->place,
             general ? Message{"V801.demanded", {}} : Message{"V801.demanded-of", {{"scope", demand.from->of.text}}}});
        out_.push_back(std::move(finding));
    }

    /// Of few processes is that asked: it is followed when it is.
    const Custody& custodyOf(ProcessId process) {
        if (followed_ != process) {
            custody_ = followCustody(model_, model_.processes[process]);
            followed_ = process;
        }
        return custody_;
    }

    const Context& context_;
    ProcessId followed_ = kNone;  ///< whose `custody_` this is
    Custody custody_;
    const Model& model_;
    const HouseRules& rules_;
    std::vector<Finding>& out_;
    std::array<std::vector<Demand>, kItemKinds> byKind_;
    std::set<std::tuple<std::string_view, FileId, std::uint32_t>> spokenOf_;
};

}  // namespace

void checkHouseFacts(const Context& context, std::vector<Finding>& out) { HouseFacts(context, out).run(); }

}  // namespace dienstweg
