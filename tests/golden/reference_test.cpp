// docs/language.md says what the program's own tables say: the words, the clauses of each statement, and a sentence
// that is understood for every kind of element of BPMN.
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checked.h"
#include "files.h"
#include "markdown.h"
#include "syntax/clause_table.h"
#include "syntax/keywords.h"

namespace dienstweg::golden {
namespace {

const char* const kReference = "docs/language.md";

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// "übergabe uebergang" → "`übergabe`, `uebergang`"
std::string spellings(const std::string& column) {
    std::string text;
    for (const auto& word : split(column, ' ')) {
        text += (text.empty() ? "`" : ", `") + word + "`";
    }
    return text;
}

/// keywords.tsv as a table for each of its groups.
std::vector<std::string> keywordTables() {
    std::vector<std::string> lines;
    for (const auto& line : readLines(projectFile("grammar/keywords.tsv"))) {
        if (line.starts_with("# --- ")) {
            lines.insert(lines.end(), {"", "**" + line.substr(6) + "**", "", "| German | English |", "|---|---|"});
        } else if (!line.empty() && !line.starts_with("#")) {
            const auto columns = split(line, '\t');
            REQUIRE(columns.size() == 4);
            lines.push_back("| " + spellings(columns[2]) + " | " + spellings(columns[3]) + " |");
        }
    }
    lines.emplace_back();
    return lines;
}

/// For each kind of statement, in the order of the grammar, the clauses that it takes.
std::vector<std::string> clauseTable() {
    std::vector<std::string> lines{"", "| statement | its clauses |", "|---|---|"};
    std::map<std::string, std::string> rows;
    std::vector<std::string> order;
    for (int i = 0; i < kItemKinds; ++i) {
        const auto item = static_cast<ItemKind>(i);
        if (!isStatement(item)) {
            continue;
        }
        std::string clauses;
        for (int c = 0; c < kClauseKinds; ++c) {
            const auto clause = static_cast<ClauseKind>(c);
            const TokenType word = keywordOfClause(clause);
            if (allows(item, clause) && isKeyword(word)) {
                clauses += (clauses.empty() ? "`" : ", `") + std::string(keyword(word).german) + "`";
            }
        }
        if (clauses.empty()) {
            continue;
        }
        std::string& row = rows[clauses];
        if (row.empty()) {
            order.push_back(clauses);
        }
        row += (row.empty() ? "`" : ", `") + std::string(keyword(keywordOfItem(item)).german) + "`";
    }
    for (const auto& clauses : order) {
        lines.push_back("| " + rows[clauses] + " | " + clauses + " |");
    }
    lines.emplace_back();
    return lines;
}

/// A piece of the language from the table, as a file: as it is, or in a process.
std::string asFile(const std::string& piece) {
    static const std::regex declaration("^(dokument|system|organisation|einheit) .*");
    return std::regex_match(piece, declaration) ? piece : "prozess P {\n" + piece + "\n}\n";
}

}  // namespace

TEST_CASE("the reference lists all words of the language") {
    holdSection(projectFile(kReference), "keywords", keywordTables());
}

TEST_CASE("the reference lists the clauses of each statement") {
    holdSection(projectFile(kReference), "clauses", clauseTable());
}

TEST_CASE("every kind of BPMN has a sentence, and it is understood") {
    const auto lines = readLines(projectFile(kReference));
    const auto section = sectionOf(lines, "bpmn");
    REQUIRE(section.has_value());
    const std::regex code("`([^`]+)`");
    int rows = 0;
    for (std::size_t i = section->begin + 2; i < section->end; ++i) {
        const auto cells = split(lines[i], '|');
        REQUIRE_MESSAGE(cells.size() == 3, lines[i]);
        ++rows;
        int sentences = 0;
        for (auto it = std::sregex_iterator(cells[2].begin(), cells[2].end(), code); it != std::sregex_iterator();
             ++it) {
            const std::string piece = (*it)[1].str();
            if (piece.find(' ') == std::string::npos) {
                continue;  // a word that the text mentions
            }
            ++sentences;
            const auto problems = parseProblems(asFile(piece));
            CHECK_MESSAGE(problems.empty(), piece, ": ", problems.empty() ? "" : problems.front());
        }
        CHECK_MESSAGE(sentences > 0, "no sentence for ", cells[1]);
    }
    CHECK(rows > 45);
}

}  // namespace dienstweg::golden
