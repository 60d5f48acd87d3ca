// What an editor offers to rewrite at a place, beyond the corrections of findings.
//
// Promise of all that only rewrite (section, braces, language): the process means the same afterwards, and no comment
// is lost. Of all: the text reads as it is meant to (the edit engine proves it), else there is a reason instead of
// edits.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <vector>

#include "base/message.h"
#include "checks/finding.h"
#include "model/model.h"

namespace dienstweg {

enum class RefactoringKind : std::uint8_t {
    assign,    ///< another role is responsible
    handOver,  ///< a handoff where the case changes hands and nothing says so
    declare,   ///< what a name stands for
    section,   ///< into `zuständig R { … }`
    dissolve,  ///< and out of it
    braces,    ///< facts into the braces
    onLine,    ///< and out of them
    language,  ///< keywords of the other language, in the whole file
    extract,   ///< statements into a sub-process
};

/// What is selected; an empty span is a cursor.
struct Selection {
    const Model& model;
    FileId file = 0;
    Span span = {};
};

using Refactored = std::expected<std::vector<FileEdit>, Message>;

struct Refactoring {
    RefactoringKind kind = RefactoringKind::assign;
    Message title = {};
    /// Known without looking further: why it cannot be done here, though somebody may look for it.
    std::optional<Message> whyNot = {};
    /// To be called while the model lives. Not all reasons against it are known before.
    std::function<Refactored()> edits = {};
};

constexpr bool anyKind(RefactoringKind /*kind*/) { return true; }

/// All that can be offered there, in the order in which people should see it; for the same text and selection always
/// the same. Nothing but what is wanted is looked for.
std::vector<Refactoring> refactorings(const Selection& selection,
                                      const std::function<bool(RefactoringKind)>& wanted = anyKind);

// One function a file, refactor_….cpp; each adds what it has to offer.
void offerAssignments(const Selection& selection, std::vector<Refactoring>& out);
void offerHandover(const Selection& selection, std::vector<Refactoring>& out);
void offerDeclarations(const Selection& selection, std::vector<Refactoring>& out);
void offerSection(const Selection& selection, std::vector<Refactoring>& out);
void offerDissolving(const Selection& selection, std::vector<Refactoring>& out);
void offerBraces(const Selection& selection, std::vector<Refactoring>& out);
void offerLanguage(const Selection& selection, std::vector<Refactoring>& out);
void offerExtraction(const Selection& selection, std::vector<Refactoring>& out);

}  // namespace dienstweg
