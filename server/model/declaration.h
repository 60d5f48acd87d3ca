// What is declared beside processes: documents, systems, channels, laws, calendars.
#pragma once

#include <string>

#include "model/place.h"
#include "syntax/tree.h"

namespace dienstweg {

using DeclarationId = std::uint32_t;

enum class DeclarationKind : std::uint8_t { document, system, channel, law, calendar };
enum class Medium : std::uint8_t { unsaid, paper, digital };

struct Declaration {
    DeclarationKind kind = DeclarationKind::document;
    std::string name = {};
    std::string key = {};    ///< nameKey(name)
    std::string label = {};  ///< empty: none
    Place place = {};        ///< of its name
    ItemId item = kNone;
    Medium medium = Medium::unsaid;
    bool notice = false;                      ///< an administrative act (`bescheid`)
    std::vector<DeclarationId> systems = {};  ///< a document: the systems that hold it
};

}  // namespace dienstweg
