// The edit engine by example: the text before, the edit, the text after.
#include "syntax/edit.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "syntax/draft_edit.h"
#include "syntax/source.h"

using namespace dienstweg;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

std::string after(const Source& source, const Edits& edits) {
    return edits ? applyEdits(source.text.bytes(), *edits) : "refused: " + std::string(edits.error().key);
}

/// The item with that label or name.
ItemId find(const Source& source, std::string_view called) {
    for (ItemId id = 1; id < source.tree.items.size(); ++id) {
        const Draft item = draft(source, id);
        if (item.name == called || (item.hasLabel && item.label == called)) {
            return id;
        }
    }
    FAIL("no item is called ", called);
    return 0;
}

ClauseId findClauseOf(const Source& source, std::string_view called, ClauseKind kind) {
    const Clause* clause = findClause(source.tree, find(source, called), kind);
    REQUIRE(clause != nullptr);
    return static_cast<ClauseId>(clause - source.tree.clauses.data());
}

DraftValue path(std::string text) {
    return {.kind = ValueKind::path, .text = std::move(text), .detail = {}, .date = {}};
}

DraftClause clause(ClauseKind kind, std::vector<DraftValue> values) {
    return {.kind = kind, .values = std::move(values), .leading = {}, .trailing = {}};
}

Draft step(std::string label) {
    Draft item;
    item.kind = ItemKind::step;
    item.hasLabel = true;
    item.label = std::move(label);
    return item;
}

constexpr auto kProcess = R"(prozess Hundesteuer {
    verantwortlich Steueramt

    // Zuerst die Unterlagen
    prüfung „Unterlagen prüfen“ als Prüfen {
        braucht  Anmeldung      // am Schalter
        dauer 10–20 min
    }

    schritt "Festsetzen"   durch Sachbearbeitung // im Fachverfahren
    ende
}
)";

}  // namespace

TEST_CASE("a statement is inserted between two others") {
    const Source source = sourceOf(kProcess);
    const ItemId process = find(source, "Hundesteuer");
    Draft item = step("Marke ausgeben");
    item.clauses.push_back(clause(ClauseKind::by, {path("Bürgerbüro.Leitung")}));
    CHECK(after(source, insertItem(source, process, 1, item)) == R"(prozess Hundesteuer {
    verantwortlich Steueramt

    // Zuerst die Unterlagen
    prüfung „Unterlagen prüfen“ als Prüfen {
        braucht  Anmeldung      // am Schalter
        dauer 10–20 min
    }
    schritt "Marke ausgeben" durch Bürgerbüro.Leitung

    schritt "Festsetzen"   durch Sachbearbeitung // im Fachverfahren
    ende
}
)");
}

TEST_CASE("what is inserted is written in the file's language, indentation and line ends") {
    const Source source = sourceOf("process A {\r\n\tstep \"B\" {\r\n\t\ttakes 2 days\r\n\t}\r\n}");
    Draft item = step("C");
    item.braces = true;
    item.clauses.push_back(clause(ClauseKind::takes, {{.kind = ValueKind::duration,
                                                       .text = {},
                                                       .detail = {},
                                                       .from = 1.5,
                                                       .to = 1.5,
                                                       .unit = TimeUnit::days,
                                                       .date = {}}}));
    item.clauses.back().inBraces = true;
    CHECK(
        after(source, insertItem(source, find(source, "A"), 1, item)) ==
        "process A {\r\n\tstep \"B\" {\r\n\t\ttakes 2 days\r\n\t}\r\n\tstep \"C\" {\r\n\t\ttakes 1.5 days\r\n\t}\r\n}");
}

TEST_CASE("a file on one line stays on one line") {
    const Source source = sourceOf(R"(prozess A { schritt "B" schritt "C" })");
    CHECK(after(source, insertItem(source, find(source, "A"), 1, step("neu"))) ==
          R"(prozess A { schritt "B" schritt "neu" schritt "C" })");
    CHECK(after(source, deleteItem(source, find(source, "B"))) == R"(prozess A { schritt "C" })");
}

TEST_CASE("a deleted statement takes its own comments and its blank line") {
    const Source source = sourceOf(kProcess);
    CHECK(after(source, deleteItem(source, find(source, "Prüfen"))) == R"(prozess Hundesteuer {
    verantwortlich Steueramt

    schritt "Festsetzen"   durch Sachbearbeitung // im Fachverfahren
    ende
}
)");
}

