#pragma once
// What is said of the workstation's key wherever it is missed: by set-up, towards the host, in signing.

#include <QString>

namespace jcic::words {

[[nodiscard]] QString key_is_gone();
[[nodiscard]] QString key_is_damaged();
[[nodiscard]] QString another_key();  ///< what mends both

}  // namespace jcic::words
