#pragma once
// The one place where a PC/SC return code or a status word becomes a fault. Codes are never merged where the
// remedy differs; every fault names its call site and carries the number ("code" or "sw") in its details.

#include "app/base/fault.h"
#include "pcsc/link.h"

namespace jcic::pcsc {

/// The call that answered.
enum class Call { establish, list_readers, wait, connect, disconnect, begin, end, transmit, status };

/// `code` is not ok. Place "pcsc.<call>".
[[nodiscard]] Fault fault_of(Call call, Code code);

/// Result<void> for a code.
[[nodiscard]] Result<void> checked(Call call, Code code);

/// What the command spoke of: the same word means something else for a PIN than for a file.
enum class Subject { file, password, key };

/// For a status word (SW1-SW2, ISO/IEC 7816-4:2020, 5.6) other than 9000. 63CX of a password: card.pin.wrong with
/// "tries"; 6983: card.pin.blocked; 6982 of a key: card.pin.needed; anything else card.refused. Detail "sw" always.
[[nodiscard]] Fault fault_of(std::string_view place, Subject subject, std::uint16_t sw);

}  // namespace jcic::pcsc
