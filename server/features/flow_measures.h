// Numbers that follow from what a process says of its branches and times. Where not enough is said there is no number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checks/catalogue.h"
#include "model/model.h"

namespace dienstweg {

/// Which share of all cases ever takes a way (0 to 1), as a case goes if nothing is refused, late or interrupted. By
/// EdgeId, of the branches of which a share is written; nothing where that depends on a decision without shares, or on
/// what arrives first.
std::vector<std::optional<double>> sharesOfCases(const Model& model, const Process& process);

/// In minutes; of a range the longer one. A day, workday or not, is one of the calendar; months have 30 days.
double minutesOf(const Value& duration);

struct LeadTimes {
    std::vector<double>
        after;                 ///< by NodeId, in minutes: along the longest way from the beginning, jumps back left out
    std::vector<bool> hasOwn;  ///< by NodeId: something is said there
    double longest = 0;
};
/// The sum of working, idle and waiting times, and of deadlines of waits that pass.
LeadTimes leadTimes(const Model& model, const Process& process);

/// "3 Tage 25 min"
std::string shownTime(double minutes, Language language);

}  // namespace dienstweg
