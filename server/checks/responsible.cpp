// R101 missing-responsible, R102 several-responsible, R104 unit-responsible, R105 person-responsible and R106
// vague-responsible (as the subject of a label), R107 external-responsible: exactly one role answers for each piece of
// work.
#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/persons.h"
#include "checks/read.h"
#include "checks/vague_words.h"

namespace dienstweg {
namespace {

/// What a label says about who does it: the place of those words, and whether they are those of a person.
struct Subject {
    Place place;
    bool person = false;
};

class ResponsibleCheck {
public:
    ResponsibleCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          custody_(context.custody),
          source_(model_.source(process_.file)),
          tree_(source_.tree),
          out_(out) {}

    void run() {
        for (NodeId n = 0; n < process_.graph.nodes.size(); ++n) {
            const Node& node = process_.graph.nodes[n];
            if (node.kind == NodeKind::work || node.kind == NodeKind::decision) {
                work(n, node);
            }
        }
        named(process_.item, ClauseKind::owner, "R102.owner");
        for (const ItemId statement : process_.statements) {
            named(statement, ClauseKind::by, "R102");
            named(statement, ClauseKind::joinedBy, "R102");
            if (tree_.items[statement].kind == ItemKind::section) {
                section(statement);
            }
            reachedPerson(statement);
        }
    }

private:
    Finding& report(std::string_view rule, Place place, Message message) {
        Finding finding{.rule = rule, .place = place, .message = std::move(message)};
        out_.push_back(std::move(finding));
        return out_.back();
    }

    void work(NodeId n, const Node& node) {
        const auto subject = subjectOf(node.item);
        const bool unfinished = has(tree_, node.item, ClauseKind::by);  // `durch` and nothing behind it: S001 says so
        if (node.naming == Naming::nobody && !node.automatic && !unfinished) {
            nobody(n, node, subject);
            return;
        }
        if (subject) {
            const std::string words(source_.text.slice(subject->place.span));
            const std::string_view rule = subject->person ? "R105" : "R106";
            report(rule, subject->place, {subject->person ? "R105.label" : "R106.label", {{"name", words}}});
        }
        const bool outside = node.naming == Naming::role && model_.parties[node.party].kind == PartyKind::external;
        if (outside && !node.automatic && tree_.items[node.item].kind != ItemKind::step) {
            const Place place =
                node.fromSection ? placeOfHead(model_, process_, node.item) : Place{process_.file, node.namedAt};
            Finding& finding = report("R107", place,
                                      {"R107",
                                       {{"title", titleOf(source_, node.item)},
                                        {"party", pathOf(model_, node.party)},
                                        {"role", exampleRole(model_, source_, node.item)}}});
            finding.related.push_back({model_.parties[node.party].place, {"R107.declared", {}}});
        }
    }

    void nobody(NodeId n, const Node& node, const std::optional<Subject>& subject) {
        const PartyId holder = onlyHolder(custody_.before[n]);
        const std::string role = holder == kNone ? exampleRole(model_, source_, node.item) : pathOf(model_, holder);
        Message message{"R101", {{"title", titleOf(source_, node.item)}, {"role", role}}};
        if (subject) {
            message.key = subject->person ? "R101.person" : "R101.vague";
            message.arguments.push_back({"name", std::string(source_.text.slice(subject->place.span))});
        }
        Finding& finding = report("R101", placeOfHead(model_, process_, node.item), std::move(message));
        if (holder != kNone) {
            const std::string by(wordAt(source_, node.item, TokenType::BY));
            finding.fixes.push_back(insertAt(process_.file, headOf(tree_, node.item).end, " " + by + " " + role));
        }
    }

    /// The only role that can have the case here, or kNone.
    [[nodiscard]] PartyId onlyHolder(const Holders& holders) const {
        if (holders.empty() || holders.front().party == kNone || holders.front().party != holders.back().party ||
            !actsLikeRole(model_.parties[holders.front().party].kind)) {
            return kNone;
        }
        return holders.front().party;
    }

    /// Somebody who does not do the work, but is written or spoken to: "Mail an meier@stadt.de schicken".
    void reachedPerson(ItemId statement) {
        const ValueId label = tree_.items[statement].label;
        if (label == kNone) {
            return;
        }
        const Span inside = insideQuotes(source_.text, tree_.values[label].span);
        const auto person = personInLabel(source_.text.slice(inside));
        const NodeId node = process_.graph.nodeOf[statement];
        const bool works = node != kNone && (process_.graph.nodes[node].kind == NodeKind::work ||
                                             process_.graph.nodes[node].kind == NodeKind::decision);
        if (!person || (works && person->begin == 0)) {  // who begins the label does it
            return;
        }
        const Span at{inside.begin + person->begin, inside.begin + person->end};
        const std::string words(source_.text.slice(at));
        const bool address = words.find_first_of("@0123456789") != std::string::npos;
        report("R105", {process_.file, at}, {address ? "R105.address" : "R105.mentioned", {{"name", words}}});
    }

