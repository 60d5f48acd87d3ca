// Golden tests of everything that follows names. In tests/features/navigation/*.md blocks of `weg` are the files of a
// small workspace, with marked places (`durch ⟦1⟧Amt.Leitung`); behind the fence stands the file's name, or nothing.
// The block of `text` behind them asks, at the beginning of a line, and has below each question what was found:
//
//   definition 1
//     datei.weg:3:11
//     rolle Leitung
//           ^^^^^^^
//
// `features_test --update` writes what is found.
#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "checks/catalogue.h"
#include "features/call_hierarchy.h"
#include "features/definition.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding.h"
#include "features/implementation.h"
#include "features/name_at.h"
#include "features/references.h"
#include "features/rename.h"
#include "features/selection_ranges.h"
#include "features/type_hierarchy.h"
#include "features/workspace_symbols.h"
#include "files.h"
#include "markdown.h"
#include "support/marked.h"

namespace dienstweg::golden {
namespace {

namespace fs = std::filesystem;

struct MarkedPlace {
    FileId file = 0;
    std::uint32_t offset = 0;
};

struct Workspace {
    Model model;
    std::map<std::string, MarkedPlace> marks;
};

using Lines = std::vector<std::string>;

std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

class Answers {
public:
    explicit Answers(const Workspace& workspace) : model_(workspace.model), workspace_(workspace) {}

    Lines to(const std::string& question) {
        lines_.clear();
        std::istringstream in(question);
        std::string feature;
        std::string what;
        in >> feature >> what;
        std::string rest;
        in >> rest;
        const auto mark = workspace_.marks.find(what);
        const MarkedPlace at = mark == workspace_.marks.end() ? MarkedPlace{} : mark->second;
        answer(feature, at, what, rest);
        if (lines_.empty()) {
            say("(nothing)");
        }
        return lines_;
    }

private:
    void say(const std::string& line) { lines_.push_back("  " + line); }

    [[nodiscard]] std::string where(Place place) const {
        const Position position = model_.source(place.file).text.position(place.span.begin);
        return model_.files[place.file].path + ":" + std::to_string(position.line) + ":" +
               std::to_string(position.column);
    }

    void show(Place place, const std::string& note = {}) {
        const Text& text = model_.source(place.file).text;
        const Span line = text.lineSpan(text.lineOf(place.span.begin));
        const std::string_view code = text.slice(line);
        const std::size_t indent = std::min(code.find_first_not_of(' '), code.size());
        say(where(place) + (note.empty() ? "" : " " + note));
        say(std::string(code.substr(indent)));
        const std::string_view before = text.slice({line.begin + static_cast<std::uint32_t>(indent), place.span.begin});
        const bool over = place.span.end > line.end;
        const std::size_t marked = width(text.slice({place.span.begin, std::min(place.span.end, line.end)}));
        std::string carets(width(before), ' ');
        carets += marked == 0 ? "|" : std::string(marked, '^');
        say(carets + (over ? "…" : ""));
    }

    void show(const Destinations& found) {
        for (const Destination& place : found.places) {
            show(place.name);
        }
    }

    void show(const std::vector<HierarchyCall>& calls) {
        for (const HierarchyCall& call : calls) {
            say(nameOf(model_, call.other));
            for (const Place place : call.places) {
                show(place);
            }
        }
    }

    void show(const std::vector<PartyId>& parties) {
        for (const PartyId party : parties) {
            say(model_.parties[party].path);
        }
    }

    [[nodiscard]] FileId fileNamed(const std::string& name) const {
        const auto found = std::ranges::find(model_.files, name, &SourceFile::path);
        return found == model_.files.end() ? 0 : static_cast<FileId>(found - model_.files.begin());
    }

