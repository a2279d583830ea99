#pragma once
// Generates random passwords for exported files (R-PA-5), which need not be memorised.

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::domain {

/// "Kxdp-mqwt-hzrk-bnvc-4729": strong enough by R-PW-1, without similar letters, 85 random bits.
[[nodiscard]] Secret made_password(Random& random);

}  // namespace jcic::domain
