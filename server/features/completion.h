// What may be written at a place, for an editor to offer while somebody types.
//
// The grammar says which keywords and what kind of name may stand there (syntax/expectation.h), the model which names
// there are: first who has the case there, and the documents that are there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "model/model.h"
#include "syntax/expectation.h"

namespace dienstweg {

enum class CandidateKind : std::uint8_t {
    keyword,
    statement,  ///< a whole statement or declaration, to be filled in
    organisation,
    unit,
    role,
    committee,
    external,
    document,
    system,
    channel,
    law,
    calendar,
    process,
    goal,    ///< a named statement
    result,  ///< of the process
};

/// What a candidate is about, to be asked for again later: the model may be another one by then.
struct CandidateSubject {
    CandidateKind kind = CandidateKind::keyword;
    std::uint32_t id = kNone;       ///< TokenType, PartyId, DeclarationId, ProcessId or ItemId
    std::uint32_t process = kNone;  ///< of a goal or result
};

struct Candidate {
    std::string label;
    std::string insert;      ///< plain text
    std::string snippet;     ///< the same with places to fill in, as LSP writes them; empty: there are none
    std::string detail;      ///< beside the label, in the reader's language; may be empty
    std::uint32_t rank = 0;  ///< the lower, the likelier; several may have the same
    CandidateSubject subject;
};

struct Completion {
    Span replaces;                      ///< the word that was begun before the place; the same for all
    std::vector<Candidate> candidates;  ///< the likeliest first
    bool complete = true;               ///< false: there are more that fit what was begun
};

/// At most as many are offered.
inline constexpr std::size_t kMostCandidates = 300;

/// Are the letters of what was begun all in `text`, in this order? Both as `foldedKey`.
bool fitsBegun(std::string_view begun, std::string_view text);

Completion completion(const Model& model, FileId file, std::uint32_t offset, Language language);

/// From where in the model names are looked for: who has the case there, which documents are there.
struct NamesFrom {
    FileId file = 0;
    std::uint32_t place = 0;
    bool beginsLine = false;  ///< what stands above on its own lines is finished
};
/// What `expected` comes to, at a place of a text that need not be in the model. `german`: how keywords are spelled.
Completion candidatesFor(const Model& model, const Source& written, const Expectation& expected, const NamesFrom& from,
                         bool german, Language language);

/// What it is or means, as Markdown; empty where there is nothing to say, or it is gone.
std::string documentationOf(const Model& model, const CandidateSubject& subject, Language language);

}  // namespace dienstweg
