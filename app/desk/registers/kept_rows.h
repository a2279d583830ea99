#pragma once
// What is kept of each query, and until when (R-LO-1, R-AU-6).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/register.h"
#include "app/domain/retention.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Seat;

/// A record that is filed with its case (R-PA-11), printed or saved or not.
struct FiledRecord {
    domain::Item item{};
    std::optional<domain::RocDate> review_by{};  ///< once a year
};

/// One query and how long it is kept.
struct KeptRow {
    inquiry::QueryId query;
    std::string case_number;   ///< as lists show it (app/domain/case_number.h)
    std::string subject_name;  ///< "" where not ours to read
    UtcTime submitted_at{};
    domain::Retention retention;
    bool copy_left_out = false;
    std::string hold{};       ///< row of the legal hold on it: not erased, whatever is over; "" for none
    bool over = false;        ///< its term is over today: may be erased unless a copy is left out
    std::size_t records = 0;  ///< that are still here, used up or not
    std::size_t deleted = 0;  ///< that were deleted before
    std::size_t copies = 0;   ///< on paper or as a file, neither destroyed nor void nor written off
    std::vector<FiledRecord> filed{};
};

/// As the list of terms says it.
[[nodiscard]] const domain::registers::State& state_of_kept(const KeptRow& row);
/// What is not erased, what ends first on top: at most so many of what is over, and what is at hand. Faults are the
/// reading's.
[[nodiscard]] Result<std::vector<KeptRow>> kept_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                                     std::size_t most);

}  // namespace jcic::desk
