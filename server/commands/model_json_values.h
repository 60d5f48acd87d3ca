// What stands in a text as an exported model has it: names with what they mean, amounts, clauses, places.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "model/model.h"

namespace dienstweg::model_json {

using Json = nlohmann::ordered_json;

/// One file of a model.
struct Described {
    const Model& model;
    FileId file = 0;
    std::string_view path;                  ///< of the file, as the document shows it
    std::span<const std::string> ids = {};  ///< of statements, by ItemId; empty beside processes
};

/// The party's name behind those of all units around it: "Kämmerei.Leitung".
std::string idOf(const Model& model, PartyId party);
Json referenceTo(const Model& model, PartyId party);

/// Where the item begins.
Json placeOf(const Described& in, ItemId item);
/// Each of them a reference; free words as they are written.
Json referencesOf(const Described& in, Range values);
/// Name and label, as far as they are written.
void addName(const Described& in, ItemId item, Json& out);
void addClauses(const Described& in, ItemId item, Json& out);

}  // namespace dienstweg::model_json
