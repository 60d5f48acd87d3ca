// After a renaming the model is the same but for the name, and renaming back gives the same texts.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/unicode.h"
#include "checks/check.h"
#include "features/mentions.h"
#include "features/rename.h"
#include "features/workspaces.h"
#include "support/generate_workspace.h"

using namespace dienstweg;

namespace {

std::vector<std::string> applied(const Model& model, const std::vector<FileEdit>& edits) {
    std::map<FileId, std::vector<TextEdit>> byFile;
    for (const FileEdit& edit : edits) {
        byFile[edit.file].push_back(edit.edit);
    }
    std::vector<std::string> texts = testing::textsOf(model);
    for (auto& [file, all] : byFile) {
        texts[file] = applyEdits(texts[file], std::move(all));
    }
    return texts;
}

/// All that the model knows but names and places: who is what of whom, and what each use means.
std::string shapeOf(const Model& model) {
    std::string shape;
    const auto add = [&](auto... numbers) { ((shape += std::to_string(numbers) + " "), ...); };
    for (const Party& party : model.parties) {
        add(static_cast<int>(party.kind), party.parent, party.item, party.deputies.size(), party.systems.size());
    }
    for (const Declaration& declaration : model.declarations) {
        add(static_cast<int>(declaration.kind), declaration.item, declaration.systems.size());
    }
    for (const auto& duties : model.separations) {
        for (const PartyId party : duties) {
            add(party);
        }
    }
    for (const Process& process : model.processes) {
        add(process.file, process.item, process.owner, process.statements.size());
        for (const Node& node : process.graph.nodes) {
            add(static_cast<int>(node.kind), node.item, node.party, node.receiver, node.receivingProcess);
        }
        for (const Edge& edge : process.graph.edges) {
            add(edge.from, edge.to, static_cast<int>(edge.kind));
        }
        add(process.graph.lostJumps.size());
    }
    for (const Use& use : model.allUses()) {
        add(use.place.file, use.item, use.clause, use.found, use.foundProcess, static_cast<int>(use.ambiguous));
    }
    return shape;
}

struct At {
    FileId file = 0;
    Mention mention;
};

std::vector<At> mentionsOf(const Model& model) {
    std::vector<At> all;
    for (FileId file = 0; file < model.files.size(); ++file) {
        forEachMention(model, file, [&](const Mention& mention) { all.push_back({file, mention}); });
    }
    return all;
}

/// Is the thing called by the same bytes everywhere?
bool spelledAlike(const Model& model, const Thing& thing) {
    return std::ranges::all_of(mentionsOf(model), [&](const At& at) {
        return at.mention.thing != thing || model.source(at.file).text.slice(at.mention.span) == nameOf(model, thing);
    });
}

/// Findings by rule and line, without those about names as such.
std::vector<std::string> findingsOf(const Model& model) {
    std::vector<std::string> all;
    for (const Finding& finding : check(model, Settings{})) {
        if (!finding.rule.starts_with("N")) {
            const Place& place = finding.place;
            all.push_back(std::string(finding.rule) + " " + std::to_string(place.file) + ":" +
                          std::to_string(model.source(place.file).text.position(place.span.begin).line));
        }
    }
    return all;
}

}  // namespace

TEST_CASE("everything that has a name in the examples can be renamed, from any place, and back") {
    int renamed = 0;
    for (const auto& texts : testing::exampleTexts()) {
        const Model model = testing::modelOf(texts);
        const std::string shape = shapeOf(model);
        const auto findings = findingsOf(model);
        std::vector<Thing> seen;
        const auto all = mentionsOf(model);
        // From the last place where it is named; every third thing, and what that takes.
        for (auto at = all.rbegin(); at != all.rend(); ++at) {
            const Thing& thing = at->mention.thing;
            if (!thing.known() || !hasName(model, thing) || std::ranges::find(seen, thing) != seen.end()) {
                continue;
            }
            seen.push_back(thing);
            if (seen.size() % 3 != 0) {
                continue;
            }
            const std::string name = nameOf(model, thing);
            CAPTURE(name);
            const auto edits = rename(model, at->file, at->mention.span.begin, "Völlig-Neu1");
            REQUIRE(edits.has_value());
            CHECK_FALSE(edits->empty());
            const Model after = testing::modelOf(applied(model, *edits));
            CHECK(shapeOf(after) == shape);
            CHECK(nameOf(after, thing) == "Völlig-Neu1");
            if (renamed++ % 5 == 0) {
                CHECK(findingsOf(after) == findings);
            }
            const ItemPlace place = itemOf(after, thing);
            const Span declared = destinationOf(after, thing).name.span;
            const auto back = rename(after, place.file, declared.end, name);
            REQUIRE(back.has_value());
            if (spelledAlike(model, thing)) {
                CHECK(applied(after, *back) == texts);
            }
        }
    }
    CHECK(renamed > 150);
}

TEST_CASE("a renaming leaves everything else as it is, or is refused" * doctest::test_suite("properties")) {
    const auto property = [] {
        testing::Choices choices(*rc::gen::scale(
            8.0, rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1000))));
        const std::vector<std::string> texts = testing::anyWorkspace(choices);
        const Model model = testing::modelOf(texts);
        const auto all = mentionsOf(model);
        RC_PRE(!all.empty());
        const At& at = choices.oneOf(all);
        const std::string name = testing::anyNameInUse(choices);
        for (const std::string& text : texts) {
            RC_LOG() << text << "---" << std::endl;
        }
        RC_LOG() << model.source(at.file).text.slice(at.mention.span) << " -> " << name << std::endl;
        const auto edits = rename(model, at.file, at.mention.span.begin, name);
        if (!edits) {
            RC_TAG("refused", std::string(edits.error().key));
            return;
        }
        RC_TAG(std::string(edits->size() > 1 ? "renamed at several places" : "renamed at one place"));
        const Model after = testing::modelOf(applied(model, *edits));
        RC_ASSERT(shapeOf(after) == shapeOf(model));
        RC_ASSERT(nameOf(after, at.mention.thing) == name);
        if (spelledAlike(model, at.mention.thing)) {
            const Destination declared = destinationOf(after, at.mention.thing);
            const auto back =
                rename(after, declared.name.file, declared.name.span.begin, nameOf(model, at.mention.thing));
            // Of two with one name, of which one was renamed, that cannot have its name back.
            if (back) {
                RC_ASSERT(applied(after, *back) == texts);
            } else {
                RC_ASSERT(back.error().key == "rename.taken");
            }
        }
    };
    CHECK(rc::check(property));
}
