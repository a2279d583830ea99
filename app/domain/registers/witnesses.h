#pragma once
// What the register of witnesses says to code that takes in what one of them signed (docs/hub.md, "A witness").

#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// What two of the branch entered, and did not withdraw.
struct TrustedWitness {
    std::string key;  ///< as signed notes write it, its name first
    std::string row;  ///< its subject in the register
};
[[nodiscard]] std::vector<TrustedWitness> trusted_witnesses(const Rows& rows);

}  // namespace jcic::domain::registers
