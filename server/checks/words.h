// The tables of which the catalogue consists, one a group of rules or a part of the interface. A new table is declared
// here and listed in catalogue.cpp.
#pragma once

#include <span>

#include "checks/catalogue.h"

namespace dienstweg {

std::span<const Words> responsibilityWords();  ///< R
std::span<const Words> handoffWords();         ///< H
std::span<const Words> flowWords();            ///< F
std::span<const Words> documentWords();        ///< D
std::span<const Words> nameWords();            ///< N
std::span<const Words> lawWords();             ///< L
std::span<const Words> houseWords();           ///< V
std::span<const Words> fileWords();            ///< S: syntax, unreadable text, settings
std::span<const Words> termWords();            ///< single words: kinds of statements and declarations
std::span<const Words> editWords();            ///< why an edit is not made
std::span<const Words> featureWords();         ///< what the editor is told besides findings
std::span<const Words> commandWords();         ///< what the commands say besides findings
std::span<const Words> writingWords();         ///< why a file is not written; what the formatter says
std::span<const Words> protocolWords();        ///< what the language server says
std::span<const Words> refactoringWords();     ///< what an editor offers to rewrite
std::span<const Words> hoverWords();           ///< what an editor shows beside the text
std::span<const Words> settingsWords();        ///< what each setting is for
std::span<const Words> keywordWords();         ///< what each keyword means
std::span<const Words> commandLineWords();     ///< help: commands, options, examples
std::span<const Words> importWords();          ///< what import says
std::span<const Words> exportWords();          ///< what export says, and adds to pictures
std::span<const Words> diagramWords();         ///< what a diagram in an editor says

}  // namespace dienstweg
