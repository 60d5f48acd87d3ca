#include "clean_process.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "random.h"
#include "town.h"
#include "write.h"

namespace dienstweg::mutation {
namespace {

using enum ItemKind;

const std::vector<std::string> kVerbs{"prüfen",      "ergänzen", "auswerten", "abgleichen",
                                      "vorbereiten", "erfassen", "ordnen",    "berechnen"};
constexpr int kLong = 24;

class Writer {
public:
    explicit Writer(std::uint64_t seed)
        : random_(seed),
          holder_(random_.oneOf(allRoles())),
          files_(random_.percent(75)),
          notice_(random_.percent(40)) {}

    Draft file() {
        Draft process = itemOf(ItemKind::process);
        process.name = "Vorgang";
        process.hasLabel = true;
        process.label = "Antrag entscheiden";
        const Role owner{holder_.office, "Leitung"};
        say(process, ClauseKind::owner, {path(owner.name())});
        Draft trigger = itemOf(ItemKind::trigger);
        trigger.objects = {path("Antrag")};
        trigger.clauses = {clause(ClauseKind::from, {path(random_.oneOf(kOutside))}),
                           clause(ClauseKind::to, {path(holder_.name())}), clause(ClauseKind::via, {path("Portal")})};
        put(process, std::move(trigger));
        Draft result = itemOf(ItemKind::result);
        result.name = "Entschieden";
        if (notice_) {
            result.clauses = {clause(ClauseKind::produces, {path("Bescheid")})};
            say(process, ClauseKind::under, {lawValue("LBO", "§ 74")});
        }
        put(process, std::move(result));
        if (random_.percent(50)) {
            say(process, ClauseKind::reviewed, {dateValue({2026, 1, 15})});
            say(process, ClauseKind::reviewDue, {time(1, TimeUnit::years)});
        }
        present_.insert("Antrag");
        if (random_.percent(30)) {
            put(process, recall());
        }
        const std::size_t stretches = 2 + random_.below(4);
        for (std::size_t i = 0; i < stretches; ++i) {
            stretch(process, i + 1 == stretches);
        }
        if (notice_) {
            notice(process);
        }
        put(process, end("Entschieden"));
        Draft file = itemOf(ItemKind::file);
        file.children.push_back(std::move(process));
        return file;
    }

private:
    // ------------------------------------------------------------------------------------------ a stretch in one hand

    /// What one role does with the case until it hands it over: in a section of its own, or naming the role each time.
    void stretch(Draft& process, bool last) {
        inSection_ = random_.percent(60);
        Draft section = itemOf(ItemKind::section);
        section.objects = {path(holder_.name())};
        Draft& into = inSection_ ? section : process;
        const std::string anchor = "Stelle" + std::to_string(++number_);
        Draft first = work(anchor);
        put(into, std::move(first));
        if (last && !files_) {
            note(into);
        }
        const std::size_t statements = number_ < kLong ? 1 + random_.below(3) : 0;  // F309 counts them
        for (std::size_t i = 0; i < statements; ++i) {
            statement(into, anchor);
        }
        Role next = holder_;
        if (!last) {
            next = receiver();
            if (!(next == holder_)) {
                handoffs(into, next, anchor);
            }
        }
        if (inSection_) {
            section.braces = true;
            put(process, std::move(section));
        }
        holder_ = next;
        inSection_ = false;
    }

    /// Somebody to whom the holder has not handed the case before; the holder itself if there is nobody left.
    Role receiver() {
        std::vector<Role> roles;
        for (const Role& role : allRoles()) {
            if (!(role == holder_) && !moves_.contains({holder_.name(), role.name()})) {
                roles.push_back(role);
            }
        }
        return roles.empty() ? holder_ : random_.oneOf(roles);
    }

