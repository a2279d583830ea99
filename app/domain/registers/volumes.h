#pragma once
// The register of volumes for a query's steps: the number of items that a supervisor allowed an officer on a day.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

inline constexpr std::string_view volume_allowed_step = "volume.allowed";
/// The author's entry: the day, and the number of items.
inline constexpr std::string_view volume_day = "day";
inline constexpr std::string_view volume_up_to = "up-to";

/// The most items allowed for that person's day; 0 for none.
[[nodiscard]] int volume_allowed(const Rows& rows, const PersonId& person, RocDate day);

}  // namespace jcic::domain::registers
