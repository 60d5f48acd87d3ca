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

/// A process in which everybody appears, so that nobody is declared in vain.
Draft service() {
    Draft process = declaration(ItemKind::process, "Dienstbeginn");
    const Role first = allRoles().front();
    process.clauses = {clause(ClauseKind::owner, {path(superiorOf(first).name())}, true)};
    process.braces = true;
    Draft trigger = labelled(ItemKind::trigger, "täglich um acht Uhr");
    trigger.clauses = {clause(ClauseKind::to, {path(first.name())})};
    put(process, std::move(trigger));
    Draft step = labelled(ItemKind::step, "Dienstplan verteilen");
    std::vector<std::string> others = kOutside;
    for (const Role& role : allRoles()) {
        if (!(role == first)) {
            others.push_back(role.name());
        }
    }
    step.clauses = {clause(ClauseKind::by, {path(first.name())}), clause(ClauseKind::informs, paths(others))};
    put(process, std::move(step));
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
    for (const auto& names : {kThings, kLetters, kAnswers, kResults, std::vector<std::string>{"Rücknahme"}}) {
        for (const auto& name : names) {
            file.children.push_back(declaration(ItemKind::document, name));
        }
    }
    for (const auto& name : {"Portal", "Post", "Hauspost"}) {
        file.children.push_back(declaration(ItemKind::channel, name));
    }
    file.children.push_back(declaration(ItemKind::system, "E-Akte"));
    return file;
}

}  // namespace dienstweg::mutation
