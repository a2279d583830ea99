#pragma once
// Reads the whole ledger from its first event: each event hashed and decrypted, with its row of the listing and its
// encrypted values.

#include <functional>
#include <optional>
#include <vector>

#include "app/ledger/session/read_handle.h"

namespace jcic::ledger {

/// An event, with the results of all checks that need no other event.
struct OpenedEvent {
    std::uint64_t sequence = 0;
    Bytes body;
    Bytes hashes;                        ///< as stored
    Digest hash{};                       ///< the leaf's, computed
    std::optional<Leaf> leaf;            ///< nullopt if the body is invalid, or has another number or id
    std::vector<std::string_view> form;  ///< faults in the leaf's form (demands.h)
    bool listed = false;                 ///< the listing's row matches the leaf
    std::vector<bool> held;              ///< by field: its commitment is valid; false also if it could not be opened
    std::vector<KeyGeneration> sealed_under;  ///< by field, if valid: the generation of the records key
    std::optional<Digest> page;               ///< digest of the field "page", if it was opened
};

/// Visits the events up to `last` until `visit` returns a fault. An unreadable event ends the pass with its fault,
/// after all earlier ones. Returns how many rows of the listing were read on the way.
[[nodiscard]] Result<std::uint64_t> read_events(ReadHandle& ledger, std::uint64_t last,
                                                const std::function<Result<void>(const OpenedEvent&)>& visit);

}  // namespace jcic::ledger
