#include "features/completion.h"

#include <algorithm>

#include "base/unicode.h"
#include "features/describe.h"
#include "features/markdown.h"
#include "features/name_candidates.h"
#include "features/statement_snippets.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

// Names come first where one is called for; on a line of its own statements before the facts of the one above, behind
// a statement its facts before what comes next.
enum Rank : std::uint32_t {
    kName = 0,
    kLikelyKeyword = 100,
    kWholeStatement = 150,
    kKeyword = 200,
    kUnlikelyKeyword = 300,
};

/// Is it what is written most often where it may stand?
bool isUsual(TokenType type) {
    switch (type) {
        case TokenType::BY:
        case TokenType::FROM:
        case TokenType::TO:
        case TokenType::PER:
        case TokenType::NEEDS:
        case TokenType::PRODUCES:
        case TokenType::TAKES:
        case TokenType::DEADLINE: return true;
        default: return type >= TokenType::MINUTES && type <= TokenType::FRANCS;
    }
}

/// In whose braces do other things come before facts?
bool holdsMoreThanFacts(ItemKind item) {
    switch (item) {
        case ItemKind::decision:
        case ItemKind::parallel:
        case ItemKind::wait:
        case ItemKind::call:
        case ItemKind::forEach:
        case ItemKind::subprocess: return true;
        default: return false;
    }
}

std::uint32_t rankOf(const ExpectedKeyword& word, bool beginsLine) {
    constexpr std::uint32_t kLater = 10;
    constexpr std::uint32_t kLess = 5;
    const bool usual = word.opensItem || isUsual(word.type) || word.owner == ItemKind::process;
    const std::uint32_t less = usual ? 0 : kLess;
    const bool follows = word.opensItem != holdsMoreThanFacts(word.owner) && word.owner != ItemKind::process &&
                         word.inBraces && !isStatement(itemOf(word.type));
    if (beginsLine) {
        const std::uint32_t base = word.inBraces ? kLikelyKeyword : kKeyword;
        return base + word.itemsOut + less + (follows && word.owner != ItemKind::file ? kLater : 0);
    }
    return (word.itemsOut == 0 ? kLikelyKeyword : kUnlikelyKeyword + word.itemsOut) + less;
}

/// Of little words that the grammar takes for one another only the one that the language has there: "zurück zu", not
/// "zurück an".
bool isOfLanguage(TokenType type, const TokenSet& expected, bool german) {
    switch (type) {
        case TokenType::ON:
        case TokenType::OF:
        case TokenType::THAN: return !german;
        case TokenType::BACK_TO:
        case TokenType::PRO: return german;
        case TokenType::TO: return !german || (!has(expected, TokenType::BACK_TO) && !has(expected, TokenType::UNTIL));
        case TokenType::PER: return !german || !has(expected, TokenType::PRO);
        case TokenType::AS: return german || !has(expected, TokenType::THAN);
        case TokenType::UNTIL: return german || !has(expected, TokenType::TO);
        default: return true;
    }
}

void addKeywords(const Source& source, const Expectation& expected, bool german, Language language, Completion& out) {
    TokenSet all;
    for (const ExpectedKeyword& word : expected.keywords) {
        all.set(static_cast<std::size_t>(word.type));
    }
    for (const ExpectedKeyword& word : expected.keywords) {
        if (!isOfLanguage(word.type, all, german)) {
            continue;
        }
        const Keyword& spelled = keyword(word.type);
        const std::string_view spelling = german ? spelled.german : spelled.english;
        const std::uint32_t rank = rankOf(word, expected.beginsLine);
        out.candidates.push_back({.label = std::string(spelling),
                                  .insert = std::string(spelling),
                                  .snippet = {},
                                  .detail = {},
                                  .rank = rank,
                                  .subject = {CandidateKind::keyword, static_cast<std::uint32_t>(word.type), kNone}});
        if (word.opensItem && expected.beginsLine) {
            if (auto snippet = statementSnippet(word.type, german, language, source.text.lineEnding())) {
                out.candidates.push_back(
                    {.label = snippet->label,
                     .insert = std::move(snippet->plain),
                     .snippet = std::move(snippet->snippet),
                     .detail = {},
                     .rank = kWholeStatement + word.itemsOut,
                     .subject = {CandidateKind::statement, static_cast<std::uint32_t>(word.type), kNone}});
            }
        }
    }
}

