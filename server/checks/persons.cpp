#include "checks/persons.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "checks/mailboxes.h"
#include "syntax/keywords.h"

namespace dienstweg {

namespace {

constexpr auto kAddresses = std::to_array<std::string_view>({"Herr", "Herrn", "Frau", "Mr", "Mrs", "Ms"});
constexpr auto kTitles = std::to_array<std::string_view>({"Dr", "Prof"});
/// "Frau Bürgermeisterin" holds an office.
constexpr auto kOffices = std::to_array<std::string_view>({
    "meister",      "meisterin", "rat",        "raetin",   "leiter",     "leiterin",    "praesident",
    "praesidentin", "minister",  "ministerin", "direktor", "direktorin", "vorsitzende", "vorsitzender",
    "vorsitzenden", "mayor",     "president",  "director", "chair",
});

bool startsUpper(std::string_view word) {
    const auto first = word.substr(0, decodeAt(word, 0).length);
    return isLetter(decodeAt(word, 0).value) && foldedKey(first) != nameKey(first);
}

/// End of the letters (hyphens inside count) that begin at `from`.
std::size_t wordEnd(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size()) {
        const CodePoint c = decodeAt(text, end);
        const bool hyphen =
            c.value == U'-' && end > from && end + 1 < text.size() && isLetter(decodeAt(text, end + 1).value);
        if (c.value == U'_' || !(isLetter(c.value) || isMark(c.value) || hyphen)) {
            break;
        }
        end += c.length;
    }
    return end;
}

std::size_t skipBetween(std::string_view text, std::size_t from) {
    while (from < text.size()) {
        const CodePoint c = decodeAt(text, from);
        if (!isSpace(c.value) && c.value != U'.' && c.value != U'_') {
            break;
        }
        from += c.length;
    }
    return from;
}

template <typename Words>
bool oneOf(std::string_view word, const Words& words) {
    return std::ranges::find(words, word) != words.end();
}

bool isOffice(std::string_view word) {
    const std::string key = foldedKey(word);
    return std::ranges::any_of(kOffices, [&](std::string_view office) { return key.ends_with(office); });
}

/// "Frau Dr. Müller", "Dr. Müller" at `from`; nothing if it is no person.
std::optional<Span> addressedAt(std::string_view text, std::size_t from) {
    std::size_t end = wordEnd(text, from);
    const std::string_view first = text.substr(from, end - from);
    const bool title = oneOf(first, kTitles);
    if (!title && !oneOf(first, kAddresses)) {
        return std::nullopt;
    }
    if (title && (end >= text.size() || text[end] != '.')) {
        return std::nullopt;  // "Dr" alone abbreviates too much
    }
    for (std::size_t next = skipBetween(text, end); next < text.size(); next = skipBetween(text, end)) {
        end = wordEnd(text, next);
        const std::string_view name = text.substr(next, end - next);
        if (oneOf(name, kTitles)) {
            continue;
        }
        if (name.empty() || !startsUpper(name) || isOffice(name)) {
            return std::nullopt;
        }
        return Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)};
    }
    return std::nullopt;
}

bool inMailAddress(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == '+';
}

enum class Mailboxes : std::uint8_t { all, personal };

std::optional<Span> mailAddress(std::string_view text, Mailboxes which) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && inMailAddress(text[begin - 1])) {
            --begin;
        }
        std::size_t end = at + 1;
        while (end < text.size() && inMailAddress(text[end])) {
            ++end;
        }
        while (end > at + 1 && text[end - 1] == '.') {
            --end;
        }
        const bool passed = which == Mailboxes::personal && isFunctionalMailbox(text.substr(begin, at - begin));
        if (begin < at && !passed && text.substr(at + 1, end - at - 1).contains('.')) {
            return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        }
    }
    return std::nullopt;
}

bool isNumeral(char c) { return c >= '0' && c <= '9'; }

/// Everybody's numbers: free of charge, or at the same price from everywhere.
bool isServiceNumber(std::string_view number) {
    return number.starts_with("0800") || number.starts_with("0180") || number.starts_with("0900");
}

/// "0 23 31 / 207-12 34", "+49 2331 2070": at least seven digits that begin with 0 or +.
std::optional<Span> phoneNumber(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins =
            (text[at] == '0' || text[at] == '+') && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '(');
        if (!begins) {
            continue;
        }
        std::size_t end = at + 1;
        int digits = isNumeral(text[at]) ? 1 : 0;
        for (std::size_t i = at + 1; i < text.size(); ++i) {
            if (isNumeral(text[i])) {
                ++digits;
                end = i + 1;
            } else if (std::string_view(" /-()").find(text[i]) == std::string_view::npos) {
                break;
            }
        }
        if (digits >= 7 && !isServiceNumber(text.substr(at))) {
            return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        }
        at = end;
    }
    return std::nullopt;
}

