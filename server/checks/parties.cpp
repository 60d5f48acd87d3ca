// R103 unknown-role, R105 person-responsible and R106 vague-responsible (as names), R110 no-deputy, R111 own-deputy,
// R113 role-without-unit, R114 unused-role: who is declared, and who is named without being declared.
#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/declare_fix.h"
#include "checks/fixes.h"
#include "checks/persons.h"
#include "checks/read.h"
#include "checks/suggestions.h"
#include "checks/vague_words.h"

namespace dienstweg {
namespace {

bool isPartyUse(const Use& use) { return use.target == Target::party || use.target == Target::partyOrProcess; }

class PartiesCheck {
public:
    PartiesCheck(const Model& model, std::vector<Finding>& out) : model_(model), out_(out) {}

    void run() {
        unknownNames();
        findAnswering();
        findUsed();
        wordsAreMissing_ =
            std::ranges::any_of(model_.files, [](const SourceFile& file) { return losesWords(file.source.tree); });
        hasUnits_ = std::ranges::any_of(model_.parties, [](const Party& p) { return p.kind == PartyKind::unit; });
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            declared(id);
        }
        ownDeputies();
    }

private:
    /// The same unknown name in one process (or beside processes, in one file) is one fault.
    using Group = std::tuple<std::string_view, bool, std::uint32_t, std::string>;

    Finding& report(std::string_view rule, Place place, Message message) {
        Finding finding{.rule = rule, .place = place, .message = std::move(message)};
        out_.push_back(std::move(finding));
        return out_.back();
    }

    [[nodiscard]] bool inClause(const Use& use, ClauseKind kind) const {
        return use.clause != kNone && model_.tree(use.place.file).clauses[use.clause].kind == kind;
    }

    void unknownNames() {
        std::map<Group, std::vector<const Use*>> groups;
        for (const Use& use : model_.allUses()) {
            if (!isPartyUse(use) || use.known()) {
                continue;
            }
            const Text& text = model_.source(use.place.file).text;
            const std::string name = nameAt(model_, use);
            const auto person = use.ambiguous ? std::nullopt : personWritten(text, use.place.span);
            const std::string_view rule = use.ambiguous                       ? "R103"
                                          : person                            ? "R105"
                                          : isVagueName(name)                 ? "R106"
                                          : inClause(use, ClauseKind::deputy) ? "R111"
                                                                              : "R103";
            const bool inProcess = use.process != kNone;
            // Of `durch Frau Müller` the name is "Frau" alone, and so it is for everybody else.
            const std::string key = nameKey(person ? text.slice(person->span) : name);
            groups[{rule, inProcess, inProcess ? use.process : use.place.file, key}].push_back(&use);
        }
        for (auto& [group, uses] : groups) {
            std::ranges::sort(uses, {}, [](const Use* use) { return use->place.span.begin; });
            unknown(std::get<0>(group), uses);
        }
    }

    void unknown(std::string_view rule, const std::vector<const Use*>& uses) {
        const Use& first = *uses.front();
        const Source& source = model_.source(first.place.file);
        Place place = first.place;
        const std::string name = nameAt(model_, first);
        std::string shown = name;
        const auto person = rule == "R105" ? personWritten(source.text, place.span) : std::nullopt;
        if (rule == "R105" || rule == "R106") {
            place.span = person ? person->span : withDot(source.text, place.span);
            shown = std::string(source.text.slice(place.span));
        }
        Message message{rule == "R111"             ? "R111.unknown"
                        : person && person->office ? "R105.office"
                                                   : rule,
                        {{"name", shown},
                         {"role", exampleRole(model_, source, first.item)},
                         {"last", name.substr(name.rfind('.') + 1)}}};
        if (rule == "R106" && !inClause(first, ClauseKind::by) && first.clause != kNone &&
            !inClause(first, ClauseKind::owner) && !inClause(first, ClauseKind::joinedBy)) {
            message.key = "R106.involved";
        }
        std::vector<std::string> proposals;
        if ((rule == "R103" || rule == "R111") && proposed_++ < kMostProposed) {
            proposals = first.ambiguous ? meanings(model_, name)
                                        : suggestedParties(model_, name, first.target == Target::partyOrProcess);
            std::erase_if(proposals, [&](const std::string& proposal) {
                return rule == "R111" && isOwn(findParty(model_, proposal).party, uses);
            });
            if (first.ambiguous) {
                message.key = "R103.ambiguous";
                message.arguments.push_back({"meanings", proposals});
            } else if (proposals.size() == 1) {
                message.key = rule == "R103" ? "R103.near" : "R111.near";
                message.arguments.push_back({"near", proposals.front()});
            } else if (proposals.size() > 1) {
                message.key = rule == "R103" ? "R103.elsewhere" : "R111.unknown";
                message.arguments.push_back({"meanings", proposals});
                std::ranges::find(message.arguments, "role", &Argument::name)->value = proposals.front();
            }
            for (const std::string& proposal : proposals) {
                meant_.push_back(findParty(model_, proposal).party);
            }
        }
        const bool thing =
            rule == "R103" && !first.ambiguous && message.key != "R103.elsewhere" && nameThing(first, message);
        if (thing) {
            proposals.clear();
        }
        Finding& finding = report(rule, place, std::move(message));
        for (std::size_t i = 1; i < uses.size(); ++i) {
            Place again = uses[i]->place;
            if (const auto written = person ? personWritten(source.text, again.span) : std::nullopt) {
                again.span = written->span;
            }
            finding.related.push_back({again, {"R103.again", {}}});
        }
        if (proposals.size() <= kMostSuggestions) {
            for (const std::string& proposal : proposals) {
                // Of `Finance.Clerk` and `Town.Finance.Clerk` only the second can be told from the other.
                if (!first.ambiguous || findParty(model_, proposal).party != kNone) {
                    finding.fixes.push_back(replaceAll(uses, proposal));
                }
            }
        }
        if (rule == "R103" && proposals.empty() && !thing) {
            if (auto fix = declareInUnit(model_, nameAt(model_, first))) {
                finding.fixes.push_back(std::move(*fix));
            }
        }
    }

