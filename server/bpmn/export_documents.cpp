#include "bpmn/export_documents.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "bpmn/kinds.h"
#include "checks/read.h"

namespace dienstweg::bpmn {
namespace {

class Documents {
public:
    Documents(const Model& model, const dienstweg::Process& process, ElementIds& ids, Definitions& out)
        : model_(model), process_(process), source_(model.source(process.file)), ids_(ids), out_(out) {}

    void addOf(ItemId item, std::uint32_t node) {
        first_ = static_cast<std::ptrdiff_t>(out_.associations.size());
        for (const Clause& clause : clausesOf(source_.tree, item)) {
            switch (clause.kind) {
                case ClauseKind::needs:
                    addAll(clause, node, ArtifactKind::dataObject, AssociationKind::dataInput);
                    break;
                case ClauseKind::produces:
                case ClauseKind::changes:
                    addAll(clause, node, ArtifactKind::dataObject, AssociationKind::dataOutput);
                    break;
                case ClauseKind::system:
                    addAll(clause, node, ArtifactKind::dataStore, AssociationKind::association);
                    break;
                default: break;
            }
        }
        beside_.clear();
    }

private:
    void addAll(const Clause& clause, std::uint32_t node, ArtifactKind kind, AssociationKind how) {
        for (const Value& value : valuesOf(source_.tree, clause.values)) {
            associate(node, artifact(node, kind, nameOf(value)), how);
        }
    }

    [[nodiscard]] std::string nameOf(const Value& value) const {
        const Use* const use = model_.useOf(process_.file, value);
        if (use != nullptr && use->found != dienstweg::kNone &&
            (use->target == Target::document || use->target == Target::system)) {
            const Declaration& declared = model_.declarations[use->found];
            return declared.label.empty() ? declared.name : declared.label;
        }
        return valueText(source_, value);
    }

    /// Once beside each task.
    std::uint32_t artifact(std::uint32_t node, ArtifactKind kind, const std::string& name) {
        const auto known = beside_.find({kind, name});
        if (known != beside_.end()) {
            return known->second;
        }
        Artifact made;
        made.id = ids_.take("data_" + out_.nodes[node].id + "." + name);
        made.name = name;
        made.kind = kind;
        made.process = 0;
        made.parent = out_.nodes[node].parent;
        if (kind == ArtifactKind::dataObject) {
            std::string& object = objects_[name];
            object = object.empty() ? ids_.take("object_" + name) : object;
            made.object = object;
        }
        out_.artifacts.push_back(std::move(made));
        return beside_[{kind, name}] = static_cast<std::uint32_t>(out_.artifacts.size() - 1);
    }

    /// One line between the two: what is both read and written is written.
    void associate(std::uint32_t node, std::uint32_t artifact, AssociationKind how) {
        const End task{End::Kind::node, node};
        const End data{End::Kind::artifact, artifact};
        const auto known =
            std::find_if(out_.associations.begin() + first_, out_.associations.end(), [&](const Association& it) {
                return it.from.index == (it.kind == AssociationKind::dataInput ? artifact : node) &&
                       it.to.index == (it.kind == AssociationKind::dataInput ? node : artifact);
            });
        const bool isInput = how == AssociationKind::dataInput;
        if (known != out_.associations.end()) {
            if (!isInput) {
                known->kind = how;
                known->from = task;
                known->to = data;
            }
            return;
        }
        Association made;
        made.id = ids_.take("line_" + out_.artifacts[artifact].id);
        made.kind = how;
        made.from = isInput ? data : task;
        made.to = isInput ? task : data;
        out_.associations.push_back(std::move(made));
    }

    const Model& model_;
    const dienstweg::Process& process_;
    const Source& source_;
    ElementIds& ids_;
    Definitions& out_;
    std::ptrdiff_t first_ = 0;                                              ///< the first association of the task
    std::map<std::pair<ArtifactKind, std::string>, std::uint32_t> beside_;  ///< of one task
    std::map<std::string, std::string> objects_;                            ///< by name
};

}  // namespace

void addDocuments(const Model& model, const dienstweg::Process& process, std::span<const std::uint32_t> nodeOf,
                  ElementIds& ids, Definitions& out) {
    Documents documents(model, process, ids, out);
    for (NodeId id = 0; id < process.graph.nodes.size(); ++id) {
        const Node& node = process.graph.nodes[id];
        const bool isTask = nodeOf[id] != bpmn::kNone && node.item != dienstweg::kNone &&
                            node.kind != dienstweg::NodeKind::subEnd && isActivity(out.nodes[nodeOf[id]].kind) &&
                            !out.nodes[nodeOf[id]].triggeredByEvent;
        if (isTask) {
            documents.addOf(node.item, nodeOf[id]);
        }
    }
}

}  // namespace dienstweg::bpmn
