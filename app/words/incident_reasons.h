#pragma once
// Why a step about an incident, or about a subject's access, is refused.

#include <QString>

#include "app/base/fault.h"

namespace jcic::words {

/// By the fault's "reason"; `other` for any other.
[[nodiscard]] QString reason_about_incident(const Fault& fault, const QString& other);

}  // namespace jcic::words
