// A message as data: a key of the catalogue and what fills its placeholders. Lives at the bottom because the parser has
// something to say too; the words themselves are made at the edge (checks/catalogue.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dienstweg {

/// A word of the catalogue that itself has a German and an English form, e.g. the kind of a statement ("term.approval").
struct Term {
    std::string_view key = {};
    friend bool operator==(const Term&, const Term&) = default;
};

/// Names are shown as written, in the reader's quotes; lists with the reader's "und" / "and".
using ArgumentValue = std::variant<std::string, std::int64_t, double, Term, std::vector<std::string>>;

struct Argument {
    std::string_view name = {};
    ArgumentValue value = {};
    friend bool operator==(const Argument&, const Argument&) = default;
};

struct Message {
    std::string_view key = {};
    std::vector<Argument> arguments = {};
    friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace dienstweg
