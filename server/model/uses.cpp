#include "model/uses.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "base/parallel.h"
#include "base/unicode.h"
#include "model/names.h"

namespace dienstweg {
namespace {

class UseCollector {
public:
    /// `firstParty` and `firstProcess` are the first that the file declares: they were collected in this same order.
    UseCollector(const Model& model, FileId file, PartyId firstParty, ProcessId firstProcess)
        : model_(model),
          file_(file),
          source_(model.source(file)),
          tree_(source_.tree),
          nextParty_(firstParty),
          nextProcess_(firstProcess) {}

    std::vector<Use> run() && {
        walk(0, kNone, kNone);
        return std::move(uses_);
    }

private:
    void walk(ItemId id, ProcessId process, PartyId unit) {
        const Item& item = tree_.items[id];
        if (item.kind == ItemKind::process) {
            process = nextProcess_++;
        } else if (item.kind == ItemKind::organisation || item.kind == ItemKind::unit) {
            unit = nextParty_;
        }
        if (isParty(item.kind)) {
            ++nextParty_;
        }
        // `art signal` and the like: what is named is then a signal or an error, no document.
        const bool freeWord = findClause(tree_, id, ClauseKind::kind) != nullptr;
        if (const auto target = targetOfObjects(item.kind); target && !(freeWord && *target == Target::document)) {
            values(item.objects, *target, id, kNone, process, unit);
        }
        for (ClauseId clause = item.clauses.first; clause < item.clauses.first + item.clauses.count; ++clause) {
            if (const auto target = targetOf(tree_.clauses[clause].kind, item.kind)) {
                values(tree_.clauses[clause].values, *target, id, clause, process, unit);
            }
        }
        for (const ItemId child : children(tree_, id)) {
            walk(child, process, unit);
        }
    }

    static bool isParty(ItemKind kind) { return kind >= ItemKind::organisation && kind <= ItemKind::external; }

    void values(Range range, Target target, ItemId item, ClauseId clause, ProcessId process, PartyId unit) {
        for (const Value& value : valuesOf(tree_, range)) {
            if (value.kind != ValueKind::path && value.kind != ValueKind::law) {
                continue;
            }
            const Span name = value.kind == ValueKind::law && !value.detail.empty()
                                  ? Span{value.span.begin, value.span.begin + nameLength(value)}
                                  : value.span;
            Use use{.place = {file_, name}, .target = target, .item = item, .clause = clause, .process = process};
            find(use, pathText(source_.text, name), unit);
            uses_.push_back(use);
        }
    }

    /// The bytes of a law's name, without the blanks before what is quoted.
    [[nodiscard]] std::uint32_t nameLength(const Value& law) const {
        std::uint32_t end = law.detail.begin;
        const std::string_view bytes = source_.text.bytes();
        while (end > law.span.begin && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            --end;
        }
        return end - law.span.begin;
    }

    void find(Use& use, const std::string& name, PartyId unit) {
        switch (use.target) {
            case Target::party:
            case Target::partyOrProcess: {
                const PartyMatch match = findParty(model_, name, unit);
                use.found = match.party;
                if (use.found == kNone && use.target == Target::partyOrProcess) {
                    use.foundProcess = processNamed(name);
                }
                use.ambiguous = !use.known() && match.candidates.size() > 1;
                break;
            }
            case Target::process: use.foundProcess = processNamed(name); break;
            case Target::document: use.found = findDeclaration(model_, DeclarationKind::document, name); break;
            case Target::system: use.found = findDeclaration(model_, DeclarationKind::system, name); break;
            case Target::channel:
                use.found = findDeclaration(model_, DeclarationKind::channel, name);
                if (use.found == kNone) {
                    use.found = findDeclaration(model_, DeclarationKind::system, name);
                }
                break;
            case Target::law: use.found = findDeclaration(model_, DeclarationKind::law, name); break;
            case Target::calendar: use.found = findDeclaration(model_, DeclarationKind::calendar, name); break;
            case Target::statement:
                if (use.process != kNone) {
                    use.found = statementNamed(use.process, name);
                }
                break;
        }
    }

