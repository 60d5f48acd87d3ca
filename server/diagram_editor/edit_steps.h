// What the edits of a diagram have in common: the file that is edited in steps, and reading it again to see whether it
// flows as it should.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagram_editor/diagram_edit.h"
#include "diagram_editor/same_flow.h"
#include "features/rework.h"

namespace dienstweg {

std::unexpected<Refusal> refusedEdit(std::string_view key, std::vector<Argument> arguments = {});
std::unexpected<Refusal> unknownElement();

/// The process as it is, by itself. Parts of a ReadAgain have the same numbers as in the page's model: nodes, edges and
/// items of one process do not depend on other files.
class EditSteps {
public:
    explicit EditSteps(const DiagramPage& page);

    [[nodiscard]] const DiagramPage& page() const { return page_; }
    [[nodiscard]] const Process& process() const { return page_.model.processes[page_.process]; }
    [[nodiscard]] const Source& source() const { return page_.model.source(process().file); }
    [[nodiscard]] const Tree& tree() const { return source().tree; }
    [[nodiscard]] const ReadAgain& before() const { return before_; }

    /// What the text is after the steps; nothing if they were refused or the process is gone.
    [[nodiscard]] std::optional<ReadAgain> after(const Rework& work) const;
    /// The steps as edits of the process's file. `select` is a path to what is to be selected.
    [[nodiscard]] Edited edits(const Rework& work, const std::optional<DraftPath>& select = {}) const;

    /// The element, if it is one of the wanted part of the picture and says something; nullptr else.
    [[nodiscard]] const ShownElement* element(std::string_view id, Part part) const;
    /// The items of the nodes (and of handoffs and branches at flows) with these ids, each once, none inside of
    /// another, in the order of the text; nothing if one is not there.
    [[nodiscard]] std::optional<std::vector<ItemId>> items(const std::vector<std::string>& ids) const;

private:
    const DiagramPage& page_;
    std::size_t ordinal_ = 0;
    ReadAgain before_;
};

/// The role that the sections (and sub-processes) around a place in the text make responsible, as it stands there;
/// empty if none does. `parent` is the item in whose braces the place is.
std::string roleAround(const Source& source, ItemId parent);

/// Does something in the item (or it itself) leave it to what is around to say who is responsible?
bool leavesOpenWhoDoesIt(const Process& process, const Tree& tree, ItemId item);
/// Does it have statements in it?
bool hasStatements(const Process& process, const Tree& tree, ItemId around);
/// `zuständig R { … }`, with nothing in it yet.
Draft sectionOf(const std::string& role);

/// The shortest path that means the party; empty where none does.
std::string roleName(const Model& model, PartyId party);

/// The statement's name, or one for it that nobody has; steps that give it that name are put into `work`.
std::string nameForGoal(const EditSteps& steps, Rework& work, ItemId goal);

}  // namespace dienstweg
