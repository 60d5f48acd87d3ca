// All findings of a kind mended at once: where nobody has to choose, and only there.
#include "features/fix_all.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "checks/check.h"
#include "features/example_model.h"

using namespace dienstweg;

namespace {

constexpr std::string_view kHouse = R"(organisation Stadt {
  einheit Amt {
    rolle A vertretung B
    rolle B vertretung A
  }
  extern Bürger
}
dokument Antrag
)";

std::vector<Finding> findingsOf(const Model& model, std::string_view rule) {
    std::vector<Finding> found = check(model, {});
    std::erase_if(found, [&](const Finding& finding) { return finding.rule != rule; });
    return found;
}

std::string applied(const Model& model, const std::vector<FileEdit>& edits) {
    std::vector<TextEdit> all;
    for (const FileEdit& edit : edits) {
        all.push_back(edit.edit);
    }
    return applyEdits(model.source(0).text.bytes(), std::move(all));
}

}  // namespace

TEST_CASE("all unknown documents are declared, each on a line of its own") {
    const Model model = testing::modelOf(std::string(kHouse) +
                                         "prozess P {\n  auslöser Antrag von Bürger an Amt.A\n"
                                         "  schritt \"Eins\" durch Amt.A braucht Größe, Übersicht\n  ende\n}\n");
    const auto findings = findingsOf(model, "D401");
    REQUIRE(findings.size() == 2);
    const auto all = fixesOfKind(findings, findings.back());
    REQUIRE(all.has_value());
    CHECK(all->count == 2);
    const std::string text = applied(model, all->edits);
    CHECK(text.ends_with("}\ndokument Größe\ndokument Übersicht\n"));
    CHECK(findingsOf(testing::modelOf(text), "D401").empty());
}

TEST_CASE("handoffs are for each place to decide") {
    const Model model = testing::modelOf(std::string(kHouse) +
                                         "prozess P {\n  auslöser Antrag von Bürger an Amt.A\n"
                                         "  schritt \"Eins\" durch Amt.B\n  schritt \"Zwei\" durch Amt.A\n"
                                         "  schritt \"Drei\" durch Amt.B\n  ende\n}\n");
    std::vector<Finding> findings = findingsOf(model, "H201");
    REQUIRE(findings.size() > 1);
    for (const Finding& finding : findings) {
        CHECK(finding.fixes.size() == 1);
        CHECK_FALSE(fixesOfKind(findings, finding).has_value());
    }
}

TEST_CASE("corrections that touch each other, and those that leave a choice, are not made together") {
    const auto finding = [](std::uint32_t begin, std::uint32_t end, std::size_t fixes) {
        Finding one{.rule = "S001", .place = {0, {begin, end}}};
        one.fixes.assign(fixes, {{"fix.replace", {}}, {{0, {{begin, end}, "x"}}}, true});
        return one;
    };
    const std::vector<Finding> apart{finding(0, 3, 1), finding(5, 8, 1)};
    CHECK(fixesOfKind(apart, apart[0])->edits.size() == 2);
    CHECK(safeFixes(apart, 0).size() == 2);
    const std::vector<Finding> touching{finding(0, 3, 1), finding(3, 8, 1)};
    CHECK_FALSE(fixesOfKind(touching, touching[0]).has_value());
    CHECK(safeFixes(touching, 0).size() == 1);
    const std::vector<Finding> choice{finding(0, 3, 2), finding(5, 8, 1)};
    CHECK_FALSE(fixesOfKind(choice, choice[0]).has_value());
    CHECK_FALSE(fixesOfKind(choice, choice[1]).has_value());
}
