// Where in `dienstweg.toml` a place is: under which heading, at which setting, in which word. Reads what is half
// written, too, which the library that reads the settings does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace dienstweg {

enum class SettingsPart : std::uint8_t {
    nothing,  ///< a comment, or behind something finished
    heading,  ///< within [ ]
    key,
    value,
};

struct SettingsPlace {
    SettingsPart part = SettingsPart::nothing;
    /// The names of the heading above: `[house.units."Bauamt"]` gives three. Within a heading, those before the place.
    std::vector<std::string> section;
    std::string key;      ///< of a value: the setting that it belongs to
    bool quoted = false;  ///< the word stands in quotes, which `word` does not include
    Span word;            ///< what stands at the place; empty where nothing has been begun
};

/// `offset` lies in or directly behind the word.
SettingsPlace settingsPlace(std::string_view text, std::uint32_t offset);

}  // namespace dienstweg
