#pragma once
// Names of the register of self-checks and audits, for code outside it.

#include <string_view>

namespace jcic::domain::registers {

/// The head-office unit through which a self-check's report goes to JCIC (R-LO-5).
inline constexpr std::string_view sent_through_field = "sent-through";

}  // namespace jcic::domain::registers
