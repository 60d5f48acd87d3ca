// `dienstweg export`: what is written where, and that nothing is lost.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "program.h"

using namespace dienstweg::testing;

namespace {

constexpr const char* kOne = "prozess A {\n  auslöser \"x\" an R\n  schritt \"S\" durch R\n  ende \"E\"\n}\nrolle R\n";
constexpr const char* kTwo = "prozess B {\n  schritt \"S\" durch R\n  ende \"E\"\n}\n";

Outcome run(const TemporaryFolder& folder, std::string_view arguments) {
    return dienstweg::testing::dienstweg(folder, arguments);
}

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("one process goes to standard output, to a file or to a folder; several go to a folder") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", "");
    folder.write("a.weg", kOne);
    const auto shown = run(folder, "export a.weg");
    CHECK(shown.status == 0);
    CHECK(shown.out.starts_with("<?xml"));
    CHECK(run(folder, "export a.weg -o one.bpmn -q").out.empty());
    CHECK(contentOf(folder.path() / "one.bpmn") == shown.out);
    folder.write("b.weg", kTwo);
    const auto several = run(folder, "export --language de");
    CHECK(several.status == 2);
    CHECK(several.out.empty());
    CHECK(several.err.contains("2 Prozesse"));
    CHECK(run(folder, "export -o all").out == "all/A.bpmn\nall/B.bpmn\n");
    CHECK(run(folder, "export --process B | head -c 5").out == "<?xml");
    CHECK(run(folder, "export --to svg -o pictures").out == "pictures/A.svg\npictures/B.svg\n");
    CHECK(contentOf(folder.path() / "pictures" / "A.svg").contains("<svg"));
    CHECK(run(folder, "export --to mermaid -o drawings").out == "drawings/A.mmd\ndrawings/B.mmd\n");
    CHECK(contentOf(folder.path() / "drawings" / "A.mmd").contains("flowchart LR"));
}

TEST_CASE("nothing is replaced unless that is said") {
    const TemporaryFolder folder;
    folder.write("a.weg", kOne);
    folder.write("one.bpmn", "mine");
    const auto refused = run(folder, "export a.weg -o one.bpmn --language de");
    CHECK(refused.status == 2);
    CHECK(refused.err.contains("gibt es schon"));
    CHECK(contentOf(folder.path() / "one.bpmn") == "mine");
    CHECK(run(folder, "export a.weg -o one.bpmn --force").status == 0);
    CHECK(contentOf(folder.path() / "one.bpmn").starts_with("<?xml"));
}

TEST_CASE("a link in a folder is not written through, not even with --force; one that is named is meant") {
    const TemporaryFolder folder;
    folder.write("a.weg", kOne);
    folder.write("mine.txt", "mine");
    std::filesystem::create_directory(folder.path() / "out");
    std::filesystem::create_symlink(folder.path() / "mine.txt", folder.path() / "out" / "A.bpmn");
    const auto refused = run(folder, "export a.weg -o out --force --language en");
    CHECK(refused.status == 2);
    CHECK(refused.err.contains("is a link"));
    CHECK(contentOf(folder.path() / "mine.txt") == "mine");
    CHECK(run(folder, "export a.weg -o out/A.bpmn --force").status == 0);
    CHECK(contentOf(folder.path() / "mine.txt").starts_with("<?xml"));
}

TEST_CASE("PNG and PDF come from rsvg-convert; without it there is a sentence that says how to get it, and no file") {
    const TemporaryFolder folder;
    folder.write("a.weg", kOne);
    CHECK(run(folder, "export a.weg --to png -o a.png -q").status == 0);
    CHECK(contentOf(folder.path() / "a.png").starts_with("\x89PNG"));
    CHECK(run(folder, "export a.weg --to pdf -o all/ -q").status == 0);
    CHECK(contentOf(folder.path() / "all" / "A.pdf").starts_with("%PDF"));
    CHECK(run(folder, "export a.weg --to pdf | head -c 4").out == "%PDF");
    const auto without =
        dienstweg::testing::dienstweg(folder, "export a.weg --to png -o b.png --language de", "PATH=/nowhere");
    CHECK(without.status == 2);
    CHECK(without.err.contains("librsvg2-bin"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "b.png"));
}

