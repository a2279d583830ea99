#pragma once
// The calendar of duties: all that is late, due and lately done in the registers, the sum of their due dates over the
// office calendar. Of the registers that the person may read.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/registers/register.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

struct Rooms;

struct DutyLine {
    enum class Kind { late, due, done } kind = Kind::due;
    const domain::registers::Register* book = nullptr;
    std::string row;               ///< "" where a row is to be begun
    const char* what = nullptr;    ///< a word of registers
    domain::RocDate day;           ///< by the rule; of what is done, when
    domain::RocDate office_day;    ///< the last office day that is not after it: nothing is due on a day off
    std::vector<std::string> who;  ///< user codes of who owes it, or did it
    std::vector<std::string> names;
    bool mine = false;
};

class DutiesDesk {
public:
    explicit DutiesDesk(Rooms& rooms) : rooms_(rooms) {}

    /// What is late first, then what is due within a year: reads nothing more than the seat has. Faults session.none,
    /// person.*.
    [[nodiscard]] Result<std::vector<DutyLine>> owed();
    /// The same, then what was done within a month, the newest first.
    [[nodiscard]] Result<std::vector<DutyLine>> list();
    /// What is late and due as a file for calendar programs: registers, numbered rows and days, and nobody's name or
    /// code. register.exported is written first. How many. Faults as list, file.write (as files::may_be_made).
    Result<std::size_t> save(const std::filesystem::path& file);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
