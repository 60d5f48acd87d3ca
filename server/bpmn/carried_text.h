// What a BPMN file of ours carries of the text that it was made of, so that it can become that text again.
//
// BPMN has no place for much of what the language says. So the process has its text in its extension elements, and with
// it the declarations of all that the text names; statements have their kind and their facts. Whoever changes the file
// with another tool changes the elements and not the text: then the text counts for nothing any more, and what the
// elements say is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bpmn/definitions.h"
#include "model/model.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

/// Names of our extension elements.
inline constexpr const char* kFacts = "facts";
inline constexpr const char* kStatement = "statement";
inline constexpr const char* kText = "text";
inline constexpr const char* kDeclarations = "declarations";

/// The text of the extension element; nullptr: there is none.
const std::string* extension(const Element& element, std::string_view name);

/// The process as the language writes it, with its comments, and what it names: of the organisation those parties (with
/// the units around them and their deputies), documents, systems, channels, laws and calendars, without comments; of
/// other processes only what they are called.
std::vector<Extension> carriedText(const Model& model, ProcessId id);

struct Carried {
    Draft process;
    Draft declarations;  ///< of kind file
    Spelling spelling = Spelling::german;
    bool isUnchanged = false;  ///< exported anew, it is the file that was read: the text is still the whole truth
};

/// What other tools show as documentation: the note, and the laws that it is done by, one a line.
std::string documentationOf(const Draft& statement, Spelling spelling);

/// What a statement, a trigger or what a wait waits for is and what it is about, without name and facts: `prüfung
/// "Antrag prüfen"`.
std::string headOf(const Source& source, ItemId item);

/// What the only process of the file carries; nothing where it carries nothing, or what it carries cannot be read.
std::optional<Carried> carriedBy(const Definitions& definitions);

}  // namespace dienstweg::bpmn
