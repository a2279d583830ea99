#pragma once
// The trail from its first event, for who goes through all of it: other threads read, hash and open, and each event
// comes in its order to the one who judges it.

#include <functional>
#include <optional>
#include <vector>

#include "app/ledger/verify/index_check.h"

namespace jcic::ledger {

/// An event, with all that can be told of it without another.
struct OpenedEvent {
    std::uint64_t sequence = 0;
    Bytes hashes;                        ///< as stored
    Digest hash{};                       ///< the leaf's, computed
    std::optional<Leaf> leaf;            ///< nullopt for a body that is none, or not one of this number and id
    std::vector<std::string_view> form;  ///< what is wrong with the leaf by itself (event_form.h)
    bool listed = false;                 ///< the listing says what the leaf says
    std::vector<bool> held;      ///< by field: its commitment holds; false also for what was not there to be opened
    std::optional<Digest> page;  ///< of what the field "page" holds, where it was opened
};

/// What was met on the way.
struct TrailRows {
    std::uint64_t listed = 0;  ///< rows of the listing
    IndexedRows indexed;       ///< as the tables say, not the indexes
};

/// The events up to the range's last, in the calling thread, until `visit` says stop by a fault. What cannot be read is
/// that fault, after all that comes before it.
[[nodiscard]] Result<TrailRows> read_ahead(const ReadHandles& handles, const IndexedRange& range,
                                           const std::function<Result<void>(const OpenedEvent&)>& visit);

}  // namespace jcic::ledger
