#include "checks/work_label.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/unicode.h"

namespace dienstweg {
namespace {

using Names = std::string_view;

template <std::size_t N>
bool listed(const std::array<Names, N>& sorted, std::string_view word) {
    return std::ranges::binary_search(sorted, word);
}
template <std::size_t N>
consteval bool isSorted(const std::array<Names, N>& names) {
    return std::ranges::is_sorted(names);
}

// ------------------------------------------------------------------------------------------------ German

/// Verbs that fit any work, and so say nothing of this one.
constexpr auto kEmptyGerman = std::to_array<Names>({
    "abarbeiten", "abgearbeitet", "abgewickelt",  "abwickeln",     "bearbeiten", "bearbeitet", "behandeln",
    "behandelt",  "durchführen",  "durchgeführt", "durchzuführen", "erledigen",  "erledigt",   "gemacht",
    "getan",      "machen",       "tun",          "vorgenommen",   "vornehmen",
});
static_assert(isSorted(kEmptyGerman));

/// Small words that show German, and behind which a phrase may go on: "Antrag weiterleiten an die Kasse".
constexpr auto kSmallGerman = std::to_array<Names>({
    "ab",    "als",   "am",  "an",    "auf",   "aus",   "bei",  "beim",   "bis",       "bzw",    "das",
    "dem",   "den",   "der", "des",   "die",   "durch", "ein",  "eine",   "einem",     "einen",  "einer",
    "eines", "falls", "für", "gegen", "gemäß", "im",    "in",   "inkl",   "innerhalb", "laut",   "mit",
    "nach",  "nicht", "ob",  "oder",  "ohne",  "pro",   "sich", "sobald", "sowie",     "um",     "und",
    "unter", "vom",   "von", "vor",   "wegen", "wenn",  "zu",   "zum",    "zur",       "zwecks", "über",
});
static_assert(isSorted(kSmallGerman));

/// End like an infinitive and are none.
constexpr auto kNoInfinitives = std::to_array<Names>({
    "an",     "außen",  "beginn",  "beiden", "bin",    "dann",    "daran", "darin", "davon", "dein",  "den",
    "denen",  "denn",   "ein",     "einen",  "gegen",  "gestern", "hin",   "ihnen", "ihren", "in",    "innen",
    "kein",   "keinen", "man",     "mein",   "morgen", "neben",   "neun",  "nun",   "oben",  "schon", "sein",
    "seinen", "sieben", "sondern", "unten",  "von",    "wann",    "wegen", "wenn",  "wen",   "zehn",  "zwischen",
});

/// End like a verb in the third person and are none.
constexpr auto kNoFinites = std::to_array<Names>({
    "direkt",
    "erst",
    "fast",
    "gesamt",
    "jetzt",
    "komplett",
    "laut",
    "nicht",
    "samt",
    "seit",
    "selbst",
    "sonst",
    "statt",
});
constexpr auto kFinites = std::to_array<Names>({"darf", "kann", "muss", "soll", "werden", "wird"});

/// Plural nouns that stand alone or first in a label and look like an infinitive.
constexpr auto kPluralNouns = std::to_array<Names>({
    "akten",
    "anlagen",
    "daten",
    "fristen",
    "gebühren",
    "kosten",
    "rechnungen",
    "steuern",
    "unterlagen",
    "wochen",
    "zahlen",
});
static_assert(isSorted(kPluralNouns));

// ------------------------------------------------------------------------------------------------ English

constexpr auto kEmptyEnglish = std::to_array<Names>({"do", "handle", "manage", "perform", "process"});
static_assert(isSorted(kEmptyEnglish));

constexpr auto kSmallEnglish = std::to_array<Names>({
    "a",    "about", "all",  "an",   "and",   "any", "at",    "back", "by",      "each", "every",   "for",
    "from", "into",  "it",   "its",  "of",    "off", "on",    "or",   "out",     "that", "the",     "their",
    "them", "these", "they", "this", "those", "to",  "until", "up",   "whether", "with", "without", "your",
});
static_assert(isSorted(kSmallEnglish));

/// With which labels of work begin. Those that are nouns of processes too ("review", "payment") are told by their
/// place.
constexpr auto kVerbsEnglish = std::to_array<Names>({
    "accept",     "acknowledge", "add",       "adjust",     "advise",    "agree",    "allocate", "amend",
    "analyse",    "analyze",     "announce",  "answer",     "apply",     "appoint",  "approve",  "archive",
    "arrange",    "ask",         "assemble",  "assess",     "assign",    "attach",   "attend",   "audit",
    "authorise",  "authorize",   "award",     "balance",    "begin",     "bill",     "bind",     "book",
    "bring",      "build",       "buy",       "calculate",  "call",      "cancel",   "carry",    "change",
    "charge",     "check",       "choose",    "clarify",    "classify",  "clean",    "clear",    "close",
    "collect",    "comment",     "compare",   "compile",    "complete",  "compose",  "compute",  "confirm",
    "consult",    "contact",     "convert",   "coordinate", "copy",      "correct",  "count",    "create",
    "credit",     "debit",       "decide",    "define",     "deliver",   "deny",     "deposit",  "describe",
    "design",     "destroy",     "determine", "develop",    "discuss",   "dismiss",  "dispatch", "display",
    "distribute", "draft",       "draw",      "edit",       "email",     "enclose",  "enforce",  "enter",
    "escalate",   "establish",   "estimate",  "evaluate",   "examine",   "exchange", "execute",  "explain",
    "export",     "extend",      "extract",   "file",       "fill",      "finalise", "finalize", "find",
    "finish",     "fit",         "fix",       "follow",     "forward",   "gather",   "get",      "give",
    "grant",      "greet",       "guide",     "hand",       "hear",      "help",     "hire",     "hold",
    "identify",   "implement",   "import",    "improve",    "inform",    "inspect",  "install",  "instruct",
    "interview",  "investigate", "invite",    "issue",      "join",      "judge",    "keep",     "label",
    "lead",       "let",         "list",      "load",       "locate",    "log",      "look",     "mail",
    "make",       "mark",        "measure",   "meet",       "mention",   "merge",    "monitor",  "move",
    "name",       "negotiate",   "note",      "notify",     "number",    "obtain",   "offer",    "open",
    "order",      "organise",    "organize",  "pack",       "pay",       "phone",    "pick",     "place",
    "plan",       "post",        "prepare",   "present",    "print",     "produce",  "propose",  "provide",
    "publish",    "purchase",    "put",       "question",   "raise",     "rank",     "rate",     "read",
    "receive",    "recommend",   "reconcile", "record",     "refer",     "refund",   "refuse",   "register",
    "reject",     "release",     "remind",    "remove",     "renew",     "repair",   "repeat",   "replace",
    "reply",      "report",      "request",   "reserve",    "resolve",   "respond",  "return",   "review",
    "revise",     "revoke",      "route",     "run",        "save",      "scan",     "schedule", "score",
    "search",     "select",      "sell",      "send",       "serve",     "set",      "settle",   "share",
    "ship",       "show",        "sign",      "sort",       "specify",   "stamp",    "start",    "stop",
    "store",      "submit",      "summarise", "summarize",  "supply",    "survey",   "take",     "talk",
    "tell",       "test",        "train",     "transfer",   "translate", "transmit", "treat",    "try",
    "update",     "upload",      "use",       "validate",   "verify",    "visit",    "wait",     "warn",
    "weigh",      "welcome",     "withdraw",  "write",
});
static_assert(isSorted(kVerbsEnglish));

constexpr auto kNounEndings = std::to_array<Names>({"tion", "sion", "ment", "ance", "ence", "ing", "roval", "ysis"});
constexpr auto kProcessNouns = std::to_array<Names>({"assessment", "audit", "check", "delivery", "recovery", "review"});

// ------------------------------------------------------------------------------------------------ words

struct Word {
    std::string lower;
    Span span;
    bool capital = false;     ///< begins with a capital letter
    bool phraseEnds = false;  ///< a comma, slash or bracket follows, or nothing
};

char32_t lowered(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) {
        return c + 0x20;
    }
    return c == U'ẞ' ? U'ß' : c;
}

/// Words of letters, digits, hyphens; what stands in brackets is left out.
std::vector<Word> wordsOf(std::string_view label) {
    std::vector<Word> words;
    int brackets = 0;
    bool inside = false;
    for (std::uint32_t i = 0; i < label.size();) {
        const CodePoint c = decodeAt(label, i);
        brackets += c.value == U'(' || c.value == U'[' ? 1 : 0;
        const bool letter =
            isLetter(c.value) || isDigit(c.value) || isMark(c.value) || c.value == U'\'' || (c.value == U'-' && inside);
        if (letter && brackets == 0) {
            if (!inside) {
                words.push_back({"", {i, i}, lowered(c.value) != c.value, false});
            }
            appendUtf8(words.back().lower, lowered(c.value));
            words.back().span.end = i + c.length;
        } else if (!isSpace(c.value) && !words.empty()) {
            words.back().phraseEnds = true;
        }
        inside = letter && brackets == 0;
        brackets -= brackets > 0 && (c.value == U')' || c.value == U']') ? 1 : 0;
        i += c.length;
    }
    if (!words.empty()) {
        words.back().phraseEnds = true;
    }
    return words;
}

bool isGermanSpelling(std::string_view word) {
    return word.contains("ä") || word.contains("ö") || word.contains("ü") || word.contains("ß") ||
           word.ends_with("ung") || word.ends_with("ungen") || word.ends_with("heit") || word.ends_with("keit");
}

bool looksLikeVerb(std::string_view word) {
    return word.ends_with("ify") || word.ends_with("ise") || word.ends_with("ize") || word.ends_with("ate");
}

/// A noun in lower case, as German writes none: "documents", "application".
bool isEnglishNoun(std::string_view word) {
    static constexpr auto kGerman =
        std::to_array<Names>({"alles", "anders", "bereits", "besonders", "etwas", "jeweils", "meistens", "nichts"});
    return (word.ends_with('s') && std::ranges::find(kGerman, word) == kGerman.end()) || word.ends_with("tion") ||
           word.ends_with("ment") || word.ends_with("ing") || word.ends_with('y');
}

bool looksGerman(const std::vector<Word>& words, bool otherwise) {
    int german = 0;
    int english = 0;
    for (const Word& word : words) {
        german += listed(kSmallGerman, word.lower) || isGermanSpelling(word.lower) ? 1 : 0;
        const bool noun = !word.capital && &word != &words.front() && isEnglishNoun(word.lower);
        english += listed(kSmallEnglish, word.lower) || noun ? 1 : 0;
    }
    if (german != english || words.size() == 1) {  // "Post", "Test", "Plan" are words of both
        return german != english ? german > english : otherwise;
    }
    const std::string& first = words.front().lower;
    return otherwise && !listed(kVerbsEnglish, first) && !listed(kEmptyEnglish, first) && !looksLikeVerb(first);
}

LabelVerdict empty(const Word& verb) { return {LabelFault::emptyVerb, verb.span}; }

// ------------------------------------------------------------------------------------------------ German sentences

bool looksInfinitive(std::string_view word) {
    return (word.ends_with("en") || word.ends_with("ern") || word.ends_with("eln") || word == "tun") &&
           word.size() >= 3 && std::ranges::find(kNoInfinitives, word) == kNoInfinitives.end();
}

/// In lower case at the end of a phrase, or before the small word with which it goes on: "der eingegangenen Unterlagen"
/// is none.
bool isInfinitive(const std::vector<Word>& words, std::size_t i) {
    const bool ends = words[i].phraseEnds || i + 1 == words.size() || listed(kSmallGerman, words[i + 1].lower);
    return ends && !words[i].capital && looksInfinitive(words[i].lower);
}

bool isFinite(const Word& word) {
    if (word.capital) {
        return false;
    }
    if (std::ranges::find(kFinites, word.lower) != kFinites.end()) {
        return true;
    }
    return word.lower.ends_with('t') && word.lower.size() > 3 &&
           std::ranges::find(kNoFinites, word.lower) == kNoFinites.end();
}

/// "Prüfen", "Prüfen der Unterlagen": a verb written like a noun.
bool beginsWithInfinitive(const std::vector<Word>& words) {
    const Word& first = words.front();
    const bool alone = first.phraseEnds || listed(kSmallGerman, words[1].lower);
    return alone && looksInfinitive(first.lower) && !listed(kPluralNouns, first.lower) &&
           !first.lower.ends_with("ungen");
}

/// "ANTRAG PRÜFEN", or "Antrag Prüfen": capitals say nothing there.
bool endsWithCapitalInfinitive(std::string_view label, const std::vector<Word>& words) {
    const Word& last = words.back();
    const bool shouted = std::ranges::none_of(label, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool bare = words.size() == 2 && last.capital && !words.front().lower.ends_with("ung");
    return (shouted || bare) && looksInfinitive(last.lower) && !listed(kPluralNouns, last.lower) &&
           !last.lower.ends_with("ungen");
}

LabelVerdict judgeGerman(std::string_view label, const std::vector<Word>& words) {
    const Word* saysNothing = nullptr;
    bool says = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool verb = isInfinitive(words, i) || isFinite(words[i]) || (i == 0 && beginsWithInfinitive(words)) ||
                          (i + 1 == words.size() && endsWithCapitalInfinitive(label, words));
        if (!verb) {
            continue;
        }
        const bool auxiliary = std::ranges::find(kFinites, words[i].lower) != kFinites.end();
        if (listed(kEmptyGerman, words[i].lower)) {
            saysNothing = &words[i];
        } else if (!auxiliary || i + 1 == words.size()) {
            says = true;
        }
    }
    if (saysNothing != nullptr && !says) {
        return empty(*saysNothing);
    }
    const bool any = says || std::ranges::any_of(words, isFinite);
    return {any ? LabelFault::none : LabelFault::noVerb, {}};
}

// ------------------------------------------------------------------------------------------------ English sentences

bool isProcessNoun(std::string_view word) {
    return std::ranges::any_of(kNounEndings, [&](Names ending) { return word.ends_with(ending) && word.size() > 5; }) ||
           std::ranges::find(kProcessNouns, word) != kProcessNouns.end();
}

/// Whether an English word is a verb its form does not say; a noun is named where the label ends in one that is made
/// of a verb ("Invoice verification") or begins with it ("Approval of the draft").
LabelVerdict judgeEnglish(const std::vector<Word>& words) {
    const std::string& first = words.front().lower;
    if (listed(kEmptyEnglish, first) && (words.size() > 1 || first != "process")) {
        const bool more = std::ranges::any_of(words, [](const Word& word) { return word.lower == "and"; });
        return more ? LabelVerdict{} : empty(words.front());
    }
    if ((first == "carry" || first == "deal" || first == "work") && words.size() > 1 &&
        (words[1].lower == "out" || words[1].lower == "with" || words[1].lower == "on")) {
        return {LabelFault::emptyVerb, cover(words[0].span, words[1].span)};
    }
    if (listed(kVerbsEnglish, first) || looksLikeVerb(first)) {
        return {};
    }
    const bool ofIt = words.size() > 1 && words[1].lower == "of" && isProcessNoun(first);
    const bool sentence = std::ranges::any_of(words, [](const Word& word) {
        return listed(kSmallEnglish, word.lower) || (!word.capital && word.lower.ends_with('s'));
    });
    const bool noun = !sentence && words.size() <= 3 && isProcessNoun(words.back().lower);
    return {ofIt || noun ? LabelFault::noVerb : LabelFault::none, {}};
}

/// "checks" of "check", "supplies" of "supply", "passes" of "pass".
bool isThirdPersonEnglish(std::string_view word) {
    if (!word.ends_with('s') || word.size() < 4) {
        return false;
    }
    const std::string_view base = word.substr(0, word.size() - 1);
    return listed(kVerbsEnglish, base) || listed(kEmptyEnglish, base) ||
           (base.ends_with("ie") && listed(kVerbsEnglish, std::string(base.substr(0, base.size() - 2)) + "y")) ||
           (base.ends_with('e') && listed(kVerbsEnglish, base.substr(0, base.size() - 1)));
}

}  // namespace

