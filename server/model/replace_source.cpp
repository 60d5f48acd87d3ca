#include "model/replace_source.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/parallel.h"
#include "model/collect.h"
#include "model/link.h"
#include "model/uses.h"

namespace dienstweg {
namespace {

/// Beside processes nothing differs, and the processes are the same ones by name and label, in the same order.
bool looksTheSame(const Source& before, const Source& after) {
    const auto top = [](const Source& source) {
        std::vector<ItemId> items;
        for (const ItemId id : children(source.tree, 0)) {
            items.push_back(id);
        }
        return items;
    };
    const auto textOf = [](const Source& source, ValueId value) {
        return value == kNone ? std::string_view() : source.text.slice(source.tree.values[value].span);
    };
    return std::ranges::equal(top(before), top(after), [&](ItemId left, ItemId right) {
        const Item& old = before.tree.items[left];
        const Item& now = after.tree.items[right];
        if (old.kind != ItemKind::process || now.kind != ItemKind::process) {
            return before.text.slice(old.span) == after.text.slice(now.span);
        }
        return textOf(before, old.name) == textOf(after, now.name) &&
               textOf(before, old.label) == textOf(after, now.label);
    });
}

/// What one file declares of one kind of thing (parties, other declarations, processes), before and now. At the front
/// and at the back the same names stand for the same things; all that refers to something between has to look again.
/// Numbers behind the file move.
struct Change {
    std::uint32_t first = 0;  ///< number of the file's first
    std::uint32_t before = 0;
    std::uint32_t now = 0;
    std::uint32_t front = 0;
    std::uint32_t back = 0;

    [[nodiscard]] bool isNone() const { return before == now && front == now; }
    [[nodiscard]] std::uint32_t renumbered(std::uint32_t id) const {
        if (id == kNone || id < first + front) {
            return id;
        }
        return id < first + before - back ? kNone : id + now - before;
    }
};

Change changeBetween(std::uint32_t first, std::span<const std::string> before, std::span<const std::string> now) {
    const auto front = std::ranges::mismatch(before, now).in1 - before.begin();
    const auto behind = static_cast<std::size_t>(front);
    const auto left = before.subspan(behind) | std::views::reverse;
    const auto right = now.subspan(behind) | std::views::reverse;
    const auto back = std::ranges::mismatch(left, right).in1 - left.begin();
    return {first, static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(now.size()),
            static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(back)};
}

/// What is between, by key, of before and of now.
template <typename Declared>
std::vector<std::string_view> changedKeys(const Change& change, std::span<const Declared> before,
                                          std::span<const Declared> now) {
    std::vector<std::string_view> keys;
    for (const auto& all : {before, now}) {
        for (const Declared& declared : all.subspan(change.front, all.size() - change.front - change.back)) {
            keys.push_back(declared.key);
        }
    }
    return keys;
}

/// Those of the file.
template <typename Declared>
std::span<const Declared> ofFile(const std::vector<Declared>& all, FileId file) {
    const auto found =
        std::ranges::equal_range(all, file, {}, [](const Declared& declared) { return declared.place.file; });
    return {found.begin(), found.end()};
}

/// What decides which names mean it: its own, its kind, and all around it.
std::vector<std::string> identities(std::span<const Party> parties, PartyId first) {
    std::vector<std::string> all;
    for (const Party& party : parties) {
        std::string identity = party.parent == kNone ? std::string() : all[party.parent - first];
        identity += static_cast<char>('0' + static_cast<int>(party.kind));
        identity += party.key;
        identity += '\n';
        all.push_back(std::move(identity));
    }
    return all;
}

std::vector<std::string> identities(std::span<const Declaration> declarations) {
    std::vector<std::string> all;
    for (const Declaration& declaration : declarations) {
        all.push_back(static_cast<char>('0' + static_cast<int>(declaration.kind)) + declaration.key);
    }
    return all;
}

std::vector<std::string> identities(std::span<const Process> processes) {
    std::vector<std::string> all;
    for (const Process& process : processes) {
        all.push_back(process.key);
    }
    return all;
}

/// How the numbers of all things move, and which of the old ones have a name that may mean something else now.
struct Renumbering {
    Change parties, declarations, processes;
    std::vector<bool> partyAsks, declarationAsks, processAsks;  ///< by old number

    [[nodiscard]] bool isNone() const { return parties.isNone() && declarations.isNone() && processes.isNone(); }

