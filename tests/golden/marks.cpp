#include "marks.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/unicode.h"

namespace dienstweg::golden {
namespace {

const std::regex& markAtEnd() {
    static const std::regex pattern(R"(\s*//\s*([A-Z]\d{3}(?:\s+[A-Z]\d{3})*)\s*$)");
    return pattern;
}
const std::regex& caretLine() {
    static const std::regex pattern(R"(^\s*//\s*(\^+)\s*([A-Z]\d{3})\s*$)");
    return pattern;
}

std::vector<std::string> codesIn(const std::string& text) {
    static const std::regex code(R"([A-Z]\d{3})");
    std::vector<std::string> codes;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), code); it != std::sregex_iterator(); ++it) {
        codes.push_back(it->str());
    }
    return codes;
}

std::string shown(const Seen& seen) {
    std::string text = "line " + std::to_string(seen.line);
    if (seen.column > 0) {
        text += ", columns " + std::to_string(seen.column) + " to " + std::to_string(seen.endColumn);
    }
    return text + ": " + seen.code;
}

bool meets(const Seen& expected, const Seen& found) {
    return expected.line == found.line && expected.code == found.code &&
           (expected.column == 0 || (expected.column == found.column && expected.endColumn == found.endColumn));
}

/// "  //    ^^^^ H201", as far indented as the line above if there is room for it.
std::string caretsUnder(const std::string& line, const Seen& seen) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t blanks = indent + 2 < seen.column ? indent : 0;
    return std::string(blanks, ' ') + "//" + std::string(seen.column - 3 - blanks, ' ') +
           std::string(seen.endColumn - seen.column, '^') + ' ' + seen.code;
}

}  // namespace

Marked readMarks(const std::vector<std::string>& lines) {
    Marked marked;
    std::size_t codeLine = 0;  // the last that is not a line of carets
    std::vector<Seen> drawn;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::smatch match;
        if (std::regex_match(lines[i], match, caretLine())) {
            const auto begin = static_cast<std::size_t>(match.position(1)) + 1;
            marked.expected.push_back(
                {codeLine, match[2].str(), begin, begin + static_cast<std::size_t>(match.length(1))});
            marked.lines.emplace_back();
            drawn.push_back({codeLine, match[2].str(), 0, 0});
            continue;
        }
        codeLine = i + 1;
        if (std::regex_search(lines[i], match, markAtEnd())) {
            for (const auto& code : codesIn(match[1].str())) {
                marked.expected.push_back({codeLine, code, 0, 0});
            }
            marked.lines.push_back(lines[i].substr(0, static_cast<std::size_t>(match.position(0))));
        } else {
            marked.lines.push_back(lines[i]);
        }
    }
    // Carets say more than a code at the end of the line; both mean one finding.
    for (const Seen& seen : drawn) {
        if (const auto same = std::ranges::find(marked.expected, seen); same != marked.expected.end()) {
            marked.expected.erase(same);
        }
    }
    std::ranges::sort(marked.expected);
    return marked;
}

std::vector<std::string> differences(const std::vector<Seen>& expected, const std::vector<Seen>& found) {
    std::vector<std::string> sentences;
    std::vector<bool> met(found.size(), false);
    for (const Seen& wanted : expected) {
        std::size_t i = 0;
        while (i < found.size() && (met[i] || !meets(wanted, found[i]))) {
            ++i;
        }
        if (i < found.size()) {
            met[i] = true;
        } else {
            sentences.push_back("missing: " + shown(wanted));
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!met[i]) {
            sentences.push_back("not expected: " + shown(found[i]));
        }
    }
    return sentences;
}

std::vector<std::string> writeMarks(const std::vector<std::string>& lines, const std::vector<Seen>& found) {
    const Marked before = readMarks(lines);
    std::set<std::pair<std::size_t, std::string>> carets;
    for (const Seen& seen : before.expected) {
        if (seen.column > 0) {
            carets.insert({seen.line, seen.code});
        }
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::regex_match(lines[i], caretLine())) {
            continue;
        }
        std::string codes;
        std::vector<std::string> drawn;
        for (const Seen& seen : found) {
            if (seen.line != i + 1) {
                continue;
            }
            codes += ' ' + seen.code;
            if (carets.contains({seen.line, seen.code}) && seen.column > 2 && seen.endColumn > seen.column) {
                drawn.push_back(caretsUnder(before.lines[i], seen));
            }
        }
        result.push_back(codes.empty() ? before.lines[i] : before.lines[i] + " //" + codes);
        result.insert(result.end(), drawn.begin(), drawn.end());
    }
    return result;
}

}  // namespace dienstweg::golden
