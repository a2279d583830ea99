#pragma once
// The weekly query records 查詢紀錄單 (R-LO-1, R-LO-2): a week is closed automatically at the first sign-in after
// it, with one record for each person who sent requests to JCIC, or one for a week without requests; its lines are read
// from the trail, for paper and files. Confirming and approving are steps of their register (register_desk.h).

#include <filesystem>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/saved_file.h"
#include "app/domain/registers/weekly_sheets.h"
#include "app/domain/states.h"

namespace jcic::desk {

/// One requested item (R-LO-1).
struct SheetLine {
    UtcTime at{};
    std::uint64_t event = 0;  ///< written before the request was sent
    std::string user_code;
    std::string user_name;
    std::string address;  ///< the workstation's
    domain::Item item{};
    std::string case_number;
    std::string case_number_before{};  ///< as submitted, if it was corrected since; else ""
    std::string subject_id;            ///< "", like the next three, if not readable here, or erased
    std::string subject_name;
    std::string conditions;  ///< 查詢條件 without subject: "授信 保證人；調閱年度 114；授信戶 …"
    std::string reason;
    std::string approver;  ///< name
    domain::ItemState state{};
    bool sealed = false;
    bool erased = false;
};

struct OpenedSheet {
    domain::registers::WeeklySheet sheet;
    const domain::registers::State* state = nullptr;
    std::string querier;    ///< name and code; "" for a week without a query
    std::string confirmed;  ///< when, by whom; "" before
    std::string approved;   ///< likewise
    std::string approver;   ///< name; "" before
    std::vector<SheetLine> lines;
    std::vector<const domain::registers::Step*> possible;  ///< for this person now
};

/// Closes the weeks that have ended; returns the number of records made. Closed weeks are not read again.
Result<std::size_t> close_weeks(const Machine& machine, Seat& seat);

class WeeklySheetDesk {
public:
    explicit WeeklySheetDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// Closes the officer's own record of the current week, on its last office day: later requests go into another one.
    /// Returns the row. Faults person.duty, register.state (reason "early": before that day; "no-lines": nothing to
    /// close).
    Result<std::string> close_own();
    /// Faults person.duty (domain::may_read_weekly_sheet), register.state (no such row), ledger.corrupt (the trail's
    /// requests differ from the closed ones).
    [[nodiscard]] Result<OpenedSheet> open(const std::string& row);
    /// Lays it out for RegisterDesk::print, with the ledger's current head. Faults as open, paper.*.
    [[nodiscard]] Result<PrintedRegister> page(const std::string& row);
    /// Saves it, as RegisterDesk::save. Returns the number of lines. Also faults as page.
    Result<std::size_t> save(const std::string& row, const std::filesystem::path& file, const Leaving& how);

private:
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
