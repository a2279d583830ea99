#pragma once
// When a certificate is renewed.

#include <chrono>

namespace jcic::domain {

/// Time before its expiry: issuers work in days, not in minutes.
inline constexpr std::chrono::days renewal_time{30};

}  // namespace jcic::domain
