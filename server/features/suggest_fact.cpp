#include "features/suggest_fact.h"

#include <algorithm>

#include "features/fact_kinds.h"
#include "features/fact_shell.h"
#include "syntax/clause_table.h"
#include "syntax/token.h"

namespace dienstweg {
namespace {

/// What is there already and once is enough: whoever writes over it may still mean it.
constexpr std::uint32_t kThereAlready = 500;

class Suggester {
public:
    Suggester(const Model& model, FileId file, ItemId item, Language language)
        : model_(model), file_(file), id_(item), language_(language) {}

    void from(const FactShell& shell, std::string_view text, std::uint32_t offset) {
        auto whole = Text::make(shell.with(text));
        if (!whole) {
            return;
        }
        const Source written = parse(std::move(*whole));
        const auto before = static_cast<std::uint32_t>(shell.before.size());
        Expectation expected = expectedAt(written, before + offset);
        if (expected.word.begin < before) {
            return;
        }
        const auto begun = expected.word.begin - before;
        const auto facts = std::ranges::count_if(written.tree.clauses, [&](const Clause& clause) {
            return before <= clause.span.begin && clause.span.begin < expected.word.begin;
        });
        if (facts > 1) {
            return;  // the second is none of this field's
        }
        narrow(expected, text.substr(0, begun).find_first_not_of(" \t") == std::string_view::npos);
        expected.beginsLine = false;  // nobody begins a statement here
        const Completion found =
            candidatesFor(model_, written, expected, {file_, item().keyword.end, false}, source().german, language_);
        out_.replaces = {begun, expected.word.end - before};
        for (const Candidate& candidate : found.candidates) {
            add(candidate, text);
        }
    }

    FactSuggestions take() && {
        std::ranges::stable_sort(out_.candidates, {}, &Candidate::rank);
        if (out_.candidates.size() > kMostCandidates) {
            out_.candidates.resize(kMostCandidates);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] const Source& source() const { return model_.source(file_); }
    [[nodiscard]] const Item& item() const { return source().tree.items[id_]; }

    /// Leaves what belongs to one fact of this item: where none has been begun its keyword, else what goes on with it.
    void narrow(Expectation& expected, bool begins) const {
        std::erase_if(expected.keywords, [&](const ExpectedKeyword& word) {
            return begins ? !beginsFact(word) : !word.goesOn || word.owner != item().kind;
        });
        if (expected.name) {
            const bool ofFact = expected.name->place == ExpectedName::Place::clause ||
                                expected.name->place == ExpectedName::Place::anchor;
            if (begins || !ofFact || expected.name->item != item().kind) {
                expected.name.reset();
            }
        }
    }

    [[nodiscard]] bool beginsFact(const ExpectedKeyword& word) const {
        const ClauseKind clause = clauseOf(word.type);
        return keywordOfClause(clause) == word.type && hasPlaceFor(item().kind, clause);
    }

    void add(Candidate candidate, std::string_view text) {
        const auto same = [&](const Candidate& other) {
            return other.label == candidate.label && other.subject.kind == candidate.subject.kind;
        };
        if (std::ranges::any_of(out_.candidates, same)) {
            return;
        }
        const bool keyword = candidate.subject.kind == CandidateKind::keyword;
        const auto type = keyword ? static_cast<TokenType>(candidate.subject.id) : TokenType::END_OF_FILE;
        const ClauseKind clause = clauseOf(type);
        const bool blank = text.find_first_not_of(" \t") == std::string_view::npos;
        const bool begins = out_.replaces.begin == text.find_first_not_of(" \t") || blank;
        if (keyword && begins && mayAdd(source(), id_, clause) != MayAdd::yes) {
            if (blank) {
                return;
            }
            candidate.rank += kThereAlready;
        }
        out_.candidates.push_back(std::move(candidate));
    }

    const Model& model_;
    FileId file_;
    ItemId id_;
    Language language_;
    FactSuggestions out_;
};

/// Is what stands first a keyword of facts of such an item, or a number (`15 %`, `warten 3 Tage`)? The parser reads the
/// others, too, to say what is wrong with them.
bool beginsAsFact(std::string_view written, std::uint32_t offset, ItemKind kind) {
    const Text text = Text::make(std::string(written)).value();
    const std::vector<Token> words = scan(text);
    if (words.empty() || offset <= words.front().span.end) {
        return true;  // it is being written
    }
    const TokenType first = words.front().type;
    const ClauseKind clause = clauseOf(first);
    return !isKeyword(first) || (keywordOfClause(clause) == first && hasPlaceFor(kind, clause));
}

}  // namespace

FactSuggestions suggestFact(const Model& model, FileId file, ItemId item, std::string_view text, std::uint32_t offset,
                            Language language) {
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), kLargestText));
    offset = std::min(offset, length);
    const bool there = file < model.files.size() && item != 0 && item < model.tree(file).items.size();
    if (!there || whyNoFact(text) || !beginsAsFact(text, offset, model.tree(file).items[item].kind)) {
        return {.replaces = {offset, offset}, .candidates = {}};
    }
    Suggester suggester(model, file, item, language);
    for (const FactShell& shell : factShells(model.tree(file).items[item].kind, model.source(file).german)) {
        suggester.from(shell, text, offset);
    }
    return std::move(suggester).take();
}

}  // namespace dienstweg
