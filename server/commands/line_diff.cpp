// The shortest way from one list of lines to the other (Myers, An O(ND) Difference Algorithm, 1986).
#include "commands/line_diff.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "commands/visible.h"

namespace dienstweg {

namespace {

using Lines = std::vector<std::string_view>;

/// Texts that differ in more lines than this are shown as replaced between what they begin and end with alike: what the
/// search remembers grows with the square (here 64 MB).
constexpr std::ptrdiff_t kMostChanges = 4000;
constexpr std::size_t kAround = 3;

/// Each with the line feed that ends it.
Lines linesOf(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

/// `count` lines that are in both, or only in the one, or only in the other.
struct Run {
    char sign = ' ';
    std::size_t count = 0;
};

void add(std::vector<Run>& runs, char sign, std::size_t count) {
    if (count == 0) {
        return;
    }
    if (!runs.empty() && runs.back().sign == sign) {
        runs.back().count += count;
    } else {
        runs.push_back({sign, count});
    }
}

/// The steps from `a` to `b`, or nothing if they are too many.
std::optional<std::vector<char>> shortestWay(std::span<const std::string_view> a, std::span<const std::string_view> b) {
    const auto n = std::ssize(a);
    const auto m = std::ssize(b);
    // reached[d][k + d]: how far in `a` one gets on diagonal k with d changes.
    std::vector<std::vector<std::ptrdiff_t>> reached;
    const auto at = [&](std::ptrdiff_t d, std::ptrdiff_t k) {
        return reached[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
    };
    const auto downwards = [&](std::ptrdiff_t d, std::ptrdiff_t k) {
        return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
    };
    for (std::ptrdiff_t d = 0; d <= std::min(n + m, kMostChanges); ++d) {
        reached.emplace_back(static_cast<std::size_t>(2 * d + 1));
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            auto x = d == 0 ? 0 : downwards(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
            while (x < n && x - k < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) {
                ++x;
            }
            reached.back()[static_cast<std::size_t>(k + d)] = x;
            if (x < n || x - k < m) {
                continue;
            }
            std::vector<char> steps;  // backwards from the end
            for (auto c = d; c >= 0; --c) {
                const bool down = c > 0 && downwards(c, k);
                const auto begin = c == 0 ? 0 : down ? at(c - 1, k + 1) : at(c - 1, k - 1) + 1;
                steps.insert(steps.end(), static_cast<std::size_t>(x - begin), ' ');
                if (c > 0) {
                    steps.push_back(down ? '+' : '-');
                    x = down ? begin : begin - 1;
                    k += down ? 1 : -1;
                }
            }
            std::ranges::reverse(steps);
            return steps;
        }
    }
    return std::nullopt;
}

std::vector<Run> runsOf(const Lines& a, const Lines& b) {
    const auto [differsA, differsB] = std::ranges::mismatch(a, b);
    const auto begin = static_cast<std::size_t>(differsA - a.begin());
    std::size_t end = 0;
    while (end < std::min(a.size(), b.size()) - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) {
        ++end;
    }
    const auto middleA = std::span(a).subspan(begin, a.size() - begin - end);
    const auto middleB = std::span(b).subspan(begin, b.size() - begin - end);
    std::vector<Run> runs;
    add(runs, ' ', begin);
    if (const auto steps = shortestWay(middleA, middleB)) {
        for (const char step : *steps) {
            add(runs, step, 1);
        }
    } else {
        add(runs, '-', middleA.size());
        add(runs, '+', middleB.size());
    }
    add(runs, ' ', end);
    return runs;
}

/// Changes that lie so close that they are shown together.
struct Hunk {
    std::size_t fromA = 0;
    std::size_t fromB = 0;
    std::vector<Run> runs;
};

std::vector<Hunk> hunksOf(const std::vector<Run>& runs) {
    std::vector<Hunk> hunks;
    std::size_t a = 0;
    std::size_t b = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [sign, count] = runs[i];
        if (sign != ' ') {
            if (hunks.empty()) {
                hunks.push_back({a, b, {}});
            }
            hunks.back().runs.push_back(runs[i]);
        } else {
            const bool first = i == 0;
            const bool last = i + 1 == runs.size();
            if (!first && (last || count > 2 * kAround)) {
                hunks.back().runs.push_back({' ', std::min(count, kAround)});
            } else if (!first) {
                hunks.back().runs.push_back(runs[i]);
            }
            if (!last && (first || count > 2 * kAround)) {
                const auto around = std::min(count, kAround);
                hunks.push_back({a + count - around, b + count - around, {}});
                add(hunks.back().runs, ' ', around);
            }
        }
        a += sign != '+' ? count : 0;
        b += sign != '-' ? count : 0;
    }
    return hunks;
}

class Page {
public:
    Page(const Style& style, bool forPerson) : style_(style), forPerson_(forPerson) {}

    void names(std::string_view name) {
        const auto shown = forPerson_ ? visible(name) : std::string(name);
        text_ += style_.strong("--- " + shown) + "\n" + style_.strong("+++ " + shown) + "\n";
    }

    void hunk(const Hunk& hunk, const Lines& a, const Lines& b) {
        std::size_t countA = 0;
        std::size_t countB = 0;
        for (const auto& [sign, count] : hunk.runs) {
            countA += sign != '+' ? count : 0;
            countB += sign != '-' ? count : 0;
        }
        text_ +=
            style_.place(fmt::format("@@ -{} +{} @@", lines(hunk.fromA, countA), lines(hunk.fromB, countB))) + "\n";
        auto x = hunk.fromA;
        auto y = hunk.fromB;
        for (const auto& [sign, count] : hunk.runs) {
            for (std::size_t i = 0; i < count; ++i) {
                line(sign, sign == '+' ? b[y] : a[x]);
                x += sign != '+' ? 1 : 0;
                y += sign != '-' ? 1 : 0;
            }
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    static std::string lines(std::size_t from, std::size_t count) {
        const auto first = count == 0 ? from : from + 1;
        return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
    }

    void line(char sign, std::string_view line) {
        const bool ended = line.ends_with('\n');
        line.remove_suffix(ended ? 1 : 0);
        const auto shown = sign + (forPerson_ ? visible(line) : std::string(line));
        text_ += (sign == '-' ? style_.removed(shown) : sign == '+' ? style_.added(shown) : shown) + "\n";
        text_ += ended ? "" : "\\ No newline at end of file\n";
    }

    const Style& style_;
    bool forPerson_;
    std::string text_;
};

}  // namespace

std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after, const Style& style,
                        bool forPerson) {
    if (before == after) {
        return {};
    }
    const auto a = linesOf(before);
    const auto b = linesOf(after);
    Page page(style, forPerson);
    page.names(name);
    for (const Hunk& hunk : hunksOf(runsOf(a, b))) {
        page.hunk(hunk, a, b);
    }
    return std::move(page).text();
}

}  // namespace dienstweg
