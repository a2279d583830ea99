#pragma once
// What the register of devices contributes to JCIC's form about a workstation (R-DU-11).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Each time that the device came to another place, or was installed anew. A step that changed its keeper alone is
/// neither.
[[nodiscard]] std::vector<const Passage*> moves_of(const Row& device);

}  // namespace jcic::domain::registers
