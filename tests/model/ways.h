#pragma once
// Whether something can be brought about: a search by lawful acts that state nothing that did not happen.

#include "model/acts.h"

namespace jcic::model {

struct Sought {
    std::function<bool(State&)> goal;
    Wanted steps;                            ///< of the registers
    std::vector<std::string_view> others{};  ///< names of other acts: "query.approve"
    int acts = 1;                            ///< at most; recovery keys that exist are used besides
};
/// The first state found that has it, the given one included.
[[nodiscard]] std::optional<State> way_to(const State& from, const Sought& sought);

/// Takes all of these steps, and no others.
[[nodiscard]] Wanted only(std::vector<std::string_view> actions);

}  // namespace jcic::model
