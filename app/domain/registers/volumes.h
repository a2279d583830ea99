#pragma once
// What the register of volumes tells the steps of a query: how far a supervisor let an officer's day go.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

inline constexpr std::string_view volume_allowed_step = "volume.allowed";
/// Of who wrote it: which day, and up to how many items.
inline constexpr std::string_view volume_day = "day";
inline constexpr std::string_view volume_up_to = "up-to";

/// The most items that anybody signed for of that person's day; 0 for none.
[[nodiscard]] int volume_allowed(const Rows& rows, const PersonId& person, RocDate day);

}  // namespace jcic::domain::registers