TEST_CASE("a moved statement keeps its bytes and comments, indented anew") {
    const Source source = sourceOf(R"(prozess A {
  // erst prüfen
  prüfung „Prüfen“ {
    dauer   1,50 Std.  // geschätzt
  }
  zuständig Kasse {
    schritt "Buchen"
  }
}
)");
    const ItemId section = source.tree.items[find(source, "Buchen")].parent;
    CHECK(after(source, moveItem(source, find(source, "Prüfen"), section, 1)) == R"(prozess A {
  zuständig Kasse {
    schritt "Buchen"
    // erst prüfen
    prüfung „Prüfen“ {
      dauer   1,50 Std.  // geschätzt
    }
  }
}
)");
    CHECK(after(source, moveItem(source, find(source, "Buchen"), find(source, "A"), 0)) == R"(prozess A {
  schritt "Buchen"
  // erst prüfen
  prüfung „Prüfen“ {
    dauer   1,50 Std.  // geschätzt
  }
  zuständig Kasse
}
)");
}

TEST_CASE("a clause comes where the others stand") {
    const Source source = sourceOf(kProcess);
    const DraftClause by = clause(ClauseKind::by, {path("Bürgerbüro.Leitung")});
    CHECK(after(source, insertClause(source, find(source, "Prüfen"), by))
              .find("        dauer 10–20 min\n        durch Bürgerbüro.Leitung\n    }") != std::string::npos);
    const DraftClause produces = clause(ClauseKind::produces, {path("Bescheid")});
    CHECK(after(source, insertClause(source, find(source, "Festsetzen"), produces))
              .find("schritt \"Festsetzen\"   durch Sachbearbeitung erzeugt Bescheid // im Fachverfahren") !=
          std::string::npos);
}

TEST_CASE("braces come with the first clause in them and go with the last") {
    const Source source = sourceOf("prozess A {\n  schritt \"B\" durch C // hier\n  ende\n}\n");
    const Edits braced =
        insertClause(source, find(source, "B"), clause(ClauseKind::needs, {path("Akte")}), Where::braces);
    const std::string text = after(source, braced);
    CHECK(text == "prozess A {\n  schritt \"B\" durch C {\n    braucht Akte\n  } // hier\n  ende\n}\n");
    const Source again = sourceOf(text);
    CHECK(after(again, deleteClause(again, findClauseOf(again, "B", ClauseKind::needs))) == source.text.bytes());
}

TEST_CASE("a clause that would make the line too long goes into braces") {
    const std::string label(100, 'x');
    const Source source = sourceOf("prozess A {\n  schritt \"" + label + "\"\n}\n");
    CHECK(after(source, insertClause(source, find(source, label), clause(ClauseKind::by, {path("Sachbearbeitung")}))) ==
          "prozess A {\n  schritt \"" + label + "\" {\n    durch Sachbearbeitung\n  }\n}\n");
}

TEST_CASE("a clause is replaced by what differs") {
    const Source source = sourceOf("prozess A {\n  übergabe B an C.D // x\n}\n");
    const ClauseId to = source.tree.items[2].clauses.first;
    const Edits edits = replaceClause(source, to, clause(ClauseKind::to, {path("C.Leitung")}));
    REQUIRE(edits);
    REQUIRE(edits->size() == 1);
    CHECK(source.text.slice(edits->front().span) == "D");
    CHECK(edits->front().newText == "Leitung");
}

TEST_CASE("labels keep their quotes, names come behind them") {
    const Source source = sourceOf(kProcess);
    CHECK(after(source, setLabel(source, find(source, "Prüfen"), "Antrag „grob“ prüfen"))
              .find("prüfung „Antrag „grob\\“ prüfen“ als Prüfen {") != std::string::npos);
    CHECK(after(source, setName(source, find(source, "Festsetzen"), "Ende"))
              .find("schritt \"Festsetzen\" als Ende   durch") != std::string::npos);
    CHECK(after(source, setName(source, find(source, "Festsetzen"), "an")) == "refused: edit.not-a-name");
}

