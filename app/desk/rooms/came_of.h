#pragma once
// The event for what became of an act of card or host that is not done (app/domain/events/effects.h).

#include <string>
#include <utility>

#include "app/desk/rooms/seating.h"
#include "app/domain/events/effects.h"

namespace jcic::desk {

[[nodiscard]] inline domain::Entry came_of(const domain::Effect& effect, std::string subject, const Fault& fault) {
    return plain_entry(effect.ended(act_outcome_of(fault)), std::move(subject),
                       {{field::problem, std::string(fault.text())}});
}

}  // namespace jcic::desk
