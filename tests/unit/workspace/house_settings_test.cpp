// [house] in dienstweg.toml: what is wrong in it is named with its place, by the reader or, where only the workspace
// can tell, by the checks.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/name_pattern.h"
#include "checks/catalogue.h"
#include "checks/check.h"
#include "workspace/settings_file.h"

using namespace dienstweg;

namespace {

struct Outcome {
    Text text;
    ReadSettings read;

    [[nodiscard]] std::string marked(std::size_t index) const {
        return std::string(text.slice(read.findings.at(index).place.span));
    }
    [[nodiscard]] std::string said(std::size_t index) const {
        return phrase(read.findings.at(index).message, Language::english);
    }
    [[nodiscard]] std::string correction(std::size_t index) const {
        return read.findings.at(index).fixes.at(0).edits.at(0).edit.newText;
    }
};

Outcome outcomeOf(std::string toml) {
    Outcome outcome{Text::make(std::move(toml)).value(), {}};
    outcome.read = readSettings(outcome.text, 1);
    return outcome;
}

}  // namespace

TEST_CASE("house rules that are right") {
    const auto outcome = outcomeOf(R"([house]
require = ["handoff.channel", "übergabe.per", "schritt.dauer", "work.duration", "process.review"]
separate = [["Amt.Leitung", "Kasse"], ["A", "B", "C"]]
[house.units."Bauamt"]
require = ["handoff.confirmation", "rolle.anzahl"]
[house.channels."Post"]
require = ["versand.bestätigung"]
[house.names]
document = "DOK-*"
rolle = ["*leitung", "*ung"]
)");
    CHECK(outcome.read.findings.empty());
    const HouseRules& house = outcome.read.settings.house;
    std::size_t general = 0;
    for (const auto& required : house.required) {
        if (required.scope == HouseScope::everywhere) {
            general = required.facts.size();
        }
    }
    CHECK(general == 1 + 6 + 1);  // the same fact in two languages counts once, and so does the step's
    CHECK(house.required.size() == 3);
    CHECK(house.separate.size() == 2);
    CHECK(house.names.size() == 2);
}

TEST_CASE("what is wrong in them is named with what was meant") {
    const auto outcome = outcomeOf(R"([house]
requires = []
require = ["handoff", "handof.channel", "handoff.chanel", "handoff.tax", 3]
separate = ["A", ["B"]]
[house.units."Bauamt"]
require = ["document.label"]
[house.channels."Post"]
require = ["step.duration"]
[house.names]
dokumente = "x"
role = "["
)");
    std::vector<std::string> marked;
    for (std::size_t i = 0; i < outcome.read.findings.size(); ++i) {
        marked.push_back(outcome.marked(i));
        CHECK_FALSE(outcome.said(i).contains('{'));
    }
    CHECK(marked == std::vector<std::string>{"requires", "\"handoff\"", "\"handof.channel\"", "\"handoff.chanel\"",
                                             "\"handoff.tax\"", "3", "\"A\"", "[\"B\"]", "\"document.label\"",
                                             "\"step.duration\"", "dokumente", "\"[\""});
    CHECK(outcome.correction(2) == "\"handoff.channel\"");
    CHECK(outcome.correction(3) == "\"handoff.channel\"");
    CHECK(outcome.said(4) == "“handoff” has no fact “tax”.");
}

TEST_CASE("names that no file declares are named in the settings") {
    const auto outcome = outcomeOf(R"([house]
separate = [["Amt.Leitung", "Amt.Leitng"]]
[house.units."Ammt"]
require = ["step.duration"]
[house.channels."Brief"]
require = ["handoff.note"]
)");
    REQUIRE(outcome.read.findings.empty());
    std::vector<SourceFile> files;
    files.push_back({"a.weg", parse(Text::make("einheit Amt { rolle Leitung anzahl 2 }\nkanal Post\n").value())});
    std::vector<std::string> said;
    for (const Finding& finding : check(buildModel(std::move(files)), outcome.read.settings)) {
        if (finding.place.file == 1) {
            CHECK(finding.rule == "S004");
            said.push_back(std::string(outcome.text.slice(finding.place.span)) + ": " +
                           phrase(finding.message, Language::english));
        }
    }
    CHECK(said == std::vector<std::string>{
                      "\"Amt.Leitng\": A role or unit “Amt.Leitng” is declared nowhere. Did you mean “Amt.Leitung”?",
                      "\"Ammt\": A unit “Ammt” is declared nowhere. Did you mean “Amt”?",
                      "\"Brief\": A channel or system “Brief” is declared nowhere."});
}

TEST_CASE("patterns of names") {
    const auto fits = [](std::string_view pattern, std::string_view name) {
        return NamePattern(pattern).matches(name);
    };
    CHECK(fits("DOK-*", "DOK-"));
    CHECK(fits("DOK-*", "DOK-Plan"));
    CHECK_FALSE(fits("DOK-*", "Dok-Plan"));
    CHECK(fits("???", "Böe"));
    CHECK_FALSE(fits("???", "Büro"));
    CHECK(fits("*amt*", "Bauamt2"));
    CHECK(fits("[A-ZÄÖÜ]*", "Ämter"));
    CHECK_FALSE(fits("[!0-9]*", "1Amt"));
    CHECK(fits("[]-]", "]"));
    CHECK_FALSE(fits("", ""));
    CHECK_FALSE(NamePattern("[a").isValid());
    CHECK_FALSE(NamePattern("").isValid());
    CHECK_FALSE(fits(std::string(200, '*') + "b", std::string(5000, 'a')));
}
