#include "commands/export.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/platform.h"
#include "base/unicode.h"
#include "bpmn/carried_text.h"
#include "bpmn/element_ids.h"
#include "bpmn/export_process.h"
#include "bpmn/place.h"
#include "bpmn/write_mermaid.h"
#include "bpmn/write_svg.h"
#include "bpmn/write_xml.h"
#include "checks/read.h"
#include "commands/convert_svg.h"
#include "commands/exit_status.h"
#include "commands/export_marks.h"
#include "commands/model_json.h"
#include "commands/output.h"
#include "commands/sign_of_life.h"
#include "commands/visible.h"
#include "workspace/analysis.h"
#include "workspace/discover.h"
#include "workspace/path_text.h"
#include "workspace/read_model.h"
#include "workspace/write_file.h"

namespace dienstweg {
namespace {

namespace fs = std::filesystem;

/// In the order of the choices in command_table.cpp.
enum class Form : std::uint8_t { bpmn, svg, png, pdf, mermaid, json };

/// In the order of Form: how its files end.
constexpr auto kEndings = std::to_array<std::string_view>({".bpmn", ".svg", ".png", ".pdf", ".mmd", ".json"});

/// Is there a fact of which nobody knows what is meant: said twice, 1.200, a day that does not exist? Data must not
/// settle that. (In a picture it is seen, or not drawn.)
bool isUnsettled(std::string_view messageKey) {
    return messageKey == "S001.clause-twice" || messageKey == "S001.number-ambiguous" ||
           messageKey == "S001.no-such-day";
}

class Export {
public:
    explicit Export(const Call& call)
        : call_(call),
          language_(languageOf(call).value_or(systemLanguage())),
          form_(static_cast<Form>(call.choice("--to").value_or(0))),
          out_(call.text("--output")) {}

    int run() {
        if (!readAll()) {
            return kRunFailed;
        }
        const std::vector<Chosen> chosen = chosenProcesses();
        if (chosen.empty()) {
            if (!failed_) {
                fail({"export.none", {}});
            }
        } else if (out_.empty()) {
            toOutput(chosen);
        } else if ((chosen.size() == 1 || holdsSeveral()) && !isFolder()) {
            write(chosen, pathOf(out_));
        } else {
            for (const Chosen& each : chosen) {
                const fs::path path = pathOf(out_) / pathOf(fileName(each));
                if (!isLink(path)) {
                    write({&each, 1}, path);
                }
            }
        }
        return failed_ || output_.finish() == Output::End::failed ? kRunFailed : kClean;
    }

private:
    struct Chosen {
        const Model* model = nullptr;
        ProcessId process = kNone;
        std::size_t workspace = 0;
        [[nodiscard]] const Process& get() const { return model->processes[process]; }
    };

    /// One document for any number of processes; in all other forms each is one of its own.
    [[nodiscard]] bool holdsSeveral() const { return form_ == Form::json; }

    void fail(const Message& reason) {
        complain(visible(phrase({"failure", {{"reason", phrase(reason, language_)}}}, language_)));
        failed_ = true;
    }

    bool readAll() {
        const fs::path folder = fs::current_path();
        std::vector<std::string> named = call_.operands;
        if (named.empty()) {
            named.emplace_back(".");
        }
        Progress progress;
        const SignOfLife sign(progress, language_, !call_.has("--quiet"));
        const Discovery discovery = discover(named, folder);
        for (const PathProblem& problem : discovery.problems) {
            fail({messageKey(problem.kind), {{"path", textOf(problem.path)}}});
        }
        for (const WorkspaceFiles& workspace : discovery.workspaces) {
            ReadModel read = readModel(workspace, folder, progress);
            for (const PathProblem& problem : read.problems) {
                fail({messageKey(problem.kind), {{"path", shownFrom(folder, problem.path)}}});
            }
            for (const fs::path& path : read.faulty) {
                fail({"export.unreadable", {{"path", shownFrom(folder, path)}}});
            }
            read_.push_back(std::move(read));
            if (call_.has("--findings")) {
                analyses_.push_back(analyse(workspace, {}, folder, currentDate(), progress));
            }
            roots_.push_back(workspace.root);
        }
        return !read_.empty();
    }

