// Stable ids: what they look like, that they survive changes of others, and that they are followed where they change.
#include "model/ids.h"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/generate.h"
#include "syntax/edit.h"
#include "syntax/printer.h"

using namespace dienstweg;
using testing::Choices;

namespace {

Source sourceOf(std::string text) { return parse(Text::make(std::move(text)).value()); }

/// The ids of the first process, in the order of the text.
std::vector<std::string> idsOf(const Source& source) {
    std::vector<std::string> ids = stableIds(source, source.tree.items[0].firstChild);
    std::erase(ids, "");
    return ids;
}

std::map<std::string, std::string> changes(const Source& before, const Source& after) {
    std::map<std::string, std::string> out;
    for (auto& [old, now] : matchIds(before, before.tree.items[0].firstChild, after, after.tree.items[0].firstChild)) {
        out.emplace(old, now);
    }
    return out;
}

Choices choices() {
    return Choices(
        *rc::gen::scale(6.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
}

/// Gives every item that can have one a name of its own, so that no two are namesakes.
void nameAll(Draft& item, int& count) {
    for (Draft& child : item.children) {
        child.hasLabel = isWork(child.kind) || child.hasLabel;
        if (child.hasLabel) {
            child.label = "Nummer " + std::to_string(++count);
        }
        child.name.clear();
        nameAll(child, count);
    }
}

}  // namespace

TEST_CASE("ids come from names, labels, and what a statement is about") {
    const Source source = sourceOf(R"(prozess P {
  auslöser Antrag von Halter
  prüfung "Unterlagen prüfen" als Prüfen
  schritt "Steuer / Gebühr festsetzen!"
  entscheidung "Vollständig?" {
    wenn "ja"
    wenn "nein" weiter mit Prüfen
  }
  übergabe Akte, Vermerk an Kasse {
    verspätet an Leitung
  }
  warten {
    auf Zahlung von Halter
  }
}
)");
    CHECK(idsOf(source) == std::vector<std::string>{"P", "trigger:antrag", "Pruefen", "steuer-gebuehr-festsetzen",
                                                    "vollstaendig", "when:vollstaendig:ja", "when:vollstaendig:nein",
                                                    "handoff:akte+vermerk", "late:handoff:akte+vermerk:leitung",
                                                    "wait:zahlung", "for:wait:zahlung:zahlung"});
}

TEST_CASE("namesakes are told apart by what is around and before them") {
    const Source source = sourceOf(R"(prozess P {
  schritt "Ablegen"
  gruppe "Kasse" {
    schritt "Buchen"
    schritt "Ablegen"
    schritt "Mahnen"
    schritt "Ablegen"
  }
}
)");
    CHECK(idsOf(source) == std::vector<std::string>{"P", "ablegen@", "kasse", "buchen", "ablegen@kasse<buchen",
                                                    "mahnen", "ablegen@kasse<mahnen"});
}

TEST_CASE("a reworded label is followed to its new id, and with it what is inside") {
    const Source before = sourceOf(R"(prozess P {
  schritt "Antrag annehmen" durch Schalter
  entscheidung "Vollständig?" {
    wenn "ja"
  }
  ende
}
)");
    const Source after = sourceOf(R"(prozess P {
  schritt "Anliegen erfragen" durch Schalter
  schritt "Antrag aufnehmen" durch Schalter
  entscheidung "Sind die Unterlagen vollständig?" {
    wenn "ja"
  }
  ende
}
)");
    CHECK(changes(before, after) ==
          std::map<std::string, std::string>{{"antrag-annehmen", "antrag-aufnehmen"},
                                             {"vollstaendig", "sind-die-unterlagen-vollstaendig"},
                                             {"when:vollstaendig:ja", "when:sind-die-unterlagen-vollstaendig:ja"}});
}

TEST_CASE("what is moved keeps its id or is followed") {
    const Source before =
        sourceOf("prozess P {\n  übergabe Akte an Kasse\n  gruppe \"G\" {\n    schritt \"A\"\n  }\n}\n");
    const Source after =
        sourceOf("prozess P {\n  gruppe \"G\" {\n    schritt \"A\"\n    übergabe Akte an Kasse\n  }\n}\n");
    CHECK(changes(before, after) == std::map<std::string, std::string>{{"handoff:akte", "handoff:g:akte"}});
}

TEST_CASE("no two items of a process have the same id" * doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        Choices c = choices();
        Draft file;
        file.kind = ItemKind::file;
        file.children.push_back(testing::anyChildOf(c, ItemKind::file));
        const Source source = sourceOf(print(file));
        if (source.tree.items.size() < 2) {
            return;
        }
        const std::vector<std::string> ids = stableIds(source, 1);
        std::set<std::string> seen;
        for (ItemId id = 2; id < ids.size(); ++id) {
            RC_ASSERT(ids[id] != "");
            RC_ASSERT(seen.insert(ids[id]).second);
        }
    }));
}

TEST_CASE("ids of others survive inserting, deleting, rewording and moving a statement" *
          doctest::test_suite("properties")) {
    CHECK(rc::check([] {
        Choices c = choices();
        Choices e = choices();
        Draft process;
        process.kind = ItemKind::process;
        process.name = "P";
        process.braces = true;
        for (int n = 0; n < 4; ++n) {
            Draft item = testing::anyChildOf(c, ItemKind::group, {.depth = 2, .breadth = 3});
            process.children.push_back(std::move(item));
        }
        int count = 0;
        nameAll(process, count);
        const Source before = sourceOf(print(process));
        const std::vector<std::string> ids = stableIds(before, 1);

        std::vector<ItemId> statements;
        for (ItemId id = 2; id < before.tree.items.size(); ++id) {
            if (isWork(before.tree.items[id].kind) && before.tree.items[id].parent == 1) {
                statements.push_back(id);
            }
        }
        Draft item;
        item.kind = ItemKind::step;
        item.hasLabel = true;
        item.label = "ganz neu";
        Edits edits = insertItem(before, 1, e.below(5), item);
        ItemId changed = kNone;
        if (const std::uint32_t kind = e.below(4); kind > 0 && !statements.empty()) {
            changed = e.oneOf(statements);
            edits = kind == 1   ? deleteItem(before, changed)
                    : kind == 2 ? setLabel(before, changed, "ganz neu")
                                : moveItem(before, changed, 1, e.below(5));
        }
        RC_PRE(edits.has_value());
        const Source after = sourceOf(applyEdits(before.text.bytes(), *edits));
        std::multiset<std::string> now;
        for (const std::string& id : stableIds(after, 1)) {
            now.insert(id);
        }
        const auto inside = [&](ItemId id) {
            for (; id != kNone; id = before.tree.items[id].parent) {
                if (id == changed) {
                    return true;
                }
            }
            return false;
        };
        for (ItemId id = 1; id < ids.size(); ++id) {
            // Where nothing but the neighbour tells two apart ("<"), a change beside it shows; matchIds follows it.
            if (inside(id) || ids[id].find_first_of("@<#") != std::string::npos) {
                continue;
            }
            RC_LOG() << before.text.bytes() << "\n---\n" << after.text.bytes() << "\n" << ids[id] << std::endl;
            RC_ASSERT(now.contains(ids[id]));
        }
    }));
}
