// What is said above each process: how often the case changes hands, and the like.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

enum class LensKind : std::uint8_t { handoffs, mediaBreaks, leadTime, calledFrom };

struct CodeLens {
    Span span;  ///< the name of the process, else its keyword
    LensKind kind = LensKind::handoffs;
    std::string text;           ///< in the reader's language
    std::vector<Place> places;  ///< the handoffs, the media breaks, or from where it is called; none of a time
};

/// Of each process of the file, in the order of the text. Media breaks are told also where the rules about them (D405,
/// D410) are switched off or an exception is written; a process without times has no lead time.
std::vector<CodeLens> codeLenses(const Model& model, FileId file, Language language);

}  // namespace dienstweg
