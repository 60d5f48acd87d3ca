// The first workspace of somebody who begins: settings, an organisation, and one process in which the work changes
// hands once. It checks clean.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/message.h"
#include "checks/catalogue.h"

namespace dienstweg {

/// What the beginner is asked; all of it as people say it ("Amt für Soziales").
struct FirstAnswers {
    Language language = Language::german;  ///< of keywords and messages
    std::string organisation;
    std::string firstUnit;   ///< where applications come in
    std::string secondUnit;  ///< to which the first hands over
    std::string process;
};

/// Answers for somebody who only wants to see how it is done.
FirstAnswers exampleAnswers(Language language);

struct NewFile {
    std::string path;  ///< relative, with slashes
    std::string text;
};

/// The error says which answer cannot be used: one without a letter, two units of one name, names that the checker
/// would find fault with.
std::expected<std::vector<NewFile>, Message> firstWorkspace(const FirstAnswers& answers);

}  // namespace dienstweg
