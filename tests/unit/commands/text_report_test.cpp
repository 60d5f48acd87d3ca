// A finding as people read it.
#include "commands/text_report.h"

#include <doctest/doctest.h>

using namespace dienstweg;

namespace {

Analysis analysisOf(std::vector<std::pair<std::string, std::string>> files) {
    Analysis analysis;
    for (auto& [path, bytes] : files) {
        analysis.files.push_back({path, Text::make(std::move(bytes)).value(), true});
    }
    return analysis;
}

std::string shown(const Analysis& analysis, const Finding& finding, Language language) {
    return TextReport(language, Style(false), "/town").finding(analysis, finding);
}

}  // namespace

TEST_CASE("the place, the other place, what to write, and the line as it would be") {
    const auto analysis =
        analysisOf({{"/town/a.weg", "one\n  two three\n"}, {"/town/deep/b.weg", std::string(99, '\n') + "four"}});
    Finding finding;
    finding.rule = "S004";
    finding.severity = Severity::warning;
    finding.place = {0, {6, 9}};
    finding.message = {"S004.not-one-of-near",
                       {{"value", std::string("two")},
                        {"key", std::string("k")},
                        {"near", std::string("TWO")},
                        {"known", std::vector<std::string>{"TWO"}}}};
    finding.related.push_back({{1, {99, 103}}, {"S004.rule-twice.first", {}}});
    finding.fixes.push_back({{"S004.replace", {{"value", std::string("TWO")}}}, {{0, {{6, 9}, "TWO"}}}, false});
    CHECK(shown(analysis, finding, Language::english) ==
          R"(warning[S004 invalid-setting]: “two” is not a possible value of “k”. Did you mean “TWO”?
   --> a.weg:2:3
    |
  2 |   two three
    |   ^^^
   ::: deep/b.weg:100:1
    |
100 | four
    | ---- first here
    = help: Possible values: “TWO”.
    = fix: write “TWO”
    +   TWO three

)");
    const auto german = shown(analysis, finding, Language::german);
    CHECK(german.starts_with(
        "Warnung[S004 invalid-setting]: „two“ ist kein möglicher Wert von „k“. Meinten Sie „TWO“?\n"));
    CHECK(german.find("= Hilfe: ") != std::string::npos);
    CHECK(german.find("= Vorschlag: „TWO“ schreiben\n") != std::string::npos);
}

TEST_CASE("a fix of several lines shows what changes, one in many places or files does not") {
    const auto analysis =
        analysisOf({{"/town/a.weg", "one\ntwo\nthree\n" + std::string(50, '\n')}, {"/town/b.weg", "x"}});
    Finding finding;
    finding.rule = "S004";
    finding.place = {0, {0, 3}};
    finding.message = {"S004.rule-twice", {}};
    const auto withEdits = [&](std::vector<FileEdit> edits) {
        finding.fixes = {{{"fix.write", {}}, std::move(edits), false}};
        const auto text = shown(analysis, finding, Language::english);
        return text.substr(text.find("= fix"));
    };
    CHECK(withEdits({{0, {{0, 3}, "ONE"}}, {0, {{8, 8}, "new\n"}}}) ==
          "= fix: write it like this\n  + ONE\n  + new\n\n");
    CHECK(withEdits({{0, {{0, 3}, "ONE"}}, {0, {{40, 40}, "far"}}}) == "= fix: write it like this\n\n");
    CHECK(withEdits({{0, {{0, 3}, "ONE"}}, {1, {{0, 1}, "y"}}}) == "= fix: write it like this\n\n");
    CHECK(withEdits({{0, {{0, 4}, ""}}}) == "= fix: write it like this\n\n");
}
