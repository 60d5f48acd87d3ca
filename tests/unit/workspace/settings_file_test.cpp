// dienstweg.toml: what is right is taken over, what is wrong is named with its place.
#include "workspace/settings_file.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "checks/catalogue.h"

using namespace dienstweg;

namespace {

struct Outcome {
    Text text;
    ReadSettings read;

    [[nodiscard]] std::string_view marked(std::size_t index) const {
        return text.slice(read.findings.at(index).place.span);
    }
    [[nodiscard]] std::string said(std::size_t index) const {
        return phrase(read.findings.at(index).message, Language::english);
    }
};

Outcome outcomeOf(std::string toml) {
    Outcome outcome{Text::make(std::move(toml)).value(), {}};
    outcome.read = readSettings(outcome.text, 7);
    return outcome;
}

Severity severityOf(const Outcome& outcome, std::string_view rule) {
    return outcome.read.settings.severityOf(*findRule(rule));
}

}  // namespace

TEST_CASE("everything that can be set") {
    const auto outcome = outcomeOf(R"(language = "de"
[rules]
H206 = "off"
undeclared-handoff = "hint"
[limits]
steps = 20
consulted = 3
ping-pong = 3
[handoff]
require = ["object", "deadline"]
)");
    CHECK(outcome.read.findings.empty());
    const auto& settings = outcome.read.settings;
    CHECK(settings.language == Language::german);
    CHECK(severityOf(outcome, "H206") == Severity::off);
    CHECK(severityOf(outcome, "H201") == Severity::hint);
    CHECK(severityOf(outcome, "H202") == Severity::error);
    CHECK(settings.limits.steps == 20);
    CHECK(settings.limits.consulted == 3);
    CHECK(settings.limits.pingPong == 3);
    CHECK(settings.handoff.object);
    CHECK(settings.handoff.deadline);
    CHECK_FALSE(settings.handoff.channel);
    CHECK_FALSE(settings.handoff.escalation);
}

TEST_CASE("an empty file is the defaults") {
    const auto outcome = outcomeOf("");
    CHECK(outcome.read.findings.empty());
    CHECK_FALSE(outcome.read.settings.language.has_value());
    CHECK(outcome.read.settings.handoff.channel);
}

TEST_CASE("unknown words are named with what was meant") {
    const auto outcome =
        outcomeOf("lanuage = \"de\"\n[rules]\nunknwon-role = \"off\"\nX999 = \"off\"\n[limits]\nstep = 3\n");
    REQUIRE(outcome.read.findings.size() == 4);
    CHECK(outcome.marked(0) == "lanuage");
    CHECK(outcome.said(0) == "There is no setting “lanuage” here. Did you mean “language”?");
    REQUIRE(outcome.read.findings[0].fixes.size() == 1);
    CHECK(outcome.read.findings[0].fixes[0].edits[0].edit.newText == "language");
    CHECK(outcome.marked(1) == "unknwon-role");
    CHECK(outcome.said(1) == "There is no rule “unknwon-role”. Did you mean “unknown-role”?");
    CHECK(outcome.marked(2) == "X999");
    CHECK(outcome.said(2) == "There is no rule “X999”.");
    CHECK(outcome.read.findings[2].fixes.empty());
    CHECK(outcome.marked(3) == "step");
    for (const auto& finding : outcome.read.findings) {
        CHECK(finding.rule == "S004");
        CHECK(finding.place.file == 7);
        CHECK_FALSE(helpOf(finding, Language::german).empty());
    }
}

