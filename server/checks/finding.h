// What a check says: data, not words. The words are made at the edge, in the reader's language, from `messages.h`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"

namespace dienstweg {

enum class Severity : std::uint8_t { error, warning, info, hint, off };

/// Index of a file in `Model::files` (and of its text); `dienstweg.toml` has one too.
using FileId = std::uint32_t;

struct Place {
    FileId file = 0;
    Span span;
    friend bool operator==(const Place&, const Place&) = default;
};

/// A word of the catalogue that itself has a German and an English form, e.g. the kind of a statement
/// ("term.approval").
struct Term {
    std::string_view key;
    friend bool operator==(const Term&, const Term&) = default;
};

/// Names are shown as written, in the reader's quotes; lists with the reader's "und" / "and".
using ArgumentValue = std::variant<std::string, std::int64_t, double, Term, std::vector<std::string>>;

struct Argument {
    std::string_view name;
    ArgumentValue value;
    friend bool operator==(const Argument&, const Argument&) = default;
};

/// A message of the catalogue with what fills its placeholders.
struct Message {
    std::string_view key;
    std::vector<Argument> arguments;
    friend bool operator==(const Message&, const Message&) = default;
};

struct Related {
    Place place;
    Message message;
};

struct FileEdit {
    FileId file = 0;
    TextEdit edit;
};

/// A mechanical correction: what it does, and the edits (all or none). `safe`: may be applied without asking.
struct Fix {
    Message title;
    std::vector<FileEdit> edits;
    bool safe = false;
};

struct Finding {
    std::string_view rule;  ///< "H201", a row of `catalogue.h`
    Severity severity = Severity::error;
    Place place;
    Message message;               ///< what is wrong; the catalogue also has, under the rule, why and what to write
    std::vector<Related> related;  ///< the other side of the handoff, the first declaration, …
    std::vector<Fix> fixes;
};

}  // namespace dienstweg
