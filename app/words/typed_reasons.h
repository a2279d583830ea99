#pragma once
// Why typed input, or a line of a file, is not accepted.

#include <QString>

#include "app/base/fault.h"

namespace jcic::words {

/// By the fault's "reason"; `other` for any other.
[[nodiscard]] QString reason_of_typing(const Fault& fault, const QString& other);

}  // namespace jcic::words
