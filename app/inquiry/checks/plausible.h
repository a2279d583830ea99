#pragma once
// Checks the host's answers before they are used: against the request, and for possible times.

#include <optional>
#include <set>
#include <vector>

#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Largest accepted difference between the clocks of host and desk.
constexpr std::chrono::minutes clock_difference{10};
/// The holding time may start this much later than the answer (R-SE-8: with the agency's data, 30 minutes to four hours
/// on average; R-IT-3: deleted within 24 hours after).
constexpr std::chrono::hours longest_delay{24};

struct Believed {
    std::vector<domain::SerialAnswer> answers;
    std::optional<Fault> doubt;  ///< host.answer, reason items, deadline or ready-at: the rejected part
};

/// Rejects an answer that repeats an item, has one that was not requested, or one serial number for two items. A serial
/// number with an impossible deadline is kept without it, because it cannot be obtained again (R-AU-5); the deadline
/// then counts from the request, as if the host gave none (R-SE-8).
[[nodiscard]] Believed believed(std::vector<domain::SerialAnswer> answers, const RequestEntry& request, UtcTime now);

/// Rejects an answer (R-SE-2) that repeats a number, or has one that JCIC cannot hold now: fault host.answer, reason
/// items or issued. An impossible deadline is counted from the issue, as if there were none.
[[nodiscard]] Result<std::vector<domain::RecoveredSerial>> believed_held(std::vector<domain::RecoveredSerial> held,
                                                                         UtcTime now);

/// Whether the retry time for a record that is not ready is before its serial number's deadline and within a day.
[[nodiscard]] Result<void> may_ask_again(UtcTime at, UtcTime deadline, UtcTime now);

/// Whether the record is the requested one: item, person and year must match.
[[nodiscard]] Result<void> fits(const domain::Record& record, domain::Item item, const Query& asked);

}  // namespace jcic::inquiry
