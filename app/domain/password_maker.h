#pragma once
// Generates random passwords that nobody has to remember, for exported files (R-PA-5).

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::domain {

/// "Kxdp-mqwt-hzrk-bnvc-4729": strong enough by R-PW-1, without letters that look alike, 85 bits of chance.
[[nodiscard]] Secret made_password(Random& random);

}  // namespace jcic::domain