    /// One handoff; or a decision each of whose branches hands over in its own way.
    void handoffs(Draft& into, const Role& next, const std::string& anchor) {
        if (!random_.percent(25)) {
            put(into, handoff(next, anchor));
            moves_.insert({holder_.name(), next.name()});
            return;
        }
        Draft decision = decisionHead();
        ++depth_;
        for (const char* label : {"einfach", "schwierig"}) {
            Draft branch = labelled(ItemKind::branch, label);
            branch.clauses = {clause(ClauseKind::share, {percentValue(50)})};
            put(branch, work(""));
            put(branch, handoff(next, anchor));
            put(decision, std::move(branch));
        }
        --depth_;
        moves_.insert({holder_.name(), next.name()});
        put(into, std::move(decision));
    }

    void statement(Draft& into, const std::string& anchor) {
        switch (random_.below(8)) {
            case 0: put(into, work("")); return;
            case 1: inquiry(into, anchor); return;
            case 2: request(into); return;
            case 3: put(into, alternatives()); return;
            case 4: put(into, letter()); return;
            case 5: put(into, parallel()); return;
            case 6: put(into, random_.percent(50) ? subprocess() : forEach()); return;
            default: cosign(into, anchor); return;
        }
    }

    // ------------------------------------------------------------------------------------------ statements

    std::string label(const std::string& thing) {
        return thing + " " + std::to_string(++number_) + " " + random_.oneOf(kVerbs);
    }

    /// Who acts is named where no section says it.
    void named(Draft& item) {
        if (!inSection_) {
            item.clauses.push_back(clause(ClauseKind::by, {path(holder_.name())}));
        }
    }

    Draft work(const std::string& name) {
        const std::string thing = random_.oneOf(kThings);
        Draft item = labelled(random_.percent(50) ? ItemKind::step : ItemKind::check, label(thing));
        item.name = name;
        named(item);
        const std::vector<std::string> there(present_.begin(), present_.end());
        say(item, ClauseKind::needs, {path(random_.oneOf(there))});
        say(item, ClauseKind::takes, {time(static_cast<double>(5 + random_.below(50)), TimeUnit::minutes)});
        if (files_ && random_.percent(40)) {  // what is filed is kept; else somebody must use it
            say(item, ClauseKind::produces, {path(thing)});
            produced(thing);
        }
        if (random_.percent(25)) {
            say(item, ClauseKind::system, {path(random_.oneOf(kSystems))});
        }
        return item;
    }

    /// A note that one step writes and the next one uses.
    void note(Draft& into) {
        for (const ClauseKind kind : {ClauseKind::produces, ClauseKind::needs}) {
            Draft item = labelled(ItemKind::step, label("Notiz"));
            named(item);
            say(item, kind, {path("Notiz")});
            put(into, std::move(item));
        }
    }

    /// What the process is for. Sent, or only promised.
    void notice(Draft& process) {
        Draft item = labelled(ItemKind::step, label("Bescheid"));
        named(item);
        say(item, ClauseKind::needs, {path("Antrag")});
        say(item, ClauseKind::produces, {path("Bescheid")});
        put(process, std::move(item));
        if (random_.percent(50)) {
            Draft sending = itemOf(ItemKind::send);
            sending.objects = {path("Bescheid")};
            sending.clauses = {clause(ClauseKind::to, {path(random_.oneOf(kOutside))}),
                               clause(ClauseKind::via, {path("Post")})};
            put(process, std::move(sending));
        }
    }

    /// Inside of a branch nothing that only this way brings may be needed later.
    void produced(const std::string& document) {
        if (depth_ == 0) {
            present_.insert(document);
        }
    }

    Draft decisionHead() {
        Draft decision = labelled(ItemKind::decision, "Ist Frage " + std::to_string(++number_) + " zu bejahen?");
        named(decision);
        decision.braces = true;
        return decision;
    }

