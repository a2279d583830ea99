#pragma once
// What the register of comparisons with JCIC's list asks of who compares (R-LO-3, R-LO-4).

#include <string_view>

namespace jcic::domain::registers::comparison {

inline constexpr std::string_view made = "comparison.made";
// Beside field::month and field::lines.
inline constexpr std::string_view source = "source";
inline constexpr std::string_view of_file = "file";
inline constexpr std::string_view of_host = "host";
inline constexpr std::string_view sent = "sent";
inline constexpr std::string_view differing = "differing";

}  // namespace jcic::domain::registers::comparison
