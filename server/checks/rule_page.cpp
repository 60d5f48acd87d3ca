#include "checks/rule_page.h"

#include <algorithm>
#include <array>

namespace dienstweg {

namespace {

struct Page {
    std::string_view id;
    std::string_view text;
};

constexpr auto kPages = std::to_array<Page>({
#define DIENSTWEG_RULE_PAGE(id, text) {id, text},
#include "rule_pages.inc"
#undef DIENSTWEG_RULE_PAGE
});

constexpr std::string_view kGerman = "\n## Deutsch\n\n";
constexpr std::string_view kEnglish = "\n## English\n\n";

/// What stands behind the heading, up to the next heading of the same rank, without the line breaks at its end.
std::optional<std::string_view> sectionOf(std::string_view text, std::string_view heading) {
    const auto begin = text.find(heading);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    const auto rest = text.substr(begin + heading.size());
    const auto section = rest.substr(0, rest.find("\n## "));
    return section.substr(0, section.find_last_not_of('\n') + 1);
}

}  // namespace

std::optional<RulePage> rulePage(std::string_view id, Language language) {
    const auto page = std::ranges::find(kPages, id, &Page::id);
    if (page == kPages.end()) {
        return std::nullopt;
    }
    const auto body = sectionOf(page->text, language == Language::german ? kGerman : kEnglish);
    if (!body) {
        return std::nullopt;
    }
    return RulePage{body->substr(0, body->find("\n\n")), *body};
}

}  // namespace dienstweg