TEST_CASE("values that do not fit are named, the others count") {
    const auto outcome = outcomeOf(
        "language = \"fr\"\n[rules]\nH201 = \"warnung\"\nH202 = 3\n[limits]\nsteps = 0\n"
        "consulted = \"ü\"\nping-pong = 4\n[handoff]\nrequire = [\"object\", \"chanel\", 1]\n");
    REQUIRE(outcome.read.findings.size() == 7);
    CHECK(outcome.marked(0) == "\"fr\"");
    CHECK(outcome.said(1) == "“warnung” is not a possible value of “H201”. Did you mean “warning”?");
    CHECK(outcome.read.findings[1].fixes[0].edits[0].edit.newText == "\"warning\"");
    CHECK(outcome.said(2) == "“H202” expects a text in \"…\".");
    CHECK(outcome.said(3) == "“steps” must lie between 1 and 10000; here it is 0.");
    CHECK(outcome.marked(4) == "\"ü\"");
    CHECK(outcome.marked(5) == "\"chanel\"");
    CHECK(outcome.marked(6) == "1");
    CHECK(outcome.read.settings.limits.steps == 50);
    CHECK(outcome.read.settings.limits.pingPong == 4);
    CHECK(outcome.read.settings.handoff.object);
    CHECK(severityOf(outcome, "H201") == Severity::error);
}

TEST_CASE("sections that are none") {
    const auto outcome = outcomeOf("rules = 1\nlimits = \"x\"\nhandoff = []\n");
    CHECK(outcome.read.findings.size() == 3);
    CHECK(outcome.said(0) == "“rules” expects a section in [ ].");
}

TEST_CASE("one rule by code and by name: the first line counts") {
    const auto outcome = outcomeOf("[rules]\nundeclared-handoff = \"hint\"\nH201 = \"off\"\n");
    REQUIRE(outcome.read.findings.size() == 1);
    CHECK(outcome.marked(0) == "H201");
    REQUIRE(outcome.read.findings[0].related.size() == 1);
    CHECK(outcome.text.slice(outcome.read.findings[0].related[0].place.span) == "undeclared-handoff");
    CHECK(severityOf(outcome, "H201") == Severity::hint);
}

TEST_CASE("what is not TOML gives one finding at its place and the defaults") {
    const auto outcome = outcomeOf("language = \"de\"\nsteps == 3\n");
    REQUIRE(outcome.read.findings.size() == 1);
    CHECK(outcome.text.position(outcome.read.findings[0].place.span.begin).line == 2);
    CHECK_FALSE(outcome.read.settings.language.has_value());
    CHECK(outcomeOf("language = \"de").read.findings.size() == 1);
    CHECK(outcomeOf(std::string(5000, '[')).read.findings.size() == 1);
    CHECK(outcomeOf("a = " + std::string(5000, '[')).read.findings.size() == 1);
}

TEST_CASE("no text of settings is too strange" * doctest::test_suite("properties")) {
    for (const char* text :
         {"[=]", "[[=]]", "[[[", "[", "[[", "[a.=]", "= 1", "a.", "a = ", "a = {", "[a]\n[a]", "\"", "a = 1 b = 2",
          "\xEF\xBB\xBF[=]", "a = 99999999999999999999", "a = 2026-99-99", "[a]\r[b]"}) {
        CAPTURE(text);
        const auto outcome = outcomeOf(text);
        CHECK_FALSE(outcome.read.findings.empty());
    }
    CHECK(rc::check([] {
        const auto part =
            rc::gen::element<std::string>("[", "]", "=", "\n", "\"", "'", "a", "rules", ".", "{", "}", ",", "1", "#",
                                          " ", "\"off\"", "H201", "ü", "\t", "2026-01-01", "\\", "true");
        std::string text;
        for (const auto& piece : *rc::gen::container<std::vector<std::string>>(part)) {
            text += piece;
        }
        const auto outcome = outcomeOf(text);
        for (const auto& finding : outcome.read.findings) {
            RC_ASSERT(finding.place.span.end <= outcome.text.size());
        }
    }));
}

TEST_CASE("the severity of mistakes in the settings can itself be set") {
    CHECK(outcomeOf("nonsense = 1\n[rules]\nS004 = \"hint\"\n").read.findings.at(0).severity == Severity::hint);
    CHECK(outcomeOf("nonsense = 1\n[rules]\nS004 = \"off\"\n").read.findings.empty());
}