LabelVerdict judgeWorkLabel(std::string_view label, bool german) {
    const bool decomposed = label.contains("\xCC\x88");  // an umlaut of two characters
    const std::string composed = decomposed ? normalized(label) : std::string();
    const auto words = wordsOf(decomposed ? std::string_view(composed) : label);
    if (words.empty()) {
        return {};
    }
    LabelVerdict verdict = looksGerman(words, german) ? judgeGerman(label, words) : judgeEnglish(words);
    if (decomposed && verdict.fault == LabelFault::emptyVerb) {
        verdict.verb = {0, static_cast<std::uint32_t>(label.size())};
    }
    return verdict;
}

bool verbFollowsSubject(std::string_view label, bool german) {
    const std::string composed = normalized(label);
    const auto words = wordsOf(composed);
    if (words.size() < 2 || words[0].phraseEnds) {
        return false;
    }
    const bool ended = words.size() == 2;
    if (looksGerman(words, german)) {
        const Word& last = words.back();  // "Team budget erstellen", "Team list print"
        const bool verbComes =
            !ended && !last.capital && (isInfinitive(words, words.size() - 1) || listed(kVerbsEnglish, last.lower));
        return isFinite(words[1]) && (ended || !words[1].phraseEnds) && !verbComes;
    }
    // Many words are both ("report", "plan"): here it is a thing if the verb comes behind it ("Team reports print")
    return isThirdPersonEnglish(words[1].lower) && !ended && !words[1].phraseEnds &&
           !listed(kVerbsEnglish, words[2].lower);
}

}  // namespace dienstweg
