#pragma once
// The trail from its first event, for who goes through all of it: other threads read, hash and open, and each event
// comes in its order to the one who judges it.

#include <functional>
#include <optional>
#include <vector>

#include "app/ledger/in_order.h"

namespace jcic::ledger {

/// An event, with all that can be told of it without another.
struct OpenedEvent {
    StoredEvent stored;
    Digest hash{};               ///< the leaf's, computed
    std::optional<Leaf> leaf;    ///< nullopt for a body that is none
    bool listed = false;         ///< the listing says what the leaf says
    std::vector<bool> held;      ///< by field: its commitment holds; false also for what was not there to be opened
    std::optional<Digest> page;  ///< of what the field "page" holds, where it was opened
};

/// The events up to number `size`, in the calling thread, until `visit` says stop by a fault. What cannot be read is
/// that fault, after all that comes before it. Gives how many rows the listing has of these numbers.
[[nodiscard]] Result<std::uint64_t> read_ahead(const ReadHandles& handles, std::uint64_t size,
                                               const std::function<Result<void>(const OpenedEvent&)>& visit);

}  // namespace jcic::ledger
