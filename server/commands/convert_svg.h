// A picture as PNG or PDF, by librsvg's program. The program itself stays free of it: one file that runs anywhere.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace dienstweg {

enum class PictureForm : std::uint8_t { png, pdf };

struct ConvertFault {
    enum class Kind : std::uint8_t {
        missing,  ///< there is no `rsvg-convert` on the PATH
        failed,   ///< it ended with a fault; `reason` is what it said
    };
    Kind kind = Kind::failed;
    std::string reason;
};

/// PNG is drawn at twice its size on white, so that text is sharp on screens of today; PDF has real text.
std::expected<std::string, ConvertFault> convertSvg(std::string_view svg, PictureForm form);

}  // namespace dienstweg
