#pragma once
// The register of written procedures for a query: under which of them T52's data is used (R-IT-11).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// The kind that R-IT-11 requires: 勞保資料使用規範.
inline constexpr std::string_view t52_use = "t52-use";

/// The kind that R-PA-10 requires: 資料刪除作業程序.
inline constexpr std::string_view deleting = "deletion";

/// The member's own rules for credit-information queries: 信用資訊查詢作業控管要點 (L, W 聯徵1).
inline constexpr std::string_view control = "control";

struct Procedure {
    std::string title;
    std::string version;
    std::string where;  ///< where it is kept
    RocDate from;       ///< of that version
    bool operator==(const Procedure&) const = default;
};
/// Procedures of that kind in force on the day, in the order of their rows, each in its version of that day: the
/// earlier one until a revision's first day, and an ended one until the day of its end.
[[nodiscard]] std::vector<Procedure> procedures_on(const Rows& rows, std::string_view kind, RocDate day);

}  // namespace jcic::domain::registers
