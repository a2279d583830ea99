#pragma once
// A month of the calendar of duties: one row a person, one cell a day, judged by values alone.

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
    std::string row;               ///< "" where a row is to be begun
    const char* what = nullptr;    ///< a word of registers
    domain::RocDate day;           ///< by the rule; of what is done, when
    domain::RocDate office_day;    ///< the last office day that is not after it: nothing is due on a day off
    std::vector<std::string> who;  ///< user codes of who owes it, or did it
    std::vector<std::string> names;
    bool mine = false;
    const char* due = nullptr;  ///< as the register calls it, whatever `what` says of today; null where it has none
    std::string hold{};         ///< row of the legal hold that forbids what is owed; "" for any other kind
};

/// So long ahead a duty is shown as due.
inline constexpr std::chrono::days duty_ahead{7};

/// The most pressing first.
enum class DutyState {
    late,
    this_week,  ///< within duty_ahead
    not_yet,    ///< later than that
    held,       ///< to be erased, whenever that is, and a legal hold forbids it: neither late nor due
    done
};
[[nodiscard]] DutyState state_of(const DutyLine& line, domain::RocDate today);

/// Whether it stands in a cell of that month, or counts in the sum of the month that goes on.
[[nodiscard]] bool counts_in(const DutyLine& line, domain::RocMonth month, domain::RocDate today);

/// What a person has on a day.
struct DutyCell {
    DutyState state{};               ///< the most pressing of them
    std::vector<std::size_t> lines;  ///< of the month's; none: nothing
};

/// What a person's month comes to. Of the month that is going on, what is late since an earlier one and what is due
/// within duty_ahead counts, too.
struct DutySum {
    DutyState state{};      ///< the most pressing
    std::size_t count = 0;  ///< in that state; 0: nothing at all
    int days_late = 0;      ///< since the earliest office day that was missed
    bool today = false;     ///< of what is soon, something is due today
};

struct DutyPerson {
    domain::PersonId code;
    std::string name;
    std::set<domain::Duty> duties;  ///< on some day of the month
    std::vector<DutyCell> days;     ///< as many as the month has
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
    std::vector<DutyLine> lines;     ///< those that count in it: a register may owe a hundred thousand later on
    std::vector<DutyPerson> people;  ///< by what they may do, the unit head first
};

/// Of the lines those that count in it. `people`: code, name and duties of whoever may have a row. Who has neither
/// duties nor a line has none. What is owed stands on its office day, what was done on the day that it was.
[[nodiscard]] DutyMonth duty_month(domain::RocMonth month, domain::RocDate today,
                                   const domain::OfficeCalendar& calendar, std::vector<DutyPerson> people,
                                   std::vector<DutyLine> lines);

}  // namespace jcic::desk
