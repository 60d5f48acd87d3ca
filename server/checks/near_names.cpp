#include "checks/near_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/unicode.h"

namespace dienstweg {
namespace {

/// Longer names are compared for case and umlauts alone.
constexpr std::size_t kLongest = 64;
/// Names shorter than this differ in one letter by nature ("Rat", "Amt"): only case counts.
constexpr std::size_t kShort = 4;
/// From this length on any letter may be the mistyped one; before, only doubled and swapped ones are ("Kasse", "Kase",
/// not "Klasse").
constexpr std::size_t kMedium = 6;

/// Words that differ in one letter and are both words, folded.
struct WordPair {
    std::string_view one;
    std::string_view other;
};
constexpr auto kWordPairs = std::to_array<WordPair>({
    {"leitung", "leistung"},
    {"forder", "foerder"},
    {"zahlung", "zaehlung"},
    {"registratur", "registrator"},
    {"besitz", "besetz"},
    {"versand", "verband"},
    {"vergabe", "vorgabe"},
    {"mandat", "mandant"},
    {"patent", "patient"},
    {"kanzlei", "kanzler"},
    {"bestand", "beistand"},
    {"beirat", "beitrat"},
    {"schlichtung", "schichtung"},
    {"sendung", "spendung"},
    {"contract", "contrast"},
    {"council", "counsel"},
    {"principal", "principle"},
});

/// "abnahme" and "annahme", "aufgabe" and "ausgabe", "vortrag" and "vertrag": the letters around the one that differs.
struct Prefixes {
    std::string_view before;
    char one;
    char other;
    std::string_view after;
};
constexpr auto kPrefixes = std::to_array<Prefixes>({
    {"a", 'b', 'n', ""},
    {"au", 'f', 's', ""},
    {"v", 'e', 'o', "r"},
    {"", 'i', 'u', "n"},
    {"", 'a', 'u', "m"},
});

bool isDigitByte(char c) { return c >= '0' && c <= '9'; }
bool isInflection(char c) { return c == 'e' || c == 'n' || c == 'r' || c == 's' || c == 'm'; }

/// ä ö ü as a o u, in lower case.
std::string withoutUmlauts(std::string_view name) {
    std::string out;
    const std::string normal = normalized(name);
    for (std::size_t i = 0; i < normal.size();) {
        const CodePoint c = decodeAt(normal, i);
        switch (c.value) {
            case U'ä':
            case U'Ä': out += 'a'; break;
            case U'ö':
            case U'Ö': out += 'o'; break;
            case U'ü':
            case U'Ü': out += 'u'; break;
            default: out += normal.substr(i, c.length);
        }
        i += c.length;
    }
    return foldedKey(out);
}

std::size_t letterCount(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// "VwVfG", "StVO", "KAG": half of the letters are capitals.
bool isAbbreviation(std::string_view name) {
    std::size_t capitals = 0;
    std::size_t letters = 0;
    for (const char c : name) {
        capitals += c >= 'A' && c <= 'Z' ? 1U : 0U;
        letters += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC0U ? 1U : 0U;
    }
    return capitals * 2 >= letters;
}

/// Two folded names and where they differ: what is before and behind is equal.
struct Difference {
    std::string_view before;
    std::string_view a;  ///< what only the one has
    std::string_view b;
    std::string_view after;
};

Difference differenceOf(std::string_view a, std::string_view b) {
    std::size_t front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < a.size() - front && back < b.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
        ++back;
    }
    return {a.substr(0, front), a.substr(front, a.size() - front - back), b.substr(front, b.size() - front - back),
            a.substr(a.size() - back)};
}

/// Does putting the one word for the other make the one name the other?
bool areWords(std::string_view a, std::string_view b) {
    return std::ranges::any_of(kWordPairs, [&](const WordPair& pair) {
        for (const auto& [from, to] : {std::pair(pair.one, pair.other), std::pair(pair.other, pair.one)}) {
            for (auto at = a.find(from); at != std::string_view::npos; at = a.find(from, at + 1)) {
                if (std::string(a.substr(0, at)).append(to).append(a.substr(at + from.size())) == b) {
                    return true;
                }
            }
        }
        return false;
    });
}

bool differInPrefix(const Difference& d) {
    return d.a.size() == 1 && d.b.size() == 1 && std::ranges::any_of(kPrefixes, [&](const Prefixes& p) {
               const bool letters = (d.a[0] == p.one && d.b[0] == p.other) || (d.a[0] == p.other && d.b[0] == p.one);
               return letters && d.before.ends_with(p.before) && d.after.starts_with(p.after);
           });
}

/// "Mangel" and "Mängel", "Vater" and "Väter": one umlaut, and an ending that the plural leaves as it is.
bool isPlural(const Difference& d) {
    const bool umlaut = (d.a == "e" && d.b.empty()) || (d.b == "e" && d.a.empty());
    const bool vowel = d.before.ends_with('a') || d.before.ends_with('o') || d.before.ends_with('u');
    return umlaut && vowel && d.after.size() <= 4 &&
           (d.after.ends_with("el") || d.after.ends_with("en") || d.after.ends_with("er"));
}

/// "FormularA" and "FormularB", "Stufe_a" and "Stufe_b", "StufeI" and "StufeII": numbered with letters.
bool isEnumerated(std::string_view a, std::string_view b) {
    const Difference d = differenceOf(a, b);
    const auto counts = [](std::string_view text) {
        return text.size() <= 1 &&
               std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    };
    if (!counts(d.a) || !counts(d.b)) {
        return false;
    }
    const bool aloneBefore = d.before.empty() || d.before.ends_with('-') || d.before.ends_with('_');
    const bool aloneAfter = d.after.empty() || d.after.starts_with('-') || d.after.starts_with('_');
    const auto capital = [](std::string_view text) { return text.empty() || (text[0] >= 'A' && text[0] <= 'Z'); };
    return (aloneBefore && aloneAfter) || (aloneAfter && capital(d.a) && capital(d.b));
}

std::optional<NearKind> oneLetter(std::string_view nameA, std::string_view nameB, const std::string& a,
                                  const std::string& b) {
    const std::size_t length = std::min(letterCount(a), letterCount(b));
    if (length < kShort || letterCount(a) > kLongest || isAbbreviation(nameA) || isAbbreviation(nameB) ||
        editDistance(a, b, 1) != 1) {
        return std::nullopt;
    }
    const Difference d = differenceOf(a, b);
    const std::string_view more = d.a.size() > d.b.size() ? d.a : d.b;
    const bool added = d.a.size() != d.b.size();
    const bool swapped = !added && d.a.size() > 1 && letterCount(d.a) > 1;
    const bool digits = std::ranges::any_of(d.a, isDigitByte) || std::ranges::any_of(d.b, isDigitByte);
    if (digits || isEnumerated(nameA, nameB) || areWords(a, b)) {
        return std::nullopt;
    }
    if (swapped) {
        return NearKind::oneLetter;
    }
    const bool doubled = added && (d.before.ends_with(more) || d.after.starts_with(more));
    if (doubled && !(d.after.empty() && isInflection(more[0]))) {
        return NearKind::oneLetter;
    }
    const bool first = d.before.empty();
    const bool ending = d.after.empty() && isInflection(more[0]) &&
                        (added || (isInflection(d.a[0]) && isInflection(d.b[0]) && d.before.ends_with('e')));
    if (length < kMedium || ending || (first && (!added || length < kMedium + 1)) || differInPrefix(d) || isPlural(d)) {
        return std::nullopt;
    }
    return NearKind::oneLetter;
}

/// Hashes of a folded name with one letter left out; digits are never left out, as they never count.
class Deletions {
public:
    explicit Deletions(std::string_view key) : key_(key) {
        prefix_.push_back(0);
        power_.push_back(1);
        for (const char c : key) {
            prefix_.push_back((prefix_.back() * kBase) + static_cast<unsigned char>(c) + 1);
            power_.push_back(power_.back() * kBase);
        }
    }

