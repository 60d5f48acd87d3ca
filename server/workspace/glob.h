// Patterns of file names as Git's ignore files write them.
//
// Promise: matching takes time proportional to pattern times path, whatever the pattern says.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dienstweg {

/// A compiled pattern: `*` and `?` do not cross a slash, `**` between slashes does, `[a-z]`, `\x`. Bytes are compared,
/// so
/// `?` is one byte, as in Git.
class Glob {
public:
    explicit Glob(std::string_view pattern);

    [[nodiscard]] bool matches(std::string_view path) const;

private:
    struct AnyRun {};           ///< *
    struct AnyRunOfFolders {};  ///< **/ : nothing, or whole folders
    struct Anything {};         ///< ** at the end, slashes included
    using OneOf = std::bitset<256>;
    using Step = std::variant<char, OneOf, AnyRun, AnyRunOfFolders, Anything>;

    [[nodiscard]] bool cannotEndWith(std::string_view path) const;

    std::vector<Step> steps_;
    bool valid_ = true;  ///< an unclosed bracket matches nothing
};

}  // namespace dienstweg
