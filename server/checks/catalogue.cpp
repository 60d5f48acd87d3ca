#include "checks/catalogue.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "base/unicode.h"
#include "checks/words.h"

namespace dienstweg {

namespace {

/// A name beyond this many characters is cut in a sentence: it would bury what the sentence says.
constexpr std::size_t kLongestName = 80;

const std::vector<Words>& sortedWords() {
    static const std::vector<Words> words = [] {
        std::vector<Words> all;
        for (const auto& table :
             {responsibilityWords(), handoffWords(),  flowWords(),    documentWords(),    lawWords(),
              nameWords(),           houseWords(),    fileWords(),    termWords(),        editWords(),
              featureWords(),        commandWords(),  writingWords(), protocolWords(),    refactoringWords(),
              hoverWords(),          settingsWords(), keywordWords(), commandLineWords(), exportWords(),
              importWords(),         diagramWords()}) {
            all.insert(all.end(), table.begin(), table.end());
        }
        std::ranges::sort(all, {}, &Words::key);
        return all;
    }();
    return words;
}

const Words* findWords(std::string_view key) {
    const auto& words = sortedWords();
    const auto it = std::ranges::lower_bound(words, key, {}, &Words::key);
    return it != words.end() && it->key == key ? &*it : nullptr;
}

std::string_view inLanguage(const Words& words, Language language) {
    return language == Language::german ? words.german : words.english;
}

std::string_view shortened(std::string_view name) {
    std::size_t end = 0;
    for (std::size_t count = 0; count < kLongestName && end < name.size(); ++count) {
        end += decodeAt(name, end).length;
    }
    return name.substr(0, end);
}

std::string quoted(std::string_view name, Language language) {
    const auto head = shortened(name);
    const std::string_view dots = head.size() < name.size() ? "…" : "";
    return language == Language::german ? fmt::format("„{}{}“", head, dots) : fmt::format("“{}{}”", head, dots);
}

std::string listed(const std::vector<std::string>& names, Language language) {
    std::string result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) {
            const bool last = i + 1 == names.size();
            result += !last ? ", " : language == Language::german ? " und " : " and ";
        }
        result += quoted(names[i], language);
    }
    return result;
}

std::string decimal(double number, Language language) {
    std::string digits = fmt::format("{}", number);
    if (language == Language::german) {
        std::ranges::replace(digits, '.', ',');
    }
    return digits;
}

struct Shown {
    Language language;
    bool raw;  ///< texts without quotation marks

    std::string operator()(const std::string& name) const { return raw ? name : quoted(name, language); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return decimal(number, language); }
    std::string operator()(Term term) const {
        const auto* words = findWords(term.key);
        return std::string(words == nullptr ? term.key : inLanguage(*words, language));
    }
    std::string operator()(const std::vector<std::string>& names) const { return listed(names, language); }
};

/// `{count:step|steps}` shows "1 step" or "3 steps"; `{count:=is|are}` only chooses the word.
std::string counted(const ArgumentValue& value, std::string_view forms, Language language) {
    const auto bar = forms.find('|');
    const auto* number = std::get_if<std::int64_t>(&value);
    const bool one = number != nullptr && *number == 1;
    const bool wordOnly = forms.starts_with('=');
    const auto singular = forms.substr(wordOnly ? 1 : 0, bar - (wordOnly ? 1 : 0));
    const auto word = one ? singular : forms.substr(bar + 1);
    const auto shown = std::visit(Shown{language, true}, value);
    return wordOnly ? std::string(word) : fmt::format("{} {}", shown, word);
}

/// 2026-03-01, in German 01.03.2026.
std::string day(std::string_view iso, Language language) {
    return language == Language::english || iso.size() != 10
               ? std::string(iso)
               : fmt::format("{}.{}.{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

/// What stands for the placeholder `inner` (without its braces); nothing if the message does not have the argument.
std::optional<std::string> filled(std::string_view inner, const Message& message, Language language) {
    const auto colon = std::min(inner.find(':'), inner.size());
    const auto name = inner.substr(0, colon);
    const auto format = inner.substr(std::min(colon + 1, inner.size()));
    const auto argument = std::ranges::find(message.arguments, name, &Argument::name);
    if (argument == message.arguments.end()) {
        return std::nullopt;
    }
    if (format.contains('|')) {
        return counted(argument->value, format, language);
    }
    if (const auto* text = std::get_if<std::string>(&argument->value); text != nullptr && format == "date") {
        return day(*text, language);
    }
    return std::visit(Shown{language, format == "raw"}, argument->value);
}

std::string fill(std::string_view sentence, const Message& message, Language language) {
    std::string result;
    while (!sentence.empty()) {
        const auto open = std::min(sentence.find('{'), sentence.size());
        result += sentence.substr(0, open);
        sentence.remove_prefix(open);
        const auto close = sentence.find('}');
        if (close == std::string_view::npos) {
            result += sentence;
            break;
        }
        const auto placeholder = sentence.substr(0, close + 1);
        result += filled(placeholder.substr(1, close - 1), message, language).value_or(std::string(placeholder));
        sentence.remove_prefix(close + 1);
    }
    return result;
}

}  // namespace

std::span<const Words> allWords() { return sortedWords(); }

std::string phrase(const Message& message, Language language) {
    const auto* words = findWords(message.key);
    return words == nullptr ? std::string(message.key) : fill(inLanguage(*words, language), message, language);
}

std::string helpOf(const Finding& finding, Language language) {
    const auto* words = findWords(fmt::format("{}.help", finding.message.key));
    if (words == nullptr) {
        words = findWords(fmt::format("{}.help", finding.rule));
    }
    return words == nullptr ? std::string{} : fill(inLanguage(*words, language), finding.message, language);
}

}  // namespace dienstweg