    [[nodiscard]] std::uint64_t whole() const { return prefix_.back(); }

    template <typename Function>
    void each(Function function) const {
        std::uint64_t last = whole();
        for (std::size_t i = 0; i < key_.size();) {
            const std::size_t next = i + decodeAt(key_, i).length;
            if (!isDigitByte(key_[i])) {
                const std::uint64_t rest = prefix_.back() - (prefix_[next] * power_[key_.size() - next]);
                const std::uint64_t hash = (prefix_[i] * power_[key_.size() - next]) + rest;
                if (hash != last) {  // of a doubled letter it is the same which one is left out
                    function(hash);
                }
                last = hash;
            }
            i = next;
        }
    }

private:
    static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;
    std::string_view key_;
    std::vector<std::uint64_t> prefix_;
    std::vector<std::uint64_t> power_;
};

/// Finds pairs among names of which it keeps one for each `nameKey`.
class Search {
public:
    explicit Search(std::span<const std::string> names) : names_(names), reported_(names.size(), false) {}

    std::vector<NearPair> run() {
        std::unordered_map<std::string, std::uint32_t> byName;
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (!names_[i].empty() && byName.try_emplace(nameKey(names_[i]), i).second) {
                different_.push_back(i);
            }
        }
        sameKey([](std::string_view name) { return foldedKey(name); });
        sameKey([](std::string_view name) { return withoutUmlauts(name); });
        byDeletions();
        std::ranges::sort(pairs_, {}, &NearPair::other);
        return std::move(pairs_);
    }

private:
    /// Names that count as one are looked at in all their spellings: of "Amue" and "Amü" only the latter is like "Amu".
    template <typename Key>
    void sameKey(Key key) {
        std::unordered_map<std::string, std::uint32_t> first;
        first.reserve(names_.size());
        auto next = different_.begin();
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            const bool isDifferent = next != different_.end() && *next == i;
            next += isDifferent ? 1 : 0;
            if (names_[i].empty()) {
                continue;
            }
            if (const auto [slot, fresh] = first.try_emplace(key(names_[i]), i); !fresh && isDifferent) {
                compare(slot->second, i);
            }
        }
    }

