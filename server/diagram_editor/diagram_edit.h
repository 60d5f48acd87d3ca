// Edits of a diagram as changes of the text that it is a picture of.
//
// Promises, of every edit that is not refused:
//  * the process then flows as the edit says and otherwise as it did (each edit is read again and its flow compared,
//    diagram_editor/same_flow.h);
//  * the text changes no more than it has to: all edits go through the edit engine (syntax/edit.h);
//  * no comment is lost but those of what is deleted.
// A refusal says why, in words for people.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/catalogue.h"
#include "diagram_editor/shown_diagram.h"

namespace dienstweg {

/// Where in the order of the work: `element` is a node, or (on) a flow.
struct FlowPlace {
    enum class Kind : std::uint8_t { after, before, on };
    Kind kind = Kind::after;
    std::string element;
};

struct DiagramEdit {
    enum class Kind : std::uint8_t {
        rename,      ///< element, text
        assign,      ///< elements, lane
        move,        ///< elements, place
        insert,      ///< what, place, text, lane
        remove,      ///< elements
        copy,        ///< elements, place
        paste,       ///< text, place
        redirect,    ///< element (a flow), goal
        connect,     ///< element, goal
        addLane,     ///< text, lane (beside which one), elements
        moveLane,    ///< lane, goal (before which lane; none: behind all)
        setFact,     ///< element, text, index (which fact changes; none: one more)
        removeFact,  ///< element, index
        fix,         ///< element, rule, text (the title)
    };
    Kind kind = Kind::rename;
    std::string element = {};
    std::vector<std::string> elements = {};
    FlowPlace place = {};
    ItemKind what = ItemKind::step;
    std::optional<std::string> text = {};
    std::string lane = {};  ///< empty: not said
    std::string goal = {};
    std::string rule = {};
    std::optional<std::uint32_t> index = {};
};

struct Refusal {
    enum class Reason : std::uint8_t { stale, broken, cannotBeSaid, unknownElement };
    Reason reason = Reason::cannotBeSaid;
    Message message;
};

struct EditedText {
    std::vector<FileEdit> edits;
    /// In the changed text of the process's file: where what was put in or changed begins.
    std::optional<std::uint32_t> select = {};
    /// The path of a role that is to have a lane from now on, though it may do nothing yet.
    std::string alsoLane = {};
};

using Edited = std::expected<EditedText, Refusal>;

/// What is edited: a picture that shows the text as it is now.
struct DiagramPage {
    const Model& model;
    ProcessId process = 0;
    const ShownDiagram& shown;
    Language reader = Language::german;  ///< of titles of fixes
};

Edited edited(const DiagramPage& page, const DiagramEdit& edit);

// One function a file.
Edited renameElement(const DiagramPage& page, const DiagramEdit& edit);
Edited assignElements(const DiagramPage& page, const DiagramEdit& edit);
Edited moveElements(const DiagramPage& page, const DiagramEdit& edit);
Edited insertElement(const DiagramPage& page, const DiagramEdit& edit);
Edited removeElements(const DiagramPage& page, const DiagramEdit& edit);
Edited copyElements(const DiagramPage& page, const DiagramEdit& edit);
Edited pasteStatements(const DiagramPage& page, const DiagramEdit& edit);
Edited redirectFlow(const DiagramPage& page, const DiagramEdit& edit);
Edited connectElements(const DiagramPage& page, const DiagramEdit& edit);
Edited addLane(const DiagramPage& page, const DiagramEdit& edit);
Edited moveLane(const DiagramPage& page, const DiagramEdit& edit);
Edited setElementFact(const DiagramPage& page, const DiagramEdit& edit);
Edited removeElementFact(const DiagramPage& page, const DiagramEdit& edit);
Edited applyFix(const DiagramPage& page, const DiagramEdit& edit);

}  // namespace dienstweg
