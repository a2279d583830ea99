#pragma once
// The only place where a PC/SC return code or a status word becomes a fault. Codes with different remedies are never
// merged; every fault names its call site and carries the number ("code" or "sw") in its details.

#include "app/base/fault.h"
#include "pcsc/link.h"

namespace jcic::pcsc {

/// The call that returned the code.
enum class Call { establish, list_readers, wait, connect, disconnect, begin, end, transmit, status, control };

/// `code` is not ok. Place "pcsc.<call>".
[[nodiscard]] Fault fault_of(Call call, Code code);

/// Result<void> for a code.
[[nodiscard]] Result<void> checked(Call call, Code code);

/// The command's subject: a status word has another meaning for a PIN than for a file.
enum class Subject { file, password, key };

/// For a status word (SW1-SW2, ISO/IEC 7816-4:2020, 5.6) other than 9000; always with details "sw" and "meaning".
/// For a password: 63CX is card.pin.wrong with "tries", 63C0 and 6983 card.pin.blocked. For a key: 6982 is
/// card.pin.needed, 6983 card.pin.blocked. Else by class: card.warning (62, 63), card.failed (64, 65, 66, 6F),
/// card.length (67, 6C, 6A85, 6A87), card.chaining (6883, 6884), card.unsupported (other 68, 6A81, 6A86, 6B, 6D, 6E),
/// card.missing (6A82, 6A83, 6A88), card.refused (69, other 6A); card.answer for a status word that is not in the
/// standard.
[[nodiscard]] Fault fault_of(std::string_view place, Subject subject, std::uint16_t sw);

/// Whether the card itself answered with a status word: it is present, and still verified if it was.
[[nodiscard]] bool is_status_word(const Fault& fault);

}  // namespace jcic::pcsc