    void byDeletions() {
        struct Entry {
            std::uint64_t hash;
            std::uint32_t name;
        };
        std::vector<Entry> entries;
        for (const std::uint32_t i : different_) {
            const std::string key = foldedKey(names_[i]);
            const std::size_t length = letterCount(key);
            if (length < kShort || length > kLongest + 1) {
                continue;
            }
            const Deletions deletions(key);
            entries.push_back({deletions.whole(), i});
            deletions.each([&](std::uint64_t hash) { entries.push_back({hash, i}); });
        }
        std::ranges::sort(entries, {}, [](const Entry& e) { return std::pair(e.hash, e.name); });
        for (std::size_t begin = 0; begin < entries.size();) {
            std::size_t end = begin + 1;
            while (end < entries.size() && entries[end].hash == entries[begin].hash) {
                // Only a few before it: in a crowd of names that differ in this one letter, each has near neighbours.
                for (std::size_t other = end; other > begin && end - other < kNeighbours; --other) {
                    compare(entries[other - 1].name, entries[end].name);
                }
                ++end;
            }
            begin = end;
        }
    }

    void compare(std::uint32_t one, std::uint32_t other) {
        if (one == other || reported_[other]) {
            return;
        }
        if (const auto kind = nearNames(names_[one], names_[other])) {
            reported_[other] = true;
            pairs_.push_back({one, other, *kind});
        }
    }

    static constexpr std::size_t kNeighbours = 8;

    std::span<const std::string> names_;
    std::vector<std::uint32_t> different_;
    std::vector<bool> reported_;
    std::vector<NearPair> pairs_;
};

}  // namespace

std::optional<NearKind> nearNames(std::string_view a, std::string_view b) {
    if (nameKey(a) == nameKey(b)) {
        return std::nullopt;
    }
    const std::string keyA = foldedKey(a);
    const std::string keyB = foldedKey(b);
    if (keyA == keyB) {
        return NearKind::letterCase;
    }
    if (withoutUmlauts(a) == withoutUmlauts(b)) {
        const bool words = letterCount(keyA) < kShort || areWords(keyA, keyB) || isPlural(differenceOf(keyA, keyB));
        return words ? std::nullopt : std::optional(NearKind::umlaut);
    }
    return oneLetter(a, b, keyA, keyB);
}

std::vector<NearPair> nearPairs(std::span<const std::string> names) { return Search(names).run(); }

}  // namespace dienstweg
