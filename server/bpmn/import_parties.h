// Who there is in BPMN files: roles from lanes and pools, units around them, parties outside from pools without
// content. One organisation for all files, also for those of an earlier import.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bpmn/definitions.h"
#include "bpmn/flow_view.h"
#include "syntax/draft.h"
#include "syntax/printer.h"

namespace dienstweg::bpmn {

/// How parties are called in the text; empty: nobody.
struct PartyNames {
    std::vector<std::string> ofProcess;      ///< where the pool is a role
    std::vector<std::string> ofLane;         ///< "Steueramt.Leitung"
    std::vector<std::string> ofParticipant;  ///< the party that messages go to: outside, a unit or a role
    std::vector<std::string> ofArtifact;     ///< the document or system, where a task tells of it
};

class ImportedParties {
public:
    ImportedParties() = default;
    /// With the parties of a file (ItemKind::file) that is there already; all that stands in it is kept.
    explicit ImportedParties(Draft file);

    /// With the declarations of another file of the same workspace: they are known, and are not written.
    void know(const Draft& file);

    /// Puts in what is not known yet, each as it is declared.
    void add(const Draft& declarations);

    /// A lane with lanes in it is a unit, one without is a role of the lane around it. Of several pools with content
    /// each is a unit around its lanes, or a role if it has none; a single one is what the process is called, unless it
    /// has no named lanes. A pool's only lane without a name is none. The same name at the same place is the same
    /// party. A pool that has no name and exchanges messages is a party without one: `extern Unbenannt ""`. Where
    /// messages go from a pool to itself, it is a unit, too.
    PartyNames add(const Definitions& definitions, const FlowView& view, Spelling spelling);

    /// The file: what was there, and the new parties, each in the unit that it belongs to, in the order in which they
    /// came.
    [[nodiscard]] Draft file() const;
    /// There is nothing to be written that was not there.
    [[nodiscard]] bool isEmpty() const;

private:
    struct Party {
        ItemKind kind = ItemKind::role;
        std::string name;
        std::string label;  ///< as the file has it
        std::uint32_t parent = kNone;
        std::vector<std::uint32_t> children;
        bool isElsewhere = false;  ///< declared in another file
    };

    void readAll(const std::vector<Draft>& items, std::uint32_t parent, bool elsewhere);
    void addItem(std::vector<Draft>& items, const Draft& item, std::uint32_t parent);
    void addWithin(std::vector<Draft>& items, const Draft& item, std::uint32_t party);
    [[nodiscard]] std::uint32_t known(ItemKind kind, std::string_view name, std::uint32_t parent) const;
    [[nodiscard]] bool isWritten(std::uint32_t party) const;
    std::uint32_t put(Party party);
    std::uint32_t party(ItemKind kind, std::string_view label, std::uint32_t parent);
    std::string declared(ItemKind kind, std::string_view label);
    std::uint32_t nameless(ItemKind kind, std::string name);
    [[nodiscard]] bool isTaken(const std::string& name, std::uint32_t parent) const;
    [[nodiscard]] std::vector<std::string> keysOf(std::uint32_t party) const;
    [[nodiscard]] std::string pathOf(std::uint32_t party) const;
    void addTo(std::vector<Draft>& items, std::span<const std::uint32_t> parties) const;

    Draft file_{.kind = ItemKind::file};
    bool hasOrganisationElsewhere_ = false;
    std::map<std::pair<ItemKind, std::string>, std::string> byDeclaredLabel_;  ///< kind and label: the name
    std::vector<Party> parties_;
    std::set<std::pair<ItemKind, std::string>>
        elsewhere_;  ///< documents, systems… of other files: kind, key of the name
    std::vector<std::uint32_t> top_;
    std::map<std::string, std::vector<std::uint32_t>> byName_;                ///< key of the name
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> byLabel_;  ///< parent, kind and label
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> byKey_;    ///< parent, kind and key of the name
    std::map<std::pair<ItemKind, std::string>, int> nextDeclared_;            ///< kind, key of the name: last number
    std::set<std::pair<ItemKind, std::string>> declared_;  ///< documents, systems… of the file: kind, key of the name
    std::map<std::pair<std::uint32_t, std::string>, int> next_;  ///< parent, name: last number
};

}  // namespace dienstweg::bpmn
