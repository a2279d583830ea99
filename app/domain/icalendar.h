#pragma once
// Writes days with due duties as a file for calendar programs (iCalendar, RFC 5545).

#include <span>
#include <string>

#include "app/domain/roc_date.h"

namespace jcic::domain {

struct CalendarEntry {
    std::string uid;  ///< stable for the same duty: re-importing replaces it
    RocDate day;      ///< all day
    std::string summary;
    std::string description;  ///< "" for none
};

/// CRLF, folded at 75 octets between characters.
[[nodiscard]] std::string icalendar(std::span<const CalendarEntry> entries, UtcTime now);

}  // namespace jcic::domain
