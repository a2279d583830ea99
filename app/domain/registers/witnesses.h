#pragma once
// The register of witnesses, for code that accepts a witness's signature (docs/run/hub.md, "A witness").

#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// A witness that two persons of the branch entered and did not withdraw.
struct TrustedWitness {
    std::string key;  ///< in the form of signed notes, its name first
    std::string row;  ///< its subject in the register
};
[[nodiscard]] std::vector<TrustedWitness> trusted_witnesses(const Rows& rows);

}  // namespace jcic::domain::registers
