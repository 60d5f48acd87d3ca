#include "commands/import.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/slug.h"
#include "bpmn/import_file.h"
#include "bpmn/read_xml.h"
#include "commands/exit_status.h"
#include "commands/import_report.h"
#include "commands/output.h"
#include "commands/sign_of_life.h"
#include "commands/visible.h"
#include "model/names.h"
#include "syntax/draft.h"
#include "syntax/printer.h"
#include "syntax/source.h"
#include "workspace/discover.h"
#include "workspace/path_text.h"
#include "workspace/read_file.h"
#include "workspace/write_file.h"

namespace dienstweg {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOrganisation = "organisation.weg";

std::string_view reasonOf(bpmn::Defect::Kind kind) {
    using Kind = bpmn::Defect::Kind;
    switch (kind) {
        case Kind::encoding: return "import.encoding";
        case Kind::missingId: return "import.missing-id";
        case Kind::duplicateId: return "import.duplicate-id";
        case Kind::danglingRef: return "import.dangling";
        case Kind::flowWithoutEnd: return "import.flow-without-end";
        case Kind::twoLanes: return "import.two-lanes";
        case Kind::badNumber: return "import.bad-number";
        case Kind::unknownElement: return "import.unknown";
        case Kind::tooDeep: return "import.too-deep";
    }
    return "import.unknown";
}

class Import {
public:
    explicit Import(const Call& call)
        : call_(call),
          language_(languageOf(call).value_or(systemLanguage())),
          folder_(pathOf(call.text("--output"))),
          json_(call.choice("--format").value_or(0) == 1) {}

    int run() {
        if (!call_.has("--output")) {
            fail({"import.no-folder", {}});
            return kRunFailed;
        }
        if (!readFolder()) {
            return kRunFailed;
        }
        Progress progress;
        progress.files = call_.operands.size();
        {
            const SignOfLife sign(progress, language_, !call_.has("--quiet"));
            for (const std::string& operand : call_.operands) {
                read(operand);
                ++progress.filesRead;
            }
        }
        if (files_.empty() || !mayWrite()) {
            return kRunFailed;
        }
        writeAll();
        output_.write(json_ ? importJson(files_, folder_) : importText(files_, folder_, language_));
        if (!json_ && !call_.has("--quiet") && !failed_) {
            output_.write(visible(phrase({"import.next", {{"folder", textOf(folder_)}}}, language_)) + "\n");
        }
        if (output_.finish() == Output::End::failed || failed_) {
            return kRunFailed;
        }
        return std::ranges::any_of(files_, [](const ImportOfFile& file) { return !file.missing.empty(); }) ? kFindings
                                                                                                           : kClean;
    }

private:
    void fail(const Message& reason) {
        complain(visible(phrase({"failure", {{"reason", phrase(reason, language_)}}}, language_)));
        failed_ = true;
    }

    /// What is in the folder already: parties are added to those of its organisation, and no process gets a name that
    /// is taken.
    bool readFolder() {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
            if (entry.path().extension() != ".weg" || !entry.is_regular_file(error)) {
                continue;
            }
            const auto bytes = readFile(entry.path(), kLargestText);
            const bool isOrganisation = entry.path().filename() == kOrganisation;
            if (!bytes && isOrganisation) {
                fail({messageKey(bytes.error().kind), {{"path", textOf(entry.path().lexically_normal())}}});
                return false;
            }
            if (!bytes) {
                continue;
            }
            auto text = Text::make(*bytes);
            const bool isText = text.has_value();
            const Source source = parse(isText ? std::move(*text) : Text{});
            for (const ItemId item : children(source.tree, 0)) {
                const Item& it = source.tree.items[item];
                if (it.kind == ItemKind::process && it.name != kNone) {
                    const std::string name = valueText(source, source.tree.values[it.name]);
                    inFolder_.emplace_back(entry.path().filename(), name);
                }
            }
            if (isOrganisation && (!isText || !source.tree.problems.empty())) {
                fail({"import.organisation", {{"path", textOf(entry.path().lexically_normal())}}});
                return false;
            }
            if (isOrganisation) {
                organisation_ = *bytes;
                parties_ = bpmn::ImportedParties(draft(source, 0));
            }
        }
        std::set<fs::path> replaced;
        for (const std::string& operand : call_.operands) {
            replaced.insert(fileName(operand));
        }
        readAround(replaced);
        fileNames_ = {"organisation"};
        for (const auto& [file, name] : inFolder_) {
            if (!replaced.contains(file)) {
                processNames_.add(name);
            }
        }
        return true;
    }

