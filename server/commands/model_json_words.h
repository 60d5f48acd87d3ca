// What the kinds of things are called in an exported model. These words are a promise (docs/schema/model.schema.json):
// they stay when ours change.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/declaration.h"
#include "syntax/kinds.h"

namespace dienstweg::model_json {

/// What a clause becomes.
enum class Shape : std::uint8_t {
    flag,        ///< true
    reference,   ///< what a name means
    references,  ///< likewise, a list
    text,        ///< what is written
    texts,       ///< likewise, a list, also of several clauses
    value,       ///< a number, date, time or amount
    deadlines,
    edition,
};

struct Key {
    std::string_view name;
    Shape shape;
};

Key keyOf(ClauseKind clause);
std::string_view wordFor(ItemKind kind);
std::string_view wordFor(DeclarationKind kind);
/// "days"; "day" for what is said per one.
std::string_view wordFor(TimeUnit unit);
std::string_view wordForOne(TimeUnit unit);
/// As ISO 4217 has it.
std::string_view wordFor(Currency currency);

}  // namespace dienstweg::model_json
