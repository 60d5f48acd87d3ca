#include "support/show.h"

#include <algorithm>
#include <sstream>

#include "syntax/clause_table.h"
#include "syntax/keywords.h"
#include "syntax/printer.h"

namespace dienstweg::testing {
namespace {

std::string word(TokenType type) { return isKeyword(type) ? std::string(keyword(type).english) : std::string("-"); }

std::string list(std::string_view title, const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += " " + std::string(title) + "[" + line + "]";
    }
    return out;
}

std::string values(const std::vector<DraftValue>& all) {
    std::string out;
    for (const DraftValue& v : all) {
        out += " <" + std::to_string(static_cast<int>(v.kind)) + " " + print(v) + ">";
    }
    return out;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        out.push_back(line);
    }
    return out;
}

}  // namespace

std::string show(const Draft& d, int depth) {
    const std::string pad(static_cast<std::size_t>(depth) * 2, ' ');
    std::string out = pad + word(keywordOfItem(d.kind)) + (d.hasLabel ? " " + quoted(d.label) : "") +
                      (d.name.empty() ? "" : " as " + d.name) + values(d.objects) + (d.braces ? " {}" : "") +
                      (d.onLine ? " onLine" : "") + (d.blankBefore ? " blank" : "") + list("leading", d.leading) +
                      list("trailing", d.trailing) + list("opening", d.opening) + list("dangling", d.dangling) + "\n";
    for (const DraftClause& c : d.clauses) {
        out += pad + "  : " + word(keywordOfClause(c.kind)) + values(c.values) + (c.inBraces ? " {}" : "") + " after " +
               std::to_string(c.childrenBefore) + (c.blankBefore ? " blank" : "") + list("leading", c.leading) +
               list("trailing", c.trailing) + "\n";
    }
    for (const Draft& child : d.children) {
        out += show(child, depth + 1);
    }
    return out;
}

std::string difference(const Draft& wanted, const Draft& found) {
    const auto a = lines(show(wanted));
    const auto b = lines(show(found));
    const auto [x, y] = std::ranges::mismatch(a, b);
    return "wanted: " + (x == a.end() ? "(nothing)" : *x) + "\nfound:  " + (y == b.end() ? "(nothing)" : *y);
}

}  // namespace dienstweg::testing
