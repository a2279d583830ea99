#pragma once
// A line of the calendar of duties.

#include <string>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

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

}  // namespace jcic::desk
