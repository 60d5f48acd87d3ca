// All files of a workspace, understood: who there is, what there is, and how each process flows.
//
// The model knows nothing of rules, settings or words. It is built anew from the sources; nothing in it changes later.
#pragma once

#include <optional>
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

struct Model {
    std::vector<SourceFile> files;
    std::vector<Party> parties;
    std::vector<Declaration> declarations;
    std::vector<Process> processes;
    std::vector<Use> uses;

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
};

Model buildModel(std::vector<SourceFile> files);

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
