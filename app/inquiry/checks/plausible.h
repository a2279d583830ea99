#pragma once
// Checks the host's answers before they are used: against the request, and for possible times.

#include <optional>
#include <set>
#include <vector>

#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// The clocks of host and desk may be this far apart.
constexpr std::chrono::minutes clock_difference{10};
/// The holding time may start that much later than the answer comes (R-SE-8: with the agency's data, 30 minutes to four
/// hours on average; R-IT-3: deleted within 24 hours after).
constexpr std::chrono::hours longest_delay{24};

struct Believed {
    std::vector<domain::SerialAnswer> answers;
    std::optional<Fault> doubt;  ///< host.answer, reason items, deadline or ready-at: what was not believed
};

/// Nothing of an answer that names an item twice, one that was not asked for, or one serial number for two items. A
/// serial number with a deadline that cannot be is kept without it, for it cannot be had again (R-AU-5); then it is
/// counted from the request, as where the host gives none (R-SE-8).
[[nodiscard]] Believed believed(std::vector<domain::SerialAnswer> answers, const RequestEntry& request, UtcTime now);

/// Nothing of an answer (R-SE-2) that names a number twice, or one that JCIC cannot hold any more, or not yet: fault
/// host.answer, reason items or issued. A deadline that cannot be is counted from the issue, as where there is none.
[[nodiscard]] Result<std::vector<domain::RecoveredSerial>> believed_held(std::vector<domain::RecoveredSerial> held,
                                                                         UtcTime now);

/// When to ask again for a record that is not ready: before its serial number ends, and within a day.
[[nodiscard]] Result<void> may_ask_again(UtcTime at, UtcTime deadline, UtcTime now);

/// Whether the record is the one that was asked for: another item's, another person's or another year's is no answer.
[[nodiscard]] Result<void> fits(const domain::Record& record, domain::Item item, const Query& asked);

}  // namespace jcic::inquiry
