#include "bpmn/import_names.h"

#include "base/unicode.h"
#include "syntax/label_name.h"

namespace dienstweg::bpmn {

std::string UniqueNames::take(std::string_view label, std::string_view other) {
    std::string wanted = nameFor(label);
    if (wanted.empty()) {
        wanted = other;
    }
    std::string name = wanted;
    for (int& again = next_[nameKey(wanted)]; !taken_.insert(nameKey(name)).second;) {
        again = again == 0 ? 2 : again + 1;
        name = wanted + "-" + std::to_string(again);
    }
    return name;
}

void UniqueNames::add(std::string_view name) { taken_.insert(nameKey(name)); }

NamelessWords namelessWords(Spelling spelling) {
    return spelling == Spelling::german ? NamelessWords{"Prozess", "Unbenannt", "Punkt"}
                                        : NamelessWords{"Process", "Unnamed", "Point"};
}

void GoalNames::add(const std::string& mark, std::string_view label) { byMark_[mark] = names_.take(label, nameless_); }

void GoalNames::apply(Draft& draft) const {
    if (!draft.name.empty()) {
        const auto known = byMark_.find(draft.name);
        draft.name = known == byMark_.end() ? std::string() : known->second;
    }
    for (DraftClause& clause : draft.clauses) {
        const bool leads =
            clause.kind == ClauseKind::goesTo || clause.kind == ClauseKind::backTo || clause.kind == ClauseKind::starts;
        if (leads) {
            clause.values.front().text = byMark_.at(clause.values.front().text);
        }
    }
    for (Draft& child : draft.children) {
        apply(child);
    }
}

}  // namespace dienstweg::bpmn