    /// `durch EAkte`, `by Email`, `durch System`: something else than a role.
    bool nameThing(const Use& use, Message& message) const {
        static constexpr auto kSystems =
            std::to_array<std::string_view>({"system", "computer", "software", "automatisch", "automatic"});
        const std::string name = nameAt(model_, use);
        const bool system = findDeclaration(model_, DeclarationKind::system, name) != kNone;
        const bool channel = findDeclaration(model_, DeclarationKind::channel, name) != kNone;
        const bool doer = inClause(use, ClauseKind::by) || (use.clause == kNone && use.target == Target::party);
        const bool works = isWork(model_.tree(use.place.file).items[use.item].kind);
        if (doer && works && (system || contains(kSystems, foldedKey(name)))) {
            message.key = "R103.automatic";
        } else if (system || channel) {
            message.key = "R103.thing";
            message.arguments.push_back({"kind", Term{system ? "term.system" : "term.channel"}});
        } else {
            return false;
        }
        return true;
    }

    /// Is it the role whose deputy is unknown? Nobody is the deputy of himself.
    [[nodiscard]] bool isOwn(PartyId party, const std::vector<const Use*>& uses) const {
        return party != kNone && std::ranges::any_of(uses, [&](const Use* use) {
                   return use->place.file == model_.parties[party].place.file &&
                          use->item == model_.parties[party].item;
               });
    }

    static Fix replaceAll(const std::vector<const Use*>& uses, const std::string& name) {
        Fix fix = replaceBy(uses.front()->place, name);
        for (std::size_t i = 1; i < uses.size(); ++i) {
            fix.edits.push_back({uses[i]->place.file, {uses[i]->place.span, name}});
        }
        return fix;
    }

    /// "n.n." ends with a dot that is no part of the name.
    static Span withDot(const Text& text, Span name) {
        const bool dot = text.bytes().substr(name.end).starts_with('.');
        return {name.begin, name.end + (dot ? 1U : 0U)};
    }

    /// Who answers for work anywhere: named for it, by a section, or as the one who gets the case.
    void findAnswering() {
        answering_.assign(model_.parties.size(), false);
        for (const Process& process : model_.processes) {
            for (const Node& node : process.graph.nodes) {
                const bool works = needsHolder(node) || node.kind == NodeKind::join || node.kind == NodeKind::merge;
                if (works && node.naming == Naming::role && !node.automatic) {
                    answering_[node.party] = true;
                }
                if (node.receiver != kNone) {
                    answering_[node.receiver] = true;
                }
            }
        }
    }

    void findUsed() {
        used_.assign(model_.parties.size(), false);
        for (const Use& use : model_.allUses()) {
            if (!isPartyUse(use)) {
                continue;
            }
            if (use.found != kNone) {
                used_[use.found] = true;
            }
            if (use.ambiguous) {
                for (const PartyId candidate : findParty(model_, nameAt(model_, use)).candidates) {
                    used_[candidate] = true;
                }
            }
        }
        for (const PartyId party : meant_) {  // under a misspelled name: that is one fault
            if (party != kNone) {
                used_[party] = true;
            }
        }
        for (PartyId id = 0; id < model_.parties.size(); ++id) {  // a unit is used for its members
            if (model_.parties[id].parent != kNone) {
                used_[model_.parties[id].parent] = true;
            }
        }
    }

