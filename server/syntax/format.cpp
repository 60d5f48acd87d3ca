#include "syntax/format.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "syntax/draft.h"
#include "syntax/token.h"

namespace dienstweg {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Comments that stand between the words of one fact go before it; that may take a second look.
constexpr int kMostRounds = 4;

/// What is wrong with the content alone: the words are understood and keep their places.
bool isReadInFull(const Problem& problem) {
    static constexpr auto kKeys = std::to_array<std::string_view>(
        {"S001.clause-twice", "S001.clause-misplaced", "S001.range-reversed", "S005.direction", "S005.look-alike"});
    return std::ranges::find(kKeys, problem.message.key) != kKeys.end();
}

std::vector<std::string_view> keysOf(const std::vector<Problem>& problems) {
    std::vector<std::string_view> keys;
    std::ranges::transform(problems, std::back_inserter(keys), [](const Problem& p) { return p.message.key; });
    std::ranges::sort(keys);
    return keys;
}

/// Comments, names and quoted texts: all that is never written in another way.
std::vector<std::string> textsOf(const Source& source) {
    std::vector<std::string> texts;
    for (const Token& token : scan(source.text)) {
        if (token.type == TokenType::STRING) {
            texts.push_back(quotedText(source.text, token.span));
        } else if (token.type == TokenType::COMMENT || token.type == TokenType::WORD) {
            std::string written(source.text.slice(token.span));
            written.erase(written.find_last_not_of(" \t") + 1);
            texts.push_back(std::move(written));
        }
    }
    std::ranges::sort(texts);
    return texts;
}

bool saysTheSame(const Source& before, const Source& after) {
    return keysOf(before.tree.problems) == keysOf(after.tree.problems) && textsOf(before) == textsOf(after) &&
           meaningOf(draft(before)) == meaningOf(draft(after));
}

}  // namespace

std::expected<std::string, FormatFault> formatted(const Source& source, std::optional<Spelling> spelling) {
    const auto& problems = source.tree.problems;
    if (const auto problem = std::ranges::find_if_not(problems, isReadInFull); problem != problems.end()) {
        return std::unexpected(FormatFault{problem->span, problem->message});
    }
    const auto bytes = source.text.bytes();
    const PrintStyle style{
        .spelling = spelling.value_or(source.german ? Spelling::german : Spelling::english),
        .lineEnd = std::string(source.text.lineEnding()),
    };
    const auto written = [&](const Source& read) {
        return std::string(bytes.starts_with(kByteOrderMark) ? kByteOrderMark : "") + print(draft(read), style);
    };
    std::string text = written(source);
    if (text == bytes) {
        return text;
    }
    for (int round = 0; round < kMostRounds; ++round) {
        auto made = Text::make(text);
        if (!made) {
            break;
        }
        const Source again = parse(std::move(*made));
        if (!saysTheSame(source, again)) {
            break;
        }
        auto next = written(again);
        if (next == text) {
            return text;
        }
        text = std::move(next);
    }
    return std::unexpected(FormatFault{{}, {"format.not-the-same", {}}});
}

}  // namespace dienstweg
