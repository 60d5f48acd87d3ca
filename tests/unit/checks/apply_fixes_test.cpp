// How safe fixes are applied: never two that get in each other's way, all of a fix or nothing, and nothing that breaks
// a promise stays. What "checking" says is made up here; real rules are tried in tests/mutation.
#include "checks/apply_fixes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/text.h"

using namespace dienstweg;

namespace {

/// The finding "x should be y", with a fix of these edits.
Finding finding(std::string_view rule, FileId file, std::uint32_t at, std::vector<FileEdit> edits) {
    Finding made{.rule = rule, .place = {file, {at, at + 1}}, .message = {"S001.test", {}}};
    made.fixes.push_back({{"fix.write", {}}, std::move(edits), true});
    return made;
}

FileEdit edit(FileId file, std::uint32_t begin, std::uint32_t end, std::string text) {
    return {file, {{begin, end}, std::move(text)}};
}

/// A fix for each `from` in the texts: it writes `to`.
Reading everyOne(const std::vector<std::string>& texts, char from, const std::string& to) {
    Reading reading;
    reading.problems.resize(texts.size());
    for (FileId file = 0; file < texts.size(); ++file) {
        for (std::uint32_t at = 0; at < texts[file].size(); ++at) {
            if (texts[file][at] == from) {
                reading.findings.push_back(finding("N701", file, at, {edit(file, at, at + 1, to)}));
            }
        }
    }
    return reading;
}

Corrected run(const std::vector<std::string>& texts, const CheckTexts& check) {
    return applySafeFixes(texts, check(texts), std::vector<bool>(texts.size(), true), check);
}

}  // namespace

TEST_CASE("fixes that do not touch go in one round, touching ones in several") {
    int checks = 0;
    const CheckTexts check = [&](const std::vector<std::string>& texts) {
        ++checks;
        return everyOne(texts, 'a', "b");
    };
    const Corrected apart = run({"a.a.a.a", "a"}, check);
    CHECK(apart.texts == std::vector<std::string>{"b.b.b.b", "b"});
    CHECK(apart.applied.size() == 5);
    CHECK(checks == 2);
    checks = 0;
    const Corrected together = run({"aaaa"}, check);
    CHECK(together.texts == std::vector<std::string>{"bbbb"});
    CHECK(checks == 3);
}

TEST_CASE("of a fix all edits are applied or none, also across texts") {
    // The finding in text 0 wants to change text 1 too, where another fix comes before it.
    const CheckTexts check = [](const std::vector<std::string>& texts) {
        Reading reading = everyOne({texts[0]}, '1', "!");
        reading.problems.resize(2);
        const auto at = static_cast<std::uint32_t>(texts[0].find('a'));
        const auto there = static_cast<std::uint32_t>(texts[1].find("cd"));
        if (at != std::string::npos && texts[1].find("cd") != std::string::npos) {
            reading.findings.push_back(
                finding("N701", 0, at, {edit(0, at, at + 1, "b"), edit(1, there, there + 2, "CD")}));
            reading.findings.push_back(finding("N703", 1, there + 1, {edit(1, there + 1, there + 2, "D2")}));
        }
        return reading;
    };
    const Corrected both = run({"a", "cd"}, check);
    CHECK(both.texts == std::vector<std::string>{"b", "CD"});
    REQUIRE(both.applied.size() == 1);
    CHECK(both.applied.front().files == std::vector<FileId>{0, 1});

    const std::vector<std::string> texts{"a1", "cd"};
    const Corrected onlyFirst = applySafeFixes(texts, check(texts), {true, false}, check);
    CHECK(onlyFirst.texts == std::vector<std::string>{"a!", "cd"});
    const Corrected onlySecond = applySafeFixes(texts, check(texts), {false, true}, check);
    CHECK(onlySecond.texts == std::vector<std::string>{"a1", "cD2"});
}

