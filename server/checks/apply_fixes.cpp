#include "checks/apply_fixes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"

namespace dienstweg {

namespace {

struct Chosen {
    const Finding* finding = nullptr;
    const Fix* fix = nullptr;
};

/// The edits of a round, file by file, and where they move what stands around them.
class Edits {
public:
    explicit Edits(std::span<const Chosen> chosen) {
        for (const Chosen& one : chosen) {
            for (const auto& [file, edit] : one.fix->edits) {
                files_[file].edits.push_back(edit);
            }
        }
        for (auto& [file, in] : files_) {
            std::ranges::stable_sort(in.edits, {},
                                     [](const TextEdit& edit) { return std::pair(edit.span.begin, edit.span.end); });
            std::int64_t shift = 0;
            for (const TextEdit& edit : in.edits) {
                in.shiftBefore.push_back(shift);
                shift += static_cast<std::int64_t>(edit.newText.size()) - edit.span.length();
            }
            in.shiftBefore.push_back(shift);
        }
    }

    [[nodiscard]] std::vector<std::string> applied(std::vector<std::string> texts) const {
        for (const auto& [file, in] : files_) {
            texts[file] = applyEdits(texts[file], in.edits);
        }
        return texts;
    }

    /// Where that which began at `offset` begins afterwards; the beginning of the edit, if it was replaced.
    [[nodiscard]] std::int64_t moved(FileId file, std::int64_t offset) const {
        const auto found = files_.find(file);
        if (found == files_.end()) {
            return offset;
        }
        const auto& [edits, shiftBefore] = found->second;
        const auto next =
            std::ranges::partition_point(edits, [&](const TextEdit& edit) { return edit.span.end <= offset; });
        const std::int64_t from = next != edits.end() && next->span.begin < offset ? next->span.begin : offset;
        return from + shiftBefore[static_cast<std::size_t>(next - edits.begin())];
    }

private:
    struct InFile {
        std::vector<TextEdit> edits = {};  ///< in the order of the text
        std::vector<std::int64_t> shiftBefore =
            {};  ///< by how much the edits before each (and before the end) move the text
    };
    std::map<FileId, InFile> files_;
};

/// A finding by what stays of it when text around it changes. Arguments of the message may change with the text.
struct Trace {
    FileId file = 0;
    std::int64_t begin = 0;
    std::string_view rule = {};
    std::string_view message = {};
    friend auto operator<=>(const Trace&, const Trace&) = default;
};

Trace traceOf(const Finding& finding) {
    return {finding.place.file, finding.place.span.begin, finding.rule, finding.message.key};
}
Trace traceOf(const Finding& finding, const Edits& edits) {
    return {finding.place.file, edits.moved(finding.place.file, finding.place.span.begin), finding.rule,
            finding.message.key};
}

/// What cannot be read counts whatever severity the settings give it.
bool isError(const Finding& finding) {
    return finding.severity == Severity::error || finding.rule == "S001" || finding.rule == "S002";
}

/// Empty if the round stands.
std::string verdictOn(const Reading& before, std::span<const Chosen> chosen, const Edits& edits, const Reading& after) {
    for (std::size_t file = 0; file < before.problems.size(); ++file) {
        if (file >= after.problems.size() || after.problems[file] > before.problems[file]) {
            return "read worse";
        }
    }
    std::map<Trace, int> there;  // afterwards
    for (const Finding& finding : after.findings) {
        ++there[traceOf(finding)];
    }
    std::set<const Finding*> corrected;
    for (const Chosen& one : chosen) {
        corrected.insert(one.finding);
    }
    std::map<Trace, int> expected;
    std::vector<const Finding*> kept;
    for (const Finding& finding : before.findings) {
        if (!corrected.contains(&finding)) {
            ++expected[traceOf(finding, edits)];
            kept.push_back(&finding);
        }
    }
    for (const Chosen& one : chosen) {
        const Trace trace = traceOf(*one.finding, edits);
        if (there[trace] > expected[trace]) {
            return "not gone";
        }
    }
    std::vector<const Finding*> unexpected;
    for (const Finding& finding : after.findings) {
        if (--expected[traceOf(finding)] < 0 && isError(finding)) {
            unexpected.push_back(&finding);
        }
    }
    // The same, told at another place: a rule may point elsewhere when the text around changes.
    std::vector<const Finding*> missing;
    for (const Finding* finding : kept) {
        if (--there[traceOf(*finding, edits)] < 0) {
            missing.push_back(finding);
        }
    }
    for (const Finding* finding : unexpected) {
        const auto same = std::ranges::find_if(missing, [&](const Finding* other) {
            return other->rule == finding->rule && other->place.file == finding->place.file &&
                   other->message == finding->message;
        });
        if (same == missing.end()) {
            return "new error " + std::string(finding->rule);
        }
        missing.erase(same);
    }
    return {};
}

class Rounds {
public:
    Rounds(std::vector<std::string> texts, Reading before, const std::vector<bool>& mayChange, const CheckTexts& check)
        : mayChange_(mayChange), check_(check) {
        result_.texts = std::move(texts);
        result_.reading = std::move(before);
    }

