// The catalogue: sentences are complete in both languages, and arguments are shown as people expect.
#include "checks/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace dienstweg;

namespace {

std::set<std::string> placeholderNames(std::string_view sentence) {
    std::set<std::string> names;
    for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        const auto inner = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
        names.emplace(inner.substr(0, inner.find(':')));
    }
    return names;
}

std::string shown(std::string_view key, std::vector<Argument> arguments, Language language) {
    return phrase({key, std::move(arguments)}, language);
}

}  // namespace

TEST_CASE("every text is there in both languages, once, with the same placeholders") {
    const auto words = allWords();
    REQUIRE_FALSE(words.empty());
    for (const auto& entry : words) {
        CAPTURE(entry.key);
        CHECK_FALSE(entry.german.empty());
        CHECK_FALSE(entry.english.empty());
        CHECK(placeholderNames(entry.german) == placeholderNames(entry.english));
        CHECK(std::ranges::count(entry.german, '{') == std::ranges::count(entry.german, '}'));
        CHECK(std::ranges::count(words, entry.key, &Words::key) == 1);
    }
}

TEST_CASE("a text that belongs to a rule belongs to one that exists") {
    for (const auto& entry : allWords()) {
        const auto rule = entry.key.substr(0, entry.key.find('.'));
        if (rule.size() == 4 && rule.find_first_not_of("0123456789", 1) == std::string_view::npos) {
            CAPTURE(entry.key);
            CHECK(findRule(rule) != nullptr);
        }
    }
}

TEST_CASE("every rule says why it matters") {
    for (const Rule& rule : allRules()) {
        CAPTURE(rule.id);
        CHECK(std::ranges::find(allWords(), std::string(rule.id) + ".why", &Words::key) != allWords().end());
    }
}

TEST_CASE("every text that the sources ask for is there") {
    const std::regex key(R"re("((?:[A-Z]\d{3}|fix|term|edit|rename|hover|hint|lens)(?:\.[a-z0-9-]+)+)")re");
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/server")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".cpp" || name.starts_with("words_")) {
            continue;
        }
        std::ifstream in(entry.path());
        const std::string source{std::istreambuf_iterator<char>(in), {}};
        for (std::sregex_iterator match(source.begin(), source.end(), key), end; match != end; ++match) {
            CAPTURE(name);
            CAPTURE((*match)[1].str());
            CHECK(std::ranges::find(allWords(), (*match)[1].str(), &Words::key) != allWords().end());
            ++found;
        }
    }
    CHECK(found > 150);
}

TEST_CASE("rules are found by id and by slug") {
    REQUIRE(findRule("H201") != nullptr);
    CHECK(findRule("undeclared-handoff") == findRule("H201"));
    CHECK(findRule("H999") == nullptr);
    CHECK(findRule("") == nullptr);
    std::set<std::string_view> slugs;
    for (const auto& rule : allRules()) {
        slugs.insert(rule.slug);
    }
    CHECK(slugs.size() == allRules().size());
}

TEST_CASE("names stand in the reader's quotation marks") {
    const std::vector<Argument> arguments{{"key", std::string("Bürgerbüro")}, {"expected", Term{"term.whole-number"}}};
    CHECK(shown("S004.wrong-type", arguments, Language::german) == "„Bürgerbüro“ erwartet eine ganze Zahl.");
    CHECK(shown("S004.wrong-type", arguments, Language::english) == "“Bürgerbüro” expects a whole number.");
}

TEST_CASE("lists, counts and raw texts") {
    const auto list = std::vector<std::string>{"a", "b", "c"};
    CHECK(shown("S004.not-one-of.help", {{"known", list}}, Language::german) == "Möglich sind: „a“, „b“ und „c“.");
    CHECK(shown("S004.not-one-of.help", {{"known", list}}, Language::english) == "Possible values: “a”, “b” and “c”.");
    const std::vector<Argument> sizes{{"size", std::int64_t{1}}, {"limit", std::int64_t{2}}};
    CHECK(shown("S002.too-large", sizes, Language::english) ==
          "This file is too large: 1 byte, at most 2 bytes are read.");
    CHECK(shown("S004.syntax", {{"detail", std::string("x")}}, Language::english) ==
          "These settings cannot be read: x");
}

TEST_CASE("a day is written as the reader writes it") {
    const std::vector<Argument> arguments{{"due", std::string("2026-03-01")}};
    CHECK(shown("L505", arguments, Language::german) == "Dieser Prozess war bis zum 01.03.2026 zu überprüfen.");
    CHECK(shown("L505", arguments, Language::english) == "This process was to be reviewed by 2026-03-01.");
}

TEST_CASE("a missing argument shows as its placeholder, a missing text as its key") {
    CHECK(shown("S004.rule-twice", {}, Language::english) == "The rule {rule} is set here a second time.");
    CHECK(shown("no.such.key", {}, Language::german) == "no.such.key");
}

TEST_CASE("a very long name does not bury the sentence") {
    std::string name;
    for (int i = 0; i < 100'000; ++i) {
        name += "ä";
    }
    const auto sentence = shown("S004.rule-twice", {{"rule", name}}, Language::german);
    CHECK(sentence.size() < 300);
    CHECK(sentence.find("…“") != std::string::npos);
}

TEST_CASE("help is that of the message, else that of the rule") {
    Finding finding;
    finding.rule = "S002";
    finding.message = {"S002.not-utf8", {}};
    CHECK(helpOf(finding, Language::english).starts_with("Save the file"));
    finding.message = {"S002.something-else", {}};
    CHECK(helpOf(finding, Language::english).empty());
}
