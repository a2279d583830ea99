#pragma once
// When a certificate is asked for anew.

#include <chrono>

namespace jcic::domain {

/// So long before it runs out: who issues it works in days, not in minutes.
inline constexpr std::chrono::days renewal_time{30};

}  // namespace jcic::domain
