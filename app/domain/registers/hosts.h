#pragma once
// What the register of JCIC's hosts means to who connects to one.

#include <string>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// The row in which two of the branch entered that address and that authority (SHA-256 of its file, in hex), and did
/// not withdraw it; null for none.
[[nodiscard]] const Row* announced_host(const Rows& rows, std::string_view address, const std::string& authority);

}  // namespace jcic::domain::registers
