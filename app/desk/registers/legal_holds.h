#pragma once
// Which legal hold keeps what would be erased (app/domain/hold.h): asked by every list of it, so that what an authority
// wants kept stays in the list, says so, and counts apart from what is due. tests/scenario/test_held.cpp has the table
// of these lists.

#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/hold.h"
#include "app/domain/registers/rows.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Seat;

/// An authorisation goes with the queries that lean on it: fault retention.held, where one of them is held; the
/// reading's.
[[nodiscard]] Result<void> leaning_not_held(Seat& seat, const std::string& reference);

class LegalHolds {
public:
    explicit LegalHolds(Seat& seat);
    /// The hold's row; "" for none, and where nothing would be erased. What cannot be read is not said to be held: the
    /// step itself is refused then, and says why.
    [[nodiscard]] std::string of(const domain::registers::Owed& owed) const;
    /// Of all that is kept of a query: records, their copies, what was said of it.
    [[nodiscard]] std::string of(const inquiry::QueryEntry& query) const;

private:
    Seat& seat_;
    std::vector<domain::Hold> holds_;  ///< in force
};

/// What the row owes, a word of registers. `hold`: as LegalHolds says.
[[nodiscard]] const char* owed_title(const domain::registers::Owed& owed, const std::string& hold);

}  // namespace jcic::desk