TEST_CASE("what was not understood whole makes no picture; the others are written") {
    const TemporaryFolder folder;
    folder.write("dienstweg.toml", "");
    folder.write("a.weg", kOne);
    folder.write("b.weg", "prozess B {\n  xyzzy plugh 7\n  ende \"E\"\n}\n");
    const auto outcome = run(folder, "export -o all --language en");
    CHECK(outcome.status == 2);
    CHECK(outcome.err.contains("not understood whole (line 2)"));
    CHECK(outcome.out == "all/A.bpmn\n");
}

TEST_CASE("what is nested too deep to be read makes no picture without it") {
    const TemporaryFolder folder;
    std::string text = "prozess A {\n";
    for (int i = 0; i < 1000; ++i) {
        text += "gruppe {\n";
    }
    folder.write("a.weg", text + "ende \"E\"\n" + std::string(1001, '}') + "\n");
    const auto outcome = run(folder, "export a.weg --language en");
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.contains("not understood whole"));
}

TEST_CASE("a name leads nowhere else, and what is not there is said") {
    const TemporaryFolder folder;
    folder.write("a.weg", "prozess \"../../weg\" {\n  schritt \"S\" durch R\n  ende \"E\"\n}\nrolle R\n");
    CHECK(run(folder, "export a.weg -o all/").out == "all/_.._.._weg.bpmn\n");
    CHECK(run(folder, "export a.weg --process Nix --language de").err.contains("Nix"));
    CHECK(run(folder, "export nothing.weg -o all/").status == 2);
}

TEST_CASE("what check finds is marked in the picture where it was found, if that is asked for") {
    const TemporaryFolder folder;
    folder.write("a.weg",
                 "prozess A {\n  auslöser \"x\" an B\n  schritt \"Prüfen\"\n  übergabe \"Akte\" an C\n"
                 "  schritt \"Buchen\" durch C\n  ende\n}\nrolle B\nrolle C\n");
    const std::string plain = run(folder, "export a.weg --to svg --language de").out;
    CHECK_FALSE(plain.contains("class=\"mark"));
    const std::string marked = run(folder, "export a.weg --to svg --findings --language de").out;
    CHECK(marked.starts_with(plain.substr(0, plain.find("</svg>"))));  // nothing else is another
    CHECK(marked.contains("class=\"mark grave\""));
    CHECK(marked.contains("H206: "));
    CHECK(marked.contains("R101: Für „Prüfen“"));
}

TEST_CASE("lanes stand in the order of the text if that is asked for") {
    const TemporaryFolder folder;
    std::string text = "rolle A rolle B rolle C rolle D\nprozess P {\n  auslöser \"x\" an A\n";
    for (const char* const role : {"B", "C", "D", "C", "D", "A", "D", "A", "D", "A", "D"}) {
        text += "  übergabe an " + std::string(role) + "\n  schritt \"" + role + "\" durch " + role + "\n";
    }
    folder.write("a.weg", text + "  ende\n}\n");
    const std::string given = run(folder, "export a.weg --lanes-as-written").out;
    const std::string chosen = run(folder, "export a.weg").out;
    const auto yOf = [](const std::string& xml, const std::string& lane) {
        const std::size_t at = xml.find(" y=\"", xml.find("bpmnElement=\"lane_" + lane + "\""));
        return std::stoi(xml.substr(at + 4));
    };
    CHECK(yOf(given, "A") < yOf(given, "B"));
    CHECK(yOf(given, "C") < yOf(given, "D"));
    CHECK(yOf(chosen, "D") < yOf(chosen, "C"));
}
