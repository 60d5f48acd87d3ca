// Names in imported texts: unique, and only where they are needed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

/// What something without a name is called.
struct NamelessWords {
    std::string_view process;
    std::string_view party;
    std::string_view goal;
};
NamelessWords namelessWords(Spelling spelling);

/// Each name once, as the language compares them: the second "Prüfen" is "Prüfen-2".
class UniqueNames {
public:
    /// `label` as a name, `other` if there is no letter in it.
    std::string take(std::string_view label, std::string_view other);
    void add(std::string_view name);

private:
    std::set<std::string> taken_;
    std::map<std::string, int> next_;
};

/// Names for the statements that something jumps to. In a draft they stand as marks until all are known.
class GoalNames {
public:
    explicit GoalNames(Spelling spelling) : nameless_(namelessWords(spelling).goal) {}
    void add(const std::string& mark, std::string_view label);
    /// Marks become names; those that nobody needs go.
    void apply(Draft& draft) const;

private:
    std::string_view nameless_;
    UniqueNames names_;
    std::map<std::string, std::string> byMark_;
};

}  // namespace dienstweg::bpmn
