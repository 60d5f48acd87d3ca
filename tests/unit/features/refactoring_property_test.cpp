// Wherever something is offered to be rewritten: the text still reads, keeps its comments, and means what it should.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "checks/check.h"
#include "features/refactoring.h"
#include "features/workspaces.h"
#include "model/custody.h"
#include "support/comments_in.h"
#include "support/generate.h"
#include "support/generate_workspace.h"
#include "syntax/draft.h"
#include "syntax/printer.h"
#include "syntax/token.h"

using namespace dienstweg;

namespace {

std::vector<std::string> applied(const Model& model, const std::vector<FileEdit>& edits) {
    std::map<FileId, std::vector<TextEdit>> byFile;
    for (const FileEdit& edit : edits) {
        byFile[edit.file].push_back(edit.edit);
    }
    std::vector<std::string> texts = testing::textsOf(model);
    for (auto& [file, all] : byFile) {
        texts[file] = applyEdits(texts[file], std::move(all));
    }
    return texts;
}

std::size_t problemsIn(const std::string& text) { return parse(Text::make(text).value()).tree.problems.size(); }

/// How a process flows and who has the case on each of its ways. What nobody is named for is shown as the one who has
/// it there, if that is beyond doubt; sub-processes are looked through.
std::string flowOf(const Model& model, const Process& process, bool throughSubprocesses) {
    const Custody custody = followCustody(model, process);
    const FlowGraph& graph = process.graph;
    const auto skipped = [&](NodeId n) {
        return throughSubprocesses &&
               (graph.nodes[n].kind == NodeKind::subStart || graph.nodes[n].kind == NodeKind::subEnd);
    };
    std::vector<std::size_t> number(graph.nodes.size());
    std::size_t next = 0;
    for (NodeId n = 0; n < graph.nodes.size(); ++n) {
        number[n] = skipped(n) ? 0 : ++next;
    }
    std::string shape;
    const auto add = [&](auto... numbers) { ((shape += std::to_string(numbers) + " "), ...); };
    for (NodeId n = 0; n < graph.nodes.size(); ++n) {
        if (skipped(n)) {
            continue;
        }
        const Node& node = graph.nodes[n];
        const Holders& before = custody.before[n];
        const bool sure = !before.empty() && std::ranges::all_of(before, [&](const Holder& holder) {
            return holder.party == before.front().party;
        });
        const bool acts = needsHolder(node) || node.kind == NodeKind::join || node.kind == NodeKind::loopEnd ||
                          node.kind == NodeKind::merge || node.kind == NodeKind::event;
        const PartyId party = node.naming == Naming::nobody && acts && sure ? before.front().party : node.party;
        add(static_cast<int>(node.kind), party, node.receiver, node.receivingProcess);
        std::set<PartyId> holders;
        for (const Holder& holder : before) {
            holders.insert(holder.party);
        }
        for (const PartyId holder : holders) {
            add(holder);
        }
        // Where the ways out lead, sub-processes looked through.
        std::vector<NodeId> open;
        std::vector<NodeId> seen;
        for (const EdgeId edge : node.out) {
            open.push_back(graph.edges[edge].to);
        }
        std::set<std::size_t> goals;  // several ways may meet at the end of a sub-process
        while (!open.empty()) {
            const NodeId to = open.back();
            open.pop_back();
            if (!skipped(to)) {
                goals.insert(number[to]);
                continue;
            }
            if (std::ranges::find(seen, to) == seen.end()) {
                seen.push_back(to);
                for (const EdgeId edge : graph.nodes[to].out) {
                    open.push_back(graph.edges[edge].to);
                }
            }
        }
        for (const std::size_t goal : goals) {
            add(goal);
        }
        shape += "\n";
    }
    return shape;
}

std::string flowsOf(const Model& model, bool throughSubprocesses) {
    std::string all;
    for (const Process& process : model.processes) {
        all += process.name + "\n" + flowOf(model, process, throughSubprocesses);
    }
    return all;
}

/// How many findings of severity error there are, by rule.
std::map<std::string, int> errorsIn(const Model& model) {
    std::map<std::string, int> found;
    for (const Finding& finding : check(model, {})) {
        if (finding.severity == Severity::error) {
            ++found[std::string(finding.rule)];
        }
    }
    return found;
}

std::string newErrors(const std::map<std::string, int>& before, const std::map<std::string, int>& after) {
    std::string rules;
    for (const auto& [rule, count] : after) {
        const auto known = before.find(rule);
        rules += known != before.end() && known->second >= count ? "" : rule + " ";
    }
    return rules;
}

/// Facts of one kind stay in their order; which kind comes first says nothing.
void sortFacts(Draft& item) {
    std::ranges::stable_sort(item.clauses, {}, &DraftClause::kind);
    for (Draft& child : item.children) {
        sortFacts(child);
    }
}

Draft saidIn(const Source& source) {
    Draft said = meaningOf(draft(source));
    sortFacts(said);
    return said;
}

bool onlyRewrites(RefactoringKind kind) {
    switch (kind) {
        case RefactoringKind::section:
        case RefactoringKind::dissolve:
        case RefactoringKind::braces:
        case RefactoringKind::onLine:
        case RefactoringKind::language:
        case RefactoringKind::extract: return true;
        default: return false;
    }
}

struct Judged {
    std::vector<std::string> wrong;
    std::map<RefactoringKind, int> made;
    std::set<std::string> seen;  ///< results that have been judged
};

void judge(const Model& model, const std::map<std::string, int>& errors, const Refactoring& offer, Judged& out) {
    const auto must = [&](bool holds, const std::string& what, const std::string& text) {
        if (!holds && out.wrong.size() < 3) {
            out.wrong.push_back(std::string(offer.title.key) + ": " + what + "\n" + text);
        }
    };
    const Refactored edits = offer.edits();
    if (!edits || offer.whyNot) {
        must(edits.has_value() || !edits.error().key.empty(), "a refusal has a reason", "");
        return;
    }
    const std::vector<std::string> before = testing::textsOf(model);
    const std::vector<std::string> after = applied(model, *edits);
    std::string changed;
    for (std::size_t i = 0; i < after.size(); ++i) {
        changed += after[i] == before[i] ? "" : after[i];
    }
    if (!out.seen.insert(changed).second) {
        return;
    }
    ++out.made[offer.kind];
    must(!changed.empty() || offer.kind == RefactoringKind::language, "something changes", before.back());
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i] != before[i]) {
            must(problemsIn(after[i]) <= model.tree(static_cast<FileId>(i)).problems.size(),
                 "it reads as well as before", changed);
            must(testing::commentsIn(after[i]) == testing::commentsIn(before[i]), "no comment is lost", changed);
        }
    }
    if (offer.kind == RefactoringKind::assign) {
        return;  // may well be a fault: whoever assigns sees it at once
    }
    const Model now = testing::modelOf(after);
    const std::string fresh = newErrors(errors, errorsIn(now));
    must(fresh.empty(), "no error is new, but " + fresh, changed);
    if (!onlyRewrites(offer.kind)) {
        return;
    }
    const bool extracts = offer.kind == RefactoringKind::extract;
    must(flowsOf(now, extracts) == flowsOf(model, extracts), "it flows as before",
         changed + flowsOf(model, extracts) + "---\n" + flowsOf(now, extracts));
    if (offer.kind == RefactoringKind::braces || offer.kind == RefactoringKind::onLine) {
        for (FileId file = 0; file < after.size(); ++file) {
            must(saidIn(now.source(file)) == saidIn(model.source(file)), "it says the same", changed);
        }
    }
}

