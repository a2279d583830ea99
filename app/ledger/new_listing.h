#pragma once
// The listing made anew from the events, beside the one that serves meanwhile: what may be done where verification
// finds that it does not say what the events say. The one that is replaced stays, as table listing_old_N: nobody reads
// it, it is evidence, and dropping it would free and overwrite whatever pages a tree leads to that is known to be
// wrong.

#include <optional>

#include "app/ledger/event_store.h"
#include "app/ledger/look_up.h"

namespace jcic::ledger {

class NewListing {
public:
    NewListing(Database& database, EventStore& events) : database_(database), events_(events) {}

    /// Inside a transaction: an empty one; false where one was begun before, which is gone on with.
    [[nodiscard]] Result<bool> lay_out();
    /// Takes at most `most` further events in, durably; with the last of them it takes the other's place. nullopt where
    /// none was begun, or it is done. Fault ledger.corrupt: an event cannot be read; the other stays.
    [[nodiscard]] Result<std::optional<IndexProgress>> advance(std::size_t most);

private:
    [[nodiscard]] Result<bool> begun();
    [[nodiscard]] Result<std::optional<IndexProgress>> take_slice(std::size_t most);
    [[nodiscard]] Result<void> fill(std::uint64_t first, std::uint64_t last);
    [[nodiscard]] Result<void> put(const Leaf& leaf);
    [[nodiscard]] Result<void> take_place();
    [[nodiscard]] Result<void> give_up();
    [[nodiscard]] Result<std::uint64_t> listings();
    Database& database_;
    EventStore& events_;
};

}  // namespace jcic::ledger
