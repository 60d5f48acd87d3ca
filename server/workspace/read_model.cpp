#include "workspace/read_model.h"

#include <expected>
#include <utility>

#include "base/parallel.h"
#include "workspace/load_text.h"
#include "workspace/path_text.h"

namespace dienstweg {

ReadModel readModel(const WorkspaceFiles& workspace, const std::filesystem::path& folder, Progress& progress) {
    struct Read {
        std::optional<ReadFault> unread;
        bool faulty = false;
        Source source;
    };
    progress.files += workspace.files.size();
    std::vector<Read> read(workspace.files.size());
    inParallel(read.size(), [&](std::size_t index) {
        auto loaded = loadText(workspace.files[index].path);
        if (!loaded) {
            read[index].unread = loaded.error();
        } else if (loaded->fault) {
            read[index].faulty = true;
        } else {
            read[index].source = parse(std::move(loaded->text));
        }
        ++progress.filesRead;
    });
    ReadModel all;
    std::vector<SourceFile> files;
    for (std::size_t index = 0; index < read.size(); ++index) {
        const auto& [path, named] = workspace.files[index];
        if (read[index].unread) {
            all.problems.push_back({path, read[index].unread->kind});
        } else if (read[index].faulty) {
            all.faulty.push_back(path);
        } else {
            all.paths.push_back(path);
            all.named.push_back(named);
            files.push_back({shownFrom(folder, path), std::move(read[index].source)});
        }
    }
    all.model = buildModel(std::move(files));
    return all;
}

}  // namespace dienstweg
