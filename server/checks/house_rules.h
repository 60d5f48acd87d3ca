// House rules of `dienstweg.toml` as values: facts that a house demands, roles that must not meet, patterns of names.
//
// What is named in them has its place in the settings file: only the checks can tell whether the workspace declares it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/name_pattern.h"
#include "model/place.h"
#include "syntax/kinds.h"

namespace dienstweg {

/// A fact that an item states by a clause (`frist`), an item of its own (`verspätet`, `auslöser`), what it is about, or
/// its label.
enum class FactForm : std::uint8_t { clause, item, object, label };

struct Fact {
    ItemKind of = ItemKind::step;
    FactForm form = FactForm::clause;
    ClauseKind clause = ClauseKind::note;  ///< of FactForm::clause
    ItemKind item = ItemKind::file;        ///< of FactForm::item
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct RequiredFact {
    Fact fact = {};
    Place place = {};  ///< in the settings
};

/// A name of the workspace, as the settings write it.
struct HouseName {
    std::string text = {};
    Place place = {};
};

enum class HouseScope : std::uint8_t { everywhere, unit, channel };

struct Requirements {
    HouseScope scope = HouseScope::everywhere;
    HouseName of = {};  ///< the unit or channel
    std::vector<RequiredFact> facts = {};
};

/// The names of one kind must fit one of the patterns.
struct NameRule {
    ItemKind kind = ItemKind::document;
    std::vector<NamePattern> patterns = {};
    std::vector<std::string> written = {};
    Place place = {};
};

struct HouseRules {
    std::vector<Requirements> required = {};
    std::vector<std::vector<HouseName>> separate = {};  ///< none of a list may work on a case that another works on
    std::vector<NameRule> names = {};
};

}  // namespace dienstweg
