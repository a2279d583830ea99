#pragma once
// What the ledger leans on.

#include <functional>
#include <string>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/keys/password_cost.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class OwnCards;  // own_card.h

/// What is handed in. Clock and Random outlive the ledger and its sessions and may be used from any thread.
struct Dependencies {
    const Clock& clock;
    Random& random;
    std::string workstation;  ///< stands in every event: host name or the institution's number for the seat
    CostLimits cost;
    /// Stands in every event too: the workstation's address towards the host (R-LO-1). Unset, or "": none is known.
    std::function<std::string()> address{};
    [[nodiscard]] std::string address_now() const;  ///< "-" for none
    /// What may stand in the trail: the catalogue, for everybody but tests of the ledger itself.
    Admits admits = domain::events::check;
    /// And whether it is asked who writes what, and about which query: of everybody but the same tests.
    bool asks_who_writes = true;
    /// People's own cards; null where this machine reads none. Outlives the ledger and its sessions.
    OwnCards* own_cards = nullptr;
    /// Who signs in without a card binds one then.
    bool card_required = false;
};

}  // namespace jcic::ledger