/// What cannot be meant is left out, and what is too much; what begins with what was begun comes first.
void narrow(const Source& source, Completion& out) {
    const std::string begun = foldedKey(source.text.slice(out.replaces));
    std::erase_if(out.candidates, [&](Candidate& candidate) {
        if (begun.empty()) {
            return false;
        }
        const std::string key = foldedKey(candidate.label);
        if (!fitsBegun(begun, key)) {
            return true;
        }
        candidate.rank += key.starts_with(begun) ? 0U : 1000U;
        return false;
    });
    std::ranges::stable_sort(out.candidates, {}, &Candidate::rank);
    if (out.candidates.size() > kMostCandidates) {
        out.candidates.resize(kMostCandidates);
        out.complete = false;
    }
}

}  // namespace

bool fitsBegun(std::string_view begun, std::string_view text) {
    std::size_t at = 0;
    for (const char c : text) {
        at += at < begun.size() && begun[at] == c ? 1U : 0U;
    }
    return at == begun.size();
}

Completion candidatesFor(const Model& model, const Source& written, const Expectation& expected, const NamesFrom& from,
                         bool german, Language language) {
    Completion out;
    out.replaces = expected.word;
    if (!expected.anything) {
        return out;
    }
    const std::string_view begun = written.text.slice(expected.word);
    if (expected.name) {
        addNames(model, from, *expected.name, begun, out.candidates);
        std::ranges::sort(out.candidates, {}, &Candidate::label);
        if (expected.beginsLine && !expected.listGoesOn) {  // most likely the line above is finished
            for (Candidate& candidate : out.candidates) {
                candidate.rank += kUnlikelyKeyword;
            }
        }
    }
    if (!begun.contains('.')) {
        addKeywords(written, expected, german, language, out);
    }
    narrow(written, out);
    return out;
}

Completion completion(const Model& model, FileId file, std::uint32_t offset, Language language) {
    if (file >= model.files.size()) {
        return {};
    }
    const Source& source = model.source(file);
    const Expectation expected = expectedAt(source, offset);
    const bool empty = source.tree.items.size() == 1;  // then the reader's language is the best guess
    const bool german = empty ? language == Language::german : source.german;
    return candidatesFor(model, source, expected, {file, expected.word.begin, expected.beginsLine}, german, language);
}

std::string documentationOf(const Model& model, const CandidateSubject& subject, Language language) {
    switch (subject.kind) {
        case CandidateKind::keyword:
        case CandidateKind::statement: {
            const auto type = static_cast<TokenType>(subject.id);
            if (subject.id > static_cast<std::uint32_t>(TokenType::UNKNOWN) || !isKeyword(type)) {
                return {};
            }
            const Keyword& word = keyword(type);
            return describeKeyword(word.english, language == Language::german ? word.german : word.english, language);
        }
        case CandidateKind::organisation:
        case CandidateKind::unit:
        case CandidateKind::role:
        case CandidateKind::committee:
        case CandidateKind::external:
            return subject.id < model.parties.size() ? describeParty(model, subject.id, language) : std::string{};
        case CandidateKind::document:
        case CandidateKind::system:
        case CandidateKind::channel:
        case CandidateKind::law:
        case CandidateKind::calendar:
            return subject.id < model.declarations.size() ? describeDeclaration(model, subject.id, language)
                                                          : std::string{};
        case CandidateKind::process:
            return subject.id < model.processes.size() ? describeProcess(model, subject.id, language) : std::string{};
        case CandidateKind::goal: {
            const bool there = subject.process < model.processes.size() &&
                               std::ranges::binary_search(model.processes[subject.process].statements, subject.id);
            return there ? describeStatement(model, subject.process, subject.id, language) : std::string{};
        }
        case CandidateKind::result: return {};
    }
    return {};
}

}  // namespace dienstweg