    /// Those of the named files that are asked for, in the order of the files.
    std::vector<Chosen> chosenProcesses() {
        std::vector<std::string> wanted;
        for (const std::string& name : call_.texts("--process")) {
            wanted.push_back(nameKey(name));
        }
        std::vector<bool> found(wanted.size(), false);
        std::vector<Chosen> chosen;
        for (std::size_t workspace = 0; workspace < read_.size(); ++workspace) {
            const ReadModel& read = read_[workspace];
            for (ProcessId id = 0; id < read.model.processes.size(); ++id) {
                const Process& process = read.model.processes[id];
                const auto at = std::ranges::find(wanted, process.key);
                if (!read.named[process.file] || (!wanted.empty() && at == wanted.end())) {
                    continue;
                }
                if (at != wanted.end()) {
                    found[static_cast<std::size_t>(at - wanted.begin())] = true;
                }
                chosen.push_back({&read.model, id, workspace});
            }
        }
        const auto names = call_.texts("--process");
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!found[i]) {
                fail({"export.unknown", {{"name", names[i]}}});
            }
        }
        return chosen;
    }

    /// Of a text that was not read whole there would be a picture in which something is missing.
    bool areWhole(std::span<const Chosen> chosen) {
        const Model& model = *chosen.front().model;
        std::vector<bool> shown(model.files.size(), false);
        for (const Chosen& each : chosen) {
            shown[each.get().file] = true;
        }
        if (form_ == Form::json) {  // the organisation is in the document, too
            for (const Party& party : model.parties) {
                shown[party.place.file] = true;
            }
            for (const Declaration& declared : model.declarations) {
                shown[declared.place.file] = true;
            }
        }
        bool whole = true;
        for (FileId file = 0; file < shown.size(); ++file) {
            whole = (!shown[file] || isWhole(model.files[file])) && whole;
        }
        return whole;
    }

    bool isWhole(const SourceFile& file) {
        const auto lost = std::ranges::find_if(file.source.tree.problems, [this](const Problem& problem) {
            return problem.rule == "S002" || losesWords(problem.message.key) ||
                   (form_ == Form::json && isUnsettled(problem.message.key));
        });
        if (lost == file.source.tree.problems.end()) {
            return true;
        }
        if (!contains(told_, &file)) {
            told_.push_back(&file);
            const auto line = static_cast<std::int64_t>(file.source.text.position(lost->span.begin).line);
            fail({"export.not-whole", {{"path", file.path}, {"line", line}}});
        }
        return false;
    }

    /// Nothing, and the reason told, if it cannot be made.
    std::optional<std::string> bytesOf(std::span<const Chosen> chosen) {
        return form_ == Form::json ? documentOf(chosen) : pictureOf(chosen.front());
    }

    std::optional<std::string> documentOf(std::span<const Chosen> chosen) {
        std::vector<ProcessId> processes;
        for (const Chosen& each : chosen) {
            processes.push_back(each.process);
        }
        const std::size_t workspace = chosen.front().workspace;
        return modelJson(read_[workspace], roots_[workspace], processes);
    }

    std::optional<std::string> pictureOf(const Chosen& chosen) {
        bpmn::Definitions definitions = bpmn::exportProcess(
            *chosen.model, chosen.process, call_.has("--as-written") ? bpmn::Drawn::asWritten : bpmn::Drawn::completed,
            call_.has("--documents") ? bpmn::DocumentsAre::drawn : bpmn::DocumentsAre::left);
        if (form_ == Form::mermaid) {
            return bpmn::writeMermaid(definitions);
        }
        bpmn::place(definitions, call_.has("--lanes-as-written") ? LaneOrder::given : LaneOrder::chosen);
        if (form_ == Form::bpmn) {
            std::ranges::move(bpmn::carriedText(*chosen.model, chosen.process),
                              std::back_inserter(definitions.processes.front().extensions));
            return bpmn::writeXml(definitions);
        }
        std::vector<bpmn::Mark> marks;
        if (!analyses_.empty()) {
            const Language language =
                chosen.model->source(chosen.get().file).german ? Language::german : Language::english;
            const fs::path& path = read_[chosen.workspace].paths[chosen.get().file];
            marks = marksFor(analyses_[chosen.workspace], *chosen.model, chosen.process, path, definitions, language);
        }
        std::string svg = bpmn::writeSvg(definitions, wordsFor(chosen, definitions), marks);
        return form_ == Form::svg ? std::move(svg) : converted(svg);
    }

    std::optional<std::string> converted(const std::string& svg) {
        auto picture = convertSvg(svg, form_ == Form::png ? PictureForm::png : PictureForm::pdf);
        if (picture) {
            return std::move(*picture);
        }
        if (picture.error().kind == ConvertFault::Kind::missing) {
            fail({"export.no-converter", {}});
        } else {
            fail({"export.not-converted", {{"reason", picture.error().reason}}});
        }
        return std::nullopt;
    }

