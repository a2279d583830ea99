#pragma once
// Dependencies of the ledger.

#include <functional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/keys/password_cost.h"

namespace jcic::ledger {

class OwnCards;  // own_card.h
class OpenLedger;
struct Announced;  // event_store.h

/// Injected dependencies. Clock and Random outlive the ledger and its sessions and may be used from any thread.
struct Dependencies {
    const Clock& clock;
    Random& random;
    std::string workstation;  ///< part of every event: host name or the institution's number for the seat
    CostLimits cost;
    /// Also part of every event: the workstation's address towards the host (R-LO-1). Unset or "": unknown.
    std::function<std::string()> address{};
    [[nodiscard]] std::string address_now() const {  ///< "-" for none
        const auto known = address ? address() : std::string();
        return known.empty() ? "-" : known;
    }
    /// Which events are admitted: those of the catalogue, except in tests of the ledger itself.
    domain::events::Admits admits = domain::events::check;
    /// Whether writers and their queries are checked: always, except in the same tests.
    bool asks_who_writes = true;
    /// People's own cards; null if this machine reads none. Outlives the ledger and its sessions.
    OwnCards* own_cards = nullptr;
    /// A person who signs in without a card binds one then.
    bool card_required = false;
    /// Whether the search index says nothing of these keys' values, which are gone (app/search). Null, or a fault: the
    /// index is thrown away.
    Result<bool> (*index_is_silent)(OpenLedger& opened, const std::vector<Announced>& keys) = nullptr;
};

}  // namespace jcic::ledger