    Draft alternatives() {
        Draft decision = decisionHead();
        ++depth_;
        const unsigned first = 5 + static_cast<unsigned>(random_.below(90));
        for (const bool yes : {true, false}) {
            Draft branch = labelled(ItemKind::branch, yes ? "ja" : "nein");
            branch.clauses = {clause(ClauseKind::share, {percentValue(yes ? first : 100 - first)})};
            if (yes || random_.percent(40)) {
                put(branch, work(""));
            }
            put(decision, std::move(branch));
        }
        --depth_;
        return decision;
    }

    /// Something is missing: a letter, a wait with a deadline, and back to the beginning of the stretch.
    void inquiry(Draft& into, const std::string& anchor) {
        Draft decision = decisionHead();
        Draft no = labelled(ItemKind::branch, "nein");
        no.clauses = {clause(ClauseKind::share, {percentValue(20)})};
        ++depth_;
        put(no, letter());
        put(no, wait(anchor));
        --depth_;
        Draft yes = labelled(ItemKind::branch, "ja");
        yes.clauses = {clause(ClauseKind::share, {percentValue(80)})};
        put(decision, std::move(no));
        put(decision, std::move(yes));
        put(into, std::move(decision));
    }

    Draft letter() {
        Draft item = itemOf(ItemKind::send);
        item.objects = {path(random_.oneOf(kLetters))};
        item.clauses = {clause(ClauseKind::to, {path(random_.oneOf(kOutside))}),
                        clause(ClauseKind::via, {path("Post")})};
        return item;
    }

    Draft wait(const std::string& anchor) {
        Draft item = itemOf(ItemKind::wait);
        Draft arrival = itemOf(ItemKind::arrival);
        arrival.objects = {path(random_.oneOf(kAnswers))};
        arrival.clauses = {clause(ClauseKind::from, {path(random_.oneOf(kOutside))})};
        arrival.clauses.push_back(clause(ClauseKind::goesTo, {path(anchor)}));
        put(item, std::move(arrival));
        Draft passing = itemOf(ItemKind::passing);
        passing.clauses = {
            clause(ClauseKind::deadline, {time(static_cast<double>(3 + random_.below(20)), TimeUnit::days)})};
        put(passing, end(""));
        put(item, std::move(passing));
        return item;
    }

    /// Whom to ask: not more roles in one process than R119 lets pass.
    Role other() {
        std::vector<Role> roles = asked_.size() < 4 ? allRoles() : asked_;
        std::erase(roles, holder_);
        const Role role = random_.oneOf(roles);
        if (std::ranges::find(asked_, role) == asked_.end()) {
            asked_.push_back(role);
        }
        return role;
    }

    void request(Draft& into) {
        const std::string answer = random_.oneOf(kResults);
        const Role asked = other();
        Draft item = labelled(ItemKind::consult, label("Frage"));
        named(item);
        say(item, ClauseKind::from, {path(asked.name())});
        say(item, ClauseKind::needs, {path("Antrag")});
        say(item, ClauseKind::produces, {path(answer)});
        say(item, ClauseKind::deadline, {time(2, TimeUnit::weeks)});
        Draft late = itemOf(ItemKind::late);
        if (random_.percent(50)) {
            late.clauses = {clause(ClauseKind::to, {path(superiorOf(asked).name())})};
        } else {
            late.clauses = {clause(ClauseKind::countsAs, {quotedValue("keine Bedenken")})};
        }
        put(item, std::move(late));
        put(into, std::move(item));
        Draft use = labelled(ItemKind::step, label("Antwort"));
        named(use);
        use.clauses.push_back(clause(ClauseKind::needs, {path(answer)}));
        put(into, std::move(use));
    }