    /// Does the use have to be looked up again?
    [[nodiscard]] bool asks(const Use& use) const {
        switch (use.target) {
            case Target::statement: return false;
            case Target::party: return use.found == kNone ? !parties.isNone() : partyAsks[use.found];
            case Target::process:
                return use.foundProcess == kNone ? !processes.isNone() : processAsks[use.foundProcess];
            case Target::partyOrProcess:
                if (use.found != kNone) {
                    return partyAsks[use.found];
                }
                return use.foundProcess == kNone ? !parties.isNone() || !processes.isNone()
                                                 : processAsks[use.foundProcess];
            default: return use.found == kNone ? !declarations.isNone() : declarationAsks[use.found];
        }
    }

    [[nodiscard]] bool onlyOfProcesses() const { return parties.isNone() && declarations.isNone(); }
    /// What `asks` says where nothing but processes changed: most uses name none.
    [[nodiscard]] bool asksForProcess(const Use& use) const {
        if (use.foundProcess != kNone) {
            return processAsks[use.foundProcess];
        }
        return use.target == Target::process || (use.target == Target::partyOrProcess && use.found == kNone);
    }

    void renumber(Use& use) const {
        if (use.target == Target::party || use.target == Target::partyOrProcess) {
            use.found = parties.renumbered(use.found);
        } else if (use.target != Target::statement && use.target != Target::process) {
            use.found = declarations.renumbered(use.found);
        }
        use.foundProcess = processes.renumbered(use.foundProcess);
        use.process = processes.renumbered(use.process);
    }

