#include "workspace/glob.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace dienstweg {

namespace {

using Bytes = std::bitset<256>;

unsigned char asByte(char c) { return static_cast<unsigned char>(c); }

struct NamedClass {
    std::string_view name;
    int (*contains)(int);
};
constexpr auto kNamedClasses = std::to_array<NamedClass>({
    {"alnum", std::isalnum},
    {"alpha", std::isalpha},
    {"blank", std::isblank},
    {"cntrl", std::iscntrl},
    {"digit", std::isdigit},
    {"graph", std::isgraph},
    {"lower", std::islower},
    {"print", std::isprint},
    {"punct", std::ispunct},
    {"space", std::isspace},
    {"upper", std::isupper},
    {"xdigit", std::isxdigit},
});

/// Reads the inside of [...] from `rest` (after the opening bracket) and leaves what follows the closing one.
std::optional<Bytes> readBracket(std::string_view& rest) {
    const bool negated = rest.starts_with('!') || rest.starts_with('^');
    if (negated) {
        rest.remove_prefix(1);
    }
    Bytes set;
    std::optional<unsigned char> previous;
    const auto take = [&rest]() -> std::optional<char> {
        if (rest.starts_with('\\')) {
            rest.remove_prefix(1);
        }
        if (rest.empty()) {
            return std::nullopt;
        }
        const char c = rest.front();
        rest.remove_prefix(1);
        return c;
    };
    // A closing bracket that stands first is a character like any other.
    for (bool first = true; first || !rest.starts_with(']'); first = false) {
        if (rest.starts_with("[:")) {
            const auto end = rest.find(":]");
            if (end == std::string_view::npos) {
                return std::nullopt;
            }
            const auto named = std::ranges::find(kNamedClasses, rest.substr(2, end - 2), &NamedClass::name);
            if (named == kNamedClasses.end()) {
                return std::nullopt;
            }
            for (int c = 0; c < 128; ++c) {
                set[static_cast<std::size_t>(c)] = set[static_cast<std::size_t>(c)] || named->contains(c) != 0;
            }
            rest.remove_prefix(end + 2);
            previous.reset();
            continue;
        }
        if (previous && rest.size() >= 2 && rest[0] == '-' && rest[1] != ']') {
            rest.remove_prefix(1);
            const auto last = take();
            if (!last) {
                return std::nullopt;
            }
            for (unsigned c = *previous; c <= asByte(*last); ++c) {
                set.set(c);
            }
            previous.reset();
            continue;
        }
        const auto c = take();
        if (!c) {
            return std::nullopt;
        }
        set.set(asByte(*c));
        previous = asByte(*c);
    }
    rest.remove_prefix(1);
    if (negated) {
        set.flip();
    }
    set.reset(asByte('/'));
    return set;
}

}  // namespace

Glob::Glob(std::string_view pattern) {
    bool atFolderStart = true;
    for (auto rest = pattern; !rest.empty();) {
        const char c = rest.front();
        const bool startsFolder = std::exchange(atFolderStart, c == '/');
        rest.remove_prefix(1);
        if (c == '\\') {
            if (rest.empty()) {
                valid_ = false;
                return;
            }
            atFolderStart = rest.front() == '/';
            steps_.emplace_back(rest.front());
            rest.remove_prefix(1);
        } else if (c == '?') {
            steps_.emplace_back(OneOf{}.set().reset(asByte('/')));
        } else if (c == '[') {
            const auto set = readBracket(rest);
            if (!set) {
                valid_ = false;
                return;
            }
            steps_.emplace_back(*set);
        } else if (c == '*') {
            const bool several = rest.starts_with('*');
            rest.remove_prefix(std::min(rest.find_first_not_of('*'), rest.size()));
            if (several && startsFolder && rest.starts_with('/')) {
                steps_.emplace_back(AnyRunOfFolders{});
                rest.remove_prefix(1);
                atFolderStart = true;
            } else if (several && startsFolder && (rest.empty() || rest.starts_with("\\/"))) {
                steps_.emplace_back(Anything{});
            } else {
                steps_.emplace_back(AnyRun{});
            }
        } else {
            steps_.emplace_back(c);
        }
    }
}

/// Most patterns end in plain characters ("*.log"), and most paths do not end in them.
bool Glob::cannotEndWith(std::string_view path) const {
    for (const auto& step : steps_ | std::views::reverse) {
        const auto* literal = std::get_if<char>(&step);
        if (literal == nullptr) {
            return false;
        }
        if (path.empty() || path.back() != *literal) {
            return true;
        }
        path.remove_suffix(1);
    }
    return !path.empty();
}

bool Glob::matches(std::string_view path) const {
    if (!valid_ || cannotEndWith(path)) {
        return false;
    }
    // reached[i]: the steps so far can match the first i bytes of the path.
    std::vector<bool> reached(path.size() + 1, false);
    reached[0] = true;
    for (const auto& step : steps_) {
        std::vector<bool> next(path.size() + 1, false);
        bool running = false;
        for (std::size_t i = 0; i <= path.size(); ++i) {
            const bool last = i == path.size();
            if (const auto* literal = std::get_if<char>(&step)) {
                if (reached[i] && !last && path[i] == *literal) {
                    next[i + 1] = true;
                }
            } else if (const auto* set = std::get_if<OneOf>(&step)) {
                if (reached[i] && !last && set->test(asByte(path[i]))) {
                    next[i + 1] = true;
                }
            } else if (std::holds_alternative<AnyRun>(step)) {
                running = running || reached[i];
                next[i] = running;
                running = running && !last && path[i] != '/';
            } else if (std::holds_alternative<Anything>(step)) {
                running = running || reached[i];
                next[i] = running;
            } else {
                running = running || reached[i];
                next[i] = next[i] || reached[i];
                if (running && !last && path[i] == '/') {
                    next[i + 1] = true;
                }
            }
        }
        reached = std::move(next);
    }
    return reached.back();
}

}  // namespace dienstweg