    void cosign(Draft& into, const std::string& anchor) {
        const Role asked = other();
        Draft item = labelled(ItemKind::cosign, label("Vorlage"));
        named(item);
        say(item, ClauseKind::from, {path(asked.name())});
        say(item, ClauseKind::needs, {path("Antrag")});
        say(item, ClauseKind::deadline, {time(5, TimeUnit::workdays)});
        Draft refused = itemOf(ItemKind::refused);
        refused.clauses = {clause(ClauseKind::backTo, {path(anchor)})};
        put(item, std::move(refused));
        Draft late = itemOf(ItemKind::late);
        late.clauses = {clause(ClauseKind::to, {path(superiorOf(asked).name())})};
        put(item, std::move(late));
        put(into, std::move(item));
    }

    Draft parallel() {
        Draft item = labelled(ItemKind::parallel, "Teil " + std::to_string(++number_) + " bearbeiten");
        if (!inSection_ || random_.percent(20)) {
            item.clauses = {clause(ClauseKind::joinedBy, {path(holder_.name())})};
        }
        ++depth_;
        for (const char* branchLabel : {"erster", "zweiter"}) {
            Draft branch = labelled(ItemKind::parallelBranch, branchLabel);
            put(branch, work(""));
            put(item, std::move(branch));
        }
        --depth_;
        return item;
    }

    Draft subprocess() {
        Draft item = labelled(ItemKind::subprocess, label("Anlage"));
        put(item, work(""));
        put(item, work(""));
        return item;
    }

    Draft forEach() {
        Draft item = itemOf(ItemKind::forEach);
        item.objects = {path("Anlage")};
        put(item, work(""));
        return item;
    }

    Draft handoff(const Role& next, const std::string& anchor) {
        Draft item = itemOf(ItemKind::handoff);
        item.objects = {path("Antrag")};
        say(item, ClauseKind::to, {path(next.name())});
        say(item, ClauseKind::via, {path(random_.oneOf(kWays))});
        say(item, ClauseKind::deadline, {time(static_cast<double>(1 + random_.below(5)), TimeUnit::workdays)});
        if (next.office != holder_.office) {
            say(item, ClauseKind::condition, {quotedValue("vollständig und lesbar")});
            say(item, ClauseKind::confirmation, {quotedValue("Eingang in der E-Akte")});
            Draft refused = itemOf(ItemKind::refused);
            if (random_.percent(50)) {
                refused.clauses = {clause(ClauseKind::backTo, {path(anchor)})};
            } else {
                refused.clauses = {clause(ClauseKind::to, {path(superiorOf(holder_).name())})};
            }
            put(item, std::move(refused));
        }
        Draft late = itemOf(ItemKind::late);
        late.clauses = {clause(ClauseKind::to, {path(superiorOf(next).name())})};
        put(item, std::move(late));
        return item;
    }

    Draft recall() {
        Draft item = itemOf(ItemKind::anytime);
        item.objects = {path("Rücknahme")};
        std::vector<std::string> everybody;
        for (const Role& role : allRoles()) {
            if (!(role == holder_)) {
                everybody.push_back(role.name());
            }
        }
        item.clauses = {clause(ClauseKind::from, {path("Bürger")}), clause(ClauseKind::to, {path(holder_.name())}),
                        clause(ClauseKind::informs, paths(everybody))};
        put(item, end(""));
        return item;
    }

    Draft end(const std::string& result) {
        Draft item = itemOf(ItemKind::end);
        if (result.empty()) {
            item = labelled(ItemKind::end, "Vorgang ist erledigt, Fall " + std::to_string(++number_));
        }
        item.name = result;
        if (files_) {
            item.clauses = {clause(ClauseKind::file, {path("E-Akte")})};
        }
        return item;
    }

    Random random_;
    Role holder_;
    bool files_;   ///< its ends say where the case is filed
    bool notice_;  ///< its result is a notice
    bool inSection_ = false;
    int depth_ = 0;
    int number_ = 0;
    std::vector<Role> asked_;
    std::set<std::string> present_;
    std::set<std::pair<std::string, std::string>> moves_;
};

}  // namespace

Draft cleanProcess(std::uint64_t seed) { return Writer(seed).file(); }

}  // namespace dienstweg::mutation
