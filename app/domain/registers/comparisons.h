#pragma once
// Requirements of the register of comparisons with JCIC's list (R-LO-3, R-LO-4).

#include <cstdint>
#include <optional>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {
namespace comparison {

inline constexpr std::string_view made = "comparison.made";
// In addition to field::month and field::lines.
inline constexpr std::string_view source = "source";
inline constexpr std::string_view of_file = "file";
inline constexpr std::string_view of_host = "host";
inline constexpr std::string_view sent = "sent";
inline constexpr std::string_view differing = "differing";
inline constexpr std::string_view other_desks = "other-desks";

}  // namespace comparison

/// R-IT-5: number of months that JCIC's list covers.
inline constexpr int months_kept_by_jcic = 12;

/// Number of records in JCIC's own list of that month ("115-10"), by the last comparison with it; nullopt: there was
/// none.
[[nodiscard]] std::optional<std::uint64_t> z52_lines(const Rows& rows, std::string_view month);

}  // namespace jcic::domain::registers
