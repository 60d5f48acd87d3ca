// All files of a workspace, understood: who there is, what there is, and how each process flows.
//
// The model knows nothing of rules, settings or words. It is built from the sources; when one of them changes, it is
// brought up to date by replace_source.h and by nobody else.
#pragma once

#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/declaration.h"
#include "model/party.h"
#include "model/process.h"
#include "model/use.h"
#include "syntax/source.h"

namespace dienstweg {

struct SourceFile {
    std::string path;  ///< as it is shown to people
    Source source;
};

/// What the facts and statements of a file name.
struct FileUses {
    std::vector<Use> uses;               ///< by the item that names it
    std::vector<std::uint32_t> byPlace;  ///< their indices
};

struct Model {
    std::vector<SourceFile> files;
    std::vector<Party> parties;
    std::vector<Declaration> declarations;
    std::vector<Process> processes;
    std::vector<FileUses> uses;  ///< by FileId

    // Look-up by nameKey; the first declaration of a name counts (N702 names the others).
    std::unordered_map<std::string, std::vector<PartyId>> partiesByName;
    /// By the names of a unit around a party and of the party itself, with a dot between: "Steueramt.Leitung". Empty
    /// where units lie deeper than anybody's organisation does; then all of that name have to be looked through.
    std::unordered_map<std::string, std::vector<PartyId>> partiesByUnit;
    std::unordered_map<std::string, std::vector<DeclarationId>> declarationsByName;
    std::unordered_map<std::string, ProcessId> processesByName;
    std::vector<std::vector<PartyId>> separations;  ///< duties declared separate
    std::vector<Place> separationPlaces;

    [[nodiscard]] const Source& source(FileId file) const { return files[file].source; }
    [[nodiscard]] const Tree& tree(FileId file) const { return files[file].source.tree; }

    /// What the facts and statements of the process name, by the item that names it.
    [[nodiscard]] std::span<const Use> usesOf(ProcessId id) const {
        const Process& process = processes[id];
        return std::span(uses[process.file].uses).subspan(process.uses.first, process.uses.count);
    }
    /// Those of all files, one file after the other.
    [[nodiscard]] auto allUses() const { return uses | std::views::transform(&FileUses::uses) | std::views::join; }
    /// The use of a name that this value of the file is; nullptr where it is none (a number, a free word).
    [[nodiscard]] const Use* useOf(FileId file, const Value& value) const;
};

Model buildModel(std::vector<SourceFile> files);

/// The name as written, without blanks.
std::string nameAt(const Model& model, const Use& use);
/// What the value names, where it names a party (kNone where it means none or several).
PartyId partyOf(const Model& model, FileId file, const Value& value);
/// The document that the value names, or kNone.
DeclarationId documentOf(const Model& model, FileId file, const Value& value);

/// What a dotted path means, seen from `near` (a unit, for roles of its own), or kNone.
struct PartyMatch {
    PartyId party = kNone;
    std::vector<PartyId> candidates;  ///< where several fit
};
PartyMatch findParty(const Model& model, std::string_view path, PartyId near = kNone);
/// The declaration of that kind and name, or kNone.
DeclarationId findDeclaration(const Model& model, DeclarationKind kind, std::string_view name);

/// The unit (or organisation) that a party belongs to; itself if it is one; kNone if it belongs to none.
PartyId unitOf(const Model& model, PartyId party);
/// Outermost unit below the organisation: the office that people would name.
PartyId officeOf(const Model& model, PartyId party);

}  // namespace dienstweg
