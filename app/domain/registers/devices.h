#pragma once
// The register of devices' data for JCIC's form about a workstation (R-DU-11).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Each relocation or reinstallation of the device. A step that changed only its keeper is neither.
[[nodiscard]] std::vector<const Passage*> moves_of(const Row& device);

}  // namespace jcic::domain::registers
