// The flows of a BPMN file as an import walks them: what leads where, what stands in what, where ways meet.
//
// Broken files have flows that no text can follow (into a start, out of an end, out of a sub-process); they are set
// aside and told.
#pragma once

#include <cstdint>
#include <vector>

#include "bpmn/definitions.h"

namespace dienstweg::bpmn {

/// By node, by process or by sub-process: indices, in the order of the file.
using Lists = std::vector<std::vector<std::uint32_t>>;

struct FlowView {
    Lists out;                         ///< by node: the flows that leave it
    std::vector<std::uint32_t> in;     ///< by node: how many flows lead to it
    Lists events;                      ///< by node: the events at its edge
    Lists inProcess;                   ///< by process: the nodes that lie directly in it
    Lists inNode;                      ///< by sub-process: the nodes that lie directly in it
    Lists reads, writes, uses;         ///< by task: data objects that go in and come out, data stores
    std::vector<bool> isToldArtifact;  ///< by artifact: a task tells of it
    std::vector<bool> isToldAssociation;
    Lists sent, received;                ///< by node: the participants that its messages go to, and come from
    std::vector<bool> isNamed;           ///< by participant: a node sends to it or receives from it
    std::vector<bool> isWithin;          ///< by participant: messages go from it to itself
    std::vector<std::uint32_t> meets;    ///< by node: the first that all its ways go through; kNone where none is
    std::vector<std::uint32_t> parts;    ///< by node: the last that all ways to it go through; kNone where none is
    std::vector<std::uint32_t> unfit;    ///< flows that no text can follow
    std::vector<std::uint32_t> unheard;  ///< message flows that no text can tell
    std::vector<std::uint32_t> poolOf;   ///< by process: its participant; kNone
};

FlowView flowView(const Definitions& definitions);

}  // namespace dienstweg::bpmn