/// "Frau Müller" anywhere in the text; with a title alone ("Dr. Oetker") it may be a company.
std::optional<Span> addressedPerson(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = wordEnd(text, at);
        if (oneOf(text.substr(at, end - at), kAddresses)) {
            if (const auto person = addressedAt(text, at)) {
                return person;
            }
        }
        at = std::max<std::size_t>(end, at + decodeAt(text, at).length);
    }
    return std::nullopt;
}

/// Is it a number to call? Digits alone may be those of a form or an account.
bool writtenToCall(std::string_view label, std::string_view number) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"tel", "anruf", "fax", "mobil", "handy", "durchwahl", "phone", "call"});
    const std::string key = foldedKey(label);
    return number.starts_with('+') || number.find_first_of("/-()") != std::string_view::npos ||
           std::ranges::any_of(kWords, [&](std::string_view word) { return key.contains(word); });
}

/// The form of address, the titles and all that is a name or office behind them: "Frau Dr. Anna Müller", "Herr
/// Landrat", "Frau Bürgermeisterin Kaya". Names end where a keyword of the language begins.
std::optional<WrittenPerson> addressedInFull(std::string_view text) {
    std::size_t end = wordEnd(text, 0);
    const std::string_view first = text.substr(0, end);
    const bool title = oneOf(first, kTitles) && text.substr(end).starts_with('.');
    if (!title && !oneOf(first, kAddresses)) {
        return std::nullopt;
    }
    std::size_t last = 0;
    bool office = false;
    bool name = false;
    while (const std::size_t next = skipBetween(text, end)) {
        end = wordEnd(text, next);
        const std::string_view word = text.substr(next, end - next);
        if (last == 0 && (oneOf(word, kTitles) || word == "von" || word == "van" || word == "de")) {
            continue;
        }
        const bool holds = isOffice(word);
        if (word.empty() || !(holds || startsUpper(word)) || (last != 0 && isKeyword(keywordOf(word)))) {
            break;
        }
        (holds ? office : name) = true;
        last = end;
    }
    if (last == 0) {
        return std::nullopt;
    }
    return WrittenPerson{{0, static_cast<std::uint32_t>(last)}, office && !name};
}

}  // namespace

std::optional<Span> findPerson(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const auto person = addressedAt(text, at)) {
            return person;
        }
        at = std::max<std::size_t>(wordEnd(text, at), at + decodeAt(text, at).length);
    }
    if (const auto mail = mailAddress(text, Mailboxes::personal)) {
        return mail;
    }
    return phoneNumber(text);
}

std::optional<Span> personAtStart(std::string_view text) {
    if (const auto person = addressedAt(text, 0)) {
        return person;
    }
    const auto mail = mailAddress(text.substr(0, text.find(' ')), Mailboxes::personal);
    return mail && mail->begin == 0 ? mail : std::nullopt;
}

std::optional<Span> personInLabel(std::string_view label) {
    if (const auto person = addressedPerson(label)) {
        return person;
    }
    if (const auto mail = mailAddress(label, Mailboxes::personal)) {
        return mail;
    }
    const auto number = phoneNumber(label);
    const bool called = number && writtenToCall(label, label.substr(number->begin, number->end - number->begin));
    return called ? number : std::nullopt;
}

std::optional<WrittenPerson> personWritten(const Text& text, Span name) {
    const std::string_view rest = text.slice({name.begin, text.lineSpan(text.lineOf(name.begin)).end});
    std::optional<WrittenPerson> person = addressedInFull(rest);
    if (const auto mail = mailAddress(rest.substr(0, rest.find(' ')), Mailboxes::all);
        !person && mail && mail->begin == 0) {
        person = WrittenPerson{*mail, false};
    }
    const bool oneWord = person && name.begin + person->span.end <= name.end;
    if (person && !(person->office && oneWord)) {  // `Frau_Bürgermeisterin` may well be declared
        return WrittenPerson{{name.begin, std::max(name.end, name.begin + person->span.end)}, person->office};
    }
    return isPersonName(text.slice(name)) ? std::optional(WrittenPerson{name, false}) : std::nullopt;
}

bool isPersonName(std::string_view name) {
    return std::ranges::any_of(kAddresses, [&](std::string_view address) {
        if (!name.starts_with(address)) {
            return false;
        }
        const std::string_view rest = name.substr(address.size());
        const std::size_t begin = std::min(rest.find_first_not_of("._-"), rest.size());
        if (begin == rest.size()) {
            return true;
        }
        return startsUpper(rest.substr(begin)) && !isOffice(rest) && (begin > 0 || address.size() > 2);
    });
}

}  // namespace dienstweg
