#include "commands/correct.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "commands/line_diff.h"
#include "workspace/path_text.h"
#include "workspace/write_file.h"

namespace dienstweg {

namespace {

namespace fs = std::filesystem;

Failure failureOf(const fs::path& path, const WriteFault& fault, Language language, const fs::path& folder) {
    std::string shown = shownFrom(folder, path);
    std::string sentence = phrase({messageKey(fault.kind), {{"path", shown}}}, language);
    return {std::move(shown), std::move(sentence)};
}

/// By index in `changed`: was it written?
std::vector<bool> write(const std::vector<ChangedText>& changed, Language language, const fs::path& folder,
                        std::vector<Failure>& failures) {
    std::vector<bool> written;
    for (const auto& [path, before, after] : changed) {
        const auto done = replaceFile(path, before, after);
        written.push_back(done.has_value());
        if (!done) {
            failures.push_back(failureOf(path, done.error(), language, folder));
        }
    }
    return written;
}

}  // namespace

Correction correct(CheckedWorkspaces& checked, Language language, const fs::path& folder) {
    Correction correction;
    for (std::size_t i = 0; i < checked.workspaces.size(); ++i) {
        const WorkspaceFiles& workspace = checked.workspaces[i];
        FixedWorkspace fixed =
            applySafeFixes(std::move(checked.analyses[i]), workspace, checked.unsaved, folder, checked.today);
        const auto written = write(fixed.changed, language, folder, correction.failures);
        correction.complete = correction.complete && fixed.complete;
        correction.findings += std::ranges::count_if(fixed.applied, [&](const std::vector<std::size_t>& files) {
            return std::ranges::all_of(files, [&](std::size_t file) { return written[file]; });
        });
        for (std::size_t file = 0; file < written.size(); ++file) {
            if (written[file]) {
                correction.changed.push_back(std::move(fixed.changed[file]));
            }
        }
        if (std::ranges::find(written, false) != written.end()) {
            Progress progress;  // what is left is what the files say, not what they should have said
            fixed.analysis = analyse(workspace, checked.unsaved, folder, checked.today, progress);
        }
        checked.analyses[i] = std::move(fixed.analysis);
    }
    return correction;
}

Correction tryToCorrect(const CheckedWorkspaces& checked, const fs::path& folder) {
    Correction correction{.written = false};
    for (std::size_t i = 0; i < checked.workspaces.size(); ++i) {
        FixedWorkspace fixed =
            applySafeFixes(checked.analyses[i], checked.workspaces[i], checked.unsaved, folder, checked.today);
        correction.complete = correction.complete && fixed.complete;
        correction.findings += std::ssize(fixed.applied);
        std::ranges::move(fixed.changed, std::back_inserter(correction.changed));
    }
    return correction;
}

std::string diffOf(const ChangedText& changed, const fs::path& folder, const Style& style, bool forPerson) {
    return unifiedDiff(shownFrom(folder, changed.path), changed.before, changed.after, style, forPerson);
}

}  // namespace dienstweg
