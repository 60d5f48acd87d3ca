// The texts of a first workspace (first_workspace.h), in both languages. `<<first unit>>` and the like are filled in.
#pragma once

#include <string_view>

#include "checks/catalogue.h"

namespace dienstweg {

struct FirstTexts {
    std::string_view settings;
    std::string_view organisation;
    std::string_view processFolder;
    std::string_view process;
};

const FirstTexts& firstTexts(Language language);

}  // namespace dienstweg
