#pragma once
// What the register of written procedures says to a query: under which of them T52's data is used (R-IT-11).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Of the kinds, the one that R-IT-11 asks for: 勞保資料使用規範.
inline constexpr std::string_view t52_use = "t52-use";

/// The one that R-PA-10 asks for: 資料刪除作業程序.
inline constexpr std::string_view deleting = "deletion";

struct Procedure {
    std::string title;
    std::string version;
    std::string where;  ///< it lies
    RocDate from;       ///< of that version
    bool operator==(const Procedure&) const = default;
};
/// Those of that kind in force on the day, in the order of their rows, each by the version of that day: one that was
/// revised for a day to come by the one before, one that was ended until the day of its end.
[[nodiscard]] std::vector<Procedure> procedures_on(const Rows& rows, std::string_view kind, RocDate day);

}  // namespace jcic::domain::registers
