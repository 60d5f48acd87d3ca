// `--fix` on broken lines: every line of every example is broken in turn, in the ways that may be mended without
// asking. Whatever is mended is mended to what stood there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checks/apply_fixes.h"
#include "checks/check.h"
#include "syntax/keywords.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

std::vector<std::string> examples() {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(DIENSTWEG_SOURCE_DIR "/examples")) {
        if (entry.path().extension() == ".weg") {
            std::ifstream in(entry.path(), std::ios::binary);
            all.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>{});
        }
    }
    std::ranges::sort(all);
    return all;
}

Reading readingOf(const std::vector<std::string>& texts) {
    std::vector<SourceFile> files;
    files.push_back({"a.weg", parse(Text::make(texts.front()).value())});
    const std::size_t problems = files.front().source.tree.problems.size();
    return {check(buildModel(std::move(files)), Settings{}), {problems}};
}

std::string corrected(const std::string& text) {
    return applySafeFixes({text}, readingOf({text}), {true}, readingOf).texts.front();
}

/// What became of broken texts.
struct Tally {
    int broken = 0;
    int restored = 0;  ///< equals the original
    int left = 0;      ///< left to people: nothing was changed
    int other = 0;     ///< changed to something else

    void add(const std::string& original, const std::string& damaged) {
        ++broken;
        const std::string after = corrected(damaged);
        restored += after == original ? 1 : 0;
        left += after == damaged ? 1 : 0;
        if (after != original && after != damaged) {
            ++other;
            INFO(damaged, "\n became \n", after);
            CHECK(other == 0);
        }
    }
};

std::string without(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    return text.substr(0, begin) + text.substr(end);
}

/// In a word, at a letter: left out, doubled, changed places with the next.
std::vector<std::string> slips(const std::string& text, Span word) {
    const std::uint32_t at = word.begin + 2;
    const auto ascii = [&](std::uint32_t i) { return static_cast<unsigned char>(text[i]) < 0x80; };
    if (word.length() < 6 || !ascii(at) || !ascii(at + 1) || text[at] == text[at + 1]) {
        return {};
    }
    std::string swapped = text;
    std::swap(swapped[at], swapped[at + 1]);
    return {without(text, at, at + 1), text.substr(0, at) + text[at] + text.substr(at), swapped};
}

}  // namespace

TEST_CASE("a slip in the keyword that begins a line is mended to what stood there") {
    Tally tally;
    for (const std::string& text : examples()) {
        const Source source = parse(Text::make(text).value());
        for (const Token& token : scan(source.text)) {
            if (token.firstOnLine && isKeyword(token.type)) {
                for (const std::string& damaged : slips(text, token.span)) {
                    tally.add(text, damaged);
                }
            }
        }
    }
    MESSAGE("slips in keywords: ", tally.broken, ", restored ", tally.restored, ", left ", tally.left);
    CHECK(tally.broken > 1000);
    CHECK(tally.restored * 100 >= tally.broken * 95);
}

TEST_CASE("a closing brace that has a line to itself is put back where it stood, in every style of writing") {
    for (const std::string_view ending : {"\n", "\r\n"}) {
        Tally tally;
        for (const std::string& example : examples()) {
            std::string text = ending == "\n" ? "" : "\xEF\xBB\xBF";
            for (const char c : example) {
                text += c == '\n' ? std::string(ending) : std::string(1, c);
            }
            const Source source = parse(Text::make(text).value());
            for (const Item& item : source.tree.items) {
                if (item.close.empty()) {
                    continue;
                }
                const Text& lines = source.text;
                const std::uint32_t line = lines.lineOf(item.close.begin);
                if (lines.slice(lines.lineSpan(line)).find_first_not_of(" }") == std::string_view::npos &&
                    line + 1 < lines.lineCount()) {
                    tally.add(text, without(text, lines.lineStart(line), lines.lineStart(line + 1)));
                }
            }
        }
        MESSAGE("closing braces: ", tally.broken, ", restored ", tally.restored, ", left ", tally.left);
        CHECK(tally.broken > 100);
        CHECK(tally.restored * 100 >= tally.broken * 95);
    }
}

TEST_CASE("what is said twice in a list is struck out; a name too late is moved if something goes there") {
    const auto process = [](const std::string& statements) {
        return "organisation S {\n  einheit A {\n    rolle B anzahl 2 vertretung C\n    rolle C vertretung B\n  }\n}\n"
               "prozess P {\n" +
               statements + "}\n";
    };
    CHECK(corrected(process("  schritt \"x\" durch A.B mit A.C, A.C, A.C, A.C\n")) ==
          process("  schritt \"x\" durch A.B mit A.C\n"));
    const std::string commented = process("  schritt \"x\" durch A.B mit A.C, // zuerst\n    A.C\n");
    CHECK(corrected(commented) == commented);  // the comment would belong to something else
    const std::string back =
        "  entscheidung \"y\" durch A.B {\n    wenn \"a\" zurück zu X\n    wenn \"b\"\n  }\n  ende\n";
    CHECK(corrected(process("  schritt \"x\" durch A.B als X\n" + back)) ==
          process("  schritt \"x\" als X durch A.B\n" + back));
    const std::string office = process("  schritt \"x\" durch A.B als C\n");
    CHECK(corrected(office) == office);
}

TEST_CASE("nothing that may be another word, another language or another place is mended without asking") {
    for (const std::string line : {
             "  anlage \"x\"\n",                               // not "ablage"
             "  zählung \"x\" durch A.B\n",                    // not "zahlung"
             "  schritt \"x\" durch A.B oder A.C\n",           // not "order"
             "  leiter \"x\"\n",                               // not "weiter"
             "  schritt \"x\n",                                // where the quote ends, people know
             "  gruppe \"x\" {\n  schritt \"y\" durch A.B\n",  // where the block ends, too
             "  }\n  schritt \"y\" durch A.B\n",               // what was opened, too
         }) {
        const std::string text = "prozess P {\n" + line + "}\n";
        INFO(line);
        CHECK(corrected(text) == text);
    }
}