    void declared(PartyId id) {
        const Party& party = model_.parties[id];
        if (party.name.empty()) {
            return;  // S001 names it
        }
        const bool vague = actsLikeRole(party.kind) && isVagueName(party.name, Vagueness::declared);
        if (vague) {
            report("R106", party.place, {"R106.declared", {{"name", party.name}}});
        } else if (const auto person = personIn(party)) {
            report("R105", {party.place.file, person->span},
                   {person->office ? "R105.declared-office" : "R105.declared",
                    {{"name", std::string(model_.source(party.place.file).text.slice(person->span))}}});
        } else if (!used_[id] && !wordsAreMissing_ && party.kind != PartyKind::organisation &&
                   !model_.processes.empty() && !isSecond(id)) {
            report("R114", party.place, {"R114", {{"name", party.path}}});
        }
        if (party.kind != PartyKind::role) {
            return;
        }
        const bool inUnit = party.parent != kNone && model_.parties[party.parent].kind == PartyKind::unit;
        if (!inUnit && !vague && hasUnits_) {  // a small house without units has nothing to hand from one to another
            report("R113", party.place, {"R113", {{"role", party.name}}});
        }
        if (answering_[id] && !party.hasDeputyClause && party.count.value_or(1) <= 1) {
            noDeputy(id, party);
        }
    }

    /// Declared once before in the same unit: N702 says so, and all uses mean the first.
    [[nodiscard]] bool isSecond(PartyId id) const {
        const auto& named = model_.partiesByName.at(nameKey(model_.parties[id].name));
        return std::ranges::any_of(named, [&](PartyId other) {
            return other < id && model_.parties[other].parent == model_.parties[id].parent;
        });
    }

    /// In the name or label of a role or committee.
    [[nodiscard]] std::optional<WrittenPerson> personIn(const Party& party) const {
        if (!actsLikeRole(party.kind)) {
            return std::nullopt;
        }
        const Source& source = model_.source(party.place.file);
        const Item& item = source.tree.items[party.item];
        if (item.name != kNone) {
            if (const auto person = personWritten(source.text, party.place.span)) {
                return person;
            }
        }
        if (item.label == kNone) {
            return std::nullopt;
        }
        const Span inside = insideQuotes(source.text, source.tree.values[item.label].span);
        const auto person = findPerson(source.text.slice(inside));
        if (!person) {
            return std::nullopt;
        }
        return WrittenPerson{{inside.begin + person->begin, inside.begin + person->end}, false};
    }

    void noDeputy(PartyId id, const Party& party) {
        const Source& source = model_.source(party.place.file);
        std::vector<PartyId> colleagues;
        for (PartyId other = 0; other < model_.parties.size(); ++other) {
            const Party& colleague = model_.parties[other];
            if (other != id && party.parent != kNone && colleague.parent == party.parent &&
                colleague.kind == PartyKind::role) {
                colleagues.push_back(other);
            }
        }
        const std::string example = colleagues.empty()
                                        ? std::string(germanAt(source, party.item) ? "Leitung" : "Manager")
                                        : model_.parties[colleagues.front()].name;
        Finding& finding = report("R110", party.place,
                                  {party.count ? "R110" : "R110.unknown", {{"role", party.path}, {"deputy", example}}});
        if (colleagues.size() == 1) {
            const std::string deputy(wordAt(source, party.item, TokenType::DEPUTY));
            finding.fixes.push_back(
                insertAt(party.place.file, headOf(source.tree, party.item).end, " " + deputy + " " + example));
        }
    }

    void ownDeputies() {
        std::unordered_map<std::uint64_t, PartyId> byItem;
        for (PartyId id = 0; id < model_.parties.size(); ++id) {
            byItem.emplace(keyOf(model_.parties[id].place.file, model_.parties[id].item), id);
        }
        for (const Use& use : model_.allUses()) {
            if (use.process != kNone || use.found == kNone || !inClause(use, ClauseKind::deputy)) {
                continue;
            }
            const auto role = byItem.find(keyOf(use.place.file, use.item));
            if (role == byItem.end() || role->second != use.found) {
                continue;
            }
            const Source& source = model_.source(use.place.file);
            const Clause& clause = source.tree.clauses[use.clause];
            Finding& finding = report("R111", use.place, {"R111", {{"role", pathOf(model_, use.found)}}});
            if (clause.values.count > 1) {
                const auto values = valuesOf(source.tree, clause.values);
                const auto self = std::ranges::find(values, use.place.span, &Value::span);
                const auto index = static_cast<std::uint32_t>(self - values.begin());
                if (auto fix = strikeOut(source, use.place.file, clause, index)) {
                    finding.fixes.push_back(std::move(*fix));
                }
            }
        }
    }

    /// Beyond that many unknown names, proposals help nobody and looking for them takes long.
    static constexpr int kMostProposed = 200;

    static std::uint64_t keyOf(FileId file, ItemId item) { return (std::uint64_t{file} << 32U) | item; }

    const Model& model_;
    std::vector<Finding>& out_;
    std::vector<bool> answering_;
    std::vector<bool> used_;
    bool wordsAreMissing_ = false;  ///< what seems unused may be named in a line that cannot be read
    bool hasUnits_ = false;
    std::vector<PartyId> meant_;  ///< what unknown names were probably meant to be
    int proposed_ = 0;
};

}  // namespace

void checkParties(const Context& context, std::vector<Finding>& out) { PartiesCheck(context.model, out).run(); }

}  // namespace dienstweg
