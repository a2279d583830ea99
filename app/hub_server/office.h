#pragma once
// Head office's overview of the branches: their desks' signed statements (standing.h, branch_report.h), each verified
// by the enrolled certificates; counts and overdue work, never a subject.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/domain/branch_report.h"
#include "app/domain/expected_branches.h"
#include "app/domain/office_calendar.h"
#include "app/domain/standing.h"
#include "app/hub/connection.h"
#include "app/hub_server/check_parts.h"

namespace jcic::hub_server {

/// An untrusted row.
struct Disbelieved {
    std::string desk;    ///< its workstation's name; "" for a branch
    std::string what;    ///< "standing", "branch-report", "cosignature"; "branch": differs from head office's list
    std::string which;   ///< its week, its position, its size and witness; a branch's code
    std::string reason;  ///< as in a check's findings (words_for_reason)
    bool operator==(const Disbelieved&) const = default;
};

/// One desk as read.
struct OfficeDesk {
    EnrolledDesk as;
    UtcTime since{};                                 ///< first enrolment
    std::string seen;                                ///< last contact with the server, as DeskStatus::seen
    std::uint64_t sealed = 0;                        ///< events up to its newest seal or head
    std::uint64_t witnessed = 0;                     ///< … and up to the newest signed by a witness
    std::optional<domain::DeskStanding> standing{};  ///< of the requested week, or the last one before
    std::optional<domain::BranchReport> report{};    ///< the last one made
    std::vector<Disbelieved> wrong{};
};

/// State of the report about the last completed half-year.
enum class ReportState {
    there,
    not_yet,  ///< due in the present month
    late,
    none  ///< no desk was enrolled then
};

enum class RowState { wrong, late, quiet, well };  ///< in the order of the rows

struct OfficeRow {
    std::string world;
    std::string institution;
    std::string branch;
    RowState stands = RowState::well;
    std::uint64_t desks = 0;                         ///< active ones
    std::string seen;                                ///< of the desk longest without contact; "" if one never connected
    std::optional<UtcTime> heard{};                  ///< the same by signed statements; nullopt if one never made any
    bool quiet = false;                              ///< a desk made no statement since the previous office day
    std::map<std::string, std::uint64_t> queries{};  ///< of the week, by item
    std::uint64_t asked = 0;                         ///< … all of them
    std::uint64_t waiting = 0;
    std::uint64_t drawn = 0;
    std::uint64_t reviewed = 0;
    std::map<std::string, domain::DeskStanding::OwedIn> owed{};  ///< by the register's name
    std::uint64_t late = 0;                                      ///< … of all registers
    ReportState report_state = ReportState::none;
    std::optional<domain::BranchReport> report{};
    std::uint64_t events = 0;     ///< of its desks' ledgers
    std::uint64_t witnessed = 0;  ///< … of those, witnessed
    std::vector<Disbelieved> wrong{};
};

struct Office {
    UtcTime at{};
    std::string week;              ///< its Monday: "1151221"
    std::string half;              ///< the last completed one: "115H1"
    bool witnesses_known = false;  ///< else the witnessed sizes are only the server's claim
    std::vector<OfficeRow> rows;   ///< with faults first, then with overdue work
    OfficeRow all;
};

struct OfficeWanted {
    UtcTime at{};
    std::string week{};                        ///< "" for the present week
    std::vector<verify::NoteKey> witnesses{};  ///< keys by which signatures are verified
    /// Head office's own list: every branch must be present, no other, and each with a desk that has the compared
    /// certificate.
    std::vector<domain::ExpectedBranch> expected{};
    domain::OfficeCalendar calendar{};  ///< without one for that year, Saturdays and Sundays are days off
};

/// The Monday of that day's week: "1151221"; "" at the calendar's ends.
[[nodiscard]] std::string monday_of(domain::RocDate day);

/// Reads everything enrolled in one snapshot; as jcic_office or as the owner.
[[nodiscard]] Result<std::vector<OfficeDesk>> read_office(hub::Connection& hub, const OfficeWanted& wanted);
/// One row per branch. Retired desks do not count, except for reports that they made.
[[nodiscard]] Office office_of(const std::vector<OfficeDesk>& desks, const OfficeWanted& wanted);

}  // namespace jcic::hub_server
