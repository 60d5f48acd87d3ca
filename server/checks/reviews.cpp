// L505 review-overdue, L507 outdated-law: is what is written down about a process still current?
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "checks/context.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

constexpr bool isKnown(Date date) { return date.year != 0; }

std::string written(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::chrono::sys_days dayOf(Date date) {
    return std::chrono::year_month_day{std::chrono::year{date.year}, std::chrono::month{unsigned(date.month)},
                                       std::chrono::day{unsigned(date.day)}};
}

Date dateOf(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

/// The same day so many months later, or the last of that month.
Date monthsLater(Date date, int months) {
    std::chrono::year_month_day later{std::chrono::year{date.year}, std::chrono::month{unsigned(date.month)},
                                      std::chrono::day{unsigned(date.day)}};
    later += std::chrono::months{months};
    if (!later.ok()) {
        later = later.year() / later.month() / std::chrono::last;
    }
    return dateOf(later);
}

/// Weekends are no workdays; holidays count as such here.
Date workdaysLater(Date date, int days) {
    auto day = dayOf(date) + std::chrono::weeks{days / 5};
    for (int left = days % 5; left > 0;) {
        day += std::chrono::days{1};
        const std::chrono::weekday weekday{day};
        left -= weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ? 0 : 1;
    }
    return dateOf(day);
}

/// Nothing for times that no review is made in.
std::optional<Date> later(Date date, const Value& time) {
    constexpr double kMost = 1200;  // a hundred years of months
    const double amount = time.range ? time.to : time.from;
    if (amount < 0 || amount > kMost) {
        return std::nullopt;
    }
    const auto count = [&](double months) { return static_cast<int>(amount * months); };
    switch (time.unit) {
        case TimeUnit::days: return dateOf(dayOf(date) + std::chrono::days{count(1)});
        case TimeUnit::workdays: return workdaysLater(date, count(1));
        case TimeUnit::weeks: return dateOf(dayOf(date) + std::chrono::days{count(7)});
        case TimeUnit::months: return monthsLater(date, count(1));
        case TimeUnit::quarters: return monthsLater(date, count(3));
        case TimeUnit::years: return monthsLater(date, count(12));
        default: return std::nullopt;
    }
}

/// The clause of that kind with the latest date; nullptr if none has one.
const Clause* latest(const Tree& tree, ItemId item, ClauseKind kind, Date& date) {
    const Clause* found = nullptr;
    for (const Clause* clause : clausesOfKind(tree, item, kind)) {
        for (const Value& value : valuesOf(tree, clause->values)) {
            if (value.kind == ValueKind::date && (found == nullptr || value.date > date)) {
                found = clause;
                date = value.date;
            }
        }
    }
    return found;
}

class ReviewsCheck {
public:
    ReviewsCheck(const ProcessContext& context, ProcessId id, std::vector<Finding>& out)
        : model_(context.model),
          process_(model_.processes[id]),
          tree_(model_.tree(process_.file)),
          uses_(context.uses),
          today_(context.settings.today),
          out_(out) {}

    void run() {
        reviewed_ = latest(tree_, process_.item, ClauseKind::reviewed, review_);
        if (isKnown(today_)) {
            overdue();
        }
        std::vector<DeclarationId> seen;
        for (const Use& use : uses_) {
            if (use.target == Target::law && use.found != kNone && !contains(seen, use.found)) {
                seen.push_back(use.found);
                law(use);
            }
        }
    }

private:
    void overdue() {
        const Clause* due = findClause(tree_, process_.item, ClauseKind::reviewDue);
        if (due == nullptr || due->values.count == 0) {
            return;
        }
        const Value& value = tree_.values[due->values.first];
        std::optional<Date> date;
        if (value.kind == ValueKind::date) {
            date = value.date;
        } else if (value.kind == ValueKind::duration && reviewed_ != nullptr) {
            date = later(review_, value);
        }
        if (!date || today_ <= *date) {
            return;
        }
        Finding finding{.rule = "L505", .place = placeOf(process_, *due)};
        finding.message = {"L505", {{"due", written(*date)}, {"today", written(today_)}}};
        if (value.kind == ValueKind::duration) {
            finding.related.push_back({placeOf(process_, *reviewed_), {"L505.reviewed", {}}});
        }
        out_.push_back(std::move(finding));
    }

    void law(const Use& use) {
        const Declaration& declared = model_.declarations[use.found];
        const Tree& tree = model_.tree(declared.place.file);
        Date repealed;
        Date changed;
        const Clause* repeal = latest(tree, declared.item, ClauseKind::repealed, repealed);
        const Clause* change = latest(tree, declared.item, ClauseKind::changed, changed);
        if (repeal != nullptr && isInForce(repealed) && (reviewed_ == nullptr ? isKnown(today_) : repealed > review_)) {
            outdated(use, *repeal, repealed, reviewed_ == nullptr ? "L507.repealed" : "L507.repealed-since");
        } else if (change != nullptr && isInForce(changed) && reviewed_ != nullptr && changed > review_) {
            outdated(use, *change, changed, "L507");
        }
    }

    /// What is announced for a later day has changed nothing yet.
    [[nodiscard]] bool isInForce(Date date) const { return !isKnown(today_) || date <= today_; }

    void outdated(const Use& use, const Clause& clause, Date date, std::string_view key) {
        Finding finding{.rule = "L507", .place = use.place};
        finding.message = {key,
                           {{"law", nameAt(model_, use)}, {"date", written(date)}, {"reviewed", written(review_)}}};
        finding.related.push_back({{model_.declarations[use.found].place.file, clause.span}, {"L507.law", {}}});
        out_.push_back(std::move(finding));
    }

    const Model& model_;
    const Process& process_;
    const Tree& tree_;
    std::span<const Use> uses_;
    Date today_;
    std::vector<Finding>& out_;
    const Clause* reviewed_ = nullptr;
    Date review_;
};

}  // namespace

void checkReviews(const ProcessContext& context, ProcessId process, std::vector<Finding>& out) {
    ReviewsCheck(context, process, out).run();
}

}  // namespace dienstweg
