// BPMN 2.0 XML as data, from whatever tool it comes.
//
// Nothing is resolved from outside, no entity but the five of XML is known, nesting and size are bounded. What is wrong
// with the file does not stop the reading: it is a defect, and the rest is read.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// Something in the file that is not as BPMN demands, or that the data have no place for.
struct Defect {
    enum class Kind : std::uint8_t {
        encoding,        ///< it is not in the encoding that it names; read as windows-1252
        missingId,       ///< an element that others may refer to has none; it got one
        duplicateId,     ///< several elements have it; the first counts
        danglingRef,     ///< it refers to what is not there
        flowWithoutEnd,  ///< a sequence or message flow without source or target
        twoLanes,        ///< a node in two lanes; the first counts
        badNumber,       ///< a coordinate that is no number
        unknownElement,  ///< an element of BPMN that the data have no place for
        tooDeep,         ///< what is nested deeper than the limit is left out
    };
    Kind kind = Kind::unknownElement;
    std::string element;     ///< its tag, without prefix
    std::string id;          ///< of the element, or the reference that leads nowhere
    std::uint32_t line = 0;  ///< counted from 1
};

struct ReadXml {
    Definitions definitions;
    std::vector<Defect> defects;
};

struct XmlFault {
    enum class Kind : std::uint8_t {
        tooLarge,
        notXml,   ///< `line` says where reading ended
        notBpmn,  ///< XML, but no BPMN 2.0 definitions
    };
    Kind kind = Kind::notXml;
    std::uint32_t line = 0;
};

inline constexpr std::size_t kLargestXml = std::size_t{64} << 20U;
inline constexpr int kDeepestXml = 100;

std::expected<ReadXml, XmlFault> readXml(std::string_view bytes);

}  // namespace dienstweg::bpmn
