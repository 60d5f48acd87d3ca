#include "bpmn/carried_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bpmn/carried_declarations.h"
#include "bpmn/export_process.h"
#include "bpmn/read_xml.h"
#include "bpmn/same_elements.h"
#include "bpmn/write_xml.h"
#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

std::optional<Source> readWhole(const std::string& text) {
    auto made = Text::make(text);
    if (!made) {
        return std::nullopt;
    }
    Source source = parse(std::move(*made));
    return losesWords(source.tree) ? std::nullopt : std::optional(std::move(source));
}

/// Exported anew, is it what was read?
bool isSame(const Definitions& definitions, const Carried& carried) {
    Draft all = carried.declarations;
    std::erase_if(all.children, [&](const Draft& item) {  // a process may name itself
        return item.kind == ItemKind::process && item.name == carried.process.name;
    });
    all.children.push_back(carried.process);
    auto source = readWhole(print(all, {.spelling = carried.spelling}));
    if (!source) {
        return false;
    }
    std::vector<SourceFile> files;
    files.push_back({"carried.weg", std::move(*source)});
    const Model model = buildModel(std::move(files));
    const auto last = static_cast<ProcessId>(model.processes.size() - 1);
    const DocumentsAre documents = definitions.artifacts.empty() ? DocumentsAre::left : DocumentsAre::drawn;
    return std::ranges::any_of(std::array{Drawn::completed, Drawn::asWritten}, [&](Drawn drawn) {
        // Through XML, for that is what the other one went through.
        const auto again = readXml(writeXml(exportProcess(model, last, drawn, documents)));
        return again && haveSameElements(again->definitions, definitions);
    });
}

}  // namespace

const std::string* extension(const Element& element, std::string_view name) {
    const auto found = std::ranges::find(element.extensions, name, &Extension::name);
    return found == element.extensions.end() ? nullptr : &found->text;
}

std::string documentationOf(const Draft& statement, Spelling spelling) {
    std::string text;
    const auto add = [&](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    for (const DraftClause& clause : statement.clauses) {
        for (const DraftValue& value : clause.values) {
            if (clause.kind == ClauseKind::note) {
                add(value.text);
            } else if (clause.kind == ClauseKind::under) {
                add((spelling == Spelling::german ? "gemäß " : "under ") + value.text +
                    (value.hasDetail ? " " + value.detail : ""));
            }
        }
    }
    return text;
}

std::string headOf(const Source& source, ItemId item) {
    Draft head = draft(source, item);
    const Draft bare{.kind = head.kind,
                     .hasLabel = head.hasLabel,
                     .label = std::move(head.label),
                     .objects = std::move(head.objects)};
    const std::string text = print(bare, {.spelling = source.german ? Spelling::german : Spelling::english});
    return text.substr(0, text.find('\n'));
}

std::vector<Extension> carriedText(const Model& model, ProcessId id) {
    const dienstweg::Process& process = model.processes[id];
    const Source& source = model.source(process.file);
    const PrintStyle style{.spelling = source.german ? Spelling::german : Spelling::english};
    Draft item = draft(source, process.item);
    item.blankBefore = false;  // above it stood something else
    std::vector<Extension> carried{{kText, print(item, style)}};
    if (std::string declarations = print(declarationsFor(model, id), style); !declarations.empty()) {
        carried.push_back({kDeclarations, std::move(declarations)});
    }
    return carried;
}

std::optional<Carried> carriedBy(const Definitions& definitions) {
    if (definitions.processes.size() != 1) {
        return std::nullopt;
    }
    const std::string* const text = extension(definitions.processes.front(), kText);
    const std::string* const declarations = extension(definitions.processes.front(), kDeclarations);
    if (text == nullptr) {
        return std::nullopt;
    }
    const std::optional<Source> process = readWhole(*text);
    const std::optional<Source> beside = readWhole(declarations == nullptr ? std::string() : *declarations);
    if (!process || !beside) {
        return std::nullopt;
    }
    Carried carried{.declarations = draft(*beside), .spelling = process->german ? Spelling::german : Spelling::english};
    std::vector<Draft> items = draft(*process).children;
    if (items.size() != 1 || items.front().kind != ItemKind::process || items.front().name.empty()) {
        return std::nullopt;
    }
    carried.process = std::move(items.front());
    carried.isUnchanged = isSame(definitions, carried);
    return carried;
}

}  // namespace dienstweg::bpmn
