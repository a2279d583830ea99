#pragma once
// The member's account for sending authorisations, and its test (R-AU-7).

#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

extern const Register transmission;

}  // namespace jcic::domain::registers
