// H220 contract-mismatch, H223 untriggered: what processes expect of each other.
#include <algorithm>

#include "base/unicode.h"
#include "checks/context.h"
#include "checks/read.h"
#include "model/document_flow.h"

namespace dienstweg {
namespace {

bool meet(const Documents& a, const Documents& b) {
    return std::ranges::any_of(a, [&](DeclarationId id) { return std::ranges::binary_search(b, id); });
}

class ContractsCheck {
public:
    ContractsCheck(const Model& model, std::vector<Finding>& out) : model_(model), out_(out) {}

    void run() {
        std::vector<bool> provided(model_.processes.size(), false);  // somebody inside calls it or hands to it
        for (const Use& use : model_.allUses()) {
            if (use.process == kNone) {
                continue;
            }
            if (use.foundProcess != kNone && model_.tree(use.place.file).items[use.item].kind != ItemKind::trigger) {
                provided[use.foundProcess] = true;
            }
            if (use.target == Target::process && use.foundProcess == kNone) {
                unknownProcess(use);
            }
        }
        for (ProcessId id = 0; id < model_.processes.size(); ++id) {
            for (NodeId n = 0; n < model_.processes[id].graph.nodes.size(); ++n) {
                handoffTo(id, n);
                call(id, n);
            }
            untriggered(model_.processes[id], provided[id]);
        }
    }

private:
    void report(std::string_view rule, std::string_view key, Place place, std::vector<Argument> arguments,
                std::vector<Related> related = {}) {
        Finding finding{.rule = rule, .place = place};
        finding.message = {key, std::move(arguments)};
        finding.related = std::move(related);
        out_.push_back(std::move(finding));
    }

    void unknownProcess(const Use& use) {
        report("H220", "H220.unknown", use.place, {{"process", nameAt(model_, use)}});
    }

    [[nodiscard]] Documents triggerDocuments(const Process& process, ItemId trigger) const {
        return objectsOf(model_, process.file, trigger);
    }
    [[nodiscard]] std::vector<std::string> namesOf(const Documents& documents) const {
        std::vector<std::string> names;
        for (const DeclarationId id : documents) {
            names.push_back(model_.declarations[id].name);
        }
        return names;
    }

    /// A handoff to another process must bring what one of its triggers waits for.
    void handoffTo(ProcessId id, NodeId n) {
        const Process& process = model_.processes[id];
        const Node& node = process.graph.nodes[n];
        if (node.kind != NodeKind::handoff || node.receivingProcess == kNone) {
            return;
        }
        const Process& target = model_.processes[node.receivingProcess];
        const Place place = placeOfHead(model_, process, node.item);
        if (target.triggers.empty()) {
            report("H223", "H223.no-trigger", place, {{"process", target.name}},
                   {{target.place, {"H220.process", {}}}});
            return;
        }
        const Documents handed = objectsOf(model_, process.file, node.item);
        Documents wanted;
        for (const ItemId trigger : target.triggers) {
            const Documents documents = triggerDocuments(target, trigger);
            if (documents.empty() || meet(documents, handed)) {
                return;
            }
            wanted.insert(wanted.end(), documents.begin(), documents.end());
        }
        report("H220", "H220.handoff", place, {{"process", target.name}, {"wanted", namesOf(wanted)}},
               {{placeOfHead(model_, target, target.triggers.front()), {"H220.trigger", {}}}});
    }

    void call(ProcessId id, NodeId n) {
        const Process& process = model_.processes[id];
        const Node& node = process.graph.nodes[n];
        if (node.kind != NodeKind::call) {
            return;
        }
        const Tree& tree = model_.tree(process.file);
        for (const Value& object : valuesOf(tree, tree.items[node.item].objects)) {
            const Use* called = model_.useOf(process.file, object);
            if (called != nullptr && called->foundProcess != kNone) {
                callOf(id, n, model_.processes[called->foundProcess], called->place);
            }
        }
    }

