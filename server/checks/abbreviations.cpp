// N704 unexplained-abbreviation: an abbreviation in a name or label that the workspace spells out nowhere.
//
// Few false alarms matter more than finding all: words of two to six capitals, and none that everybody knows.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// What people in offices read without thinking: money, files, technology, authorities, laws, words in capitals.
constexpr auto kKnown = std::to_array<std::string_view>({
    "ADAC", "AG",   "AGB",  "AO",  "AOK",  "API",  "ARD",    "ARGE", "ASAP", "BAFÖG", "BGB",  "BIC", "BRD",  "BVG",
    "CC",   "CD",   "CEO",  "CFO", "CHF",  "CSV",  "DDR",    "DHL",  "DIN",  "DIY",   "DM",   "DNA", "DRK",  "DSGVO",
    "DVD",  "EDV",  "EG",   "EKG", "EN",   "ESF",  "EU",     "EUR",  "EWG",  "EZB",   "FAQ",  "FAX", "FYI",  "GBP",
    "GBR",  "GDPR", "GEMA", "GEZ", "GG",   "GMBH", "GPS",    "HGB",  "HR",   "HTML",  "HTTP", "HWK", "IBAN", "ID",
    "IHK",  "IP",   "ISO",  "IT",  "JPEG", "JPG",  "KFZ",    "KG",   "LKW",  "LLC",   "LTD",  "MRT", "MS",   "MWST",
    "NATO", "NGO",  "NHS",  "NN",  "NRW",  "OECD", "OEZB",   "OG",   "OHG",  "OK",    "ORF",  "PC",  "PDF",  "PIN",
    "PKW",  "PLZ",  "PR",   "PS",  "QR",   "SAP",  "SEPA",   "SGB",  "SMS",  "SUV",   "TAN",  "TBA", "TBD",  "TÜV",
    "TV",   "TXT",  "UG",   "UID", "UK",   "UN",   "UNESCO", "UNO",  "URL",  "US",    "USA",  "USB", "USD",  "UST",
    "VAT",  "VHS",  "VIP",  "VOB", "VPN",  "WC",   "WHO",    "WLAN", "WWW",  "XLS",   "XLSX", "XML", "ZDF",  "ZIP",
});

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 6;

struct Word {
    std::string text;
    std::uint32_t begin = 0;  ///< in bytes
    bool capitals = true;     ///< capital letters alone
    std::size_t letters = 0;
};

bool isCapital(char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'Ä' || c == U'Ö' || c == U'Ü'; }

/// Letters and digits in a row; hyphens, blanks and signs part them.
std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    for (std::uint32_t i = 0; i < text.size();) {
        const CodePoint c = decodeAt(text, i);
        const bool belongs = isLetter(c.value) ? c.value != U'_' : isDigit(c.value) || isMark(c.value);
        if (belongs) {
            if (!inside) {
                words.push_back({"", i, true, 0});
            }
            Word& word = words.back();
            word.text += text.substr(i, c.length);
            word.capitals = word.capitals && isCapital(c.value);
            ++word.letters;
        }
        inside = belongs;
        i += c.length;
    }
    return words;
}

bool isRoman(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

bool isAbbreviation(const Word& word) {
    return word.capitals && word.letters >= kShortest && word.letters <= kLongest && !isRoman(word.text) &&
           std::ranges::find(kKnown, word.text) == kKnown.end();
}

/// Two capitals in a row? Most texts have none, and need not be taken apart.
bool mayAbbreviate(std::string_view text) {
    const auto capital = [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) == 0xC3; };
    return std::ranges::adjacent_find(text, [&](char a, char b) {
               return capital(a) && (capital(b) || static_cast<unsigned char>(a) == 0xC3);
           }) != text.end();
}

/// "ANTRAG PRÜFEN", "JA": who writes everything in capitals writes no abbreviations.
bool isShouted(const std::vector<Word>& words) {
    return std::ranges::all_of(words, [](const Word& word) { return word.capitals; });
}

