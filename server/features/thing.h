// What a name stands for: a party, a document, system, channel, law or calendar, a process, or a named line of a
// process. All features that follow names speak of things.
#pragma once

#include <string>

#include "model/model.h"

namespace dienstweg {

enum class ThingKind : std::uint8_t {
    party,
    declaration,
    process,
    statement,  ///< whatever has a name in a process: a statement, a result, a trigger, a branch
};

struct Thing {
    ThingKind kind = ThingKind::party;
    std::uint32_t id = kNone;   ///< PartyId, DeclarationId, ProcessId or ItemId; kNone: not declared
    ProcessId process = kNone;  ///< of a statement: where it lies
    [[nodiscard]] bool known() const { return id != kNone; }
    friend bool operator==(const Thing&, const Thing&) = default;
};

struct ItemPlace {
    FileId file = 0;
    ItemId item = kNone;
};
/// Where the thing, which must be known, is declared.
ItemPlace itemOf(const Model& model, const Thing& thing);
/// A place to go to.
struct Destination {
    Place name = {};  ///< what to point at: the name, else the label, else the keyword
    Span whole = {};  ///< all of it, in the same file
    friend bool operator==(const Destination&, const Destination&) = default;
};
Destination destinationOf(const Model& model, const Thing& thing);
Destination destinationOf(const Model& model, ItemPlace place);

/// Its name as it was declared; without one its label.
std::string nameOf(const Model& model, const Thing& thing);
/// Is it declared with a name, not only with a label?
bool hasName(const Model& model, const Thing& thing);

/// The party that this item declares, or kNone.
PartyId partyAt(const Model& model, FileId file, ItemId item);
/// The process around this item (or that it is), or kNone.
ProcessId processAt(const Model& model, FileId file, ItemId item);
/// What this item declares, be it with a name or without; `known()` is false for parts of a process without a name.
/// Several ends bear the name of one result: they are that result, and without one the first such end.
Thing thingAt(const Model& model, FileId file, ItemId item);

}  // namespace dienstweg
