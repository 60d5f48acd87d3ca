// The bytes of an XML file as UTF-8, whatever its encoding.
#pragma once

#include <string>
#include <string_view>

namespace dienstweg::bpmn {

struct XmlText {
    std::string utf8;
    bool guessed = false;  ///< it says nothing, or something else than is so; read as windows-1252
};

/// UTF-8, UTF-16 (by its mark or by its first bytes), ISO-8859-1 and windows-1252, as the declaration says; what is no
/// UTF-8 though it should be is read as windows-1252, in which no byte is wrong. Source of the table: WHATWG Encoding
/// Standard.
XmlText xmlText(std::string_view bytes);

}  // namespace dienstweg::bpmn