    void callOf(ProcessId caller, NodeId n, const Process& called, Place place) {
        const Process& process = model_.processes[caller];
        const Tree& tree = model_.tree(process.file);
        const ItemId item = process.graph.nodes[n].item;
        const Documents there = called.triggers.empty() ? Documents{} : documentsBefore(caller, n);
        Documents missing;
        for (const ItemId trigger : called.triggers) {
            const Documents wanted = triggerDocuments(called, trigger);
            missing.clear();
            std::ranges::set_difference(wanted, there, std::back_inserter(missing));
            if (missing.empty()) {
                break;
            }
        }
        if (!missing.empty() && process.graph.reachable[n]) {
            report("H220", "H220.call-documents", place, {{"process", called.name}, {"wanted", namesOf(missing)}},
                   {{placeOfHead(model_, called, called.triggers.front()), {"H220.trigger", {}}}});
        }
        Documents made;
        for (const ItemId statement : called.statements) {
            const Documents produced = documentsOf(model_, called.file, statement, ClauseKind::produces);
            made.insert(made.end(), produced.begin(), produced.end());
        }
        std::ranges::sort(made);
        Documents never;
        std::ranges::set_difference(documentsOf(model_, process.file, item, ClauseKind::produces), made,
                                    std::back_inserter(never));
        if (!never.empty()) {
            const Clause* clause = findClause(tree, item, ClauseKind::produces);
            report("H220", "H220.call-produces", placeOf(process, *clause),
                   {{"process", called.name}, {"documents", namesOf(never)}}, {{called.place, {"H220.process", {}}}});
        }
        branches(process, item, called);
    }

    /// What is there when the node is reached. Of few processes is that asked: it is followed when it is.
    Documents documentsBefore(ProcessId id, NodeId n) {
        if (followed_ != id) {
            documents_ = followDocuments(model_, model_.processes[id]);
            followed_ = id;
        }
        return documents_.before[n];
    }

    /// Each branch of a call must be an end of the called process: by name or by label.
    void branches(const Process& process, ItemId call, const Process& called) {
        const Tree& tree = model_.tree(process.file);
        const Source& calledSource = model_.source(called.file);
        std::vector<std::string> ends;
        const auto offer = [&](ItemId item) {
            const Item& named = calledSource.tree.items[item];
            for (const ValueId value : {named.label, named.name}) {
                if (value != kNone) {
                    ends.push_back(foldedKey(valueText(calledSource, calledSource.tree.values[value])));
                }
            }
        };
        for (const ItemId result : called.results) {
            offer(result);
        }
        for (const ItemId statement : called.statements) {
            if (calledSource.tree.items[statement].kind == ItemKind::end) {
                offer(statement);
            }
        }
        for (const ItemId branch : children(tree, call)) {
            const Item& item = tree.items[branch];
            if (item.kind != ItemKind::branch || item.label == kNone) {
                continue;
            }
            const std::string label = valueText(model_.source(process.file), tree.values[item.label]);
            if (std::ranges::find(ends, foldedKey(label)) == ends.end()) {
                report("H220", "H220.call-branch", {process.file, tree.values[item.label].span},
                       {{"process", called.name}, {"branch", label}}, {{called.place, {"H220.process", {}}}});
            }
        }
    }

    /// H223: nothing begins it. A time, a decision of the office or an outside party is a source of its own.
    void untriggered(const Process& process, bool provided) {
        if (process.triggers.empty()) {
            if (!provided) {
                report("H223", "H223", process.place, {{"process", process.name}});
            }
            return;
        }
        const Tree& tree = model_.tree(process.file);
        for (const ItemId trigger : process.triggers) {
            if (!provided && !triggerDocuments(process, trigger).empty() && !has(tree, trigger, ClauseKind::from)) {
                report("H223", "H223.no-source", placeOfHead(model_, process, trigger),
                       {{"process", process.name}, {"object", titleOf(model_.source(process.file), trigger)}});
            }
        }
    }

    const Model& model_;
    std::vector<Finding>& out_;
    ProcessId followed_ = kNone;  ///< whose `documents_` these are
    DocumentFlow documents_;
};

}  // namespace

void checkContracts(const Context& context, std::vector<Finding>& out) { ContractsCheck(context.model, out).run(); }

}  // namespace dienstweg
