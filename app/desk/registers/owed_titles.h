#pragma once
// What a register's row owes, in words, for every list of what is due. What would be destroyed, and what an authority
// wants kept (app/domain/hold.h), stays in the list and says so.

#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/hold.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

class Seat;

/// An authorisation goes with the queries that lean on it: fault retention.held, where one of them is held; the
/// reading's.
[[nodiscard]] Result<void> leaning_not_held(Seat& seat, const std::string& reference);

class OwedTitles {
public:
    explicit OwedTitles(Seat& seat);
    /// A word of registers. What cannot be read has the title of its due: the step itself is refused then, and says
    /// why.
    [[nodiscard]] const char* of(const domain::registers::Owed& owed) const;

private:
    [[nodiscard]] bool is_held(const domain::registers::Owed& owed) const;
    Seat& seat_;
    std::vector<domain::Hold> holds_;  ///< in force
};

}  // namespace jcic::desk
