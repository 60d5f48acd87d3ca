#include "checks/vague_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "checks/work_label.h"

namespace dienstweg {

namespace {

constexpr auto kNames = std::to_array<std::string_view>({
    "team",
    "alle",
    "man",
    "jemand",
    "irgendjemand",
    "irgendwer",
    "wir",
    "nn",
    "tbd",
    "tba",
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "anyone",
    "anybody",
    "we",
});
constexpr auto kOpen = std::to_array<std::string_view>({"offen", "unklar", "unbekannt", "open", "unclear", "unknown"});

/// Subjects wherever they begin a label.
constexpr auto kSubjects = std::to_array<std::string_view>({
    "man",
    "jemand",
    "irgendjemand",
    "irgendwer",
    "wir",
    "nn",
    "tbd",
    "tba",
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "anyone",
    "anybody",
    "we",
});

/// After "Alle stimmen" these show that "stimmen" is what all do, and not of what kind the things are.
constexpr auto kAfterVerb = std::to_array<std::string_view>({
    "den",
    "die",
    "das",
    "dem",
    "der",
    "ein",
    "eine",
    "einen",
    "ihr",
    "ihre",
    "ihren",
    "zu",
    "ab",
    "mit",
    "gemeinsam",
    "zusammen",
});

struct Word {
    std::string key;  ///< folded, without what is no letter or digit
    Span span;
};

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(decodeAt(text, at).value)) {
            at += decodeAt(text, at).length;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !isSpace(decodeAt(text, end).value)) {
            end += decodeAt(text, end).length;
        }
        std::string key = foldedKey(text.substr(at, end - at));
        std::erase_if(key, [](char c) { return c == '.' || c == ',' || c == ':' || c == '!' || c == '?'; });
        words.push_back({std::move(key), {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end;
    }
    return words;
}

template <typename List>
bool listed(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool startsLower(std::string_view word) {
    const auto first = word.substr(0, decodeAt(word, 0).length);
    return nameKey(first) == foldedKey(first);
}

}  // namespace

bool isVagueName(std::string_view path, Vagueness vagueness) {
    std::string key = foldedKey(path);
    if (std::string bare = key;
        std::erase_if(bare, [](char c) { return c == '.' || c == '-' || c == '_'; }) <= 2 && bare == "nn") {
        return true;
    }
    key.erase(0, key.rfind('.') == std::string::npos ? 0 : key.rfind('.') + 1);
    return listed(kNames, key) || (vagueness == Vagueness::named && listed(kOpen, key));
}

std::optional<Span> vagueSubject(std::string_view label, bool german) {
    auto words = wordsOf(label);
    if (words.size() >= 2 && words[0].key == "n" && words[1].key == "n") {  // "N. N."
        return cover(words[0].span, words[1].span);
    }
    if (!words.empty() && (words[0].key == "das" || words[0].key == "the") && words.size() > 1 &&
        words[1].key == "team") {
        words.erase(words.begin());
    }
    if (words.empty()) {
        return std::nullopt;
    }
    const std::string& first = words[0].key;
    if (listed(kSubjects, first) || (words.size() == 1 && first == "team")) {
        return words[0].span;
    }
    if (words.size() < 2) {
        return std::nullopt;
    }
    if (first == "team" && verbFollowsSubject(label.substr(words[0].span.begin), german)) {
        return words[0].span;
    }
    const bool verbFollows = words.size() == 2 || listed(kAfterVerb, words[2].key);
    if (first == "alle" && startsLower(label.substr(words[1].span.begin)) && words[1].key.size() > 3 &&
        words[1].key.ends_with('n') && verbFollows) {
        return words[0].span;
    }
    return std::nullopt;
}

}  // namespace dienstweg