/// Cursors at the beginnings of every `step`th line and selections of one to four lines from there on, in every file.
Judged judgedIn(const Model& model, std::uint32_t step) {
    Judged all;
    const auto errors = errorsIn(model);
    for (FileId file = 0; file < model.files.size(); ++file) {
        const Text& text = model.source(file).text;
        for (std::uint32_t line = 0; line < text.lineCount(); line += step) {
            std::vector<Span> selections{{text.lineStart(line), text.lineStart(line)}};
            for (const std::uint32_t more : {0U, 1U, 3U}) {
                if (line + more < text.lineCount()) {
                    selections.push_back({text.lineStart(line), text.lineSpan(line + more).end});
                }
            }
            for (const Span span : selections) {
                for (const Refactoring& offer : refactorings({model, file, span})) {
                    if (offer.kind != RefactoringKind::language || line == 0) {
                        judge(model, errors, offer, all);
                    }
                }
            }
        }
    }
    return all;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        all += sentence + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("whatever is offered in the examples holds what it promises") {
    std::map<RefactoringKind, int> made;
    for (const auto& texts : testing::exampleTexts()) {
        const Judged judged = judgedIn(testing::modelOf(texts), 7);
        CHECK(joined(judged.wrong) == "");
        for (const auto& [kind, count] : judged.made) {
            made[kind] += count;
        }
    }
    for (const auto kind :
         {RefactoringKind::assign, RefactoringKind::section, RefactoringKind::dissolve, RefactoringKind::braces,
          RefactoringKind::onLine, RefactoringKind::language, RefactoringKind::extract}) {
        CAPTURE(static_cast<int>(kind));
        CHECK(made[kind] > 5);
    }
}

TEST_CASE("whatever is offered where sections lie in each other or name somebody else holds what it promises") {
    const std::string text = R"(organisation Stadt {
  einheit Amt {
    rolle A vertretung B
    rolle B vertretung A
    rolle C vertretung A
  }
  extern Bürger
}
dokument Antrag
kanal Post
prozess P {
  verantwortlich Amt.A
  auslöser Antrag von Bürger an Amt.A per Post
  ergebnis Fertig
  schritt "Eins" durch Amt.A
  entscheidung "Zwei?" durch Amt.A {
    wenn "ja" {
      zuständig Amt.B {
        schritt "Drei" durch Amt.A
        versand Antrag an Bürger per Post
      }
    }
    wenn "nein" { versand Antrag an Bürger per Post }
  }
  schritt "Vier" durch Amt.A {
    jederzeit auf Antrag von Bürger an Amt.A {
      schritt "Fünf" durch Amt.A
      ende als Fertig
    }
  }
  zuständig Amt.C {
    versand Antrag an Bürger per Post
    warten 2 Tage
    zuständig Amt.A {
      versand Antrag an Bürger per Post
      schritt "Sechs" automatisch
      jede Stelle { versand Antrag an Bürger per Post }
    }
    teilprozess "Sieben" durch Amt.B {
      zuständig Amt.C {
        warten 3 Tage
        ende "Acht"
      }
    }
  }
  jederzeit auf Antrag von Bürger an Amt.A {
    schritt "Neun" durch Amt.A
    ende als Fertig
  }
  schritt "Zehn" durch Amt.A
  übergabe Antrag an Q
}
prozess Q {
  auslöser Antrag an Amt.A
  schritt "Elf" durch Amt.A
  ende
}
)";
    const Judged judged = judgedIn(testing::modelOf({text}), 1);
    CHECK(joined(judged.wrong) == "");
    CHECK(judged.made.at(RefactoringKind::section) > 1);
    CHECK(judged.made.at(RefactoringKind::dissolve) > 2);
}

TEST_CASE("whatever is offered in any text holds what it promises" * doctest::test_suite("properties")) {
    const auto property = [] {
        testing::Choices choices(*rc::gen::scale(
            6.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        std::vector<std::string> texts = testing::anyWorkspace(choices);
        if (choices.chance(50)) {
            texts.front() = print(testing::anyFile(choices, {.depth = 3, .breadth = 3}));
        }
        for (const std::string& text : texts) {
            RC_PRE(Text::make(text).has_value());
            RC_LOG() << text << "\n---\n";
        }
        const Judged judged = judgedIn(testing::modelOf(texts), 1);
        RC_ASSERT(joined(judged.wrong) == "");
    };
    CHECK(rc::check(property));
}
