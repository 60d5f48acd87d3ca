// Reads the values off what the parser read: names, texts, numbers, dates, durations, money. Only for the files of this
// folder that include ANTLR.
#pragma once

#include <vector>

#include "syntax/grammar_parts.h"
#include "syntax/source.h"

namespace dienstweg {

class ValueReader {
public:
    /// Numbers, ranges and days that make no sense are told to `problems`.
    explicit ValueReader(std::vector<Problem>& problems) : problems_(problems) {}

    /// All values below a rule, in order.
    void collectValues(const ParseNode& rule, std::vector<Value>& out);
    /// The one value that this rule is.
    void collectValue(const ParseNode& rule, std::vector<Value>& out);
    /// Of `fallzahl 1200 pro Jahr`.
    std::vector<Value> frequency(const ParseNode& rule);
    /// Of `fassung ist` and `fassung soll von X`.
    static std::vector<Value> edition(const ParseNode& rule);
    static Value text(const ParserToken& token);
    Value number(const ParserToken& token);
    Value date(const ParserToken& token);

private:
    void measure(const ParseNode& rule, Value& value);
    void problem(std::string_view key, Span span, std::vector<Argument> arguments);

    std::vector<Problem>& problems_;
};

}  // namespace dienstweg
