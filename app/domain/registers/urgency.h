#pragma once
// How urgent a due duty is: the same for the to-do and for a register's list.

#include "app/domain/office_calendar.h"

namespace jcic::domain::registers {

enum class Urgency { later, soon, late };

/// Obligations due later than this may wait.
inline constexpr std::chrono::days soon_within{7};

/// By office days: an obligation due during long holidays becomes urgent before them.
[[nodiscard]] inline Urgency urgency_of(RocDate until, RocDate today, const OfficeCalendar& calendar) {
    if (until < today) return Urgency::late;
    return calendar.office_day_until(until).days() > today.days() + soon_within ? Urgency::later : Urgency::soon;
}

}  // namespace jcic::domain::registers
