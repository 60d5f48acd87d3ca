// The diagrams that a client shows: what it was told of them, so that it is told when they change, and so that an edit
// that was made in an older picture is not misapplied. docs/diagram-protocol.md is the protocol.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagram_editor/shown_diagram.h"
#include "lsp/convert.h"

namespace dienstweg::lsp {

/// The version of the protocol, told in `capabilities.experimental`.
inline constexpr int kDiagramProtocol = 1;

/// What the elements of a picture said, by id.
struct Said {
    std::string text;
    std::vector<std::string> ends;  ///< of a flow: the elements that it leads from and to
};
using SaidBefore = std::map<std::string, Said, std::less<>>;

/// Edits of so many pictures that are older than the text can still be told to be meant as they are. Whoever drags
/// while somebody else types is not further behind.
inline constexpr std::size_t kKeptPictures = 8;

/// Where what the answer names stands in the text that it was drawn of: elements and findings, each with the parts of
/// the answer that say it.
struct DrawnPlaces {
    struct Place {
        const char* list = "elements";  ///< of the answer
        std::size_t index = 0;
        const char* member = "range";
        Span span;
    };
    std::string text;
    std::vector<Place> places;
};

struct WatchedDiagram {
    bpmn::Pictures pictures;
    std::vector<std::string> alsoLanes;  ///< paths of roles for which somebody asked a lane in this picture
    Json answer;                         ///< what `dienstweg/diagram` says of it; null: nothing yet
    DrawnPlaces drawn;
    bool isFresh = false;
    std::size_t ordinal = 0;  ///< which process of its file it was, and of how many: known again under another name
    std::size_t ofHowMany = 0;
    std::string told;  ///< the picture that the client knows, to see whether it is another now

    /// By version of the text: what the elements of the last pictures say.
    std::map<std::int64_t, SaidBefore> before;
};

/// The roles that are to have a lane though they may do nothing, those that are known.
std::vector<PartyId> lanesOf(const Model& model, const WatchedDiagram& watched);

/// By uri and process.
using WatchedDiagrams = std::map<std::pair<std::string, std::string>, WatchedDiagram>;

}  // namespace dienstweg::lsp
