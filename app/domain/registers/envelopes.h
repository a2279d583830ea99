#pragma once
// What the register of envelopes means for a query (R-DU-5, R-PW-6).

#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether somebody suspects that this card's password is known, and nobody has registered its change since.
[[nodiscard]] bool password_is_suspected(const Rows& rows, std::string_view card);

}  // namespace jcic::domain::registers
