#include "workspace/moved_findings.h"

#include <algorithm>
#include <string_view>

namespace dienstweg {
namespace {

/// False: it lies where the text changed.
bool moveAlong(Span& span, const TextChange& change) {
    if (span.end <= change.old.begin) {
        return true;
    }
    if (span.begin < change.old.end) {
        return false;
    }
    span.begin = static_cast<std::uint32_t>(span.begin + change.shift);
    span.end = static_cast<std::uint32_t>(span.end + change.shift);
    return true;
}

}  // namespace

bool pointsInto(const Finding& finding, FileId file) {
    const auto isThere = [file](const FileEdit& edit) { return edit.file == file; };
    return finding.place.file == file ||
           std::ranges::any_of(finding.related,
                               [file](const Related& related) { return related.place.file == file; }) ||
           std::ranges::any_of(finding.fixes, [&](const Fix& fix) { return std::ranges::any_of(fix.edits, isThere); });
}

TextChange changeBetween(const Text& before, const Text& after) {
    const std::string_view old = before.bytes();
    const std::string_view now = after.bytes();
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(old, now).in1 - old.begin());
    const std::size_t most = std::min(old.size(), now.size()) - front;
    std::size_t back = 0;
    while (back < most && old[old.size() - 1 - back] == now[now.size() - 1 - back]) {
        ++back;
    }
    return {{static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(old.size() - back)},
            static_cast<std::int64_t>(now.size()) - static_cast<std::int64_t>(old.size())};
}

bool moveAlong(Finding& finding, FileId file, const TextChange& change) {
    if (!pointsInto(finding, file)) {
        return true;
    }
    finding.fixes.clear();  // edits must fit exactly: they come back when the rules have run again
    std::erase_if(finding.related, [&](Related& related) {
        return related.place.file == file && !moveAlong(related.place.span, change);
    });
    return finding.place.file != file || moveAlong(finding.place.span, change);
}

}  // namespace dienstweg
