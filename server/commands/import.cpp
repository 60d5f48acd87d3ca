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

#include <nlohmann/json.hpp>

#include "base/slug.h"
#include "bpmn/import_file.h"
#include "bpmn/read_xml.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/visible.h"
#include "syntax/printer.h"
#include "workspace/discover.h"
#include "workspace/path_text.h"
#include "workspace/read_file.h"
#include "workspace/write_file.h"

namespace dienstweg {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// What the text does not say, of whatever kind.
struct Missing {
    std::string kind;  ///< the element's tag
    std::string id;
    std::string name;
    std::string reason;  ///< key of the catalogue; empty: there is no place for it in the text
    std::uint32_t line = 0;
};

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
        for (const std::string& operand : call_.operands) {
            read(operand);
        }
        if (files_.empty()) {
            return kRunFailed;
        }
        const std::vector<NewFile> made = newFiles();
        if (!mayWrite(made)) {
            return kRunFailed;
        }
        for (const NewFile& file : made) {
            write(file);
        }
        report();
        if (output_.finish() == Output::End::failed || failed_) {
            return kRunFailed;
        }
        return std::ranges::any_of(files_, [](const File& file) { return !file.missing.empty(); }) ? kFindings : kClean;
    }

private:
    struct File {
        std::string source;  ///< as named
        fs::path target;     ///< within the folder
        std::vector<Draft> processes;
        std::vector<Missing> missing;
        std::size_t jumps = 0;
    };
    struct NewFile {
        fs::path path;
        std::string bytes;
        bool keep = false;  ///< what is there already may stay
    };

    void fail(const Message& reason) {
        complain(visible(phrase({"failure", {{"reason", phrase(reason, language_)}}}, language_)));
        failed_ = true;
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
        bpmn::ImportedFile imported = bpmn::importFile(xml->definitions, parties_, taken_);
        File file{.source = operand,
                  .target = fileName(operand),
                  .processes = std::move(imported.processes),
                  .jumps = imported.jumps};
        for (const bpmn::Defect& defect : xml->defects) {
            file.missing.push_back({defect.element, defect.id, {}, std::string(reasonOf(defect.kind)), defect.line});
        }
        for (bpmn::Loss& loss : imported.losses) {
            file.missing.push_back({std::move(loss.element), std::move(loss.id), std::move(loss.name), {}, 0});
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

    [[nodiscard]] std::string sentenceOf(const Missing& missing) const {
        const Message message{missing.reason.empty() ? "import.not-carried" : std::string_view(missing.reason),
                              {{"kind", missing.kind}, {"id", missing.id}, {"name", missing.name}}};
        return phrase(message, language_);
    }

    [[nodiscard]] std::vector<NewFile> newFiles() const {
        std::vector<NewFile> made;
        made.push_back({folder_ / pathOf(kSettingsFileName), {}, true});
        const PrintStyle style{.spelling = language_ == Language::german ? Spelling::german : Spelling::english};
        made.push_back({folder_ / "organisation.weg", print(parties_.organisation(), style)});
        for (const File& file : files_) {
            std::string text =
                "// " + phrase({"import.head", {{"path", textOf(pathOf(file.source).filename())}}}, language_) + "\n";
            for (const Missing& missing : file.missing) {
                text += "// " + visible(sentenceOf(missing)) + "\n";
            }
            for (const Draft& process : file.processes) {
                text += "\n" + print(process, style);
            }
            made.push_back({folder_ / file.target, std::move(text)});
        }
        return made;
    }

    bool mayWrite(const std::vector<NewFile>& made) {
        if (call_.has("--force")) {
            return true;
        }
        bool may = true;
        for (const NewFile& file : made) {
            std::error_code error;
            if (!file.keep && fs::symlink_status(file.path, error).type() != fs::file_type::not_found) {
                fail({"import.exists", {{"path", textOf(file.path.lexically_normal())}}});
                may = false;
            }
        }
        return may;
    }

    void write(const NewFile& file) {
        const std::string shown = textOf(file.path.lexically_normal());
        std::error_code error;
        fs::create_directories(file.path.parent_path(), error);
        if (fs::symlink_status(file.path, error).type() != fs::file_type::not_found) {
            const auto before =
                file.keep ? std::expected<std::string, ReadFault>{} : readFile(file.path, bpmn::kLargestXml);
            if (file.keep) {
                return;
            }
            const auto written = before ? replaceFile(file.path, *before, file.bytes)
                                        : std::expected<void, WriteFault>(std::unexpect, WriteFault{});
            if (!written) {
                fail({messageKey(written.error().kind), {{"path", shown}}});
            }
            return;
        }
        std::ofstream out(file.path, std::ios::binary | std::ios::noreplace);
        out << file.bytes << std::flush;
        out.close();
        if (!out) {
            fail({"export.not-written", {{"path", shown}}});
        }
    }

    void report() { json_ ? reportJson() : reportText(); }

    void reportText() {
        for (const File& file : files_) {
            output_.write(visible(phrase({"import.done",
                                          {{"path", textOf((folder_ / file.target).lexically_normal())},
                                           {"processes", static_cast<std::int64_t>(file.processes.size())},
                                           {"jumps", static_cast<std::int64_t>(file.jumps)}}},
                                         language_)) +
                          "\n");
            for (const Missing& missing : file.missing) {
                output_.write("  " + visible(sentenceOf(missing)) + "\n");
            }
        }
        if (!call_.has("--quiet")) {
            output_.write(visible(phrase({"import.next", {{"folder", textOf(folder_)}}}, language_)) + "\n");
        }
    }

    void reportJson() {
        Json all = Json::array();
        for (const File& file : files_) {
            Json losses = Json::array();
            for (const Missing& missing : file.missing) {
                losses.push_back({{"element", missing.kind},
                                  {"id", missing.id},
                                  {"name", missing.name},
                                  {"reason", missing.reason.empty() ? "not-carried" : missing.reason.substr(7)},
                                  {"line", missing.line}});
            }
            all.push_back({{"source", file.source},
                           {"file", textOf((folder_ / file.target).lexically_normal())},
                           {"processes", file.processes.size()},
                           {"jumps", file.jumps},
                           {"losses", std::move(losses)}});
        }
        output_.write(Json({{"files", std::move(all)}}).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }

    const Call& call_;
    Language language_;
    fs::path folder_;
    bool json_;
    bpmn::ImportedParties parties_;
    std::set<std::string> taken_;
    std::set<std::string> fileNames_{"organisation"};
    std::vector<File> files_;
    Output output_;
    bool failed_ = false;
};

}  // namespace

int importFiles(const Call& call) { return Import(call).run(); }

}  // namespace dienstweg