    void answer(const std::string& feature, MarkedPlace at, const std::string& what, const std::string& rest) {
        if (feature == "name") {
            if (const auto named = nameAt(model_, at.file, at.offset)) {
                show({at.file, named->span}, named->declares ? "(declares)" : "");
            }
        } else if (feature == "definition") {
            show(definition(model_, at.file, at.offset));
        } else if (feature == "type-definition") {
            show(typeDefinition(model_, at.file, at.offset));
        } else if (feature == "implementation") {
            show(implementation(model_, at.file, at.offset));
        } else if (feature == "references" || feature == "uses") {
            for (const Place place : references(model_, at.file, at.offset, feature == "references")) {
                show(place);
            }
        } else if (feature == "highlights") {
            for (const Highlight& found : highlights(model_, at.file, at.offset)) {
                show({at.file, found.span}, found.declares ? "(declares)" : found.writes ? "(writes)" : "");
            }
        } else if (feature == "prepare-rename") {
            const auto found = prepareRename(model_, at.file, at.offset);
            found ? show({at.file, found->span}, found->name) : say(phrase(found.error(), Language::german));
        } else if (feature == "rename") {
            renamed(rename(model_, at.file, at.offset, rest));
        } else if (feature == "outline") {
            outline(documentSymbols(model_, fileNamed(what)), fileNamed(what), {});
        } else if (feature == "search") {
            for (const FoundSymbol& symbol : workspaceSymbols(model_, what, 10)) {
                say(where(symbol.place.name) + " " + symbol.title +
                    (symbol.around.empty() ? "" : " in " + symbol.around));
            }
        } else if (feature == "folding") {
            for (const Fold& fold : folding(model_.source(fileNamed(what)))) {
                const Text& text = model_.source(fileNamed(what)).text;
                say(std::string(fold.kind == FoldKind::block ? "block" : "comments") + " " +
                    std::to_string(text.position(fold.span.begin).line) + ".." +
                    std::to_string(text.position(fold.span.end).line));
            }
        } else if (feature == "selection") {
            for (const Span span : selectionRanges(model_.source(at.file), at.offset)) {
                show({at.file, span});
            }
        } else if (feature == "links") {
            for (const DocumentLink& link : documentLinks(model_, fileNamed(what))) {
                show({fileNamed(what), link.span}, link.url);
            }
        } else if (feature == "callers" || feature == "callees") {
            if (const auto thing = callHierarchyAt(model_, at.file, at.offset)) {
                show(feature == "callers" ? incomingCalls(model_, *thing) : outgoingCalls(model_, *thing));
            }
        } else if (feature == "around" || feature == "within") {
            if (const auto party = typeHierarchyAt(model_, at.file, at.offset)) {
                show(feature == "around" ? partiesAround(model_, *party) : partiesWithin(model_, *party));
            }
        } else {
            say("there is no such question");
        }
    }

    void outline(const std::vector<Symbol>& symbols, FileId file, const std::string& indent) {
        const Text& text = model_.source(file).text;
        for (const Symbol& symbol : symbols) {
            say(indent + symbol.title + (symbol.detail.empty() ? "" : " [" + symbol.detail + "]") + " at " +
                std::string(text.slice(symbol.name)));
            outline(symbol.inside, file, indent + "  ");
        }
    }

    void renamed(const std::expected<std::vector<FileEdit>, Message>& edits) {
        if (!edits) {
            say(phrase(edits.error(), Language::german));
            return;
        }
        for (const FileEdit& edit : *edits) {
            show({edit.file, edit.edit.span}, "-> " + edit.edit.newText);
        }
    }

    const Model& model_;
    const Workspace& workspace_;
    Lines lines_;
};

Workspace workspaceOf(const std::vector<Block>& blocks) {
    Workspace workspace;
    std::vector<SourceFile> files;
    for (const Block& block : blocks) {
        const testing::MarkedText marked = testing::readMarked(block.text());
        for (const testing::Mark& mark : marked.marks) {
            workspace.marks[mark.name] = {static_cast<FileId>(files.size()), mark.offset};
        }
        files.push_back(
            {block.words.empty() ? "datei.weg" : block.words.front(), parse(Text::make(marked.text).value())});
    }
    workspace.model = buildModel(std::move(files));
    return workspace;
}

Lines answered(const Workspace& workspace, const Lines& lines) {
    Lines all;
    Answers answers(workspace);
    for (const std::string& line : lines) {
        if (!line.empty() && line.front() != ' ') {
            all.push_back(line);
            const Lines found = answers.to(line);
            all.insert(all.end(), found.begin(), found.end());
        }
    }
    return all;
}

int run(const fs::path& path) {
    int questions = 0;
    auto lines = readLines(path);
    std::vector<Block> files;
    struct Change {
        Block block;
        Lines lines;
    };
    std::vector<Change> changes;
    for (const Block& block : blocksOf(lines)) {
        if (block.language == "weg") {
            if (!changes.empty() && changes.back().block.firstLine > (files.empty() ? 0 : files.back().firstLine)) {
                files.clear();
            }
            files.push_back(block);
        } else if (block.language == "text") {
            const Lines found = answered(workspaceOf(files), block.lines);
            INFO(path.filename().string(), ":", block.firstLine + 1);
            if (!updating()) {
                CHECK(joinLines(block.lines) == joinLines(found));
            }
            questions += static_cast<int>(std::ranges::count_if(
                block.lines, [](const std::string& line) { return !line.empty() && line.front() != ' '; }));
            changes.push_back({block, found});
        }
    }
    if (updating()) {
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            const auto first = lines.begin() + static_cast<std::ptrdiff_t>(change->block.firstLine);
            lines.erase(first, first + static_cast<std::ptrdiff_t>(change->block.lines.size()));
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(change->block.firstLine), change->lines.begin(),
                         change->lines.end());
        }
        writeIfChanged(path, joinLines(lines));
    }
    return questions;
}

}  // namespace

TEST_CASE("navigation: what is found from marked places") {
    int questions = 0;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(projectFile("tests/features/navigation"))) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        questions += run(file);
    }
    CHECK(questions > 50);
}

}  // namespace dienstweg::golden
