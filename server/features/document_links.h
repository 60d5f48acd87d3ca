// Where a paragraph that a process names can be read: at gesetze-im-internet.de, where the federal law of Germany is
// published, one page a paragraph (https://www.gesetze-im-internet.de/hinweise.html).
//
// A link is made only where it is certain which law is meant. Nothing is requested from the network.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace dienstweg {

struct DocumentLink {
    Span span = {};  ///< the paragraph: "§ 3", of "§§ 3, 10" the "3" and the "10"
    std::string url = {};
    friend bool operator==(const DocumentLink&, const DocumentLink&) = default;
};

/// The paragraphs behind `gemäß` of laws whose declaration names their page (`quelle`), or whose abbreviation belongs
/// to one law alone in the countries where German is written, if the declaration says nothing else.
std::vector<DocumentLink> documentLinks(const Model& model, FileId file);

}  // namespace dienstweg