TEST_CASE("values in lists come and go with their commas") {
    const Source source = sourceOf("prozess A {\n  schritt \"B\" braucht Antrag, Ausweis und Foto\n}\n");
    const ValueList list{find(source, "B"), findClauseOf(source, "B", ClauseKind::needs)};
    const auto line = [&](const Edits& edits) {
        const std::string text = after(source, edits);
        const std::size_t at = text.find("braucht");
        return at == std::string::npos ? text : text.substr(at, text.find('\n', at) - at);
    };
    CHECK(line(insertValue(source, list, 0, path("Vollmacht"))) == "braucht Vollmacht, Antrag, Ausweis und Foto");
    CHECK(line(insertValue(source, list, 3, path("Vollmacht"))) == "braucht Antrag, Ausweis und Foto, Vollmacht");
    CHECK(line(replaceValue(source, list, 1, path("Pass"))) == "braucht Antrag, Pass und Foto");
    CHECK(line(deleteValue(source, list, 0)) == "braucht Ausweis und Foto");
    CHECK(line(deleteValue(source, list, 2)) == "braucht Antrag, Ausweis");
}

TEST_CASE("facts stay where they stand among others") {
    const Source source =
        sourceOf("prozess A {\n  auslöser B\n  fallzahl 5\n  auslöser C\n  leistung \"x\"\n  ende\n}\n");
    Draft trigger;
    trigger.kind = ItemKind::trigger;
    trigger.objects = {path("D")};
    CHECK(after(source, insertItem(source, 1, 0, trigger)) ==
          "prozess A {\n  auslöser D\n  auslöser B\n  fallzahl 5\n  auslöser C\n  leistung \"x\"\n  ende\n}\n");
    CHECK(after(source, insertItem(source, 1, 1, trigger)) ==
          "prozess A {\n  auslöser B\n  fallzahl 5\n  auslöser D\n  auslöser C\n  leistung \"x\"\n  ende\n}\n");
    CHECK(after(source, deleteItem(source, 2)) ==
          "prozess A {\n  fallzahl 5\n  auslöser C\n  leistung \"x\"\n  ende\n}\n");
}

TEST_CASE("everything in the examples can be deleted, and put back as it was") {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(DIENSTWEG_SOURCE_DIR) / "examples")) {
        if (entry.path().extension() != ".weg") {
            continue;
        }
        CAPTURE(entry.path().string());
        std::ifstream in(entry.path(), std::ios::binary);
        const Source source = sourceOf(std::string(std::istreambuf_iterator<char>(in), {}));
        const Draft file = draft(source);
        for (ItemId id = 1; id < source.tree.items.size(); ++id) {
            DraftPath where = pathOf(source.tree, id);
            Draft wanted = file;
            const Draft item = itemAt(wanted, where);
            const std::uint32_t index = where.back();
            where.pop_back();
            if (item.onLine) {
                continue;
            }
            const Edits gone = deleteItem(source, id);
            REQUIRE(gone);
            const Source without = sourceOf(applyEdits(source.text.bytes(), *gone));
            deleteItem(itemAt(wanted, where), index);
            CHECK(draft(without) == settled(wanted));

            ItemId parent = 0;
            for (const std::uint32_t step : where) {
                parent = without.tree.items[parent].firstChild;
                for (std::uint32_t n = 0; n < step; ++n) {
                    parent = without.tree.items[parent].nextSibling;
                }
            }
            const Edits back = insertItem(without, parent, index, item);
            REQUIRE(back);
            CHECK(meaningOf(draft(sourceOf(applyEdits(without.text.bytes(), *back)))) == meaningOf(file));
        }
    }
}

TEST_CASE("edits that make no sense or would hurt are refused") {
    const Source source = sourceOf("prozess A {\n  schritt \"B\"\n  shcritt \"C\"\n  frobnicate {\n}\n");
    CHECK(after(source, insertItem(source, find(source, "B"), 0, step("x"))) == "refused: edit.not-here");
    CHECK(after(source, deleteItem(source, 0)) == "refused: edit.not-here");
    CHECK(after(source, deleteItem(source, find(source, "C"))) == "refused: edit.broken-region");
}

TEST_CASE("beside words that could not be read, what would be read otherwise than meant is refused") {
    // A role without a name would take the unread word below for its name.
    const Source source = sourceOf("organisation O {\n}\n?unread\n");
    Draft role;
    role.kind = ItemKind::role;
    CHECK(after(source, insertItem(source, 0, 1, role)) == "refused: edit.broken-region");
    role.name = "R";
    CHECK(after(source, insertItem(source, 0, 1, role)) == "organisation O {\n}\nrolle R\n?unread\n");
}
