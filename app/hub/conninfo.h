#pragma once
// Checks of the connection string that the server's operator supplies.

#include <string>

#include "app/base/fault.h"

namespace jcic::hub {

/// Fault input.form, field "conninfo" if libpq cannot parse it, "password" if it contains a password, which a list of
/// the machine's processes would reveal. No fault repeats the text.
[[nodiscard]] Result<void> check_conninfo(const std::string& text);

}  // namespace jcic::hub
