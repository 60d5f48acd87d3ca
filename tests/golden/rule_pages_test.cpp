// The pages of the rules (docs/rules): each rule has one, each page has its parts in both languages, the faulty example
// shows this fault and no other, the corrected one is silent. The form is told in docs/rules/README.md.
#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "checked.h"
#include "checks/rule_page.h"
#include "files.h"
#include "markdown.h"
#include "page_block.h"

namespace dienstweg::golden {
namespace {

namespace fs = std::filesystem;

const char* const kOverview = "docs/rules/README.md";

struct Headings {
    Language language;
    std::string_view code;
    std::string_view language_heading;
    std::array<std::string_view, 5> parts;  ///< why, example, corrected, good to know, source
};
constexpr std::size_t kFault = 1;
constexpr std::size_t kGood = 2;
constexpr std::size_t kMayBeMissing = 3;

const std::array<Headings, 2> kLanguages{{
    {Language::german,
     "de",
     "## Deutsch",
     {"### Warum das wichtig ist", "### Beispiel", "### Verbessert", "### Gut zu wissen", "### Quelle"}},
    {Language::english,
     "en",
     "## English",
     {"### Why it matters", "### Example", "### Corrected", "### Good to know", "### Source"}},
}};

/// A line of code or comment is no heading.
std::vector<std::size_t> headingsIn(const std::vector<std::string>& lines, std::string_view mark) {
    std::vector<std::size_t> found;
    bool code = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        code = lines[i].starts_with("```") ? !code : code;
        if (!code && lines[i].starts_with(mark)) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::string> part(const std::vector<std::string>& lines, std::size_t begin, std::size_t end) {
    return {lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool saysNothing(const std::vector<std::string>& lines) {
    return std::ranges::all_of(lines, [](const std::string& line) { return line.empty(); });
}

/// One language of one page.
class PageTest {
public:
    PageTest(const Rule& rule, const Headings& headings) : rule_(rule), headings_(headings) {}

    void run(const std::vector<std::string>& lines) const {
        CAPTURE(rule_.id);
        CAPTURE(headings_.code);
        const auto parts = headingsIn(lines, "### ");
        std::vector<std::string_view> wanted(headings_.parts.begin(), headings_.parts.end());
        if (parts.size() + 1 == wanted.size()) {
            wanted.erase(wanted.begin() + kMayBeMissing);
        }
        REQUIRE(parts.size() == wanted.size());
        CHECK_FALSE(saysNothing(part(lines, 0, parts.front())));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(lines[parts[i]] == wanted[i]);
            const auto text = part(lines, parts[i] + 1, i + 1 < parts.size() ? parts[i + 1] : lines.size());
            CHECK_MESSAGE(!saysNothing(text), "nothing stands under ", std::string(wanted[i]));
            const auto blocks = blocksOf(text);
            if (i == kFault || i == kGood) {
                checkExample(blocks, i == kFault);
            } else {
                CHECK_MESSAGE(blocks.empty(), "examples stand under their headings");
            }
        }
    }

private:
    void checkExample(const std::vector<Block>& blocks, bool fault) const {
        const std::string_view word = fault ? "fault" : "good";
        const auto example = std::ranges::find_if(blocks, [&](const Block& block) { return block.has(word); });
        REQUIRE_MESSAGE(example != blocks.end(), "no example marked ", std::string(word));
        CHECK(std::ranges::count_if(blocks, [&](const Block& b) { return b.has("fault") || b.has("good"); }) == 1);
        const auto settings = std::ranges::find(blocks, std::string("toml"), &Block::language);
        const auto found = findingsIn(*example, settings != blocks.end() && settings != example ? &*settings : nullptr,
                                      headings_.code);
        bool mine = false;
        for (const auto& [id, sentence] : found) {
            mine = mine || id == rule_.id;
            const bool expected = fault && (id == rule_.id || example->has("also:" + id));
            CHECK_MESSAGE(expected, std::string(word), ": ", sentence);
        }
        CHECK_MESSAGE(mine == fault, std::string(word), ": the rule ", std::string(mine ? "speaks" : "is silent"));
    }

    const Rule& rule_;
    const Headings& headings_;
};

std::string oneLine(std::string_view paragraph) {
    std::string line(paragraph);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string_view severityName(Severity severity) {
    constexpr auto kNames = std::to_array<std::string_view>({"error", "warning", "info", "hint", "off"});
    return kNames.at(static_cast<std::size_t>(severity));
}

/// The table of all rules.
std::vector<std::string> overview() {
    std::vector<std::string> lines{"", "| | | Deutsch | English |", "|---|---|---|---|"};
    for (const Rule& rule : allRules()) {
        const auto german = rulePage(rule.id, Language::german);
        const auto english = rulePage(rule.id, Language::english);
        const std::string id(rule.id);
        lines.push_back("| [" + id + "](" + id + ".md) | " + std::string(severityName(rule.severity)) + " | " +
                        (german ? oneLine(german->summary) : "") + " | " + (english ? oneLine(english->summary) : "") +
                        " |");
    }
    lines.emplace_back();
    return lines;
}

}  // namespace

TEST_CASE("every rule has a page in both languages, whose examples show the fault and its correction") {
    for (const Rule& rule : allRules()) {
        const auto path = projectFile("docs/rules/" + std::string(rule.id) + ".md");
        if (!fs::exists(path)) {
            FAIL_CHECK("there is no page for ", std::string(rule.id), " ", std::string(rule.slug));
            continue;
        }
        const auto lines = readLines(path);
        REQUIRE_FALSE(lines.empty());
        CHECK(lines.front() == "# " + std::string(rule.id) + " " + std::string(rule.slug));
        const auto languages = headingsIn(lines, "## ");
        CAPTURE(rule.id);
        REQUIRE(languages.size() == kLanguages.size());
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            CHECK(lines[languages[i]] == kLanguages[i].language_heading);
            const auto end = i + 1 < languages.size() ? languages[i + 1] : lines.size();
            PageTest(rule, kLanguages[i]).run(part(lines, languages[i] + 1, end));
        }
    }
}

TEST_CASE("there is no page without a rule") {
    std::set<std::string> ids{"README"};
    for (const Rule& rule : allRules()) {
        ids.emplace(rule.id);
    }
    for (const auto& entry : fs::directory_iterator(projectFile("docs/rules"))) {
        CHECK_MESSAGE(ids.contains(entry.path().stem().string()), entry.path().string());
    }
}

TEST_CASE("the overview of the rules lists them all") { holdSection(projectFile(kOverview), "rules", overview()); }

}  // namespace dienstweg::golden