    /// The names of the process at hand are kept, because there may be as many jumps as statements.
    ItemId statementNamed(ProcessId id, std::string_view name) {
        if (id != namedIn_) {
            namedIn_ = id;
            statements_.clear();
            for (const ItemId item : model_.processes[id].statements) {
                if (const ValueId named = tree_.items[item].name; named != kNone) {
                    statements_.try_emplace(nameKey(valueText(source_, tree_.values[named])), item);
                }
            }
        }
        const auto found = statements_.find(nameKey(name));
        return found == statements_.end() ? kNone : found->second;
    }

    [[nodiscard]] ProcessId processNamed(std::string_view name) const {
        const auto found = model_.processesByName.find(nameKey(name));
        return found == model_.processesByName.end() ? kNone : found->second;
    }

    const Model& model_;
    FileId file_;
    const Source& source_;
    const Tree& tree_;
    PartyId nextParty_;
    ProcessId nextProcess_;
    std::vector<Use> uses_;
    ProcessId namedIn_ = kNone;
    std::unordered_map<std::string, ItemId> statements_;  ///< of the process `namedIn_`, by nameKey
};

/// The uses of a file, found by their place.
FileUses ordered(std::vector<Use> uses) {
    FileUses file{std::move(uses), {}};
    file.byPlace.resize(file.uses.size());
    std::iota(file.byPlace.begin(), file.byPlace.end(), 0U);
    std::ranges::sort(file.byPlace, {}, [&](std::uint32_t use) { return file.uses[use].place.span.begin; });
    return file;
}

}  // namespace

std::optional<Target> targetOf(ClauseKind clause, ItemKind item) {
    switch (clause) {
        case ClauseKind::by:
        case ClauseKind::with:
        case ClauseKind::performer:
        case ClauseKind::informs:
        case ClauseKind::through:
        case ClauseKind::joinedBy:
        case ClauseKind::owner:
        case ClauseKind::lead:
        case ClauseKind::deputy: return Target::party;
        case ClauseKind::from: return item == ItemKind::trigger ? Target::partyOrProcess : Target::party;
        case ClauseKind::to:
            return item == ItemKind::handoff || item == ItemKind::send ? Target::partyOrProcess : Target::party;
        case ClauseKind::needs:
        case ClauseKind::produces:
        case ClauseKind::changes: return Target::document;
        case ClauseKind::system: return Target::system;
        case ClauseKind::file:
        case ClauseKind::via: return Target::channel;
        case ClauseKind::under: return Target::law;
        case ClauseKind::calendar: return Target::calendar;
        case ClauseKind::otherPerson:
        case ClauseKind::starts:
        case ClauseKind::goesTo:
        case ClauseKind::backTo: return Target::statement;
        default: return std::nullopt;
    }
}

std::optional<Target> targetOfObjects(ItemKind item) {
    switch (item) {
        case ItemKind::trigger:
        case ItemKind::handoff:
        case ItemKind::send:
        case ItemKind::arrival:
        case ItemKind::anytime:
        case ItemKind::meanwhile: return Target::document;
        case ItemKind::section:
        case ItemKind::separation: return Target::party;
        case ItemKind::call: return Target::process;
        default: return std::nullopt;
    }
}

void collectUses(Model& model, FileId file) {
    const auto fileOf = [](const Party& party) { return party.place.file; };
    const auto party = std::ranges::lower_bound(model.parties, file, {}, fileOf) - model.parties.begin();
    const auto process = std::ranges::lower_bound(model.processes, file, {}, &Process::file) - model.processes.begin();
    model.uses[file] =
        ordered(UseCollector(model, file, static_cast<PartyId>(party), static_cast<ProcessId>(process)).run());
    // Those of a process are neighbours.
    const std::vector<Use>& uses = model.uses[file].uses;
    for (std::uint32_t use = 0; use < uses.size(); ++use) {
        if (uses[use].process == kNone) {
            continue;
        }
        Range& ofProcess = model.processes[uses[use].process].uses;
        const bool first = use == 0 || uses[use - 1].process != uses[use].process;
        ofProcess = first ? Range{use, 1} : Range{ofProcess.first, ofProcess.count + 1};
    }
}

void collectUses(Model& model) {
    model.uses.resize(model.files.size());
    inParallel(model.files.size(), [&](std::size_t file) { collectUses(model, static_cast<FileId>(file)); });
}

}  // namespace dienstweg
