#pragma once
// What head office sees of the branches: what their desks signed (standing.h, branch_report.h), each held to the
// certificates that were enrolled; counts, what is late, never a subject.

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

/// Something that is there and is not believed.
struct Disbelieved {
    std::string desk;    ///< its workstation's name; "" of a branch
    std::string what;    ///< "standing", "branch-report", "cosignature"; "branch": held to head office's list
    std::string which;   ///< its week, its position, its size and witness; a branch's code
    std::string reason;  ///< as of a check's findings (words_for_reason)
    bool operator==(const Disbelieved&) const = default;
};

/// One desk as it was read.
struct OfficeDesk {
    EnrolledDesk as;
    UtcTime since{};                                 ///< when it was enrolled first
    std::string seen;                                ///< when the server heard it last, as DeskStatus::seen
    std::uint64_t sealed = 0;                        ///< events up to its newest seal or head
    std::uint64_t witnessed = 0;                     ///< … and up to the newest that a witness signed
    std::optional<domain::DeskStanding> standing{};  ///< of the week that was asked for, or its last before
    std::optional<domain::BranchReport> report{};    ///< that was made last
    std::vector<Disbelieved> wrong{};
};

/// What there is of the report about the half-year that ended last.
enum class ReportState {
    there,
    not_yet,  ///< the month after it runs
    late,
    none  ///< nobody was enrolled then
};

enum class RowState { wrong, late, quiet, well };  ///< in the order of the rows

struct OfficeRow {
    std::string world;
    std::string institution;
    std::string branch;
    RowState stands = RowState::well;
    std::uint64_t desks = 0;         ///< in use
    std::string seen;                ///< of the one that was here longest ago; "" where one never was
    std::optional<UtcTime> heard{};  ///< the same by what they signed; none where one never said anything
    bool quiet = false;              ///< one said nothing since the office day before
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
    std::uint64_t witnessed = 0;  ///< … of those
    std::vector<Disbelieved> wrong{};
};

struct Office {
    UtcTime at{};
    std::string week;              ///< its Monday: "1151221"
    std::string half;              ///< that ended last: "115H1"
    bool witnesses_known = false;  ///< else how far was witnessed is the server's word
    std::vector<OfficeRow> rows;   ///< what is wrong on top, then what is late
    OfficeRow all;
};

struct OfficeWanted {
    UtcTime at{};
    std::string week{};                        ///< "" for this one
    std::vector<verify::NoteKey> witnesses{};  ///< whose signatures are verified
    /// Head office's own list: none is missing, none more, and each has a desk with the certificate that was compared.
    std::vector<domain::ExpectedBranch> expected{};
    domain::OfficeCalendar calendar{};  ///< without one of that year Saturdays and Sundays are days off
};

/// The Monday of that day's week: "1151221"; "" at the calendar's ends.
[[nodiscard]] std::string monday_of(domain::RocDate day);

/// All that is enrolled. In one snapshot; as jcic_office or as the owner.
[[nodiscard]] Result<std::vector<OfficeDesk>> read_office(hub::Connection& hub, const OfficeWanted& wanted);
/// A row a branch. Retired desks do not count, but for the reports that they made.
[[nodiscard]] Office office_of(const std::vector<OfficeDesk>& desks, const OfficeWanted& wanted);

}  // namespace jcic::hub_server
