#pragma once
// The listing made anew from the events, in one go: what may be done where verification finds that it does not say what
// the events say. The one that is replaced stays, as table listing_old_N: nobody reads it, it is evidence, and dropping
// it would free and overwrite whatever pages a tree leads to that is known to be wrong.

#include <stop_token>

#include "app/ledger/store/event_store.h"
#include "app/ledger/store/look_up.h"

namespace jcic::ledger {

/// Inside a transaction, which is to be given up where it fails: then the other stays. Faults ledger.corrupt (an event
/// cannot be read), cancelled.
[[nodiscard]] Result<void> make_listing_anew(Database& database, EventStore& events, const std::stop_token& stop,
                                             const ListingProgress& progress);

/// In a transaction of its own, before anybody is learned through it: where the listing is not of these events, or
/// takes the next event's row no more, it is made anew; nobody could sign in, and so nobody say what happened. True
/// where it was. Faults as make_listing_anew, ledger.busy, ledger.write.
[[nodiscard]] Result<bool> mend_listing(Database& database, EventStore& events);

}  // namespace jcic::ledger