class AbbreviationCheck {
public:
    AbbreviationCheck(const Model& model, std::vector<Finding>& out) : model_(model), out_(out) {}

    void run() {
        for (FileId file = 0; file < model_.files.size(); ++file) {
            for (const Item& item : model_.tree(file).items) {
                names(file, item);
            }
            texts(file);
        }
        for (const Found& found : found_) {
            if (!explained_.contains(found.word)) {
                Finding finding{.rule = "N704", .place = found.place};
                finding.message = {found.declares ? "N704.name" : "N704",
                                   {{"word", found.word}, {"keyword", found.keyword}, {"name", found.name}}};
                out_.push_back(std::move(finding));
            }
        }
    }

private:
    /// The first place of each.
    struct Found {
        std::string word;
        Place place;
        bool declares;  ///< in the name of a declaration
        std::string keyword;
        std::string name;
    };

    [[nodiscard]] const Source& source(FileId file) const { return model_.source(file); }

    /// A declaration with a label spells its name out; a law is spelled out by its text.
    void names(FileId file, const Item& item) {
        const Source& in = source(file);
        if (item.label != kNone) {
            label(file, in.tree.values[item.label]);
        }
        if (!isDeclaration(item.kind) || item.name == kNone) {
            return;
        }
        const Value& value = in.tree.values[item.name];
        if (!mayAbbreviate(in.text.slice(value.span))) {
            return;
        }
        const auto words = wordsOf(in.text.slice(value.span));
        const bool spelledOut = item.kind == ItemKind::law || (item.label != kNone && isSpelledOut(file, item.label));
        for (const Word& word : words) {
            if (spelledOut) {
                explained_.insert(word.text);
            } else if (isAbbreviation(word)) {
                note(word, {file, value.span}, true, std::string(in.text.slice(item.keyword)),
                     std::string(in.text.slice(value.span)));
            }
        }
    }

    /// `system EAF "EAF"` says nothing new.
    [[nodiscard]] bool isSpelledOut(FileId file, ValueId label) const {
        const auto words = wordsOf(source(file).text.slice(source(file).tree.values[label].span));
        return std::ranges::any_of(words, [](const Word& word) { return !word.capitals; });
    }

    void label(FileId file, const Value& value) {
        const Span inside = insideQuotes(source(file).text, value.span);
        if (!mayAbbreviate(source(file).text.slice(inside))) {
            return;
        }
        const auto words = wordsOf(source(file).text.slice(inside));
        if (isShouted(words)) {
            return;
        }
        for (const Word& word : words) {
            if (isAbbreviation(word)) {
                const std::uint32_t begin = inside.begin + word.begin;
                note(word, {file, {begin, begin + static_cast<std::uint32_t>(word.text.size())}}, false, "", "");
            }
        }
    }

    void note(const Word& word, Place place, bool declares, std::string keyword, std::string name) {
        if (seen_.insert(word.text).second) {
            found_.push_back({word.text, place, declares, std::move(keyword), std::move(name)});
        }
    }

    /// "Elektronische Akte (EAF)" or "EAF (Elektronische Akte)", in any text.
    void texts(FileId file) {
        for (const Value& value : source(file).tree.values) {
            if (value.kind == ValueKind::text) {
                explanations(source(file).text.slice(value.span));
            }
        }
    }

    void explanations(std::string_view text) {
        if (!text.contains('(')) {
            return;
        }
        for (const Word& word : wordsOf(text)) {
            if (!isAbbreviation(word)) {
                continue;
            }
            const std::string_view before = text.substr(0, word.begin);
            const std::string_view after = text.substr(word.begin + word.text.size());
            if ((before.ends_with('(') && after.starts_with(')')) || after.starts_with(" (")) {
                explained_.insert(word.text);
            }
        }
    }

    const Model& model_;
    std::vector<Finding>& out_;
    std::vector<Found> found_;
    std::set<std::string> seen_;
    std::set<std::string> explained_;
};

}  // namespace

void checkAbbreviations(const Context& context, std::vector<Finding>& out) {
    AbbreviationCheck(context.model, out).run();
}

}  // namespace dienstweg
