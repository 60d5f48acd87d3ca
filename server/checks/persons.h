// Persons where a role should stand: "Frau Müller", "meier@stadt.de", "02331 207-0".
//
// Few false alarms matter more than finding all: a form of address counts only before a name ("Frauenbeauftragte",
// "Herr Bürgermeister" are roles), a number only where it is written like one to call.
#pragma once

#include <optional>
#include <string_view>

#include "base/text.h"

namespace dienstweg {

/// The first stretch of the text that names a person.
std::optional<Span> findPerson(std::string_view text);
/// The person that the text begins with, if any: a form of address with its name, or an e-mail address.
std::optional<Span> personAtStart(std::string_view text);
/// The person in the label of a statement, wherever it stands: a form of address with its name, an e-mail address that
/// is somebody's own, a number to call.
std::optional<Span> personInLabel(std::string_view label);

struct WrittenPerson {
    Span span;
    bool office = false;  ///< "Frau Bürgermeisterin": whom it means changes with the office, but it is no role's name
};
/// The person that a name in the text stands for, and all that is written of it on this line: of `durch Frau Müller`
/// the name is "Frau" alone, as names have no blanks.
std::optional<WrittenPerson> personWritten(const Text& text, Span name);
/// Is a name written in one word that of a person? "FrauMüller", "Herr_Schmidt", "Frau".
bool isPersonName(std::string_view name);

}  // namespace dienstweg
