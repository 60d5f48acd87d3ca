#include "checks/handoff_fix.h"

#include <algorithm>

#include "checks/place_on_way.h"
#include "checks/read.h"
#include "checks/suggestions.h"
#include "syntax/clause_table.h"
#include "syntax/edit.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

std::vector<DraftValue> objectsFor(const ProcessContext& context, ProcessId id, const Edge& edge, EdgeId way) {
    const Process& process = context.model.processes[id];
    const ItemId next = process.graph.nodes[edge.to].item;
    std::vector<DraftValue> objects;
    const Documents needed = documentsOf(context.model, process.file, next, ClauseKind::needs);
    for (const DeclarationId document : needed) {
        if (std::ranges::binary_search(context.documents.on[way], document)) {
            objects.push_back({.kind = ValueKind::path, .text = context.model.declarations[document].name});
        }
    }
    return objects;
}

Fix fixOf(std::string_view title, const Model& model, FileId file, PartyId receiver,
          const std::vector<TextEdit>& edits) {
    Fix fix{{title, {{"receiver", pathOf(model, receiver)}}}, {}, false};
    for (const TextEdit& edit : edits) {
        fix.edits.push_back({file, edit});
    }
    return fix;
}

}  // namespace

std::optional<Fix> insertHandoff(const ProcessContext& context, ProcessId id, EdgeId way, PartyId receiver) {
    const MissingHandoff missing{way, receiver};
    return std::move(insertHandoffs(context, id, std::span(&missing, 1)).front());
}

std::vector<std::optional<Fix>> insertHandoffs(const ProcessContext& context, ProcessId id,
                                               std::span<const MissingHandoff> missing) {
    const Process& process = context.model.processes[id];
    const Source& source = context.model.source(process.file);
    std::vector<Insertion> insertions;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const auto [way, receiver] = missing[i];
        const Edge& edge = process.graph.edges[way];
        const auto spot = placeOnWay(source.tree, process.graph, edge);
        const std::string to = pathThatMeans(context.model, receiver);
        if (!spot || findParty(context.model, to).party != receiver) {  // of two of one name neither can be named
            continue;
        }
        Draft handoff{.kind = ItemKind::handoff};
        handoff.objects = objectsFor(context, id, edge, way);
        handoff.clauses.push_back({.kind = ClauseKind::to, .values = {{.kind = ValueKind::path, .text = to}}});
        insertions.push_back({spot->parent, spot->index, std::move(handoff)});
        which.push_back(i);
    }
    std::vector<std::optional<Fix>> fixes(missing.size());
    const std::vector<Edits> made = insertItems(source, insertions);
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i]) {
            fixes[which[i]] =
                fixOf("fix.insert-handoff", context.model, process.file, missing[which[i]].receiver, *made[i]);
        }
    }
    return fixes;
}

std::optional<Fix> sendInstead(const ProcessContext& context, ProcessId id, ItemId handoff, PartyId receiver) {
    const FileId file = context.model.processes[id].file;
    const Source& source = context.model.source(file);
    Draft sent = draft(source, handoff);
    sent.kind = ItemKind::send;
    const auto notSaid = [](const DraftClause& clause) { return !allows(ItemKind::send, clause.kind); };
    const auto hasComment = [](const DraftClause& clause) {
        return !clause.leading.empty() || !clause.trailing.empty();
    };
    if (std::ranges::none_of(sent.clauses, notSaid)) {
        const Keyword& send = keyword(TokenType::SEND);
        const std::string word(source.german ? send.german : send.english);
        return fixOf("fix.send-instead", context.model, file, receiver, {{source.tree.items[handoff].keyword, word}});
    }
    if (std::ranges::any_of(sent.clauses,
                            [&](const DraftClause& clause) { return notSaid(clause) && hasComment(clause); })) {
        return std::nullopt;
    }
    std::erase_if(sent.clauses, notSaid);
    const Edits edits = replaceItem(source, handoff, sent);
    return edits ? std::optional(fixOf("fix.send-instead", context.model, file, receiver, *edits)) : std::nullopt;
}

}  // namespace dienstweg
