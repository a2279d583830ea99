#pragma once
// What who runs the server gives as a connection's text: looked at before it is used.

#include <string>

#include "app/base/fault.h"

namespace jcic::hub {

/// Fault input.form, field "conninfo" for what libpq does not read, "password" where a password stands in it: whoever
/// lists the machine's processes would see it. No fault repeats the text.
[[nodiscard]] Result<void> check_conninfo(const std::string& text);

}  // namespace jcic::hub
