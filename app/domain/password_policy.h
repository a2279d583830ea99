#pragma once
// Rules for local accounts' passwords: R-PW-1 to R-PW-4.

#include <chrono>
#include <optional>

#include "app/base/secret.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

inline constexpr int password_minimum_length = 8;          ///< R-PW-1
inline constexpr std::chrono::days password_lifetime{90};  ///< R-PW-2
inline constexpr int password_history = 3;                 ///< R-PW-3
inline constexpr int password_failures_allowed = 5;        ///< R-PW-4 (the limit's number is ours)
inline constexpr std::chrono::minutes idle_limit{5};       ///< R-PW-5 (ours)

/// Fault rule.R-PW-1; detail "missing" lists the missing: length, digit, lower, upper, symbol.
[[nodiscard]] Result<void> strong_enough(const Secret& password);
/// Fault rule.R-PW-2 once the lifetime has run out.
[[nodiscard]] Result<void> still_valid(UtcTime changed, UtcTime now);
[[nodiscard]] std::chrono::days days_left(UtcTime changed, UtcTime now);
/// Fault rule.R-PW-4 at the limit.
[[nodiscard]] Result<void> may_try(int consecutive_failures);

}  // namespace jcic::domain
