// The golden tests' own notation: if it misread a mark, a missed finding would pass unseen.
#include "marks.h"

#include <doctest/doctest.h>

namespace dienstweg::golden {

TEST_CASE("codes at the end of a line are expectations, the rest is code") {
    const Marked marked = readMarks({"schritt \"A\" // H201 R101", "ende // a comment", "// H20"});
    CHECK(marked.lines == std::vector<std::string>{"schritt \"A\"", "ende // a comment", "// H20"});
    REQUIRE(marked.expected.size() == 2);
    CHECK(marked.expected[0] == Seen{1, "H201", 0, 0});
    CHECK(marked.expected[1] == Seen{1, "R101", 0, 0});
}

TEST_CASE("carets say where on the line above, and outweigh its code") {
    const Marked marked = readMarks({"  schritt durch Größe // R103", "  //            ^^^^^ R103"});
    REQUIRE(marked.expected.size() == 1);
    CHECK(marked.expected[0] == Seen{1, "R103", 17, 22});
    CHECK(marked.lines.size() == 2);
    CHECK(marked.lines[1].empty());
}

TEST_CASE("every difference is told: a wrong line, a wrong column, a second finding") {
    const std::vector<Seen> found{{1, "H201", 3, 9}, {1, "H201", 3, 9}};
    CHECK(differences({{1, "H201", 0, 0}, {1, "H201", 3, 9}}, found).empty());
    CHECK(differences({{1, "H201", 0, 0}}, found).size() == 1);
    CHECK(differences({{1, "H201", 0, 0}, {2, "H201", 0, 0}}, found).size() == 2);
    CHECK(differences({{1, "H201", 0, 0}, {1, "H201", 4, 9}}, found).size() == 2);
}

TEST_CASE("updating writes what was found, with carets where carets were") {
    const std::vector<std::string> lines{"  schritt \"A\" // R101", "  //  ^ R102", "ende"};
    const std::vector<Seen> found{{1, "R102", 11, 14}, {3, "F301", 1, 5}};
    CHECK(writeMarks(lines, found) ==
          std::vector<std::string>{"  schritt \"A\" // R102", "  //      ^^^ R102", "ende // F301"});
    CHECK(readMarks(writeMarks(lines, found)).expected == std::vector<Seen>{{1, "R102", 11, 14}, {3, "F301", 0, 0}});
}

}  // namespace dienstweg::golden
