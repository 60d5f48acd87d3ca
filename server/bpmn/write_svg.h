// A picture of a BPMN file as SVG 1.1: for web pages, documents and print, without a tool that knows BPMN.
//
// Real text, a title and a description for screen readers, a tooltip for every part, colours for light and dark pages.
// Nothing in it is loaded from elsewhere, and nothing is a script.
#pragma once

#include <span>
#include <string>

#include "bpmn/definitions.h"
#include "bpmn/marks.h"

namespace dienstweg::bpmn {

struct SvgWords {
    std::string language;     ///< of the text in the picture: "de", "en"
    std::string description;  ///< for those who do not see it
};

/// `placed` has places for everything (place.h). What is marked gets an outline and a sign with the number of its
/// findings; their texts are its tooltip. The same data give the same bytes.
std::string writeSvg(const Definitions& placed, const SvgWords& words, std::span<const Mark> marks = {});

}  // namespace dienstweg::bpmn
