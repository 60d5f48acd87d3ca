// F312 circular-calls: a process that calls another waits for it; in a circle all wait for one another.
#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "checks/components.h"
#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

struct Call {
    ProcessId from = 0;
    ProcessId to = 0;
    Place place;  ///< of the name that is called
};

std::vector<Call> callsOf(const Model& model) {
    std::vector<Call> calls;
    for (const Use& use : model.allUses()) {
        if (use.target == Target::process && use.process != kNone && use.foundProcess != kNone) {
            calls.push_back({use.process, use.foundProcess, use.place});
        }
    }
    return calls;
}

}  // namespace

void checkCallCircles(const Context& context, std::vector<Finding>& out) {
    const Model& model = context.model;
    const std::vector<Call> calls = callsOf(model);
    std::vector<std::vector<std::uint32_t>> successors(model.processes.size());
    for (const Call& call : calls) {
        successors[call.from].push_back(call.to);
    }
    const auto component = strongComponents(successors);
    std::map<std::uint32_t, std::vector<const Call*>> circles;
    for (const Call& call : calls) {
        if (component[call.from] == component[call.to]) {
            circles[component[call.from]].push_back(&call);
        }
    }
    for (const auto& [number, circle] : circles) {
        // The first call in the order of the files closes the circle as well as any other.
        const Call& first = *circle.front();
        const bool itself = std::ranges::all_of(circle, [](const Call* call) { return call->from == call->to; });
        std::vector<std::string> names;
        for (ProcessId id = 0; id < model.processes.size(); ++id) {
            if (component[id] == number) {
                names.push_back(model.processes[id].name);
            }
        }
        Finding finding{.rule = "F312", .place = first.place};
        finding.message = {itself ? "F312.itself" : "F312",
                           {{"processes", names}, {"process", model.processes[first.from].name}}};
        for (std::size_t i = 1; i < circle.size(); ++i) {
            finding.related.push_back(
                {circle[i]->place,
                 {"F312.call",
                  {{"from", model.processes[circle[i]->from].name}, {"to", model.processes[circle[i]->to].name}}}});
        }
        out.push_back(std::move(finding));
    }
}

}  // namespace dienstweg
