// Patterns of names, as people write them for file names: `*` any letters or none, `?` one, `[A-Z]` one of these,
// `[!0-9]` one but these. Letters compare as written, upper and lower case differ.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dienstweg {

class NamePattern {
public:
    explicit NamePattern(std::string_view pattern);

    /// A bracket that is never closed, or no pattern at all, matches nothing.
    [[nodiscard]] bool isValid() const { return valid_; }
    /// Takes time in proportion to pattern times name at most.
    [[nodiscard]] bool matches(std::string_view name) const;

private:
    struct Step {
        bool anyRun = false;
        bool negated = false;
        std::vector<std::pair<char32_t, char32_t>> ranges = {};  ///< one of these
    };

    static bool fits(const Step& step, char32_t c);

    std::vector<Step> steps_;
    bool valid_ = true;
};

}  // namespace dienstweg
