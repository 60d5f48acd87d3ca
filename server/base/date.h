// A calendar day.
#pragma once

#include <compare>

namespace dienstweg {

/// `year` 0 means "not known".
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace dienstweg
