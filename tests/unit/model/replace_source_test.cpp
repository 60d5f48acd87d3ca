// A model in which texts were replaced is the model of the new texts.
#include "model/replace_source.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/flow_graph.h"
#include "support/choices.h"
#include "support/generate_workspace.h"

namespace dienstweg {
namespace {

Source sourceOf(const std::string& text) { return parse(Text::make(text).value()); }

Model modelOf(const std::vector<std::string>& texts) {
    std::vector<SourceFile> files;
    for (const std::string& text : texts) {
        files.push_back({"datei.weg", sourceOf(text)});
    }
    return buildModel(std::move(files));
}

/// One line for everything that anybody may ask of a model.
std::string shown(const Model& model) {
    std::ostringstream out;
    const auto place = [&](const Place& at) { out << at.file << ':' << at.span.begin << '-' << at.span.end << ' '; };
    const auto ids = [&](const std::vector<std::uint32_t>& all) {
        for (const std::uint32_t id : all) {
            out << id << ',';
        }
        out << ' ';
    };
    for (const Party& party : model.parties) {
        out << "party " << party.path << ' ' << party.label << ' ' << party.parent << ' ' << party.item << ' ';
        place(party.place);
        ids(party.deputies);
        ids(party.systems);
        out << '\n';
    }
    for (const Declaration& declaration : model.declarations) {
        out << "declaration " << declaration.key << ' ' << declaration.item << ' ';
        place(declaration.place);
        ids(declaration.systems);
        out << '\n';
    }
    for (std::size_t i = 0; i < model.separations.size(); ++i) {
        out << "separate ";
        ids(model.separations[i]);
        place(model.separationPlaces[i]);
        out << '\n';
    }
    for (FileId file = 0; file < model.uses.size(); ++file) {
        for (const Use& use : model.uses[file].uses) {
            out << "use " << nameAt(model, use) << ' ' << use.found << ' ' << use.foundProcess << ' ' << use.process
                << ' ' << use.ambiguous << ' ' << use.item << ' ' << use.clause << ' ';
            place(use.place);
            out << '\n';
        }
        ids(model.uses[file].byPlace);
        out << '\n';
    }
    for (const Process& process : model.processes) {
        out << "process " << process.key << ' ' << process.label << ' ' << process.file << ' ' << process.item << ' '
            << process.owner << ' ' << process.handsToProcesses << ' ' << process.uses.first << '+'
            << process.uses.count << ' ';
        place(process.place);
        ids(process.triggers);
        ids(process.results);
        ids(process.statements);
        for (const WorkOf& work : process.work) {
            out << work.party << 'x' << work.statements << ' ';
        }
        for (const Node& node : process.graph.nodes) {
            out << static_cast<int>(node.kind) << '/' << static_cast<int>(node.naming) << '/'
                << static_cast<int>(node.receiverNaming) << '/' << node.item << '/' << node.party << '/'
                << node.receiver << '/' << node.receivingProcess << ' ';
        }
        for (const Edge& edge : process.graph.edges) {
            out << edge.from << '>' << edge.to << ' ';
        }
        out << '\n';
    }
    std::set<std::string> names;
    const auto index = [&](const auto& byName) {
        for (const auto& [name, called] : byName) {
            std::ostringstream line;
            line << name << '=';
            for (const std::uint32_t id : called) {
                line << id << ',';
            }
            names.insert(line.str());
        }
        for (const std::string& line : names) {
            out << line << '\n';
        }
        names.clear();
    };
    index(model.partiesByName);
    index(model.partiesByUnit);
    index(model.declarationsByName);
    for (const auto& [name, process] : model.processesByName) {
        names.insert(name + "=" + std::to_string(process));
    }
    for (const std::string& line : names) {
        out << line << '\n';
    }
    return out.str();
}

std::string firstDifference(const std::string& now, const std::string& expected) {
    std::istringstream left(now);
    std::istringstream right(expected);
    std::string one;
    std::string other;
    while (true) {
        const bool more = static_cast<bool>(std::getline(left, one));
        const bool otherMore = static_cast<bool>(std::getline(right, other));
        if (!more && !otherMore) {
            return {};
        }
        if (!more || !otherMore || one != other) {
            return "is: " + one + "\nfresh: " + other;
        }
    }
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line + "\n");
    }
    return lines;
}

