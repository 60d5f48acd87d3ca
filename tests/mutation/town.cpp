#include "town.h"

#include <algorithm>

#include "clean_process.h"
#include "write.h"

namespace dienstweg::mutation {

using enum ItemKind;

std::vector<Role> allRoles() {
    std::vector<Role> roles;
    for (const auto& office : kOffices) {
        for (const auto& desk : kDesks) {
            roles.push_back({office, desk});
        }
    }
    return roles;
}

/// The head of the office; of the head, that of the next office.
Role superiorOf(const Role& role) {
    if (role.desk != "Leitung") {
        return {role.office, "Leitung"};
    }
    const auto at = static_cast<std::size_t>(std::ranges::find(kOffices, role.office) - kOffices.begin());
    return {kOffices[(at + 1) % kOffices.size()], "Leitung"};
}

namespace {

Draft declaration(ItemKind kind, const std::string& name) {
    Draft made = itemOf(kind);
    made.name = name;
    return made;
}

/// What can be written by sending it.
std::vector<std::string> letters() {
    std::vector<std::string> names{"Rücknahme", "Notiz"};
    for (const auto& more : {kThings, kLetters, kAnswers, kResults}) {
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

/// A process in which everybody and everything appears, so that nothing is declared in vain.
Draft service() {
    Draft process = declaration(ItemKind::process, "Dienstbeginn");
    const Role first = allRoles().front();
    process.clauses = {clause(ClauseKind::owner, {path(superiorOf(first).name())}, true)};
    process.braces = true;
    Draft trigger = labelled(ItemKind::trigger, "täglich um acht Uhr");
    trigger.clauses = {clause(ClauseKind::to, {path(first.name())})};
    put(process, std::move(trigger));
    Draft appeal = itemOf(ItemKind::trigger);
    appeal.objects = {path("Bescheid")};
    appeal.clauses = {clause(ClauseKind::from, {path(kOutside.front())}), clause(ClauseKind::to, {path(first.name())})};
    put(process, std::move(appeal));
    Draft step = labelled(ItemKind::step, "Dienstplan verteilen");
    std::vector<std::string> others = kOutside;
    for (const Role& role : allRoles()) {
        if (!(role == first)) {
            others.push_back(role.name());
        }
    }
    step.clauses = {clause(ClauseKind::by, {path(first.name())}), clause(ClauseKind::informs, paths(others)),
                    clause(ClauseKind::system, paths(kSystems)), clause(ClauseKind::under, {lawValue("LBO", "§ 1")})};
    put(process, std::move(step));
    Draft sample = itemOf(ItemKind::send);
    sample.objects = paths(letters());
    sample.clauses = {clause(ClauseKind::to, {path(kOutside.front())}),
                      clause(ClauseKind::via, paths({"Portal", "Post", "Hauspost"}))};
    put(process, std::move(sample));
    put(process, labelled(ItemKind::end, "Dienst hat begonnen"));
    return process;
}

}  // namespace

Draft cleanSurroundings() {
    Draft file = itemOf(ItemKind::file);
    Draft town = declaration(ItemKind::organisation, "Stadt");
    for (const auto& office : kOffices) {
        Draft unit = declaration(ItemKind::unit, office);
        for (const auto& desk : kDesks) {
            Draft role = declaration(ItemKind::role, desk);
            role.clauses = {clause(ClauseKind::deputy, {path(superiorOf({office, desk}).name())})};
            put(unit, std::move(role));
        }
        put(town, std::move(unit));
    }
    for (const auto& party : kOutside) {
        put(town, declaration(ItemKind::external, party));
    }
    file.children.push_back(std::move(town));
    file.children.push_back(service());
    for (const auto& name : letters()) {
        file.children.push_back(declaration(ItemKind::document, name));
    }
    Draft notice = declaration(ItemKind::document, "Bescheid");
    notice.clauses = {clause(ClauseKind::notice), clause(ClauseKind::reasons), clause(ClauseKind::appeal)};
    file.children.push_back(std::move(notice));
    const auto madeOf = [&](ItemKind kind, const std::string& name, ClauseKind medium) {
        Draft made = declaration(kind, name);
        made.clauses = {clause(medium)};
        file.children.push_back(std::move(made));
    };
    madeOf(ItemKind::channel, "Portal", ClauseKind::digital);
    madeOf(ItemKind::channel, "Post", ClauseKind::paper);
    file.children.push_back(declaration(ItemKind::channel, "Hauspost"));
    for (const auto& system : kSystems) {
        madeOf(ItemKind::system, system, ClauseKind::digital);
    }
    file.children.push_back(declaration(ItemKind::law, "LBO"));
    return file;
}

}  // namespace dienstweg::mutation
