#pragma once
// Name of the event that records a witness's signature (docs/trust/ledger-format.md, "Witness"), in a header that few
// files need.

#include <string_view>

namespace jcic::action {
inline constexpr std::string_view ledger_witnessed = "ledger.witnessed";
inline constexpr std::string_view witness_trusted = "witness.trusted";  ///< a row of the register of witnesses
}  // namespace jcic::action

namespace jcic::field {
inline constexpr std::string_view witness_key = "witness-key";  ///< in the form of signed notes
inline constexpr std::string_view cosigned = "cosigned";        ///< the seal, with the witness's line
}  // namespace jcic::field
