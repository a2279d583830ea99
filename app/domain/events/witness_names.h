#pragma once
// The names of the event that tells what a witness signed (docs/ledger-format.md, "Witness"), for the few who ask.

#include <string_view>

namespace jcic::action {
inline constexpr std::string_view ledger_witnessed = "ledger.witnessed";
inline constexpr std::string_view witness_trusted = "witness.trusted";  ///< a row of the register of witnesses
}  // namespace jcic::action

namespace jcic::field {
inline constexpr std::string_view witness_key = "witness-key";  ///< as signed notes write it
inline constexpr std::string_view cosigned = "cosigned";        ///< the seal, with the witness's line
}  // namespace jcic::field