    [[nodiscard]] std::optional<Subject> subjectOf(ItemId item) const {
        const ValueId label = tree_.items[item].label;
        if (label == kNone) {
            return std::nullopt;
        }
        const Span inside = insideQuotes(source_.text, tree_.values[label].span);
        const std::string_view text = source_.text.slice(inside);
        const auto person = personAtStart(text);
        const auto words = person ? person : vagueSubject(text, germanAt(source_, item));
        if (!words) {
            return std::nullopt;
        }
        return Subject{{process_.file, {inside.begin + words->begin, inside.begin + words->end}}, person.has_value()};
    }

    void section(ItemId item) {
        const auto roles = valuesOf(tree_, tree_.items[item].objects);
        for (const Value& value : roles) {
            unit(value);
        }
        if (const Value* second = firstOther(roles)) {
            report("R102", {process_.file, second->span}, {"R102.section", {{"roles", namesOf(roles)}}})
                .related.push_back({{process_.file, roles.front().span}, {"R102.first", {}}});
        }
    }

    void named(ItemId item, ClauseKind kind, std::string_view key) {
        std::vector<Value> roles;
        for (const Clause* clause : clausesOfKind(tree_, item, kind)) {
            const auto values = valuesOf(tree_, clause->values);
            roles.insert(roles.end(), values.begin(), values.end());
        }
        for (const Value& value : roles) {
            unit(value);
        }
        const Value* second = firstOther(roles);
        if (second == nullptr) {
            return;
        }
        Finding& finding = report("R102", {process_.file, second->span},
                                  {key,
                                   {{"title", titleOf(source_, item)},
                                    {"roles", namesOf(roles)},
                                    {"first", valueText(source_, roles.front())},
                                    {"second", valueText(source_, *second)}}});
        finding.related.push_back({{process_.file, roles.front().span}, {"R102.first", {}}});
        if (kind == ClauseKind::by && roles.size() == 2 && allows(tree_.items[item].kind)) {
            const std::string with = " " + std::string(wordAt(source_, item, TokenType::WITH)) + " ";
            Fix fix = replaceBy({process_.file, {roles[0].span.end, roles[1].span.begin}}, with);
            fix.title = {"R102.joint",
                         {{"first", valueText(source_, roles[0])}, {"second", valueText(source_, roles[1])}}};
            finding.fixes.push_back(std::move(fix));
        }
    }

    static bool allows(ItemKind kind) { return isWork(kind) || kind == ItemKind::decision; }

    /// The first that is another one than the first of all; R120 names the same one said twice.
    [[nodiscard]] const Value* firstOther(std::span<const Value> roles) const {
        if (roles.size() < 2) {
            return nullptr;
        }
        const std::string first = keyOf(roles.front());
        const auto other = std::ranges::find_if(roles, [&](const Value& value) { return keyOf(value) != first; });
        return other == roles.end() ? nullptr : &*other;
    }

    [[nodiscard]] std::string keyOf(const Value& value) const {
        const PartyId party = partyOf(model_, process_.file, value);
        return party == kNone ? nameKey(valueText(source_, value)) : std::to_string(party);
    }

    [[nodiscard]] std::vector<std::string> namesOf(std::span<const Value> roles) const {
        std::vector<std::string> names;
        for (const Value& role : roles) {
            names.push_back(valueText(source_, role));
        }
        return names;
    }

    /// R104, with the unit's roles as proposals.
    void unit(const Value& value) {
        const PartyId party = partyOf(model_, process_.file, value);
        if (party == kNone ||
            (model_.parties[party].kind != PartyKind::unit && model_.parties[party].kind != PartyKind::organisation)) {
            return;
        }
        std::vector<std::string> roles = rolesIn(model_, party);
        const std::string example = exampleRoleIn(model_, party, source_, process_.item);
        Finding& finding = report("R104", {process_.file, value.span},
                                  {"R104", {{"unit", valueText(source_, value)}, {"role", example}}});
        finding.related.push_back({model_.parties[party].place, {"R104.declared", {}}});
        if (roles.size() <= kMostProposals) {
            for (std::string& role : roles) {
                finding.fixes.push_back(replaceBy(finding.place, std::move(role)));
            }
        }
    }

    static constexpr std::size_t kMostProposals = 3;

    const Model& model_;
    const Process& process_;
    const Custody& custody_;
    const Source& source_;
    const Tree& tree_;
    std::vector<Finding>& out_;
};

}  // namespace

void checkResponsible(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    ResponsibleCheck(context, process, out).run();
}

}  // namespace dienstweg
