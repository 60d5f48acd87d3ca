// L503 incomplete-notice: an administrative act whose declaration does not say that it gives reasons and instructs on
// appeal (§§ 37 (6), 39 VwVfG).
#include <string>
#include <vector>

#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"

namespace dienstweg {

void checkNotices(const Context& context, std::vector<Finding>& out) {
    for (const Declaration& document : context.model.declarations) {
        if (!document.notice) {
            continue;
        }
        const FileId file = document.place.file;
        const Source& source = context.model.source(file);
        const bool reasons = has(source.tree, document.item, ClauseKind::reasons);
        const bool appeal = has(source.tree, document.item, ClauseKind::appeal);
        if (reasons && appeal) {
            continue;
        }
        Finding finding{.rule = "L503", .place = document.place};
        finding.message = {reasons ? "L503.appeal" : appeal ? "L503.reasons" : "L503", {{"name", document.name}}};
        std::string missing;
        if (!reasons) {
            missing += " " + std::string(wordAt(source, document.item, TokenType::REASONS));
        }
        if (!appeal) {
            missing += " " + std::string(wordAt(source, document.item, TokenType::APPEAL));
        }
        const Clause* said = findClause(source.tree, document.item,
                                        reasons  ? ClauseKind::reasons
                                        : appeal ? ClauseKind::appeal
                                                 : ClauseKind::notice);
        finding.fixes.push_back(insertAt(file, said->span.end, missing));
        out.push_back(std::move(finding));
    }
}

}  // namespace dienstweg
