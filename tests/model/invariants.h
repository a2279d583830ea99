#pragma once
// What holds in every state that a branch can come to.

#include "model/acts.h"

namespace jcic::model {

/// What does not hold in it.
[[nodiscard]] std::vector<Broken> broken_in(State& state);

}  // namespace jcic::model
