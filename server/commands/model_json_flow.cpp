#include "commands/model_json_flow.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "commands/model_json_words.h"
#include "model/custody.h"
#include "model/ids.h"
#include "model/names.h"
#include "syntax/placement.h"

namespace dienstweg::model_json {
namespace {

/// What stands in an item by its kind. Where statements may stand, what may happen meanwhile is one of them.
std::string_view listFor(ItemKind around, ItemKind child) {
    switch (child) {
        case ItemKind::trigger: return "triggers";
        case ItemKind::result: return "results";
        case ItemKind::branch:
        case ItemKind::otherwise:
        case ItemKind::parallelBranch: return "branches";
        case ItemKind::refused:
        case ItemKind::late:
        case ItemKind::arrival:
        case ItemKind::passing: return "outcomes";
        case ItemKind::anytime:
        case ItemKind::meanwhile: return mayHold(around, ItemKind::step) ? "steps" : "interruptions";
        default: return "steps";
    }
}

class Flow {
public:
    Flow(const Model& model, const Process& process, std::string_view path)
        : process_(process),
          graph_(process.graph),
          tree_(model.tree(process.file)),
          ids_(stableIds(model.source(process.file), process.item)),
          in_{model, process.file, path, ids_},
          custody_(followCustody(model, process)) {}

    [[nodiscard]] Json process() const {
        Json out = {{"id", process_.name}};
        addName(in_, process_.item, out);
        out["language"] = in_.model.source(process_.file).german ? "de" : "en";
        out["place"] = placeOf(in_, process_.item);
        addClauses(in_, process_.item, out);
        for (const char* list : {"triggers", "results", "steps"}) {
            out[list] = Json::array();
        }
        addChildren(process_.item, out);
        return out;
    }

private:
    [[nodiscard]] Json item(ItemId id) const {
        const Item& item = tree_.items[id];
        Json out = {{"id", ids_[id]}, {"kind", wordFor(item.kind)}};
        addName(in_, id, out);
        out["place"] = placeOf(in_, id);
        if (item.objects.count > 0) {
            addObjects(item, out);
        }
        addClauses(in_, id, out);
        if (isStatement(item.kind)) {
            addDerived(id, out);
        }
        addChildren(id, out);
        return out;
    }

    /// What follows the keyword without a word of its own.
    void addObjects(const Item& item, Json& out) const {
        Json objects = referencesOf(in_, item.objects);
        switch (item.kind) {
            case ItemKind::call: out["calls"] = std::move(objects.front()); break;
            case ItemKind::forEach: out["each"] = std::move(objects.front()["name"]); break;
            case ItemKind::section: out["responsible"] = std::move(objects); break;
            default: out["objects"] = std::move(objects); break;
        }
    }

    void addChildren(ItemId around, Json& out) const {
        for (const ItemId child : children(tree_, around)) {
            out[std::string(listFor(tree_.items[around].kind, tree_.items[child].kind))].push_back(item(child));
        }
    }

    /// What the statement does not say itself, and follows from the text around it.
    void addDerived(ItemId id, Json& out) const {
        const NodeId first = graph_.nodeOf[id];
        const NodeId last = graph_.lastNodeOf[id];
        if (first == kNone) {
            return;
        }
        const Node& node = graph_.nodes[first];
        Json derived = Json::object();
        if (node.fromSection && node.party != kNone) {
            derived["responsible"] = referenceTo(in_.model, node.party);
        }
        if (Json before = holders(custody_.before[first]); !before.empty()) {
            derived["holdersBefore"] = std::move(before);
        }
        if (Json after = holders(holdersAfter(last == kNone ? first : last)); !after.empty()) {
            derived["holdersAfter"] = std::move(after);
        }
        if (!graph_.reachable[first]) {
            derived["unreachable"] = true;
        }
        if (!derived.empty()) {
            out["derived"] = std::move(derived);
        }
    }

    /// Where it turns out as it should: an outcome that says otherwise has statements of its own.
    [[nodiscard]] Holders holdersAfter(NodeId id) const {
        Holders after;
        for (const EdgeId way : graph_.nodes[id].out) {
            const EdgeKind kind = graph_.edges[way].kind;
            if (kind == EdgeKind::next || kind == EdgeKind::branch || kind == EdgeKind::arrival) {
                after.insert(after.end(), custody_.on[way].begin(), custody_.on[way].end());
            }
        }
        return after;
    }

    /// Each once, in the order of the organisation.
    [[nodiscard]] Json holders(const Holders& held) const {
        std::vector<PartyId> parties;
        for (const Holder& holder : held) {
            parties.push_back(holder.party);
        }
        std::ranges::sort(parties);
        const auto doubles = std::ranges::unique(parties);
        parties.erase(doubles.begin(), doubles.end());
        Json out = Json::array();
        for (const PartyId party : parties) {
            out.push_back(party == kNone ? Json{{"unknown", true}} : referenceTo(in_.model, party));
        }
        return out;
    }

    const Process& process_;
    const FlowGraph& graph_;
    const Tree& tree_;
    std::vector<std::string> ids_;
    Described in_;
    Custody custody_;
};

}  // namespace

Json processOf(const Model& model, ProcessId process, std::string_view path) {
    return Flow(model, model.processes[process], path).process();
}

}  // namespace dienstweg::model_json