    Corrected perform() && {
        std::size_t most = std::numeric_limits<std::size_t>::max();
        for (int round = 0;; ++round) {
            const std::vector<Chosen> chosen = choose(most);
            if (chosen.empty()) {
                return std::move(result_);
            }
            if (round == kMostRounds) {
                result_.complete = false;
                return std::move(result_);
            }
            const bool stands = tryRound(chosen);
            if (!stands && chosen.size() == 1) {
                failed_.push_back({traceOf(*chosen.front().finding), chosen.front().fix->title});
            }
            most = stands || chosen.size() == 1 ? std::numeric_limits<std::size_t>::max() : chosen.size() / 2;
        }
    }

private:
    /// One that was tried and must not be tried again.
    struct Failed {
        Trace finding;
        Message title;
    };

    [[nodiscard]] bool mayBeTried(const Finding& finding, const Fix& fix) const {
        const auto mayChange = [&](FileId file) { return file < mayChange_.size() && mayChange_[file]; };
        return fix.safe && !fix.edits.empty() && mayChange(finding.place.file) &&
               std::ranges::all_of(fix.edits,
                                   [&](const FileEdit& edit) {
                                       return mayChange(edit.file) &&
                                              edit.edit.span.end <= result_.texts[edit.file].size();
                                   }) &&
               std::ranges::none_of(failed_, [&](const Failed& failed) {
                   return failed.finding == traceOf(finding) && failed.title == fix.title;
               });
    }

    [[nodiscard]] std::vector<Chosen> choose(std::size_t most) const {
        std::vector<Chosen> chosen;
        std::map<FileId, std::map<std::uint32_t, std::uint32_t>> taken;  // end of each stretch by its begin
        for (const Finding& finding : result_.reading.findings) {
            const auto fix =
                std::ranges::find_if(finding.fixes, [&](const Fix& offered) { return mayBeTried(finding, offered); });
            if (fix == finding.fixes.end() || std::ranges::any_of(fix->edits, [&](const FileEdit& edit) {
                    return meets(taken[edit.file], edit.edit.span);
                })) {
                continue;
            }
            for (const auto& [file, edit] : fix->edits) {
                std::uint32_t& end = taken[file][edit.span.begin];
                end = std::max(end, edit.span.end);
            }
            chosen.push_back({&finding, &*fix});
            if (chosen.size() == most) {
                break;
            }
        }
        return chosen;
    }

    /// Overlaps or touches.
    static bool meets(const std::map<std::uint32_t, std::uint32_t>& taken, Span span) {
        const auto behind = taken.upper_bound(span.end);
        return behind != taken.begin() && std::prev(behind)->second >= span.begin;
    }

    bool tryRound(std::span<const Chosen> chosen) {
        const Edits edits(chosen);
        std::vector<std::string> texts = edits.applied(result_.texts);
        if (std::ranges::any_of(texts, [](const std::string& text) { return text.size() > kLargestText; })) {
            return false;
        }
        Reading after = check_(texts);
        if (!verdictOn(result_.reading, chosen, edits, after).empty()) {
            return false;
        }
        for (Failed& failed : failed_) {
            failed.finding.begin = edits.moved(failed.finding.file, failed.finding.begin);
        }
        for (const Chosen& one : chosen) {
            Applied applied{one.finding->rule, {}};
            for (const FileEdit& edit : one.fix->edits) {
                if (std::ranges::find(applied.files, edit.file) == applied.files.end()) {
                    applied.files.push_back(edit.file);
                }
            }
            result_.applied.push_back(std::move(applied));
        }
        result_.texts = std::move(texts);
        result_.reading = std::move(after);
        return true;
    }

    const std::vector<bool>& mayChange_;
    const CheckTexts& check_;
    Corrected result_;
    std::vector<Failed> failed_;
};

}  // namespace

Corrected applySafeFixes(std::vector<std::string> texts, Reading before, const std::vector<bool>& mayChange,
                         const CheckTexts& check) {
    return Rounds(std::move(texts), std::move(before), mayChange, check).perform();
}

std::vector<std::string> withFix(std::vector<std::string> texts, const Fix& fix) {
    const std::vector<Chosen> chosen{{nullptr, &fix}};
    return Edits(chosen).applied(std::move(texts));
}

std::string brokenPromise(const Reading& before, const Finding& corrected, const Fix& fix, const Reading& after) {
    const std::vector<Chosen> chosen{{&corrected, &fix}};
    return verdictOn(before, chosen, Edits(chosen), after);
}

}  // namespace dienstweg
