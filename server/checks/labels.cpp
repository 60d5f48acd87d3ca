// N701 vague-label: the label of work says a thing and what is done with it. (7PMG, guideline 6: verb-object labels.)
#include "checks/context.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "checks/work_label.h"

namespace dienstweg {

void checkLabels(const ProcessContext& context, ProcessId id, std::vector<Finding>& out) {
    const Model& model = context.model;
    const Process& process = model.processes[id];
    const Source& source = model.source(process.file);
    for (const ItemId statement : process.statements) {
        const Item& item = source.tree.items[statement];
        if (!isWork(item.kind) || item.label == kNone) {
            continue;
        }
        const Span inside = insideQuotes(source.text, source.tree.values[item.label].span);
        const std::string_view label = source.text.slice(inside);
        const LabelVerdict verdict = judgeWorkLabel(label, germanAt(source, statement));
        if (verdict.fault == LabelFault::noVerb) {
            Finding finding{.rule = "N701", .place = {process.file, inside}};
            finding.message = {"N701", {{"title", std::string(label)}}};
            out.push_back(std::move(finding));
        } else if (verdict.fault == LabelFault::emptyVerb) {
            const Span verb{inside.begin + verdict.verb.begin, inside.begin + verdict.verb.end};
            Finding finding{.rule = "N701", .place = {process.file, verb}};
            finding.message = {"N701.empty", {{"verb", std::string(source.text.slice(verb))}}};
            out.push_back(std::move(finding));
        }
    }
}

}  // namespace dienstweg
