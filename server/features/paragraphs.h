// Reading "§§ 3, 10 Abs. 1".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace dienstweg {

struct Paragraph {
    Span span = {};           ///< in the text that was read: "§ 3", of several behind one sign the number alone
    std::string number = {};  ///< "3", "12a"
    bool article = false;     ///< "Art. 3"
};

/// The paragraphs that a citation of the law of this name contains: of "§§ 35 bis 41" the first and the last. None if
/// it has words that it does not know: they may name another law ("§ 3 KAG").
std::vector<Paragraph> paragraphsOf(std::string_view citation, std::string_view law);

}  // namespace dienstweg
