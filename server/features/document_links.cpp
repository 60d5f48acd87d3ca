#include "features/document_links.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "checks/read.h"
#include "features/paragraphs.h"

namespace dienstweg {
namespace {

constexpr std::string_view kHost = "gesetze-im-internet.de/";

/// Federal laws whose abbreviation no law of a Land, of Austria or Switzerland has, with their titles, and how they are
/// called at gesetze-im-internet.de. (StGB, ZPO, UStG, BMG and many others are laws of Austria or Switzerland, too.)
struct FederalLaw {
    std::string_view abbreviation;
    std::string_view title;
    std::string_view page;
};
constexpr auto kFederalLaws = std::to_array<FederalLaw>({
    {"AO", "Abgabenordnung", "ao_1977"},
    {"BauGB", "Baugesetzbuch", "bbaug"},
    {"BDSG", "Bundesdatenschutzgesetz", "bdsg_2018"},
    {"BetrVG", "Betriebsverfassungsgesetz", "betrvg"},
    {"BGB", "Bürgerliches Gesetzbuch", "bgb"},
    {"BImSchG", "Bundes-Immissionsschutzgesetz", "bimschg"},
    {"BUrlG", "Bundesurlaubsgesetz", "burlg"},
    {"GG", "Grundgesetz", "gg"},
    {"GWB", "Gesetz gegen Wettbewerbsbeschränkungen", "gwb"},
    {"IfSG", "Infektionsschutzgesetz", "ifsg"},
    {"InsO", "Insolvenzordnung", "inso"},
    {"KrWG", "Kreislaufwirtschaftsgesetz", "krwg"},
    {"OZG", "Onlinezugangsgesetz", "ozg"},
    {"PAuswG", "Personalausweisgesetz", "pauswg"},
    {"VgV", "Vergabeverordnung", "vgv_2016"},
    {"VwGO", "Verwaltungsgerichtsordnung", "vwgo"},
});

/// "https://www.gesetze-im-internet.de/ao_1977/" → "ao_1977"; empty: the source is another.
std::string pageOfSource(std::string_view source) {
    for (const std::string_view before : {"https://", "http://", "www."}) {
        if (source.starts_with(before)) {
            source.remove_prefix(before.size());
        }
    }
    if (!source.starts_with(kHost)) {
        return {};
    }
    source.remove_prefix(kHost.size());
    const std::string_view page = source.substr(0, source.find('/'));
    const std::string_view rest = source.substr(page.size());
    const bool plain = !page.empty() && std::ranges::all_of(page, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    // Behind it at most the page of the table of contents.
    return plain && (rest.empty() || rest == "/" || rest == "/index.html") ? std::string(page) : std::string();
}

std::string pageOf(const Model& model, const Use& use) {
    const Declaration* law = use.found == kNone ? nullptr : &model.declarations[use.found];
    const std::string name = law == nullptr ? nameAt(model, use) : law->name;
    if (law != nullptr) {
        const Source& source = model.source(law->place.file);
        const Clause* says = findClause(source.tree, law->item, ClauseKind::source);
        if (says != nullptr && says->values.count > 0) {
            return pageOfSource(valueText(source, source.tree.values[says->values.first]));
        }
    }
    const auto known = std::ranges::find(kFederalLaws, nameKey(name), &FederalLaw::abbreviation);
    if (known == kFederalLaws.end()) {
        return {};
    }
    const bool titled = law != nullptr && !law->label.empty();
    return titled && foldedKey(law->label) != foldedKey(known->title) ? std::string() : std::string(known->page);
}

std::string urlOf(const std::string& page, const Paragraph& paragraph) {
    return "https://www." + std::string(kHost) + page + (paragraph.article ? "/art_" : "/__") + paragraph.number +
           ".html";
}

}  // namespace

std::vector<DocumentLink> documentLinks(const Model& model, FileId file) {
    std::vector<DocumentLink> links;
    const Source& source = model.source(file);
    for (const Clause& clause : source.tree.clauses) {
        if (clause.kind != ClauseKind::under) {
            continue;
        }
        for (const Value& value : valuesOf(source.tree, clause.values)) {
            const Use* use = model.useOf(file, value);
            if (value.detail.empty() || use == nullptr || use->target != Target::law) {
                continue;
            }
            const std::string page = pageOf(model, *use);
            if (page.empty()) {
                continue;
            }
            const Span quoted = insideQuotes(source.text, value.detail);
            for (const Paragraph& paragraph : paragraphsOf(source.text.slice(quoted), nameAt(model, *use))) {
                links.push_back(
                    {{quoted.begin + paragraph.span.begin, quoted.begin + paragraph.span.end}, urlOf(page, paragraph)});
            }
        }
    }
    std::ranges::sort(links, {}, [](const DocumentLink& link) { return link.span.begin; });
    return links;
}

}  // namespace dienstweg
