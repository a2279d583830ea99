#pragma once
// A month of the calendar of duties: a row for each person, a cell for each day, from values alone.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/register.h"
#include "app/domain/roc_month.h"

namespace jcic::desk {

/// A line of the calendar of duties.
struct DutyLine {
    enum class Kind { late, due, held, done } kind = Kind::due;
    const domain::registers::Register* book = nullptr;
    std::string row;               ///< "" if a row is to be begun
    const char* what = nullptr;    ///< a word of registers
    domain::RocDate day;           ///< by the rule; for a done one, its day
    domain::RocDate office_day;    ///< the last office day up to it: nothing is due on a day off
    std::vector<std::string> who;  ///< user codes of those who owe it, or did it
    std::vector<std::string> names;
    bool mine = false;
    const char* due = nullptr;  ///< the register's name of the due, independent of `what`; null if it has none
    std::string hold{};         ///< row of the legal hold that forbids it; "" for other kinds
};

/// A duty is shown as due this long in advance.
inline constexpr std::chrono::days duty_ahead{7};

/// The most urgent first.
enum class DutyState {
    late,
    this_week,  ///< within duty_ahead
    not_yet,    ///< later than that
    held,       ///< an erasure forbidden by a legal hold, whatever its day: neither late nor due
    done
};
[[nodiscard]] DutyState state_of(const DutyLine& line, domain::RocDate today);

/// Whether it is in a cell of that month, or counts in the sum of the current month.
[[nodiscard]] bool counts_in(const DutyLine& line, domain::RocMonth month, domain::RocDate today);

/// A person's duties on a day.
struct DutyCell {
    DutyState state{};               ///< the most urgent of them
    std::vector<std::size_t> lines;  ///< indices of the month's lines; may be empty
};

/// Sum of a person's month. For the current month it includes overdue dues of earlier months and those due within
/// duty_ahead.
struct DutySum {
    DutyState state{};      ///< the most urgent
    std::size_t count = 0;  ///< in that state; 0: none
    int days_late = 0;      ///< since the earliest missed office day
    bool today = false;     ///< one of those due soon is due today
};

struct DutyPerson {
    domain::PersonId code;
    std::string name;
    std::set<domain::Duty> duties;  ///< on some day of the month
    std::vector<DutyCell> days;     ///< one for each day of the month
    DutySum sum;
};

struct DutyDay {
    domain::RocDate day;
    bool off = false;
};

struct DutyMonth {
    domain::RocMonth month;
    domain::RocDate today;
    std::vector<DutyDay> days;
    std::vector<DutyLine> lines;     ///< only those that count in it: a register may have a hundred thousand later ones
    std::vector<DutyPerson> people;  ///< by duty, the unit head first
};

/// Selects the lines of that month. `people`: code, name and duties of everyone who may have a row; those without
/// duties and lines get none. A due is on its office day, a done one on the day it was done.
[[nodiscard]] DutyMonth duty_month(domain::RocMonth month, domain::RocDate today,
                                   const domain::OfficeCalendar& calendar, std::vector<DutyPerson> people,
                                   std::vector<DutyLine> lines);

}  // namespace jcic::desk