    /// What is declared in the workspace that the folder lies in, or else in the folder itself, is there already; but
    /// not what is in the files that are about to be replaced.
    void readAround(const std::set<fs::path>& replaced) {
        const fs::path here = fs::current_path();
        std::error_code error;
        const fs::path target = fs::weakly_canonical(here / folder_, error);
        fs::path root = target;
        while (!exists(root / pathOf(std::string(kSettingsFileName))) && root.has_relative_path()) {
            root = root.parent_path();
        }
        inWorkspace_ = exists(root / pathOf(std::string(kSettingsFileName)));
        if (!inWorkspace_) {  // nobody knows what lies below a folder that is none
            for (const fs::directory_entry& entry : fs::directory_iterator(target, error)) {
                know(entry.path(), true, replaced);
            }
            return;
        }
        const Discovery discovery = discover(std::array{textOf(root)}, here);
        for (const WorkspaceFiles& workspace : discovery.workspaces) {
            if (fs::weakly_canonical(workspace.root, error) != root) {
                continue;  // another one within it
            }
            for (const FoundFile& file : workspace.files) {
                know(file.path, fs::weakly_canonical(file.path.parent_path(), error) == target, replaced);
            }
        }
    }

    void know(const fs::path& path, bool isInside, const std::set<fs::path>& replaced) {
        std::error_code error;
        const bool isOurs = isInside && (path.filename() == kOrganisation || replaced.contains(path.filename()));
        if (path.extension() != ".weg" || isOurs || !fs::is_regular_file(path, error)) {
            return;
        }
        const auto bytes = readFile(path, kLargestText);
        auto text = Text::make(bytes ? *bytes : std::string());
        if (!text) {
            return;
        }
        const Draft all = draft(parse(std::move(*text)));
        parties_.know(all);
        for (const Draft& item : all.children) {
            if (item.kind == ItemKind::process && !isInside && !item.name.empty()) {
                processNames_.add(item.name);
            }
        }
    }

    void read(const std::string& operand) {
        const auto bytes = readFile(pathOf(operand), bpmn::kLargestXml);
        if (!bytes) {
            const bool large = bytes.error().kind == ReadFault::Kind::tooLarge;
            fail({large ? "import.too-large" : messageKey(bytes.error().kind), {{"path", operand}}});
            return;
        }
        auto xml = bpmn::readXml(*bytes);
        if (!xml) {
            using Kind = bpmn::XmlFault::Kind;
            const std::string_view key = xml.error().kind == Kind::notXml    ? "import.not-xml"
                                         : xml.error().kind == Kind::notBpmn ? "import.not-bpmn"
                                                                             : "import.too-large";
            fail({key, {{"path", operand}, {"line", std::int64_t{xml.error().line}}}});
            return;
        }
        bpmn::ImportedFile imported =
            bpmn::importFile(std::move(xml->definitions), parties_, processNames_, style().spelling);
        ImportOfFile file{.source = operand,
                          .target = fileName(operand),
                          .processes = std::move(imported.processes),
                          .jumps = imported.jumps,
                          .ours = imported.ours};
        for (const bpmn::Defect& defect : xml->defects) {
            file.missing.push_back({defect.element, defect.id, {}, std::string(reasonOf(defect.kind)), defect.line});
        }
        for (bpmn::Loss& loss : imported.losses) {
            file.missing.push_back({std::move(loss.element), std::move(loss.id), std::move(loss.name), {}, loss.line});
        }
        files_.push_back(std::move(file));
    }

    /// Of letters, digits and hyphens, so that no name leads out of the folder.
    fs::path fileName(const std::string& operand) {
        const std::string slug = slugOf(textOf(pathOf(operand).stem()));
        const std::string wanted = slug.empty() ? "prozess" : slug;
        std::string name = wanted;
        for (int again = 2; !fileNames_.insert(name).second; ++again) {
            name = wanted + "-" + std::to_string(again);
        }
        return pathOf(name + ".weg");
    }

