#pragma once
// The PIN of a person's own card, asked for after a command needed it. It is passed with the repeated command.

#include <functional>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

struct CardPin {
    domain::PersonId person;
    Secret pin;
    bool last_try = false;  ///< they confirmed use of the last try
};
using CardPins = std::vector<CardPin>;

/// Asks for the PIN of that person's card.
using AsksPin = std::function<Result<Secret>(const domain::PersonId& person)>;

/// Copies the PINs for another use.
[[nodiscard]] inline CardPins another_of(const CardPins& pins) {
    CardPins out;
    for (const auto& one : pins) out.push_back({one.person, one.pin.clone(), one.last_try});
    return out;
}

}  // namespace jcic::desk
