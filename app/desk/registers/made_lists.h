#pragma once
// The rows of a computed list (app/domain/registers/made_lists.h).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/register.h"
#include "app/domain/retention.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

// Retention of each query (R-LO-1, R-AU-6).

class Seat;

/// A record filed with its case (R-PA-11), printed, saved or neither.
struct FiledRecord {
    domain::Item item{};
    std::optional<domain::RocDate> review_by{};  ///< the yearly decision
};

/// One query and its retention period.
struct KeptRow {
    inquiry::QueryId query;
    std::string case_number;   ///< as lists show it (app/domain/case_number.h)
    std::string subject_name;  ///< "" if not readable here
    UtcTime submitted_at{};
    domain::Retention retention;
    bool copy_left_out = false;
    std::string hold{};       ///< row of the legal hold that forbids erasing it; "" for none
    bool over = false;        ///< its retention period has ended: may be erased unless a copy is missing
    std::size_t records = 0;  ///< still held, needed or not
    std::size_t deleted = 0;  ///< deleted earlier
    std::size_t copies = 0;   ///< on paper or as files, not destroyed, void or written off
    std::vector<FiledRecord> filed{};
};

/// Returns its state in the list of retention periods.
[[nodiscard]] const domain::registers::State& state_of_kept(const KeptRow& row);
/// Returns what is not erased, earliest end first: at most `most` expired ones, and those at hand. Faults of reading.
[[nodiscard]] Result<std::vector<KeptRow>> kept_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                                     std::size_t most);

struct MadeRows {
    std::vector<domain::registers::Row> rows;  ///< to be done first, or done last, on top
    std::size_t there = 0;                     ///< number of rows, loaded or not; 0 if only found ones are counted
};
/// Rows that match the filter, plus rows already loaded. Faults of reading.
[[nodiscard]] Result<MadeRows> made_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                                         const domain::registers::Register& book, const RowFilter& filter);
/// Loads the sources of that row.
[[nodiscard]] Result<void> bring_made(Seat& seat, const domain::registers::Register& book, const std::string& row);

}  // namespace jcic::desk