    [[nodiscard]] PrintStyle style() const {
        return {.spelling = language_ == Language::german ? Spelling::german : Spelling::english};
    }

    [[nodiscard]] std::string textOfFile(const ImportOfFile& file) const {
        if (file.ours == bpmn::ImportedFile::Ours::unchanged && file.missing.empty()) {
            return print(file.processes.front(), style());
        }
        std::string text =
            "// " + phrase({"import.head", {{"path", textOf(pathOf(file.source).filename())}}}, language_) + "\n";
        for (const Missing& missing : file.missing) {
            text += "// " + visible(sentenceOf(missing, language_)) + "\n";
        }
        for (const Draft& process : file.processes) {
            text += "\n" + print(process, style());
        }
        return text;
    }

    static bool exists(const fs::path& path) {
        std::error_code error;
        return fs::symlink_status(path, error).type() != fs::file_type::not_found;
    }

    /// A link in the folder may lead anywhere, and nothing outside of it is written.
    bool isLink(const fs::path& path) {
        std::error_code error;
        if (fs::symlink_status(path, error).type() != fs::file_type::symlink) {
            return false;
        }
        fail({"import.link", {{"path", textOf(path.lexically_normal())}}});
        return true;
    }

    /// All or nothing: what stands in the way is told before anything is written.
    bool mayWrite() {
        bool may = !isLink(folder_ / pathOf(std::string(kOrganisation)));
        for (const ImportOfFile& file : files_) {
            const fs::path path = folder_ / file.target;
            if (isLink(path)) {
                may = false;
            } else if (!call_.has("--force") && exists(path)) {
                fail({"import.exists", {{"path", textOf(path.lexically_normal())}}});
                may = false;
            }
        }
        return may;
    }

    void writeAll() {
        std::error_code error;
        fs::create_directories(folder_, error);
        if (const fs::path settings = folder_ / pathOf(kSettingsFileName); !inWorkspace_ && !exists(settings)) {
            write(settings, {}, {});
        }
        const bool organisation = parties_.isEmpty() || write(folder_ / pathOf(std::string(kOrganisation)),
                                                              organisation_, print(parties_.file(), style()));
        for (ImportOfFile& file : files_) {
            const fs::path path = folder_ / file.target;
            std::optional<std::string> before;
            if (exists(path)) {
                const auto bytes = readFile(path, bpmn::kLargestXml);
                if (!bytes) {
                    fail({messageKey(bytes.error().kind), {{"path", textOf(path.lexically_normal())}}});
                    continue;
                }
                before = *bytes;
            }
            file.isWritten = organisation && write(path, before, textOfFile(file));
        }
    }

    /// `before` is what is there; nothing: no such file.
    bool write(const fs::path& path, const std::optional<std::string>& before, const std::string& bytes) {
        const std::string shown = textOf(path.lexically_normal());
        if (before) {
            if (const auto replaced = replaceFile(path, *before, bytes); !replaced) {
                fail({messageKey(replaced.error().kind), {{"path", shown}}});
                return false;
            }
            return true;
        }
        std::ofstream out(path, std::ios::binary | std::ios::noreplace);
        const bool made = out.is_open();
        out << bytes << std::flush;
        out.close();
        if (!out) {
            std::error_code error;
            if (made) {
                fs::remove(path, error);
            }
            fail({"export.not-written", {{"path", shown}}});
        }
        return static_cast<bool>(out);
    }

    const Call& call_;
    Language language_;
    fs::path folder_;
    bool json_;
    bool inWorkspace_ = false;  ///< the folder lies in one already
    bpmn::ImportedParties parties_;
    std::optional<std::string> organisation_;  ///< as it is in the folder
    bpmn::UniqueNames processNames_;
    std::vector<std::pair<fs::path, std::string>> inFolder_;  ///< files and the processes in them
    std::set<std::string> fileNames_{"organisation"};
    std::vector<ImportOfFile> files_;
    Output output_;
    bool failed_ = false;
};

}  // namespace

int importFiles(const Call& call) { return Import(call).run(); }

}  // namespace dienstweg
