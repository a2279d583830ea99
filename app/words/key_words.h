#pragma once
// Texts about a missing workstation key: in set-up, in connections to the host, in signing.

#include <QString>

namespace jcic::words {

[[nodiscard]] QString key_is_gone();
[[nodiscard]] QString key_is_damaged();
[[nodiscard]] QString another_key();  ///< the remedy for both

}  // namespace jcic::words
