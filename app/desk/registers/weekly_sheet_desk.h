#pragma once
// The weekly sheets 查詢紀錄單 (R-LO-1, R-LO-2): a week closes by itself at the first sign-in after it, one sheet for
// each who asked JCIC anything and one for a week in which nobody did; its lines, read from the trail; on paper and as
// a file. Confirming and approving are steps of their register (register_desk.h).

#include <filesystem>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/leaving.h"
#include "app/domain/registers/weekly_sheets.h"
#include "app/domain/states.h"

namespace jcic::desk {

/// One item that was asked for (R-LO-1).
struct SheetLine {
    UtcTime at{};
    std::uint64_t event = 0;  ///< that was written before the request left
    std::string user_code;
    std::string user_name;
    std::string address;  ///< the workstation's
    domain::Item item{};
    std::string case_number;
    std::string case_number_before{};  ///< as it was submitted, where it was corrected since; else ""
    std::string subject_id;            ///< "" with the next three where they are not ours to read, or erased
    std::string subject_name;
    std::string conditions;  ///< 查詢條件 beside whom: "授信 保證人；調閱年度 114；授信戶 …"
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
    std::string confirmed;  ///< when, by whom; "" while it waits
    std::string approved;   ///< the same
    std::string approver;   ///< name; "" while it waits
    std::vector<SheetLine> lines;
    std::vector<const domain::registers::Step*> possible;  ///< by this person, now
};

/// Closes the weeks that are over: how many sheets that made. What is over already is not read again.
Result<std::size_t> close_weeks(const Machine& machine, Seat& seat);

class WeeklySheetDesk {
public:
    explicit WeeklySheetDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// The officer's own sheet of the running week, on its last office day: what they ask for later stands on another.
    /// The row. Faults person.duty, register.state (reason "early": the day has not come; "no-lines": nothing to
    /// close).
    Result<std::string> close_own();
    /// Faults person.duty (domain::may_read_weekly_sheet), register.state (no such row), ledger.corrupt (the trail's
    /// requests are not those that were closed).
    [[nodiscard]] Result<OpenedSheet> open(const std::string& row);
    /// As it prints (RegisterDesk::print), with the head of the trail as of now. Faults as open, paper.*.
    [[nodiscard]] Result<PrintedRegister> page(const std::string& row);
    /// The same as a PDF, as RegisterDesk::save. How many lines. Faults also as page.
    Result<std::size_t> save(const std::string& row, const std::filesystem::path& file, const Leaving& how);

private:
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