    /// In the language of the text, for the picture shows its words.
    static bpmn::SvgWords wordsFor(const Chosen& chosen, const bpmn::Definitions& definitions) {
        const Process& process = chosen.get();
        const bool german = chosen.model->source(process.file).german;
        std::vector<std::string> lanes;
        for (const bpmn::Lane& lane : definitions.lanes) {
            if (!lane.name.empty() && !contains(lanes, lane.name)) {
                lanes.push_back(lane.name);
            }
        }
        const auto count = [&](NodeKind kind) {
            return static_cast<std::int64_t>(std::ranges::count(process.graph.nodes, kind, &Node::kind));
        };
        return {german ? "de" : "en", phrase({"picture.description",
                                              {{"steps", count(NodeKind::work)},
                                               {"handoffs", count(NodeKind::handoff)},
                                               {"lanes", std::move(lanes)}}},
                                             german ? Language::german : Language::english)};
    }

    /// Of ASCII letters, so that no name leads out of the folder or cannot be a file's.
    std::string fileName(const Chosen& chosen) {
        return names_.take(chosen.get().name) + std::string(kEndings[static_cast<std::size_t>(form_)]);
    }

    [[nodiscard]] bool isFolder() const {
        std::error_code ignored;
        return out_.ends_with('/') || fs::is_directory(pathOf(out_), ignored);
    }

    /// Under a name that we make up a link may lead anywhere; one that was named is meant.
    bool isLink(const fs::path& path) {
        std::error_code error;
        if (fs::symlink_status(path, error).type() != fs::file_type::symlink) {
            return false;
        }
        fail({"export.link", {{"path", textOf(path.lexically_normal())}}});
        return true;
    }

    void toOutput(const std::vector<Chosen>& chosen) {
        if (chosen.size() > 1 && !holdsSeveral()) {
            fail({"export.several", {{"count", static_cast<std::int64_t>(chosen.size())}}});
        } else if ((form_ == Form::png || form_ == Form::pdf) && isTerminal(Stream::output)) {
            fail({"export.to-terminal", {}});
        } else if (canBeOne(chosen)) {
            if (const auto bytes = bytesOf(chosen)) {
                output_.write(*bytes);
            }
        }
    }

    /// Names are those of one organisation: two workspaces may call different things the same.
    bool canBeOne(std::span<const Chosen> chosen) {
        std::size_t workspaces = 1;
        for (std::size_t i = 1; i < chosen.size(); ++i) {
            workspaces += chosen[i].workspace != chosen[i - 1].workspace ? 1U : 0U;
        }
        if (workspaces > 1) {
            fail({"export.workspaces", {{"count", static_cast<std::int64_t>(workspaces)}}});
        }
        return workspaces == 1 && areWhole(chosen);
    }

    void write(std::span<const Chosen> chosen, const fs::path& path) {
        if (!canBeOne(chosen)) {
            return;
        }
        const std::string shown = textOf(path.lexically_normal());
        std::error_code error;
        const bool exists = fs::symlink_status(path, error).type() != fs::file_type::not_found;
        if (exists && !call_.has("--force")) {
            fail({"export.exists", {{"path", shown}}});
            return;
        }
        const auto bytes = bytesOf(chosen);
        if (!bytes) {
            return;
        }
        if (exists) {
            overwrite(*bytes, path, shown);
            return;
        }
        if (path.has_parent_path()) {
            fs::create_directories(path.parent_path(), error);
        }
        std::ofstream file(path, std::ios::binary | std::ios::noreplace);
        const bool made = file.is_open();
        file << *bytes << std::flush;
        file.close();
        if (!file) {
            if (made) {
                fs::remove(path, error);
            }
            fail({"export.not-written", {{"path", shown}}});
            return;
        }
        tell(shown);
    }

    void overwrite(const std::string& bytes, const fs::path& path, const std::string& shown) {
        constexpr std::size_t kLargest = std::size_t{256} << 20U;
        const auto before = readFile(path, kLargest);
        if (!before) {
            fail({messageKey(before.error().kind), {{"path", shown}}});
            return;
        }
        if (const auto written = replaceFile(path, *before, bytes); !written) {
            fail({messageKey(written.error().kind), {{"path", shown}}});
            return;
        }
        tell(shown);
    }

    void tell(const std::string& shown) {
        if (!call_.has("--quiet")) {
            output_.write(visible(shown) + "\n");
        }
    }

    const Call& call_;
    Language language_;
    Form form_;
    std::string out_;
    std::vector<ReadModel> read_;
    std::vector<Analysis> analyses_;       ///< like `read_`; empty where no findings are asked for
    std::vector<fs::path> roots_;          ///< of the workspaces read, in the same order
    std::vector<const SourceFile*> told_;  ///< that they are not whole
    bpmn::ElementIds names_;
    Output output_;
    bool failed_ = false;
};

}  // namespace

int exportProcesses(const Call& call) { return Export(call).run(); }

}  // namespace dienstweg
