// Names for ids and files, made of what people wrote.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg {

/// Lower case, blanks as '-', umlauts written out, nothing but letters, digits and marks; at most 60 characters, so
/// that ids stay handy. Empty if nothing of the label is left.
std::string slugOf(std::string_view label);

/// The label as a name of the language: letters, digits, hyphens and underscores, beginning with a letter; what stands
/// between words becomes a hyphen, and what is longer than 60 characters is cut between two words. "Amt für Soziales"
/// gives "Amt-für-Soziales". Empty if there is no letter that a name may have.
std::string nameFrom(std::string_view label);

/// Line breaks and blanks in a row as one blank each, none at the ends: names and labels stand in one line.
std::string oneLine(std::string_view text);

}  // namespace dienstweg
