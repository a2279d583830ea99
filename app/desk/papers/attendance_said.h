#pragma once
// What sign-ins and sign-outs tell 聯徵1: 3.2, whether an account was in two places, and 4.3, the end of each day.

#include <string>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Who signed in again without having signed out, and how often: in another program beside, after a power cut, or in
/// another's name (R-DU-4). Which of them, a person judges.
[[nodiscard]] std::string signed_in_twice(const CheckFacts& facts);
/// On how many days somebody signed in, who of them signed out only on a later day or never, and the latest hour of a
/// day's last sign-out (R-DU-10). The base day is not over.
[[nodiscard]] std::string last_sign_outs(const CheckFacts& facts);

}  // namespace jcic::desk::papers