/// What a person does to a file: a line less, once more, one from elsewhere, another name; now and then all of it.
std::string edited(testing::Choices& choices, const std::string& text, const std::string& other) {
    std::vector<std::string> lines = linesOf(text);
    const std::vector<std::string> others = linesOf(other);
    if (lines.empty() || choices.chance(10)) {
        return other;
    }
    const auto at = lines.begin() + choices.below(static_cast<std::uint32_t>(lines.size()));
    switch (choices.below(4)) {
        case 0: lines.erase(at); break;
        case 1: lines.insert(at, *at); break;
        case 2:
            if (!others.empty()) {
                lines.insert(at, choices.oneOf(others));
            }
            break;
        default: {
            const std::size_t blank = at->find(' ');
            at->insert(blank == std::string::npos ? 0 : blank + 1, testing::anyNameInUse(choices) + " ");
            break;
        }
    }
    std::string joined;
    for (const std::string& line : lines) {
        joined += line;
    }
    return joined;
}

}  // namespace

TEST_CASE("a model in which texts were replaced is the model of the new texts") {
    int declared = 0;
    int stale = 0;
    int moved = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        testing::Choices choices = testing::Choices::fromSeed(seed);
        std::vector<std::string> texts = testing::anyWorkspace(choices);
        Model model = modelOf(texts);
        for (int step = 0; step < 8; ++step) {
            std::set<FileId> again;
            // Names that wait to be looked up may do so while the next texts are replaced.
            for (std::uint32_t change = choices.below(3) + 1; change-- > 0;) {
                const auto file = choices.below(static_cast<std::uint32_t>(texts.size()));
                const std::vector<std::string> others = testing::anyWorkspace(choices);
                texts[file] = edited(choices, texts[file], choices.oneOf(others));
                const Replaced replaced = replaceSource(model, file, sourceOf(texts[file]));
                again.insert(replaced.stale.begin(), replaced.stale.end());
                declared += replaced.declaresOther ? 1 : 0;
                stale += static_cast<int>(replaced.stale.size());
                moved += replaced.processesBefore == replaced.processesNow ? 0 : 1;
            }
            resolveAgain(model, std::vector<FileId>(again.begin(), again.end()));
            INFO("seed ", seed, ", step ", step);
            REQUIRE(firstDifference(shown(model), shown(modelOf(texts))) == "");
        }
    }
    CHECK(declared > 200);
    CHECK(stale > 200);
    CHECK(moved > 50);
}

TEST_CASE("what nobody renamed is not looked up again") {
    const std::string roles = "einheit Steueramt {\n  rolle Leitung\n  rolle Sachbearbeitung\n}\n";
    const std::string clear = "prozess P {\n  schritt \"Prüfen\" durch Steueramt.Leitung\n  ende\n}\n";
    Model model = modelOf({roles, clear, "prozess Q {\n  schritt \"Buchen\" durch Kasse\n  ende\n}\n"});
    const auto staleAfter = [&](const std::string& text) { return replaceSource(model, 0, sourceOf(text)).stale; };

    CHECK(staleAfter(roles + "// Ende\n").empty());
    SUBCASE("another role of a name that nobody uses: only who names something unknown asks again") {
        const std::string more = "rolle Bote\n" + roles;
        CHECK(staleAfter(more) == std::vector<FileId>{2});
        CHECK(model.parties[model.uses[1].uses.front().found].path == "Steueramt.Leitung");
    }
    SUBCASE("the role itself gets another name") {
        CHECK(staleAfter("einheit Steueramt {\n  rolle Chefin\n  rolle Sachbearbeitung\n}\n") ==
              std::vector<FileId>{1, 2});
        CHECK(model.uses[1].uses.front().found == kNone);
    }
    SUBCASE("the unit around it gets another name") {
        CHECK(staleAfter("einheit Kasse {\n  rolle Leitung\n  rolle Sachbearbeitung\n}\n") ==
              std::vector<FileId>{1, 2});
    }
}

}  // namespace dienstweg
