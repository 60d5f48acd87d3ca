// Any bytes as a BPMN file: reading ends, and what was read becomes a text that can be read, checked and exported.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/export_process.h"
#include "bpmn/import_file.h"
#include "bpmn/place.h"
#include "bpmn/read_xml.h"
#include "bpmn/write_xml.h"
#include "fuzz/promise.h"
#include "model/model.h"
#include "syntax/source.h"

namespace {

using namespace dienstweg;
using fuzz::promise;

void hold(const bpmn::Definitions& definitions, Spelling spelling) {
    bpmn::ImportedParties parties;
    bpmn::UniqueNames names;
    const bpmn::ImportedFile file = bpmn::importFile(definitions, parties, names, spelling);
    for (const bpmn::Loss& loss : file.losses) {
        promise(!loss.element.empty(), "a loss has a kind");
    }
    const PrintStyle style{.spelling = spelling};
    std::string text = print(parties.file(), style);
    for (const Draft& process : file.processes) {
        text += print(process, style);
    }
    auto made = Text::make(text);
    promise(made.has_value(), "the text of an import is a text");
    std::vector<SourceFile> files;
    files.push_back({"import.weg", parse(std::move(*made))});
    // S005: letters that look like others, which are those of the file.
    promise(std::ranges::all_of(files.front().source.tree.problems,
                                [](const Problem& problem) { return problem.rule == "S005"; }),
            "the text of an import has no fault");
    const Model model = buildModel(std::move(files));
    for (ProcessId process = 0; process < model.processes.size(); ++process) {
        promise(model.processes[process].graph.lostJumps.empty(), "jumps of an import lead somewhere");
        for (const bpmn::Drawn drawn : {bpmn::Drawn::completed, bpmn::Drawn::asWritten}) {
            bpmn::Definitions exported = bpmn::exportProcess(model, process, drawn);
            if (exported.nodes.size() < 200) {
                bpmn::place(exported);
            }
            promise(bpmn::readXml(bpmn::writeXml(exported)).has_value(), "what is exported can be read");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = bpmn::readXml(std::string_view(reinterpret_cast<const char*>(data), size));
    if (read) {
        hold(read->definitions, Spelling::german);
        hold(read->definitions, Spelling::english);
    }
    return 0;
}