TEST_CASE("unsafe fixes and fixes beyond the text are left alone") {
    const CheckTexts check = [](const std::vector<std::string>& texts) {
        Reading reading = everyOne(texts, 'a', "b");
        for (Finding& one : reading.findings) {
            one.fixes.front().safe = false;
        }
        reading.findings.push_back(finding("N701", 0, 0, {edit(0, 5, 9, "")}));
        return reading;
    };
    CHECK(run({"aaa"}, check).texts == std::vector<std::string>{"aaa"});
}

TEST_CASE("a fix that breaks a promise is taken back, and the others stay") {
    const std::string text = "a.a.X.a.a.a";
    SUBCASE("its finding stays") {
        const CheckTexts check = [](const std::vector<std::string>& texts) {
            Reading reading = everyOne(texts, 'a', "bb");
            const auto at = static_cast<std::uint32_t>(std::min(texts[0].find('X'), texts[0].find('Y')));
            reading.findings.push_back(finding("N703", 0, at, {edit(0, at, at + 1, "Y")}));
            return reading;
        };
        const Corrected corrected = run({text}, check);
        CHECK(corrected.texts == std::vector<std::string>{"bb.bb.X.bb.bb.bb"});
        CHECK(corrected.applied.size() == 5);
        CHECK(corrected.complete);
    }
    SUBCASE("it brings an error, in another text") {
        const CheckTexts check = [](const std::vector<std::string>& texts) {
            Reading reading = everyOne({texts[0]}, 'a', "bb");
            reading.problems.resize(2);
            if (const auto at = static_cast<std::uint32_t>(texts[0].find('X')); at < texts[0].size()) {
                reading.findings.push_back(finding("N703", 0, at, {edit(0, at, at + 1, "Y")}));
            } else {
                reading.findings.push_back({.rule = "H201", .place = {1, {0, 1}}, .message = {"H201", {}}});
            }
            return reading;
        };
        CHECK(run({text, "other"}, check).texts == std::vector<std::string>{"bb.bb.X.bb.bb.bb", "other"});
    }
    SUBCASE("the text is read worse") {
        const CheckTexts check = [](const std::vector<std::string>& texts) {
            Reading reading = everyOne(texts, 'a', "bb");
            if (const auto at = static_cast<std::uint32_t>(texts[0].find('X')); at < texts[0].size()) {
                reading.findings.push_back(finding("N703", 0, at, {edit(0, at, at + 1, "")}));
            } else {
                ++reading.problems[0];
            }
            return reading;
        };
        CHECK(run({text}, check).texts == std::vector<std::string>{"bb.bb.X.bb.bb.bb"});
    }
}

TEST_CASE("a warning may come and an error may move; the same text is not corrected for ever") {
    // Striking out the dots moves the error behind them; a warning appears that was not there.
    const CheckTexts moving = [](const std::vector<std::string>& texts) {
        Reading reading = everyOne(texts, '.', "");
        const auto end = static_cast<std::uint32_t>(texts[0].size());
        reading.findings.push_back({.rule = "H201", .place = {0, {end, end}}, .message = {"H201", {}}});
        if (reading.findings.size() == 1) {
            reading.findings.push_back(
                {.rule = "N701", .severity = Severity::warning, .place = {0, {0, 1}}, .message = {"N701", {}}});
        }
        return reading;
    };
    CHECK(run({"1.2.3."}, moving).texts == std::vector<std::string>{"123"});

    const CheckTexts swinging = [](const std::vector<std::string>& texts) {
        return texts[0] == "a" ? everyOne(texts, 'a', "b") : everyOne(texts, 'b', "a");
    };
    int checks = 0;
    const CheckTexts counted = [&](const std::vector<std::string>& texts) {
        ++checks;
        Reading reading = swinging(texts);
        reading.findings.front().rule = texts[0] == "a" ? "N701" : "N703";
        for (Finding& one : reading.findings) {
            one.severity = Severity::warning;
        }
        return reading;
    };
    const Corrected ended = run({"a"}, counted);
    CHECK_FALSE(ended.complete);
    CHECK(checks == kMostRounds + 1);
}