    void renumber(Process& process) const {
        const bool ofOthers = !processes.isNone() && process.handsToProcesses;
        if (parties.isNone() && !ofOthers) {
            return;
        }
        process.owner = parties.renumbered(process.owner);
        for (Node& node : process.graph.nodes) {
            const auto renumberParty = [&](PartyId& party, Naming& naming) {
                if (party != kNone && (party = parties.renumbered(party)) == kNone) {
                    naming = Naming::unknown;
                }
            };
            renumberParty(node.party, node.naming);
            renumberParty(node.receiver, node.receiverNaming);
            node.receivingProcess = processes.renumbered(node.receivingProcess);
        }
        summarise(process);
    }
};

void renumber(const Change& change, std::vector<std::uint32_t>& ids) {
    for (std::uint32_t& id : ids) {
        id = change.renumbered(id);
    }
    std::erase(ids, kNone);
}

Renumbering renumberingFor(const Model& model, FileId file, const Model& now) {
    Renumbering all;
    const auto parties = ofFile(model.parties, file);
    const auto declarations = ofFile(model.declarations, file);
    const auto processes = ofFile(model.processes, file);
    const auto first = [](const auto& those, const auto& among) {
        return static_cast<std::uint32_t>(those.data() - among.data());
    };
    const PartyId firstParty = first(parties, model.parties);
    all.parties = changeBetween(firstParty, identities(parties, firstParty), identities(now.parties, 0));
    all.declarations =
        changeBetween(first(declarations, model.declarations), identities(declarations), identities(now.declarations));
    all.processes = changeBetween(first(processes, model.processes), identities(processes), identities(now.processes));
    if (all.isNone()) {
        return all;
    }
    all.partyAsks.resize(model.parties.size());
    all.declarationAsks.resize(model.declarations.size());
    all.processAsks.resize(model.processes.size());
    const auto mark = [](const auto& byName, std::string_view key, std::vector<bool>& asks) {
        if (const auto called = byName.find(std::string(key)); called != byName.end()) {
            for (const std::uint32_t id : called->second) {
                asks[id] = true;
            }
        }
    };
    const auto markProcess = [&](std::string_view key) {
        if (const auto called = model.processesByName.find(std::string(key)); called != model.processesByName.end()) {
            all.processAsks[called->second] = true;
        }
    };
    for (const std::string_view key : changedKeys(all.parties, parties, std::span<const Party>(now.parties))) {
        mark(model.partiesByName, key, all.partyAsks);
        markProcess(key);  // a receiver of that name comes before a process
    }
    for (const std::string_view key :
         changedKeys(all.declarations, declarations, std::span<const Declaration>(now.declarations))) {
        mark(model.declarationsByName, key, all.declarationAsks);
    }
    for (const std::string_view key : changedKeys(all.processes, processes, std::span<const Process>(now.processes))) {
        markProcess(key);
    }
    return all;
}

/// In all other files. Returns those in which a name may mean something else.
std::vector<FileId> renumber(Model& model, FileId file, const Renumbering& all) {
    std::vector<char> stale(model.files.size());  // threads write side by side: no bits
    inParallel(model.files.size(), [&](std::size_t other) {
        if (other == file) {
            return;
        }
        if (all.onlyOfProcesses()) {
            for (Use& use : model.uses[other].uses) {
                stale[other] = static_cast<char>(stale[other] != 0 || all.asksForProcess(use));
                use.foundProcess = all.processes.renumbered(use.foundProcess);
                use.process = all.processes.renumbered(use.process);
            }
            return;
        }
        for (Use& use : model.uses[other].uses) {
            stale[other] = static_cast<char>(stale[other] != 0 || all.asks(use));
            all.renumber(use);
        }
    });
    for (Party& party : model.parties) {
        party.parent = all.parties.renumbered(party.parent);
        renumber(all.parties, party.deputies);
        renumber(all.declarations, party.systems);
    }
    for (Declaration& declaration : model.declarations) {
        renumber(all.declarations, declaration.systems);
    }
    for (std::vector<PartyId>& separate : model.separations) {
        renumber(all.parties, separate);
    }
    inParallel(model.processes.size(), [&](std::size_t process) { all.renumber(model.processes[process]); });
    std::vector<FileId> files;
    for (FileId other = 0; other < stale.size(); ++other) {
        if (stale[other] != 0) {
            files.push_back(other);
        }
    }
    return files;
}

template <typename Declared>
void put(std::vector<Declared>& all, const Change& change, std::vector<Declared> now) {
    const auto at = [&](std::uint32_t index) { return all.begin() + static_cast<std::ptrdiff_t>(index); };
    const std::uint32_t same = std::min(change.before, change.now);
    std::ranges::move(now.begin(), now.begin() + same, at(change.first));
    all.erase(at(change.first + same), at(change.first + change.before));
    all.insert(at(change.first + same), std::move_iterator(now.begin() + same), std::move_iterator(now.end()));
}

/// The numbers of the others move; whoever bears one of the changed names now is looked for. The map is not made anew:
/// among ten thousand processes that would be the most that a keystroke costs.
void indexProcesses(Model& model, const Change& change, const std::unordered_set<std::string>& changed) {
    for (auto& [key, id] : model.processesByName) {
        id = change.renumbered(id);
    }
    std::erase_if(model.processesByName,
                  [&](const auto& called) { return called.second == kNone || changed.contains(called.first); });
    for (ProcessId id = 0; id < model.processes.size(); ++id) {
        if (changed.contains(model.processes[id].key)) {
            model.processesByName.try_emplace(model.processes[id].key, id);
        }
    }
}

void indexNames(Model& model, const Renumbering& all, const std::unordered_set<std::string>& changedProcesses) {
    if (!all.parties.isNone()) {
        model.partiesByName.clear();
        for (PartyId id = 0; id < model.parties.size(); ++id) {
            model.partiesByName[model.parties[id].key].push_back(id);
        }
        indexByUnit(model);
    }
    if (!all.declarations.isNone()) {
        model.declarationsByName.clear();
        for (DeclarationId id = 0; id < model.declarations.size(); ++id) {
            model.declarationsByName[model.declarations[id].key].push_back(id);
        }
    }
    if (!all.processes.isNone()) {
        indexProcesses(model, all.processes, changedProcesses);
    }
}

void linkProcessesOf(Model& model, FileId file) {
    const auto processes = ofFile(model.processes, file);
    const auto first = static_cast<ProcessId>(processes.data() - model.processes.data());
    for (ProcessId process = first; process < first + processes.size(); ++process) {
        linkProcess(model, process);
    }
}

}  // namespace

Replaced replaceSource(Model& model, FileId file, Source source) {
    Model now;
    collect(now, file, source);
    Replaced replaced{.declaresOther = !looksTheSame(model.source(file), source)};
    const Renumbering all = renumberingFor(model, file, now);
    replaced.firstProcess = all.processes.first;
    replaced.processesBefore = all.processes.before;
    replaced.processesNow = all.processes.now;
    if (!all.isNone()) {
        replaced.stale = renumber(model, file, all);
    }
    model.files[file].source = std::move(source);
    for (Party& party : now.parties) {
        party.parent += party.parent == kNone ? 0 : all.parties.first;
    }
    std::unordered_set<std::string> changedProcesses;
    if (!all.processes.isNone()) {
        for (const std::string_view key :
             changedKeys(all.processes, ofFile(model.processes, file), std::span<const Process>(now.processes))) {
            changedProcesses.emplace(key);
        }
    }
    put(model.parties, all.parties, std::move(now.parties));
    put(model.declarations, all.declarations, std::move(now.declarations));
    put(model.processes, all.processes, std::move(now.processes));
    indexNames(model, all, changedProcesses);
    resolveAgain(model, std::span(&file, 1));
    return replaced;
}

void resolveAgain(Model& model, std::span<const FileId> files) {
    inParallel(files.size(), [&](std::size_t index) {
        collectUses(model, files[index]);
        linkProcessesOf(model, files[index]);
    });
    for (const FileId file : files) {
        linkDeclarations(model, file);
    }
}

}  // namespace dienstweg
