#include "features/fix_all.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dienstweg {
namespace {

bool insertsLine(const TextEdit& edit) {
    return edit.span.empty() && edit.newText.find_first_of("\r\n") != std::string::npos;
}

/// Lines that are put in at one place stand below each other.
bool meet(const FileEdit& a, const FileEdit& b) {
    const bool apart = a.file != b.file || a.edit.span.begin > b.edit.span.end || b.edit.span.begin > a.edit.span.end;
    return !apart && !(insertsLine(a.edit) && insertsLine(b.edit));
}

bool meetsAny(const FileEdit& edit, const std::vector<FileEdit>& others) {
    return std::ranges::any_of(others, [&](const FileEdit& other) { return meet(edit, other); });
}

/// A statement that is put in says something that nobody has said: that is for each place to decide.
bool changesWords(const Fix& fix) {
    static constexpr auto kTitles =
        std::to_array<std::string_view>({"fix.replace", "fix.insert", "fix.strike-out", "fix.strike-out-this"});
    return fix.safe || std::ranges::find(kTitles, fix.title.key) != kTitles.end();
}

}  // namespace

std::vector<FileEdit> safeFixes(std::span<const Finding> findings, FileId file) {
    std::vector<FileEdit> edits;
    for (const Finding& finding : findings) {
        const auto safe = std::ranges::find_if(finding.fixes, [&](const Fix& fix) {
            return fix.safe && std::ranges::all_of(fix.edits, [&](const FileEdit& edit) { return edit.file == file; });
        });
        const auto meetsKnown = [&](const FileEdit& edit) { return meetsAny(edit, edits); };
        if (safe != finding.fixes.end() && std::ranges::none_of(safe->edits, meetsKnown)) {
            edits.insert(edits.end(), safe->edits.begin(), safe->edits.end());
        }
    }
    return edits;
}

std::optional<FixesOfKind> fixesOfKind(std::span<const Finding> findings, const Finding& finding) {
    if (finding.fixes.size() != 1 || !changesWords(finding.fixes.front())) {
        return std::nullopt;
    }
    FixesOfKind all;
    for (const Finding& other : findings) {
        const bool alike = other.rule == finding.rule && other.fixes.size() == 1 &&
                           other.fixes.front().title.key == finding.fixes.front().title.key;
        if (!alike) {
            continue;
        }
        const std::vector<FileEdit>& edits = other.fixes.front().edits;
        if (std::ranges::any_of(edits, [&](const FileEdit& edit) { return meetsAny(edit, all.edits); })) {
            return std::nullopt;
        }
        all.edits.insert(all.edits.end(), edits.begin(), edits.end());
        ++all.count;
    }
    return all.count > 1 ? std::optional(std::move(all)) : std::nullopt;
}

}  // namespace dienstweg
