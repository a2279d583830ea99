#pragma once
// The PIN of somebody's own card, asked for once a command had wanted it: it goes beside the command that is sent
// again.

#include <functional>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

struct CardPin {
    domain::PersonId person;
    Secret pin;
    bool last_try = false;  ///< they were told that one try is left, and said yes
};
using CardPins = std::vector<CardPin>;

/// Who is there to be asked for the PIN of that person's card.
using AsksPin = std::function<Result<Secret>(const domain::PersonId& person)>;

/// For another time.
[[nodiscard]] inline CardPins another_of(const CardPins& pins) {
    CardPins out;
    for (const auto& one : pins) out.push_back({one.person, one.pin.clone(), one.last_try});
    return out;
}

}  // namespace jcic::desk
