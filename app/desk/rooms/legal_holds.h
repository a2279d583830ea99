#pragma once
// The legal holds that forbid erasures (app/domain/hold.h): used by every list of due erasures, so that held items stay
// listed, are marked, and count separately. tests/scenario/test_held.cpp has the table of these lists.

#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/hold.h"
#include "app/domain/registers/rows.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Seat;

/// Checks that no query using the authorisation is under a hold, since it is erased with them: fault retention.held;
/// faults of reading.
[[nodiscard]] Result<void> leaning_not_held(Seat& seat, const std::string& reference);

class LegalHolds {
public:
    explicit LegalHolds(Seat& seat);
    /// Returns the hold's row; "" for none, or if nothing would be erased. Unreadable ones are not reported as held:
    /// the step itself is then refused with the reason.
    [[nodiscard]] std::string of(const domain::registers::Obligation& owed) const;
    /// For everything kept of a query: records, copies, and entries.
    [[nodiscard]] std::string of(const inquiry::QueryEntry& query) const;

private:
    Seat& seat_;
    std::vector<domain::Hold> holds_;  ///< in force
};

/// Returns the title of the row's due, a word of registers. `hold`: from LegalHolds.
[[nodiscard]] const char* owed_title(const domain::registers::Obligation& owed, const std::string& hold);

}  // namespace jcic::desk
