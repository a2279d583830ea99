#pragma once
// Names of the register of JCIC's bills, for the desk that compares them (R-LO-4).

#include <string_view>

namespace jcic::domain::registers::bill {

inline constexpr std::string_view agreed = "bill.agreed";
inline constexpr std::string_view differed = "bill.differed";
// In addition to field::month.
inline constexpr std::string_view billed = "billed";
inline constexpr std::string_view sent = "sent";
inline constexpr std::string_view details = "details";  ///< "T50 0129999-03 12/11; …": on the bill, and here

}  // namespace jcic::domain::registers::bill
